"""Numbers with their comparators: ``ít nhất 10.000``, ``từ 95% trở lên``, ``7/8 huyện``, ``từ 20,39% xuống còn 06 - 08%``."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.language.matches import Number, QuantityMatch, TimeMatch
from extractor.language.number_candidates import FRACTION, figures, is_name, looks_like_year, number_words
from extractor.language.phrases import ends_with_verb
from extractor.language.quantity_lexicon import LOOK_BACK, PERCENT, quantity_lexicon
from extractor.text.folding import match_form
from extractor.text.numbers import NUMBER, NUMBER_WORDS, parse_number

_NUMBER = re.compile(NUMBER)
_FIGURE = re.compile(r"[0-9]")
_WRITTEN_TWICE = re.compile(rf"\s?\((?:[0-9]{{1,6}}|{NUMBER_WORDS})\)")
"""``hai (02) đợt``, ``02 (hai) đợt``: the number once more in brackets."""
_SENTENCE_END = re.compile(r"[.!?]\s")


def find_quantities(text: str, times: Sequence[TimeMatch]) -> tuple[QuantityMatch, ...]:
    """Every number that counts something, by start, without overlap.

    ``text`` is a paragraph with single spaces, ``times`` its expressions of time, inside which no quantity is found.
    Offsets of the matches are half-open offsets into ``text``.
    """
    lowered = match_form(text)
    candidates = sorted([*figures(lowered), *number_words(text, lowered)])
    if not candidates:
        return ()
    found: list[QuantityMatch] = []
    name_end = -1
    consumed = time_end = 0
    pending = iter(sorted((time.start, time.end) for time in times))
    time = next(pending, None)
    for start, end in candidates:
        while time is not None and time[0] < end:
            time_end = max(time_end, time[1])
            time = next(pending, None)
        if start < consumed or start < time_end:
            continue
        if is_name(lowered, start, end, name_end):
            name_end = end
            continue
        if quantity := _quantity(lowered, start, end):
            if quantity.start < consumed:  # the comparator is the number's before
                quantity = replace(quantity, start=quantity.number_start, comparator="=")
            found.append(quantity)
            consumed = quantity.end
    return tuple(found)


def quantity_in(text: str, start: int, end: int) -> QuantityMatch | None:
    """The quantity whose number is the first one in ``[start, end)``, also inside a time (``không quá 10 phút``).

    For callers to whom a duration is a quantity; None where the span holds no number.
    """
    lowered = match_form(text)
    number = next((span for span in figures(lowered) if start <= span[0] < end), None)
    return _quantity(lowered, *number) if number else None


def _quantity(lowered: str, start: int, end: int) -> QuantityMatch | None:
    """The quantity whose number is ``[start, end)``, None where the number cannot be read."""
    value = parse_number(lowered[start:end])
    if value is None:
        return None
    if again := _WRITTEN_TWICE.match(lowered, end):
        end = again.end()
    if fraction := FRACTION.match(lowered, end):
        return _fraction(lowered, start, fraction, value)
    return _becoming(lowered, start, end, value) or _measured(lowered, start, end, value)


def _measured(lowered: str, start: int, end: int, value: Number) -> QuantityMatch | None:
    """A range or a single number, with its sign and comparator; None for a date with dashes (``10-10``)."""
    percent = PERCENT.match(lowered, end)
    number_end = percent.end() if percent else end
    if quantity_lexicon().range.match(lowered, number_end):
        ranged = _range(lowered, start, number_end, value, bool(percent))
        if ranged or lowered[number_end : number_end + 1] == "-":
            return ranged
    rule = "percent" if percent else ("figures" if lowered[start].isdigit() else "words")
    return _compared(lowered, QuantityMatch(start, number_end, start, end, value, percent=bool(percent), rule=rule))


def _compared(lowered: str, quantity: QuantityMatch) -> QuantityMatch:
    """The quantity with the comparator before or after it."""
    start, end, sign = quantity.start, quantity.end, quantity.comparator
    offset = max(0, start - LOOK_BACK)
    if before := quantity_lexicon().before.search(lowered[offset:start]):
        word = before["second"] or before["comparator"]
        if word == "trên" and not quantity.percent and _is_where(lowered, offset + before.start(), end):
            return quantity
        start, sign = offset + before.start(), quantity_lexicon().comparators[word]
        start += len("đạt ") if lowered.startswith("đạt ", start) else 0
    elif after := quantity_lexicon().after.match(lowered, end):
        from_here = lowered.endswith("từ ", 0, start)
        if from_here or not after["noun"]:
            sign = quantity_lexicon().comparators[after["comparator"]]
            end = end if after["noun"] else after.end()
            start -= len("từ ") if from_here else 0
    return replace(quantity, start=start, end=end, comparator=sign)


def _is_where(lowered: str, start: int, end: int) -> bool:
    """True where ``trên`` at ``start`` says where (``vạch sơn trên 12 tuyến phố``): a place is counted, no verb stands before."""
    if not quantity_lexicon().sites.match(lowered, end):
        return False
    return not ends_with_verb(lowered, max(0, start - LOOK_BACK), start)


def _range(lowered: str, start: int, end: int, value: Number, percent: bool) -> QuantityMatch | None:
    """A range whose upper number stands after a dash or ``đến``: ``06 - 08%``, ``từ 10 đến 15``."""
    link = quantity_lexicon().range.match(lowered, end)
    upper = _NUMBER.match(lowered, link.end()) if link else None
    if upper is None:
        return None
    value_max = parse_number(upper[0])
    if value_max is None or lowered[upper.end() : upper.end() + 1] == "/":
        return None
    lower_value = _scaled_alike(value, upper[0], value_max)
    sign = PERCENT.match(lowered, upper.end())
    if lower_value >= value_max or looks_like_year(lowered[start:end].strip()):
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
    sign = PERCENT.match(lowered, end)
    link = quantity_lexicon().becoming.match(lowered, sign.end() if sign else end) if lowered.endswith("từ ", 0, start) else None
    if link is None or _SENTENCE_END.search(link["between"]):
        return None
    following = _FIGURE.search(lowered, link.end(), link.end() + 24)
    number = _NUMBER.match(lowered, following.start()) if following else None
    aimed = parse_number(number[0]) if number else None
    target = _measured(lowered, *number.span(), aimed) if number and aimed is not None else None
    if target is None or target.start != link.end():
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
    compared = bool(quantity_lexicon().before.search(lowered[max(0, start - LOOK_BACK) : start]))
    shared = quantity_lexicon().shares.match(lowered, end) or compared
    if not (shared and whole <= 5 and value < whole):
        plain = QuantityMatch(start, end, start, end, value, out_of=whole, rule="fraction")
        return _compared(lowered, plain) if quantity_lexicon().wholes.match(lowered, end) else None
    percent = round(100 * value / whole, 2)
    return _compared(lowered, QuantityMatch(start, end, start, end, percent, percent=True, rule="share"))
