"""Kinds of documents (tên loại văn bản): their names, the codes they have in a document's symbol, their class.

Names and codes follow Decree 30/2020/NĐ-CP, Annex III, and for the Party Guideline 36-HD/VPTW.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, get_args

from extractor.errors import LexiconError
from extractor.lexicons import load
from extractor.text.folding import fold
from schemas.plan import DocumentClass


@dataclass(frozen=True, slots=True)
class DocumentType:
    """A kind of document: ``name`` in lower case, ``codes`` as in a symbol, upper case; ``law`` for laws."""

    name: str
    document_class: DocumentClass
    codes: frozenset[str]
    law: bool = False


@cache
def document_types() -> Mapping[str, DocumentType]:
    """The lexicon's types by folded name and by abbreviation (``KH``). Raises LexiconError for an unknown key."""
    found: dict[str, DocumentType] = {}
    for group, entries in load("document_types").items():
        if group not in get_args(DocumentClass):
            raise LexiconError(f"document_types.yaml: unknown class {group}")
        for entry in entries:
            kind = _document_type(group, entry)
            found[fold(kind.name)] = kind
            found.update(dict.fromkeys(entry.get("short", ()), kind))
    return found


def _document_type(group: DocumentClass, entry: dict[str, Any]) -> DocumentType:
    """One entry of the lexicon as a type."""
    unknown = entry.keys() - {"name", "codes", "short", "law"}
    if unknown or "name" not in entry:
        raise LexiconError(f"document_types.yaml: {entry}: {sorted(unknown) or 'no name'}")
    codes = frozenset(code.upper() for code in entry.get("codes", ()))
    return DocumentType(entry["name"], group, codes, bool(entry.get("law", False)))


@cache
def known_codes() -> frozenset[str]:
    """All codes of types in symbols, upper case: KH, QĐ, CTR."""
    return frozenset(code for kind in document_types().values() for code in kind.codes)


@lru_cache(maxsize=1024)
def type_named(words: str) -> DocumentType | None:
    """The type that the words name, in any case, or abbreviate (``KH``, ``QĐ``); None where they do neither."""
    return document_types().get(fold(words)) or document_types().get(words)


@cache
def type_words() -> re.Pattern[str]:
    """Type words in running text, longest first, with a small or a capital first letter; abbreviations in capitals."""
    names = sorted(document_types(), key=lambda name: (-len(name), name))
    forms = [re.escape(name).replace(r"\ ", " ") if name.isupper() else _either_case(name) for name in names]
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)")


def _either_case(name: str) -> str:
    """A pattern of the name with either case of each word's first letter: ``[kK]ế [hH]oạch``."""
    return r"\s".join(f"[{word[0]}{word[0].upper()}]{re.escape(word[1:])}" for word in name.split())
