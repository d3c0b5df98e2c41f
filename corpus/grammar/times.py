"""Expressions of time with their values (biểu thức thời gian). Each function is one form in which offices write a time."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

from corpus.grammar.piece import Piece, Words, join

_ROMAN = ("I", "II", "III", "IV")
_WEEKDAYS = (
    ("MO", "thứ Hai", "thứ 2"), ("TU", "thứ Ba", "thứ 3"), ("WE", "thứ Tư", "thứ 4"), ("TH", "thứ Năm", "thứ 5"),
    ("FR", "thứ Sáu", "thứ 6"), ("SA", "thứ Bảy", "thứ 7"), ("SU", "Chủ nhật", "Chủ nhật"),
)  # fmt: skip
_PER_WORDS = {"day": "ngày", "week": "tuần", "month": "tháng", "quarter": "quý", "year": "năm"}


def _time(words: Words, kind: str, role: str, **values: Any) -> Piece:
    """A piece of text as a temporal record; values not given are null."""
    record = {
        "kind": kind,
        "start": None,
        "end": None,
        "precision": None,
        "recurrence": None,
        "value": None,
        "role": role,
        **values,
    }
    whole = words if isinstance(words, Piece) else Piece(words)
    return whole.marked("temporals", **record)


def date_words(rng: Random, day: date, plain: bool = False) -> str:
    """A full date: ``ngày 05/6/2026``, ``ngày 05 tháng 6 năm 2026``, and the looser forms of real plans unless ``plain``."""
    d, m, y = day.day, day.month, day.year
    usual = [f"ngày {d:02d}/{m}/{y}" if m > 2 else f"ngày {d:02d}/{m:02d}/{y}", f"ngày {d:02d} tháng {m:02d} năm {y}"]
    loose = [f"ngày {d}/{m}/{y}", f"ngày {d:02d}-{m:02d}-{y}", f"ngày {d:02d}/ {m} / {y}", f"ngày {d:02d}.{m:02d}.{y}",
             f"ngày {d:02d} tháng {m} năm {y}"]  # fmt: skip
    return rng.choice(usual if plain or rng.random() < 0.6 else loose)


def _short_date(rng: Random, day: date, year: int) -> str:
    """A date whose year is the document's may leave it out: ``ngày 16/12``."""
    return f"ngày {day.day:02d}/{day.month}" if day.year == year and rng.random() < 0.3 else date_words(rng, day)


def full_day(rng: Random, day: date, role: str, year: int = 0) -> Piece:
    """A day; without its year at times where ``year`` is the document's."""
    return _time(_short_date(rng, day, year), "date", role, start=day.isoformat(), end=day.isoformat(), precision="day")


def issue_day(day: date, blank: bool) -> Piece:
    """The day of issue in the letterhead, its day left blank in a draft: ``ngày      tháng 3 năm 2026``."""
    if blank:
        last = monthrange(day.year, day.month)[1]
        words = f"ngày      tháng {day.month:02d} năm {day.year}"
        return _time(words, "date", "issue", start=f"{day:%Y-%m}-01", end=f"{day:%Y-%m}-{last:02d}", precision="month")
    words = f"ngày {day.day:02d} tháng {day.month:02d} năm {day.year}"
    return _time(words, "date", "issue", start=day.isoformat(), end=day.isoformat(), precision="day")


def clock_words(rng: Random, hour: int, minute: int) -> tuple[str, str]:
    """A clock time and its precision: ``7 giờ 30 phút``, ``07h30``, ``7g30``, ``07h30'``, ``08 giờ``."""
    if minute == 0 and rng.random() < 0.3:
        return rng.choice([f"{hour:02d} giờ", f"{hour:02d}h", f"{hour} giờ"]), "hour"
    forms = [f"{hour} giờ {minute:02d} phút", f"{hour:02d}h{minute:02d}", f"{hour}g{minute:02d}", f"{hour:02d}h{minute:02d}'",
             f"{hour:02d} giờ {minute:02d}"]  # fmt: skip
    return rng.choice(forms), "minute"


def _iso(day: date, hour: int, minute: int) -> str:
    return f"{day.isoformat()}T{hour:02d}:{minute:02d}"


def weekday_words(rng: Random, day: date) -> str:
    """The day of the week in words or figures: ``thứ Bảy``, ``thứ 7``."""
    return rng.choice(_WEEKDAYS[day.weekday()][1:])


