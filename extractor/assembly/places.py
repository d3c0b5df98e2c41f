"""Places: the named places of the document, once an entity, with their official codes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from extractor.assembly.inner_places import RANK, follows_bodies, goes_on, is_inside, other_names
from extractor.assembly.jurisdiction import Jurisdiction
from extractor.assembly.place_codes import Codes, codes_of, is_former
from extractor.assembly.sites import Site, find_sites
from extractor.assembly.workspace import Workspace
from extractor.language.gazetteer import name_key, province_code
from extractor.language.matches import Annotated, PlaceMatch
from extractor.structure.outline import Paragraph, Zone
from extractor.text.folding import fold
from schemas.base import Evidence
from schemas.records import Place

_CONFIDENCE: Final = {
    "place.typed": 0.93,
    "place.listed": 0.9,
    "place.bare": 0.85,
    "place.venue_of_community": 0.85,
    "place.site": 0.85,
    "place.house_number": 0.85,
}
_NAMED_APART: Final = frozenset({"place.listed", "place.house_number"})
"""Rules of mentions whose type word does not stand before the name."""
_SKIPPED: Final = frozenset({Zone.HEAD, Zone.TITLE, Zone.RECIPIENTS, Zone.SIGNATURE})
"""Blocks of names: the place line, the issuer, the title, those who receive and sign."""
_ADDRESS_JOINT = re.compile(
    r"(?:,| -| –|\)| \(|,? thuộc|,? ở|,? tại)? ?(?:\(?(?:địa chỉ|đ/c):? )?(?:số (?:nhà )?[\w/-]{1,8},? )?", re.IGNORECASE
)
_REFORM: Final = "2025-07-01"


@dataclass(slots=True)
class _Mention:
    """A place where it stands by itself."""

    paragraph: Paragraph
    match: PlaceMatch
    codes: Codes

    @property
    def name(self) -> str:
        """The name with its type word: as printed where that stands before it, else the word of its list."""
        printed = self.paragraph.text[self.match.start : self.match.end]
        return printed if self.match.rule not in _NAMED_APART else f"{self.match.type_word} {self.match.bare_name}"

    @property
    def clumsy(self) -> int:
        """How far the printed form is from the plain full one: capitals, no type word, a type word written short."""
        printed = self.paragraph.text[self.match.start : self.match.end]
        shortened = not fold(self.name).startswith(self.match.type_word)
        return 2 * printed.isupper() + (self.match.rule == "place.bare") + shortened


def assemble_places(workspace: Workspace, jurisdiction: Jurisdiction) -> tuple[Place, ...]:
    """The named places, in the order of their first mention.

    A mention inside another proper name is none: a body's, a quoted campaign's, a document's title or issuer. Venues without
    a proper name count as the site of an event (section ``Địa điểm``).
    """
    day = _latest_day(workspace)
    after_reform, before_reform = (day >= _REFORM, day < _REFORM) if day else (False, False)
    district = _only_district(workspace)
    entities: dict[tuple[str, ...], list[_Mention]] = {}
    for paragraph, found, address in _standing(workspace):
        former = after_reform and is_former(found, jurisdiction.province_code)
        match = replace(found, kind="former_commune") if former else found
        mention = _Mention(
            paragraph, match, codes_of(match, address, jurisdiction, before_reform=before_reform, district=district)
        )
        entities.setdefault(_identity(mention), []).append(mention)
    return tuple(_record(workspace, mentions) for mentions in entities.values())


def _only_district(workspace: Workspace) -> str | None:
    """The only district that the document names, in bodies' names too (``Phòng Giáo dục huyện Đông Anh``)."""
    named = {
        name_key(place.bare_name) for annotated in workspace.annotated for place in annotated.places if place.kind == "district"
    }
    return named.pop() if len(named) == 1 else None


