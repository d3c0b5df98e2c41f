"""The forms of the pieces of a time expression, as patterns on lower-case text.

A form is tried only where its first word may stand, in the order given. The last form that begins with a digit swallows
digits that are no part of a date (``10.000``, ``30/2020/NĐ-CP``, ``98,5``), so that no piece begins inside a number.
"""

from extractor.language.times.vocabulary import LEXICON, MONTHS, PART_OF_DAY, UNIT, UNITS, WEEKDAYS, YEAR
from extractor.text.alternatives import any_of

_MONTH_WORDS = any_of(word for word in MONTHS if word != "năm")
_MONTH_WORD = rf"(?:{_MONTH_WORDS}|năm(?= năm \d))(?!\w| lần)"
_MONTH = rf"(?:\d{{1,2}}(?!\w|[.,]\d(?!\d{{3}})| lần)|{_MONTH_WORD})"
_OF_YEAR = rf"(?:,? ?(?:của )?năm ?{YEAR}| ?[/-] ?{YEAR}(?![/-]\w)|, {YEAR}|\.{YEAR}| {YEAR})"
_PART_YEAR = rf"tháng (?:đầu|cuối)(?: của)? năm(?! học)(?: {YEAR})?"

QUARTER = r"(?:iv|i{1,3}|0?[1-4])(?![\w%]|[.,]\d)"
_NEXT_QUARTER = rf"(?: ?[,–-] ?| và | đến | hoặc )(?:qu[ýí] )?{QUARTER}(?!/\d\d?(?!\d))"

_DAY_NAME = any_of(WEEKDAYS) + r"(?![\w/.]|,\d)"
SUNDAY = any_of(LEXICON["sunday"])
_WEEKDAY = rf"(?:thứ ?{_DAY_NAME}|{SUNDAY}\b)"
_BARE_DAY = r"[2-7](?![\w/.%]|,\d)(?= ?[,.;:)&–-]| ?$| (?:h[ằà]ng|mỗi|và|hoặc|hay|trong|của|đến|ngày|\())"
_NEXT_WEEKDAY = rf"(?: ?(?:,|và|hoặc|hay|&|/|-|–|đến) ?{PART_OF_DAY}? ?(?:thứ ?{_DAY_NAME}|{_BARE_DAY}|{SUNDAY}\b))"

EVERY = any_of(LEXICON["every"])
PERIODIC = rf"{any_of(LEXICON['periodic'])} (?:là )?(?:theo )?"
FEW = r"(?:\d{1,2}|một|hai|ba|bốn|sáu|chín)"
_ONCE = r"(?:một|01|1)"
_NO_UNIT = rf"(?! (?:{any_of(LEXICON['not_unit_before'])}\b|{YEAR}|\d{{1,2}}/\d))(?!\w)"
_MEMBER = rf"(?:{EVERY} (?:{FEW} )?|{FEW} (?=tháng|tuần|quý))?{UNIT}{_NO_UNIT}"
_MEMBERS = rf"(?:(?: ?(?:,|/|và|hoặc) ?|, (?:và|hoặc) ){_MEMBER}(?! ?\d| ?/ ?lần| một lần)){{0,4}}"

_MINUTES_AFTER_LETTER = r" ?\d{2}(?!\d)(?: ?(?:phút\b|p\b|['’′`]))?(?!\w)"
_MINUTES_AFTER_WORD = r"(?: ?\d{1,2}(?: ?phút\b| ?['’′])| ?\d{2}(?!\w|[/.,]\d| ?tháng))"
_NO_LENGTH = rf"(?!\w| ?/ ?\w| {YEAR}| \d{{1,2}}(?:[/ ]| ?[,&–-] ?\d{{1,2}}/)| tuổi| học\b| cuối| đầu)"
_LENGTH_UNITS = any_of(["phút", "giờ", *UNITS])

