"""The encodings that Vietnamese offices wrote in before Unicode (bảng mã), and the fonts that name them.

Unicode (TCVN 6909:2001) is prescribed for the exchange of official documents since Decision 72/2002/QĐ-TTg; files of the years
before, and of offices that kept their fonts, hold bytes of these encodings, which programs take for Latin-1.

VPS and VISCII, of the same years, were used abroad and on Unix; no office wrote in them.
"""

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache


class Encoding(StrEnum):
    """A legacy encoding."""

    TCVN3 = "tcvn3"
    """TCVN 5712:1993, third form (VN3), the fonts of ABC: one byte a letter, capitals with a tone mark by a font of their own."""
    VNI = "vni"
    """VNI-Windows: a vowel and a mark after it."""


_FONTS = (
    (re.compile(r"\.Vn[A-Z ]", re.IGNORECASE), Encoding.TCVN3),
    (re.compile(r"VNI[ -]", re.IGNORECASE), Encoding.VNI),
)
_SUBSET = re.compile(r"[A-Z]{6}\+")
"""What a PDF sets before the name of a font of which it embeds a part (ISO 32000-1, 9.6.4)."""
_CAPITALS = re.compile(r"\.Vn[A-Z -]{1,40}H", re.IGNORECASE)


@lru_cache(maxsize=1024)
def encoding_of_font(name: str) -> Encoding | None:
    """The encoding that a font's name tells: ``.VnTime`` is TCVN3, ``VNI-Times`` is VNI; None for a font of Unicode."""
    bare = _SUBSET.sub("", name.strip(" '\""), count=1)
    return next((encoding for pattern, encoding in _FONTS if pattern.match(bare)), None)


def is_capital_font(name: str) -> bool:
    """Whether a font shows small letters as capitals: the ABC fonts whose name ends in H, ``.VnTimeH``."""
    family = re.split("[,-]|(?i:bold|italic)", _SUBSET.sub("", name.strip(" '\""), count=1), maxsplit=1)[0]
    return bool(_CAPITALS.fullmatch(family.strip())) and family.strip()[-1] == "H"


def encoding_of_fonts(names: Iterable[str]) -> Encoding | None:
    """The encoding that fonts tell; None where none does, or where they differ."""
    found = {encoding for encoding in map(encoding_of_font, names) if encoding}
    return found.pop() if len(found) == 1 else None
