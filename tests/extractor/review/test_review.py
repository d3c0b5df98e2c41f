"""The workbook of a review: written, filled in as a person would, read back, applied."""

from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from typer.testing import CliRunner

from extractor.cli.main import app
from extractor.collection import Collection, read_collection
from extractor.errors import ReviewUnreadable
from extractor.review import read_review, record_answers, write_review
from schemas import Plan
from schemas.serialization import plan_to_json
from tests.plans import example_plan

AT = "2026-06-05T07:30:00Z"


class Review:
    """A review of one plan in a folder."""

    def __init__(self, folder: Path, plan: Plan | None = None) -> None:
        self.out, self.path = folder / "out", folder / "review.xlsx"
        self.out.mkdir(exist_ok=True)
        (self.out / "a.json").write_bytes(plan_to_json(plan or example_plan()))
        self.count = write_review(self.collection.plans(), self.path, below=1.0, language="vi")

    @property
    def collection(self) -> Collection:
        return read_collection([self.out])

    def fill(self, sheet: str, answer: object, by: str = "Trần Thị Bình", **values: object) -> None:
        """Answer the first row of a sheet; ``values`` by heading, spaces as underscores."""
        book = openpyxl.load_workbook(self.path)
        book["Hướng dẫn"]["B2"] = by
        page = book[sheet]
        headings = [cell.value for cell in page[1]]
        page.cell(2, headings.index("Kết luận") + 1).value = answer  # type: ignore[assignment]
        for name, value in values.items():
            heading = f"{name.replace('_', ' ')}: sửa thành"
            page.cell(2, headings.index(heading) + 1).value = value  # type: ignore[assignment]
        book.save(self.path)

    def apply(self) -> Plan:
        record_answers(self.collection, read_review(self.path), AT)
        return next(self.collection.plans()).plan


def test_the_workbook_shows_quote_and_value(tmp_path: Path) -> None:
    review = Review(tmp_path)
    page = openpyxl.load_workbook(review.path)["Chỉ tiêu"]
    row = dict(zip([cell.value for cell in page[1]], [cell.value for cell in page[2]], strict=True))
    plan = example_plan()
    assert row["Trích dẫn"] == plan.targets[0].evidence.text
    assert row["Giá trị"] == 200
    assert row["Mã bản ghi"] == plan.targets[0].id
    assert review.count > 5


def test_sure_records_are_not_asked_about(tmp_path: Path) -> None:
    review = Review(tmp_path)
    assert write_review(review.collection.plans(), review.path, below=0.0, language="vi") == 0


def test_a_right_record_is_verified_and_not_asked_about_again(tmp_path: Path) -> None:
    review = Review(tmp_path)
    review.fill("Chỉ tiêu", "đúng")
    assert review.apply() == example_plan()
    verified = next(review.collection.plans()).reviewed.verified
    assert [(one.verdict, one.by, one.at) for one in verified.values()] == [("right", "Trần Thị Bình", AT)]
    assert write_review(review.collection.plans(), review.path, below=1.0, language="vi") == review.count - 1


def test_a_wrong_record_is_left_out(tmp_path: Path) -> None:
    review = Review(tmp_path)
    review.fill("Chỉ tiêu", "Sai ")
    assert len(review.apply().targets) == len(example_plan().targets) - 1


@pytest.mark.parametrize(
    ("written", "expected"),
    [(300, 300), ("300", 300), ("1.200", 1200), ("37,5", 37.5), ("37.5", 37.5), ("1 000", 1000), (250.0, 250), ("-", None)],
)
def test_numbers_as_people_write_them(tmp_path: Path, written: object, expected: float | None) -> None:
    review = Review(tmp_path)
    review.fill("Chỉ tiêu", "sửa", Giá_trị=written)
    assert review.apply().targets[0].value == expected


