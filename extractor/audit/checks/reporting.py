"""Whether a plan has its units report as often as is asked (chế độ báo cáo)."""

from dataclasses import dataclass
from typing import Final

from extractor.audit.opinion import Opinion, failed, passed, unclear
from extractor.audit.texts import LOOK_AT_QUOTE, READ_WHOLE, Text, day
from extractor.audit.view import PlanView, words_of
from extractor.text.bilingual import UNITS_OF_TIME
from schemas import Recurrence, Report

_MONTHS: Final = {"day": 1 / 30, "week": 7 / 30, "month": 1.0, "quarter": 3.0, "half_year": 6.0, "year": 12.0}
_EVERY: Final = {
    "day": Text("hằng ngày", "each day"),
    "week": Text("hằng tuần", "each week"),
    "month": Text("hằng tháng", "each month"),
    "quarter": Text("hằng quý", "each quarter"),
    "half_year": Text("6 tháng", "each half year"),
    "year": Text("hằng năm", "each year"),
}
_KEPT = Text("Có báo cáo {stated}; yêu cầu {asked}.", "Reports {stated}; {asked} is asked for.")
_RARER = Text("Chỉ báo cáo {stated}; yêu cầu {asked}.", "Reports only {stated}; {asked} is asked for.")
_MEND = Text("Quy định báo cáo {asked}.", "Have the units report {asked}.")
_LATER = Text(
    "Có báo cáo {stated} nhưng hạn ngày {own}, sau hạn của cấp trên (ngày {limit}).",
    "Reports {stated}, but by day {own}, after the superior's day {limit}.",
)
_EARLIER = Text(
    "Quy định ngày báo cáo sớm hơn, hoặc giao rõ đơn vị báo cáo cấp trên.", "Set an earlier day, or say who reports above."
)
_NO_RHYTHM = Text("Có báo cáo nhưng không nêu bao lâu một lần.", "Reports, without saying how often.")
_STATE = Text("Nêu rõ kỳ báo cáo: {asked}.", "Say how often: {asked}.")
_NONE = Text("Không quy định chế độ báo cáo.", "Nobody is told to report.")
_UNREAD = Text("Chưa thấy chế độ báo cáo trong phần đọc được của văn bản.", "No reporting was found in the part that was read.")
_UNSURE = Text("Chế độ báo cáo được đọc chưa chắc chắn.", "The reporting was read without certainty.")


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often reports are asked for, by which day of the month, or once by a day (``by``, ISO 8601)."""

    every: Recurrence | None
    by: str | None = None

    def shown(self) -> Text:
        """``hằng tháng, trước ngày 20``."""
        if self.every is None:
            return Text("trước ngày {by}", "by {by}").filled(by=day(self.by or ""))
        return _shown(self.every)


def check_reporting(rhythm: Rhythm, view: PlanView) -> Opinion:
    """The opinion on one plan's reports."""
    reports = view.plan.reports
    if not reports:
        return failed(_NONE, _MEND.filled(asked=rhythm.shown())) if view.whole else unclear(_UNREAD, READ_WHOLE)
    if rhythm.every is None:
        return _once(rhythm, view)
    often = [(report, each) for report in reports for each in report.recurrence if _months(each) <= _months(rhythm.every)]
    if often:
        return _often(rhythm.every, view, often)
    rarer = [(report, each) for report in reports for each in report.recurrence]
    if rarer and view.whole and all(report.recurrence and view.sure(report) for report in reports):
        stated = _shown(rarer[0][1])
        message = _RARER.filled(stated=stated, asked=rhythm.shown())
        return failed(message, _MEND.filled(asked=rhythm.shown()), words_of(report for report, _ in rarer))
    return unclear(_NO_RHYTHM, _STATE.filled(asked=rhythm.shown()), words_of(reports))


def _often(asked: Recurrence, view: PlanView, found: list[tuple[Report, Recurrence]]) -> Opinion:
    """Often enough; a day of the month after the superior's leaves open who reports above in time."""
    in_time = [(report, each) for report, each in found if _in_time(asked, each)]
    for report, each in in_time:
        if view.sure(report):
            return passed(_KEPT.filled(stated=_shown(each), asked=_shown(asked)), words_of([report]))
    if in_time:
        return unclear(_UNSURE, LOOK_AT_QUOTE, words_of([in_time[0][0]]))
    report, each = found[0]
    message = _LATER.filled(stated=_period(each), own=max(each.month_days), limit=max(asked.month_days))
    return unclear(message, _EARLIER, words_of([report]))


def _in_time(asked: Recurrence, each: Recurrence) -> bool:
    if not asked.month_days or not each.month_days or _months(each) < _months(asked):
        return True
    return max(each.month_days) <= max(asked.month_days)


def _once(rhythm: Rhythm, view: PlanView) -> Opinion:
    """One report by a day: one of the plan's is due by then, or there is a rhythm, of which a person must judge."""
    asked, limit = rhythm.shown(), rhythm.by or ""
    dated = [report for report in view.plan.reports if report.due and (report.due.end or report.due.start)]
    for report in dated:
        if report.due and (report.due.end or report.due.start or "9") <= limit and view.sure(report):
            return passed(_KEPT.filled(stated=asked, asked=asked), words_of([report]))
    return unclear(_NO_RHYTHM, _STATE.filled(asked=asked), words_of(dated or view.plan.reports))


def _months(recurrence: Recurrence) -> float:
    return _MONTHS[recurrence.per] * recurrence.interval


def _shown(recurrence: Recurrence) -> Text:
    """``hằng tháng, ngày 20``."""
    every = _period(recurrence)
    if not recurrence.month_days:
        return every
    last = max(recurrence.month_days)
    return Text(f"{every.vi}, ngày {last}", f"{every.en}, by day {last}")


def _period(recurrence: Recurrence) -> Text:
    if recurrence.interval == 1:
        return _EVERY[recurrence.per]
    unit = UNITS_OF_TIME[recurrence.per]
    return Text(f"{recurrence.interval} {unit.vi} một lần", f"every {recurrence.interval} {unit.en}")
