"""The written reports: what stands in them, and that a document's words do nothing there."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from extractor.audit.outputs import report_markdown, report_workbook, summary_markdown
from schemas.audit import Audit
from tests.extractor.audit.family import audited

_HOSTILE = '=HYPERLINK("http://a.b")|<script>alert(1)</script>\n# x [y](z)'


@pytest.fixture(scope="module")
def result() -> Audit:
    return audited(broken=True)


def _hostile(result: Audit) -> Audit:
    """The audit with a file name and words that a spreadsheet, Markdown or HTML might act on."""
    place, first = next((place, one) for place, one in enumerate(result.verdicts) if one.evidence)
    evidence = first.evidence[-1]
    words = evidence.evidence.model_copy(update={"text": _HOSTILE, "quote": _HOSTILE})
    changed = first.model_copy(
        update={
            "result": "fail",
            "message": _HOSTILE,
            "evidence": (evidence.model_copy(update={"evidence": words, "source": _HOSTILE}),),
        }
    )
    return result.model_copy(update={"verdicts": (*result.verdicts[:place], changed, *result.verdicts[place + 1 :])})


def test_json_comes_back(result: Audit) -> None:
    assert Audit.model_validate_json(result.model_dump_json()) == result


def test_every_evidence_is_words_of_its_document(result: Audit) -> None:
    from tests.extractor.audit.family import gold, plan_file

    texts = {f"{stem}": plan_file(stem).plan.document.text for stem in (gold()["superior"], *gold()["plans"])}
    evidence = [one for verdict in result.verdicts for one in verdict.evidence]
    assert len(evidence) > 300
    for one in evidence:
        text = texts[one.source.rpartition(".")[0]]
        assert text[one.evidence.start : one.evidence.end] == one.evidence.quote


def test_workbook(result: Audit) -> None:
    book = load_workbook(BytesIO(report_workbook(result)))
    summary, matrix, verdicts = book.worksheets
    assert summary["A1"].value == "Kết quả rà soát kế hoạch"
    assert verdicts.max_row == len(result.verdicts) + 1
    assert matrix.max_row == len(result.plans) + 1
    heads = [cell.value for cell in matrix[1]]
    row = next(row for row in matrix.iter_rows(min_row=2, values_only=True) if row[3] == "06-kim-long.txt")
    assert row[heads.index("Có số và ký hiệu")] == "Không đạt"
    assert row[heads.index("Có nơi nhận")] == "Đạt"


def test_workbook_in_english_and_the_same_bytes(result: Audit) -> None:
    data = report_workbook(result, "en")
    assert data == report_workbook(result, "en")
    assert load_workbook(BytesIO(data)).sheetnames[:2] == ["Summary", "Matrix"]


def test_no_words_become_a_formula_or_link(result: Audit) -> None:
    data = report_workbook(_hostile(result))
    with ZipFile(BytesIO(data)) as packed:
        sheets = [packed.read(name).decode() for name in packed.namelist() if name.startswith("xl/worksheets/")]
    assert all("<f>" not in sheet and "<hyperlink" not in sheet for sheet in sheets)
    assert any(_HOSTILE in str(cell) for sheet in load_workbook(BytesIO(data)) for row in sheet.values for cell in row)


def test_markdown(result: Audit) -> None:
    report = report_markdown(result)
    assert "112/KH-UBND, 16/3/2026" in report
    assert "Nêu ít nhất 75%, không đáp ứng yêu cầu ít nhất 85%" in report
    assert "(00-thanh-pho-hue.pdf, trang 1, vị trí" in report
    assert "30/40" in report
    assert report.startswith(summary_markdown(result))


def test_summary_is_a_page(result: Audit) -> None:
    """About sixty lines of text on a page of A4."""
    assert len(summary_markdown(result).splitlines()) <= 60
    assert "Wards without a plan: 30/40" in summary_markdown(result, "en")


def test_no_words_become_markup(result: Audit) -> None:
    report = report_markdown(_hostile(result))
    assert "<script" not in report
    assert "\n# x" not in report
    assert "[y](z)" not in report
