"""Which of comparable levels asks for more."""

from pathlib import Path

import pytest

from tests.extractor.comparison.plans import compared, plan, row

HEAD = "II. CHỈ TIÊU CỤ THỂ\n- "


@pytest.mark.parametrize(
    ("indicator", "first", "second", "leader"),
    [
        ("waste_collection_rate", "Tỷ lệ thu gom rác thải sinh hoạt đạt 95%.", "Tỷ lệ thu gom rác thải sinh hoạt đạt 98%.", "p2"),
        # the size of a cut: the greater asks for more, though less encroachment is better
        ("pavement_encroachment", "Giảm ít nhất 80% tình trạng lấn chiếm lòng đường, vỉa hè.",
         "Giảm ít nhất 70% tình trạng lấn chiếm lòng đường, vỉa hè.", "p1"),
    ],
)  # fmt: skip
def test_most_demanding_first(tmp_path: Path, indicator: str, first: str, second: str, leader: str) -> None:
    made = compared(tmp_path, plan("An Bình", HEAD + first + "\n"), plan("Bình Minh", HEAD + second + "\n", number=25))
    (group,) = row(made, indicator).groups
    assert group.ranks[0].plan == leader
