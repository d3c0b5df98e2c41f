"""Which province and ward the issuing body belongs to: official codes, settled from its name and the document's context.

Codes are those in force since 1 July 2025; an abolished province or commune has its successor's where that is one. Where
several places of one name remain (there are five An Phú), nothing is settled. In a document older than that a commune's name
is one of many since merged or renamed, so that a province which the document names has to agree.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from extractor.language.body_names import inside_body
from extractor.language.gazetteer import (
    COMMUNE_KINDS,
    communes_named,
    districts_named,
    former_communes_named,
    province_code,
)
from extractor.language.matches import PlaceMatch
from extractor.language.places import find_places

_YEAR = re.compile(r"(?<![\d/.,])(?:19|20)\d\d(?![\d.,]\d|\d)|(?<=[/-])(?:19|20)\d\d(?!\d)")
_PLACE_LINE = re.compile(r", ?ngày[\s\d.…]{0,12}tháng[\s.…]{0,4}(\d{0,2})[\s.…]{0,4}năm[\s.…]{0,4}(\d{4})$")
_COMMITTEE = re.compile(r"(Tỉnh|Thành|Huyện|Quận|Thị) (?:ủy|uỷ|đoàn|Đoàn) ([^,;.:()]{2,30})")
_KINDS_OF_COMMITTEE: Final = {"Thành": "thành phố", "Huyện": "huyện", "Quận": "quận", "Thị": "thị xã"}
_AUTHORITY_WEIGHT: Final = 5
"""An organ of the province named in the document tells more of its issuer than the province named by the way."""
_REFORM: Final = "2025-07"
"""The month in which communes were merged and districts abolished."""
_HEAD_PARAGRAPHS: Final = 12
"""Paragraphs among which the place line stands."""
_CLEAR: Final = 3
"""How many times the second one's weight the first must have."""


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """The area of the issuing body (địa bàn): two-digit province code, five-digit code of ward or commune; None: not settled."""

    province_code: str | None = None
    ward_code: str | None = None


def settle(
    issuer_name: str, level: str, mentions: Sequence[str], *, issued_place: str | None = None, issued: str | None = None
) -> Jurisdiction:
    """The jurisdiction of the issuer.

    ``issuer_name`` is its full name (``Ủy ban nhân dân xã An Phú``), ``level`` the header's level, ``mentions`` the texts of the
    document's paragraphs, ``issued_place`` the place line's place (``An Phú``), ``issued`` its day in ISO 8601. The name
    itself decides first, then the province whose organs the document names (``UBND thành phố Hải Phòng``), then the place
    line. Central bodies have none.
    """
    if level == "central":
        return Jurisdiction()
    named = find_places(issuer_name)
    own_province = _province_in_name(issuer_name, named, level)
    for place in reversed(named):
        if place.kind in ("ward", "commune", "township", "former_commune"):
            return _of_commune(place, own_province, mentions, issued_place, _is_before_reform(mentions, issued))
        if place.kind == "district":
            return Jurisdiction(
                _only(_district_provinces(place, own_province)) or _by_context(_district_provinces(place), mentions)
            )
    if own_province:
        return Jurisdiction(own_province)
    return _of_place_line(issued_place, mentions, _is_before_reform(mentions, issued))


def _province_in_name(issuer_name: str, named: Iterable[PlaceMatch], level: str) -> str | None:
    """The province in the issuer's name: ``Sở Công Thương tỉnh Lào Cai``, ``Thành ủy Hà Nội``.

    A school's name is no place, and the name of a smaller place (``xã Bình Định``) is none of a province.
    """
    places = list(named)
    for place in places:
        if place.kind == "province":
            return province_code(place.bare_name)
    if level == "school" or any(place.end == len(issuer_name) for place in places):
        return None
    words = issuer_name.split()
    endings = (" ".join(words[-count:]) for count in (5, 4, 3, 2) if len(words) > count)
    return next((code for ending in endings if (code := province_code(ending))), None)


def _of_commune(
    place: PlaceMatch, province: str | None, mentions: Sequence[str], issued_place: str | None, before_reform: bool
) -> Jurisdiction:
    """The commune of that kind and name, in the province that the document settles."""
    candidates = _commune_candidates(place, province, before_reform)
    if not candidates:
        return Jurisdiction(province) if province else _of_place_line(None, mentions)
    provinces = {code for code, _ in candidates}
    if province is None and before_reform and not _agrees(provinces, mentions):
        return _of_place_line(None, mentions)
    settled = _only(provinces) or _by_context(provinces, mentions) or _by_neighbours(candidates, mentions)
    if settled is None and issued_place:
        settled = next(iter(provinces & {province_code(issued_place)}), None)
    if settled is None:
        return Jurisdiction(province)
    wards = {ward for code, ward in candidates if code == settled}
    return Jurisdiction(settled, _only(wards))


def _agrees(provinces: set[str], mentions: Sequence[str]) -> bool:
    """True where the province that the document names above all others has the commune; of several one may be left open."""
    named = _clear_first(_province_weights(mentions))
    return named in provinces or (named is None and len(provinces) > 1)


def _commune_candidates(place: PlaceMatch, province: str | None, before_reform: bool) -> set[tuple[str, str]]:
    """(province code, ward code) of every commune of today that the name can mean.

    In a document older than the reform, or for a name that no commune has any more, these are the successors.
    """
    kind = place.type_word if place.type_word in COMMUNE_KINDS else None
    today = {(commune.province_code, commune.code) for commune in communes_named(place.bare_name, kind, province)}
    former = former_communes_named(place.bare_name, kind, province)
    successors = {(entry.province_code, code) for entry in former for code in entry.successor_codes}
    return (successors or today) if before_reform else (today or successors)


