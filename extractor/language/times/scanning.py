"""The scanner: one pattern that finds every piece of a time expression, and one reader a kind of piece.

Digits that are no part of a date (``10.000``, ``30/2020/NĐ-CP``, ``98,5``) are swallowed whole by the last alternative, so
that no piece ever begins inside a number.
"""

import re
from collections.abc import Callable

from extractor.language.matches import Instant
from extractor.language.recurrences import WEEK
from extractor.language.times.pieces import Piece, Repetition, Shape, is_possible
from extractor.language.times.vocabulary import BLANK, COMPARATOR, COMPARATORS, LEXICON, LIST, MONTHS, PART_OF_DAY, ROMAN
from extractor.language.times.vocabulary import THIRDS, UNIT, UNITS, WEEKDAYS, YEAR, alternatives
from extractor.text.numbers import NUMBER_WORDS, parse_number

_MONTH_WORD = f"(?:{alternatives(word for word in MONTHS if word != 'năm')}|năm(?= năm \\d))" + r"(?!\w| lần)"
_MONTH = rf"(?:\d{{1,2}}(?!\w|[.,]\d(?!\d{{3}})| lần)|{_MONTH_WORD})"
_OF_YEAR = rf"(?:,? ?(?:của )?năm ?{YEAR}| ?[/-] ?{YEAR}(?![/-]\w)|, {YEAR}|\.{YEAR}| {YEAR})"
_LENGTH_UNITS = alternatives(["phút", "giờ", *UNITS])
_QUARTER = r"(?:iv|i{1,3}|0?[1-4])(?![\w%]|[.,]\d)"
_QUARTER_LIST = rf"{_QUARTER}(?:(?: ?[,–-] ?| và | đến | hoặc )(?:qu[ýí] )?{_QUARTER}(?!/\d\d?(?!\d))){{0,3}}"
_DAY_NAME = alternatives(WEEKDAYS) + r"(?![\w/.]|,\d)"
_SUNDAY = alternatives(LEXICON["sunday"])
_WEEKDAY = rf"(?:thứ ?{_DAY_NAME}|{_SUNDAY}\b)"
_BARE_DAY = r"[2-7](?![\w/.%]|,\d)(?= ?[,.;:)&–-]| ?$| (?:h[ằà]ng|mỗi|và|hoặc|hay|trong|của|đến|ngày|\())"
_NEXT_WEEKDAY = rf"(?: ?(?:,|và|hoặc|hay|&|/|-|–|đến) ?{PART_OF_DAY}? ?(?:thứ ?{_DAY_NAME}|{_BARE_DAY}|{_SUNDAY}\b))"
_EVERY = alternatives(LEXICON["every"])
_NO_UNIT = rf"(?! (?:{alternatives(LEXICON['not_unit_before'])}\b|{YEAR}|\d{{1,2}}/\d))(?!\w)"
_FEW = r"(?:\d{1,2}|một|hai|ba|bốn|sáu|chín)"
_MEMBER = rf"(?:{_EVERY} (?:{_FEW} )?|{_FEW} (?=tháng|tuần|quý))?{UNIT}{_NO_UNIT}"
_ONCE = r"(?:một|01|1)"
_MEMBERS = rf"(?:(?: ?(?:,|/|và|hoặc) ?|, (?:và|hoặc) ){_MEMBER}(?! ?\d| ?/ ?lần| một lần)){{0,4}}"