def moment(rng: Random, day: date, hour: int, minute: int, role: str = "event") -> Piece:
    """Clock, part of day, weekday and date of one moment are one temporal: ``7g30, sáng thứ Bảy, ngày 13/6/2026``."""
    clock, precision = clock_words(rng, hour, minute)
    part = rng.choice(["", " sáng"]) if hour < 11 else ""
    week = rng.choice(["", f", {weekday_words(rng, day)},", f", {weekday_words(rng, day)}"])
    joint = "" if week or part else rng.choice([",", ""])
    words = f"{clock}{joint}{part}{week} {date_words(rng, day)}"
    return _time(words, "date", role, start=_iso(day, hour, minute), precision=precision)


def from_moment(rng: Random, day: date, hour: int, minute: int) -> Piece:
    """The beginning alone is an open interval: ``từ 7h00 ngày 05/6/2026``."""
    clock, precision = clock_words(rng, hour, minute)
    words = f"từ {clock} {date_words(rng, day)}"
    return _time(words, "interval", "event", start=_iso(day, hour, minute), precision=precision)


def clock_interval(rng: Random, day: date, first: tuple[int, int], last: tuple[int, int]) -> Piece:
    """``từ 20 giờ 15 phút đến 20 giờ 45 phút ngày 05/6/2026``."""
    forms = [
        (f"từ {first[0]} giờ {first[1]:02d} phút đến {last[0]} giờ {last[1]:02d} phút", "minute"),
        (f"từ {first[0]:02d}h{first[1]:02d} đến {last[0]:02d}h{last[1]:02d}", "minute"),
    ]
    clock, precision = rng.choice(forms)
    words = f"{clock} {date_words(rng, day)}"
    return _time(words, "interval", "event", start=_iso(day, *first), end=_iso(day, *last), precision=precision)


def interval(rng: Random, first: date, last: date, role: str = "period") -> Piece:
    """From day to day: both in full, the first without its year, both days of one month before it (``ngày 06 - 15/11/2017``)."""
    full, until = date_words(rng, first, plain=True), date_words(rng, last, plain=True)
    forms = [f"từ {full} đến {until}", f"từ {full} đến hết {until}", f"{full} - {last.day:02d}/{last.month}/{last.year}"]
    if first.year == last.year:
        forms.append(f"từ ngày {first.day:02d}/{first.month} đến {until}")
        forms.append(f"từ {first.day:02d}/{first.month} đến {last.day:02d}/{last.month}/{last.year}")
    if (first.year, first.month) == (last.year, last.month):
        forms.append(f"ngày {first.day:02d} - {last.day:02d}/{last.month:02d}/{last.year}")
        forms.append(f"từ ngày {first.day:02d} đến ngày {last.day:02d} tháng {last.month:02d} năm {last.year}")
    return _time(rng.choice(forms), "interval", role, start=first.isoformat(), end=last.isoformat(), precision="day")


def last_day(rng: Random, day: date, year: int) -> Piece:
    """By when something is handed in: ``trước ngày`` ends the day before, ``chậm nhất`` on the day."""
    return _until(rng, day, year, rng.choice([("trước {}", 1), ("trước {}", 1), ("chậm nhất {}", 0), ("chậm nhất là {}", 0)]))


def deadline(rng: Random, day: date, year: int) -> Piece:
    """By when something is done: as ``last_day``, and ``đến hết ngày`` on the day."""
    return _until(rng, day, year, ("đến hết {}", 0)) if rng.random() < 0.2 else last_day(rng, day, year)


def _until(rng: Random, day: date, year: int, how: tuple[str, int]) -> Piece:
    form, shift = how
    words = form.format(_short_date(rng, day, year))
    return _time(words, "interval", "deadline", end=(day - timedelta(shift)).isoformat(), precision="day")


def clock_deadline(rng: Random, day: date) -> Piece:
    """``trước 17 giờ 00 ngày 10/6/2026``: the moment itself ends the interval."""
    words = f"trước {rng.choice(['17 giờ 00', '17h00', '17 giờ 00 phút'])} {date_words(rng, day, plain=True)}"
    return _time(words, "interval", "deadline", end=_iso(day, 17, 0), precision="minute")


def month(rng: Random, year: int, number: int, role: str) -> Piece:
    """A month: ``tháng 8/2025``, ``tháng 8 năm 2025``, ``tháng 08``; ``cuối tháng 8/2025`` is its last third."""
    last = monthrange(year, number)[1]
    forms = [f"tháng {number}/{year}", f"tháng {number} năm {year}", f"tháng {number:02d}/{year}"]
    begin, end, words = 1, last, rng.choice(forms)
    if rng.random() < 0.2:
        part, begin, end = rng.choice([("đầu", 1, 10), ("giữa", 11, 20), ("cuối", 21, last)])
        words = f"{part} {words}"
    precision = "month" if (begin, end) == (1, last) else "day"
    return _time(
        words, "date", role, start=f"{year}-{number:02d}-{begin:02d}", end=f"{year}-{number:02d}-{end:02d}", precision=precision
    )


