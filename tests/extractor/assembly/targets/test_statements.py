"""Targets stated in words: value, comparator, unit, population, frequency, indicator."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.assembly.targets.statements import Statement, plain_statement, target_statements, zero_statements
from extractor.language.quantities import find_quantities
from extractor.language.times import find_times


def _stated(text: str, *, listed: bool) -> list[Statement]:
    times = find_times(text)
    return target_statements(text, times, find_quantities(text, times), listed=listed)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a percentage of a subject: the population is cut out of the indicator
        (
            "100% hộ gia đình trên địa bàn xã phân loại rác tại nguồn.",
            {"indicator": "phân loại rác tại nguồn", "value": 100, "unit": "%", "population": "hộ gia đình trên địa bàn xã"},
        ),
        # `trở lên` parts the population from what is said of it
        (
            "Từ 80% cán bộ và công chức trở lên sử dụng thành thạo chữ ký số",
            {"indicator": "sử dụng thành thạo chữ ký số", "comparator": ">=", "value": 80, "population": "cán bộ và công chức"},
        ),
        # `mới` after a verb of making is no time; the unit stuck to its number
        (
            "Diện tích rừng trồng mới đạt trên 213,86ha",
            {"indicator": "diện tích rừng trồng mới", "comparator": ">", "value": 213.86, "unit": "ha"},
        ),
        # the verb of assurance stays
        (
            "Đảm bảo 90% hộ gia đình tham gia thu gom rác",
            {"indicator": "đảm bảo tham gia thu gom rác", "value": 90, "population": "hộ gia đình"},
        ),
        # a percentage of an object: it stays in the indicator too
        (
            "Xóa tối thiểu 90% quảng cáo, rao vặt trái phép",
            {
                "indicator": "xóa quảng cáo, rao vặt trái phép",
                "comparator": ">=",
                "population": "quảng cáo, rao vặt trái phép",
            },
        ),
        # a share: of what stands after tỷ lệ
        (
            "Tỷ lệ thu gom chất thải rắn đạt trên 98%",
            {"indicator": "tỷ lệ thu gom chất thải rắn", "comparator": ">", "value": 98, "population": "chất thải rắn"},
        ),
        ("Tỷ lệ hộ nghèo dưới 3%", {"indicator": "tỷ lệ hộ nghèo", "comparator": "<", "value": 3}),
        # baseline and range
        (
            "Giảm tỷ lệ hộ nghèo từ 20,39% xuống còn 06 - 08%",
            {"value": 6, "value_max": 8, "baseline": 20.39, "direction": "decrease", "indicator": "giảm tỷ lệ hộ nghèo"},
        ),
        # an allowance of time that is lowered, or capped
        (
            "Giảm thời gian giải quyết từ 05 ngày làm việc xuống còn 03 ngày làm việc",
            {"value": 3, "baseline": 5, "unit": "ngày"},
        ),
        ("Thời gian triển khai đội hình không quá 10 phút", {"comparator": "<=", "value": 10, "unit": "phút"}),
        # counts: the reason behind the comma is left out, the period is no part of the indicator
        (
            "Trồng ít nhất 10.000 cây xanh tại khu dân cư trong giai đoạn 2026-2030, góp phần cải thiện môi trường",
            {"indicator": "trồng cây xanh tại khu dân cư", "comparator": ">=", "value": 10000, "unit": "cây xanh"},
        ),
        (
            "Mỗi khu dân cư sẽ được chỉ định một nhóm tự quản",
            {"indicator": "được chỉ định nhóm tự quản", "value": 1, "unit": "nhóm tự quản", "population": "khu dân cư"},
        ),
        ("Mỗi lớp không quá 35 học sinh", {"comparator": "<=", "value": 35, "unit": "học sinh", "population": "lớp"}),
        ("tỷ lệ 24 học sinh/1 máy tính", {"value": 24, "unit": "học sinh", "population": "máy tính"}),
        ("Năng suất lúa đạt 60 tạ/ha", {"value": 60, "unit": "tạ/ha"}),
        ("Thu nhập bình quân đạt 15 triệu đồng / hộ", {"value": 15_000_000, "unit": "đồng", "population": "hộ"}),
        ("7/8 huyện đạt chuẩn", {"value": 7, "out_of": 8, "unit": "huyện đạt chuẩn"[:5]}),
        ("Hơn 2/3 hộ gia đình ký cam kết", {"value": 66.67, "comparator": ">", "unit": "%", "population": "hộ gia đình"}),
        ("Tăng cường kiểm tra 100% cơ sở kinh doanh", {"direction": None, "value": 100}),  # Tăng cường is no increase
        ("Tăng 5% số hộ khá", {"direction": "increase", "value": 5}),
        # units of measure are no words of the indicator, and what they measure is no part of the unit
        ("Trồng mới 120ha rừng tập trung", {"indicator": "trồng mới rừng tập trung", "value": 120, "unit": "ha"}),
        ("Sản lượng lương thực đạt 8.400 tấn", {"indicator": "sản lượng lương thực", "value": 8400, "unit": "tấn"}),
        ("Tổng thu ngân sách đạt 12,5 tỷ đồng", {"indicator": "tổng thu ngân sách", "value": 12_500_000_000, "unit": "đồng"}),
        ("Giảm tỷ suất sinh 0,2‰", {"indicator": "giảm tỷ suất sinh", "value": 0.2, "unit": "‰"}),
        # a label before the number alone
        ("Số hộ thoát nghèo: 85 hộ", {"indicator": "số hộ thoát nghèo", "value": 85, "unit": "hộ"}),
        # the year of the baseline is not the target's
        (
            "Nâng thu nhập bình quân từ 48 triệu đồng năm 2025 lên 60 triệu đồng",
            {"value": 60_000_000, "baseline": 48_000_000, "period": None, "direction": "increase"},
        ),
        # what is compared with is no part of the population, its year no period
        ("Giảm 5% số vụ cháy so với năm 2025", {"population": "vụ cháy", "period": None}),
        ("Giá trị sản xuất gấp 2 lần năm 2020", {"value": 2, "unit": "lần", "period": None}),
        # compounds with a verb in them end no population
        ("100% trường tiểu học có thư viện", {"indicator": "có thư viện", "population": "trường tiểu học"}),
        (
            "95% hồ sơ tiếp nhận được giải quyết đúng hạn",
            {"indicator": "được giải quyết đúng hạn", "population": "hồ sơ tiếp nhận"},
        ),
        ("Chỉ đạo 100% các trường ký cam kết", {"indicator": "chỉ đạo ký cam kết", "population": "trường"}),
        ("Mỗi thôn tổ chức ít nhất 02 buổi sinh hoạt", {"population": "thôn", "comparator": ">=", "value": 2}),
        ("Kết nạp từ 10 đảng viên trở lên", {"indicator": "kết nạp đảng viên", "comparator": ">=", "value": 10}),
        ("Tốc độ tăng trưởng 8 - 8,5%/năm", {"indicator": "tốc độ tăng trưởng", "value": 8, "value_max": 8.5}),
        ("Bình quân 01 giường bệnh/1.000 dân", {"unit": "giường bệnh", "population": "1.000 dân"}),
        ("Giảm 120 hộ nghèo (tương đương 2,5%)", {"value": 120, "unit": "hộ nghèo"}),  # the same said again
        ("Mỗi chi đoàn đảm nhận 01 công trình", {"indicator": "đảm nhận công trình", "population": "chi đoàn"}),
        ("Giảm số vụ cháy từ 15 vụ năm 2025 xuống còn 8 vụ năm 2026", {"indicator": "giảm số vụ cháy", "value": 8, "unit": "vụ"}),
        ("11/14 trường học xây dựng cổng trường an toàn", {"indicator": "xây dựng cổng trường an toàn", "unit": "trường học"}),
        ("90% rác thải sinh hoạt được thu gom", {"indicator": "được thu gom", "population": "rác thải sinh hoạt"}),
        ("Trên 80 % khu vực bỏ phiếu được trang trí", {"comparator": ">", "population": "khu vực bỏ phiếu"}),
        ("Chỉ số chuyển đổi số đạt từ 93 điểm trở lên", {"indicator": "chỉ số chuyển đổi số", "value": 93, "unit": "điểm"}),
        ("15/20 khối đạt danh hiệu văn hóa", {"value": 15, "out_of": 20, "unit": "khối"}),
        ("Kiểm tra 10% số hộ kinh doanh mỗi quý", {"population": "hộ kinh doanh"}),
        ("Chỉ tiêu 1: Trồng 500 cây", {"indicator": "trồng cây", "value": 500}),  # the label is left out
    ],
)
def test_listed_items(text: str, expected: dict[str, object]) -> None:
    (statement,) = _stated(text, listed=True)
    assert {key: getattr(statement, key) for key in expected} == expected


def test_a_school_year_is_no_frequency() -> None:
    (statement,) = _stated("Mỗi trường tổ chức ít nhất 02 hội thi trong năm học 2026 - 2027", listed=True)
    assert statement.per is None


@pytest.mark.parametrize(
    ("text", "per", "interval"),
    [
        ("Tổ chức ít nhất 4 đợt tổng vệ sinh mỗi năm", "year", 1),
        ("Tổ chức 2 buổi/năm", "year", 1),
        ("Sắp xếp ít nhất 01 tiết đọc sách mỗi tuần cho từng lớp", "week", 1),
        ("lựa chọn 01 tổ dân phố tiêu biểu nhất trong tháng để báo cáo", "month", 1),
        ("đài phát thanh phát ít nhất 3 lần/tuần", "week", 1),
    ],
)
def test_frequencies(text: str, per: str, interval: int) -> None:
    (statement,) = _stated(text, listed=False)
    assert statement.per is not None
    assert (statement.per.per, statement.per.interval) == (per, interval)


def test_two_frequencies_are_two_targets() -> None:
    stated = _stated("Định kỳ hàng tháng, hàng quý đánh giá, lựa chọn 01 thôn xuất sắc để biểu dương", listed=False)
    assert [(each.per and each.per.per, each.indicator) for each in stated] == [
        ("month", "đánh giá, lựa chọn thôn xuất sắc"),
        ("quarter", "đánh giá, lựa chọn thôn xuất sắc"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # two populations, one predicate
        (
            "70 % hộ dân và 40 % cơ sở kinh doanh phân loại rác",
            [("hộ dân", "phân loại rác"), ("cơ sở kinh doanh", "phân loại rác")],
        ),
        # two objects, one verb
        ("Tổ chức 02 hội nghị và 03 lớp tập huấn", [(None, "tổ chức hội nghị"), (None, "tổ chức lớp tập huấn")]),
        # two counts of which the first is distributed
        ("Mỗi thôn có 01 đội văn nghệ và 02 câu lạc bộ", [("thôn", "có đội văn nghệ"), ("thôn", "có câu lạc bộ")]),
        (
            "Khối 7: Tuyển sinh 02 lớp với 70 học sinh",
            [(None, "tuyển sinh lớp với"), (None, "tuyển sinh học sinh")],
        ),
        (
            "Tỷ lệ sâu bệnh giảm còn 8%, tỷ lệ tạp chất còn dưới 15%",
            [
                ("sâu bệnh", "tỷ lệ sâu bệnh giảm"),
                ("tạp chất", "tỷ lệ tạp chất"),
            ],
        ),
        # one in brackets is a detail of the other
        (
            "Có 15 sản phẩm OCOP được công nhận (trong đó có 02 sản phẩm 4 sao)",
            [
                (None, "có sản phẩm OCOP được công nhận"),
                (None, "có sản phẩm 4 sao"),
            ],
        ),
        # each with a predicate of its own
        ("100% xã đạt chuẩn, 80% thôn có nhà văn hóa", [("xã", "đạt chuẩn"), ("thôn", "có nhà văn hóa")]),
    ],
)
def test_two_quantities_are_two_targets(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert [(each.population, each.indicator) for each in _stated(text, listed=True)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Tổ chức tuyên truyền tại 20 thôn và 12 trường học",  # the size of a scope
        "Mỗi thôn sẽ trở thành một đơn vị trọng điểm",  # một as an article
        "xây dựng một xã hội văn minh",
        "hội trường có 350 chỗ ngồi",  # a capacity
        "toàn xã có 1.384 hộ với 5.150 khẩu",  # a population
        "đã trồng 3.000 cây xanh",  # a result
        "Nhiệm kỳ trước, 96,5% cử tri đi bỏ phiếu",
        "phát động tổng vệ sinh 2 tuần/lần",  # a bare schedule
        "thực hiện 02 chương trình mục tiêu quốc gia",  # what there is
        "thành lập 03 tổ kiểm tra",  # forces
        "hỗ trợ 50% kinh phí",  # money
        "xử phạt từ 10 đến 15 triệu đồng",
        "chuẩn bị 5 cây chò chỉ",  # a resource
        "trong 10 ngày kể từ khi nhận văn bản",  # a duration
        "trẻ em dưới 16 tuổi",
        "mỗi đội gồm 10 vận động viên, 01 lãnh đội",  # what a team is made of
        "khoảng 60% diện tích đã được gieo trồng",
        "họp bất thường khi có hơn 2/3 tổng số thành viên yêu cầu",  # a condition
        "qua kiểm tra 45 cơ sở, phát hiện 12 cơ sở vi phạm, chiếm 26,7%",  # results
        "kết quả khác (nếu có; tất cả đóng thành một quyển, mỗi thành viên một quyển)",  # inside brackets
        "Ký cam kết “5 không, 3 sạch”",  # a name
    ],
)
def test_no_commitments_elsewhere(text: str) -> None:
    assert _stated(text, listed=False) == []


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Không để phát sinh điểm nóng về môi trường", "phát sinh điểm nóng về môi trường"),
        ("Phấn đấu không để xảy ra cháy lớn", "xảy ra cháy lớn"),
    ],
)
def test_nothing_of_the_kind(text: str, indicator: str) -> None:
    (statement,) = zero_statements(text, ())
    assert (statement.value, statement.comparator, statement.unit, statement.indicator) == (0, "=", None, indicator)


def test_the_period_with_which_a_paragraph_opens_holds_for_its_parts() -> None:
    text = "Đến năm 2030: 100% hộ dùng nước sạch; 90% đường thôn được bê tông hóa. Trồng 500 cây."
    assert [each.period is not None for each in _stated(text, listed=True)] == [True, True, False]


def test_a_rate_behind_the_noun_s_verb() -> None:
    (statement,) = _stated("Tổ chức 04 đợt ra quân/năm", listed=True)
    assert (statement.indicator, statement.per and statement.per.per) == ("tổ chức đợt ra quân", "year")


def test_an_item_without_a_number() -> None:
    statement = plain_statement("Chỉ tiêu 4: Hoàn thành gắn biển số nhà, góp phần chỉnh trang đô thị", ())
    assert statement is not None
    assert (statement.comparator, statement.value, statement.indicator) == ("none", None, "hoàn thành gắn biển số nhà")


@given(
    st.lists(
        st.sampled_from(
            [
                "100% ",
                "hộ ",
                "và ",
                ", ",
                "mỗi ",
                "thôn ",
                "đạt ",
                "05 ",
                "cây",
                "; ",
                ": ",
                "tỷ lệ ",
                "(",
                ")",
                "“",
                "”",
                "năm 2026 ",
            ]
        )
    ).map("".join)
)
def test_statements_lie_in_the_text(text: str) -> None:
    for listed in (False, True):
        assert all(0 <= each.start < each.end <= len(text) and each.indicator for each in _stated(text, listed=listed))
