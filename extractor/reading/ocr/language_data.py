"""Where Tesseract's data of a language lies on this machine."""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from extractor.errors import PackageMissing

PACKAGE = "tesseract-ocr-vie"
"""Debian's package of the Vietnamese data."""
LANGUAGE = "vie"
_FOLDERS = ("/usr/share/tesseract-ocr", "/usr/share", "/usr/local/share", "/opt/homebrew/share", "/opt/local/share")


@cache
def data_folder() -> Path:
    """The folder that holds ``vie.traineddata``.

    ``TESSDATA_PREFIX`` is looked at first; it names the folder itself or the one above it, as Tesseract's versions differ.

    Raises:
        PackageMissing: no folder has the data; the detail names the package.
    """
    for folder in _candidates():
        if (folder / f"{LANGUAGE}.traineddata").is_file():
            return folder
    raise PackageMissing(PACKAGE)


def _candidates() -> Iterator[Path]:
    prefix = os.environ.get("TESSDATA_PREFIX")
    if prefix:
        yield from (Path(prefix), Path(prefix) / "tessdata")
    for folder in map(Path, _FOLDERS):
        yield folder / "tessdata"
        # Debian keeps each major version's data apart; the newest fits the wheel's library.
        yield from sorted(folder.glob("[0-9]*/tessdata"), reverse=True)