def _is_before_reform(mentions: Sequence[str], issued: str | None = None) -> bool:
    """True for a document older than July 2025.

    The day of issue tells, else the place line (``An Phú, ngày 05 tháng 3 năm 2024``), else that no year after 2024 is named.
    """
    if issued:
        return issued[: len(_REFORM)] < _REFORM
    lines = (_PLACE_LINE.search(text) for text in mentions[:_HEAD_PARAGRAPHS] if len(text) < 80)
    if line := next((line for line in lines if line), None):
        return f"{line[2]}-{int(line[1] or 12):02d}" < _REFORM
    years = {year[0] for text in mentions for year in _YEAR.finditer(text)}
    return bool(years) and max(years) < _REFORM[:4]


def _district_provinces(place: PlaceMatch, province: str | None = None) -> set[str]:
    return {district.province_code for district in districts_named(place.bare_name, place.type_word, province)}


def _of_place_line(issued_place: str | None, mentions: Sequence[str], before_reform: bool = False) -> Jurisdiction:
    """Of a body whose name has no place: the province of its place line, or the one whose organs the document names.

    A place line of Hà Nội settles nothing, since central bodies sit there too.
    """
    local = _provinces_of_town(issued_place, before_reform) if issued_place else set()
    weights = _province_weights(mentions)
    organs = {code for code, weight in weights.items() if weight >= _AUTHORITY_WEIGHT}
    if len(local) == 1 and local != {"01"}:
        return Jurisdiction(_only(local))
    return Jurisdiction(_only(local & organs) or (_clear_first(weights) if organs else None))


def _provinces_of_town(name: str, before_reform: bool) -> set[str]:
    """The provinces in which a town of that name lies: a province's own name, a former city, a commune of the document's time."""
    if code := province_code(name):
        return {code}
    towns = {district.province_code for district in districts_named(name) if district.kind in ("thành phố", "thị xã")}
    today = {commune.province_code for commune in communes_named(name)}
    return towns or (today | {commune.province_code for commune in former_communes_named(name)} if before_reform else today)


def _by_context(candidates: set[str], mentions: Sequence[str]) -> str | None:
    """The one of several provinces that the document's other words point to."""
    weights = _province_weights(mentions)
    return _clear_first(Counter({code: weights[code] for code in candidates if weights[code]}))


def _by_neighbours(candidates: set[tuple[str, str]], mentions: Sequence[str]) -> str | None:
    """The province of the candidate whose neighbours the document names.

    A former commune that became part of a candidate settles it; other communes count where one of the provinces alone has
    their name, and then two are needed.
    """
    named = {
        (place.bare_name, place.type_word)
        for text in mentions
        for place in find_places(text)
        if place.kind in ("ward", "commune", "township", "former_commune")
    }
    wards, provinces = {ward: code for code, ward in candidates}, {code for code, _ in candidates}
    weights: Counter[str] = Counter()
    for name, kind in named:
        former = former_communes_named(name, kind)
        merged = {wards[code] for entry in former for code in entry.successor_codes if code in wards}
        homes = {entry.province_code for entry in former} | {commune.province_code for commune in communes_named(name, kind)}
        homes &= provinces
        if len(merged) == 1 and len(homes) == 1:
            weights[_sole(merged)] += 2
        elif len(homes) == 1:
            weights[_sole(homes)] += 1
    first = _clear_first(weights)
    return first if first and weights[first] > 1 else None


def _sole(codes: set[str]) -> str:
    return next(iter(codes))


def _clear_first(weights: Counter[str]) -> str | None:
    """The heaviest province where it is clearly so."""
    ranked = weights.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < _CLEAR * ranked[1][1]):
        return None
    return ranked[0][0]


def _province_weights(mentions: Sequence[str]) -> Counter[str]:
    """How strongly each province is named in the document, itself or by one of its districts."""
    weights: Counter[str] = Counter()
    for text in mentions:
        for place in find_places(text):
            code = _province_of(place)
            if code:
                weights[code] += _AUTHORITY_WEIGHT if inside_body(text, place.start) else 1
        for committee in _COMMITTEE.finditer(text):
            if code := _province_of_committee(committee[1], committee[2].split()):
                weights[code] += _AUTHORITY_WEIGHT
    return weights


def _province_of(place: PlaceMatch) -> str | None:
    """The province that a place is, or in which it lies as the only district of its name."""
    if place.kind == "province":
        return province_code(place.bare_name)
    return _only(_district_provinces(place)) if place.kind == "district" else None


def _province_of_committee(level: str, words: Sequence[str]) -> str | None:
    """The province of a party committee or youth union: its own, or the one in which its district lies (``Huyện ủy Tân Sơn``)."""
    if level in ("Tỉnh", "Thành") and (code := _leading_province(words)):
        return code
    kind = _KINDS_OF_COMMITTEE.get(level)
    counts = range(min(4, len(words)), 0, -1) if kind else ()
    found = (districts_named(" ".join(words[:count]), kind) for count in counts)
    return _only({district.province_code for district in next((names for names in found if names), ())})


def _leading_province(words: Sequence[str]) -> str | None:
    """The province whose name the words begin with."""
    counts = range(min(4, len(words)), 0, -1)
    return next((code for count in counts if (code := province_code(" ".join(words[:count])))), None)


def _only(codes: set[str]) -> str | None:
    return next(iter(codes)) if len(codes) == 1 else None
