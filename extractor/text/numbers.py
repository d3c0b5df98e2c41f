"""Vietnamese numbers in figures and words (số viết bằng chữ số và bằng chữ).

In figures the full stop groups thousands and the comma begins decimals (``10.000``, ``98,5``). Words are the standard forms
(``hai mươi lăm nghìn``). Words with two readings (``hai nghìn năm`` may be 2,005 or two thousand years) are read as the
shorter number, the last word left outside.

The pattern fragments are for embedding in patterns on lower-case text with single spaces. They hold no capturing groups and
end at a word boundary; the boundary before them is the caller's.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from extractor.lexicons import load

Number = int | float

_LEXICON = load("number_words")
_DIGITS: dict[str, int] = _LEXICON["digits"]
_LAST_DIGITS: dict[str, int] = {**_LEXICON["after_ten"], **_LEXICON["after_tens"], **_DIGITS}
_SCALES: dict[str, int] = _LEXICON["scales"]
_HALF = frozenset(_LEXICON["half"])
_PASSED_OVER = frozenset(_LEXICON["missing_tens"])


def _any(words: Iterable[str]) -> str:
    """A pattern of alternative words, longest first."""
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + r")\b"


def _two_digits() -> str:
    """Ten to ninety-nine: ``mười lăm``, ``hai mươi``, ``ba chục``."""
    tens = f"{_any(_DIGITS)} {_any(_LEXICON['tens'])}(?: {_any(_LEXICON['after_tens'])})?"
    return f"(?:{tens}|{_any(_LEXICON['ten'])}(?: {_any(_LEXICON['after_ten'])})?)"


def _hundreds() -> str:
    """A hundred and more: ``một trăm linh năm``, ``hai trăm rưỡi``."""
    rest = f"(?:{_any(_PASSED_OVER)} {_any(_DIGITS)}|{_two_digits()}|{_any(_HALF)})"
    return f"(?:{_any([*_DIGITS, *_LEXICON['zero']])} {_any(_LEXICON['hundred'])}(?: {rest})?)"


_SCALE = f"{_any(_SCALES)}(?: {_any(word for word, value in _SCALES.items() if value == 10**9)})?"
_LARGE_GROUP = f"(?:{_hundreds()}|{_two_digits()})"
_GROUP = f"(?:{_LARGE_GROUP}|{_any(_DIGITS)})"

FIGURES = r"(?:\d{1,3}(?:\.\d{3}){1,5}(?:,\d{1,6})?|\d{1,3}(?:,\d{3}){2,5}|\d{1,12}(?:[.,]\d{1,6})?)(?![.,]?\d)"
"""A number in figures: ``10.000``, ``98,5``, ``01``."""
NUMBER_WORDS = f"{_GROUP}(?: {_SCALE}(?: {_GROUP} {_SCALE}){{0,3}}(?: (?:{_any(_HALF)}|{_LARGE_GROUP}))?)?"
"""A number in words: ``một``, ``hai mươi lăm nghìn``."""
NUMBER = f"(?:{FIGURES}(?: {_SCALE}(?: {FIGURES} {_SCALE}){{0,3}}(?: {_any(_HALF)})?)?|{NUMBER_WORDS})"
"""A number in figures, in words, or in figures with scale words: ``1,5 tỷ``, ``2 tỷ 500 triệu``."""

_WHOLE = re.compile(NUMBER)


@lru_cache(maxsize=4096)
def parse_number(text: str) -> Number | None:
    """The value of a number in figures or words, None where the text is none or has several readings.

    ``10.000`` is 10000, ``98,5`` is 98.5, ``01`` is 1, ``mười lăm`` is 15, ``1,5 tỷ`` is 1500000000. An integral value is
    an ``int``.
    """
    words = " ".join(text.casefold().split())
    if not _WHOLE.fullmatch(words):
        return None
    value = _value(words.split())
    return int(value) if value == value.to_integral_value() else float(value)


def _value(words: list[str]) -> Decimal:
    """The sum of the groups before each scale word and of the last group."""
    total = group = Decimal(0)
    unit = Decimal(1)
    for position, word in enumerate(words):
        if word in _SCALES:
            unit = Decimal(_SCALES[word])
            if position and words[position - 1] in _SCALES:
                total, group = Decimal(0), total  # 'hai nghìn tỷ': the scale counts the number before it
            total, group = total + group * unit, Decimal(0)
        elif word in _HALF:
            total += unit / 2
        else:
            group, unit = _add_word(group, word, unit)
    return total + group


def _add_word(group: Decimal, word: str, unit: Decimal) -> tuple[Decimal, Decimal]:
    """The group below a thousand after one more word, and what ``rưỡi`` after it would be the half of."""
    if word[0].isdigit():
        return _figures(word), Decimal(1)
    if word in _LEXICON["hundred"]:
        return group * 100, Decimal(100)
    if word in _LEXICON["tens"]:
        return group + (group % 10) * 9, Decimal(10)
    if word in _LEXICON["ten"]:
        return group + 10, unit
    return group + _LAST_DIGITS.get(word, 0), unit


def _figures(figures: str) -> Decimal:
    """Figures with their separators read: three digits after each full stop are thousands, after a comma decimals.

    ``0.125`` and ``98.5`` are foreign spellings of decimals; ``10,000`` and ``1,250,000`` of thousands, since nobody writes
    three decimals that are all zero.
    """
    grouped = r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?"
    if re.fullmatch(grouped, figures):
        return Decimal(figures.replace(".", "").replace(",", "."))
    if re.fullmatch(r"[1-9]\d{0,2}(?:,000|(?:,\d{3}){2,})", figures):
        return Decimal(figures.replace(",", ""))
    return Decimal(figures.replace(",", "."))
