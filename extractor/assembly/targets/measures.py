"""Numbers of a paragraph that may be targets': quantities, frequencies counted in ``lần``, allowances of time."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.assembly.comparators import comparator_of
from extractor.language.matches import Number, QuantityMatch, TimeMatch
from extractor.language.quantities import quantity_in
from schemas.base import Comparator, Frequency


@dataclass(frozen=True, slots=True)
class Measure:
    """A number of the paragraph that may be a target's: a quantity, or a frequency counted in ``lần``."""

    start: int
    end: int
    comparator: Comparator
    value: Number
    value_max: Number | None
    percent: bool
    baseline: Number | None
    out_of: Number | None
    in_words: bool
    frequency: Frequency | None = None


def measures_of(text: str, times: Sequence[TimeMatch], quantities: Sequence[QuantityMatch], *, listed: bool) -> list[Measure]:
    """Quantities and counted frequencies in reading order; in a list of targets also the allowances of time aimed at."""
    aimed = [*quantities, *(_durations(text, times) if listed else ())]
    counted = [
        Measure(q.start, q.end, comparator_of(q), q.value, q.value_max, q.percent, q.baseline, q.out_of, q.rule == "words")
        for q in aimed
    ]
    frequencies = [
        Measure(
            time.start, time.end, time.recurrence.comparator or "=", time.recurrence.times, None, False, None, None, False,
            Frequency(per=time.recurrence.per, interval=time.recurrence.interval),
        )
        for time in times
        if time.recurrence and time.recurrence.times
    ]  # fmt: skip
    return sorted([*counted, *frequencies], key=lambda measure: measure.start)


def _durations(text: str, times: Sequence[TimeMatch]) -> list[QuantityMatch]:
    """Allowances of time that are aimed at: compared (``không quá 10 phút``) or lowered (``từ 05 ngày xuống còn 03 ngày``)."""
    found: list[QuantityMatch] = []
    for time in times:
        if time.kind != "duration" or (found and time.start < found[-1].end):
            continue
        quantity = quantity_in(text, time.start, time.end)
        if quantity and (quantity.comparator != "=" or quantity.baseline is not None):
            found.append(quantity)
    return found