_DIGIT_FORMS: dict[str, str] = {
    "clock": (
        r"\d{1,2} ?[hg] ?\d{2}(?!\d)(?: ?(?:phút\b|p\b|['’′`]))?(?!\w)|\d{1,2} ?h(?!\w)['’′]?|\d{1,2} ?g(?= (?:ngày|sáng|chiều|tối|thứ))|"
        r"\d{1,2} ?giờ(?: ?\d{1,2}(?: ?phút\b| ?['’′])| ?\d{2}(?!\w|[/.,]\d| ?tháng))?(?!\w| ?/| làm việc)|\d{1,2}:\d{2}(?![\d:])"
    ),
    "numeric_day": r"\d{1,2} ?(?:/ ?\d{1,2} ?/|- ?\d{1,2} ?-|\. ?\d{1,2} ?\.) ?(?:\d{4}|\d{2})(?!\w|[/.,]\d|/\w|-[^\W\d])",
    "worded_day": rf"\d{{1,2}} ?tháng ?{_MONTH}{_OF_YEAR}?",
    "part_year": rf"(?:\d{{1,2}}|ba|sáu|chín) tháng (?:đầu|cuối)(?: của)? năm(?! học)(?: {YEAR})?",
    "every_length": rf"\d{{1,2}} {UNIT}(?: ?/ ?| {_ONCE} ){_ONCE}? ?lần\b",
    "length": rf"(?:\d{{1,3}}|\d{{1,2}},\d)(?: \(\w{{1,6}}(?: \w{{1,6}}){{0,3}}\))? ?{_LENGTH_UNITS}(?!\w| ?/ ?\w| {YEAR}| \d{{1,2}}[/ ]| tuổi| học\b| cuối| đầu)(?: làm việc\b)?",
    "numeric_month": rf"\d{{1,2}} ?/ ?{YEAR}(?!\w|[/.,]\d|/\w|-[^\W\d])",
    "day_month": r"\d{1,2} ?/ ?\d{1,2}(?!\w|[.,]\d|/|%|-[^\W\d])",
    "hyphen_day_month": r"\d{1,2}-\d{1,2}(?!\w|[.,/-]\d|[/%-]\w)(?= ?[,.;:)\"”…]|$)",
    "bare_year": rf"{YEAR}(?!\w|[.,/:]\d|/\w|%|-[^\W\d])",
    "number": r"\d{1,2}(?!\w|[./:]\d|/\w|%|,\d(?!\d?/\d))",
    "prime": r"\d{1,3} ?['’′](?!\w)",
    "swallowed": r"\d\w*(?:[.,/:-]\w+)*",
}
_WORD_FORMS: dict[str, str] = {
    "month": rf"tháng ?{_MONTH}{_OF_YEAR}?",
    "quarter": rf"qu[ýí] ?{_QUARTER_LIST}{_OF_YEAR}?",
    "every": rf"{_EVERY} (?:{_FEW} )?{UNIT}{_NO_UNIT}{_MEMBERS}",
    "every_weekday": rf"mỗi (?={PART_OF_DAY}? ?{_WEEKDAY})",
    "periodic": rf"{alternatives(LEXICON['periodic'])} (?:là )?(?:theo )?(?={_MEMBER}(?! ?\d)){_MEMBER}(?! ?\d| ?/ ?lần| {_ONCE} lần){_MEMBERS}",
    "times": rf"lần ?(?:/|mỗi|trong|trên|một|trong một|trong mỗi) ?(?:(?:\d{{1,2}}|một) )?{UNIT}(?!\w| học)",
    "worded_length": rf"{UNIT}(?: ?/ ?| {_ONCE} )lần\b",
    "weekend": r"cuối tuần(?! (?:xanh|qua|này|trước|sau|tới)\b)",
    "weekday": rf"{_WEEKDAY}{_NEXT_WEEKDAY}{{0,6}}",
    "quarter_end": r"tháng cuối(?: cùng)?(?: của)?(?: mỗi| hằng| hàng)? quý(?! [ivx\d])",
    "edge": r"(?:đầu|giữa|cuối) (?:năm|tháng|quý)(?! (?:\d|[ivx]+\b|học|sau|trước|nay|này|cùng|" + _MONTH_WORD + r"))",
}
_ANCHOR = re.compile(
    r"\d|h[ằà]ng |mỗi |lần ?[/mt]|qu[ýí] |t(?:háng |hứ |uần ?[/m01])|n(?:gày|ăm) ?[/m01]|ch[ủú]a? nhật|cuối |đầu |giữa |định k[ỳì]"
)
"""Where a piece may begin. A cheap pattern goes over the text, the dear ones only look at these places."""


def _named(forms: dict[str, str]) -> re.Pattern[str]:
    """One pattern of all forms, each a named group."""
    return re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in forms.items()))