def _standing(workspace: Workspace) -> Iterator[tuple[Paragraph, PlaceMatch, Sequence[PlaceMatch]]]:
    """Every place that stands by itself, with the places after it in its address."""
    for annotated in workspace.annotated:
        if annotated.paragraph.zone in _SKIPPED:
            continue
        sites = list(find_sites(annotated))
        if not annotated.places and not sites:
            continue
        matches = _with_sites(annotated, sites)
        names = other_names(annotated)
        text, in_body = annotated.paragraph.text, None
        for position, match in enumerate(matches):
            addressed = match.rule == "place.site" or _is_address_of(text, sites, match)
            if not addressed and (
                is_inside(annotated, match, names) or goes_on(text, in_body, match) or follows_bodies(annotated, match)
            ):
                in_body = match
            else:
                in_body = None
                inner = [place for place in annotated.places if match.start < place.start and place.end <= match.end]
                yield annotated.paragraph, match, _address(text, matches[position:]) or (inner if match.kind == "venue" else [])


def _with_sites(annotated: Annotated, sites: Sequence[Site]) -> list[PlaceMatch]:
    """The matches, those inside a site's phrase given up for it."""
    text = annotated.paragraph.text
    kept = [m for m in annotated.places if not any(site.start <= m.start < site.end and m.end <= site.end for site in sites)]
    found = [
        PlaceMatch(site.start, site.end, "venue", "", text[site.start : site.end], "place.site")
        for site in sites
        if not any(match.start <= site.start < match.end for match in kept)
    ]
    return sorted([*kept, *found], key=lambda match: match.start)


def _is_address_of(text: str, sites: Sequence[Site], match: PlaceMatch) -> bool:
    """True for the place behind a site's comma: ``Hội trường UBND xã, huyện Cư Kuin``."""
    return match.rule == "place.typed" and any(text[site.end : match.start] == ", " for site in sites)


def _address(text: str, matches: Sequence[PlaceMatch]) -> list[PlaceMatch]:
    """The larger and larger places that follow the first one with nothing but a comma, bracket or ``thuộc`` between."""
    address: list[PlaceMatch] = []
    for previous, following in pairwise(matches):
        larger = _height(following) > _height(previous)
        if not larger or following.rule == "place.listed" or not _ADDRESS_JOINT.fullmatch(text, previous.end, following.start):
            break
        address.append(following)
    return address


def _height(match: PlaceMatch) -> float:
    """The level in an address: a venue stands on a street, a street in a ward."""
    return RANK.get(match.kind, 0.5 if match.kind == "street" else 0)


def _identity(mention: _Mention) -> tuple[str, ...]:
    """What makes two mentions the same place: a province's code, else kind and name; roads by name alone."""
    match = mention.match
    if match.kind == "province":
        return match.kind, province_code(match.bare_name) or fold(match.bare_name)
    if match.kind == "venue":
        return match.kind, fold(mention.name)
    word = match.type_word if match.kind in ("district", "village", "water", "area") else ""
    return match.kind, word, name_key(match.bare_name)


def _record(workspace: Workspace, mentions: Sequence[_Mention]) -> Place:
    """One record of an entity: its first plain mention, its codes from the mention that settles most."""
    shown = min(mentions, key=lambda mention: mention.clumsy)
    codes = max((mention.codes for mention in mentions), key=lambda codes: (codes.ward is not None, codes.province is not None))
    evidence = workspace.evidence(shown.paragraph, shown.match.start, shown.match.end)
    others = tuple(_evidence(workspace, mention) for mention in mentions if mention is not shown)
    return Place(
        id=workspace.record_id("place", evidence, shown.match.kind),
        evidence=evidence,
        context=others,
        rule=shown.match.rule,
        confidence=_CONFIDENCE[shown.match.rule],
        name=shown.name,
        kind=shown.match.kind,  # type: ignore[arg-type]
        province_code=codes.province,
        ward_code=codes.ward,
    )


def _evidence(workspace: Workspace, mention: _Mention) -> Evidence:
    return workspace.evidence(mention.paragraph, mention.match.start, mention.match.end)


def _latest_day(workspace: Workspace) -> str | None:
    """The document's day, to tell whether it is older than the reform: of its place line, else the latest that it mentions."""
    days: list[str] = []
    for annotated in workspace.annotated:
        instants = (time.first for time in annotated.times if time.first and time.first.year and time.first.month)
        days += [f"{instant.year:04d}-{instant.month:02d}-{instant.day or 28:02d}" for instant in instants]
        if days and annotated.paragraph.zone is Zone.HEAD:
            break
    return max(days, default=None)
