"""The grammar of a target's clause: what is counted, of whom, and which words are no part of the indicator."""

import re
from dataclasses import dataclass, replace
from functools import cache

from extractor.assembly.targets.measures import Measure
from extractor.assembly.targets.words import target_words
from extractor.language.clauses import Span, trimmed
from extractor.language.phrases import bounds, counted_noun_end, predicate_start
from extractor.lexicons import load
from extractor.text.alternatives import any_of
from schemas.base import Frequency, Per

_PER_UNIT = re.compile(r"\s?/\s?(?:0?1 )?(?=[^\W\d_]|\d{1,3}(?:\.\d{3}){0,2} [^\W\d_])")
_WHOLE = re.compile(r"\d[\d.]{0,8} ")
_TIME = re.compile(r"(?:năm|quý|tháng|giai đoạn|nhiệm kỳ) [\divx]")
_RATE = re.compile(r"(?: [^\W\d_]{1,7}){0,4}(?P<rate> ?/ ?(?:0?1 )?(?P<period>ngày|tuần|tháng|quý|năm))(?!\w)")
"""``đợt ra quân/năm``: the period over which a noun with its verb is counted."""
_OF = re.compile(r"\s?(?:của|cho|về)\s")
_EACH = re.compile(r"(?<!\w)(?:mỗi|từng)\s")
_COMPARISON = re.compile(r",?\s(?:so với|so cùng kỳ|cả \d|(?:mỗi|hằng|hàng) (?:ngày|tuần|tháng|quý|năm))(?!\w)")
_CHANGE = re.compile(r",?\s(?:giảm|tăng|đạt|còn|lên)$", re.IGNORECASE)
_PLURAL = re.compile(r"^(?:các|những|tổng số|số)\s+", re.IGNORECASE)
PERIODS: dict[str, Per] = {"ngày": "day", "tuần": "week", "tháng": "month", "quý": "quarter", "năm": "year"}
"""Nouns of the periods over which a number is counted: ``2 buổi/năm``, ``trong tháng``."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a clause's grammar gives: unit, population, what to cut out of the indicator."""

    unit: str | None
    population: str | None
    cuts: tuple[Span, ...]
    per: Frequency | None = None


def shape_of(text: str, lowered: str, clause: Span, measure: Measure) -> Shape:
    """The shape of a percentage, a counted frequency or a count."""
    cut = (_link_start(lowered, clause[0], measure), measure.end)
    if measure.percent:
        shape = _share_shape(text, lowered, clause, measure, cut)
        rate = _RATE.match(lowered, measure.end, clause[1])
        if rate is None or rate.start("rate") != measure.end:
            return shape
        return replace(shape, cuts=(*shape.cuts, rate.span("rate")), per=Frequency(per=PERIODS[rate["period"]]))
    population = _each(lowered, clause, measure)
    if measure.frequency:
        return Shape("lần", _text(text, population[0]) if population else None, (cut, *([population[1]] if population else [])))
    return _count_shape(text, lowered, clause, measure, cut, population)


def _link_start(lowered: str, start: int, measure: Measure) -> int:
    """Start of the measure with ``đạt``, ``lên`` and the like before it."""
    lead = lowered[start : measure.start]
    link = target_words().links.search(lead)
    return start + link.start() if link and lead[: link.start()].strip() else measure.start


def _share_shape(text: str, lowered: str, clause: Span, measure: Measure, cut: Span) -> Shape:
    """A percentage of a subject (cut out), of an object (kept in the indicator), or of what ``tỷ lệ`` names."""
    start, end = clause
    lead = lowered[start : measure.start]
    following = trimmed(lowered, measure.end, end)[0]
    share = target_words().shares.search(lead)
    nothing_follows = counted_noun_end(lowered, following, end) == following or _TIME.match(lowered, following)
    if (share and cut[0] < measure.start) or nothing_follows:
        return Shape("%", _shared_population(text, lowered, start, share, cut[0]), (cut,))
    closing = _closing_comparator(lowered, following, end, measure)
    predicate = closing[1] if closing else predicate_start(lowered, following, end)
    if predicate and (not lead.strip(" ,") or target_words().causatives.search(lead) or _only_aims(lead)):
        plain = (measure.start, measure.end)
        last = closing[0] if closing else predicate
        return Shape("%", _population(text, following, last), (plain, (following, predicate)))
    return Shape("%", _population(text, following, end), ((measure.start, measure.end),))


def _closing_comparator(lowered: str, start: int, end: int, measure: Measure) -> Span | None:
    """The ``trở lên`` of ``Từ 80% cán bộ trở lên sử dụng …``, which parts the population from what is said of it."""
    if not lowered.startswith("từ ", measure.start):
        return None
    found = _closing().search(lowered, start, end)
    return found.span() if found and found.end() < end else None


@cache
def _closing() -> re.Pattern[str]:
    """The comparators that stand after a number's noun, with the spaces around them."""
    words = [word for group in load("comparators")["after"].values() for word in group]
    return re.compile(rf"\s{any_of(words)}(?!\w)\s?")


def _only_aims(lead: str) -> bool:
    """True where the words before a percentage only say that it is aimed at (``Phấn đấu``, ``hằng năm``), or give a time."""
    match = target_words().aims.match(lead)
    return lead.rstrip().endswith(",") or bool(match and not lead[match.end() :].strip(" ,"))


