"""Events joined from sections of time, place and attendance, and from timetables."""

import pytest

from tests.extractor.assembly.events.makers import events_of, routine

MEETING = "Tổ chức Hội nghị tổng kết phong trào bảo vệ môi trường năm 2026"
Row = tuple[str, str | None, str | None, tuple[str, ...], tuple[str, ...]]


def rows(body: str, title: str = "Bảo vệ môi trường năm 2026") -> list[Row]:
    return [(event.name, event.start, event.end, event.places, event.units) for event in events_of(body, title)]


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        # the title's ceremony; leaders attend as persons, a unit that is only led is none
        (
            MEETING,
            (
                "I. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN\n1. Thời gian: 7 giờ 30 phút, ngày 05/6/2026 (thứ Sáu).\n"
                "2. Địa điểm: Nhà văn hóa xã Bình Minh.\n3. Thành phần\n- Đại diện lãnh đạo Công an xã.\n- Mỗi thôn cử 10 người."
            ),
            [
                (
                    "Hội nghị tổng kết phong trào bảo vệ môi trường",
                    "2026-06-05T07:30",
                    None,
                    ("Nhà văn hóa xã Bình Minh",),
                    ("thôn",),
                )
            ],
        ),
        # time and place under one label, who attends beside it
        (
            MEETING,
            (
                "I. THỜI GIAN, ĐỊA ĐIỂM\n- Thời gian, địa điểm: 7h30 ngày 05/6/2026, tại Nhà văn hóa xã Bình Minh.\n"
                "- Thành phần: Công an xã, Trạm Y tế xã."
            ),
            [
                (
                    "Hội nghị tổng kết phong trào bảo vệ môi trường",
                    "2026-06-05T07:30",
                    None,
                    ("Nhà văn hóa xã Bình Minh",),
                    ("Công an xã", "Trạm Y tế xã"),
                )
            ],
        ),
        # a length before the day
        (
            MEETING,
            "I. THỜI GIAN VÀ ĐỊA ĐIỂM\n1. Thời gian\nDự kiến 01 ngày, vào ngày 20/9/2026.\n2. Địa điểm\nTại Nhà văn hóa xã Bình Minh.",
            [
                (
                    "Hội nghị tổng kết phong trào bảo vệ môi trường",
                    "2026-09-20",
                    "2026-09-20",
                    ("Nhà văn hóa xã Bình Minh",),
                    (),
                )
            ],
        ),
        # named in the section's own heading, in the heading above it, in the label
        (
            "Bảo vệ môi trường",
            "I. THỜI GIAN, ĐỊA ĐIỂM TỔ CHỨC LỄ RA QUÂN\n1. Thời gian: 7h00 ngày 05/6/2026.\n2. Địa điểm: Nhà văn hóa xã Bình Minh.",
            [("Lễ ra quân", "2026-06-05T07:00", None, ("Nhà văn hóa xã Bình Minh",), ())],
        ),
        (
            "Bảo vệ môi trường",
            (
                "I. NỘI DUNG\n1. Hội thi “Nhà sạch, ngõ đẹp”\n- Thời gian: tháng 9/2026.\n- Địa điểm: Nhà văn hóa xã Bình Minh.\n"
                "2. Hội nghị tổng kết\n- Thời gian: trước ngày 20/12/2026."
            ),
            [("Hội thi “Nhà sạch, ngõ đẹp”", "2026-09-01", "2026-09-30", ("Nhà văn hóa xã Bình Minh",), ())],
        ),
        (
            "Bảo vệ môi trường",
            "I. THỜI GIAN\n1. Thời gian tổ chức lễ phát động: 7h00 ngày 05/6/2026.\n2. Thời gian ra quân: từ 8h00 đến 10h00 ngày 05/6/2026.",
            [
                ("lễ phát động", "2026-06-05T07:00", None, (), ()),
                ("ra quân", "2026-06-05T08:00", "2026-06-05T10:00", (), ()),
            ],
        ),
        # the label under a heading of time, its place in the section beside that
        (
            "Tổ chức Lễ ra quân hưởng ứng phong trào thi đua",
            (
                "I. THỜI GIAN, ĐỊA ĐIỂM\n1. Thời gian\nThời gian tổ chức Lễ ra quân từ 7h00 sáng Thứ sáu, ngày 05/6/2026.\n"
                "2. Địa điểm\nNhà văn hóa xã Bình Minh."
            ),
            [("Lễ ra quân", "2026-06-05T07:00", None, ("Nhà văn hóa xã Bình Minh",), ())],
        ),
        # the first happening of the contents beside it, where title and headings name none
        (
            "Triển khai phong trào thi đua",
            (
                "I. NỘI DUNG, THỜI GIAN\n1. Nội dung thực hiện\n- Tuyên truyền.\n- Ra quân tổng vệ sinh cơ quan.\n"
                "2. Thời gian tiến hành: 7 giờ 30 phút, ngày 06/6/2026 (thứ Bảy)."
            ),
            [("Ra quân tổng vệ sinh cơ quan", "2026-06-06T07:30", None, (), ())],
        ),
        # a schedule: its steps are events, one with a deadline too, but not what is handed in
        (
            "Tuyển quân năm 2026",
            (
                "I. THỜI GIAN\n1. Khám sơ tuyển: ngày 24 và ngày 25/11/2026.\n2. Bàn giao hồ sơ: hoàn thành trước ngày 31/12/2026.\n"
                "3. Nộp đơn: trước ngày 30/10/2026."
            ),
            [("Khám sơ tuyển", "2026-11-24", "2026-11-25", (), ()), ("Bàn giao hồ sơ", None, "2026-12-30", (), ())],
        ),
        # the plan's own run is no event
        ("Bảo vệ môi trường", "I. THỜI GIAN THỰC HIỆN\nTừ tháng 4 đến tháng 12/2026.", []),
        ("Bảo vệ môi trường", "I. THỜI GIAN THỰC HIỆN\nTừ ngày 01/4/2026 đến ngày 31/12/2026.", []),
    ],
)
def test_sections_of_time(title: str, body: str, expected: list[Row]) -> None:
    assert rows(body, title) == expected


