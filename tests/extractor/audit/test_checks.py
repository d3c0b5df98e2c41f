"""The checks on single plans: what is kept, broken, and not to be told."""

from typing import Any

import pytest

from extractor.audit.checks import (
    Cited,
    Rhythm,
    Task,
    check_citation,
    check_consistency,
    check_due,
    check_formality,
    check_issued,
    check_reporting,
    check_section,
    check_task,
    check_unit,
)
from extractor.audit.checks.formalities import Formality
from schemas import DateValue, Due, Header, Recurrence, Reference, Report, Section, Signatory
from tests.extractor.audit.records import WORDS, duty, finding, header, plan, reference, report, view

CITY = "Ủy ban nhân dân thành phố Huế"
CITED = Cited("kế hoạch", "112/KH-UBND", "2026-03-16", CITY)
MONTHLY = Recurrence(per="month", month_days=(20,))
MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
EXTRACT = header(signatory=None)
BLANK_DAY = DateValue(start="2026-04-01", end="2026-04-30", precision="month")


@pytest.mark.parametrize(
    ("references", "of", "expected"),
    [
        ([reference("112/KH-UBND", "2026-03-16", CITY)], header(), "pass"),
        ([reference("112/KH-UBND", "2026-03-16", "Ủy ban nhân dân thành phố")], header(), "pass"),
        ([reference("112/KH-UBND", None), reference("112/KH-UBND", "2026-03-16")], header(), "pass"),  # once in full
        ([reference("112/KH-UBND", "2026-04-16", CITY)], header(), "fail"),
        ([reference("112/KH-UBND", None)], header(), "fail"),  # without its date
        ([reference(None, "2026-03-16", CITY)], header(), "fail"),  # without its number
        ([reference("121/KH-UBND", "2026-03-16", CITY)], header(), "fail"),  # another plan of the same day
        ([reference("11/KH-UBND", "2026-03-16", CITY)], header(), "fail"),
        ([reference("112/KH-UBND", "2026-03-16", "Ủy ban nhân dân tỉnh Quảng Trị")], header(), "unclear"),
        ([reference("112/KH-UBND", "2026-03-16", confidence=0.5)], header(), "unclear"),
        ([], header(), "fail"),
        ([], EXTRACT, "unclear"),
    ],
)
def test_citation(references: list[Reference], of: Header, expected: str) -> None:
    assert check_citation(CITED, view(of=of, references=tuple(references))).result == expected


@pytest.mark.parametrize(
    ("reports", "of", "expected"),
    [
        ([report("a", MONTHLY)], header(), "pass"),
        ([report("a", Recurrence(per="week"))], header(), "pass"),
        ([report("a", Recurrence(per="month"))], header(), "pass"),  # the day is left to the ward
        ([report("a", Recurrence(per="month", month_days=(25,)))], header(), "unclear"),
        ([report("a", Recurrence(per="quarter"))], header(), "fail"),
        ([report("a", Recurrence(per="month", interval=2))], header(), "fail"),
        ([report("a", Recurrence(per="quarter")), report("b")], header(), "unclear"),  # "định kỳ" may be each month
        ([report("a", Recurrence(per="quarter"))], EXTRACT, "unclear"),
        ([report("a", MONTHLY, confidence=0.5)], header(), "unclear"),
        ([], header(), "fail"),
        ([], EXTRACT, "unclear"),
    ],
)
def test_reporting(reports: list[Report], of: Header, expected: str) -> None:
    assert check_reporting(Rhythm(MONTHLY), view(of=of, reports=tuple(reports))).result == expected


@pytest.mark.parametrize(("due", "expected"), [("2026-06-10", "pass"), ("2026-06-20", "unclear"), (None, "unclear")])
def test_a_report_once(due: str | None, expected: str) -> None:
    value = DateValue(start=due, end=due, precision="day") if due else None
    assert check_reporting(Rhythm(None, "2026-06-15"), view(reports=(report("a", due=value),))).result == expected


_SORTING = Task("Phân loại rác tại nguồn", "waste_sorting")


@pytest.mark.parametrize(
    ("task", "duties", "of", "expected"),
    [
        (_SORTING, [duty("Phân loại rác", "Các thôn", topic="waste_sorting")], header(), "pass"),
        (_SORTING, [duty("Phân loại rác", topic="waste_sorting")], header(), "unclear"),  # no unit; it is only named
        (_SORTING, [duty("Tuyên truyền về phân loại rác", "Các thôn", topic="communication")], header(), "unclear"),
        (_SORTING, [duty("Bố trí kinh phí", "Phòng Kinh tế", topic="budget_allocation")], header(), "fail"),
        (_SORTING, [duty("Bố trí kinh phí", "Phòng Kinh tế", topic="budget_allocation")], EXTRACT, "unclear"),
        (_SORTING, [], header(), "unclear"),  # a plan in which no duty was read
        (_SORTING, [duty("Phân loại rác", "Các thôn", topic="waste_sorting", confidence=0.5)], header(), "unclear"),
        # without topic: the same words, or a person has to look
        (Task("Treo đèn lồng", None), [duty("Treo đèn lồng", "Các thôn")], header(), "pass"),
        (Task("Treo đèn lồng", None), [duty("Bố trí kinh phí", "Phòng Kinh tế")], header(), "unclear"),
    ],
)  # fmt: skip
def test_task(task: Task, duties: list[Any], of: Header, expected: str) -> None:
    assert check_task(task, view(of=of, duties=tuple(duties))).result == expected


