"""Mentions of units: where a name begins and ends, its kind, whether it is a class of bodies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.language.units import find_units, unit_abbreviations


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Phòng Kinh tế, Hạ tầng và Đô thị phường", ["Phòng Kinh tế, Hạ tầng và Đô thị phường"]),  # fields of work, level
        ("Công an xã Bát Tràng và Trạm Y tế", ["Công an xã Bát Tràng", "Trạm Y tế"]),  # level with its name
        ("Trường THCS thị trấn Thắng tuyển sinh", ["Trường THCS thị trấn Thắng"]),  # a place for a proper name
        ("Trường Tiểu học Lê Lợi cử 10 em", ["Trường Tiểu học Lê Lợi"]),  # a proper name ends at the verb
        ("Ban Quản lý dự án đầu tư xây dựng số 1 chủ trì", ["Ban Quản lý dự án đầu tư xây dựng số 1"]),  # its number
        ("Ban Quản lý các dự án giao thông phối hợp", ["Ban Quản lý các dự án giao thông"]),  # one board of many projects
        ("Giao Ban QL các khu công nghiệp tỉnh rà soát", ["Ban QL các khu công nghiệp tỉnh"]),
        ("Chi cục Hải quan khu vực XIII", ["Chi cục Hải quan khu vực XIII"]),  # its region
        ("Phòng Quản lý Năng lượng chủ trì", ["Phòng Quản lý Năng lượng"]),  # a field that no lexicon needs to have
        ("Phòng Quản lý Nước sạch, Công an tỉnh", ["Phòng Quản lý Nước sạch", "Công an tỉnh"]),  # the same before a comma
        ("Giao công chức Tư pháp - Hộ tịch chủ trì", ["công chức Tư pháp - Hộ tịch"]),  # a post, called by its fields
        ("12 công chức tư pháp; cán bộ, công chức quản lý", []),  # people, no post
        ("phòng Tổ chức- Cán bộ, Văn phòng", ["phòng Tổ chức- Cán bộ", "Văn phòng"]),  # a field, no post
        ("Trung đội dân quân cơ động cử 10 đồng chí", ["Trung đội dân quân cơ động"]),  # militia
        ("Chi cục An toàn vệ sinh thực phẩm chủ trì", ["Chi cục An toàn vệ sinh thực phẩm"]),
        ("Công đoàn ngành Y tế", ["Công đoàn ngành Y tế"]),  # a union of a branch
        ("Bộ Nội vụ ban hành văn bản", ["Bộ Nội vụ"]),  # `ban` begins a verb here, `bản` ends a noun
        ("Phòng Cảnh sát PCCC và CNCH Công an tỉnh", ["Phòng Cảnh sát PCCC và CNCH Công an tỉnh"]),  # with its owner
        ("Công đoàn Sở Y tế", ["Công đoàn Sở Y tế"]),
        ("Ủy ban nhân dân huyện, thị xã", ["Ủy ban nhân dân huyện, thị xã"]),  # levels without a name
        ("Uỷ ban nhân dân các quận - huyện", ["Uỷ ban nhân dân các quận - huyện"]),  # old tone marks, a dash
        ("Đồng chí Nguyễn Văn An, Phó Chủ tịch", ["Đồng chí Nguyễn Văn An"]),  # a person without the post
        ("Công đoàn ngành tổ chức hội thao", ["Công đoàn ngành"]),  # a name by itself and its verb
        ("Ban Chỉ đạo xây dựng nông thôn mới", ["Ban Chỉ đạo xây dựng nông thôn mới"]),  # a board's field
        ("Ban Công tác Mặt trận các thôn, khu phố", ["Ban Công tác Mặt trận các thôn, khu phố"]),  # of settlements
        ("Chi bộ khu phố 2 vận động", ["Chi bộ khu phố 2"]),
        ("Liên đoàn Lao động các tỉnh/ thành phố", ["Liên đoàn Lao động các tỉnh/ thành phố"]),  # a space after the stroke
        ("Ban Chỉ huy Phòng, chống thiên tai xã trực", ["Ban Chỉ huy Phòng, chống thiên tai xã"]),
        ("Tổ bầu cử số 3 niêm yết danh sách", ["Tổ bầu cử số 3"]),  # bodies of an election
        ("Phòng Tham mưu, Phòng Hậu cần", ["Phòng Tham mưu", "Phòng Hậu cần"]),  # a field that is a verb too
        ("phòng tham mưu cho lãnh đạo", []),
        ("Tổ công tác Đề án 06", ["Tổ công tác Đề án 06"]),  # two syllables before a number
        ("Đ/c Lê Đăng Khoa, Phó Chủ tịch", ["Đ/c Lê Đăng Khoa"]),  # a syllable that is a unit's word elsewhere
        ("Bà Lê Thị Hoa Phó Hiệu trưởng", ["Bà Lê Thị Hoa"]),  # the post is no part of the name
        ("Đồng chí Ủy viên phụ trách", []),  # a post, no name
        ("Công an phường 15 đồng chí, Công an phường 15", ["Công an phường", "Công an phường 15"]),  # people, a ward
        ("Đoàn thanh niên 50 đồng chí", ["Đoàn thanh niên"]),
        ("Ủy ban bầu cử phường 02 giờ/lần", ["Ủy ban bầu cử phường"]),  # how often, no ward
        ("Trường Mầm non, Trường THCS Lê Lợi", ["Trường Mầm non", "Trường THCS Lê Lợi"]),  # a commune's only one
        ("Báo Hà Nam đưa tin; Báo cáo kết quả", ["Báo Hà Nam"]),  # a newspaper
        ("Sở tổ chức Hội nghị", []),  # the bare head and its verb
        ("Hội nghị sơ kết; Ban hành kế hoạch; phòng, chống cháy nổ", []),  # words that begin like units
        ("xây dựng nông thôn mới, bảo vệ môi trường, rà soát văn bản", []),  # words that end like units
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert [unit.name for unit in find_units(text)] == names


@pytest.mark.parametrize(
    ("text", "kind", "unit_type"),
    [
        ("UBND phường", "government", "peoples_committee"),
        ("Sở Nông nghiệp và Môi trường", "department", "department_of_agriculture_and_environment"),
        ("Bộ Công an", "police", "ministry_of_public_security"),  # no police station
        ("Đảng ủy Ủy ban nhân dân tỉnh", "party", "party_committee"),  # the word that opens the name tells the type
        ("Viện Kiểm sát nhân dân tối cao", "department", "peoples_procuracy"),  # no citizens
        ("Ban Chỉ huy quân sự xã", "military", "military_command"),
        ("Ban CHQS xã", "military", "military_command"),  # the same, abbreviated
        ("Công chức Văn phòng - Thống kê", "government", None),  # a post, no office
        ("Hội Liên hiệp Phụ nữ xã", "front", "womens_union"),
        ("Ban Thường vụ Huyện đoàn", "front", None),  # the standing committee of a mass organisation
        ("Trạm Y tế phường", "health", "health_station"),
        ("Ngân hàng Nhà nước khu vực X", "department", "state_bank"),
        ("thôn Đông", "community", "hamlets"),
    ],
)
def test_kinds(text: str, kind: str, unit_type: str | None) -> None:
    (unit,) = find_units(text)
    assert (unit.kind, unit.unit_type) == (kind, unit_type)


@pytest.mark.parametrize(
    ("text", "generic"),
    [
        ("các thôn", True),
        ("thôn Đông", False),  # a proper name
        ("các phòng chuyên môn phường", True),
        ("công an xã", False),  # with its level it is one body
        ("đài phát thanh đưa tin", True),  # lower case, no level: none in particular
    ],
)
def test_classes(text: str, generic: bool) -> None:
    assert find_units(text)[0].generic is generic


def test_own_abbreviations() -> None:
    short = unit_abbreviations({"TTHCC": "Trung tâm Phục vụ hành chính công", "VSMT": "vệ sinh môi trường"})
    assert list(short) == ["TTHCC"]  # the other is no unit
    assert [unit.name for unit in find_units("Giao TTHCC phường chủ trì", short=short)] == ["TTHCC phường"]


WORDS = st.lists(
    st.sampled_from(
        [
            "Sở",
            "Phòng",
            "Công an",
            "UBND",
            "các",
            "xã",
            "phường",
            "An Phú",
            "và",
            ",",
            ":",
            "tổ chức",
            "Kinh tế",
            "số 1",
            "Đ/c",
            "trường",
            "-",
        ]
    ),
    max_size=14,
).map(" ".join)


@given(WORDS | st.text(max_size=60))
def test_matches_lie_in_the_text_in_order(text: str) -> None:
    end = 0
    for unit in find_units(text):
        assert end <= unit.start < unit.end <= len(text)
        assert text[unit.start : unit.end] == unit.name
        end = unit.end


def test_worst_case() -> None:
    find_units("Phòng Kinh tế và " * 3000)  # no pattern backs up over a long list
    find_units("các " * 10000)
    find_units("A" * 50000)