def test_a_routine_of_a_section() -> None:
    (event,) = events_of("I. TỔNG VỆ SINH MÔI TRƯỜNG\n1. Thời gian: sáng thứ Bảy hằng tuần.\n2. Nội dung: quét dọn đường làng.")
    assert (event.name, routine(event)) == ("Tổng vệ sinh môi trường", "week SA")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # ceremonies under headings that are times, not other work and not many
        (
            (
                "I. TIẾN ĐỘ\nTháng 5/2026:\n- Tổ chức Hội nghị triển khai.\n- Xây dựng kế hoạch.\n"
                "Tháng 6/2026:\n- Lễ phát động.\n- Tổ chức các hội nghị tuyên truyền."
            ),
            [
                ("Hội nghị triển khai", "2026-05-01", "2026-05-31", (), ()),
                ("Lễ phát động", "2026-06-01", "2026-06-30", (), ()),
            ],
        ),
        # a timetable's column of times stands first; who is in charge acts
        (
            (
                "I. NỘI DUNG\n\nThời gian\tNội dung công việc\tĐơn vị phụ trách\n"
                "Tháng 5/2026\tTổ chức Hội thi tuyên truyền viên giỏi\tCông an xã\nTháng 6/2026\tKhảo sát chất lượng nước\tTrạm Y tế xã\n"
            ),
            [("Hội thi tuyên truyền viên giỏi", "2026-05-01", "2026-05-31", (), ("Công an xã",))],
        ),
        # an assignment table's stands last
        (
            (
                "I. NỘI DUNG\n\nTT\tNhiệm vụ\tChủ trì\tThời gian hoàn thành\n"
                "1\tTổ chức Hội nghị tổng kết\tCông an xã\tTháng 12/2026\n2\tKiểm tra nguồn nước\tTrạm Y tế xã\tTháng 6/2026\n"
            ),
            [],
        ),
    ],
)
def test_timetables(body: str, expected: list[Row]) -> None:
    assert rows(body) == expected


