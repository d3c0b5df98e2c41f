"""What happens: the name of an event in the words beside its time.

The name is a label before a colon (``Tổng duyệt: 14 giờ 00 …``), the subject of a passive (``Lễ ra quân được tổ chức …``), the
object of ``tổ chức``, or, for a routine, what the clause's verb does. Time, place and what it serves are no part of it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from extractor.assembly.events.vocabulary import anywhere, ending, opening, opens_happening
from extractor.language.verbs import group

Way = Literal["label", "passive", "object", "verb"]

_LEAD: Final = re.compile(r"[\s,;:.\-–+*“”\"]{0,6}(?:(?:và|đồng thời|tiếp đó|sau đó)\s)?")
_PIECE: Final = re.compile(r"[,:]\s|\s(?:và|sẽ)\s")
_COUNT: Final = re.compile(r"(?:(?:ít nhất|tối thiểu)\s)?(?:\d{1,3}\s)|(?:các|những|một)\s")
_HOLD: Final = re.compile(
    r"(?<!\w)(?:tổ chức|tiến hành)\s"
    r"(?!chính trị|đoàn thể|xã hội|đảng|cá nhân|thành viên|quần chúng|tôn giáo)"
)
_AT: Final = re.compile(r",?\s(?:tại|ở)\s")
_STOP: Final = re.compile(r"\s\(|[;.]\s|\s[-–]\s(?=\d)|:\s|;$")
_LONGEST: Final = 170
_SENT: Final = re.compile(
    r"(?<!\w)(?:cử|huy động|bố trí)\s[^,;:.]{2,80}?\s(?=(?:tham gia|làm|ra quân|tổng vệ sinh|trực|tuần tra)\s)"
)


@dataclass(frozen=True, slots=True)
class Name:
    """The span of a name in its paragraph's text, where the statement about it begins, and how it is named.

    ``verb``: where the verb of holding begins, before which its subject stands; the name's start for other ways.
    ``delivers``: it says that something is handed in: ``Nộp bài dự thi``.
    """

    start: int
    end: int
    statement: int
    verb: int
    way: Way
    delivers: bool = False


def name_before(form: str, low: int, high: int, predicate: int, *, routine: bool) -> Name | None:
    """The name in ``[low, high)``, the words before a time; None where they name no happening.

    ``form``: the paragraph's text in match form, in which all offsets are.
    ``predicate``: where the clause's predicate begins, after its subject; ``low`` without one. ``routine``: the time is a
    recurrence with a day or clock time, which any activity may have.
    """
    low = _after_lead(form, low, high)
    colon = form.find(":", low, high)
    if colon >= 0 and _leads_over(form, colon + 1, high):
        return _label(form, low, colon)
    end = without_trailing(form, low, high)
    if end <= low or _delivers(form, low, end):
        return None
    return _passive(form, low, high) or _object(form, low, end) or _verb(form, low, end, predicate, routine=routine)


def name_after(form: str, low: int, high: int, predicate: int, *, routine: bool) -> Name | None:
    """The name in ``[low, high)``, the words after a time with which a clause opens."""
    low = _after_lead(form, low, high)
    if low >= high or _delivers(form, low, min(high, low + 30)):
        return None
    return _object(form, low, high) or _verb(form, low, high, predicate, routine=routine)


def _leads_over(form: str, low: int, high: int) -> bool:
    """True where nothing but words that lead over to the time stand between a label and it: ``hoàn thành trước …``."""
    end = without_trailing(form, low, high)
    return not opening("completing").sub("", form[low:end].strip(), count=1).strip(" ,;")


def is_time_label(form: str) -> bool:
    """True for a label that names the line's subject and no happening: ``Thời gian tổ chức``, ``Buổi sáng``."""
    return opening("labels").match(form) is not None


def _after_lead(form: str, low: int, high: int) -> int:
    lead = _LEAD.match(form, low, high)
    return lead.end() if lead else low


def without_trailing(form: str, low: int, high: int) -> int:
    """The end of ``[low, high)`` without words that lead over to the time: ``vào lúc``, ``từ``, ``định kỳ vào``."""
    for _ in range(6):
        while high > low and form[high - 1] in " ,;-–":
            high -= 1
        match = ending("trailing").search(form, max(low, high - 24), high)
        if match is None:
            return high
        high = match.start()
    return high


def _delivers(form: str, low: int, end: int) -> bool:
    """True where the verb that governs the time tells by when something is to be ready."""
    starts = {low} | {mark.end() for mark in [*_PIECE.finditer(form, low, end)][-1:]}
    return any(opening("delivering").match(form, _after_lead(form, start, end)) is not None for start in starts)


def _label(form: str, low: int, colon: int) -> Name | None:
    start = skip_holding(form, low, colon)
    if is_time_label(form[start:colon]):
        return None
    return Name(start, colon, low, start, "label", opening("delivering").match(form, start) is not None)


