"""The registry: every code has a check, every check makes codes of the list; the real plans' findings."""

import re
from pathlib import Path

import pytest

from extractor import extract
from extractor.assembly import findings
from schemas.findings import CODES


def test_every_code_is_made_by_a_check() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in Path(findings.__file__).parent.glob("*.py"))
    made = set(re.findall(r'make_finding\(\s*workspace,\s*"(\w+)"', source))
    assert made == set(CODES)


@pytest.mark.parametrize(
    ("stem", "codes"),
    [
        ("000_c53585b2782f8fe9", set()),  # rows and weekday agree, everyone is informed
        ("001_7fdbba280ef94747", {"annex_missing", "text_misread"}),
        (
            "003_52b4ed7c2ad99b0f",
            {"number_blank", "issue_day_blank", "targets_inconsistent", "text_misread"},
        ),
        ("004_a291d45693bf0f1d", {"number_blank", "issue_day_blank", "unit_not_informed", "text_misread"}),
    ],
)
def test_real_plans(shared: Path, stem: str, codes: set[str]) -> None:
    plan = extract(shared / "seeds" / f"{stem}.txt")
    assert {finding.code for finding in plan.findings} == codes
    for finding in plan.findings:
        assert finding.severity == CODES[finding.code].severity
        for evidence in finding.evidence:
            assert plan.document.text[evidence.start : evidence.end] == evidence.quote
