"""What all tests share: hypothesis without a deadline, real documents, system programs."""

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from extractor.errors import PackageMissing
from extractor.reading.ocr.language_data import data_folder

PROJECT = Path(__file__).resolve().parent.parent
SHARED = PROJECT.parent / "shared"

settings.register_profile("kehoach", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("kehoach")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real documents beside the project; the test is skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("../shared is absent")
    return SHARED


@pytest.fixture(scope="session")
def vietnamese_ocr() -> None:
    """The test is skipped where Tesseract's Vietnamese data is not installed."""
    try:
        data_folder()
    except PackageMissing as missing:
        pytest.skip(f"needs system package: {missing.detail}")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test marked ``needs_program("antiword", "antiword")`` where that program is not installed.

    The reason begins with ``needs system package:``, which ``.ci/run`` looks for.
    """
    for marker in item.iter_markers("needs_program"):
        program, package = marker.args if len(marker.args) > 1 else marker.args * 2
        if shutil.which(program) is None:
            pytest.skip(f"needs system package: {package}")
