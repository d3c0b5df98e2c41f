"""Targets stated by the words of one paragraph (chỉ tiêu): the clause, its indicator, unit, population and frequency.

Pure functions of a text with its matches; sections and tables are ``targets``'s concern. Offsets are half-open offsets into
the paragraph's text. The annotation guide defines every field (section ``targets``).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from extractor.errors import LexiconError
from extractor.language.clauses import Span, statements, trimmed
from extractor.language.matches import Number, QuantityMatch, TimeMatch
from extractor.language.phrases import any_of, begins_with_verb, bounds, counted_noun_end, predicate_start, reason_start
from extractor.language.quantities import quantity_in
from extractor.lexicons import load
from extractor.text.folding import match_form
from schemas.base import Comparator, Frequency

Direction = Literal["decrease", "increase"]

_WORD_CHARACTER = re.compile(r"\w")
_PER_UNIT = re.compile(r"\s?/\s?(?:0?1 )?(?P<noun>[^\W\d_]+(?: [^\W\d_]+){0,2}?)(?=\s?[/,;.:)]|\s[^\W\d_]|$)")
_BARE_PERIOD = re.compile(r"\s?trong (?P<period>ngày|tuần|tháng|quý|năm)(?!\w)(?! \d)")
_PERIODS: dict[str, Literal["day", "week", "month", "quarter", "year"]] = {
    "ngày": "day", "tuần": "week", "tháng": "month", "quý": "quarter", "năm": "year",
}  # fmt: skip
_SPACE_BEFORE_MARK = re.compile(r"\s+(?=[,;.:)])")
_DOUBLED_MARK = re.compile(r"^[\s,;:.–-]+|(?<=,)\s*,")
_QUOTED = re.compile(r"[“\"][^”\"]{0,200}[”\"]")


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


@dataclass(frozen=True, slots=True)
class _Measure:
    """A number of the paragraph that may be a target's: a quantity, or a frequency counted in ``lần``."""

    start: int
    end: int
    comparator: str
    value: Number
    value_max: Number | None
    percent: bool
    baseline: Number | None
    out_of: Number | None
    in_words: bool
    frequency: Frequency | None = None


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """The words of ``target_words.yaml`` as patterns on lower-case text."""

    commitments: re.Pattern[str]
    provisions: re.Pattern[str]
    descriptive: re.Pattern[str]
    links: re.Pattern[str]
    past: re.Pattern[str]
    forces: frozenset[str]
    time_nouns: frozenset[str]
    money: frozenset[str]
    people: frozenset[str]
    shares: re.Pattern[str]
    label: re.Pattern[str]
    aims: re.Pattern[str]
    decrease: re.Pattern[str]
    increase: re.Pattern[str]
    not_outside: re.Pattern[str]
    causatives: re.Pattern[str]
    scope: re.Pattern[str]
    modals: re.Pattern[str]
    reached: re.Pattern[str]
    surveys: re.Pattern[str]
    heads: re.Pattern[str]


