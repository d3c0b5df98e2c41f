"""Names of results: safe, readable, stable."""

import re
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.batch.names import numbered, result_of, safe_name


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("2026", "kế hoạch.pdf"), "2026/kế hoạch.pdf"),
        (("ke\u0302\u0301.pdf",), "kế.pdf"),  # letters of the Mac are put together
        (("..", "..", "etc", "passwd"), "etc/passwd"),
        (("", ".", "a.txt"), "a.txt"),
        (("..",), "_"),
        (("a\\b:c?.txt",), "a_b_c_.txt"),  # what Windows refuses
        (("a\x00b\n.txt",), "a_b_.txt"),
        (("a\udcff.txt",), "a_.txt"),  # a byte that is not UTF-8
        ((".hidden.txt",), "_.hidden.txt"),  # no result is hidden
        (("con.txt", "NUL", "console.txt"), "_con.txt/_NUL/console.txt"),
        (("a. ", "b.txt "), "a/b.txt"),
    ],
)
def test_safe(parts: tuple[str, ...], name: str) -> None:
    assert safe_name(parts) == PurePosixPath(name)


def test_a_long_name_is_cut_and_keeps_its_suffix_and_its_own() -> None:
    first, second = safe_name(("ế" * 300 + "1.pdf",)).name, safe_name(("ế" * 300 + "2.pdf",)).name
    assert first != second
    for name in (first, second):
        assert re.fullmatch(r"ế+~[0-9a-f]{8}\.pdf", name)
        assert 190 < len(name.encode()) <= 200


@given(st.lists(st.text(), max_size=5))
def test_any_name_stays_below_the_folder(parts: list[str]) -> None:
    name = safe_name(parts)
    assert not name.is_absolute()
    assert name.parts
    for part in name.parts:
        assert part not in (".", "..")
        assert not part.startswith(".")
        assert part.isprintable()
        assert len(part.encode()) <= 200
    assert safe_name(name.parts) == name


def test_numbers_and_results() -> None:
    name = PurePosixPath("a/b.pdf")
    assert [str(numbered(name, number)) for number in (1, 2, 3)] == ["a/b.pdf", "a/b (2).pdf", "a/b (3).pdf"]
    assert str(result_of(name)) == "a/b.pdf.json"
