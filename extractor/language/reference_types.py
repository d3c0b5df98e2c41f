"""The type word that the number of a cited document belongs to."""

import re
from collections.abc import Sequence
from functools import cache

from extractor.language.document_types import DocumentType, type_named
from extractor.lexicons import load

_CLAUSE_END = re.compile(r"[;:()]|\.\s|\d/[A-ZĐ]")
AMENDING = re.compile(r"\s{1,2}sửa đổi", re.IGNORECASE)
_LONGEST_GAP = 150


@cache
def modifiers_pattern() -> re.Pattern[str]:
    """Words between the type word and the number: Công văn *chỉ đạo* số, Công điện *khẩn* số."""
    words = "|".join(sorted(load("document_issuers")["modifiers"], key=len, reverse=True))
    return re.compile(rf"\s{{0,2}}(?:(?:{words})\s{{0,2}}){{0,2}}")


def adjacent_type(text: str, before: int, types: Sequence[re.Match[str]]) -> re.Match[str] | None:
    """The type word directly before ``before``, modifiers (chỉ đạo, khẩn, liên tịch) passed over."""
    for match in reversed(types):
        if match.end() <= before:
            return match if before - match.end() < 40 and modifiers_pattern().fullmatch(text, match.end(), before) else None
    return None


def distant_type(text: str, before: int, number: str, types: Sequence[re.Match[str]]) -> re.Match[str] | None:
    """The nearest type word in the clause before ``số`` that the symbol's code agrees with: the document's name stands between.

    A type word with nothing but its issuer between needs no agreement: ``Kế hoạch của Ủy ban nhân dân tỉnh số …``.
    """
    codes = {code.upper() for code in re.findall(r"[A-ZĐƯ][A-Za-zĐđ]{0,7}", number)}
    for match in reversed(types):
        if match.end() > before:
            continue
        if before - match.end() > _LONGEST_GAP or _CLAUSE_END.search(text, match.end(), before):
            return None
        kind = type_named(match[0])
        if kind and (_agrees(kind, codes) or text.startswith(" của ", match.end())):
            return _amending_law(text, match, types) if kind.law else match
    return None


def _amending_law(text: str, law: re.Match[str], types: Sequence[re.Match[str]]) -> re.Match[str]:
    """The law that amends the one at ``law`` (``Luật sửa đổi, bổ sung một số điều của Luật …``), else that one itself."""
    for match in types:
        if (
            match.end() < law.start()
            and AMENDING.match(text, match.end())
            and not _CLAUSE_END.search(text, match.end(), law.start())
        ):
            return match
    return law


def _agrees(kind: DocumentType, codes: set[str]) -> bool:
    """True when one of a symbol's codes is the type's; QH and UBTVQH stand in the numbers of laws."""
    return bool(kind.codes & codes) or (kind.law and bool({"QH", "UBTVQH", "LCT", "SL"} & codes))
