"""Where Tesseract's Vietnamese data is looked for."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor.errors import PackageMissing
from extractor.reading.ocr.language_data import data_folder


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    data_folder.cache_clear()
    yield
    data_folder.cache_clear()


@pytest.mark.parametrize("folder", [".", "tessdata"])  # the prefix names the folder itself, or the one above it
def test_prefix(folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / folder).mkdir(exist_ok=True)
    (tmp_path / folder / "vie.traineddata").touch()
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    assert data_folder() == tmp_path / folder


def test_missing_data_names_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    monkeypatch.setattr("extractor.reading.ocr.language_data._FOLDERS", (str(tmp_path),))
    with pytest.raises(PackageMissing, match="tesseract-ocr-vie"):
        data_folder()
