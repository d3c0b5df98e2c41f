"""The order of the Vietnamese alphabet."""

import pytest

from extractor.text.collation import vietnamese_order


@pytest.mark.parametrize(
    "ordered",
    [
        ["a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "o", "ô", "ơ", "u", "ư", "y"],
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        ["An Phú", "Ân Thi", "Ba Đình", "Dương Nội", "Đống Đa", "Ô Chợ Dừa", "Yên Hòa"],
        ["Phường 2", "Phường An Hải", "Xã An Phú"],
        ["xã Hòa An", "xã Hòa Ân", "xã Hoàng Mai"],  # syllables are compared as wholes
        ["Lê Lai", "Lê Lợi"],
    ],
)
def test_order(ordered: list[str]) -> None:
    backwards = ordered[::-1]
    assert sorted(backwards, key=vietnamese_order) == ordered


def test_case_and_composition_do_not_matter() -> None:
    assert vietnamese_order("ĐỐNG ĐA") == vietnamese_order("đống đa")