def skip_holding(form: str, low: int, high: int) -> int:
    """Offset after verbs of holding, counts and classifiers: ``tổ chức 02 buổi …``."""
    position = low
    for _ in range(5):
        match = opening("holding", "classifiers").match(form, position, high) or _COUNT.match(form, position, high)
        if match is None or match.end() >= high:
            return position
        position = match.end()
        while position < high and form[position] == " ":
            position += 1
    return position


def _beginnings(form: str, low: int, high: int) -> Iterator[int]:
    """Where a phrase of the clause may begin: at its start, after commas, ``và``, ``sẽ``."""
    yield low
    for mark in _PIECE.finditer(form, low, high):
        yield mark.end()


def _passive(form: str, low: int, high: int) -> Name | None:
    """``Lễ phát động được tổ chức vào …``, ``Đợt cao điểm thực hiện từ …``: the predicate ends at the time.

    ``Lễ khai mạc`` is a name of its own.
    """
    for start in _beginnings(form, low, high):
        if not opens_happening(form, start):
            continue
        for predicate in anywhere("happening").finditer(form, start + 1, high):
            end = name_end(form, start, predicate.start())
            if form[start:end] != "lễ" and end > start and _ends_at_time(form, predicate.end(), high):
                return Name(start, end, start, start, "passive")
    return None


def _ends_at_time(form: str, low: int, high: int) -> bool:
    """True where a predicate has no object of its own before the time, but adverbials."""
    if without_trailing(form, low, high) <= low:
        return True
    low = _after_lead(form, low, high)
    return opening("adverbials").match(form, low, high) is not None


def _object(form: str, low: int, high: int) -> Name | None:
    """``tổ chức kiểm tra …``, ``tổ chức “Giờ đọc sách”``: the first object that is a happening, or a name in quotation marks."""
    for hold in _HOLD.finditer(form, low, high):
        start = skip_holding(form, hold.start(), high)
        if ending("nominal").search(form, max(low, hold.start() - 12), hold.start() - 1):
            continue
        if opens_happening(form, start) or _is_held_name(form, hold.start(), start):
            return Name(start, name_end(form, start, high), low, hold.start(), "object")
    return None


def _is_held_name(form: str, hold: int, start: int) -> bool:
    """True where a name in quotation marks follows ``tổ chức`` at once: ``tổ chức “Ngày hội đọc sách”``."""
    return form[hold:start].rstrip() == "tổ chức" and form.startswith(("“", '"'), start)


def _verb(form: str, low: int, high: int, predicate: int, *, routine: bool) -> Name | None:
    """What the clause does: an activity with which its predicate opens; a routine may be any verb's."""
    predicate = min(max(low, predicate), high)
    starts = [skip_holding(form, low, high), skip_holding(form, predicate, high), *_after_sending(form, low, high)]
    start = next((start for start in starts if opens_happening(form, start)), None)
    if start is None and routine:
        start = _routine_verb(form, low, high, predicate)
    if start is None or start >= high or _delivers(form, start, high):
        return None
    end = name_end(form, start, high)
    return Name(start, end, low, start, "verb") if end > start else None


def _routine_verb(form: str, low: int, high: int, predicate: int) -> int | None:
    """Where what a routine does begins: the predicate, but after verbs that direct others the last activity before the time."""
    start = skip_holding(form, predicate, high)
    directing = opening("directing").match(form, start) is not None
    if not directing and (start > low or group("actions").match(form, start)):
        return start
    return max((match.start() for match in anywhere("activities").finditer(form, low, high)), default=None)


def _after_sending(form: str, low: int, high: int) -> Iterator[int]:
    """After the people of ``cử 04 đoàn viên trực …``: what they are sent to do."""
    sent = _SENT.search(form, low, high)
    if sent is not None:
        yield skip_holding(form, sent.end(), high)


def name_end(form: str, start: int, high: int) -> int:
    """Where the name that begins at ``start`` ends: before its place, what it serves, a bracket; at ``high`` at the latest."""
    high = min(high, start + _LONGEST)
    stop = _STOP.search(form, start, high)
    end = stop.start() if stop else high
    for bound in (*anywhere("name_ends").finditer(form, start, end), *_AT.finditer(form, start, end)):
        enough = " " in form[start : bound.start()].strip(" ,") and not is_bare_head(form, start, bound.start())
        if enough or (bound.end() >= end and bound.start() > start):
            end = min(end, bound.start())
    return without_trailing(form, start, end)


def is_bare_head(form: str, start: int, end: int) -> bool:
    """True where nothing but the noun of a gathering would be left: ``Hội nghị | triển khai …``, ``Mít tinh | hưởng ứng …``."""
    head = opening("ceremonies").match(form, start)
    return head is not None and not form[head.end() : end].strip(" ,")
