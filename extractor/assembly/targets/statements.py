"""Targets stated by the words of one paragraph (chỉ tiêu): the clause, its indicator, unit, population and frequency.

Pure functions of a text with its matches; sections and tables are ``layer``'s and ``tables``'s concern. Offsets are half-open
offsets into the paragraph's text. The annotation guide defines every field (section ``targets``).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.assembly.targets.aims import is_aim
from extractor.assembly.targets.clauses import clause_of
from extractor.assembly.targets.measures import Measure, measures_of
from extractor.assembly.targets.shapes import PERIODS, shape_of
from extractor.assembly.targets.wording import (
    Direction,
    direction_of,
    frequencies_of,
    is_own,
    is_quoted,
    period_of,
    small_first,
    time_cuts,
    without,
)
from extractor.assembly.targets.words import target_words
from extractor.language.clauses import Span, statements, trimmed, within
from extractor.language.matches import Number, QuantityMatch, TimeMatch
from extractor.language.phrases import predicate_start, reason_start
from extractor.language.sentences import sentences
from extractor.text.folding import match_form
from schemas.base import Comparator, Frequency

_BARE_PERIOD = re.compile(r"\s?trong (?P<period>ngày|tuần|tháng|quý|năm)(?!\w)(?! \d| học\b)")
_OPENING = 12
"""Characters before the time with which a paragraph opens: ``Phấn đấu đến năm 2030 …``."""
_MOST_NUMBERS = 40
"""Numbers beyond which a sentence is a table in disguise and states no target."""


_LED_IN = re.compile(r"(?:trong đó|đồng thời|ngoài ra|cụ thể là|riêng(?:\s(?:trong\s)?năm\s\d{4})?)\s?[:,]?\s")
"""Words that lead in a clause and say nothing of its target."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One target as its clause states it; ``period`` is the time that gives the period, settled by the caller."""

    start: int
    end: int
    indicator: str
    comparator: Comparator
    value: Number | None
    value_max: Number | None = None
    unit: str | None = None
    population: str | None = None
    per: Frequency | None = None
    direction: Direction | None = None
    period: TimeMatch | None = None
    baseline: Number | None = None
    out_of: Number | None = None
    rule: str = ""
    lead: str = ""
    """The indicator's words before the number: what a further number of the sentence may share."""
    object_alone: bool = False
    """The clause has no predicate of its own after what it counts."""


def target_statements(
    text: str, times: Sequence[TimeMatch], quantities: Sequence[QuantityMatch], *, listed: bool
) -> list[Statement]:
    """The targets that a paragraph states.

    ``listed`` is true for an item of a list of targets: there every measured statement counts; elsewhere only commitments
    do. Statements without a number are ``plain_statement``'s.
    """
    measures = measures_of(text, times, quantities, listed=listed)
    if not measures:
        return []
    lowered = match_form(text)
    found: list[Statement] = []
    for span in statements(text):
        inside = within(measures, *span)
        if 0 < len(inside) <= _MOST_NUMBERS:
            inside = [measure for measure in inside if not is_quoted(text, span, measure.start)]
            found += _sentence_targets(text, lowered, span, inside, times, listed)
    return _with_opening_period(text, found, times)


def _with_opening_period(text: str, found: list[Statement], times: Sequence[TimeMatch]) -> list[Statement]:
    """The time with which a paragraph opens holds for all parts of its sentence: ``Đến năm 2030: 100% …; 90% …``."""
    opening = next((time for time in times if time.start <= _OPENING and time.kind in ("date", "interval")), None)
    end = sentences(text)[0][1] if opening and found else 0
    return [replace(each, period=opening) if each.period is None and each.start < end else each for each in found]


def _sentence_targets(
    text: str, lowered: str, sentence: Span, measures: Sequence[Measure], times: Sequence[TimeMatch], listed: bool
) -> list[Statement]:
    """The targets of one sentence or part between semicolons."""
    accepted = [measure for measure in measures if is_aim(lowered, sentence, measure, listed=listed)]
    found: list[Statement] = []
    for index, measure in enumerate(accepted):
        previous = accepted[index - 1] if index else None
        following = accepted[index + 1] if index + 1 < len(accepted) else None
        clause = clause_of(lowered, sentence, measure, previous, following)
        found += _clause_targets(text, lowered, sentence, clause, measure, times)
    return _with_shared_leads(_with_shared_predicates(found))


