"""Scans on a machine without Tesseract's data."""

from pathlib import Path

import pytest

from corpus.scans import Damage, scan
from extractor.errors import PackageMissing, ScanWithoutText
from extractor.reading import read
from extractor.reading.ocr.language_data import data_folder
from tests.extractor.reading.makers import lines, pdf
from tests.extractor.reading.ocr.test_page import PROSE, mixed


@pytest.fixture(autouse=True)
def without_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    monkeypatch.setattr("extractor.reading.ocr.engine.data_folder", data_folder.__wrapped__)
    monkeypatch.setattr("extractor.reading.ocr.language_data._FOLDERS", ())
    monkeypatch.setattr("extractor.reading.ocr.engine._recogniser", _no_recogniser)


def _no_recogniser() -> None:
    data_folder.__wrapped__()


def test_a_scan_says_which_package_reads_it() -> None:
    with pytest.raises(ScanWithoutText) as raised:
        read(scan(pdf(lines(*PROSE)), Damage(resolution=100)))
    assert "tesseract-ocr-vie" in raised.value.action("vi")
    assert "tesseract-ocr-vie" in raised.value.action("en")


def test_pages_that_can_be_read_are() -> None:
    page = lines(*PROSE)
    document = read(mixed(page, scan(pdf(page, page), Damage(resolution=100)), page))
    assert document.text == "\n".join([*PROSE, *PROSE])
    codes = [(problem.code, problem.page) for problem in document.problems]
    assert codes == [(PackageMissing.code, None), (ScanWithoutText.code, 2), (ScanWithoutText.code, 3)]
    assert document.problems[0].detail == "tesseract-ocr-vie"
