"""The tree of sections and items."""

import pytest

from tests.extractor.structure.texts import outline, tree

OPENING = "KẾ HOẠCH\nVệ sinh\nUBND xã A xây dựng kế hoạch như sau:\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # the order of Decree 30
        ("I. A\n1. B\na) C\n- D\n+ E\n2. F\nII. G", ["I A", "..1 B", "....a C", "......- D", "........+ E", "..2 F", "II G"]),
        # parts whose heading stands on the next line
        ("PHẦN THỨ NHẤT\nĐÁNH GIÁ\n1. A\nPHẦN THỨ HAI\nNHIỆM VỤ", ["PHẦN THỨ NHẤT ĐÁNH GIÁ", "..1 A", "PHẦN THỨ HAI NHIỆM VỤ"]),
        # decimals
        ("1. A\n1.1. B\n1.1.1. C\n1.2. D", ["1 A", "..1.1 B", "....1.1.1 C", "..1.2 D"]),
        # numbers that start anew, are left out, or stand twice
        ("I. A\n1. B\nI. C\n1. D\n3. E\n3. F", ["I A", "..1 B", "I C", "..1 D", "..3 E", "..3 F"]),
        # OCR read II. as H.
        ("I. A\n1. B\nH. CC\n1. D\nIII. E", ["I A", "..1 B", "H CC", "..1 D", "III E"]),
        # … but a letter is a letter among letters
        ("A. AA\nI. B\nB. BB", ["A AA", "..I B", "B BB"]),
        # a list under a sentence that ends with a colon
        (
            "I. A\nGiao Sở X:\n- B\n- C\nGiao Sở Y:\n- D",
            ["I A", ".. Giao Sở X:", "....- B", "....- C", ".. Giao Sở Y:", "....- D"],
        ),
        # bold lead-ins without numbers
        ("I. A\n**Công an xã**\n- B\n**Trạm Y tế**\n- C", ["I A", "..= Công an xã", "....- B", "..= Trạm Y tế", "....- C"]),
        # stars over dashes
        ("I. A\n* B\n- C\n* D", ["I A", "..* B", "....- C", "..* D"]),
    ],
)
def test_trees(body: str, expected: list[str]) -> None:
    assert tree(outline(OPENING + body)) == expected
