"""Numbers with their comparators: ``ít nhất 10.000``, ``từ 95% trở lên``, ``7/8 huyện``, ``từ 20,39% xuống còn 06 - 08%``.

A number counts something unless its surroundings make it a name: a document number (``15/KH-UBND``), a legal citation
(``khoản 2 Điều 5``), a numbered place (``Phường 11``, ``Quốc lộ 51``), a list mark, a phone number, or a part of a time.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from extractor.errors import LexiconError
from extractor.language.matches import Number, QuantityMatch, TimeMatch
from extractor.lexicons import load
from extractor.text.folding import match_form
from extractor.text.numbers import NUMBER, NUMBER_WORDS, parse_number

_FIGURE_RUN = re.compile(r"[0-9](?:[0-9.,]*[0-9])?")
_GROUPED_PHONE = re.compile(r"(?:0|\+?84)[0-9]{1,4}(?:[ .][0-9]{2,4}){2,3}(?![0-9])")
_NUMBER = re.compile(NUMBER)
_NUMBER_WORDS = re.compile(NUMBER_WORDS)
_PERCENT = re.compile(r"\s?%|\sphần trăm\b")
_WRITTEN_TWICE = re.compile(rf"\s?\((?:[0-9]{{1,6}}|{NUMBER_WORDS})\)")
"""``hai (02) đợt``, ``02 (hai) đợt``: the number once more in brackets."""
_FRACTION = re.compile(r"\s?/\s?([0-9]{1,6})(?![0-9.,]*[0-9/])(?!\s?[-/])")
_GLUED_WORD = re.compile(r"[^\W\d_]+[0-9]?")
_SENTENCE_END = re.compile(r"[.!?]\s")
_DOTTED = re.compile(r"[0-9]+\.[0-9]{1,2}")
"""``2.1`` is a section's number unless a sign or measure follows (``98.5%``)."""
_LIST_MARK_BEFORE = re.compile(r"(?:^|[:;.,]\s?)$")
_LIST_MARK_AFTER = re.compile(r"[.)]\s")
_LOOK_BACK = 48
_LOOK_AHEAD = 60


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """The lexicons of comparators and of what numbers count, as patterns and sets; every word lower case."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    comparators: dict[str, str]
    range: re.Pattern[str]
    becoming: re.Pattern[str]
    named: frozenset[str]
    identifiers: frozenset[str]
    strong: re.Pattern[str]
    symbols: frozenset[str]
    wholes: re.Pattern[str]
    shares: re.Pattern[str]
    not_counting: dict[str, re.Pattern[str] | None]
    not_counting_after: tuple[str, ...]


def _alternatives(words: Sequence[str]) -> str:
    """Alternative literal words, longest first."""
    return "|".join(re.escape(word).replace(r"\ ", " ") for word in sorted(set(words), key=len, reverse=True))


def _opening(words: Sequence[str]) -> re.Pattern[str]:
    """A pattern for one of the words at the place where it is matched, after at most one space."""
    return re.compile(rf"\s?(?:{_alternatives(words)})(?!\w)")


@cache
def _lexicon() -> _Lexicon:
    """The lexicons, read once. Raises LexiconError where a key is missing."""
    try:
        comparators, names, nouns = load("comparators"), load("numbered_names"), load("counted_nouns")
        before = {word: sign for sign, words in comparators["before"].items() for word in words}
        after = {word: sign for sign, words in comparators["after"].items() for word in words}
        fillers = _alternatives(comparators["fillers"])
        compared = _alternatives(list(before))
        distributed = r"(?:\s(?:mỗi|một|từng|hằng|hàng)(?:\s\w{1,12}){1,4})?"
        return _Lexicon(
            before=re.compile(
                rf"(?<!\w)(?:(?:từ|đạt) )?(?P<comparator>{compared})(?:\s(?:{fillers})(?!\w)){{0,2}}"
                rf"(?:\s?(?P<second>{compared})(?!\w))?{distributed}\s?$"
            ),
            after=re.compile(rf"(?P<noun>(?:\s[^\W\d_]{{1,12}}){{0,12}}?)\s(?P<comparator>{_alternatives(list(after))})(?!\w)"),
            comparators=before | after,
            range=re.compile(rf"\s?(?:{_alternatives(comparators['range'])}|–|—)\s?(?:(?:dưới|hết|trên) )?(?=[0-9])"),
            becoming=re.compile(rf"(?P<between>[^;:]{{0,40}}?)\s(?:{_alternatives(comparators['becoming'])})\s"),
            named=frozenset(word for group in ("citations", "identifiers", "places") for word in names[group]),
            identifiers=frozenset(names["identifiers"]) | frozenset(names["citations"]),
            strong=_opening([*nouns["strong"], *nouns["people"]]),
            symbols=frozenset(nouns["symbols"]),
            wholes=_opening(nouns["wholes"]),
            shares=_opening(nouns["shares"]),
            not_counting={word: _opening(after) if after else None for word, after in names["not_counting"].items()},
            not_counting_after=tuple(names["not_counting_after"]),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise LexiconError(f"comparators.yaml, numbered_names.yaml, counted_nouns.yaml: {error}") from error


def find_quantities(text: str, times: Sequence[TimeMatch]) -> tuple[QuantityMatch, ...]:
    """Every number that counts something, by start, without overlap.

    ``text`` is a paragraph with single spaces, ``times`` its expressions of time, inside which no quantity is found.
    Offsets of the matches are half-open offsets into ``text``.
    """
    lowered = match_form(text)
    candidates = sorted([*_figures(lowered), *_words(text, lowered)])
    if not candidates:
        return ()
    found: list[QuantityMatch] = []
    name_end = -1
    consumed = 0
    for start, end in candidates:
        if start < consumed or any(time.start < end and start < time.end for time in times):
            continue
        if _is_name(lowered, start, end, name_end):
            name_end = end
            continue
        if quantity := _quantity(lowered, start, end):
            found.append(quantity)
            consumed = quantity.end
    return tuple(found)


def quantity_in(text: str, start: int, end: int) -> QuantityMatch | None:
    """The quantity whose number is the first one in ``[start, end)``, also inside a time (``không quá 10 phút``).

    For callers to whom a duration is a quantity; None where the span holds no number.
    """
    lowered = match_form(text)
    number = next((span for span in _figures(lowered) if start <= span[0] < end), None)
    return _quantity(lowered, *number) if number else None


def _figures(lowered: str) -> Iterator[tuple[int, int]]:
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
    if len(run[0]) >= 9 and run[0].isdigit() or end < run.end():
        return True
    following = lowered[end : end + 1]
    if following in ("/", "-") and not _FRACTION.match(lowered, end) and not _lexicon().range.match(lowered, end):
        return lowered[end + 1 : end + 2].isalnum()
    if following.isalpha():
        glued = _GLUED_WORD.match(lowered, end)
        return glued is None or glued[0] not in _lexicon().symbols
    return False


def _words(text: str, lowered: str) -> Iterator[tuple[int, int]]:
    """Spans of the numbers in words that count: ``một mô hình``, ``hai mươi thôn``; not ``một số``, ``hai bên``."""
    for word, idioms in _lexicon().not_counting.items():
        for position in _positions(lowered, word):
            number = _NUMBER_WORDS.match(lowered, position)
            if number and _counts(text, lowered, number, idioms):
                yield number.span()


def _positions(lowered: str, word: str) -> Iterator[int]:
    """Where the word stands between spaces, or opens the text."""
    if lowered.startswith(word + " "):
        yield 0
    spaced = f" {word} "
    position = lowered.find(spaced)
    while position >= 0:
        yield position + 1
        position = lowered.find(spaced, position + 1)


def _counts(text: str, lowered: str, number: re.Match[str], idioms: re.Pattern[str] | None) -> bool:
    """True where the words are a number: no idiom, no name in capitals, no year (``năm``), nothing that takes ``một`` as a."""
    start, end = number.span()
    if text[start].isupper() and start and text[start - 2 : start - 1] not in tuple('.:;!?"“”-'):
        return False
    if " " in number[0]:
        return True
    before = lowered[max(0, start - _LOOK_BACK) : start]
    compared = _lexicon().before.search(before)
    if number[0] == "năm" and not compared:
        return False
    if idioms and idioms.match(lowered, end):
        return False
    return bool(compared) or not before.rstrip().endswith(_lexicon().not_counting_after)


def _is_name(lowered: str, start: int, end: int, name_end: int) -> bool:
    """True where the number names or marks something: ``Điều 5``, ``Phường 11``, ``số 1``, ``Chỉ tiêu 1:``, a year, ``1.``."""
    if _PERCENT.match(lowered, end):
        return False
    number = lowered[start:end]
    if _is_list_mark(lowered, start, end) or lowered[end : end + 1] == ":":
        return True
    if _DOTTED.fullmatch(number) and not _lexicon().strong.match(lowered, end) and not lowered[end : end + 1].isalpha():
        return True
    if _looks_like_year(number) and not _lexicon().strong.match(lowered, end):
        return not _lexicon().before.search(lowered[max(0, start - _LOOK_BACK) : start])
    if _lexicon().strong.match(lowered, end) or not number[0].isdigit():
        return False
    if start - name_end <= 5 and name_end > 0 and lowered[name_end:start].strip() in (",", "và", ", và", "-", "–", "đến", "hoặc"):
        return True
    return _follows_name(lowered[max(0, start - _LOOK_BACK) : start].rstrip())


def _follows_name(before: str) -> bool:
    """True where the words before a number end in a noun that numbers name, unless each of them is counted (``mỗi tổ``)."""
    words = before.replace("(", " ( ").replace("“", " ").split()
    for length in (3, 2, 1):
        if len(words) >= length and " ".join(words[-length:]) in _lexicon().named:
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


def _looks_like_year(number: str) -> bool:
    """True for 1900 to 2099 without separators."""
    return len(number) == 4 and number.isdigit() and number[:2] in ("19", "20")


def _quantity(lowered: str, start: int, end: int) -> QuantityMatch | None:
    """The quantity whose number is ``[start, end)``, None where the number cannot be read."""
    value = parse_number(lowered[start:end])
    if value is None:
        return None
    if again := _WRITTEN_TWICE.match(lowered, end):
        end = again.end()
    if fraction := _FRACTION.match(lowered, end):
        return _fraction(lowered, start, fraction, value)
    percent = _PERCENT.match(lowered, end)
    number_end = percent.end() if percent else end
    if becoming := _becoming(lowered, start, number_end, value):
        return becoming
    if _lexicon().range.match(lowered, number_end):
        ranged = _range(lowered, start, number_end, value, bool(percent))
        if ranged or lowered[number_end : number_end + 1] == "-":
            return ranged
    rule = "percent" if percent else ("figures" if lowered[start].isdigit() else "words")
    return _compared(lowered, QuantityMatch(start, number_end, start, end, value, percent=bool(percent), rule=rule))


def _compared(lowered: str, quantity: QuantityMatch) -> QuantityMatch:
    """The quantity with the comparator before or after it."""
    start, end, sign = quantity.start, quantity.end, quantity.comparator
    offset = max(0, start - _LOOK_BACK)
    if before := _lexicon().before.search(lowered[offset:start]):
        word = before["second"] or before["comparator"]
        start, sign = offset + before.start(), _lexicon().comparators[word]
        start += len("đạt ") if lowered.startswith("đạt ", start) else 0
    elif after := _lexicon().after.match(lowered, end):
        from_here = lowered.endswith("từ ", 0, start)
        if from_here or not after["noun"]:
            sign = _lexicon().comparators[after["comparator"]]
            end = end if after["noun"] else after.end()
            start -= len("từ ") if from_here else 0
    return QuantityMatch(
        start, end, quantity.number_start, quantity.number_end, quantity.value, quantity.value_max, sign,
        quantity.percent, quantity.baseline, quantity.out_of, quantity.rule,
    )  # fmt: skip


def _range(lowered: str, start: int, end: int, value: Number, percent: bool) -> QuantityMatch | None:
    """A range whose upper number stands after a dash or ``đến``: ``06 - 08%``, ``từ 10 đến 15``."""
    link = _lexicon().range.match(lowered, end)
    upper = _NUMBER.match(lowered, link.end()) if link else None
    if upper is None:
        return None
    value_max = parse_number(upper[0])
    if value_max is None or lowered[upper.end() : upper.end() + 1] == "/":
        return None
    lower_value = _scaled_alike(value, upper[0], value_max)
    sign = _PERCENT.match(lowered, upper.end())
    if lower_value >= value_max or _looks_like_year(lowered[start:end].strip()):
        return None
    number_start, whole_end = start, sign.end() if sign else upper.end()
    start -= len("từ ") if lowered.endswith("từ ", 0, start) else 0
    quantity = QuantityMatch(
        start, whole_end, number_start, upper.end(), lower_value, value_max, percent=percent or bool(sign), rule="range"
    )
    return _compared(lowered, quantity)


def _scaled_alike(value: Number, upper: str, value_max: Number) -> Number:
    """The lower end in the scale that only the upper end names: ``5 - 7 triệu`` begins at five million."""
    figures, _, scale = upper.partition(" ")
    base = parse_number(figures)
    if not scale or not base or value > base:
        return value
    scaled = value * (value_max / base)
    return int(scaled) if scaled == int(scaled) else scaled


def _becoming(lowered: str, start: int, end: int, value: Number) -> QuantityMatch | None:
    """``từ A xuống còn B``: the quantity B with the baseline A, its span from ``từ`` on."""
    if not lowered.endswith("từ ", 0, start):
        return None
    link = _lexicon().becoming.match(lowered, end)
    if link is None or _SENTENCE_END.search(link["between"]):
        return None
    following = re.compile(r"[0-9]").search(lowered, link.end(), link.end() + 24)
    number = _NUMBER.match(lowered, following.start()) if following else None
    if number is None or (target := _quantity(lowered, *number.span())) is None or target.start < link.end():
        return None
    if target.start > link.end() or target.baseline is not None:
        return None
    return QuantityMatch(
        start - len("từ "), target.end, target.number_start, target.number_end, target.value, target.value_max,
        target.comparator, target.percent, value, rule="baseline",
    )  # fmt: skip


def _fraction(lowered: str, start: int, fraction: re.Match[str], value: Number) -> QuantityMatch | None:
    """``7/8 huyện`` is seven of eight; ``hơn 2/3 tổng số`` is a share in per cent; anything else (``24/7``) is no quantity."""
    whole, end = int(fraction[1]), fraction.end()
    if not 0 < value <= whole or lowered[end : end + 1].isalnum():
        return None
    compared = bool(_lexicon().before.search(lowered[max(0, start - _LOOK_BACK) : start]))
    shared = _lexicon().shares.match(lowered, end) or compared
    if not (shared and whole <= 5 and value < whole):
        plain = QuantityMatch(start, end, start, end, value, out_of=whole, rule="fraction")
        return _compared(lowered, plain) if _lexicon().wholes.match(lowered, end) else None
    percent = round(100 * value / whole, 2)
    return _compared(lowered, QuantityMatch(start, end, start, end, percent, percent=True, rule="share"))
