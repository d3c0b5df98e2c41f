"""Weekdays that do not match their dates: ``Thứ sáu, ngày 05/6/2026``, ``06/6/2026 (thứ bảy)``."""

from collections.abc import Iterator
from datetime import date

from extractor.assembly.findings.making import make_finding
from extractor.assembly.findings.parts import PlanParts
from extractor.assembly.workspace import Workspace
from extractor.language.matches import Instant, TimeMatch
from schemas.records import Finding, Temporal

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_VIETNAMESE = dict(zip(WEEKDAYS, ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"), strict=True))
_ENGLISH = dict(zip(WEEKDAYS, ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"), strict=True))


def check(workspace: Workspace, parts: PlanParts) -> Iterator[Finding]:
    """``weekday_mismatch``: one a date whose weekday is another than the one that stands with it."""
    records = {temporal.evidence.start: temporal for temporal in parts.temporals}
    for annotated in workspace.annotated:
        for time in annotated.times:
            for instant, is_first in ((time.first, True), (time.last, False)):
                if instant is None or instant.weekday is None or instant.lunar:
                    continue
                evidence = workspace.evidence(annotated.paragraph, time.start, time.end)
                record = records.get(evidence.start)
                day = _day(instant, time, record, first=is_first)
                if day is None or WEEKDAYS[day.weekday()] == instant.weekday:
                    continue
                yield make_finding(
                    workspace,
                    "weekday_mismatch",
                    _messages(day, instant.weekday),
                    [evidence],
                    [record] if record else [],
                )


def _day(instant: Instant, time: TimeMatch, record: Temporal | None, *, first: bool) -> date | None:
    """The instant's calendar day, its year from the record where the words have none; None where it is not settled."""
    if instant.day is None or instant.month is None or time.kind not in ("date", "interval"):
        return None
    year = instant.year
    if year is None:
        moment = record and (record.start if first else record.end)
        if not moment or not moment[:4].isdigit() or record is None or record.calendar == "lunar":
            return None
        year = int(moment[:4])
    try:
        return date(year, instant.month, instant.day)
    except ValueError:
        return None


def _messages(day: date, stated: str) -> tuple[str, str]:
    actual, written = WEEKDAYS[day.weekday()], f"{day.day:02d}/{day.month}/{day.year}"
    return (
        f"Ngày {written} là {_VIETNAMESE[actual]}, văn bản ghi {_VIETNAMESE[stated]}.",
        f"{day.isoformat()} is a {_ENGLISH[actual]}, the document says {_ENGLISH[stated]}.",
    )
