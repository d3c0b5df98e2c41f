"""Temporals as records: years and days that the document settles, roles."""

import json
from pathlib import Path

import pytest

from extractor.assembly.temporals import assemble_temporals
from extractor.assembly.workspace import Workspace
from extractor.language.annotate import annotate
from extractor.reading import read
from extractor.structure import outline_of
from schemas.base import DateValue
from schemas.header import Period
from schemas.records import Temporal

HEAD = """ỦY BAN NHÂN DÂN
PHƯỜNG ĐÔNG SƠN
Số: 12/KH-UBND
Đông Sơn, ngày 05 tháng 5 năm 2026

KẾ HOẠCH
Tổ chức Lễ phát động tháng hành động vì môi trường

"""
ISSUED = DateValue(start="2026-05-05", end="2026-05-05", precision="day")


def temporals(body: str, period: Period | None = None, issued: DateValue | None = ISSUED) -> list[Temporal]:
    outline = outline_of(read((HEAD + body).encode(), "plan.txt"))
    workspace = Workspace(outline, annotate(outline.paragraphs))
    return list(assemble_temporals(workspace, issued, period))


def of(body: str, quote: str, period: Period | None = None) -> Temporal:
    return next(record for record in temporals(body, period) if record.evidence.text == quote)


@pytest.mark.parametrize(
    ("body", "quote", "role"),
    [
        ("I. NỘI DUNG\nThực hiện Quyết định số 5/QĐ-UBND ngày 02/01/2026 của UBND tỉnh.", "ngày 02/01/2026", "reference"),
        ("I. NỘI DUNG\nHoàn thành trước ngày 30/6/2026.", "trước ngày 30/6/2026", "deadline"),
        ("I. NỘI DUNG\nTổ chức Lễ phát động vào ngày 05/6/2026.", "ngày 05/6/2026", "event"),
        ("I. NỘI DUNG\nRa quân sáng thứ Bảy hằng tuần, bắt đầu từ ngày 06/6/2026.", "bắt đầu từ ngày 06/6/2026", "start"),
        ("I. NỘI DUNG\nCao điểm từ ngày 01/6/2026 đến hết ngày 30/6/2026.", "từ ngày 01/6/2026 đến hết ngày 30/6/2026", "period"),
        ("I. NỘI DUNG\nKỷ niệm Cách mạng Tháng Tám (19/8/1945 - 19/8/2026).", "19/8/2026", "anniversary"),
        ("I. NỘI DUNG\nTrong năm 2024 đã trồng 500 cây.", "năm 2024", "other"),  # before the plan
        ("I. NỘI DUNG\nBáo cáo trong thời hạn 05 ngày làm việc.", "05 ngày làm việc", "deadline"),
        ("I. NỘI DUNG\nTrạm Y tế phường rà soát danh sách trong 10 ngày làm việc.", "10 ngày làm việc", "deadline"),
        ("I. NỘI DUNG\nQuy chế này có hiệu lực sau 10 ngày kể từ ngày ký.", "10 ngày", "other"),
        # a programme's own term, though it is over; a commitment after the programme is none of its terms
        ("I. NỘI DUNG\nTổng kết Chương trình an toàn thực phẩm giai đoạn 2011 - 2015.", "giai đoạn 2011 - 2015", "period"),
        ("I. NỘI DUNG\nRà soát Đề án chợ dân sinh đến năm 2020 và định hướng đến năm 2030.", "đến năm 2030", "period"),
        ("I. NỘI DUNG\nThực hiện Chương trình nước sạch, phấn đấu đến năm 2030 đạt 95%.", "đến năm 2030", "deadline"),
        ("I. NỘI DUNG\nTrong giai đoạn 2016 - 2020 có 09 vụ đuối nước.", "giai đoạn 2016 - 2020", "other"),
        ("I. NỘI DUNG\nĐợt 1: từ nay đến hết tháng 7/2026.", "từ nay đến hết tháng 7/2026", "period"),
        # the date tells which document is meant, though its number is odd or missing
        ("I. NỘI DUNG\nTheo đề nghị của Công ty A tại Văn bản ngày 22/4/2026.", "ngày 22/4/2026", "reference"),
        ("I. NỘI DUNG\nTheo đề nghị của Công ty A tại Văn bản số 05/GĐN-Đ1 tháng 4 năm 2026.", "tháng 4 năm 2026", "reference"),
        ("I. NỘI DUNG\nTheo hướng dẫn của Sở Y tế: Thi ngày 06/6/2026.", "ngày 06/6/2026", "event"),
        ("I. NỘI DUNG\nPhổ biến Luật Thư viện năm 2019 đến hội viên.", "năm 2019", "reference"),
        ("I. NỘI DUNG\nThực hiện Chương trình công tác năm 2026 của Đảng ủy phường.", "năm 2026", "period"),
        ("I. NỘI DUNG\nPHỤ LỤC\n(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/5/2026 của UBND phường)", "ngày 05/5/2026", "issue"),
        ("I. NỘI DUNG\nPHỤ LỤC\n(Kèm theo Kế hoạch số     /KH-UBND ngày    /5/2026 của UBND phường)", "ngày /5/2026", "issue"),
        # a year, quarter or month under a verb of finishing; without a preposition it belongs to the noun before it
        ("I. NỘI DUNG\nHoàn thành các chỉ tiêu kế hoạch năm 2026 được giao.", "năm 2026", "period"),
        ("I. NỘI DUNG\nHoàn thành việc rà soát trong quý III/2026.", "quý III/2026", "deadline"),
        ("I. NỘI DUNG\nTham mưu kiện toàn Ban Chỉ đạo trong quý III/2026.", "quý III/2026", "deadline"),
        ("I. NỘI DUNG\nHoàn thành lắp đặt trong tháng 10, 11 năm 2026.", "11 năm 2026", "deadline"),
        ("I. NỘI DUNG\nGiảm số vụ từ 120 vụ xuống còn 50 vụ vào năm 2027.", "năm 2027", "deadline"),
        ("I. NỘI DUNG\nTổng hợp, báo cáo UBND phường trong tháng 6/2026.", "tháng 6/2026", "deadline"),
        ("I. NỘI DUNG\nThu thập ý kiến người dân trong tháng 6 và tháng 7/2026.", "tháng 7/2026", "period"),
        ("I. NỘI DUNG\nUBND phường tổ chức tổng kết trong quý IV/2026.", "quý IV/2026", "event"),
    ],
)
def test_role(body: str, quote: str, role: str) -> None:
    assert of(body, quote).role == role


