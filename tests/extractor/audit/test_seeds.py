"""What the audit says of the five real plans; skipped where they are absent."""

from functools import cache
from pathlib import Path

import pytest

from extractor.audit import audit, parse_rules, rule_set, shipped_rules
from extractor.pipeline import extract_document
from extractor.reading import read
from schemas.audit import Audit, Verdict
from tests.extractor.audit.family import Plans, in_memory

KINH_BAC, BAT_TRANG, BAN_TO_CHUC, AN_PHU, KIEN_AN = "000", "001", "002", "003", "004"
_CITES = """
tên: Viện dẫn
quy tắc:
- mã: ke-hoach-146
  tên: Viện dẫn Kế hoạch 146/KH-UBND
  viện dẫn: {số: 146/KH-UBND, ngày: 22/4/2026}
"""


@cache
def _audited(folder: Path) -> Audit:
    files = tuple(in_memory(path, extract_document(read(path))) for path in sorted((folder / "seeds").glob("*.txt")))
    sets = [rule_set(shipped_rules("the-thuc"), "the-thuc"), rule_set(parse_rules(_CITES, "cites.yaml"), "cites")]
    return audit(Plans(files), rule_sets=sets)


def _verdicts(folder: Path, stem: str) -> dict[str, Verdict]:
    result = _audited(folder)
    (plan,) = [plan.id for plan in result.plans if plan.source.name.startswith(stem)]
    return {verdict.rule.partition(".")[2]: verdict for verdict in result.verdicts if verdict.plan == plan}


@pytest.mark.parametrize(
    ("stem", "rule", "expected"),
    [
        # the programme's rows follow on each other, and 5 June 2026 is a Friday
        (KINH_BAC, "thoi-gian-nhat-quan", "pass"),
        (KINH_BAC, "so-ky-hieu", "pass"),
        # the annex that is announced is absent
        (BAT_TRANG, "phu-luc-kem-theo", "fail"),
        # a text extract without number line: its place was not read
        (BAT_TRANG, "so-ky-hieu", "unclear"),
        # both cite the city's plan, and lack number and day
        (AN_PHU, "ke-hoach-146", "pass"),
        (KIEN_AN, "ke-hoach-146", "pass"),
        (AN_PHU, "so-ky-hieu", "fail"),
        (AN_PHU, "ngay-ban-hanh", "fail"),
        (KIEN_AN, "so-ky-hieu", "fail"),
        (KIEN_AN, "ngay-ban-hanh", "fail"),
        # at least four clean-ups a year, and at least five
        (AN_PHU, "chi-tieu-nhat-quan", "fail"),
    ],
)
def test_verdict(shared: Path, stem: str, rule: str, expected: str) -> None:
    assert _verdicts(shared, stem)[rule].result == expected


def test_what_was_checked_is_shown(shared: Path) -> None:
    verdict = _verdicts(shared, KINH_BAC)["thoi-gian-nhat-quan"]
    quotes = [evidence.evidence.text.lower() for evidence in verdict.evidence]
    assert any("thứ sáu" in quote for quote in quotes)
    assert "0 dòng chương trình" not in verdict.message


def test_party_papers_are_not_held_to_decree_30(shared: Path) -> None:
    assert list(_verdicts(shared, BAN_TO_CHUC)) == ["readable", "ke-hoach-146"]
