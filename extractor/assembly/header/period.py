"""The period (thời kỳ) that a plan states for itself in its title: ``giai đoạn 2026 - 2030``, ``năm 2026``, ``quý II/2026``."""

import re
from calendar import monthrange
from collections.abc import Callable

from schemas.header import Period

_YEAR = r"(?:19|20)\d\d"
_LINK = r"\s{0,2}(?:[-–—]|đến(?:\s{1,2}năm)?|tới)\s{0,2}"
_QUOTED = re.compile(r"[“\"«][^”\"»]{0,250}[”\"»]")
_HORIZON = (
    r"(?<!\d\s)(?:đến|tới|hướng tới|tầm nhìn(?: đến)?|định hướng(?: đến)?|trước|sau|từ)\s{1,2}(?:năm|tháng \d{1,2} năm)\s{1,2}"
)
_DAY = r"ngày\s{1,2}\d{1,2}(?:\s{0,2}[/.-]\s{0,2}\d{1,2}\s{0,2}[/.-]\s{0,2}|\s{1,2}tháng\s{1,2}\d{1,2},?\s{1,2}năm\s{1,2})"
_PAST = re.compile(
    r"^(?:(?:về việc|tổ chức|hội nghị)\s){0,3}(?:tổng kết|sơ kết)\s.{0,400}?"
    r"(?=,?\s(?:và\s)?(?:kế hoạch|phương hướng|nhiệm vụ|triển khai|xây dựng kế hoạch|đề ra)\s|$)",
    re.IGNORECASE,
)
"""What a plan of summing up looks back on: its years are no period of the plan."""
_NOT_OWN = re.compile(rf"{_HORIZON}{_YEAR}(?!\s{{0,2}}(?:[-–—]|đến))|{_DAY}{_YEAR}|\d{{1,2}}/\d{{1,2}}/{_YEAR}")
"""Years that bound no period of the plan: horizons (đến năm 2045), days of an event or of a document."""


def _years(first: str, last: str) -> Period:
    return Period(start=f"{first}-01-01", end=f"{last}-12-31")


def _months(year: str, first: int, last: int) -> Period:
    return Period(start=f"{year}-{first:02d}-01", end=f"{year}-{last:02d}-{monthrange(int(year), last)[1]}")


def _quarter(match: re.Match[str]) -> Period:
    quarter = {"I": 1, "II": 2, "III": 3, "IV": 4}.get(match["quarter"].upper()) or int(match["quarter"])
    return _months(match["year"], 3 * quarter - 2, 3 * quarter)


def _half(match: re.Match[str]) -> Period:
    count = int(match["count"])
    return _months(match["year"], 1, count) if match["edge"] == "đầu" else _months(match["year"], 13 - count, 12)


def _month(match: re.Match[str]) -> Period:
    return _months(match["year"], int(match["month"]), int(match["month"]))


def _month_range(match: re.Match[str]) -> Period:
    first_year = match["first_year"] or match["year"]
    end = _months(match["year"], int(match["last"]), int(match["last"])).end
    return Period(start=f"{first_year}-{int(match['first']):02d}-01", end=end)


def _school_year(match: re.Match[str]) -> Period:
    return Period(start=f"{match['first']}-09-01", end=f"{match['last']}-05-31")


_MONTH = r"tháng\s{1,2}(?P<%s>0?[1-9]|1[0-2])"
_FIRST_MONTH = rf"{_MONTH % 'first'}(?:\s{{0,2}}(?:/|-|năm)\s{{0,2}}(?P<first_year>{_YEAR}))?"
_OF_YEAR = rf"\s{{0,2}}(?:/|-|,?\s{{0,2}}năm)\s{{0,2}}(?P<year>{_YEAR})"
_FORMS: tuple[tuple[str, Callable[[re.Match[str]], Period]], ...] = (
    (rf"năm học\s{{1,2}}(?P<first>{_YEAR}){_LINK}(?P<last>{_YEAR})", _school_year),
    (
        rf"{_FIRST_MONTH}\s{{1,2}}(?:đến|-|–)\s{{1,2}}(?:hết\s{{1,2}})?{_MONTH % 'last'}{_OF_YEAR}",
        _month_range,
    ),
    (rf"(?P<count>0?[3-9])\s{{1,2}}tháng\s{{1,2}}(?P<edge>đầu|cuối)\s{{1,2}}năm\s{{1,2}}(?P<year>{_YEAR})", _half),
    (rf"quý\s{{1,2}}(?P<quarter>IV|I{{1,3}}|[1-4])\s{{0,2}}(?:/|-|–|,)?\s{{0,2}}(?:năm\s{{1,2}})?(?P<year>{_YEAR})", _quarter),
    (rf"{_MONTH % 'month'}{_OF_YEAR}", _month),
    (
        rf"(?<!học )(?<!đến )(?<!tới )năm\s{{1,2}}(?P<first>(?P<last>{_YEAR}))(?![\d/])(?!{_LINK}{_YEAR})",
        lambda match: _years(match["first"], match["last"]),
    ),
    (rf"(?<!\d)(?P<first>{_YEAR}){_LINK}(?P<last>{_YEAR})(?!\d)", lambda match: _years(match["first"], match["last"])),
)
"""Narrow forms first: ``Kế hoạch năm 2026 thực hiện Chương trình … giai đoạn 2026 - 2030`` is a plan for 2026."""


def find_period(title: str | None) -> Period | None:
    """The period that the title (or the announcing sentence) states for the plan, None where it states none.

    Words in quotation marks (a movement's name), horizons (``đến năm 2045``) and days of an event do not count.
    """
    if not title:
        return None
    words = _NOT_OWN.sub(" ", _PAST.sub(" ", _QUOTED.sub(" ", title)))
    for pattern, value in _FORMS:
        if match := re.search(pattern, words, re.IGNORECASE):
            period = value(match)
            return period if period.start <= period.end else None
    return None