@pytest.mark.parametrize(
    ("issued", "read_as", "expected"),
    [
        (DateValue(start="2026-04-14", end="2026-04-14", precision="day"), "plain", "pass"),
        (DateValue(start="2026-04-15", end="2026-04-15", precision="day"), "plain", "fail"),
        (DateValue(start="2026-04-15", end="2026-04-15", precision="day"), "ocr", "unclear"),  # 15 may be 13
        (BLANK_DAY, "plain", "unclear"),
        (None, "plain", "unclear"),
    ],
)
def test_issued(issued: DateValue | None, read_as: str, expected: str) -> None:
    assert check_issued("2026-04-14", view(of=header(issued=issued), read_as=read_as)).result == expected


@pytest.mark.parametrize(("due", "expected"), [("2026-09-29", "pass"), ("2026-10-01", "fail"), (None, "fail")])
def test_due(due: str | None, expected: str) -> None:
    dues = (Due(end=due, precision="day"),) if due else ()
    duties = (duty("Trồng cây", "Phòng Kinh tế", topic="tree_planting", due=dues),)
    assert check_due(Task("Trồng cây", "tree_planting"), "2026-09-30", view(duties=duties)).result == expected


@pytest.mark.parametrize(
    ("formality", "values", "read_as", "text", "expected"),
    [
        ("number", {}, "plain", "", "pass"),
        ("number", {"number": None}, "plain", "", "fail"),  # printed blank: its place was read
        ("number", {"number": None}, "ocr", "", "unclear"),  # on a scan it may be written by hand
        ("date", {"issued": BLANK_DAY}, "ocr", "", "unclear"),
        ("number", {"number": None, "symbol": None}, "text_layer", "", "fail"),
        ("number", {"number": None, "symbol": None}, "plain", "", "unclear"),
        ("number", {"number": None, "symbol": None}, "docx", "", "unclear"),
        ("number", {"number": None, "symbol": None}, "ocr", "", "unclear"),
        ("date", {}, "plain", "", "pass"),
        ("date", {"issued": BLANK_DAY}, "plain", "", "fail"),
        ("date", {"issued": None}, "text_layer", "", "fail"),
        ("date", {"issued": None}, "html", "", "unclear"),
        ("motto", {}, "plain", MOTTO, "pass"),
        ("motto", {}, "plain", MOTTO.replace(" - ", " – ").replace("\n", " **"), "pass"),
        ("motto", {}, "text_layer", "Độc lập - Tự do - Hạnh phúc", "fail"),
        ("motto", {}, "plain", "Độc lập - Tự do - Hạnh phúc", "unclear"),
        ("signatory", {}, "plain", "", "pass"),
        ("signatory", {"signatory": Signatory(authority=None, position="CHỦ TỊCH", name=None)}, "text_layer", "", "unclear"),
        ("signatory", {"signatory": None}, "text_layer", "", "fail"),
        ("authority", {}, "plain", "", "pass"),
        ("authority", {"signatory": Signatory(authority=None, position="CHỦ TỊCH", name="A")}, "text_layer", "", "fail"),
        ("authority", {"signatory": Signatory(authority=None, position="CHỦ TỊCH", name="A")}, "plain", "", "unclear"),
        ("recipients", {}, "text_layer", "", "fail"),
        ("recipients", {}, "plain", "", "unclear"),
    ],
)  # fmt: skip
def test_formality(formality: Formality, values: dict[str, Any], read_as: str, text: str, expected: str) -> None:
    assert check_formality(formality, view(of=header(**values), read_as=read_as, text=text)).result == expected


def test_a_partial_document_lacks_nothing_for_certain() -> None:
    partial = view(of=header(number=None, symbol=None), read_as="text_layer", status="partial")
    assert check_formality("number", partial).result == "unclear"
    assert check_unit(("công an",), partial).result == "unclear"


@pytest.mark.parametrize(
    ("code", "values", "expected"),
    [
        ("weekday_mismatch", {}, "fail"),
        ("weekday_mismatch", {"read_as": "ocr"}, "unclear"),
        ("annex_missing", {}, "fail"),
        ("annex_missing", {"status": "partial"}, "unclear"),
        (None, {}, "pass"),
        (None, {"of": EXTRACT}, "unclear"),
    ],
)
def test_consistency(code: str | None, values: dict[str, Any], expected: str) -> None:
    findings = (finding(code),) if code else ()
    assert check_consistency(("weekday_mismatch", "annex_missing"), view(findings=findings, **values)).result == expected


@pytest.mark.parametrize(
    ("words", "expected"), [(("kinh phí",), "pass"), (("phụ lục",), "fail"), (("phí",), "pass"), (("hí",), "fail")]
)
def test_section(words: tuple[str, ...], expected: str) -> None:
    sections = (Section(id="s", parent=None, number="IV", title="KINH PHÍ", level=1, evidence=WORDS, end=4),)
    assert check_section(words, view(plan(sections=sections))).result == expected


@pytest.mark.parametrize(("words", "expected"), [(("công an",), "pass"), (("đoàn thanh niên",), "fail")])
def test_unit(words: tuple[str, ...], expected: str) -> None:
    duties = (duty("Tuần tra", "Công an phường"),)
    assert check_unit(words, view(duties=duties)).result == expected
