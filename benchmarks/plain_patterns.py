"""Plain regular expressions for times, citations, units, headcounts and targets: what a good programmer writes in an hour.

The peer of ``benchmarks.peers`` that most offices would build first. It knows the usual ways of writing, reads line by line,
and takes a short line that opens with a body's name as the heading over the lines that follow. No lexicon, no structure.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

Record = dict[str, Any]

_YEAR = r"(?:19|20)\d\d"
_DAY = (
    rf"(?:(?:ngày\s+)?(?P<d>\d{{1,2}})\s*[/.-]\s*(?P<m>\d{{1,2}})\s*[/.-]\s*(?P<y>{_YEAR})"
    rf"|ngày\s+(?P<d2>\d{{1,2}})\s+tháng\s+(?P<m2>\d{{1,2}})\s+năm\s+(?P<y2>{_YEAR}))"
)
_CLOCK = r"(?P<hour>\d{1,2})\s*(?:giờ|[hg])\s*(?P<minute>\d{2})?(?:\s*phút|')?"
_PER = {"ngày": "day", "tuần": "week", "tháng": "month", "quý": "quarter", "năm": "year"}
_DURATION = {"phút": "PT{}M", "giờ": "PT{}H", "ngày": "P{}D", "tuần": "P{}W", "tháng": "P{}M", "năm": "P{}Y"}
_WEEKDAYS = {"hai": "MO", "2": "MO", "ba": "TU", "3": "TU", "tư": "WE", "4": "WE", "năm": "TH", "5": "TH", "sáu": "FR", "6": "FR", "bảy": "SA", "7": "SA"}  # fmt: skip  # noqa: E501
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_BOUNDS = {"ít nhất": ">=", "tối thiểu": ">=", "không dưới": ">=", "trên": ">", "hơn": ">", "không quá": "<=", "tối đa": "<="}

_TYPES = (
    "Luật|Bộ luật|Nghị định|Nghị quyết|Quyết định|Chỉ thị|Thông tư|Kế hoạch|Công văn|Văn bản|Kết luận|Chương trình hành động|"
    "Chương trình|Hướng dẫn|Thông báo"
)
_CITATION = re.compile(
    rf"(?P<type>{_TYPES})\s+(?:số\s*:?\s*)?(?P<number>\d{{1,5}}\s?[/-]\s?[\w/&Đ-]{{2,25}})(?:,?\s+ngày\s+{_DAY})?", re.IGNORECASE
)
_BODIES = (
    "Ủy ban|Uỷ ban|UBND|HĐND|UB MTTQ|MTTQ|Mặt trận|Công an|Ban|Trạm Y tế|Trung tâm|Văn phòng|Phòng|Sở|Trường|Hội|Đoàn|Liên đoàn|"
    "Công đoàn|Công ty|Đội|Tổ|Thôn|Các thôn|Các phòng|Các trường|Các cơ quan|Các đơn vị"
)
_HEADING = re.compile(
    r"^\W*(?:(?:[IVX]{1,5}|\d{1,2}|[a-zđ])[.)/-]+\s*)?(?:Đề nghị |Đối với |Giao )?"
    rf"(?P<unit>(?:{_BODIES})(?!\w)[^:;.]{{0,80}}?)\W*$"
)
_SENT = re.compile(
    r"(?:cử|huy động)\s+(?P<how>ít nhất|tối thiểu)?\s*(?P<n>\d[\d.]*)(?P<percent>\s?%)?\s+(?:đồng chí |em )?"
    r"(?P<who>[^\d;.\n]{2,70}?)"
    r"(?=\s+(?:tham gia|tham dự|dự|có mặt|mặc|để)|[;.\n]|,\s*\d|$)",
    re.IGNORECASE,
)
_GOAL = re.compile(
    rf"(?P<how>{'|'.join(_BOUNDS)}|đạt)?\s*(?P<n>\d[\d.]*(?:,\d+)?)\s*(?P<unit>%|[^\W\d_]+(?:\s[^\W\d_]+)?)(?P<up>\s+trở lên)?",
    re.IGNORECASE,
)
_COMMITMENT = re.compile(r"ít nhất|tối thiểu|không dưới|không quá|tối đa|trở lên|phấn đấu|đạt|%", re.IGNORECASE)


def temporals(text: str) -> list[Record]:
    """Moments, days, deadlines, months, quarters, years, spans, durations and routines; of two that overlap the first tried."""
    found: list[tuple[int, int, Record]] = []
    for pattern, value in _READERS:
        for match in pattern.finditer(text):
            if all(match.end() <= start or end <= match.start() for start, end, _ in found) and (record := value(match)):
                found.append((match.start(), match.end(), {"quote": match.group(), **record}))
    return [record for *_, record in sorted(found, key=lambda entry: entry[0])]


def _day(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    day, month, year = (int(parts[key] or parts[f"{key}2"]) for key in "dmy")
    return f"{year}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1] else None


def _moment(match: re.Match[str]) -> Record | None:
    day = _day(match)
    return {"kind": "date", "start": f"{day}T{int(match['hour']):02}:{match['minute'] or '00'}", "end": None} if day else None


def _bound(match: re.Match[str]) -> Record | None:
    day, how = _day(match), match["how"].lower()
    if day is None or how == "từ":
        return {"kind": "interval", "start": day, "end": None} if day else None
    end = date.fromisoformat(day) - timedelta(days=1) if how == "trước" else day
    return {"kind": "interval", "start": None, "end": str(end)}


def _between(match: re.Match[str]) -> Record | None:
    """``từ ngày 20/6 đến ngày 25/6/2026``: the first day takes what it lacks from the second."""
    end = _day(match)
    if end is None:
        return None
    month, year = int(match["m0"] or end[5:7]), int(match["y0"] or end[:4])
    return {"kind": "interval", "start": f"{year}-{month:02}-{int(match['d0']):02}", "end": end}


def _single(match: re.Match[str]) -> Record | None:
    day = _day(match)
    return {"kind": "date", "start": day, "end": day} if day else None


def _month(match: re.Match[str]) -> Record | None:
    return _months(int(match["y"]), int(match["m"]), int(match["m"]))


def _quarter(match: re.Match[str]) -> Record | None:
    first = 3 * _QUARTERS[match["q"].lower()] - 2
    return _months(int(match["y"]), first, first + 2)


def _months(year: int, first: int, last: int) -> Record | None:
    if not 1 <= first <= last <= 12:
        return None
    return {"kind": "date", "start": f"{year}-{first:02}-01", "end": f"{year}-{last:02}-{monthrange(year, last)[1]}"}


def _years(match: re.Match[str]) -> Record:
    return {"kind": "interval", "start": f"{match['a']}-01-01", "end": f"{match['b']}-12-31"}


def _year(match: re.Match[str]) -> Record:
    return {"kind": "date", "start": f"{match['y']}-01-01", "end": f"{match['y']}-12-31"}


def _weekly(match: re.Match[str]) -> Record:
    weekday = "SU" if match["day"] is None else _WEEKDAYS[match["day"].lower()]
    return {"kind": "recurrence", "recurrence": {"per": "week", "weekdays": [weekday]}}


def _routine(match: re.Match[str]) -> Record:
    return {"kind": "recurrence", "recurrence": {"per": _PER[match["per"].lower()]}}


def _duration(match: re.Match[str]) -> Record:
    return {"kind": "duration", "value": _DURATION[match["of"].lower()].format(int(match["n"]))}


_READERS = tuple(
    (re.compile(pattern, re.IGNORECASE), value)
    for pattern, value in (
        (rf"{_CLOCK}[\s,]+(?:(?:sáng|chiều|tối)[\s,]+)?{_DAY}", _moment),
        (
            rf"từ\s+(?:ngày\s+)?(?P<d0>\d{{1,2}})(?:/(?P<m0>\d{{1,2}}))?(?:/(?P<y0>{_YEAR}))?\s*(?:đến|-|–)\s*(?:hết\s+)?{_DAY}",
            _between,
        ),
        (rf"(?P<how>trước|đến hết|đến|chậm nhất|hết|từ)\s+(?:là\s+)?{_DAY}", _bound),
        (_DAY, _single),
        (rf"tháng\s+(?P<m>\d{{1,2}})\s*(?:/|\s+năm\s+)(?P<y>{_YEAR})", _month),
        (rf"quý\s+(?P<q>IV|I{{1,3}}|[1-4])\s*(?:/|\s+năm\s+|\s+)(?P<y>{_YEAR})", _quarter),
        (rf"(?:giai đoạn|nhiệm kỳ)\s+(?P<a>{_YEAR})\s*[-–]\s*(?P<b>{_YEAR})", _years),
        (rf"năm\s+(?P<y>{_YEAR})", _year),
        (r"(?:(?:sáng|chiều|tối)\s+)?(?:thứ\s+(?P<day>hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)\s+(?:hằng|hàng)\s+tuần", _weekly),
        (r"(?:hằng|hàng|mỗi)\s+(?P<per>ngày|tuần|tháng|quý|năm)", _routine),
        (r"(?<![\d/])(?P<n>\d{1,3})\s+(?P<of>phút|ngày|tuần|tháng|năm)(?!\s*\d)(?!\w)", _duration),
    )
)


def references(text: str) -> list[Record]:
    """Citations with a number, with their date where it follows."""
    return [
        {
            "quote": match.group(),
            "document_type": match["type"].lower(),
            "number": "".join(match["number"].split()),
            "date": _day(match) if match["d"] or match["d2"] else None,
        }
        for match in _CITATION.finditer(text)
    ]


def units(text: str) -> list[Record]:
    """The bodies that a heading names, each once."""
    names = [name for _, heading in _under_headings(text) for name in heading]
    return [{"quote": name, "name": name} for name in dict.fromkeys(names)]


def headcounts(text: str) -> list[Record]:
    """``cử`` and ``huy động`` with a number, sent by the unit of the heading above."""
    return [
        {
            "quote": match.group(),
            "units": heading,
            "comparator": _BOUNDS.get((match["how"] or "").lower(), "="),
            "value": None if match["percent"] else _number(match["n"]),
            "percent": _number(match["n"]) if match["percent"] else None,
            "per_unit": "mỗi" in line[: match.start()].lower(),
            "category": match["who"],
        }
        for line, heading in _under_headings(text)
        for match in _SENT.finditer(line)
    ]


def targets(text: str) -> list[Record]:
    """Numbers with a unit in lines that speak of a commitment; the indicator is the line without them."""
    return [
        {
            "quote": line.strip(),
            "indicator": (line[: match.start()] + line[match.end() :]).strip(" -+;."),
            "comparator": ">=" if match["up"] else _BOUNDS.get((match["how"] or "").lower(), "="),
            "value": _number(match["n"]),
            "unit": match["unit"],
        }
        for line in text.splitlines()
        if _COMMITMENT.search(line)
        for match in _GOAL.finditer(line)
    ]


def _under_headings(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each line with the bodies of the last heading: a short line that is a body's name, or several with commas."""
    heading: list[str] = []
    for line in text.splitlines():
        match = _HEADING.match(line) if len(line) < 100 else None
        if match:
            heading = [name.strip(" *") for name in match["unit"].split(",")]
        yield line, heading


def _number(digits: str) -> float:
    """``10.000`` is ten thousand, ``98,5`` has a decimal comma."""
    return float(re.sub(r"\.(?=\d{3}(?!\d))", "", digits).rstrip(".").replace(",", ".") or 0)
