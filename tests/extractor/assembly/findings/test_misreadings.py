"""Fixed phrases that are off by one diacritic."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.assembly.findings.misreadings import bare_letters, check, diacritics_apart
from extractor.reading.document import ReadAs
from extractor.text.folding import match_form, strip_tones
from tests.extractor.assembly.findings.records import parts, workspace_with


@pytest.mark.parametrize(
    ("line", "quotes"),
    [
        ("- Chi tiêu 1: Trồng 100 cây xanh.", ["Chi tiêu"]),  # a label
        ("1. Chi tiêu\n- Trồng 100 cây xanh.", ["Chi tiêu"]),  # a heading
        ("- Chi tiêu ngân sách đúng quy định.", []),  # spending is a word of its own
        ("- Tiết kiệm chi tiêu nội bộ.", []),
        ("1. CHỈ TIÊU PHẤN ĐÁU\n- Trồng 100 cây xanh.", ["PHẤN ĐÁU"]),
        ("- Phấn đấu trồng 100 cây; ưu tiên phần đầu tuyến đường.", []),
        ("- Ra quân sáng thứ Bảy, bất đầu từ 02/8/2025.", ["bất đầu"]),
        ("- Các thôn thạm gia lễ ra quân.", ["thạm gia"]),
        ("- Thăm gia đình chính sách, tham gia lễ ra quân.", []),  # two words that meet
        ("- Nâng cao nhận thực của người dân.", ["nhận thực"]),
        ("- Cơ quan tiếp nhận thực hiện đúng quy định.", []),
        ("- Tập huấn trực tuyến truyền hình.", []),
        ("- Uỷ ban nhân dân xã chỉ đạo; Ủy ban nhân dân tỉnh kiểm tra.", []),  # two spellings of one word
        ("- Thu tuc hanh chinh duoc niem yet.", []),  # lost all diacritics: not one slip
    ],
)
def test_misreadings(line: str, quotes: list[str]) -> None:
    workspace = workspace_with(line)
    found = list(check(workspace, parts()))
    assert [evidence.quote for finding in found for evidence in finding.evidence] == quotes


def test_one_finding_for_every_place() -> None:
    workspace = workspace_with("- Chi tiêu 1: Trồng cây.\n- Chi tiêu 2: Phân loại rác.")
    findings = list(check(workspace, parts()))
    assert [len(finding.evidence) for finding in findings] == [2]
    assert findings[0].message == "“Chi tiêu” có thể là “chỉ tiêu” bị sai dấu."


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        ("chi tiêu", "chỉ tiêu", 1),
        ("phấn đáu", "phấn đấu", 1),
        ("bất đầu", "bắt đầu", 1),
        ("đề nghị", "dề nghị", 1),
        ("phần đầu", "phấn đấu", 2),
        ("chỉ tiêu", "chỉ tiêu", 0),
    ],
)
def test_diacritics_apart(first: str, second: str, apart: int) -> None:
    assert diacritics_apart(first, second) == apart


@given(st.text(alphabet="aáàảãạăắằẳẵặâấầẩẫậeéèẻẽẹêếềểễệiíìỉĩịoóòỏõọôốồổỗộơớờởỡợuúùủũụưứừửữựyýỳỷỹỵđ bcdghklmnpqrstvx"))
def test_bare_letters_keep_offsets(text: str) -> None:
    form = match_form(text)
    assert bare_letters(form) == strip_tones(form)
    assert len(bare_letters(form)) == len(text)


def test_one_finding_for_a_scan() -> None:
    """What a recognised scan has wrong is the reader's doing: one finding, not a list."""
    workspace = workspace_with("- Các thôn thạm gia lễ ra quân.\n- Nâng cao nhận thực của người dân.")
    workspace.outline.document = replace(workspace.outline.document, read_as=ReadAs.OCR)
    assert [len(finding.evidence) for finding in check(workspace, parts())] == [2]
