"""Tasks, people, calendar, cited documents, sections of several plans."""

from pathlib import Path

import pytest

from schemas.comparison import Comparison
from tests.extractor.comparison.plans import compared, plan

FIRST = """Căn cứ Kế hoạch số 88/KH-UBND ngày 12/01/2026 của Ủy ban nhân dân tỉnh Phú Thọ về bảo vệ môi trường.

II. NỘI DUNG
- Triển khai tại 20 thôn trên địa bàn phường.

III. TỔ CHỨC THỰC HIỆN
1. Công an phường
- Chủ trì tuần tra, kiểm soát các tuyến đường. Hoàn thành trước ngày 15/6/2026.
- Cử 12 cán bộ, chiến sĩ tham gia ra quân.
2. Trạm Y tế phường
- Cử 100% cán bộ, nhân viên tham gia ra quân.
3. Các thôn
- Mỗi thôn cử 10 người tham gia tổng vệ sinh môi trường.
- Tổng vệ sinh môi trường vào thứ Bảy hằng tuần.

IV. KINH PHÍ
Từ ngân sách phường.
"""
SECOND = """Căn cứ Kế hoạch số 88/KH-UBND ngày 12/01/2026 của Ủy ban nhân dân tỉnh về bảo vệ môi trường.

II. NỘI DUNG
- Vận động nhân dân giữ gìn vệ sinh.

III. TỔ CHỨC THỰC HIỆN
1. Công an phường
- Chủ trì tuần tra, kiểm soát trên các tuyến phố.
2. Ban Chỉ huy Quân sự phường
- Chủ trì tuần tra ban đêm.
- Phối hợp với Công an phường tổ chức tổng vệ sinh môi trường.
3. Các thôn
- Mỗi thôn cử 5 người tham gia tổng vệ sinh môi trường.
"""


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    return compared(tmp_path_factory.mktemp("two"), plan("An Bình", FIRST), plan("Bình Minh", SECOND, number=25))


def test_who_leads_a_task(two: Comparison) -> None:
    patrol = next(row for row in two.duties if row.topic == "patrol")
    assert [cell.leading for cell in patrol.cells] == ["one", "several"]
    assert patrol.led_by_several == ("p2",)
    leaders = [(holder.unit, holder.kind) for cell in patrol.cells for holder in cell.holders if holder.part == "lead"]
    assert leaders == [("Công an phường", "police"), ("Công an phường", "police"), ("Ban Chỉ huy Quân sự phường", "military")]
    police = next(one for one in patrol.kinds if one.kind == "police")
    assert police.leads == ("p1", "p2")


def test_what_nobody_leads(two: Comparison) -> None:
    clean_up = next(row for row in two.duties if row.topic == "clean_up")
    assert set(clean_up.unled) == {"p1", "p2"}


def test_people_are_multiplied_by_the_stated_size_alone(two: Comparison) -> None:
    first, second = two.headcounts
    villages = next(entry for entry in first.entries if entry.per_unit)
    assert (villages.value, villages.times, villages.counted) == (10, 20, 200)
    assert villages.scope is not None
    assert villages.scope.evidence.text == "20 thôn trên địa bàn phường"
    assert (first.total.comparator, first.total.value, first.total.counted, first.total.rest) == ("=", 212, 2, 1)
    assert {one.kind: one.sum.value for one in first.kinds} == {"police": 12, "health": None, "community": 200}
    (unknown,) = second.entries
    assert (unknown.counted, unknown.why_not) == (None, "nêu cho mỗi đơn vị, không nêu có bao nhiêu đơn vị")
    assert (second.total.value, second.total.rest) == (None, 1)


def test_calendar(two: Comparison) -> None:
    shown = [(entry.kind, entry.shown, entry.ground.plan) for entry in two.calendar]
    assert ("deadline", "đến 14/6/2026", "p1") in shown
    assert any(kind == "recurrence" and "thứ Bảy" in words for kind, words, _ in shown)
    assert shown.index(("deadline", "đến 14/6/2026", "p1")) < min(
        number for number, (kind, _, _) in enumerate(shown) if kind == "recurrence"
    )


def test_one_document_under_two_names_of_its_issuer(two: Comparison) -> None:
    (cited,) = [row for row in two.references if row.number == "88/KH-UBND"]
    assert cited.issuer == "Ủy ban nhân dân tỉnh Phú Thọ"
    assert [cell.plan for cell in cited.cells] == ["p1", "p2"]


def test_one_number_of_two_days_is_two_documents(tmp_path: Path) -> None:
    other = SECOND.replace("12/01/2026", "15/02/2026")
    result = compared(tmp_path, plan("An Bình", FIRST), plan("Bình Minh", other, number=25))
    assert [row.date for row in result.references if row.number == "88/KH-UBND"] == ["2026-01-12", "2026-02-15"]


def test_sections(two: Comparison) -> None:
    rows = {row.kind: [cell.plan for cell in row.cells] for row in two.structure if row.kind}
    assert rows["budget"] == ["p1"]
    assert next(row.lacking for row in two.structure if row.kind == "budget") == ("p2",)
    assert rows["assignment"] == ["p1", "p2"]


def test_highlights_are_said_in_both_languages(two: Comparison) -> None:
    said = {(one.words, one.words_en) for one in two.highlights}
    assert (
        "“Tuần tra, kiểm soát”: từ hai đơn vị cùng chủ trì ở Bình Minh",
        "“Patrol”: two units or more lead it in Bình Minh",
    ) in said
