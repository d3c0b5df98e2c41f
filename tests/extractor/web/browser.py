"""A real browser for tests of pages: what it complains of, and what it asks of the network."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@dataclass
class Seen:
    """A page that is open, with its complaints and its requests other than for itself."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=_FLAGS)
        yield browser
        browser.close()


@contextmanager
def opened(browser: Browser, file: Path, width: int = 1280, height: int = 900) -> Iterator[Seen]:
    """The file in a window of that size."""
    page = browser.new_page(viewport={"width": width, "height": height})
    seen = Seen(page)
    page.on("console", lambda message: seen.complaints.append(message.text))
    page.on("pageerror", lambda error: seen.complaints.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith(("file:", "data:")) else seen.requests.append(request.url))
    page.goto(file.as_uri())
    yield seen
    page.close()
