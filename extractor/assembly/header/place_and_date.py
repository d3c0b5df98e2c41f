"""Place and date of issue (địa danh và thời gian ban hành): ``Kinh Bắc, ngày 01 tháng 6 năm 2026``.

Decree 30/2020/NĐ-CP, Annex I, section II.4. A day that the office left blank gives the month, a blank month the year.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from extractor.assembly.header.vocabulary import bare
from extractor.text.letters import UPPER
from schemas.base import DateValue

_FILLED = r"[\s.…_]{0,20}"
_DATE = re.compile(
    rf"(?P<comma>,)?\s{{0,9}}(?:ngay{_FILLED}(?P<day>\d{{1,2}})?{_FILLED}(?:thang|[/-]){_FILLED}(?P<month>\d{{1,2}})?{_FILLED}(?:,?\s?nam|[/-]){_FILLED}(?P<year>\d{{4}})?"
    r"|(?<=,)\s(?P<day2>\d{1,2})[/-](?P<month2>\d{1,2})[/-](?P<year2>\d{4})(?=\s*$))"
)
_PLACE = re.compile(
    r"(?<!\w)(?:(?:TP\.?\s?|[Tt]hành phố |[Tt]ỉnh |[Hh]uyện |[Pp]hường |[Xx]ã |[Tt]hị trấn |[Tt]hị xã |[Đđ]ặc khu |[Qq]uận )?"
    rf"[{UPPER}][\w'’]{{0,12}}(?:(?:\s|\s?-\s?)(?:[{UPPER}][\w'’]{{0,12}}|\d{{1,2}})){{0,5}})\s{{0,3}}$"
)
_DAMAGED = re.compile(r"(?P<comma>,)\s{0,3}ngay.{0,14}?ang\W{0,3}.{0,6}?nam.{0,3}?\d{4}\s*$")
"""A date whose day, written by hand, no recogniser reads: ``Nam Đàn, ngày#Øháng 4 năm 2019``."""


@dataclass(frozen=True, slots=True)
class PlaceAndDate:
    """A parsed line: span in the text, place, date; ``blank`` where the day is printed blank.

    A day that stands there, but that the recogniser could not read, leaves the date unknown.
    """

    start: int
    end: int
    place: str | None
    place_start: int
    date: DateValue | None
    date_start: int
    blank: bool


def parse_place_and_date(text: str, first: int = 0) -> PlaceAndDate | None:
    """The place and date of issue that the text is or holds from offset ``first`` on, None where it holds none."""
    match = _DATE.search(bare(text), first)
    if match is None:
        return _damaged(text, first)
    place = _place(text[first : match.start()], comma=match["comma"] is not None)
    day, month, year = (match[name] or match[f"{name}2"] for name in ("day", "month", "year"))
    place_start = first + place.start() if place else match.start()
    date_start = match.start() + len(match[0]) - len(match[0].lstrip(" ,"))
    value = _value(year, month, day)
    return PlaceAndDate(
        place_start, match.end(), place[0].strip() if place else None, place_start, value, date_start, day is None
    )


def _damaged(text: str, first: int) -> PlaceAndDate | None:
    """The place of a line whose date could not be read."""
    match = _DAMAGED.search(bare(text), first)
    place = _place(text[first : match.start()], comma=True) if match else None
    if match is None or place is None:
        return None
    start = first + place.start()
    return PlaceAndDate(start, match.end(), place[0].strip(), start, None, match.end("comma"), blank=False)


def _place(before: str, *, comma: bool) -> re.Match[str] | None:
    """The place before a date; without a comma only where nothing else stands before it."""
    place = _PLACE.search(before.rstrip(" ,"))
    return place if place and (comma or before.rstrip().endswith(",") or not before[: place.start()].strip()) else None


def date_without(value: DateValue, *, month: bool) -> DateValue | None:
    """The date without its day, and without its month too; None where there is none."""
    if value.start is None:
        return None
    return _value(value.start[:4], None if month else value.start[5:7], None)


def _value(year: str | None, month: str | None, day: str | None) -> DateValue | None:
    """The date in the precision that is printed, None where not even the year is or the calendar has no such month."""
    if year is None:
        return None
    if month is None:
        return DateValue(start=f"{year}-01-01", end=f"{year}-12-31", precision="year")
    if not 1 <= int(month) <= 12 or int(year) == 0:
        return None
    last = monthrange(int(year), int(month))[1]
    if day is not None and 1 <= int(day) <= last:
        issued = date(int(year), int(month), int(day)).isoformat()
        return DateValue(start=issued, end=issued, precision="day")
    return DateValue(start=f"{year}-{int(month):02d}-01", end=f"{year}-{int(month):02d}-{last}", precision="month")