def months(rng: Random, year: int, first: int, last: int, role: str = "period") -> Piece:
    """``từ tháng 3 đến hết tháng 10 năm 2026``."""
    words = f"từ tháng {first} đến {rng.choice(['', 'hết '])}tháng {last}{rng.choice(['/', ' năm '])}{year}"
    end = f"{year}-{last:02d}-{monthrange(year, last)[1]:02d}"
    return _time(words, "interval", role, start=f"{year}-{first:02d}-01", end=end, precision="month")


def quarter(rng: Random, year: int, number: int, role: str) -> Piece:
    """``quý II/2026``, ``quý II năm 2026``; ``quý II`` takes the document's year."""
    words = rng.choice([f"quý {_ROMAN[number - 1]}/{year}", f"quý {_ROMAN[number - 1]} năm {year}", f"quý {_ROMAN[number - 1]}"])
    first = 3 * number - 2
    end = f"{year}-{first + 2:02d}-{monthrange(year, first + 2)[1]:02d}"
    return _time(words, "date", role, start=f"{year}-{first:02d}-01", end=end, precision="quarter")


def half_year(rng: Random, year: int, role: str) -> Piece:
    """``6 tháng đầu năm 2026``, ``06 tháng cuối năm 2026``, ``9 tháng đầu năm 2026``."""
    words, first, last = rng.choice(
        [("6 tháng đầu năm", 1, 6), ("06 tháng đầu năm", 1, 6), ("6 tháng cuối năm", 7, 12), ("9 tháng đầu năm", 1, 9)]
    )
    end = f"{year}-{last:02d}-{monthrange(year, last)[1]:02d}"
    return _time(f"{words} {year}", "interval", role, start=f"{year}-{first:02d}-01", end=end, precision="month")


def whole_year(year: int, role: str = "period") -> Piece:
    """``năm 2026``."""
    return _time(f"năm {year}", "date", role, start=f"{year}-01-01", end=f"{year}-12-31", precision="year")


def by_year(year: int) -> Piece:
    """By when something is reached: ``đến hết năm 2030``."""
    return _time(f"đến hết năm {year}", "interval", "deadline", end=f"{year}-12-31", precision="year")


def end_of_year(year: int, role: str) -> Piece:
    """``cuối năm 2026`` is its last quarter."""
    return _time(f"cuối năm {year}", "date", role, start=f"{year}-10-01", end=f"{year}-12-31", precision="quarter")


def from_to_anniversary(words: str, first: int, last: int) -> Piece:
    """The first day and this year's beside an anniversary's name are two dates: ``02/9/1945 - 02/9/2025``."""
    day, number = (int(part) for part in words.split("/"))
    days = [date(year, number, day).isoformat() for year in (first, last)]
    return join(" - ", [_time(f"{words}/{iso[:4]}", "date", "anniversary", start=iso, end=iso, precision="day") for iso in days])


def phase(rng: Random, first: int, last: int, role: str = "period") -> Piece:
    """``giai đoạn 2026 - 2030``, ``giai đoạn 2026-2030``, ``giai đoạn 2026 – 2030``."""
    words = f"giai đoạn {first}{rng.choice([' - ', '-', ' – '])}{last}"
    return _time(words, "interval", role, start=f"{first}-01-01", end=f"{last}-12-31", precision="year")


def term(first: int) -> Piece:
    """A term of office, also inside a name: ``Đại hội … nhiệm kỳ 2025-2030``."""
    words = f"nhiệm kỳ {first} - {first + 5}"
    return _time(words, "interval", "period", start=f"{first}-01-01", end=f"{first + 5}-12-31", precision="year")


def school_year(rng: Random, first: int, role: str = "period") -> Piece:
    """``năm học 2020-2021``: September to May."""
    words = f"năm học {first}{rng.choice([' - ', '-', '–'])}{first + 1}"
    return _time(words, "interval", role, start=f"{first}-09-01", end=f"{first + 1}-05-31", precision="month")


def working_days(rng: Random) -> Piece:
    """An allowance of working days as a deadline: ``05 ngày làm việc``."""
    number = rng.choice([3, 5, 7, 10])
    return _time(f"{number:02d} ngày làm việc", "duration", "deadline", value=f"P{number}D", working_days=True)


def allowance(number: int, unit: str, words: str) -> Piece:
    """A counted length of time that is also a ceiling or a baseline: ``03 ngày``; other units of measure are no time."""
    forms = {"ngày": f"P{number}D", "giờ": f"PT{number}H", "phút": f"PT{number}M"}
    return _time(words, "duration", "other", value=forms[unit]) if unit in forms else Piece(words)


