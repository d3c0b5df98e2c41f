"""Settings: defaults, environment, what is refused, and that all are documented."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from extractor.errors import SettingsWrong
from extractor.settings import PREFIX, Settings, load_settings

PROJECT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("variable", "value", "field", "expected"),
    [
        ("KEHOACH_MAX_PAGES", "20", "max_pages", 20),
        ("KEHOACH_MAX_FILE_SIZE", "2MiB", "max_file_size", 2 * 1024 * 1024),  # sizes take units
        ("KEHOACH_DOCUMENT_MEMORY", "1000000000", "document_memory", 1_000_000_000),
        ("KEHOACH_DOCUMENT_SECONDS", "1.5", "document_seconds", 1.5),
        ("KEHOACH_WORKERS", "3", "workers", 3),
        ("KEHOACH_LANG", "en", "workers", 0),  # the command line's own variable is no setting
    ],
)
def test_environment(variable: str, value: str, field: str, expected: float, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(variable, value)
    assert getattr(load_settings(), field) == expected


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("KEHOACH_MAX_PAGES", "0"),
        ("KEHOACH_MAX_PAGES", "many"),
        ("KEHOACH_DOCUMENT_SECONDS", "-1"),
        ("KEHOACH_DOCUMENT_MEMORY", "0"),
        ("KEHOACH_WORKERS", "-2"),
    ],
)
def test_a_wrong_value_is_named(variable: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(SettingsWrong) as caught:
        load_settings()
    assert variable in caught.value.detail


def test_another_process_makes_the_same_of_their_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    bounds = Settings(max_pages=7, document_seconds=2.5, workers=2)
    for variable, value in bounds.environment().items():
        monkeypatch.setenv(variable, value)
    assert load_settings() == bounds


def test_as_many_workers_as_processors() -> None:
    assert Settings().worker_count() >= 1
    assert Settings(workers=5).worker_count() == 5


def test_the_column_keeps_to_the_environment() -> None:
    script = "from extractor.reading.bounds import MAX_PAGES, MAX_FILE_BYTES; print(MAX_PAGES, MAX_FILE_BYTES)"
    environment = {**os.environ, "KEHOACH_MAX_PAGES": "3", "KEHOACH_MAX_FILE_SIZE": "1KiB"}
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, env=environment, cwd=PROJECT)
    assert done.stdout.split() == [b"3", b"1024"]


@pytest.mark.parametrize("name", list(Settings.model_fields))
def test_every_setting_is_documented(name: str) -> None:
    assert f"`{PREFIX}{name.upper()}`" in (PROJECT / "docs" / "settings.md").read_text(encoding="utf-8")
