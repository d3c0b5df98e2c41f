"""When a duty is to be done (thời hạn): deadlines, stretches of time and rhythms in its own words, cell or closing line."""

from collections.abc import Iterator

from extractor.assembly.calendar import date_value
from extractor.language.matches import Annotated, TimeMatch
from schemas.base import Due

_RHYTHM_CUES = ("định kỳ", "hàng", "hằng", "mỗi")


def dues_in(annotated: Annotated, start: int, end: int, year: int | None, *, cell: bool = False) -> Iterator[Due]:
    """Due times stated in ``[start, end)``; in a cell or closing line (``cell``) every time is one."""
    for match in annotated.times:
        if match.start < start or match.end > end or _cited(annotated, match):
            continue
        if match.recurrence is not None:
            yield Due(recurrence=match.recurrence)
        elif match.kind in ("date", "interval") and (cell or _is_due(annotated.paragraph.text, match)):
            value = date_value(match, year)
            if value is not None and (value.start or value.end):
                yield Due(start=value.start, end=value.end, precision=value.precision)


def _cited(annotated: Annotated, match: TimeMatch) -> bool:
    """True for the date of a cited document."""
    return any(reference.start <= match.start and match.end <= reference.end for reference in annotated.references)


def _is_due(text: str, match: TimeMatch) -> bool:
    """True for a deadline, or a day, month or quarter in which to act; a year or phase in a name is none."""
    if match.open_start:
        return True
    first = match.first
    before = text[max(0, match.start - 14) : match.start].casefold()
    if first is None or match.kind == "interval":
        return before.endswith(("từ ", "trong ", "hoàn thành "))
    if first.day or first.month or first.quarter or first.half:
        return True
    return before.endswith(("trong ", "xong ", "hoàn thành "))
