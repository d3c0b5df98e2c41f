"""The page that shows predicted records beside gold: as text, and in a real browser."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from extractor.evaluation import Evaluation, evaluate
from extractor.evaluation.cards import cards_of
from extractor.evaluation.page import evaluation_page

TEXT = "Số: 12/KH-UBND\nCông an xã tuần tra ban đêm.\nTrạm Y tế cử 03 người <trực>.\nBáo cáo trước ngày 20/11/2025."


def at(words: str) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "quote": words}


def record(words: str, **values: Any) -> dict[str, Any]:
    return {"id": words, "evidence": at(words), "rule": "some.rule", "confidence": 0.9, **values}


def gold(words: str, **values: Any) -> dict[str, Any]:
    return {"quote": words, **values}


GOLD = {
    "header": {"number": "12/KH-UBND"},
    "duties": [gold("Công an xã tuần tra ban đêm", units=["Công an xã"], role="execute")],
    "headcounts": [gold("cử 03 người <trực>", units=["Trạm Y tế"], value=3, category="người")],
    "temporals": [gold("trước ngày 20/11/2025", kind="interval", end="2025-11-19")],
}
PREDICTED = {
    "document": {"text": TEXT},
    "header": {"number": "12/KH-UBND", "evidence": {"number": at("12/KH-UBND")}},
    "duties": [record("Công an xã tuần tra ban đêm", units=["Công an xã"], role="lead")],
    "headcounts": [record("cử 03 người <trực>", units=["Trạm Y tế"], value=3, category="người")],
    "units": [record("Công an xã", name="Công an xã", kind="police")],
    "events": [record("tuần tra", name="tuần tra")],
}


@pytest.fixture(scope="module")
def evaluation() -> Evaluation:
    return evaluate([("ke-hoach", GOLD, PREDICTED), ("khong-co", {"duties": []}, {})])


def test_cards_say_how_predicted_and_gold_agree(evaluation: Evaluation) -> None:
    cards = cards_of(evaluation.documents[0])
    assert [(card.layer.value, card.status.value, TEXT[slice(*(card.span or ()))]) for card in cards] == [
        ("header", "matched", "12/KH-UBND"),
        ("units", "spurious", "Công an xã"),
        ("duties", "different", "Công an xã tuần tra ban đêm"),
        ("events", "unjudged", "tuần tra"),  # gold says nothing of events
        ("headcounts", "matched", "cử 03 người <trực>"),
        ("temporals", "missing", "trước ngày 20/11/2025"),  # found by its words
    ]
    role = next(value for value in cards[2].values if value.name == "role")
    assert (role.gold, role.predicted, role.differs) == ("execute", "lead", True)


@pytest.mark.parametrize(("language", "words"), [("vi", "Đối chiếu kết quả với chuẩn"), ("en", "Results beside gold")])
def test_page_is_escaped_and_fetches_nothing(evaluation: Evaluation, language: str, words: str) -> None:
    page = evaluation_page(evaluation, language)
    assert words in page
    assert "&lt;trực&gt;" in page
    assert "<trực>" not in page
    assert not [word for word in ("http://", "https://", "src=", "@import", "url(") if word in page]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=flags)
        yield browser
        browser.close()


@pytest.fixture
def browser_page(browser: Browser, evaluation: Evaluation, tmp_path: Path) -> Iterator[Page]:
    file = tmp_path / "page.html"
    file.write_text(evaluation_page(evaluation, "vi"), encoding="utf-8")
    page = browser.new_page()
    page.goto(file.as_uri())
    yield page
    page.close()


@pytest.mark.needs_program("chromium", "chromium")
def test_stepping_leads_from_error_to_error(browser_page: Page) -> None:
    seen = []
    for _ in range(4):
        browser_page.click("#next")
        seen.append(browser_page.inner_text(".card:not([hidden]) .status"))
    assert seen == ["thừa", "sai giá trị", "thiếu", "thừa"]  # the last step leads round to the first error
    assert browser_page.inner_text("#position") == "1/3"
    assert browser_page.inner_text(".mark.chosen") == "Công an xã"


@pytest.mark.needs_program("chromium", "chromium")
def test_a_click_goes_from_the_innermost_mark_outwards(browser_page: Page) -> None:
    chosen = []
    for _ in range(2):
        browser_page.locator(".layer-events.mark").first.click()
        chosen.append(browser_page.inner_text(".card:not([hidden]) blockquote"))
    assert chosen == ["tuần tra", "Công an xã tuần tra ban đêm"]
    assert "lead" in browser_page.inner_text(".card:not([hidden]) .differs")
    assert browser_page.locator("#here button").count() == 1


@pytest.mark.needs_program("chromium", "chromium")
def test_a_layer_is_filtered(browser_page: Page) -> None:
    browser_page.uncheck("[name=layer][value=units]")
    browser_page.click("#next")
    assert browser_page.inner_text(".card:not([hidden]) .chip") == "Nhiệm vụ"
    assert browser_page.inner_text("#position") == "1/2"
    style = "element => getComputedStyle(element).borderBottomWidth"
    assert browser_page.locator(".layer-units.mark").first.evaluate(style) == "0px"


@pytest.mark.needs_program("chromium", "chromium")
def test_hovering_tells_values_rule_and_confidence(browser_page: Page) -> None:
    browser_page.locator(".layer-headcounts.mark").first.hover()
    tip = browser_page.inner_text("#tip")
    assert "value: 3" in tip
    assert "some.rule · 0.9" in tip


@pytest.mark.needs_program("chromium", "chromium")
def test_a_phone_shows_the_error_above_its_values(browser_page: Page) -> None:
    browser_page.set_viewport_size({"width": 390, "height": 800})
    browser_page.reload()
    browser_page.click("#next")
    mark, panel = browser_page.locator(".mark.chosen").bounding_box(), browser_page.locator("aside").bounding_box()
    assert mark is not None
    assert panel is not None
    assert mark["y"] + mark["height"] < panel["y"]
    assert browser_page.evaluate("document.documentElement.scrollWidth") <= 390
