"""Times in words, as each language writes them."""

from typing import Final

from extractor.text.bilingual import UNITS_OF_TIME, Text, day, joined, same
from schemas import Recurrence
from schemas.base import Moment, Precision

_WEEKDAYS: Final = {
    "MO": Text("thứ Hai", "Monday"),
    "TU": Text("thứ Ba", "Tuesday"),
    "WE": Text("thứ Tư", "Wednesday"),
    "TH": Text("thứ Năm", "Thursday"),
    "FR": Text("thứ Sáu", "Friday"),
    "SA": Text("thứ Bảy", "Saturday"),
    "SU": Text("Chủ nhật", "Sunday"),
}
_EVERY: Final = {
    "day": Text("hằng ngày", "daily"),
    "week": Text("hằng tuần", "weekly"),
    "month": Text("hằng tháng", "monthly"),
    "quarter": Text("hằng quý", "quarterly"),
    "half_year": Text("6 tháng một lần", "half-yearly"),
    "year": Text("hằng năm", "yearly"),
}
_INTERVAL = Text("{interval} {unit} một lần", "every {interval} {unit}")
_TIMES = Text("{times} lần", "{times} times")
_ON_DAYS = Text("ngày {days}", "on day {days}")
_SPAN = Text("{start} – {end}", "{start} – {end}")
_FROM, _UNTIL = Text("từ {start}", "from {start}"), Text("đến {end}", "until {end}")
_MONTH, _YEAR = Text("tháng {month}/{year}", "{year}-{month:02}"), Text("năm {year}", "{year}")


def time_in_words(start: Moment | None, end: Moment | None, precision: Precision | None, recurrence: Recurrence | None) -> Text:
    """A moment, interval or repetition: ``đến 15/6/2026``, ``tháng 6/2026``, ``hằng tuần, thứ Bảy``; empty without any."""
    pieces = [recurrence_in_words(recurrence)] if recurrence else []
    if start or end:
        pieces.append(_interval(start, end, precision))
    return joined(pieces, ", ")


def _interval(start: Moment | None, end: Moment | None, precision: Precision | None) -> Text:
    if start and end:
        whole = _whole(start, end, precision)
        return whole or (_moment(start) if start == end else _SPAN.filled(start=_moment(start), end=_moment(end)))
    if end:
        return _UNTIL.filled(end=_moment(end))
    return _moment(start) if start and "T" in start else _FROM.filled(start=_moment(start or ""))


def _whole(start: Moment, end: Moment, precision: Precision | None) -> Text | None:
    """A single month or year."""
    year, month = start[:4], start[5:7]
    if precision == "year" and start[:4] == end[:4]:
        return _YEAR.filled(year=year)
    if precision == "month" and start[:7] == end[:7] and month.isdigit():
        return _MONTH.filled(month=int(month), year=year)
    return None


def _moment(moment: Moment) -> Text:
    if moment.startswith("--"):
        return Text(f"{int(moment[5:7])}/{int(moment[2:4])}", moment[2:7])
    shown = day(moment)
    return Text(f"{moment[11:16]} {shown.vi}", f"{shown.en} {moment[11:16]}") if "T" in moment else shown


def recurrence_in_words(recurrence: Recurrence) -> Text:
    """``ít nhất`` is left to the quote: ``3 lần, hằng tuần``."""
    pieces = [_TIMES.filled(times=recurrence.times)] if recurrence.times else []
    if recurrence.interval == 1:
        pieces.append(_EVERY[recurrence.per])
    else:
        pieces.append(_INTERVAL.filled(interval=recurrence.interval, unit=UNITS_OF_TIME[recurrence.per]))
    pieces += [_WEEKDAYS[weekday] for weekday in recurrence.weekdays]
    if recurrence.month_days:
        pieces.append(_ON_DAYS.filled(days=", ".join(map(str, recurrence.month_days))))
    clock = "–".join(time for time in (recurrence.from_time, recurrence.to_time) if time)
    return joined([*pieces, same(clock)] if clock else pieces, ", ")