def annual_day(words: str) -> Piece:
    """A day of every year beside its name: ``30/4``."""
    day, number = (int(part) for part in words.split("/"))
    return _time(words, "anniversary", "anniversary", start=f"--{number:02d}-{day:02d}", precision="day")


def lunar_day(rng: Random, words: str, solar: date) -> Piece:
    """A lunar date by itself, its value in the solar calendar: ``ngày 10 tháng 3 âm lịch``."""
    full = f"{words} {rng.choice(['âm lịch', '(âm lịch)', 'Âm lịch'])}"
    return _time(full, "date", "event", start=solar.isoformat(), end=solar.isoformat(), precision="day", calendar="lunar")


def recurrence_value(per: str, **values: Any) -> dict[str, Any]:
    """A recurrence value with every key of the guide."""
    empty: dict[str, Any] = {"interval": 1, "times": None, "comparator": None, "weekdays": [], "from_time": None, "to_time": None}
    return {"per": per, **empty, **values}


def _recurring(words: str, per: str, **values: Any) -> Piece:
    return _time(words, "recurrence", "recurrence", recurrence=recurrence_value(per, **values))


def every(rng: Random, per: str) -> Piece:
    """``hằng tháng``, ``hàng tuần``, ``mỗi quý``."""
    return _recurring(f"{rng.choice(['hằng', 'hàng', 'mỗi'])} {_PER_WORDS[per]}", per)


def each(per: str) -> Piece:
    """``mỗi năm``."""
    return _recurring(f"mỗi {_PER_WORDS[per]}", per)


def times_per(rng: Random, per: str, times: int, comparator: str = "=", words: str = "") -> Piece:
    """``2 lần/tuần``, ``ít nhất 3 lần/tháng``: the number counts occasions."""
    return _recurring(
        f"{words}{rng.choice([f'{times}', f'{times:02d}'])} lần/{_PER_WORDS[per]}", per, times=times, comparator=comparator
    )


def once_in(rng: Random) -> Piece:
    """``2 tuần/lần``, ``3 tháng/lần``, ``06 tháng/lần``: the number is the interval."""
    words, per, gap = rng.choice(
        [("2 tuần/lần", "week", 2), ("3 tháng/lần", "month", 3), ("06 tháng/lần", "month", 6), ("01 tuần/lần", "week", 1)]
    )
    return _recurring(words, per, interval=gap)


def weekly(rng: Random) -> Piece:
    """``sáng thứ Bảy hằng tuần``, ``thứ Ba và thứ Năm hàng tuần``, ``trước 16 giờ thứ Năm hằng tuần``, ``vào cuối tuần``."""
    code, *names = rng.choice(_WEEKDAYS)
    name, often = rng.choice(names), rng.choice(["hằng tuần", "hàng tuần"])
    form = rng.randrange(5)
    if form == 4:
        return "vào " + _recurring("cuối tuần", "week", weekdays=["SA", "SU"])
    if form == 0:
        return _recurring(f"sáng {name} {often}", "week", weekdays=[code])
    if form == 1:
        return _recurring(f"thứ Ba và thứ Năm {often}", "week", weekdays=["TU", "TH"])
    if form == 2:
        return _recurring(f"trước 16 giờ {name} {often}", "week", weekdays=[code], to_time="16:00")
    return _recurring(f"15 giờ 30 {name} {often}", "week", weekdays=[code], from_time="15:30")


def monthly(rng: Random) -> Piece:
    """``trước ngày 25 hằng tháng``, ``vào ngày 20 hàng tháng``; ``vào`` is no part of the time."""
    day = rng.choice([5, 10, 15, 20, 25])
    before = rng.random() < 0.5
    words = f"{'trước ' if before else ''}ngày {day:02d} {rng.choice(['hằng tháng', 'hàng tháng'])}"
    return ("" if before else "vào ") + _recurring(words, "month", month_days=[day])


def shared_rhythm(rng: Random) -> Piece:
    """A shared word gives one record each: ``hằng tháng, quý, năm``."""
    parts = [_recurring(f"{rng.choice(['hằng', 'hàng'])} tháng", "month"), _recurring("quý", "quarter")]
    if rng.random() < 0.4:
        parts.append(_recurring("6 tháng", "month", interval=6))
    return join(", ", parts) + rng.choice([", ", " và "]) + _recurring("năm", "year")


def several_days(days: Sequence[date]) -> Piece:
    """Days named one by one are one record each: ``ngày 12 và ngày 13/11/2020``."""
    first, last = days
    full = f"ngày {last.day:02d}/{last.month:02d}/{last.year}"
    return join(" và ", [
        _time(words, "date", "event", start=day.isoformat(), end=day.isoformat(), precision="day")
        for words, day in ((f"ngày {first.day:02d}", first), (full, last))
    ])  # fmt: skip