@pytest.mark.parametrize(
    ("sentences", "units"),
    [
        # people sent to the ceremony by name, in another section
        ("II. LỰC LƯỢNG\n1. Công an xã\n- Cử 20 chiến sĩ tham gia Lễ ra quân.\n- Tuần tra.", ("Công an xã",)),
        # as 'buổi lễ', and under a misspelt verb
        ("II. LỰC LƯỢNG\n1. Công an xã\n- Cử 20 chiến sĩ tham gia buổi Lễ.\n- Tuần tra.", ("Công an xã",)),
        ("II. LỰC LƯỢNG\n1. Công an xã\n- Cử 20 chiến sĩ thạm gia lễ ra quân.\n- Tuần tra.", ("Công an xã",)),
        # to something else
        ("II. LỰC LƯỢNG\n1. Công an xã\n- Cử 20 chiến sĩ tham gia lớp tập huấn.\n- Tuần tra.", ()),
        # not sent: only working there
        ("II. LỰC LƯỢNG\n1. Công an xã\n- Bảo đảm an ninh trật tự tại Lễ ra quân.\n- Tuần tra.", ()),
    ],
)
def test_who_is_sent(sentences: str, units: tuple[str, ...]) -> None:
    (event,) = events_of(f"I. NỘI DUNG\n- Lễ ra quân được tổ chức vào 7h00 ngày 05/6/2026.\n- Tuyên truyền.\n{sentences}")
    assert event.units == units


def test_one_happening_stated_twice_is_one_event() -> None:
    body = (
        "I. NỘI DUNG\n- Tổ chức tổng vệ sinh môi trường vào 6h00 sáng thứ Bảy hằng tuần, bắt đầu từ ngày 06/6/2026.\n"
        "- Tuyên truyền.\nII. NHIỆM VỤ\n- Các thôn tham gia tổng vệ sinh vào sáng thứ 7 hàng tuần.\n- Kiểm tra."
    )
    (event,) = events_of(body)
    assert (event.name, event.start, routine(event)) == ("tổng vệ sinh môi trường", "2026-06-06", "week SA 06:00")
    assert event.units == ("thôn",)


@pytest.mark.parametrize(
    ("order", "places"),
    [
        ("TP", ["2"]),
        ("TPTP", ["2", "4"]),  # each time with the place after it
        ("PTPT", ["1", "3"]),  # each time with the place before it
        ("TTP", ["3", "3"]),  # one place for both
        ("TPT", ["2", "2"]),
        ("TT", ["", ""]),
    ],
)
def test_of_several_times_side_by_side_each_has_its_own_place(order: str, places: list[str]) -> None:
    lines = {
        "T": "{0}. Thời gian tổ chức Lễ ra quân đợt {0}: 7h00 ngày 0{0}/7/2026.",
        "P": "{0}. Địa điểm: Nhà văn hóa thôn {0}.",
    }
    body = "\n".join(lines[line].format(number) for number, line in enumerate(order, 1))
    found = [event.places for event in events_of(f"I. THỜI GIAN, ĐỊA ĐIỂM\n{body}")]
    assert found == [(f"Nhà văn hóa thôn {place}",) if place else () for place in places]


def test_each_part_has_its_evidence() -> None:
    body = "I. LỄ RA QUÂN\n1. Thời gian: 7h00 ngày 05/6/2026.\n2. Địa điểm: Nhà văn hóa xã Bình Minh.\n3. Thành phần: Công an xã."
    (event,) = events_of(body)
    assert event.evidence.text == "7h00 ngày 05/6/2026"
    assert [part.text for part in event.context] == [
        "LỄ RA QUÂN",
        "Địa điểm: Nhà văn hóa xã Bình Minh.",
        "Thành phần: Công an xã.",
    ]
