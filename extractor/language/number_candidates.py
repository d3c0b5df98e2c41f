"""Numbers of a text that count something: no document numbers, citations, numbered places, list marks, years, phone numbers."""

import re
from collections.abc import Iterator
from functools import cache

from extractor.language.phrases import bounds
from extractor.language.quantity_lexicon import LOOK_BACK, PERCENT, quantity_lexicon
from extractor.text.alternatives import any_of
from extractor.text.numbers import NUMBER, NUMBER_WORDS

_FIGURE_RUN = re.compile(r"[0-9](?:[0-9.,]*[0-9])?")
_GROUPED_PHONE = re.compile(r"(?:0|\+?84)[0-9]{1,4}(?:[ .][0-9]{2,4}){2,3}(?![0-9])")
_NUMBER = re.compile(NUMBER)
_NUMBER_WORDS = re.compile(NUMBER_WORDS)
FRACTION = re.compile(r"\s?/\s?([0-9]{1,6})(?![0-9.,]*[0-9/])(?!\s?[-/])")
_GLUED_WORD = re.compile(r"[^\W\d_]+[0-9]?")
_DOTTED = re.compile(r"[0-9]+\.[0-9]{1,2}")
"""``2.1`` is a section's number unless a sign or measure follows (``98.5%``)."""
_LIST_MARK_BEFORE = re.compile(r"(?:^|[:;.,]\s?)$")
_LIST_MARK_AFTER = re.compile(r"[.)]\s")
_LINKS = frozenset({",", "và", ", và", "-", "–", "đến", "hoặc"})


def figures(lowered: str) -> Iterator[tuple[int, int]]:
    """Spans of the numbers in figures that are no part of a code, document number or phone number."""
    phone_end = 0
    for run in _FIGURE_RUN.finditer(lowered):
        start = run.start()
        if start < phone_end or _is_glued(lowered, start):
            continue
        if phone := _GROUPED_PHONE.match(lowered, start):
            phone_end = phone.end()
            continue
        number = _NUMBER.match(lowered, start)
        if number and not _is_code(lowered, run, number.end()):
            yield start, number.end()


def _is_glued(lowered: str, start: int) -> bool:
    """True where the number goes on from a letter, a slash or a dash: ``C04``, ``/2020``, ``Covid-19``, ``học sinh/1``."""
    previous = lowered[start - 1] if start else " "
    if previous == "-":
        return start > 1 and not lowered[start - 2].isspace()
    return previous in "/_.," or previous.isalnum()


def _is_code(lowered: str, run: re.Match[str], end: int) -> bool:
    """True for document numbers (``15/KH-UBND``, ``1770-CV/TU``), phone numbers, years of a document and glued letters."""
    if (len(run[0]) >= 9 and run[0].isdigit()) or end < run.end():
        return True
    following = lowered[end : end + 1]
    if following in ("/", "-") and not FRACTION.match(lowered, end) and not quantity_lexicon().range.match(lowered, end):
        return lowered[end + 1 : end + 2].isalnum()
    if following.isalpha():
        glued = _GLUED_WORD.match(lowered, end)
        return glued is None or glued[0] not in quantity_lexicon().symbols
    return False


def number_words(text: str, lowered: str) -> Iterator[tuple[int, int]]:
    """Spans of the numbers in words that count: ``một mô hình``, ``hai mươi thôn``; not ``một số``, ``hai bên``."""
    for first in _first_word().finditer(lowered):
        number = _NUMBER_WORDS.match(lowered, first.start())
        if number and _counts(text, lowered, number, quantity_lexicon().not_counting[first[0]]):
            yield number.span()


@cache
def _first_word() -> re.Pattern[str]:
    """The first word of a number in words, between spaces or at the text's beginning."""
    return re.compile(rf"(?<![^ ]){any_of(quantity_lexicon().not_counting)}(?= )")


def _counts(text: str, lowered: str, number: re.Match[str], idioms: re.Pattern[str] | None) -> bool:
    """True where the words are a number: no idiom, no name in capitals, no year (``năm``), nothing that takes ``một`` as a."""
    start, end = number.span()
    if text[start].isupper() and start and text[start - 2 : start - 1] not in tuple('.:;!?"“”-'):
        return False
    if " " in number[0]:
        return True
    before = lowered[max(0, start - LOOK_BACK) : start]
    compared = quantity_lexicon().before.search(before)
    if number[0] == "năm" and not compared:
        return False
    if idioms and idioms.match(lowered, end):
        return False
    return bool(compared) or not before.rstrip().endswith(quantity_lexicon().not_counting_after)


def is_name(lowered: str, start: int, end: int, name_end: int) -> bool:
    """True where the number names or marks something: ``Điều 5``, ``Phường 11``, ``số 1``, ``Chỉ tiêu 1:``, a year, ``1.``.

    ``name_end`` is the end of the last number that was a name: ``các thôn 1, 2 và 3`` goes on from it.
    """
    if PERCENT.match(lowered, end):
        return False
    if _is_list_mark(lowered, start, end) or lowered[end : end + 1] == ":":
        return True
    if quantity_lexicon().strong.match(lowered, end):
        return False
    number, before = lowered[start:end], lowered[max(0, start - LOOK_BACK) : start]
    if _DOTTED.fullmatch(number) and not lowered[end : end + 1].isalpha():
        return True
    if looks_like_year(number):
        return not quantity_lexicon().before.search(before)
    goes_on = 0 < name_end >= start - 5 and lowered[name_end:start].strip() in _LINKS
    return number[0].isdigit() and (goes_on or _follows_name(before.rstrip()))


def _follows_name(before: str) -> bool:
    """True where the words before a number end in a noun that numbers name, unless each of them is counted (``mỗi tổ``)."""
    words = before.replace("(", " ( ").replace("“", " ").split()
    for length in (3, 2, 1):
        if length == 1 and " ".join(words[-2:]) in bounds().verbs.words:
            return False  # `cung cấp 10 cái xẻng`: the noun is half a verb
        if len(words) >= length and " ".join(words[-length:]) in quantity_lexicon().named:
            preceding = words[-length - 1] if len(words) > length else ""
            return preceding not in ("mỗi", "từng", "tổng", "con", "01", "một")
    return False


def _is_list_mark(lowered: str, start: int, end: int) -> bool:
    """True for ``(1)``, and for ``1.`` or ``1)`` at the start or after punctuation."""
    if end - start > 2:
        return False
    if lowered[start - 1 : start] == "(" and lowered[end : end + 1] == ")":
        return True
    return bool(_LIST_MARK_AFTER.match(lowered, end) and _LIST_MARK_BEFORE.search(lowered[max(0, start - 2) : start]))


def looks_like_year(number: str) -> bool:
    """True for 1900 to 2099 without separators."""
    return len(number) == 4 and number.isdigit() and number[:2] in ("19", "20")
