"""The page of a comparison: as text, and in a real browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from extractor.web.comparison_report import comparison_page
from extractor.web.report_context import ReportContext
from tests.extractor.web.audits import family_context
from tests.extractor.web.browser import Seen, chromium, opened
from tests.extractor.web.comparisons import family_comparison, hostile_comparison
from tests.extractor.web.hostile import HOSTILE
from tests.extractor.web.markup import data_of, found

needs_chromium = pytest.mark.needs_program("chromium", "chromium")


@pytest.fixture(scope="module")
def page() -> str:
    return comparison_page(family_comparison(), family_context(), "vi")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as launched:
        yield launched


@pytest.fixture(scope="module")
def file(page: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("report") / "comparison.html"
    path.write_text(page, encoding="utf-8")
    return path


@pytest.fixture
def seen(browser: Browser, file: Path) -> Iterator[Seen]:
    with opened(browser, file) as shown:
        yield shown
        assert (shown.complaints, shown.requests) == ([], [])


@pytest.mark.parametrize(("language", "words"), [("vi", "So sánh các kế hoạch"), ("en", "Plans compared")])
def test_language(language: str, words: str) -> None:
    page = comparison_page(family_comparison(), ReportContext(), "en" if language == "en" else "vi")
    assert (found(page, "string(/html/@lang)"), found(page, "string(//h1)")) == (language, words)


def test_every_target_has_its_cell(page: str) -> None:
    cells = found(page, "//section[@id='targets']//td[a]")
    assert len(cells) == sum(len(row.cells) for row in family_comparison().targets)


def test_an_empty_cell_says_why(page: str) -> None:
    words = {cell.text for cell in found(page, "//section[@id='targets']//td[contains(@class, 'silent')]")}
    assert words == {"không nêu", "không đọc được"}  # one of the plans was read in half


def test_every_table_leads_to_evidence(page: str) -> None:
    data = data_of(page)
    for table in ("targets", "duties", "people", "calendar", "references", "structure"):
        links = found(page, f"//section[@id='{table}']//td/a/@href")
        assert links, table
        assert all(data["items"][int(link.removeprefix("#i"))]["quotes"] for link in links), table


def test_charts(page: str) -> None:
    titles = [title.text for title in found(page, "//figure/figcaption")]
    assert any(title.startswith("Tỷ lệ phân loại rác") for title in titles)
    assert "Lịch theo ngày" in titles


def test_versions_of_one_plan() -> None:
    page = comparison_page(family_comparison(versions=True), family_context(), "vi")
    rows = found(page, "//section[@id='version-0']//tbody/tr")
    assert len(rows) == len(family_comparison(versions=True).versions[0].changes) > 10


def test_hostile_words_stay_words() -> None:
    page = comparison_page(hostile_comparison(), family_context(), "vi")
    assert not found(page, "//img | //*[@onerror]")
    assert HOSTILE in found(page, "string(//section[@class='summary'])")


@needs_chromium
def test_targets_are_filtered_and_sorted(seen: Seen) -> None:
    rows = seen.page.locator("#targets tbody tr:visible")
    everything = rows.count()
    seen.page.select_option("#targets [name=status]", "incomparable")
    expect(rows).not_to_have_count(everything)
    assert set(rows.locator("th").evaluate_all("heads => heads.map(head => head.dataset.status)")) == {"incomparable"}
    seen.page.click("#targets [type=reset]")
    expect(rows).to_have_count(everything)
    seen.page.fill("#targets [name=words]", "cay xanh")
    expect(rows).to_have_count(1)
    assert "cây xanh" in rows.inner_text()
    seen.page.click("#targets [type=reset]")
    seen.page.select_option("#targets [name=order]", "ratio")
    assert rows.first.locator("th").get_attribute("data-status") != "alone"


@needs_chromium
def test_a_value_leads_to_its_quote_and_page(seen: Seen) -> None:
    column = seen.page.locator("#targets thead th[data-key]").evaluate_all(
        "heads => heads.findIndex(head => head.textContent.includes('Thuận Hóa'))"
    )
    seen.page.locator(f"#targets tbody td[data-column='{column}'] a").first.click()
    panel = seen.page.locator("#panel")
    assert panel.locator("blockquote mark").first.inner_text()
    assert panel.locator(".box").first.is_visible()


@needs_chromium
def test_a_row_shows_its_plans_side_by_side(seen: Seen) -> None:
    seen.page.locator("#targets tbody th a").first.click()
    labels = seen.page.locator("#panel .quote h3").all_inner_texts()
    assert len(set(labels)) > 1


@needs_chromium
def test_a_phone_does_not_scroll_sideways(browser: Browser, file: Path) -> None:
    with opened(browser, file, width=390, height=800) as shown:
        assert shown.page.evaluate("document.documentElement.scrollWidth") == 390
        assert shown.complaints == []


@needs_chromium
def test_paper(seen: Seen) -> None:
    seen.page.emulate_media(media="print")
    seen.page.wait_for_selector("#paper article")
    assert not seen.page.locator(".filters:visible, #panel:visible, thead button:visible").count()
    assert "Chỉ tiêu" in seen.page.inner_text("#paper")


@needs_chromium
def test_hostile_words_do_nothing(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "hostile.html"
    file.write_text(comparison_page(hostile_comparison(), family_context(), "vi"), encoding="utf-8")
    with opened(browser, file) as shown:
        shown.page.locator("#targets td a").first.click()
        assert "onerror" in shown.page.inner_text("#panel blockquote >> nth=0")
        assert shown.page.locator("img[src=x]").count() == 0
        assert (shown.complaints, shown.requests) == ([], [])


@needs_chromium
def test_screenshot(seen: Seen, tmp_path: Path) -> None:
    picture = tmp_path / "comparison.png"
    seen.page.screenshot(path=picture, full_page=True)
    assert picture.stat().st_size > 50_000
