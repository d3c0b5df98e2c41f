"""What a line's end breaks off, and the next line goes on with: a number, a term of years, a citation."""

import re
from functools import cache

from extractor.lexicons import load

_YEAR = re.compile(r"(?:19|20)\d\d(?![\d%]|[.,]\d)")
_FIRST_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d) ?([-–]?)$")
_SECOND_YEAR = re.compile(r"([-–]?) ?((?:19|20)\d\d)(?!\w|[.,/]\d)")
_COUNTED = re.compile(r"\d+(?:[.,]\d+)? ?%")
_CITED = re.compile(r"\bsố\s\d{1,6}[\w/-]{2,24}(?:,?\sngày\s\d{1,2}[/.-]\d{1,2}[/.-]\d{4})?,?$")
"""A document's number, perhaps its day, at the end of a line."""
_OF_CITED = re.compile(r"của\s|ngày\s\d")
_SERIAL = re.compile(r"(?:^|\s)[Ss]ố:?\s\d{1,5}(?:/\d{4})?$")
_SYMBOL = re.compile(r"[-–/]\s?[A-ZĐ][A-Za-zĐđ]{0,7}[-–/][A-ZĐ]")


def asks_for_number(text: str) -> bool:
    """True when a text ends with a word that takes a number: ``khoản``, ``ngày``, ``Điều``."""
    return text.rsplit(" ", 1)[-1].casefold() in _plain_words("number_takers")


def is_number_broken_off(text: str, line: str) -> bool:
    """True when a line begins with the figure that a text asks for: ``ngày`` / ``21/9``, ``giai đoạn 2021 –`` / ``2023``."""
    if line[0].isdigit():
        words = text.casefold().split(" ")[-3:]
        counts = len(words) > 1 and (words[-2] in _plain_words("counting") or words[-2].isdigit())
        counted = counts and not (words[0] == "ngày" and words[-1] == "tháng")
        if _YEAR.match(line) and _ends_with(text, "year_takers"):
            return not counted
        if asks_for_number(text):
            return not counted and not _COUNTED.match(line)
    return is_second_year(text, line)


def is_second_year(text: str, line: str) -> bool:
    """True when a line begins with the second year of a span that a text breaks off: ``nhiệm kỳ 2025`` / ``- 2030``."""
    first, second = _FIRST_YEAR.search(text), _SECOND_YEAR.match(line)
    if first is None or second is None or bool(first[2]) is bool(second[1]):
        return False
    return int(first[1]) < int(second[2]) and _ends_with(text[: first.start()].rstrip(), "span_words")


def is_citation_broken_off(text: str, line: str) -> bool:
    """True when a line begins with the date or the issuer of a document that a text cites: ``… số 5-CT/TU`` / ``của Tỉnh ủy``."""
    return _CITED.search(text[-50:]) is not None and _OF_CITED.match(line) is not None


def is_symbol_broken_off(text: str, line: str) -> bool:
    """True when a line begins with the symbol of a number that a text breaks off: ``Chỉ thị số 18`` / ``- CT/TU``."""
    return _SERIAL.search(text[-16:]) is not None and _SYMBOL.match(line) is not None


def is_word_broken_off(text: str, line: str) -> bool:
    """True when a line's end parts the syllables of a word that takes years: ``giai`` / ``đoạn 2026 - 2030``."""
    second = line.split(" ", 1)[0]
    return any(
        " " in word and word.endswith(f" {second}") and text.casefold().endswith(f" {word.rsplit(' ', 1)[0]}")
        for word in _plain_words("year_takers")
    )


def _ends_with(text: str, group: str) -> bool:
    """True when a text ends with a whole word or phrase of a group, diacritics compared."""
    end = f" {text[-24:].casefold()}"
    return any(end.endswith(f" {word}") for word in _plain_words(group))


@cache
def _plain_words(group: str) -> frozenset[str]:
    """The words of a group with their diacritics."""
    return frozenset(load("layout")[group])