def _shared_population(text: str, lowered: str, start: int, share: re.Match[str] | None, end: int) -> str | None:
    """Of what a ``tỷ lệ`` speaks: the noun after it, or the object of the verb after it."""
    if share is None:
        return None
    first = start + share.end()
    first = trimmed(lowered, first, end)[0]
    predicate = predicate_start(lowered, first, end)
    verbs = bounds().verbs.words
    words = lowered[first:end].split(" ")
    if " ".join(words) in verbs:
        return None
    for length in (2, 1):
        if " ".join(words[:length]) in verbs and len(words) > length:
            first += len(" ".join(words[:length]))
            return _population(text, after.end() if (after := _OF.match(lowered, first)) else first, end)
    first = after.end() if (after := _OF.match(lowered, first)) else first
    return _population(text, first, predicate or end)


def _population(text: str, start: int, end: int) -> str | None:
    """The population's words without plural words before and marks around it."""
    compared = _COMPARISON.search(text, start, end)
    start, end = trimmed(text, start, compared.start() if compared else end)
    words = _CHANGE.sub("", _PLURAL.sub("", text[start:end]))
    return words or None


def _text(text: str, span: Span) -> str | None:
    """The span's words, None where there are none."""
    return text[span[0] : span[1]].strip(" ,") or None


def _is_said_before(lowered: str, measure: Measure, cut: Span, unit: str | None) -> bool:
    """True for a noun that is named without the number: ``Số hộ thoát nghèo: 120 hộ``, ``chỉ số … đạt 93 điểm``, ``7/8 thôn``."""
    if lowered[: measure.start].rstrip().endswith(":") or measure.baseline is not None or measure.out_of is not None:
        return True
    return unit == "điểm" and cut[0] < measure.start


def _measure_end(lowered: str, start: int, end: int) -> int | None:
    """End of the unit of measure that begins at ``start`` (``tấn`` of ``tấn rác``), None where a noun is counted."""
    found = _measures().match(lowered, start, end)
    return found.end() if found else None


@cache
def _measures() -> re.Pattern[str]:
    """The units of measure as whole words."""
    return re.compile(rf"{any_of(load('counted_nouns')['measures'])}(?!\w)")


def _each(lowered: str, clause: Span, measure: Measure) -> tuple[Span, Span] | None:
    """Whom ``mỗi …`` before the number distributes it over: its words, and the stretch to cut out of the indicator."""
    found = _EACH.search(lowered, clause[0], measure.end)
    if found is None or (found.start() > measure.start and "mỗi" not in lowered[measure.start : measure.end]):
        return None
    limit = measure.start if found.start() < measure.start else measure.end
    end = predicate_start(lowered, found.end(), limit) or _last_verb(lowered, found.end(), limit)
    while end > found.end() and not lowered[end - 1].isalpha():
        end -= 1
    last = modal.end() if (modal := target_words().modals.match(lowered, end)) else end
    if lowered[found.end() : end].split(" ", 1)[0] in PERIODS:
        return None
    return (found.end(), end), (found.start(), last)


def _last_verb(lowered: str, start: int, end: int) -> int:
    """Where the verb right before a number begins (``mỗi chi đoàn | đảm nhận 01 …``), ``end`` where none does."""
    words = lowered[start:end].split()
    for length in (3, 2, 1):
        verb = " ".join(words[-length:])
        if len(words) > length and verb in bounds().verbs.words:
            return lowered.rindex(words[-length], start, end) if length == 1 else lowered.rindex(verb, start, end)
    return end


def _count_shape(text: str, lowered: str, clause: Span, measure: Measure, cut: Span, each: tuple[Span, Span] | None) -> Shape:
    """A count: its noun is the unit, and what ``mỗi`` or a slash distributes it over the population."""
    noun_start = trimmed(lowered, measure.end, clause[1])[0]
    noun_end = counted_noun_end(lowered, noun_start, clause[1])
    measured = _measure_end(lowered, noun_start, clause[1])
    noun_end = measured or noun_end
    unit = text[noun_start:noun_end] or None
    if lowered[measure.start : measure.end].endswith(("triệu", "tỷ", "nghìn", "ngàn", "tỉ")) and unit is None:
        unit = "đồng"
    population = _text(text, each[0]) if each else None
    per = None
    cuts = [cut, *([each[1]] if each else [])]
    if measured or _is_said_before(lowered, measure, cut, unit):
        cuts.append((noun_start, noun_end))  # `đạt 213,86 ha`: no words of the indicator
    if (closing := _closing().match(lowered, noun_end)) and lowered.startswith("từ ", measure.start):
        cuts.append(closing.span())
    if rate := _RATE.match(lowered, noun_end, clause[1]):
        per = Frequency(per=PERIODS[rate["period"]])
        cuts.append(rate.span("rate"))
    position = noun_end
    while slash := _PER_UNIT.match(lowered, position, clause[1]):
        whole = _WHOLE.match(lowered, slash.end())
        position = counted_noun_end(lowered, whole.end() if whole else slash.end(), clause[1])
        noun = lowered[slash.end() : position]
        if noun in PERIODS:
            per = Frequency(per=PERIODS[noun])
        elif noun == "ha" and unit:
            unit = f"{unit}/ha"
        else:
            population = population or text[slash.end() : position]
        if position == slash.end():
            break
        cuts.append((slash.start(), position))
    return Shape(unit, population, tuple(cuts), per)
