"""Which targets belong in one row, and which values of a row can be compared directly."""

import pytest

from extractor.alignment import Phrase, align
from extractor.alignment.comparability import Basis, differences, same_population
from extractor.alignment.words import members, numbers, one_wording, unit_key
from extractor.assembly.identity import indicator_id
from schemas import Frequency


def phrase(indicator: str, unit: str | None, population: str | None = None, direction: str | None = None) -> Phrase:
    return Phrase(indicator, unit, population, indicator_id(indicator, unit, population), direction)


def basis(indicator: str, population: str | None = None, *, unit: str = "%") -> Basis:
    each = unit != "%" and population is not None
    return Basis(one_wording(indicator), members(population or ""), None, None, "level", each)


@pytest.mark.parametrize(
    ("first", "second", "by"),
    [
        # one canonical indicator, whatever the words, the population and the noun of occasions
        (phrase("trồng cây xanh", "cây"), phrase("trồng mới cây bóng mát ven đường", "cây xanh"), "indicator_id"),
        (phrase("tổ chức tổng vệ sinh", "đợt"), phrase("ra quân dọn vệ sinh", "buổi"), "indicator_id"),
        (phrase("tỷ lệ hộ phân loại rác", "%", "hộ"), phrase("phân loại rác", "%", "cơ quan"), "indicator_id"),
        # no id on either side: the same words in another order, or without what only opens them
        (phrase("lắp đặt ghế đá công viên", "ghế đá"), phrase("lắp đặt mới ghế đá tại công viên", "ghế đá"), "wording"),
        (phrase("bảo dưỡng thang máy", "%", "chung cư"), phrase("chung cư bảo dưỡng thang máy", "%"), "wording"),
    ],
)
def test_aligned(first: Phrase, second: Phrase, by: str) -> None:
    found = align(first, second)
    assert found.aligned
    assert found.by == by
    assert align(second, first) == found


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # another unit is another indicator, even under one id
        (phrase("trường đạt chuẩn quốc gia", "%"), phrase("trường đạt chuẩn quốc gia", "trường")),
        (phrase("lắp đặt ghế đá công viên", "ghế đá"), phrase("lắp đặt ghế đá công viên", "công viên")),
        # numbers and letters of a series part what has no id, however alike the words are
        (phrase("sửa chữa nhà sinh hoạt khu 1", "nhà"), phrase("sửa chữa nhà sinh hoạt khu 11", "nhà")),
        (phrase("nâng hạng chợ loại A", "chợ"), phrase("nâng hạng chợ loại B", "chợ")),
        # one is to fall, the other to rise
        (
            phrase("số chợ tạm ven sông", "%", direction="decrease"),
            phrase("số chợ tạm ven sông", "%", direction="increase"),
        ),
        # a bare verb is the same of anything: whom it is of decides
        (phrase("được bảo dưỡng", "%", "thang máy"), phrase("được bảo dưỡng", "%", "cây cầu")),
    ],
)
def test_apart(first: Phrase, second: Phrase) -> None:
    assert not align(first, second).aligned
    assert not align(second, first).aligned


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (basis("phân loại rác", "hộ gia đình trên địa bàn xã"), basis("phân loại rác", "các hộ dân"), True),
        (basis("phân loại rác", "hộ gia đình"), basis("phân loại rác", "cơ quan, trường học"), False),
        (basis("tỷ lệ cơ sở gây ô nhiễm được xử lý", "cơ sở"), basis("được xử lý", "cơ sở gây ô nhiễm"), True),
        (basis("hộ gia đình phân loại rác"), basis("phân loại rác", "hộ gia đình"), True),
        (basis("phân loại rác"), basis("phân loại rác", "hộ gia đình"), False),
        # a count for each is another value than a count, though the words name the place
        (basis("trồng cây tại các thôn", unit="cây"), basis("trồng cây", "thôn", unit="cây"), False),
    ],
)
def test_populations(first: Basis, second: Basis, *, same: bool) -> None:
    assert same_population(first, second) is same
    assert same_population(second, first) is same


def test_times_and_shapes() -> None:
    five_years = Basis("", frozenset(), ("2026", "2030"), None, "level")
    one_year = Basis("", frozenset(), ("2026", "2026"), None, "level")
    open_end = Basis("", frozenset(), (None, "2030"), None, "level")
    yearly = Basis("", frozenset(), ("2026", "2030"), Frequency(per="year"), "level")
    fall = Basis("", frozenset(), ("2026", "2030"), None, "decrease")
    assert differences(five_years, one_year) == ("period",)
    assert differences(five_years, open_end) == ()
    assert differences(five_years, yearly) == ("frequency",)
    assert differences(five_years, fall) == ("form",)


@pytest.mark.parametrize(
    ("unit", "key"),
    [("%", "%"), ("mô hình điểm", "mô hình"), ("HTX", "hợp tác xã"), ("tổ hợp tác", "nhóm"), ("ghế đá", "ghế đá"), (None, "")],
)
def test_units(unit: str | None, key: str) -> None:
    assert unit_key(unit) == key


@pytest.mark.parametrize(("text", "found"), [("lớp 3 loại A", {"3", "A"}), ("Ủy ban xã", set()), ("khu 11B", {"11B"})])
def test_numbers_and_letters(text: str, found: set[str]) -> None:
    assert numbers(text) == found