@pytest.mark.parametrize(
    ("sheet", "heading", "written", "layer", "field", "expected"),
    [
        ("Nhân lực", "Đơn_vị", "Công an xã; Đoàn Thanh niên xã", "headcounts", "units", ("Công an xã", "Đoàn Thanh niên xã")),
        ("Nhân lực", "Mỗi_đơn_vị", "có", "headcounts", "per_unit", True),
        ("Nhân lực", "So_sánh", ">=", "headcounts", "comparator", ">="),
        ("Địa danh", "Mã_xã", "00583", "places", "ward_code", "00583"),
        ("Thời gian", "Từ_(năm-tháng-ngày)", datetime(2026, 6, 5), "temporals", "start", "2026-06-05"),  # noqa: DTZ001
        ("Nhiệm vụ", "Đơn_vị_phối_hợp", "-", "duties", "partners", ()),
    ],
)
def test_values_of_every_kind(
    tmp_path: Path, sheet: str, heading: str, written: object, layer: str, field: str, expected: object
) -> None:
    review = Review(tmp_path)
    review.fill(sheet, "sửa", **{heading: written})  # type: ignore[arg-type]
    assert getattr(getattr(review.apply(), layer)[0], field) == expected


def test_answers_survive_another_extraction(tmp_path: Path) -> None:
    review = Review(tmp_path)
    review.fill("Chỉ tiêu", "sửa", Giá_trị=300)
    review.apply()
    plan = example_plan()
    again = plan.model_copy(update={"targets": (plan.targets[0].model_copy(update={"rule": "another"}), *plan.targets[1:])})
    (review.out / "a.json").write_bytes(plan_to_json(again))
    assert next(review.collection.plans()).plan.targets[0].value == 300


@pytest.mark.parametrize(
    ("sheet", "answer", "by", "values", "told"),
    [
        ("Chỉ tiêu", "có lẽ", "Trần Thị Bình", {}, "Chỉ tiêu, 2"),
        ("Chỉ tiêu", "đúng", " ", {}, "B2"),
        ("Chỉ tiêu", "sửa", "Trần Thị Bình", {"Giá_trị": "nhiều"}, "value = nhiều"),
        ("Chỉ tiêu", "sửa", "Trần Thị Bình", {"So_sánh": "khoảng"}, "comparator = khoảng"),
    ],
)
def test_what_cannot_be_taken_is_told_and_nothing_is_written(
    tmp_path: Path, sheet: str, answer: str, by: str, values: dict[str, object], told: str
) -> None:
    review = Review(tmp_path)
    review.fill(sheet, answer, by, **values)
    with pytest.raises(ReviewUnreadable, match=told):
        review.apply()
    assert not list(review.out.glob("*.corrections.json"))


def test_another_file_is_no_review(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_text("no workbook")
    openpyxl.Workbook().save(tmp_path / "b.xlsx")
    for name in ("a.xlsx", "b.xlsx", "absent.xlsx"):
        with pytest.raises(ReviewUnreadable, match=name):
            read_review(tmp_path / name)


def test_the_command_takes_answers_and_tells_orphans(tmp_path: Path) -> None:
    review = Review(tmp_path)
    review.fill("Chỉ tiêu", "đúng")
    run = CliRunner()
    applied = run.invoke(app, ["review", str(review.out), "--apply", str(review.path)])
    assert applied.exit_code == 0, applied.output
    assert "Đã nhận 1 kết luận" in applied.stdout
    (review.out / "a.json").write_bytes(plan_to_json(example_plan().model_copy(update={"targets": ()})))
    told = run.invoke(app, ["review", str(review.out), "--to", str(tmp_path / "next.xlsx")])
    assert told.exit_code == 0
    assert "không còn ứng với bản ghi nào" in told.stderr
    late = run.invoke(app, ["review", str(review.out), "--apply", str(review.path)])
    assert "không còn ứng với bản ghi nào" in late.stderr


@pytest.mark.parametrize("options", [[], ["--to", "a.xlsx", "--apply", "b.xlsx"]])
def test_wrong_usage(tmp_path: Path, options: list[str]) -> None:
    assert CliRunner().invoke(app, ["review", str(tmp_path), *options]).exit_code == 2
