"""Targets of tables: what their headings say."""

from pathlib import Path

from extractor import extract

SAMPLES = Path(__file__).resolve().parents[4] / "corpus" / "samples"


def test_a_unit_ends_with_its_row_of_headings() -> None:
    """``Số công dân`` over ``Gọi khám sơ tuyển`` counts citizens."""
    targets = extract(SAMPLES / "08-xa-tuyen-quan.docx").targets
    examined = [target for target in targets if target.indicator.startswith("Gọi khám")]
    assert {target.unit for target in examined} == {"công dân"}
