"""TCVN3 (TCVN 5712:1993, VN3, the fonts of ABC): one byte a letter, no capitals with a tone mark."""

import re

_FIRST = 0xA1
_LETTERS = (
    "ĂÂÊÔƠƯĐăâêôơưđ "  # A1-AF
    "     àảãáạ ằẳẵắ "  # B0-BF
    "      ặầẩẫấậè ẻẽ"  # C0-CF
    "éẹềểễếệìỉ   ĩíịò"  # D0-DF
    " ỏõóọồổỗốộờởỡớợù"  # E0-EF
    " ủũúụừửữứựỳỷỹýỵ"  # F0-FE
)

TABLE = {chr(_FIRST + place): letter for place, letter in enumerate(_LETTERS) if letter != " "}
"""Letters by the Latin-1 characters that stand for them.

The other places are those of VN2's capitals with two marks and of its combining marks, which the fonts of ABC do not have.
"""

_CAPITALS = "A-ZĂÂÊÔƠƯĐ"
_MARKED = "".join(letter for letter in TABLE.values() if letter.islower() and letter not in "ăâêôơưđ")
_IN_CAPITALS = re.compile(rf"\b[{_CAPITALS}{_MARKED}][{_MARKED}]{{0,3}}[{_CAPITALS}][{_CAPITALS}{_MARKED}]{{0,5}}\b")


def with_capitals(text: str) -> str:
    """The text with ``TịNH``, ``ủY``, which is what was to be had for ``TỊNH``, ``ỦY`` in a font not of capitals, set right.

    Only where a capital stands after the first letter: ``Xã`` may be ``Xã`` or ``XÃ``.
    """
    return _IN_CAPITALS.sub(lambda match: match[0].upper(), text)