_FROM_DIGIT, _FROM_WORD = _named(_DIGIT_FORMS), _named(_WORD_FORMS)
_NUMBERS = re.compile(r"\d+")
_MONTH_SEARCH = re.compile(rf"tháng ?(?:(\d{{1,2}})|({alternatives(MONTHS)}))")
_YEAR_SEARCH = re.compile(rf"(?<!\d){YEAR}")

Reader = Callable[[str, int, int], list[Piece]]


def scan(low: str) -> list[Piece]:
    """The pieces of a lower-case text, sorted by start, without overlap."""
    pieces: list[Piece] = []
    position = 0
    while anchor := _ANCHOR.search(low, position):
        start = anchor.start()
        position = start + 1
        match = (_FROM_DIGIT if low[start].isdigit() else _FROM_WORD).match(low, start)
        if match is None:
            continue
        position = match.end()
        if match.lastgroup != "swallowed" and not (start and low[start - 1].isalnum()):
            pieces += _read(match)
    return pieces


def _read(match: re.Match[str]) -> list[Piece]:
    """The pieces of one match of the scanner that a calendar can have."""
    name = match.lastgroup or ""
    pieces = _READERS[name](match[0], match.start(), match.end())
    for piece in pieces:
        piece.rule = piece.rule or name
    return [piece for piece in pieces if is_possible(piece.first) and (piece.last is None or is_possible(piece.last))]


def _numbers(words: str) -> list[int]:
    """All runs of digits."""
    return [int(digits) for digits in _NUMBERS.findall(words)]


def _year(words: str) -> int | None:
    """The last year named in the words."""
    years = _YEAR_SEARCH.findall(words)
    return int(years[-1]) if years else None


def _month(words: str) -> tuple[int | None, bool]:
    """The month after ``tháng``, and whether its name is one of the lunar calendar."""
    match = _MONTH_SEARCH.search(words)
    if match is None:
        return None, False
    return (int(match[1]), False) if match[1] else (MONTHS[match[2]], match[2] in LEXICON["lunar_months"])


def _read_clock(words: str, start: int, end: int) -> list[Piece]:
    numbers = _numbers(words)
    minute = numbers[1] if len(numbers) > 1 else None
    settled = (minute is not None or "giờ" not in words) and numbers[0] < 24
    return [Piece(start, end, Shape.CLOCK, Instant(hour=numbers[0], minute=minute), settled=settled)]


def _read_numeric_day(words: str, start: int, end: int) -> list[Piece]:
    day, month, year = _numbers(words)
    settled = year > 1900 or len(words) == len("01/01/26")
    if year < 100:
        year += 2000
    if not 1800 <= year <= 2200:
        return []
    return [Piece(start, end, Shape.DAY, Instant(year, month, day), settled=settled)]


def _read_worded_day(words: str, start: int, end: int) -> list[Piece]:
    month, lunar = _month(words)
    return [Piece(start, end, Shape.DAY, Instant(_year(words), month, _numbers(words)[0], lunar=lunar), settled=False)]


def _read_part_year(words: str, start: int, end: int) -> list[Piece]:
    """``6 tháng đầu năm 2026``, ``9 tháng đầu năm``."""
    count = parse_number(words.split()[0])
    if not isinstance(count, int) or not 1 < count < 12:
        return []
    months = (1, count) if " đầu" in words else (13 - count, 12)
    year = _year(words)
    return [Piece(start, end, Shape.HALF, Instant(year, months[0]), Instant(year, months[1]), cue="tháng")]


def _read_numeric_month(words: str, start: int, end: int) -> list[Piece]:
    month, year = _numbers(words)
    return [Piece(start, end, Shape.MONTH, Instant(year, month))]


def _read_day_month(words: str, start: int, end: int) -> list[Piece]:
    day, month = _numbers(words)
    return [Piece(start, end, Shape.DAY, Instant(None, month, day), settled=False)]


def _read_bare_year(words: str, start: int, end: int) -> list[Piece]:
    return [Piece(start, end, Shape.YEAR, Instant(int(words)), settled=False)]