def _with_shared_predicates(found: list[Statement]) -> list[Statement]:
    """Percentages of two populations that share the predicate after the second (``70% A và 40% B được tập huấn``)."""
    for index in range(len(found) - 2, -1, -1):
        one, following = found[index], found[index + 1]
        bare = one.rule == following.rule == "target_share" and one.population and one.indicator == small_first(one.population)
        if bare and following.population and following.population not in following.indicator:
            found[index] = replace(one, end=following.end, indicator=following.indicator)
    return found


def _with_shared_leads(found: list[Statement]) -> list[Statement]:
    """Numbers that share the verb before the first: ``Tổ chức 02 hội nghị và 03 lớp tập huấn`` organises both."""
    for index in range(1, len(found)):
        one, following = found[index - 1], found[index]
        if one.rule == following.rule and one.lead and not following.lead and following.object_alone:
            indicator = f"{one.lead} {following.indicator}"
            population = following.population or (one.population if one.rule == "target_count" else None)
            found[index] = replace(following, indicator=indicator, lead=one.lead, population=population)
    return found


def _clause_targets(
    text: str, lowered: str, sentence: Span, clause: Span, measure: Measure, times: Sequence[TimeMatch]
) -> list[Statement]:
    """One target for the number, or one for each of several frequencies (``hàng tháng, hàng quý``)."""
    start, end = clause
    if led_in := _LED_IN.match(lowered, start, measure.start):
        start = led_in.end()
    end = trimmed(text, start, reason_start(lowered, measure.end, end))[1]
    own = [time for time in within(times, start, end) if is_own(text, lowered, (start, end), time)]
    inside = [time for time in own if not measure.start < time.start < measure.end]  # not the baseline's year
    leading = within(times, sentence[0], start)
    shape = shape_of(text, lowered, (start, end), measure)
    cuts = [*shape.cuts, *time_cuts(lowered, inside, measure)]
    frequencies = frequencies_of(inside, measure) or frequencies_of(leading, measure)
    bare = None if measure.percent else _BARE_PERIOD.search(lowered, measure.end, end)
    if not frequencies and bare:
        frequencies = [Frequency(per=PERIODS[bare["period"]])]
        cuts.append(bare.span())
    if not frequencies and shape.per:
        frequencies = [shape.per]
    statement = Statement(
        start, end, without(text, start, end, cuts), measure.comparator, measure.value, measure.value_max, shape.unit,
        shape.population, None, direction_of(lowered, start, measure), period_of(inside, leading), measure.baseline,
        measure.out_of, "target_share" if measure.percent else ("target_frequency" if measure.frequency else "target_count"),
        without(text, start, measure.start, cuts), predicate_start(lowered, trimmed(lowered, measure.end, end)[0], end) is None,
    )  # fmt: skip
    if not statement.indicator:
        return []
    return [replace(statement, per=frequency) for frequency in frequencies] or [statement]


def zero_statements(text: str, times: Sequence[TimeMatch]) -> list[Statement]:
    """The sentences of a listed item that say ``Không để …``: nothing of the kind is to happen."""
    lowered = match_form(text)
    if "không để" not in lowered:
        return []
    found = [_plain(text, lowered, span, times) for span in statements(text)]
    return [statement for statement in found if statement.rule == "target_zero"]


def plain_statement(text: str, times: Sequence[TimeMatch]) -> Statement | None:
    """The target of a listed item without a number: ``Không để …`` is zero, any other ``none``."""
    lowered = match_form(text)
    label = target_words().label.match(lowered)
    spans = [span for span in statements(text) if not label or span[1] > label.end()]
    if not spans:
        return None
    return _plain(text, lowered, (max(spans[0][0], label.end() if label else 0), spans[0][1]), times)


def _plain(text: str, lowered: str, span: Span, times: Sequence[TimeMatch]) -> Statement:
    """The target of one sentence without a number."""
    start = span[0]
    end = trimmed(text, start, reason_start(lowered, start, span[1]))[1]
    inside = [time for time in within(times, start, end) if is_own(text, lowered, (start, end), time)]
    aims = target_words().aims.match(lowered, start)
    opening = aims.end() if aims else start
    period = period_of(inside)
    if lowered.startswith("không để ", opening):
        return Statement(start, end, text[opening + len("không để ") : end], "=", 0, period=period, rule="target_zero")
    direction = direction_of(lowered, start, Measure(end, end, "=", 0, None, False, None, None, False))
    return Statement(
        start, end, small_first(text[start:end]), "none", None, direction=direction, period=period, rule="target_plain"
    )
