"""The Vietnamese lunar calendar (âm lịch): a lunar date on the solar calendar.

The algorithm is Hồ Ngọc Đức's (*Thuật toán tính âm lịch*, https://www.informatik.uni-leipzig.de/~duc/amlich/), after
Jean Meeus, *Astronomical Algorithms*, chapters 25 and 49. Days are counted as Julian day numbers, in the time zone that
Viet Nam has kept since 1968 (UTC+7); the Chinese calendar (UTC+8) differs from it in some years.
"""

from datetime import date
from functools import lru_cache
from math import floor, pi, radians, sin

_ZONE = 7 / 24
"""UTC+7 as a part of a day."""
_ORDINAL_TO_JULIAN = 1721425
"""Julian day number of a proleptic Gregorian ordinal 0."""
_MONTH = 29.530588853
"""Mean days from new moon to new moon."""
_FIRST_NEW_MOON = 2415021.076998695
"""Julian date of the first new moon of 1900, from which months are numbered."""


def solar_of_lunar(year: int, month: int, day: int) -> date | None:
    """The solar day of a lunar date; ``year`` is the solar year in which the lunar year's first month (Giêng) begins.

    None where that lunar year has no such day. Leap months (tháng nhuận) cannot be asked for. Valid for 1968–2199.
    """
    if not (1 <= month <= 12 and 1 <= day <= 30):
        return None
    first = _month_start(year, month)
    length = _new_moon(round((first - _FIRST_NEW_MOON) / _MONTH) + 1) - first
    return date.fromordinal(first + day - 1 - _ORDINAL_TO_JULIAN) if day <= length else None


@lru_cache(maxsize=256)
def _month_start(year: int, month: int) -> int:
    """Julian day number on which a lunar month begins."""
    year_of_eleventh = year if month >= 11 else year - 1
    before, after = _eleventh_month(year_of_eleventh), _eleventh_month(year_of_eleventh + 1)
    number = floor((before - _FIRST_NEW_MOON) / _MONTH + 0.5)
    offset = (month - 11) % 12
    passed_leap = after - before > 365 and offset >= _leap_offset(before)
    return _new_moon(number + offset + passed_leap)


def _eleventh_month(year: int) -> int:
    """Julian day number of the first day of the eleventh month, the month that holds the winter solstice."""
    last_day = date(year, 12, 31).toordinal() + _ORDINAL_TO_JULIAN
    number = floor((last_day - 2415021) / _MONTH)
    start = _new_moon(number)
    return _new_moon(number - 1) if _sun_sector(start) >= 9 else start


def _leap_offset(eleventh: int) -> int:
    """Position after the eleventh month of the first month without a major solar term: the leap month."""
    number = floor((eleventh - _FIRST_NEW_MOON) / _MONTH + 0.5)
    previous, position = _sun_sector(_new_moon(number + 1)), 1
    while position < 14:
        position += 1
        sector = _sun_sector(_new_moon(number + position))
        if sector == previous:
            break
        previous = sector
    return position - 1


def _new_moon(number: int) -> int:
    """Julian day number of the new moon of that number, counted from the first of 1900 (Meeus, chapter 49)."""
    centuries = number / 1236.85
    squared, cubed = centuries**2, centuries**3
    mean = 2415020.75933 + 29.53058868 * number + 0.0001178 * squared - 0.000000155 * cubed
    mean += 0.00033 * sin(radians(166.56 + 132.87 * centuries - 0.009173 * squared))
    sun = radians(359.2242 + 29.10535608 * number - 0.0000333 * squared - 0.00000347 * cubed)
    moon = radians(306.0253 + 385.81691806 * number + 0.0107306 * squared + 0.00001236 * cubed)
    node = radians(21.2964 + 390.67050646 * number - 0.0016528 * squared - 0.00000239 * cubed)
    return floor(mean + _moon_correction(centuries, sun, moon, node) - _clock_correction(centuries) + 0.5 + _ZONE)


def _moon_correction(centuries: float, sun: float, moon: float, node: float) -> float:
    """Days from the mean to the true new moon; ``sun``, ``moon``: mean anomalies, ``node``: argument of latitude, radians."""
    return (
        (0.1734 - 0.000393 * centuries) * sin(sun)
        + 0.0021 * sin(2 * sun)
        - 0.4068 * sin(moon)
        + 0.0161 * sin(2 * moon)
        - 0.0004 * sin(3 * moon)
        + 0.0104 * sin(2 * node)
        - 0.0051 * sin(sun + moon)
        - 0.0074 * sin(sun - moon)
        + 0.0004 * sin(2 * node + sun)
        - 0.0004 * sin(2 * node - sun)
        - 0.0006 * sin(2 * node + moon)
        + 0.0010 * sin(2 * node - moon)
        + 0.0005 * sin(2 * moon + sun)
    )


def _clock_correction(centuries: float) -> float:
    """Days between ephemeris time and universal time, for 1800 and later."""
    return -0.000278 + 0.000265 * centuries + 0.000262 * centuries**2


def _sun_sector(day: int) -> int:
    """Which of twelve 30° sectors of the ecliptic the sun is in at the day's midnight, 0 from the spring equinox."""
    centuries = (day - 0.5 - _ZONE - 2451545.0) / 36525
    anomaly = radians(357.52910 + 35999.05030 * centuries - 0.0001559 * centuries**2 - 0.00000048 * centuries**3)
    longitude = 280.46645 + 36000.76983 * centuries + 0.0003032 * centuries**2
    longitude += (1.914600 - 0.004817 * centuries - 0.000014 * centuries**2) * sin(anomaly)
    longitude += (0.019993 - 0.000101 * centuries) * sin(2 * anomaly) + 0.000290 * sin(3 * anomaly)
    return floor(radians(longitude) % (2 * pi) / pi * 6)
