"""The marks with which paragraphs begin: parts, Roman and Arabic numbers, letters, brackets, bullets.

Decree 30/2020/NĐ-CP (annex I, II.6) orders ``Phần``, ``Chương``, ``I.``, ``1.``, ``a)``, ``-``; offices also write ``I/-``,
``1/-``, ``1.1.``, ``(1)``, ``c,``, ``a/.``, ``+``, ``*``, ``•``. Converters change the case of Roman numerals (``Ii.``), OCR
reads their strokes as ``H``, ``l``, ``L``, ``U`` (``HI.``, ``IL.``, ``U-``) or loses the sign (``II YÊU CẦU``).
"""

import re
from dataclasses import dataclass

from extractor.structure.outline import Marker
from extractor.text.letters import UPPER

_ORDINALS = "nhất|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười"
_MONTHS = r"\s\d{1,2}\stháng\s"
"""A number of months that a mark stands before: ``2/ 6 tháng cuối năm``."""
_SYMBOL = rf"(?:[{UPPER}]{{0,5}}|[{UPPER}]?[rt][{UPPER}]?)[-–/]"
"""What follows a letter where a number goes on with a document's symbol: ``01/KH-BCĐ`` is no item."""
_SYMBOLS = "\uf020-\uf0ff"
"""Bullets of Word's symbol fonts (Wingdings, Symbol), which keep their private code points in text."""
_PATTERN = re.compile(
    rf"""
      (?P<part>(?:PHẦN|Phần|CHƯƠNG|Chương)\s(?:(?:THỨ\s|thứ\s)?(?:{_ORDINALS}|{_ORDINALS.upper()})|[IVX]{{1,5}}|\d{{1,2}})\b\s?[.:/-]{{0,2}}\s?)
    | (?P<article>Điều\s(?P<article_number>\d{{1,3}})\s?[.:]\s?)
    | (?P<roman>(?P<roman_number>[IVX][IVXlL]{{0,5}}|(?:I|V|X)(?:i{{1,3}}|v|x)|U(?=[-–/]\s?[{UPPER}]{{2}})|[HI]{{2,3}}|IM|1V|L)\s?
        (?:(?:[./)]-?|[-–]|\.\s?[-–])(?=\s|[{UPPER}](?!\.))|(?<=[IVX]{{2}})(?=\s[{UPPER}]))\s{{0,2}})
    | (?P<decimal>(?P<decimal_number>(?:\d{{1,2}}|[IVX]{{1,4}})(?:\.\d{{1,2}}){{1,3}})
        (?:\s?[.)/:-](?!\d)\s?(?=[^\d\s%,;])|\s?[.)/:-](?={_MONTHS})|(?=\s?[{UPPER}“"]))\s?)
    | (?P<arabic>(?P<arabic_number>\d{{1,2}})
        (?:\s?[.)](?!\d)|\s?/-?(?=\s?[{UPPER}](?!{_SYMBOL})|{_MONTHS})|\s?[-–](?=\s?[{UPPER}]))-?\s?(?=\S))
    | (?P<bracketed>[(\[](?P<bracketed_number>\d{{1,2}}|[a-zđ]|[ivx]{{1,4}})[)\]]\s?(?=\S))
    | (?P<letter_upper>(?P<letter_upper_number>[A-HĐ])\s?(?:[.)](?![A-Z]\.)|/-?)\s?-?\s?(?=[{UPPER}“"]))
    | (?P<letter>(?!v\.\s?v)(?P<letter_number>[a-zđ](?:\.?\d{{1,2}})?)\s?(?:[).]|/[.-]?(?=\s)|,(?=\s))\s?(?=\S))
    | (?P<dash>[-–—−‐‑]{{1,2}}(?![-–—−‐‑_])\s?(?=\S))
    | (?P<plus>\+\s?(?=\S))
    | (?P<bullet>(?:[*•●○▪■◦‣·§➢✓❖{_SYMBOLS}]\s?(?=[^\s*])|o\s(?=[{UPPER}])))
    """,
    re.VERBOSE,
)
_BARE = re.compile(
    rf"(?:(?:[IVX]{{1,5}}|\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}|[A-HĐa-zđ])\s?[.)/]|Điều\s\d{{1,3}}\s?[.:]?|[-–+*•●○▪■{_SYMBOLS}])$"
)
_FIRST = frozenset("PpCcĐIVXHLUABCDEFGabcdefghijklmnopqrstuvwxyzđ0123456789([-–—−‐‑+*•●○▪■◦‣·§➢✓❖")

SECTION_MARKS = frozenset({Marker.PART, Marker.LETTER_UPPER, Marker.ROMAN, Marker.ARTICLE, Marker.ARABIC, Marker.DECIMAL})
"""Marks of sections: none stands in a title block or a title."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A paragraph's mark: its kind, its number as printed without signs (None for bullets), its length in the text."""

    marker: Marker
    number: str | None
    length: int


NO_MARK = Mark(Marker.NONE, None, 0)


def mark_of(text: str) -> Mark:
    """The mark with which a clean text begins, NO_MARK where it has none."""
    if not text or (text[0] not in _FIRST and not "\uf020" <= text[0] <= "\uf0ff"):
        return NO_MARK
    match = _PATTERN.match(text)
    if match is None:
        return NO_MARK
    kind = next(name for name in _KINDS if match.group(name) is not None)
    number = match.groupdict().get(f"{kind}_number")
    if kind == "part":
        number = match.group("part").strip(" .:/-")
    return Mark(Marker(kind), number, match.end())


def is_bare_mark(text: str) -> bool:
    """True for a line that holds nothing but a mark; what it marks stands on the next line."""
    if len(text) > 24:
        return False
    mark = mark_of(text)
    return _BARE.match(text) is not None or (mark.marker is Marker.PART and mark.length == len(text))


_KINDS = (
    "part",
    "article",
    "roman",
    "decimal",
    "arabic",
    "bracketed",
    "letter_upper",
    "letter",
    "dash",
    "plus",
    "bullet",
)
