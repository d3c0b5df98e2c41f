"""What changed between two versions of one plan, record by record."""

from pathlib import Path

from schemas.comparison import RecordChange
from tests.extractor.comparison.plans import compared, plan

BEFORE = """II. CHỈ TIÊU CỤ THỂ
- Trồng ít nhất 200 cây xanh.
- 95% hộ gia đình phân loại rác tại nguồn.
- Xây dựng 02 mô hình điểm về phân loại rác.

III. TỔ CHỨC THỰC HIỆN
1. Công an phường
- Cử 12 cán bộ, chiến sĩ tham gia ra quân.
"""
AFTER = """II. CHỈ TIÊU CỤ THỂ
- Trồng ít nhất 300 cây xanh.
- 95% hộ gia đình phân loại rác tại nguồn.

III. TỔ CHỨC THỰC HIỆN
1. Công an phường
- Cử 12 cán bộ, chiến sĩ tham gia ra quân.
2. Trạm Y tế phường
- Trực cấp cứu trong ngày ra quân.
"""


def _changes(folder: Path) -> list[RecordChange]:
    first, second = plan("An Bình", BEFORE), plan("An Bình", AFTER)
    (changed,) = compared(folder, first, second, versions=True).versions
    assert changed.unchanged >= 2
    return [change for change in changed.changes if change.layer in ("targets", "duties", "headcounts")]


def test_changes(tmp_path: Path) -> None:
    found = _changes(tmp_path)
    (trees,) = [change for change in found if change.change == "changed"]
    assert (trees.layer, trees.matched) == ("targets", "words")
    assert ("value", 200, 300) in [(field.field, field.before, field.after) for field in trees.fields]
    assert trees.before is not None
    assert trees.before.evidence.text == "Trồng ít nhất 200 cây xanh"
    removed = [change.before.evidence.text for change in found if change.change == "removed" and change.before]
    assert removed == ["Xây dựng 02 mô hình điểm về phân loại rác"]
    added = [(change.layer, change.after.evidence.text) for change in found if change.change == "added" and change.after]
    assert added == [("duties", "Trực cấp cứu trong ngày ra quân")]


def test_versions_are_columns_when_asked_for(tmp_path: Path) -> None:
    result = compared(tmp_path, plan("An Bình", BEFORE), plan("An Bình", AFTER), versions=True)
    assert len(result.plans) == 2
    trees = next(row for row in result.targets if row.id == "trees_planted")
    assert [cell.targets[0].value for cell in trees.cells] == [200, 300]
