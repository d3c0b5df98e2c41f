"""Official codes of a mentioned place: from its own name, the address it stands in, and the issuer's jurisdiction."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from extractor.assembly.jurisdiction import Jurisdiction
from extractor.language.gazetteer import Commune, communes_named, districts_named, former_communes_named, name_key, province_code
from extractor.language.matches import PlaceMatch

COMMUNE_LEVEL: Final = frozenset({"ward", "commune", "township"})
_LIES_IN_WARD: Final = frozenset({"street", "venue", "village", "residential_group"})
_LONG_ROADS: Final = frozenset({"quốc lộ", "cao tốc", "đường cao tốc", "đường bộ cao tốc"})


@dataclass(frozen=True, slots=True)
class Codes:
    """Two-digit province code and five-digit ward code, None where not settled."""

    province: str | None = None
    ward: str | None = None


def codes_of(
    match: PlaceMatch,
    address: Sequence[PlaceMatch],
    jurisdiction: Jurisdiction,
    *,
    before_reform: bool = False,
    district: str | None = None,
) -> Codes:
    """The codes of a place.

    ``address`` are the places that follow it in its address: ``…, phường Kinh Bắc, tỉnh Bắc Ninh``. In a document older than
    July 2025 (``before_reform``) a commune's name means the one of that time, and its only successor gives the code; of
    namesakes in a province the one of the address's district, else of ``district``, the only one that the document names.
    """
    district = next((place.bare_name for place in address if place.kind == "district"), district)
    stated = next((province_code(place.bare_name) for place in address if place.kind == "province"), None)
    province = stated or jurisdiction.province_code
    if match.kind == "province":
        return Codes(province_code(match.bare_name))
    if match.kind == "district":
        provinces = {district.province_code for district in districts_named(match.bare_name, match.type_word)}
        return Codes(province if province in provinces else _only(provinces))
    if match.kind in COMMUNE_LEVEL:
        return _of_commune(match, province, before_reform, district)
    if match.kind == "former_commune":
        return Codes(_former_province(match, province))
    if match.kind in _LIES_IN_WARD or (match.kind == "area" and address):
        return _by_address(match, address, stated, jurisdiction, before_reform, district)
    return Codes()


def is_former(match: PlaceMatch, province: str | None) -> bool:
    """True for a commune that the province had before July 2025 and has no more."""
    if match.kind not in COMMUNE_LEVEL or province is None or communes_named(match.bare_name, match.type_word, province):
        return False
    return bool(former_communes_named(match.bare_name, match.type_word, province))


def _of_commune(match: PlaceMatch, province: str | None, before_reform: bool, district: str | None) -> Codes:
    """The commune of that name in the province; else the one that took its place; else the only one of the country.

    Before the reform one of today's names may have been another commune's, so that no other province's has the code.
    """
    if province is not None:
        today = _one(communes_named(match.bare_name, match.type_word, province))
        former = former_communes_named(match.bare_name, match.type_word, province)
        if today and not (before_reform and former):
            return today
        if former:
            former = tuple(entry for entry in former if district and name_key(entry.district) == name_key(district)) or former
            return Codes(province, _only({code for entry in former for code in entry.successor_codes}))
    return (None if before_reform else _one(communes_named(match.bare_name, match.type_word))) or Codes()


def _one(found: Sequence[Commune]) -> Codes | None:
    return Codes(found[0].province_code, found[0].code) if len(found) == 1 else None


def _former_province(match: PlaceMatch, province: str | None) -> str | None:
    """A former commune's province: the document's, unless its name is known elsewhere alone."""
    provinces = {entry.province_code for entry in former_communes_named(match.bare_name, match.type_word or None)}
    return province or _only(provinces)


def _by_address(
    match: PlaceMatch,
    address: Sequence[PlaceMatch],
    stated: str | None,
    jurisdiction: Jurisdiction,
    before_reform: bool,
    district: str | None,
) -> Codes:
    """Codes of the ward in the address, else of the issuer's area; roads through many provinces have none of a province's."""
    for place in address:
        if place.kind in COMMUNE_LEVEL:
            return _of_commune(place, stated or jurisdiction.province_code, before_reform, district)
        if place.kind in ("district", "former_commune"):
            return Codes(stated or jurisdiction.province_code)
    if stated and stated != jurisdiction.province_code:
        return Codes(stated)
    if match.type_word in _LONG_ROADS and jurisdiction.ward_code is None:
        return Codes(stated)
    return Codes(jurisdiction.province_code, jurisdiction.ward_code)


def _only(codes: set[str]) -> str | None:
    return next(iter(codes)) if len(codes) == 1 else None
