"""Events that one sentence states: rows of sentence, then (name, start, end, routine) of each event."""

import pytest

from tests.extractor.assembly.events.makers import events_of, item, routine

Row = tuple[str, str | None, str | None, str]


def rows(body: str, title: str = "Bảo vệ môi trường năm 2026") -> list[Row]:
    return [(event.name, event.start, event.end, routine(event)) for event in events_of(body, title)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # the object of `tổ chức`, up to the time
        (
            "Tổ chức Hội nghị tổng kết công tác bảo vệ môi trường vào ngày 15/12/2026.",
            [("Hội nghị tổng kết công tác bảo vệ môi trường", "2026-12-15", "2026-12-15", "")],
        ),
        # the time first; what the ceremony serves and where it is are no part of its name
        (
            "Ngày 05/6/2026, UBND xã tổ chức Lễ mít tinh hưởng ứng Ngày Môi trường thế giới tại Nhà văn hóa xã Bình Minh.",
            [("Lễ mít tinh", "2026-06-05", "2026-06-05", "")],
        ),
        # the subject of a passive; 'phát động' is not the verb 'phát'
        (
            "Lễ phát động Tháng hành động vì môi trường được tổ chức vào 7 giờ 30 phút ngày 05/6/2026.",
            [("Lễ phát động Tháng hành động vì môi trường", "2026-06-05T07:30", None, "")],
        ),
        # an intransitive `diễn ra` with its place before the time
        ("Buổi lễ diễn ra tại Quảng trường 2/9 vào lúc 19 giờ 30 phút ngày 01/9/2026.", [("Buổi lễ", "2026-09-01T19:30", None, "")]),
        # a name in quotation marks as its object
        (
            "Đoàn Thanh niên xã tổ chức “Sáng thứ Bảy tình nguyện cùng dân” vào ngày 06/6/2026.",
            [("Sáng thứ Bảy tình nguyện cùng dân", "2026-06-06", "2026-06-06", "")],
        ),
        # an announced `tổ chức` after its subject
        (
            "Hội nghị sơ kết 6 tháng dự kiến tổ chức vào ngày 10/7/2026.",
            [("Hội nghị sơ kết 6 tháng", "2026-07-10", "2026-07-10", "")],
        ),
        # a campaign wave
        (
            "Triển khai đợt cao điểm tuần tra, kiểm soát từ ngày 15/12/2026 đến ngày 15/02/2027.",
            [("đợt cao điểm tuần tra, kiểm soát", "2026-12-15", "2027-02-15", "")],
        ),
        # a wave that begins with the plan
        ("Đợt cao điểm thứ nhất: từ nay đến hết tháng 6/2026.", [("Đợt cao điểm thứ nhất", None, "2026-06-30", "")]),
        # labels; two in one item
        ("Đợt 1: tháng 4/2026; đợt 2: tháng 9/2026.", [
            ("Đợt 1", "2026-04-01", "2026-04-30", ""), ("đợt 2", "2026-09-01", "2026-09-30", ""),
        ]),
        (
            "Khai mạc Hội thi: 7 giờ 30 phút ngày 10/9/2026; bế mạc, trao giải: 16 giờ 00 ngày 12/9/2026.",
            [("Khai mạc Hội thi", "2026-09-10T07:30", None, ""), ("bế mạc, trao giải", "2026-09-12T16:00", None, "")],
        ),
        # an inspection, its body or count left out of the name
        (
            "Công an xã chủ trì, phối hợp với Trạm Y tế xã tổ chức kiểm tra an toàn thực phẩm từ ngày 15/4/2026 đến ngày 15/5/2026.",
            [("kiểm tra an toàn thực phẩm", "2026-04-15", "2026-05-15", "")],
        ),
        # one thing at two times is two events
        ("Tổ chức đoàn kiểm tra liên ngành vào tháng 5 và tháng 10 năm 2026.", [
            ("kiểm tra liên ngành", "2026-05-01", "2026-05-31", ""), ("kiểm tra liên ngành", "2026-10-01", "2026-10-31", ""),
        ]),
        # two days that follow one another are one event
        ("Tổ chức Hội thao trong ngày 12/11 và ngày 13/11/2026.", [("Hội thao", "2026-11-12", "2026-11-13", "")]),
        # `tổ chức` goes for what follows, over a comma and over a semicolon
        ("UBND xã tổ chức sơ kết vào cuối tháng 8/2026, tổng kết trong quý IV/2026.", [
            ("sơ kết", "2026-08-21", "2026-08-31", ""), ("tổng kết", "2026-10-01", "2026-12-31", ""),
        ]),
        ("Tổ chức sơ kết vào quý IV/2028; tổng kết vào cuối năm 2030.", [
            ("sơ kết", "2028-10-01", "2028-12-31", ""), ("tổng kết", "2030-10-01", "2030-12-31", ""),
        ]),
        # who drafts it does not make it a draft
        ("Tham mưu UBND xã tổ chức Hội nghị sơ kết vào ngày 15/7/2026.", [("Hội nghị sơ kết", "2026-07-15", "2026-07-15", "")]),
        # a month is enough for a ceremony
        ("Hội nghị tổng kết vào tháng 12/2026.", [("Hội nghị tổng kết", "2026-12-01", "2026-12-31", "")]),
    ],
)  # fmt: skip
def test_what_happens_once(sentence: str, expected: list[Row]) -> None:
    assert rows(item(sentence)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # weekday; clock times; day of the month
        ("Thực hiện tổng vệ sinh vào chiều thứ Sáu hàng tuần.", [("tổng vệ sinh", None, None, "week FR")]),
        ("UBND xã họp giao ban vào 8 giờ 00 thứ Hai hằng tuần.", [("họp giao ban", None, None, "week MO 08:00")]),
        ("UBND xã tiếp công dân vào ngày 15 hằng tháng.", [("tiếp công dân", None, None, "month 15")]),
        ("Tuyên truyền trên loa truyền thanh vào 17 giờ 00 hằng ngày.", [("Tuyên truyền trên loa truyền thanh", None, None, "day 17:00")]),
        # the clock time beside the day of the month
        ("Tổ chức hội nghị báo cáo viên vào 14 giờ 00 ngày 20 hằng tháng.", [("hội nghị báo cáo viên", None, None, "month 20 14:00")]),
        # with its first day, before or after
        (
            "Từ ngày 19/6/2026, vào 15 giờ 30 chiều thứ Sáu hằng tuần, các thôn tổ chức tổng vệ sinh, lật úp dụng cụ chứa nước.",
            [("tổng vệ sinh, lật úp dụng cụ chứa nước", "2026-06-19", None, "week FR 15:30")],
        ),
        (
            "Các thôn ra quân tổng vệ sinh vào 6 giờ sáng Chủ nhật hằng tuần, bắt đầu từ ngày 07/6/2026.",
            [("ra quân tổng vệ sinh", "2026-06-07", None, "week SU 06:00")],
        ),
        # with the months over which it runs
        (
            "Mỗi thôn cử 04 đoàn viên trực tại bãi tắm vào thứ Bảy, Chủ nhật hằng tuần trong tháng 6 và tháng 7 năm 2026.",
            [("trực tại bãi tắm", "2026-06-01", "2026-07-31", "week SA,SU")],
        ),
        # what those directed are to do
        (
            "Chỉ đạo các chi hội phối hợp duy trì mô hình tự quản về vệ sinh môi trường chiều thứ 6 hàng tuần.",
            [("vệ sinh môi trường", None, None, "week FR")],
        ),
        # a yearly ceremony needs no day
        ("Hằng năm, UBND xã tổ chức Ngày hội Đại đoàn kết toàn dân tộc.", [("Ngày hội Đại đoàn kết toàn dân tộc", None, None, "year")]),
        # a name in quotation marks alone loses them
        ("Duy trì “Ngày thứ Bảy xanh” vào sáng thứ Bảy hằng tuần.", [("Ngày thứ Bảy xanh", None, None, "week SA")]),
    ],
)  # fmt: skip
def test_routines(sentence: str, expected: list[Row]) -> None:
    assert rows(item(sentence)) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Hoàn thành việc lắp đặt trong tháng 5/2026.",  # by when something is ready
        "Tập huấn cho cán bộ thôn, hoàn thành trong tháng 4/2026.",
        "Trước ngày 25/12/2026 tổ chức Hội nghị tổng kết.",  # a deadline
        "Xây dựng kế hoạch tổ chức Hội nghị sơ kết trong tháng 4/2026.",  # the time is the plan's
        "Báo cáo kết quả vào ngày 20 hằng tháng.",  # reports
        "Các thôn gửi báo cáo về UBND xã vào thứ Năm hằng tuần.",
        "Trước 16 giờ thứ Năm hằng tuần, báo cáo kết quả về UBND xã.",
        "Kiểm tra hồ sơ chậm nhất ngày 25 hằng tháng.",
        "Hằng tháng tổ chức kiểm tra.",  # bare frequencies
        "Tổ chức kiểm tra định kỳ 3 tháng/lần.",
        "Tổ chức tối thiểu 02 buổi ngoại khóa mỗi năm.",
        "Trong năm học 2026 - 2027, mỗi trường tổ chức ít nhất 02 buổi ngoại khóa.",  # the plan's run
        "Năm 2025, xã đã tổ chức Lễ ra quân vào ngày 05/6/2025.",  # the past
        "Tổ chức Lễ ra quân theo Kế hoạch số 5/KH-UBND ngày 01/4/2026 của UBND tỉnh.",  # a document's date
        "Tổ chức các hoạt động chào mừng Ngày Môi trường thế giới (05/6).",  # an anniversary
        "Chuẩn bị cơ sở vật chất phục vụ Lễ ra quân ngày 05/6/2026.",  # preparing is not holding
        "Tham gia Hội thao cấp tỉnh vào tháng 8/2026.",  # another's
        "Hạn nộp hồ sơ: ngày 20/5/2026.",  # a label that names no happening
        "Kế hoạch có hiệu lực từ ngày 01/4/2026.",
    ],
)
def test_what_is_no_event(sentence: str) -> None:
    assert rows(item(sentence)) == []