def _read_number(words: str, start: int, end: int) -> list[Piece]:
    return [Piece(start, end, Shape.NUMBER, Instant(day=int(words)), settled=False)]


def _read_month(words: str, start: int, end: int) -> list[Piece]:
    month, lunar = _month(words)
    return [Piece(start, end, Shape.MONTH, Instant(_year(words), month, lunar=lunar), cue="tháng")]


def _read_quarter(words: str, start: int, end: int) -> list[Piece]:
    """``quý II/2022``, and each member of ``quý I, II năm 2026``; ``quý I - IV/2026`` is one interval."""
    year = _year(words)
    numbers = list(re.finditer(_QUARTER, words[: _YEAR_SEARCH.search(words).start()] if year else words))  # type: ignore[union-attr]
    numbers = [number for number in numbers if not words[number.start() - 1].isalnum() or words[number.start() - 1] in "ýí"]
    quarters = [Instant(year, quarter=ROMAN[number[0]]) for number in numbers]
    if len(quarters) == 2 and re.search(r"\w ?[–-] ?\w|đến", words[numbers[0].end() - 1 : numbers[1].start() + 1]):
        return [Piece(start, end, Shape.QUARTER, quarters[0], quarters[1], cue="quý")]
    bounds = [0, *(number.start() for number in numbers[1:])]
    ends = [*(number.end() for number in numbers[:-1]), len(words)]
    return [
        Piece(start + first, start + last, Shape.QUARTER, quarter, cue="quý")
        for first, last, quarter in zip(bounds, ends, quarters, strict=True)
    ]


def _read_length(words: str, start: int, end: int) -> list[Piece]:
    """A length of time as an ISO 8601 duration: ``30 phút``, ``10 ngày làm việc``."""
    match = re.match(r"([\d,]+)(?: \([^)]*\))? ?(phút|giờ|[^\W\d]+)", words)
    number = parse_number(match[1]) if match else None
    if match is None or not number:
        return []
    signs = {"phút": "PT{}M", "giờ": "PT{}H", "ngày": "P{}D", "tuần": "P{}W", "tháng": "P{}M", "năm": "P{}Y"}
    sign = signs.get(match[2])
    if sign is None:
        return []
    working = words.endswith("làm việc")
    return [Piece(start, end, Shape.LENGTH, value=sign.format(number), settled=working, working_days=working, cue=match[2])]


def _read_prime(words: str, start: int, end: int) -> list[Piece]:
    """``15'``: minutes, where nothing else stands in the cell."""
    minutes = _numbers(words)[0]
    return [Piece(start, end, Shape.LENGTH, value=f"PT{minutes}M", settled=False, cue="'")] if minutes else []


def _read_every_length(words: str, start: int, end: int) -> list[Piece]:
    """``2 tuần/lần``, ``6 tháng một lần``."""
    match = re.match(rf"(\d+) ({UNIT})", words)
    if match is None or int(match[1]) == 0:
        return []
    return [_every(start, end, UNITS[match[2]], int(match[1]))]


def _every(start: int, end: int, per: str, interval: int = 1) -> Piece:
    return Piece(start, end, Shape.EVERY, repetition=Repetition(per, interval))  # type: ignore[arg-type]


_MEMBER_PARTS = re.compile(rf"(?:{_EVERY} )?(?:({_FEW}) )?({UNIT})\b")


def _read_every(words: str, start: int, end: int) -> list[Piece]:
    """Each member of ``hằng tháng, quý, năm``; ``mỗi 2 tuần``."""
    return [
        _every(start + match.start(), start + match.end(), UNITS[match[2]], number)
        for match in _MEMBER_PARTS.finditer(words)
        if isinstance(number := parse_number(match[1] or "1"), int) and number > 0
    ]


def _read_every_weekday(words: str, start: int, end: int) -> list[Piece]:
    """``mỗi`` before a day of the week."""
    return [Piece(start, start + len("mỗi"), Shape.EVERY, repetition=Repetition("week", needs_day=True))]


