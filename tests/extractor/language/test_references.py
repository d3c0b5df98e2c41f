"""Mentions of other documents: numbers of every shape, dates, issuers up to their end."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.language.references import find_references

Row = tuple[str, str | None, str | None, str | None, str | None]


def rows(text: str) -> list[Row]:
    """(quote, type, number, date, issuer) of each mention."""
    return [
        (
            text[m.start : m.end],
            m.document_type,
            m.number,
            m.date,
            text[m.issuer_start : m.issuer_end] if m.issuer_start else None,
        )
        for m in find_references(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # number, date, issuer; what the document is about is left out
        (
            "Căn cứ văn bản số 1207/UBND-VX ngày 14/3/2025 của UBND tỉnh Lào Cai về việc tuyển quân",
            ("văn bản số 1207/UBND-VX ngày 14/3/2025 của UBND tỉnh Lào Cai", "văn bản", "1207/UBND-VX", "2025-03-14", "UBND tỉnh Lào Cai"),
        ),
        # V/v ends the issuer; a ministry's fields go on after "và"
        (
            "số 4340/SNNMT-QLMT ngày 29/5/2026 của Sở Nông nghiệp và Môi trường V/v triển khai",
            ("số 4340/SNNMT-QLMT ngày 29/5/2026 của Sở Nông nghiệp và Môi trường", None, "4340/SNNMT-QLMT", "2026-05-29", "Sở Nông nghiệp và Môi trường"),
        ),
        # party style, a comma before the date
        (
            "Thực hiện Công văn số 915-CV/TU, ngày 08/4/2025 của Ban Thường vụ Tỉnh ủy về việc",
            ("Công văn số 915-CV/TU, ngày 08/4/2025 của Ban Thường vụ Tỉnh ủy", "công văn", "915-CV/TU", "2025-04-08", "Ban Thường vụ Tỉnh ủy"),
        ),
        # a company's number, letters first or run into the serial; a misprinted year
        ("tại Văn bản số ABC-TN012/26-LR ngày 02/3/2026;", ("Văn bản số ABC-TN012/26-LR ngày 02/3/2026", "văn bản", "ABC-TN012/26-LR", "2026-03-02", None)),
        ("Công văn số 21/2026CV-TNM ngày 18/4/2026;", ("Công văn số 21/2026CV-TNM ngày 18/4/2026", "công văn", "21/2026CV-TNM", "2026-04-18", None)),
        ("Thông tư 02/12016/TT-BNV ngày 19/01/2016 của Bộ Nội vụ", ("Thông tư 02/12016/TT-BNV ngày 19/01/2016 của Bộ Nội vụ", "thông tư", "02/12016/TT-BNV", "2016-01-19", "Bộ Nội vụ")),
        ("Văn bản số 93/CT-05 ngày 18/6/2026;", ("Văn bản số 93/CT-05 ngày 18/6/2026", "văn bản", "93/CT-05", "2026-06-18", None)),
        # … a misprinted day gives no date, but the issuer behind it
        ("Chỉ thị số 12-CT/TW ngày 18/02/11998 của Bộ Chính trị;", ("Chỉ thị số 12-CT/TW ngày 18/02/11998 của Bộ Chính trị", "chỉ thị", "12-CT/TW", None, "Bộ Chính trị")),
        # "SỐ" in capitals, a space within the digits, a dash doubled at a line's end
        ("Công văn SỐ 1735/LĐTBXH-BGD", ("Công văn SỐ 1735/LĐTBXH-BGD", "công văn", "1735/LĐTBXH-BGD", None, None)),
        ("Quyết định số 51 19/QĐ-SYT ngày 29/12/2016", ("Quyết định số 51 19/QĐ-SYT ngày 29/12/2016", "quyết định", "5119/QĐ-SYT", "2016-12-29", None)),
        ("Quyết định số 1511/QĐ- -UBND ngày 30/7/2020", ("Quyết định số 1511/QĐ- -UBND ngày 30/7/2020", "quyết định", "1511/QĐ-UBND", "2020-07-30", None)),
        # a session's ordinal is no year; the term of a closed name
        (
            "Nghị quyết số 7-NQ/TW ngày 12/5/2014 của Hội nghị lần thứ chín Ban Chấp hành Trung ương Đảng khóa XI về văn hóa",
            ("Nghị quyết số 7-NQ/TW ngày 12/5/2014 của Hội nghị lần thứ chín Ban Chấp hành Trung ương Đảng khóa XI", "nghị quyết", "7-NQ/TW", "2014-05-12", "Hội nghị lần thứ chín Ban Chấp hành Trung ương Đảng khóa XI"),
        ),
        ("Chỉ thị số 50-CT/TW của Ban Bí thư khoá IX về", ("Chỉ thị số 50-CT/TW của Ban Bí thư khoá IX", "chỉ thị", "50-CT/TW", None, "Ban Bí thư khoá IX")),
        # a recogniser's "về việc"
        ("Hướng dẫn 126/HD-UBND của UBND tỉnh Kiên Giang vê việc xét", ("Hướng dẫn 126/HD-UBND của UBND tỉnh Kiên Giang", "hướng dẫn", "126/HD-UBND", None, "UBND tỉnh Kiên Giang")),
        # no "số"
        ("vào Kế hoạch 146/KH-UBND ngày 22/4/2026", ("Kế hoạch 146/KH-UBND ngày 22/4/2026", "kế hoạch", "146/KH-UBND", "2026-04-22", None)),
        # spaces in the number
        ("Kế hoạch số 36 /KH - UBND của xã", ("Kế hoạch số 36 /KH - UBND của xã", "kế hoạch", "36/KH-UBND", None, "xã")),
        ("Phương án số 41/PA-UBND;", ("Phương án số 41/PA-UBND", "phương án", "41/PA-UBND", None, None)),
        ("Chương trình hành động số 31-CTr/TU", ("Chương trình hành động số 31-CTr/TU", "chương trình hành động", "31-CTr/TU", None, None)),
        ("Chỉ thị 09/2009/CT-UBND", ("Chỉ thị 09/2009/CT-UBND", "chỉ thị", "09/2009/CT-UBND", None, None)),
        ("Kết luận số 99-KL/TW.", ("Kết luận số 99-KL/TW", "kết luận", "99-KL/TW", None, None)),
        # written dates; the issuer before the date; a date in brackets
        (
            "Quyết định số 5/QĐ-UBND của Chủ tịch UBND tỉnh ngày 05 tháng 3 năm 2026",
            ("Quyết định số 5/QĐ-UBND của Chủ tịch UBND tỉnh ngày 05 tháng 3 năm 2026", "quyết định", "5/QĐ-UBND", "2026-03-05", "Chủ tịch UBND tỉnh"),
        ),
        (
            "Hướng dẫn số 5/HD-SNV (ngày 22-4-2026) của Sở Nội vụ hướng dẫn",
            ("Hướng dẫn số 5/HD-SNV (ngày 22-4-2026) của Sở Nội vụ", "hướng dẫn", "5/HD-SNV", "2026-04-22", "Sở Nội vụ"),
        ),
        # a date with blanks gives no date but does not hide the issuer
        (
            "Kế hoạch số 12/KH-UBND ngày   tháng 5 năm 2026 của UBND xã, các",
            ("Kế hoạch số 12/KH-UBND ngày   tháng 5 năm 2026 của UBND xã", "kế hoạch", "12/KH-UBND", None, "UBND xã"),
        ),
        # commas inside the name of a department, a comma after it
        (
            "Công văn số 7/SVHTTDL-VP của Sở Văn hóa, Thể thao và Du lịch, Sở Y tế",
            ("Công văn số 7/SVHTTDL-VP của Sở Văn hóa, Thể thao và Du lịch", "công văn", "7/SVHTTDL-VP", None, "Sở Văn hóa, Thể thao và Du lịch"),
        ),
        # "và" that begins something else
        (
            "Kế hoạch số 5/KH-UBND của UBND tỉnh và tinh thần Nghị quyết",
            ("Kế hoạch số 5/KH-UBND của UBND tỉnh", "kế hoạch", "5/KH-UBND", None, "UBND tỉnh"),
        ),
        # the next word stuck to the symbol
        ("Kế hoạch số 09/KH-THPTCLngày 02/02/2026", ("Kế hoạch số 09/KH-THPTCLngày 02/02/2026", "kế hoạch", "09/KH-THPTCL", "2026-02-02", None)),
        # a name between type word and number: the symbol's code settles the type
        (
            "Luật Phòng cháy và chữa cháy số 27/2001/QH10",
            ("Luật Phòng cháy và chữa cháy số 27/2001/QH10", "luật", "27/2001/QH10", None, None),
        ),
        # a number without symbol, and without number at all
        ("tại Văn bản số 02 ngày 21/4/2026", ("Văn bản số 02 ngày 21/4/2026", "văn bản", "02", "2026-04-21", None)),
        (
            "Thông báo của Văn phòng Tỉnh ủy ngày 5/6/2026,",
            ("Thông báo của Văn phòng Tỉnh ủy ngày 5/6/2026", "thông báo", None, "2026-06-05", "Văn phòng Tỉnh ủy"),
        ),
        # laws by name and date; the amending law with the names of the amended
        ("Luật Trẻ em ngày 05 tháng 4 năm 2016;", ("Luật Trẻ em ngày 05 tháng 4 năm 2016", "luật", None, "2016-04-05", None)),
        (
            "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Đất đai ngày 22/11/2019",
            ("Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Đất đai ngày 22/11/2019", "luật", None, "2019-11-22", None),
        ),
        (
            "Chương trình số 02/CTPH-A-B ngày 15/01/2026 giữa Công an xã và Hội Nông dân xã về giám sát",
            ("Chương trình số 02/CTPH-A-B ngày 15/01/2026 giữa Công an xã và Hội Nông dân xã", "chương trình", "02/CTPH-A-B", "2026-01-15", "Công an xã và Hội Nông dân xã"),
        ),
    ],
)  # fmt: skip
def test_one_mention(text: str, expected: Row) -> None:
    assert rows(text) == [expected]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        # consecutive numbers of one register are of the day given
        ("theo Công văn số 15/SYT-VP và 16/SYT-VP ngày 02/3/2026 của Sở Y tế", ["2026-03-02", "2026-03-02"]),
        ("theo Công văn số 7/SYT-VP, 8/SYT-VP, 9/SYT-VP ngày 02/3/2026 của Sở Y tế", ["2026-03-02"] * 3),
        # of others it is not settled
        ("theo Công văn số 15/SYT-VP, 61/SYT-VP ngày 02/3/2026 của Sở Y tế", [None, "2026-03-02"]),
        ("theo Công văn số 15/SYT-VP và 16/SYT-KH ngày 02/3/2026 của Sở Y tế", [None, "2026-03-02"]),
    ],
)
def test_consecutive_numbers_share_the_date(text: str, dates: list[str | None]) -> None:
    assert [match.date for match in find_references(text)] == dates


def test_numbers_that_share_a_type_word_share_the_issuer_too() -> None:
    text = "các Nghị quyết số 57-NQ/TW, 59-NQ/TW và 68-NQ/TW của Bộ Chính trị"
    assert rows(text) == [
        ("Nghị quyết số 57-NQ/TW", "nghị quyết", "57-NQ/TW", None, "Bộ Chính trị"),
        ("59-NQ/TW", "nghị quyết", "59-NQ/TW", None, "Bộ Chính trị"),
        ("68-NQ/TW của Bộ Chính trị", "nghị quyết", "68-NQ/TW", None, "Bộ Chính trị"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Luật Đất đai năm 2024",  # a year is no date
        "tuyên truyền Luật Nghĩa vụ quân sự chậm nhất ngày 06 tháng 04 năm 2023",  # a deadline is no law's date
        "phổ biến Luật Trật tự an toàn giao thông đường bộ, hoàn thành ngày 05/9/2022",
        "tập huấn Luật Trẻ em sáng ngày 05/4/2026",
        "Kế hoạch năm 2026 của UBND xã",
        "Đề án 06",
        "Mẫu số 02, Phụ lục số 1",  # no documents
        "ngày 5/6/2026 - UBND xã tổ chức",
        "5/7 TDP, 24/7, 20 - 30 người",
        "Thông báo số lượng đại biểu",
        "gửi báo cáo ngày 25/6/2026 cho Phòng Kinh tế",  # no issuer
        "Số: /KH-UBND",
        "Quyết định số 58§6/QĐ-BGDĐT ngày 28/12/2017 của Bộ",  # a number that no recogniser could read
        "Kế hoạch số 119/KH-BCĐ3§9QNg ngày 02/12/2021",
        "Kế hoạch số §3/KH-UBND ngày 05/4/2016",
        "Kế hoạch của UBND tỉnh",
    ],
)
def test_no_mention(text: str) -> None:
    assert rows(text) == []


@settings(max_examples=200)
@given(st.text(alphabet="Kế hoạch số146/KH-UBND ngày22/4của,;.()vàLuật", max_size=200))
def test_spans_are_ordered_and_inside(text: str) -> None:
    position = 0
    for match in find_references(text):
        assert position <= match.start < match.end <= len(text)
        position = match.end


@pytest.mark.parametrize("piece", ["số ", "1/K-", "Luật ", "của A, ", "ngày 1/1/", "Kế hoạch ", "12/QĐ-UB, ", "và Sở B, "])
def test_hostile_repetition_ends(piece: str) -> None:
    find_references(piece * 2000)
