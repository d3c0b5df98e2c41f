"""Which wards have a plan, and which file may be anybody's."""

from typing import Any

import pytest

from extractor.audit.wards import is_unplaced, ward_of, wards_of
from extractor.errors import ProvinceUnknown
from schemas import Issuer
from tests.extractor.audit.records import header, view

_WARD = {"name": "Ủy ban nhân dân phường Thuận Hóa", "level": "commune", "province_code": "46", "ward_code": "19786"}


@pytest.mark.parametrize(
    ("issuer", "values", "ward", "unplaced"),
    [
        (_WARD, {}, "19786", False),
        (_WARD, {"document_class": "letter"}, None, False),  # a ward's letter is no plan
        (_WARD, {"status": "partial", "read_as": "text_layer"}, "19786", False),
        (_WARD, {"status": "failed"}, "19786", True),
        (_WARD | {"ward_code": None}, {}, None, True),  # a commune whose name is no single one's
        (_WARD | {"level": "party"}, {}, None, False),  # the party committee's
        (None, {}, None, True),
        (None, {"document_class": "other"}, None, True),
    ],
)
def test_whose_plan_it_is(issuer: dict[str, Any] | None, values: dict[str, Any], ward: str | None, unplaced: bool) -> None:
    made = view(of=header(issuer=Issuer(**issuer) if issuer else None), **values)
    assert (ward_of(made), is_unplaced(made)) == (ward, unplaced)


def test_official_list() -> None:
    assert len(wards_of("46")) == 40
    assert "phường Thuận Hóa" in {ward.name for ward in wards_of("46")}
    with pytest.raises(ProvinceUnknown):
        wards_of("02")  # Hà Giang until July 2025