def _read_periodic(words: str, start: int, end: int) -> list[Piece]:
    """What stands after ``định kỳ``: ``định kỳ 6 tháng``, ``định kỳ quý, năm``."""
    opening = re.match(rf"{alternatives(LEXICON['periodic'])} (?:là )?(?:theo )?", words)
    skipped = opening.end() if opening else 0
    return _read_every(words[skipped:], start + skipped, end)


def _read_times(words: str, start: int, end: int) -> list[Piece]:
    """``lần/tuần``, ``lần mỗi 6 tháng``; the number before it is taken later."""
    match = re.search(rf"(?:(\d{{1,2}}) )?({UNIT})$", words)
    if match is None:
        return []
    repetition = Repetition(UNITS[match[2]], int(match[1] or 1) or 1)
    return [Piece(start, end, Shape.EVERY, repetition=repetition, settled=False, rule="times")]


def _read_worded_length(words: str, start: int, end: int) -> list[Piece]:
    """``tuần một lần``; the number word before it is taken later."""
    piece = _every(start, end, UNITS[re.match(UNIT, words)[0]])  # type: ignore[index]
    piece.settled = False
    return [piece]


def _read_weekend(words: str, start: int, end: int) -> list[Piece]:
    return [Piece(start, end, Shape.EVERY, repetition=Repetition("week", weekdays=("SA", "SU")))]


_DAY_PARTS = re.compile(rf"(đến|-|–)? ?(?:sáng |chiều |tối )?(?:thứ ?)?(?:({alternatives(WEEKDAYS)})\b|({_SUNDAY})\b)")


def _read_weekday(words: str, start: int, end: int) -> list[Piece]:
    """``thứ 7``, ``thứ Bảy hoặc Chủ nhật``, ``thứ 2 đến thứ 6``."""
    days: list[str] = []
    for match in _DAY_PARTS.finditer(words):
        day = WEEKDAYS[match[2]] if match[2] else "SU"
        if match[1] and days and WEEK.index(days[-1]) < WEEK.index(day):  # type: ignore[arg-type]
            days += WEEK[WEEK.index(days[-1]) + 1 : WEEK.index(day)]  # type: ignore[arg-type]
        days.append(day)
    return [Piece(start, end, Shape.WEEKDAY, Instant(weekday=days[0]), settled=False, weekdays=tuple(days))]  # type: ignore[arg-type]


def _read_quarter_end(words: str, start: int, end: int) -> list[Piece]:
    return [Piece(start, end, Shape.EVERY, repetition=Repetition("quarter", needs_day=True))]


def _read_edge(words: str, start: int, end: int) -> list[Piece]:
    """``cuối năm`` without a year."""
    third, unit = words.split()
    if unit != "năm":
        return []
    return [Piece(start, end, Shape.YEAR, edge_of_year(Instant(), THIRDS[third])[0], settled=False, rule="edge")]


def edge_of_year(year: Instant, third: int) -> tuple[Instant, Instant | None]:
    """``đầu năm`` is its first quarter, ``cuối năm`` its last (annotation guide), ``giữa năm`` the two between them."""
    if third == 2:
        return Instant(year.year, quarter=2), Instant(year.year, quarter=3)
    return Instant(year.year, quarter=1 if third == 1 else 4), None


_READERS: dict[str, Reader] = {
    "clock": _read_clock,
    "numeric_day": _read_numeric_day,
    "worded_day": _read_worded_day,
    "part_year": _read_part_year,
    "every_length": _read_every_length,
    "length": _read_length,
    "prime": _read_prime,
    "numeric_month": _read_numeric_month,
    "day_month": _read_day_month,
    "hyphen_day_month": _read_day_month,
    "bare_year": _read_bare_year,
    "number": _read_number,
    "month": _read_month,
    "quarter": _read_quarter,
    "every": _read_every,
    "every_weekday": _read_every_weekday,
    "periodic": _read_periodic,
    "times": _read_times,
    "worded_length": _read_worded_length,
    "weekend": _read_weekend,
    "weekday": _read_weekday,
    "quarter_end": _read_quarter_end,
    "edge": _read_edge,
}
