"""``kehoach show``: exit codes, refusals, what is drawn."""

from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image
from typer.testing import CliRunner, Result

from extractor import extract
from extractor.cli.main import app
from extractor.web.layers import COLOURS, Layer, evidence_of
from schemas import Plan
from schemas.generate import plan_schema

SAMPLE = Path(__file__).parents[3] / "corpus/samples/10-phuong-nghi-dinh-30.pdf"


@pytest.fixture(scope="module")
def sample() -> Plan:
    return extract(SAMPLE)


@pytest.fixture
def plan_file(sample: Plan, tmp_path: Path) -> Path:
    path = tmp_path / "plan.json"
    path.write_text(sample.model_dump_json(), encoding="utf-8")
    return path


def call(plan: Path, output: Path, *arguments: object, page: int = 2, source: Path = SAMPLE) -> Result:
    options = ["--page", page, "--source", source, "-o", output, *arguments]
    return CliRunner().invoke(app, ["show", str(plan), *map(str, options)])


def colours(content: bytes) -> set[object]:
    with Image.open(BytesIO(content)) as picture:
        assert picture.format == "PNG"
        assert picture.width == 1241  # A4 at 150 pixels an inch
        found = picture.getcolors(picture.width * picture.height)
    return {colour for _, colour in found or ()}


def test_a_page_is_drawn(plan_file: Path, tmp_path: Path) -> None:
    result = call(plan_file, tmp_path / "new" / "page.png")
    assert (result.exit_code, result.stderr) == (0, "")
    assert {COLOURS[Layer.DUTIES], COLOURS[Layer.TARGETS]} <= colours((tmp_path / "new" / "page.png").read_bytes())


def test_one_layer(plan_file: Path, tmp_path: Path) -> None:
    result = call(plan_file, tmp_path / "page.png", "--layer", "duties", "--lang", "en")
    assert (result.exit_code, "evidence marked: 3" in result.output) == (0, True)
    found = colours((tmp_path / "page.png").read_bytes())
    assert COLOURS[Layer.DUTIES] in found
    assert COLOURS[Layer.TARGETS] not in found


@pytest.mark.parametrize(("option", "value"), [("--page", 5), ("--page", 0), ("--layer", "duty"), ("--lang", "fr")])
def test_wrong_usage(plan_file: Path, tmp_path: Path, option: str, value: object) -> None:
    assert call(plan_file, tmp_path / "page.png", option, value).exit_code == 2
    assert not (tmp_path / "page.png").exists()


def test_another_file_is_refused(plan_file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.pdf"
    other.write_bytes(SAMPLE.read_bytes() + b"\n")
    result = call(plan_file, tmp_path / "page.png", source=other)
    assert (result.exit_code, "[source_differs]" in result.stderr) == (1, True)
    assert "không phải tệp" in result.stderr
    assert not (tmp_path / "page.png").exists()


@pytest.mark.parametrize("content", [b"", b"{}", b'{"document": 1}', b"\x89PNG", b"[" * 5000])
def test_what_is_no_plan_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "plan.json").write_bytes(content)
    result = call(tmp_path / "plan.json", tmp_path / "page.png")
    assert (result.exit_code, "[plan_unreadable]" in result.stderr) == (1, True)


def test_missing_files(plan_file: Path, tmp_path: Path) -> None:
    for plan, source in ((tmp_path / "none.json", SAMPLE), (plan_file, tmp_path / "none.pdf")):
        result = call(plan, tmp_path / "page.png", source=source)
        assert (result.exit_code, "[file_missing]" in result.stderr) == (1, True)


def test_a_text_has_no_pages(tmp_path: Path) -> None:
    text = SAMPLE.with_name("05-phuong-an-pccc.txt")
    plan = extract(text)
    assert not any(evidence.boxes for layer in Layer for evidence in evidence_of(plan, layer))
    (tmp_path / "plan.json").write_text(plan.model_dump_json(), encoding="utf-8")
    result = call(tmp_path / "plan.json", tmp_path / "page.png", source=text)
    assert (result.exit_code, "[plan_without_pages]" in result.stderr) == (1, True)


def test_an_output_that_cannot_be_written(plan_file: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    result = call(plan_file, tmp_path / "file" / "page.png")
    assert (result.exit_code, "[output_unwritable]" in result.stderr) == (1, True)


def test_every_layer_with_evidence_is_shown() -> None:
    schema = plan_schema()
    layers = {name for name, field in schema["properties"].items() if "$ref" in str(field)} - {"producer", "document", "problems"}
    assert layers == set(Layer) == set(COLOURS)


def test_boxes_hold_the_words_of_the_quote(sample: Plan) -> None:
    with pdfium.PdfDocument(SAMPLE) as file:
        pages = [page.get_textpage() for page in file]
        for layer in Layer:
            for evidence in evidence_of(sample, layer):
                assert evidence.boxes
                assert evidence.boxes[0].page == evidence.page
                inside = ""
                for box in evidence.boxes:
                    height = sample.document.pages[box.page - 1].height or 0
                    inside += pages[box.page - 1].get_text_bounded(box.x0, height - box.bottom, box.x1, height - box.top)
                letters = "".join(filter(str.isalnum, inside))
                assert all("".join(filter(str.isalnum, word)) in letters for word in evidence.quote.split()), evidence.quote


def test_evidence_over_lines_and_pages_has_several_boxes(sample: Plan) -> None:
    found = [evidence for layer in Layer for evidence in evidence_of(sample, layer)]
    assert any(len({box.page for box in evidence.boxes}) > 1 for evidence in found)
    assert all(len(evidence.boxes) <= 1 + evidence.quote.count("\n") + evidence.quote.count("\t") for evidence in found)


def test_the_json_is_the_same_each_time(sample: Plan) -> None:
    assert extract(SAMPLE).model_dump_json() == sample.model_dump_json()