def test_the_line_of_issue_is_one() -> None:
    assert [record.role for record in temporals("I. NỘI DUNG\nKhông có.")] == ["issue"]


def test_a_day_without_year_takes_the_issue_s() -> None:
    assert of("I. NỘI DUNG\nGửi báo cáo chậm nhất ngày 16/12.", "chậm nhất ngày 16/12").end == "2026-12-16"


def test_a_day_long_before_the_issue_is_next_year_s() -> None:
    assert of("I. NỘI DUNG\nGửi báo cáo chậm nhất ngày 16/01.", "chậm nhất ngày 16/01").end == "2027-01-16"


def test_a_deadline_before_the_issue_is_next_year_s() -> None:
    assert of("I. NỘI DUNG\nSơ kết trước ngày 10/4.", "trước ngày 10/4").end == "2027-04-09"


def test_a_deadline_after_another_date_lies_after_the_issue() -> None:
    assert of("I. NỘI DUNG\nHọp tháng 10/2026, báo cáo trước ngày 15/3.", "trước ngày 15/3").end == "2027-03-14"


def test_a_clock_time_of_a_weekly_routine_has_no_day() -> None:
    body = "I. NỘI DUNG\nHọp lúc 14h00 ngày 19/5/2026.\nRa quân sáng thứ Bảy hằng tuần (từ 6h00 đến 8h00)."
    assert of(body, "từ 6h00 đến 8h00").start is None


def test_a_day_without_year_lies_in_the_period() -> None:
    school = Period(start="2026-09-01", end="2027-05-31")
    assert of("I. NỘI DUNG\nTổ chức hội thi ngày 08/3.", "ngày 08/3", school).start == "2027-03-08"


@pytest.mark.parametrize(
    ("body", "quote", "role"),
    [
        ("I. NỘI DUNG\nHọc sinh đạt giải cấp huyện năm học 2025-2026.", "năm học 2025-2026", "other"),
        ("I. NỘI DUNG\nÔn tập theo cấu trúc đề thi năm 2025.", "năm 2025", "other"),  # over, though 2026-2027 is to come
        ("I. NỘI DUNG\nXét tốt nghiệp xong trước ngày 15/6/2027.", "trước ngày 15/6/2027", "deadline"),  # after the school year
    ],
)
def test_role_in_a_plan_for_a_school_year(body: str, quote: str, role: str) -> None:
    assert of(body, quote, Period(start="2026-09-01", end="2027-05-31")).role == role


