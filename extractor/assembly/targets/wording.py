"""The words of an indicator, and the times of its clause."""

import re
from collections.abc import Sequence
from typing import Literal

from extractor.assembly.targets.measures import Measure
from extractor.assembly.targets.words import target_words
from extractor.language.clauses import Span
from extractor.language.matches import TimeMatch
from schemas.base import Frequency

Direction = Literal["decrease", "increase"]

_SPACE_BEFORE_MARK = re.compile(r"\s+(?=[,;.:)])")
_DOUBLED_MARK = re.compile(r"^[\s,;:.–-]+|(?<=,)\s{0,2},")
_QUOTED = re.compile(r"[“\"][^”\"]{0,200}[”\"]")
_COMPARED_WITH = re.compile(r"(?:so với|cùng kỳ|gấp [\d,]{1,6} lần)(?: cùng kỳ)? ?$")
_BEFORE_TIME = re.compile(r"(?:^|\s)(?:trong suốt|trong|vào|đến|từ|định kỳ|theo định kỳ)(?:\s(?:đầu|giữa|cuối))?\s{0,2}$")


def time_cuts(lowered: str, times: Sequence[TimeMatch], measure: Measure) -> list[Span]:
    """The stretches of frequencies and periods, with the preposition or ``định kỳ`` before them."""
    found = []
    for time in times:
        if time.kind == "duration" or (time.start < measure.end and measure.start < time.end):
            continue
        before = _BEFORE_TIME.search(lowered[max(0, time.start - 24) : time.start])
        start = time.start - len(before[0].lstrip()) if before else time.start
        found.append((start, time.end))
    return found


def frequencies_of(times: Sequence[TimeMatch], measure: Measure) -> list[Frequency]:
    """The frequencies that the times state: the number's own, else every bare recurrence (``mỗi năm``)."""
    if measure.frequency:
        return [measure.frequency]
    stated = [time.recurrence for time in times if time.recurrence and time.recurrence.times is None]
    return [Frequency(per=each.per, interval=each.interval) for each in stated if not each.weekdays and not each.month_days]


def period_of(inside: Sequence[TimeMatch], leading: Sequence[TimeMatch] = ()) -> TimeMatch | None:
    """The date or interval that is the target's period: the clause's first, else the last before it; None where none is."""
    return next((time for time in (*inside, *reversed(leading)) if time.kind in ("date", "interval")), None)


def is_own(text: str, lowered: str, span: Span, time: TimeMatch) -> bool:
    """True where a time is the statement's own: not in a quoted name, and not what is compared with (``so với năm 2025``)."""
    return not is_quoted(text, span, time.start) and not _COMPARED_WITH.search(lowered[span[0] : time.start])


def is_quoted(text: str, span: Span, offset: int) -> bool:
    """True inside quotation marks: what stands there belongs to a name."""
    return any(match.start() < offset < match.end() for match in _QUOTED.finditer(text, *span))


def direction_of(lowered: str, start: int, measure: Measure) -> Direction | None:
    """``Giảm …`` and ``Tăng …`` (not ``Tăng cường``) at the clause's start or right before the number."""
    aims = target_words().aims.match(lowered, start)
    opening = aims.end() if aims else start
    before = lowered[start : measure.start].rstrip().rsplit(" ", 1)[-1]
    if target_words().decrease.match(lowered, opening) or before in ("giảm", "xuống"):
        return "decrease"
    if target_words().increase.match(lowered, opening) or before == "tăng":
        return "increase"
    return None


def without(text: str, start: int, end: int, cuts: Sequence[Span]) -> str:
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
