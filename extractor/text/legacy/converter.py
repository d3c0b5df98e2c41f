"""Text of a legacy encoding, read as Latin-1, to Unicode, and back."""

import re
from functools import cache

from extractor.text.folding import nfc
from extractor.text.legacy import tcvn3, vni
from extractor.text.legacy.encoding import Encoding

_SYMBOL_AREA = {0xF000 + code: chr(code) for code in range(0x20, 0x100)}
"""A font that Windows takes for one of symbols has its bytes in the private use area (U+F020 to U+F0FF)."""
_VNI = re.compile("|".join(map(re.escape, [*vni.PAIRS, *vni.SINGLE])))
_VNI_TABLE = {**vni.SINGLE, **vni.PAIRS}
_TCVN3 = str.maketrans(tcvn3.TABLE)
_BULLET = re.compile(r"^·(?=\s)", re.MULTILINE)
"""The bullet of the font Symbol, which is ã in TCVN3: a word that does not exist."""


def to_unicode(text: str, encoding: Encoding) -> str:
    """The text that stood there before its bytes were taken for Latin-1: ``Céng hoµ`` in TCVN3 is ``Cộng hoà``.

    Characters that the encoding does not use stay. The text must not have passed through a normal form or lost its soft
    hyphens (U+00AD), which are ``ư`` in TCVN3.
    """
    if text.isascii():
        return text
    text = text.translate(_SYMBOL_AREA)
    if encoding is Encoding.TCVN3:
        text = _BULLET.sub("•", text) if "·" in text else text
        return tcvn3.with_capitals(text.translate(_TCVN3))
    return _VNI.sub(lambda match: _VNI_TABLE[match[0]], text)


def from_unicode(text: str, encoding: Encoding) -> str:
    """The inverse of ``to_unicode``: what a program shows that takes the encoding's bytes for Latin-1.

    In TCVN3 capitals with a tone mark become small letters, as its fonts of capitals (``.VnTimeH``) have them.
    """
    return nfc(text).translate(_inverse(encoding))


@cache
def _inverse(encoding: Encoding) -> dict[int, str]:
    if encoding is Encoding.VNI:
        return {ord(letter): written for written, letter in _VNI_TABLE.items() if written.islower() or written.isupper()}
    table = {ord(letter): code for code, letter in tcvn3.TABLE.items()}
    capitals = {ord(chr(letter).upper()): code for letter, code in table.items() if chr(letter).islower()}
    return {**capitals, **table}
