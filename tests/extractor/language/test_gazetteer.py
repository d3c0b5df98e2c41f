"""The administrative map: provinces by any form of their name, communes, former units and their successors."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.language.gazetteer import (
    communes,
    communes_named,
    districts_named,
    former_communes_named,
    former_provinces,
    is_known,
    is_municipality,
    name_key,
    province_code,
    provinces,
)
from extractor.text.folding import strip_tones


def test_reference_data_are_whole() -> None:
    assert (len(provinces()), len(former_provinces()), len(communes())) == (34, 63, 3321)
    assert all(commune.province_code in provinces() for commune in communes().values())


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Bắc Ninh", "24"),
        ("tỉnh Bắc Ninh", "24"),
        ("TỈNH LÂM ĐỒNG", "68"),  # capitals of a title block
        ("thành phố Hải Phòng", "31"),
        ("TP. Hồ Chí Minh", "79"),
        ("Tp HCM", "79"),
        ("TPHCM", "79"),
        ("TP.HCM", "79"),
        ("Thủ đô Hà Nội", "01"),
        ("Thanh Hoá", "38"),  # old tone placement
        ("thanh hoa", "38"),  # typed without diacritics
        ("Bà Rịa – Vũng Tàu", "79"),  # abolished: the successor's
        ("tỉnh Hải Dương", "31"),
        ("Thừa Thiên Huế", "46"),
        ("Đắc Lắc", "66"),  # an older spelling
        ("Gia Lâm", None),  # a district
        ("", None),
    ],
)
def test_province_code(name: str, code: str | None) -> None:
    assert province_code(name) == code


@pytest.mark.parametrize(
    ("name", "kind", "province", "codes"),
    [
        ("Kinh Bắc", "phường", None, ["09187"]),
        ("KINH BẮC", "phường", None, ["09187"]),
        ("An Phú", None, None, ["10645", "21034", "23602", "25975", "30337"]),  # five: the caller settles
        ("An Phú", "xã", "31", ["10645"]),
        ("an phu", "xã", "31", ["10645"]),  # without diacritics
        ("Chân Mây-Lăng Cô", "xã", None, ["20152"]),  # any dash, spaced or not
        ("An Phú", "thị trấn", None, []),
    ],
)
def test_communes_named(name: str, kind: str | None, province: str | None, codes: list[str]) -> None:
    assert sorted(commune.code for commune in communes_named(name, kind, province)) == codes


def test_a_divided_commune_names_the_successor_that_took_most_first() -> None:
    (bat_trang,) = former_communes_named("Bát Tràng", "xã", "01")
    assert bat_trang.successor_codes[0] == "00583"
    assert len(bat_trang.successor_codes) > 1


def test_communes_that_differ_in_tones_alone_are_kept_apart() -> None:
    """The table that ships with underthesea leaves their names out; the build script restores them."""
    assert former_communes_named("Trực Hưng", "xã") != former_communes_named("Trực Hùng", "xã")
    assert all(former_communes_named(name, "xã") for name in ("Trực Hưng", "Trực Hùng", "Tam Đàn", "Ia Băng"))


def test_districts_of_one_name_are_all_given() -> None:
    assert len({district.province_code for district in districts_named("Châu Thành", "huyện")}) == 5


@pytest.mark.parametrize(
    ("name", "kind", "known"),
    [("An Phú", "xã", True), ("1", "phường", True), ("01", "phường", True), ("Gia Lâm", "huyện", True), ("Xanh", "xã", False)],
)
def test_is_known(name: str, kind: str, known: bool) -> None:
    assert is_known(name, kind) is known


def test_a_former_city_of_a_province_is_no_municipality() -> None:
    assert is_municipality("Hải Phòng")
    assert not is_municipality("Bắc Ninh")


@given(st.sampled_from(sorted(communes().values(), key=lambda commune: commune.code)))
def test_every_commune_is_found_by_its_name_however_written(commune: object) -> None:
    name, code = commune.name, commune.code  # type: ignore[attr-defined]
    for form in (name, name.upper(), name.lower()):
        assert code in {found.code for found in communes_named(form)}
    if not communes_named(strip_tones(name)) or strip_tones(name).isascii():
        assert communes_named(strip_tones(name))


@given(st.text())
def test_look_ups_never_fail(text: str) -> None:
    name_key(text)
    province_code(text)
    communes_named(text)