@cache
def _lexicon() -> _Lexicon:
    """The lexicons, read once. Raises LexiconError where a key is missing."""
    try:
        words, nouns, phrase = load("target_words"), load("counted_nouns"), bounds()
        before = r"(?<!\w)%s(?:\s(?:được|thêm|mới|từ|là|có|đạt|cho|khoảng))?\s*$"
        return _Lexicon(
            commitments=re.compile(before % any_of(words["commitments"])),
            provisions=re.compile(r"(?<!\w)%s(?!\w)" % any_of(words["provisions"])),
            descriptive=re.compile(rf"(?<!\w){any_of(words['descriptive'])}(?:\s\w+){{0,2}}(?:\scó|\stừ)?\s*$"),
            links=re.compile(rf"(?:^|\s){any_of(words['links'])}\s*$"),
            past=re.compile(rf"(?<!\w){any_of(words['past'])}(?!\w)"),
            forces=frozenset(words["forces"]),
            time_nouns=frozenset(words["time_nouns"]),
            money=frozenset(words["money"]),
            people=frozenset(nouns["people"]) | frozenset(nouns["classifiers"]),
            shares=re.compile(rf"(?<!\w){any_of(words['shares'])}(?!\w)"),
            label=re.compile(rf"\s*{any_of(words['labels'])}(?: số)? \d{{1,2}}(?:\.\d{{1,2}}){{0,2}}\s?[:.-]\s?"),
            aims=re.compile(rf"\s*(?:{any_of(words['aims'])}(?!\w)[\s,]*){{0,3}}"),
            decrease=re.compile(rf"{any_of(words['decrease'])}(?!\w)"),
            increase=re.compile(rf"(?!{any_of(words['increase_not'])}(?!\w)){any_of(words['increase'])}(?!\w)"),
            not_outside=re.compile(rf"\s?{any_of(words['not_outside'])}(?!\w)"),
            causatives=re.compile(rf"(?:^|[\s,:(]){any_of(phrase.causatives)}[\s,]*$"),
            scope=re.compile(rf"(?:^|\s){any_of(phrase.scope_words)}\s*$"),
            modals=re.compile(rf"\s?{any_of(words['modals'])}(?!\w)"),
            reached=re.compile(rf"(?<!\w){any_of(words['reached'])}\s*$"),
            surveys=re.compile(rf"^\s*{any_of(words['surveys'])}(?!\w)"),
            heads=re.compile(rf"(?<!\w)(?:{any_of(words['shares'])}|trong đó|riêng|phấn đấu|mỗi|có)(?!\w)"),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise LexiconError(f"target_words.yaml: {error}") from error


def target_statements(
    text: str, times: Sequence[TimeMatch], quantities: Sequence[QuantityMatch], *, listed: bool
) -> list[Statement]:
    """The targets that a paragraph states.

    ``listed`` is true for an item of a list of targets: there every measured statement counts; elsewhere only commitments
    do. Statements without a number are ``plain_statement``'s.
    """
    measures = _measures(times, [*quantities, *(_durations(text, times) if listed else ())])
    if not measures:
        return []
    lowered = match_form(text)
    found: list[Statement] = []
    for span in statements(text):
        inside = [
            measure
            for measure in measures
            if span[0] <= measure.start and measure.end <= span[1] and not _quoted(text, measure.start)
        ]
        if inside:
            found += _sentence_targets(text, lowered, span, inside, times, listed)
    return found


def _measures(times: Sequence[TimeMatch], quantities: Sequence[QuantityMatch]) -> list[_Measure]:
    """Quantities and counted frequencies in reading order."""
    counted = [
        _Measure(q.start, q.end, q.comparator, q.value, q.value_max, q.percent, q.baseline, q.out_of, q.rule == "words")
        for q in quantities
    ]
    frequencies = [
        _Measure(
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


def _sentence_targets(
    text: str, lowered: str, sentence: Span, measures: Sequence[_Measure], times: Sequence[TimeMatch], listed: bool
) -> list[Statement]:
    """The targets of one sentence or part between semicolons."""
    accepted = [measure for measure in measures if _is_aim(lowered, sentence, measure, listed)]
    found: list[Statement] = []
    for index, measure in enumerate(accepted):
        previous = accepted[index - 1] if index else None
        following = accepted[index + 1] if index + 1 < len(accepted) else None
        clause = _clause(lowered, sentence, measure, previous, following)
        found += _clause_targets(text, lowered, sentence, clause, measure, times)
    return _with_shared_predicates(found)


def _with_shared_predicates(found: list[Statement]) -> list[Statement]:
    """Percentages of two populations that share the predicate after the second (``70% A và 40% B được tập huấn``)."""
    for index in range(len(found) - 2, -1, -1):
        one, following = found[index], found[index + 1]
        bare = one.rule == following.rule == "target_share" and one.population and one.indicator == small_first(one.population)
        if bare and following.population and following.population not in following.indicator:
            found[index] = replace(one, end=following.end, indicator=following.indicator)
    return found


def _is_aim(lowered: str, sentence: Span, measure: _Measure, listed: bool) -> bool:
    """True where the number is aimed at, not a result, a size, a price, a description or a force."""
    before = lowered[sentence[0] : measure.start]
    after = lowered[measure.end : sentence[1]]
    if _lexicon().past.search(before[-60:]):
        return False
    if measure.frequency:
        return listed or measure.comparator != "=" or measure.value > 1
    if measure.percent:
        return listed or _is_outside_share(lowered, before, after, sentence, measure)
    noun = lowered[measure.end : counted_noun_end(lowered, measure.end, sentence[1])].strip()
    if not noun and not (listed and _lexicon().links.search(before)):
        return False
    if measure.comparator == "=" and measure.baseline is None:
        if any(noun == word or noun.startswith(word + " ") for word in _lexicon().time_nouns):
            return False
        if _lexicon().scope.search(before) and not _lexicon().surveys.search(before):
            return False
    if noun == "tuổi" or noun.startswith("tuổi "):
        return False
    if measure.in_words and measure.comparator == "=" and "mỗi" not in before:
        return False
    return listed or _is_outside_count(before, noun, measure)


def _is_outside_share(lowered: str, before: str, after: str, sentence: Span, measure: _Measure) -> bool:
    """True for a percentage outside target lists that is committed to: with a subject and predicate, a verb or ``đạt``."""
    if _lexicon().not_outside.match(after) or _lexicon().descriptive.search(before[-30:]):
        return False
    lead = before.strip(" ,:")
    if not lead or _lexicon().causatives.search(lead + " "):
        return predicate_start(lowered, measure.end, sentence[1]) is not None or measure.comparator != "="
    if measure.comparator in (">=", ">", "<") or begins_with_verb(lowered, *trimmed(lowered, sentence[0], measure.start)):
        return True
    return bool(_lexicon().commitments.search(lead) or _lexicon().links.search(lead))


def _is_outside_count(before: str, noun: str, measure: _Measure) -> bool:
    """True for a count outside target lists that a verb of commitment or ``mỗi`` binds; people and forces are none."""
    first = noun.split(" ")[0]
    if noun in _lexicon().money or first in _lexicon().money or any(noun.startswith(word) for word in _lexicon().people):
        return False
    if _lexicon().provisions.search(before[-40:]) or _lexicon().descriptive.search(before[-30:]):
        return False
    committed = _lexicon().commitments.search(before) or _lexicon().surveys.search(before)
    distributed = "mỗi " in before[-60:]
    if measure.comparator in (">=", ">", "<=", "<"):
        reached = measure.comparator in (">=", ">") and _lexicon().reached.search(before)
        return bool(committed or distributed or reached)
    return bool(committed or distributed) and _is_no_force(noun) and measure.comparator == "="


def _is_no_force(noun: str) -> bool:
    """True unless the noun is a body formed for the plan (``03 tổ``, ``02 đoàn``); a residential group is none."""
    return noun.startswith(("tổ dân phố", "tổ chức", "tổ hợp tác")) or noun.split(" ")[0] not in _lexicon().forces


def _clause(lowered: str, sentence: Span, measure: _Measure, previous: _Measure | None, following: _Measure | None) -> Span:
    """The stretch around the number: between colons, and between it and its neighbours."""
    start, end = sentence
    colon = lowered.rfind(": ", start, measure.start)
    if colon >= 0 and _WORD_CHARACTER.search(lowered[colon + 1 : measure.start] + lowered[measure.end : end]):
        start = colon + 1
    colon = lowered.find(":", measure.end, end)
    end = colon if colon >= 0 else end
    if previous and previous.end > start:
        start = _separator(lowered, previous.end, measure.start)[1]
    if following and following.start < end:
        end = _separator(lowered, measure.end, following.start)[0]
    return trimmed(lowered, start, end)


def _separator(lowered: str, start: int, end: int) -> Span:
    """Where one statement ends and the next begins between two numbers; the next number's place where nothing parts them."""
    marks = list(re.finditer(r",(?: và)?\s|\s(?:và|còn)\s", lowered[start:end]))
    for mark in marks:
        if _lexicon().heads.match(lowered, start + mark.end()):
            return start + mark.start(), start + mark.end()
    if marks:
        return start + marks[-1].start(), start + marks[-1].end()
    return end, end


def _clause_targets(
    text: str, lowered: str, sentence: Span, clause: Span, measure: _Measure, times: Sequence[TimeMatch]
) -> list[Statement]:
    """One target for the number, or one for each of several frequencies (``hàng tháng, hàng quý``)."""
    start, end = clause
    end = trimmed(text, start, reason_start(lowered, measure.end, end))[1]
    inside = [time for time in times if start <= time.start and time.end <= end and _is_own(text, lowered, time)]
    leading = [time for time in times if sentence[0] <= time.start and time.end <= start]
    shape = _shape(text, lowered, (start, end), measure)
    cuts = [*shape.cuts, *_time_cuts(lowered, inside, measure)]
    frequencies = _frequencies(inside, measure) or _frequencies(leading, measure)
    bare = None if measure.percent else _BARE_PERIOD.search(lowered, measure.end, end)
    if not frequencies and bare:
        frequencies = [Frequency(per=_PERIODS[bare["period"]])]
        cuts.append(bare.span())
    if not frequencies and shape.per:
        frequencies = [shape.per]
    statement = Statement(
        start, end, _without(text, start, end, cuts), _comparator(measure), measure.value, measure.value_max, shape.unit,
        shape.population, None, _direction(lowered, start, measure), _period([*inside, *leading]), measure.baseline,
        measure.out_of, "target_share" if measure.percent else ("target_frequency" if measure.frequency else "target_count"),
    )  # fmt: skip
    if not statement.indicator:
        return []
    return [replace(statement, per=frequency) for frequency in frequencies] or [statement]


def _comparator(measure: _Measure) -> Comparator:
    """The measure's comparator as the schema's."""
    comparators: dict[str, Comparator] = {">=": ">=", ">": ">", "<=": "<=", "<": "<", "~": "~"}
    return comparators.get(measure.comparator, "=")


@dataclass(frozen=True, slots=True)
class _Shape:
    """What a clause's grammar gives: unit, population, what to cut out of the indicator."""

    unit: str | None
    population: str | None
    cuts: tuple[Span, ...]
    per: Frequency | None = None


def _shape(text: str, lowered: str, clause: Span, measure: _Measure) -> _Shape:
    """The shape of a percentage, a counted frequency or a count."""
    cut = (_link_start(lowered, clause[0], measure), measure.end)
    if measure.percent:
        return _share_shape(text, lowered, clause, measure, cut)
    population = _each(lowered, clause, measure)
    if measure.frequency:
        return _Shape("lần", _text(text, population[0]) if population else None, (cut, *([population[1]] if population else [])))
    return _count_shape(text, lowered, clause, measure, cut, population)


def _link_start(lowered: str, start: int, measure: _Measure) -> int:
    """Start of the measure with ``đạt``, ``lên`` and the like before it."""
    lead = lowered[start : measure.start]
    link = _lexicon().links.search(lead)
    return start + link.start() if link and lead[: link.start()].strip() else measure.start


def _share_shape(text: str, lowered: str, clause: Span, measure: _Measure, cut: Span) -> _Shape:
    """A percentage of a subject (cut out), of an object (kept in the indicator), or of what ``tỷ lệ`` names."""
    start, end = clause
    lead = lowered[start : measure.start]
    following = trimmed(lowered, measure.end, end)[0]
    share = _lexicon().shares.search(lead)
    if share and cut[0] < measure.start or counted_noun_end(lowered, following, end) == following:
        return _Shape("%", _shared_population(text, lowered, start, share, cut[0]), (cut,))
    predicate = predicate_start(lowered, following, end)
    if predicate and (not lead.strip(" ,") or _lexicon().causatives.search(lead) or _only_aims(lead)):
        plain = (measure.start, measure.end)
        return _Shape("%", _population(text, following, predicate), (plain, (following, predicate)))
    return _Shape("%", _population(text, following, end), ((measure.start, measure.end),))


def _only_aims(lead: str) -> bool:
    """True where the words before a percentage only say that it is aimed at (``Phấn đấu``, ``hằng năm``), or give a time."""
    match = _lexicon().aims.match(lead)
    return lead.rstrip().endswith(",") or bool(match and not lead[match.end() :].strip(" ,"))


def _shared_population(text: str, lowered: str, start: int, share: re.Match[str] | None, end: int) -> str | None:
    """Of what a ``tỷ lệ`` speaks: the noun after it, or the object of the verb after it."""
    if share is None:
        return None
    first = start + share.end()
    first = trimmed(lowered, first, end)[0]
    predicate = predicate_start(lowered, first, end)
    verbs = bounds().verbs
    for length in (2, 1):
        words = lowered[first:end].split(" ")
        if " ".join(words[:length]) in verbs and len(words) > length:
            return _population(text, first + len(" ".join(words[:length])), end)
    return _population(text, first, predicate or end)


def _population(text: str, start: int, end: int) -> str | None:
    """The population's words without plural words before and marks around it."""
    start, end = trimmed(text, start, end)
    words = re.sub(r"^(?:các|những|tổng số|số)\s+", "", text[start:end], flags=re.IGNORECASE)
    return words or None


def _text(text: str, span: Span) -> str | None:
    """The span's words, None where there are none."""
    return text[span[0] : span[1]].strip(" ,") or None


def _each(lowered: str, clause: Span, measure: _Measure) -> tuple[Span, Span] | None:
    """Whom ``mỗi …`` before the number distributes it over: its words, and the stretch to cut out of the indicator."""
    found = re.compile(r"(?<!\w)(?:mỗi|từng)\s").search(lowered, clause[0], measure.end)
    if found is None or found.start() > measure.start and "mỗi" not in lowered[measure.start : measure.end]:
        return None
    limit = measure.start if found.start() < measure.start else measure.end
    end = predicate_start(lowered, found.end(), limit) or limit
    while end > found.end() and not lowered[end - 1].isalpha():
        end -= 1
    last = modal.end() if (modal := _lexicon().modals.match(lowered, end)) else end
    if lowered[found.end() : end].split(" ")[0] in _PERIODS:
        return None
    return (found.end(), end), (found.start(), last)


def _count_shape(text: str, lowered: str, clause: Span, measure: _Measure, cut: Span, each: tuple[Span, Span] | None) -> _Shape:
    """A count: its noun is the unit, and what ``mỗi`` or a slash distributes it over the population."""
    noun_start = trimmed(lowered, measure.end, clause[1])[0]
    noun_end = counted_noun_end(lowered, noun_start, clause[1])
    unit = text[noun_start:noun_end] or None
    if lowered[measure.start : measure.end].endswith(("triệu", "tỷ", "nghìn", "ngàn", "tỉ")) and unit is None:
        unit = "đồng"
    population = _text(text, each[0]) if each else None
    per = None
    cuts = [cut, *([each[1]] if each else [])]
    position = noun_end
    while distributed := _PER_UNIT.match(lowered, position, clause[1]):
        noun, position = distributed["noun"], distributed.end()
        if noun in _PERIODS:
            per = Frequency(per=_PERIODS[noun])
        elif noun == "ha" and unit:
            unit = f"{unit}/ha"
        else:
            population = population or text[distributed.start("noun") : distributed.end("noun")]
        cuts.append(distributed.span())
    return _Shape(unit, population, tuple(cuts), per)


def _time_cuts(lowered: str, times: Sequence[TimeMatch], measure: _Measure) -> list[Span]:
    """The stretches of frequencies and periods, with the preposition or ``định kỳ`` before them."""
    found = []
    for time in times:
        if time.kind == "duration" or (time.start < measure.end and measure.start < time.end):
            continue
        before = re.search(r"(?:^|\s)(?:trong suốt|trong|vào|đến|từ|định kỳ|theo định kỳ)\s*$", lowered[: time.start][-24:])
        start = time.start - len(before[0].lstrip()) if before else time.start
        found.append((start, time.end))
    return found


def _frequencies(times: Sequence[TimeMatch], measure: _Measure) -> list[Frequency]:
    """The frequencies that the times state: the number's own, else every bare recurrence (``mỗi năm``)."""
    if measure.frequency:
        return [measure.frequency]
    stated = [time.recurrence for time in times if time.recurrence and time.recurrence.times is None]
    return [Frequency(per=each.per, interval=each.interval) for each in stated if not each.weekdays and not each.month_days]


def _period(times: Sequence[TimeMatch]) -> TimeMatch | None:
    """The date or interval that is the target's period, None where none is stated."""
    return next((time for time in times if time.kind in ("date", "interval")), None)


def _is_own(text: str, lowered: str, time: TimeMatch) -> bool:
    """True where a time is the statement's own: not in a quoted name, and not what is compared with (``so với năm 2025``)."""
    return not _quoted(text, time.start) and not lowered[: time.start].rstrip().endswith(("so với", "cùng kỳ"))


def _quoted(text: str, offset: int) -> bool:
    """True inside quotation marks: what stands there belongs to a name."""
    return any(match.start() < offset < match.end() for match in _QUOTED.finditer(text))


def _direction(lowered: str, start: int, measure: _Measure) -> Direction | None:
    """``Giảm …`` and ``Tăng …`` (not ``Tăng cường``) at the clause's start or right before the number."""
    aims = _lexicon().aims.match(lowered, start)
    opening = aims.end() if aims else start
    before = lowered[start : measure.start].rstrip().rsplit(" ", 1)[-1]
    if _lexicon().decrease.match(lowered, opening) or before in ("giảm", "xuống"):
        return "decrease"
    if _lexicon().increase.match(lowered, opening) or before == "tăng":
        return "increase"
    return None


def _without(text: str, start: int, end: int, cuts: Sequence[Span]) -> str:
    """The words of ``[start, end)`` without the cuts, spaces and marks mended, the first letter small."""
    kept, position = [], start
    for first, last in sorted(cuts):
        kept.append(text[position : max(position, min(first, end))])
        position = max(position, last)
    kept.append(text[position:end])
    joined = " ".join(" ".join(kept).split())
    joined = _DOUBLED_MARK.sub("", _SPACE_BEFORE_MARK.sub("", joined)).strip(" ,;:-–")
    return small_first(re.sub(r"^(?:sẽ|và)\s", "", joined))


def small_first(words: str) -> str:
    """The words with a small first letter, unless they open with an abbreviation or capitals."""
    return words[0].lower() + words[1:] if words[:2].istitle() or len(words) == 1 else words


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
    label = _lexicon().label.match(lowered)
    spans = [span for span in statements(text) if not label or span[1] > label.end()]
    if not spans:
        return None
    return _plain(text, lowered, (max(spans[0][0], label.end() if label else 0), spans[0][1]), times)


def _plain(text: str, lowered: str, span: Span, times: Sequence[TimeMatch]) -> Statement:
    """The target of one sentence without a number."""
    start = span[0]
    end = trimmed(text, start, reason_start(lowered, start, span[1]))[1]
    inside = [time for time in times if start <= time.start and time.end <= end and _is_own(text, lowered, time)]
    aims = _lexicon().aims.match(lowered, start)
    opening = aims.end() if aims else start
    period = _period(inside)
    if lowered.startswith("không để ", opening):
        return Statement(start, end, text[opening + len("không để ") : end], "=", 0, period=period, rule="target_zero")
    direction = _direction(lowered, start, _Measure(end, end, "", 0, None, False, None, None, False))
    return Statement(
        start, end, small_first(text[start:end]), "none", None, direction=direction, period=period, rule="target_plain"
    )
