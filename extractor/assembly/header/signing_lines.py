"""What one line of a signature block is: an authority (``KT. CHỦ TỊCH``), a position (``PHÓ CHỦ TỊCH``), a person's name."""

import re
from functools import cache

from extractor.assembly.header.spelling import is_upper
from extractor.assembly.header.vocabulary import alternatives, bare, bare_words, group, opening_word
from extractor.text.letters import LOWER, UPPER

_SYLLABLE = rf"[{UPPER}][{LOWER}]{{1,7}}"
_UPPER_NAME = re.compile(rf"[{UPPER}]{{2,7}}(?:\s[{UPPER}]{{1,7}}){{1,4}}$")
_AUTHORITY = re.compile(
    r"\W{0,4}(?:(?:tm|kt|tl|tuq)\s?[./,:]|[tk]\s?[/.]\s?[mt]\.?|t\s?[/.]\s?l\.?|(?:tm|kt|tl|tuq)\s"
    r"|(?:thay mat|thua lenh|thua uy quyen|ky thay)\s)"
)
_ACTING = re.compile(r"^\W{0,3}(?:Q\s?[./]|QUYỀN\s)\s?")
"""Decree 30/2020/NĐ-CP, Annex I, section II.7: ``Q.`` stands before the office of one who holds it for the time being."""


@cache
def _rank() -> str:
    """A pattern of titles and ranks before a name."""
    words = "|".join(re.escape(word) for word in sorted(group("ranks"), key=len, reverse=True))
    return rf"(?:(?:{words})\.?\s?){{0,3}}"


@cache
def _name() -> re.Pattern[str]:
    """A person's name filling a line."""
    return re.compile(rf"{_rank()}{_SYLLABLE}(?:\s{_SYLLABLE}|\s[{UPPER}]\.?){{1,5}}$")


@cache
def name_at_end() -> re.Pattern[str]:
    """A person's name at the end of a line, as the group ``name``."""
    return re.compile(rf"(?<!\w)(?P<name>{_rank()}{_SYLLABLE}(?:\s{_SYLLABLE}){{1,4}})$")


@cache
def office_at_end() -> re.Pattern[str]:
    """An authority or a position at the end of a line in bare form, as the group ``office``."""
    office = rf"(?:{alternatives('positions')})"
    for_office = rf"(?:(?:kt|tl|tuq)(?:\.\s?|\s)|q\.\s?|[kt]/[tl]\.?\s?){office}"
    for_body = rf"(?:tm(?:\.\s?|\s)|t/m\.?\s?)(?:{alternatives('bodies')})[a-z\s-]{{0,60}}"
    return re.compile(rf"(?:^|(?<=[\s;:.)]))(?P<office>{for_office}|{for_body}|{office})\W{{0,3}}$")


def is_authority(text: str) -> bool:
    """True for a line that says for whom one signs."""
    return is_upper(text[:12]) and _AUTHORITY.match(bare(text)) is not None


def is_position(text: str) -> bool:
    """True for a line in capitals that names an office, also one held for the time being (``Q. CHỦ TỊCH``, quyền)."""
    return is_upper(text) and opening_word(_ACTING.sub("", text), "positions") is not None


def is_name(text: str) -> bool:
    """True for a line that is a person's name, in capitals only where it begins with a family name."""
    text = text.strip(" *_.()")
    if len(text) >= 50 or opening_word(text, "positions") or opening_word(text, "bodies"):
        return False
    return _name().match(text) is not None or (_UPPER_NAME.match(text) is not None and has_surname(text))


def has_surname(text: str) -> bool:
    """True for words that begin with a family name."""
    first = bare(text).split()[:1]
    return bool(first) and first[0] in bare_words("surnames")


def name_after_office(text: str) -> int:
    """Offset of a name that stands in one line after an office in capitals, 0 where none does."""
    match = name_at_end().search(text)
    if match is None or match.start() < 4:
        return 0
    office = text[: match.start()].strip()
    return match.start() if is_authority(office) or is_position(office) else 0
