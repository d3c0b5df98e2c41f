"""Events of small plans written for the tests."""

from extractor import extract
from schemas.records import Event

_HEAD = """\
ỦY BAN NHÂN DÂN
XÃ BÌNH MINH
Số: 12/KH-UBND

Bình Minh, ngày 02 tháng 3 năm 2026

KẾ HOẠCH
{title}

Thực hiện Kế hoạch số 5/KH-UBND ngày 01/02/2026 của UBND tỉnh, UBND xã xây dựng Kế hoạch như sau:

"""
_TAIL = """

IX. TỔ CHỨC THỰC HIỆN
1. Công an xã
- Bảo đảm an ninh trật tự.
2. Trạm Y tế xã
- Bố trí lực lượng y tế.
3. Các thôn
- Tuyên truyền đến Nhân dân.

Trên đây là Kế hoạch của UBND xã./.

Nơi nhận:
- UBND tỉnh;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn An
"""


def events_of(body: str, title: str = "Bảo vệ môi trường năm 2026") -> tuple[Event, ...]:
    """The events of a plan of 02/3/2026 with the given sections before its assignment of duties."""
    return extract((_HEAD.format(title=title) + body + _TAIL).encode()).events


def item(sentence: str) -> str:
    """A section of activities one of whose items is the sentence."""
    return f"I. NỘI DUNG\n1. Các hoạt động\n- {sentence}\n- Vận động Nhân dân hưởng ứng."


def routine(event: Event) -> str:
    """The days and clock times of an event's recurrence in short: ``week SA 06:00-09:00``; '' without one."""
    found = event.recurrence
    if found is None:
        return ""
    days = ",".join([*found.weekdays, *map(str, found.month_days)])
    clock = "-".join(time for time in (found.from_time, found.to_time) if time)
    return " ".join(part for part in (found.per, days, clock) if part)