def test_a_deadline_of_an_undated_plan_may_lie_after_its_period() -> None:
    records = temporals("I. NỘI DUNG\nXong trước ngày 15/6/2027.", Period(start="2026-09-01", end="2027-05-31"), None)
    assert records[-1].role == "deadline"


def test_the_days_of_a_timetable_are_events() -> None:
    body = "<table><tr><th>Đơn vị</th><th>Thời gian</th></tr><tr><td>Thôn Đông</td><td>Ngày 15/6/2026</td></tr></table>"
    outline = outline_of(read(f"<html><body><p>KẾ HOẠCH</p>{body}</body></html>".encode(), "plan.html"))
    assert [r.role for r in assemble_temporals(Workspace(outline, annotate(outline.paragraphs)), ISSUED, None)] == ["event"]


def test_a_heading_settles_the_year_and_is_context() -> None:
    record = of("I. TIẾN ĐỘ\n1. Năm 2028\n- Sơ kết vào tháng 6.\n2. Năm 2029\n- Tổng kết.", "tháng 6")
    assert (record.start, [evidence.text for evidence in record.context]) == ("2028-06-01", ["Năm 2028"])


AGENDA = """I. THỜI GIAN
7h00 ngày 05/6/2026.
II. CHƯƠNG TRÌNH
- 06h45' - 07h00': Đón tiếp đại biểu
- Từ 7h35': Ra quân
"""


def test_clock_times_of_a_programme_take_the_event_s_day() -> None:
    assert [(record.start, record.end) for record in temporals(AGENDA)[1:]] == [
        ("2026-06-05T07:00", None),
        ("2026-06-05T06:45", "2026-06-05T07:00"),
        ("2026-06-05T07:35", None),
    ]


def test_of_two_events_the_programme_is_the_one_s_whose_hour_it_holds() -> None:
    body = AGENDA.replace("7h00 ngày 05/6/2026.", "1. Tổng duyệt: 14h00 ngày 04/6/2026.\n2. Lễ ra quân: 7h00 ngày 05/6/2026.")
    assert [record.start for record in temporals(body)][3:] == ["2026-06-05T06:45", "2026-06-05T07:35"]


def test_nothing_is_guessed_where_two_events_fit() -> None:
    body = AGENDA.replace("7h00 ngày 05/6/2026.", "1. Đợt 1: 7h00 ngày 04/6/2026.\n2. Đợt 2: 7h00 ngày 05/6/2026.")
    assert [record.start for record in temporals(body)][3:] == [None, None]


def test_a_clock_time_over_a_timetable_of_several_days_has_none() -> None:
    rows = "".join(f"<tr><td>Ngày {day:02d}/6/2026</td><td>Thôn {day}</td></tr>" for day in (3, 4))
    body = f"<table><tr><td>Sáng: từ 8h30</td><td>Đơn vị</td></tr>{rows}</table>"
    html = f"<html><body><p>KẾ HOẠCH</p><p>Khai mạc: 7h00 ngày 01/6/2026.</p>{body}</body></html>"
    outline = outline_of(read(html.encode(), "plan.html"))
    found = {r.evidence.text: r.start for r in assemble_temporals(Workspace(outline, annotate(outline.paragraphs)), ISSUED, None)}
    assert found["từ 8h30"] is None


def test_an_impossible_date_gives_no_record() -> None:
    assert len(temporals("I. NỘI DUNG\nHọp ngày 31/02/2026 và ngày 29/02.")) == 1


def test_evidence_is_the_document_s_slice_and_ids_differ() -> None:
    records = temporals("I. NỘI DUNG\nHằng năm, UBND phường rà soát; hằng năm báo cáo.")
    assert [record.evidence.quote for record in records[1:]] == ["Hằng năm", "hằng năm"]
    assert len({record.id for record in records}) == len(records)


def test_real_plans_give_exactly_the_gold_values(shared: Path) -> None:
    keys = ("kind", "start", "end", "value", "precision")
    for path in sorted((shared / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        issued, period = gold["header"]["issued"], gold["header"]["period"]
        outline = outline_of(read(shared / "seeds" / f"{path.stem}.txt"))
        records = assemble_temporals(
            Workspace(outline, annotate(outline.paragraphs)),
            DateValue(**issued) if issued else None,
            Period(**period) if period else None,
        )
        found = [tuple(getattr(record, key) for key in keys) for record in records]
        assert found == [tuple(record[key] for key in keys) for record in gold["temporals"]], path.stem