@pytest.mark.parametrize("heading", ["MỤC ĐÍCH, YÊU CẦU", "CHỈ TIÊU", "KINH PHÍ", "CHƯƠNG TRÌNH LỄ RA QUÂN", "TÌNH HÌNH"])
def test_sections_that_speak_of_other_things(heading: str) -> None:
    assert rows(f"I. {heading}\n- Tổ chức Lễ ra quân vào ngày 05/6/2026.\n- Tuyên truyền.") == []


def test_rows_of_the_programme_are_no_events() -> None:
    body = "I. CHƯƠNG TRÌNH LỄ RA QUÂN\n- 7h00 - 7h15: Chào cờ;\n- 7h15 - 7h30: Khai mạc.\n- 8h00: Tổ chức ra quân."
    assert rows(body, "Tổ chức Lễ ra quân") == []


@pytest.mark.parametrize(
    ("sentence", "units"),
    [
        ("Công an xã tổ chức kiểm tra vào ngày 05/6/2026.", ("Công an xã",)),  # the subject
        ("Vào sáng Chủ nhật hằng tuần, các thôn đồng loạt tổng vệ sinh.", ("thôn",)),  # a class of units with a heading
        ("Giao Công an xã chủ trì, phối hợp với Trạm Y tế xã tuần tra từ 16 giờ đến 22 giờ hằng ngày.", ("Công an xã",)),
        ("Tham mưu UBND xã tổ chức Hội nghị vào ngày 15/7/2026.", ("Ủy ban nhân dân xã Bình Minh",)),  # who is told to act
        ("Tổ chức ra quân vào ngày 05/6/2026.", ()),  # nobody named
    ],
)
def test_who_acts(sentence: str, units: tuple[str, ...]) -> None:
    (event,) = events_of(item(sentence))
    assert event.units == units


def test_a_bare_noun_takes_the_name_of_the_title() -> None:
    sentence = "Buổi lễ diễn ra vào 7h00 ngày 05/6/2026."
    (event,) = events_of(item(sentence), "Tổ chức Lễ ra quân hưởng ứng phong trào thi đua")
    assert event.name == "Lễ ra quân"


def test_the_statement_reaches_to_the_place_and_its_bracket() -> None:
    said = "Lễ ra quân được tổ chức vào 7h00 ngày 05/6/2026 tại Nhà văn hóa xã Bình Minh (sức chứa 300 người)"
    (event,) = events_of(item(f"{said}, các lực lượng ra quân ngay sau đó."))
    assert event.evidence.text == said
    assert event.places == ("Nhà văn hóa xã Bình Minh",)
