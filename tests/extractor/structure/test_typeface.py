"""Widths of text in Times New Roman."""

import sys

import pytest

from extractor.structure.typeface import width_of


@pytest.mark.parametrize(
    ("narrow", "wide"),
    [("ill", "mmm"), ("ủy ban nhân dân", "ỦY BAN NHÂN DÂN"), ("í", "á"), ("đ", "Đ")],  # diacritics do not widen a letter
)
def test_wider(narrow: str, wide: str) -> None:
    assert width_of(narrow) < width_of(wide)


def test_diacritics_do_not_count() -> None:
    assert width_of("Hạ Long") == width_of("Ha Long")


def test_every_letter_has_a_width() -> None:
    assert width_of("".join(map(chr, range(32, min(sys.maxunicode, 0x3000))))) > 0
