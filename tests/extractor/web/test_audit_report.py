"""The page of an audit: as text, and in a real browser."""

import re
from base64 import b64decode, b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from extractor.web.audit_report import audit_page
from extractor.web.report_context import ReportContext
from tests.extractor.audit.family import audited
from tests.extractor.web.audits import big_audit, family_context, hostile_audit
from tests.extractor.web.browser import Seen, chromium, opened
from tests.extractor.web.hostile import HOSTILE
from tests.extractor.web.markup import data_of, found

needs_chromium = pytest.mark.needs_program("chromium", "chromium")


@pytest.fixture(scope="module")
def page() -> str:
    return audit_page(audited(broken=True), family_context(), "vi")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as launched:
        yield launched


@pytest.fixture(scope="module")
def file(page: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("report") / "audit.html"
    path.write_text(page, encoding="utf-8")
    return path


@pytest.fixture
def seen(browser: Browser, file: Path) -> Iterator[Seen]:
    with opened(browser, file) as shown:
        yield shown
        assert (shown.complaints, shown.requests) == ([], [])


# -- the text


@pytest.mark.parametrize(("language", "words"), [("vi", "Kết quả rà soát kế hoạch"), ("en", "Audit of plans")])
def test_language(language: str, words: str) -> None:
    page = audit_page(audited(), ReportContext(), "en" if language == "en" else "vi")
    assert (found(page, "string(/html/@lang)"), found(page, "string(//h1)")) == (language, words)


def test_every_verdict_has_its_cell(page: str) -> None:
    result = audited(broken=True)
    numbers = {int(link.removeprefix("#i")) for link in found(page, "//section[@id='matrix']//td/a/@href")}
    totals = [number for number, verdict in enumerate(result.verdicts) if verdict.total]
    assert numbers | set(totals) == set(range(len(result.verdicts)))
    assert found(page, "string(//td[@class='fail']//span)") == "✗ Không đạt"  # in words, not by colour alone


def test_only_our_own_script_may_run(page: str) -> None:
    (policy,) = found(page, "//meta[@http-equiv='Content-Security-Policy']/@content")
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    digests = [b64encode(sha256(script.encode()).digest()).decode() for script in scripts]
    assert policy.startswith("default-src 'none';")
    assert [f"script-src 'sha256-{digest}';" in policy for digest in digests] == [True]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_hostile_words_stay_words(language: str) -> None:
    page = audit_page(hostile_audit(), family_context(), "en" if language == "en" else "vi")
    assert not found(page, "//img | //*[@onerror]")
    assert HOSTILE in found(page, "string(//section[@class='summary'])")
    assert all(HOSTILE in [text for _, text in item["lines"]] for item in data_of(page)["items"])


def test_a_name_that_is_no_unicode_can_be_written() -> None:
    result = audited()
    plan = result.plans[0].model_copy(update={"source": result.plans[0].source.model_copy(update={"name": "k\udce9.pdf"})})
    assert "k�.pdf" in audit_page(result.model_copy(update={"plans": (plan, *result.plans[1:])}), ReportContext(), "vi")


def test_the_same_audit_gives_the_same_page(page: str) -> None:
    assert audit_page(audited(broken=True), family_context(), "vi") == page


def test_quotes_stand_in_their_paragraphs(page: str) -> None:
    data = data_of(page)
    evidence = next(each for each in data["evidence"] if not each.get("alone") and each["end"] - each["start"] > 3)
    paragraph = str(data["paragraphs"][evidence["paragraph"]])
    texts = [document.text for document in family_context().documents.values()]
    assert any(paragraph in text for text in texts)
    superior = [each for each in data["evidence"] if each["document"] == 0]
    assert len(superior) == len({(each["paragraph"], each["start"], each["end"]) for each in superior})  # once for all wards


def test_a_page_is_drawn_once(page: str) -> None:
    pictures = found(page, "//script[starts-with(@id, 'picture-')]")
    assert len(pictures) == len({picture.get("id") for picture in pictures}) > 5
    assert b64decode(pictures[0].text)[:4] == b"RIFF"


def test_without_documents_quotes_stand_alone() -> None:
    data = data_of(audit_page(audited(), ReportContext(), "vi"))
    assert all(each["alone"] for each in data["evidence"])
    assert set(data["absent"].values()) == {"not_asked"}


def test_150_wards_by_40_rules() -> None:
    page = audit_page(big_audit(150, 40), ReportContext(), "vi")
    assert len(found(page, "//tbody/tr/td/a")) == 6000
    assert len(page.encode()) < 12_000_000


# -- in the browser


@needs_chromium
def test_filters(seen: Seen) -> None:
    page = seen.page
    rows = page.locator("tbody tr:visible")
    everything = rows.count()
    page.select_option("[name=status]", "fail")
    expect(rows).to_have_count(7)
    assert page.locator("tbody tr:visible").evaluate_all("rows => rows.every(row => row.querySelector('td.fail:not(.faint)'))")
    page.select_option("[name=kind]", "citation")
    expect(page.locator("thead th[data-key]:visible")).to_have_count(1)
    assert page.inner_text("thead th[data-key]:visible button").startswith("Viện dẫn kế hoạch của cấp trên")
    page.click("[type=reset]")
    expect(rows).to_have_count(everything)


@needs_chromium
@pytest.mark.parametrize(
    ("words", "row"),
    [("vy da 85", "Vỹ Dạ"), ("VỸ DẠ ĐIỀU CHỈNH", "Vỹ Dạ"), ("121/kh-ubnd", "An Cựu")],  # name, action, a quote
)
def test_search_without_diacritics(seen: Seen, words: str, row: str) -> None:
    seen.page.fill("[name=words]", words)
    expect(seen.page.locator("tbody tr:visible")).to_have_count(1)
    assert row in seen.page.inner_text("tbody tr:visible th")
    assert seen.page.inner_text("output").startswith("Đang xem 1 dòng")


@needs_chromium
def test_a_search_without_result_says_so(seen: Seen) -> None:
    seen.page.fill("[name=words]", "không có ở đâu cả")
    expect(seen.page.locator("tbody tr:visible")).to_have_count(0)
    assert seen.page.inner_text("output") == "Không có ô nào khớp bộ lọc."


@needs_chromium
def test_sorting(seen: Seen) -> None:
    page = seen.page
    page.select_option("[name=order]", "failures")
    assert "A Lưới 2" in page.inner_text("tbody tr:first-child th")
    heading = page.locator("thead th", has_text="Ban hành kế hoạch trước hạn")
    heading.locator("button").click()
    assert heading.get_attribute("aria-sort") == "ascending"
    assert "Phú Bài" in page.inner_text("tbody tr:first-child th")  # the one that was late
    heading.locator("button").click()
    assert heading.get_attribute("aria-sort") == "descending"
    assert "Phú Bài" not in page.inner_text("tbody tr:first-child th")


@needs_chromium
def test_headings_stay_in_sight(seen: Seen) -> None:
    table = seen.page.locator("#matrix .table")
    table.evaluate("element => element.scrollTo(800, 300)")
    frame, heading = table.bounding_box(), seen.page.locator("thead th").nth(0).bounding_box()
    assert frame is not None
    assert heading is not None
    assert (round(heading["x"] - frame["x"]), round(heading["y"] - frame["y"])) == (1, 1)


@needs_chromium
def test_evidence_of_both_sides_with_the_page(seen: Seen) -> None:
    page = seen.page
    page.select_option("[name=place]", label="Ủy ban nhân dân phường Thuận Hóa")
    page.locator("tbody tr:visible td.pass a:visible").nth(5).click()
    panel = page.locator("#panel")
    assert panel.locator(".quote h3").all_inner_texts() == ["Cấp trên", "Kế hoạch"]
    marks = panel.locator("blockquote mark").all_inner_texts()
    assert "96%" in marks[0]
    assert "99%" in marks[1]
    assert panel.locator("blockquote").nth(1).inner_text().startswith("- Tỷ lệ thu gom")
    drawn = "images => Promise.all(images.map(image => image.decode())).then(() => images.map(image => image.naturalWidth))"
    assert panel.locator("img").evaluate_all(drawn) == [827, 827]
    box, leaf = panel.locator(".box").first.bounding_box(), panel.locator(".leaf").first.bounding_box()
    assert box is not None
    assert leaf is not None
    assert leaf["y"] < box["y"] < leaf["y"] + leaf["height"]
    assert box["height"] < leaf["height"] / 10


@needs_chromium
def test_a_document_without_pages_says_so(seen: Seen) -> None:
    seen.page.select_option("[name=place]", label="Ủy ban nhân dân phường An Cựu")
    seen.page.locator("tbody td.fail a:visible").first.click()
    assert "không chia trang" in seen.page.inner_text("#panel .quote:last-child .note")


@needs_chromium
def test_keyboard(seen: Seen) -> None:
    page = seen.page
    page.locator("thead th[data-key] button").first.focus()
    for key in ("ArrowDown", "ArrowRight", "ArrowDown"):
        page.keyboard.press(key)
    where = "[document.activeElement.closest('td').cellIndex, document.activeElement.closest('tr').rowIndex]"
    assert page.evaluate(where) == [2, 2]
    page.keyboard.press("Enter")
    first = page.inner_text("#panel-title")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#panel-title")).not_to_have_text(first)
    page.keyboard.press("Escape")
    assert not page.locator("#panel").is_visible()
    assert page.evaluate(where) == [2, 2]  # back where the reader was


@needs_chromium
def test_a_link_leads_to_its_evidence(browser: Browser, file: Path) -> None:
    with opened(browser, file) as shown:
        shown.page.goto(f"{file.as_uri()}#i3")
        shown.page.reload()
        assert shown.page.locator("#panel").is_visible()
        assert shown.complaints == []


@needs_chromium
def test_paper_lists_the_evidence_and_hides_filters(seen: Seen, tmp_path: Path) -> None:
    import pypdfium2 as pdfium

    seen.page.emulate_media(media="print")
    seen.page.wait_for_selector("#paper article")
    assert not seen.page.locator(".filters:visible, #panel:visible").count()
    listed = seen.page.inner_text("#paper")
    assert "Nêu ít nhất 75%, không đáp ứng yêu cầu ít nhất 85%." in listed
    assert "Tối thiểu 75% hộ gia đình" in listed
    seen.page.emulate_media(media="null")
    seen.page.pdf(path=tmp_path / "audit.pdf", prefer_css_page_size=True)
    with pdfium.PdfDocument(tmp_path / "audit.pdf") as pdf:
        pages = [page.get_textpage().get_text_range() for page in pdf]
    assert "Việc cần xử lý trước" in pages[0]
    assert "Biểu đồ" not in pages[0]  # the summary is a page of its own
    assert "Biểu đồ" in pages[1]
    assert any("Tối thiểu 75% hộ gia đình" in page for page in pages)


@needs_chromium
def test_paper_has_what_is_filtered(seen: Seen) -> None:
    seen.page.select_option("[name=place]", label="Ủy ban nhân dân phường Vỹ Dạ")
    expect(seen.page.locator("tbody tr:visible")).to_have_count(1)
    seen.page.emulate_media(media="print")
    seen.page.wait_for_selector("#paper article")
    assert seen.page.locator("#paper h4").count() == 1


@needs_chromium
def test_a_phone_does_not_scroll_sideways(browser: Browser, file: Path, tmp_path: Path) -> None:
    with opened(browser, file, width=390, height=800) as shown:
        assert shown.page.evaluate("document.documentElement.scrollWidth") == 390
        shown.page.screenshot(path=tmp_path / "phone.png", full_page=True)
        shown.page.locator(".summary ol a").first.click()
        panel = shown.page.locator("#panel").bounding_box()
        assert panel is not None
        assert (panel["x"], panel["width"]) == (0, 390)
        assert shown.page.locator("#panel-body").evaluate("body => body.scrollWidth <= body.clientWidth")
        assert shown.complaints == []


@needs_chromium
def test_hostile_words_do_nothing(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "hostile.html"
    file.write_text(audit_page(hostile_audit(), family_context(), "vi"), encoding="utf-8")
    with opened(browser, file) as shown:
        shown.page.on("dialog", lambda dialog: shown.complaints.append(dialog.message))
        shown.page.locator("tbody td.fail a").first.click()
        assert HOSTILE.replace("\u2028", "") in shown.page.locator("#panel blockquote").first.evaluate(
            "e => e.textContent.replaceAll('\\u2028', '')"
        )
        assert shown.page.locator("img[src=x]").count() == 0
        shown.page.emulate_media(media="print")
        shown.page.wait_for_selector("#paper article", state="attached")
        assert (shown.complaints, shown.requests) == ([], [])


@needs_chromium
def test_screenshot(seen: Seen, tmp_path: Path) -> None:
    picture = tmp_path / "audit.png"
    seen.page.screenshot(path=picture, full_page=True)
    assert picture.stat().st_size > 50_000