FROM_DIGIT: dict[str, str] = {
    "clock": "|".join(
        (
            rf"\d{{1,2}} ?[hg]{_MINUTES_AFTER_LETTER}",
            r"\d{1,2} ?h(?!\w)['’′]?",
            rf"\d{{1,2}} ?g(?= (?:ngày|thứ|{PART_OF_DAY})\b)",
            rf"\d{{1,2}} ?giờ{_MINUTES_AFTER_WORD}?(?!\w| ?/| làm việc)",
            r"\d{1,2}:\d{2}(?![\d:])",
        )
    ),
    "numeric_day": (
        r"\d{1,2} ?(?:/ ?\d{1,2} ?/|- ?\d{1,2} ?-|\. ?\d{1,2} ?\.) ?(?:\d{4}|\d{2})(?!\w|[/.,]\d|/\w|-[^\W\d]| tháng\b)"
    ),
    "worded_day": rf"\d{{1,2}} ?tháng ?{_MONTH}{_OF_YEAR}?",
    "part_year": rf"\d{{1,2}}(?: \(\w{{1,6}}\))? {_PART_YEAR}",
    "every_length": rf"\d{{1,2}} {UNIT}(?: ?/ ?| {_ONCE} ){_ONCE}? ?lần\b",
    "length": rf"(?:\d{{1,3}}|\d{{1,2}},\d)(?: \(\w{{1,6}}(?: \w{{1,6}}){{0,3}}\))? ?{_LENGTH_UNITS}{_NO_LENGTH}(?: làm việc\b)?",
    "half_day": r"1/2 (?:ngày|giờ)(?!\w| \d)",
    "prime": r"\d{1,3} ?['’′](?!\w)",
    "numeric_month": rf"\d{{1,2}} ?/ ?{YEAR}(?!\w|[/.,]\d|/\w|-[^\W\d])",
    "day_month": r"\d{1,2} ?/ ?\d{1,2}(?!\w|[.,]\d|/|%|-[^\W\d]| tháng\b)",
    "hyphen_day_month": r"\d{1,2}-\d{1,2}(?!\w|[.,/-]\d|[/%-]\w)(?= ?[,.;:)\"”…]|$)",
    "bare_year": rf"{YEAR}(?!\w|[.,/:]\d|/\w|%|-[^\W\d])",
    "number": r"\d{1,2}(?!\w|[./:]\d|/\w|%|,\d(?!\d?/\d))",
    "swallowed": r"\d\w*(?:[.,/:-]\w+)*",
}
"""Forms that begin with a digit, by name."""

FROM_WORD: dict[str, str] = {
    "part_year": rf"(?:ba|sáu|chín) {_PART_YEAR}",
    "month": rf"tháng ?{_MONTH}{_OF_YEAR}?",
    "quarter": rf"qu[ýí] ?{QUARTER}(?:{_NEXT_QUARTER}){{0,3}}{_OF_YEAR}?",
    "every": rf"{EVERY} (?:{FEW} )?{UNIT}{_NO_UNIT}{_MEMBERS}",
    "every_weekday": rf"mỗi (?={PART_OF_DAY}? ?{_WEEKDAY})",
    "periodic": rf"{PERIODIC}{_MEMBER}(?! ?\d| ?/ ?lần| {_ONCE} lần){_MEMBERS}",
    "times": rf"lần ?(?:/|mỗi|trong|trên|một|trong một|trong mỗi) ?(?:(?:\d{{1,2}}|một) )?{UNIT}(?!\w| học)",
    "worded_length": rf"{UNIT}(?: ?/ ?| {_ONCE} )lần\b",
    "weekend": r"cuối tuần(?! (?:xanh|qua|này|trước|sau|tới)\b)",
    "weekday": rf"{_WEEKDAY}{_NEXT_WEEKDAY}{{0,6}}",
    "quarter_end": r"tháng cuối(?: cùng)?(?: của)?(?: mỗi| hằng| hàng)? quý(?! [ivx\d])",
    "edge": rf"(?:đầu|giữa|cuối) năm(?! (?:\d|học|sau|trước|nay|này|cùng|{_MONTH_WORD}))",
}
"""Forms that begin with a word, by name."""

ANCHOR = (
    r"\d|h[ằà]ng |mỗi |lần ?[/mt]|qu[ýí] |t(?:háng |hứ |uần ?[/m01])|n(?:gày|ăm) ?[/m01]|ch[ủú]a? nhật|"
    r"cuối |đầu |giữa |định k[ỳì]|sáu tháng |chín tháng |ba tháng "
)
"""Where a piece may begin. This cheap pattern goes over the text; the dear ones only look at the places it finds."""
