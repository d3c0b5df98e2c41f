"""Title and signature blocks in two columns, flattened into one line."""

import pytest

from extractor.structure.columns import split_columns
from extractor.structure.lines import junk_pattern
from tests.extractor.structure.texts import lines


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("UBND XÃ A\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", ["UBND XÃ A", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]),  # a tab
        ("Nơi nhận:                  TM. ỦY BAN NHÂN DÂN", ["Nơi nhận:", "TM. ỦY BAN NHÂN DÂN"]),  # wide space
        ("- Lưu: VT.          CHỦ TỊCH", ["- Lưu: VT.", "CHỦ TỊCH"]),
        ("- Sở Y tế; | Lò Công Mai", ["- Sở Y tế;", "Lò Công Mai"]),  # a bar, and the signatory's name
        ("Lưu: VT. | Lò Công Mai", ["Lưu: VT.", "Lò Công Mai"]),
        ("| Lò Công Mai", ["Lò Công Mai"]),  # the recipients are fewer lines
        ("Lê Văn An      Trần Thị Bình", ["Lê Văn An", "Trần Thị Bình"]),  # two who sign
        ("- CT, PCT UBND tỉnh;\t(Đã ký)", ["- CT, PCT UBND tỉnh;", "(Đã ký)"]),
        ("- Trưởng đoàn | Lò Công Mai", ["- Trưởng đoàn | Lò Công Mai"]),  # no recipient: they end with a sign
        # Markdown rows that are no table's: every cell, line by line
        ("| - Sở Y tế; | CHỦ TỊCH |", ["- Sở Y tế;", "CHỦ TỊCH"]),
        ("| - Các thôn; |  |", ["- Các thôn;"]),
        (
            "| UBND XÃ A<br>Số: 5/KH-UBND | A, ngày 02 tháng 3 năm 2026 |",
            ["UBND XÃ A", "Số: 5/KH-UBND", "A, ngày 02 tháng 3 năm 2026"],
        ),
        ("| --- | :---: |", []),
        # one space, where extraction left no more
        ("XÃ A Độc lập - Tự do - Hạnh phúc", ["XÃ A", "Độc lập - Tự do - Hạnh phúc"]),
        ("SỞ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", ["SỞ Y TẾ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]),
        ("Số: 12/KH-UBND Kinh Bắc, ngày 5 tháng 3 năm 2026", ["Số: 12/KH-UBND", "Kinh Bắc, ngày 5 tháng 3 năm 2026"]),
        # a blank left for the number or the day parts nothing
        ("Số:          /KH-UBND", ["Số: /KH-UBND"]),
        ("Kinh Bắc, ngày       tháng 5 năm 2026", ["Kinh Bắc, ngày tháng 5 năm 2026"]),
        ("Số:        /KH-UBND\tA, ngày      tháng 5 năm 2026", ["Số: /KH-UBND", "A, ngày tháng 5 năm 2026"]),
        # text
        ("1. Mục đích      của kế hoạch", ["1. Mục đích của kế hoạch"]),
        ("Tinh thần Độc lập - Tự do - Hạnh phúc", ["Tinh thần Độc lập - Tự do - Hạnh phúc"]),
    ],
)
def test_columns(text: str, pieces: list[str]) -> None:
    (line,) = lines(text)
    assert [piece.text for piece in split_columns(text, line, junk_pattern(text))] == pieces
