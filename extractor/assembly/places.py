"""Places: the named places of the document, once an entity, with their official codes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from extractor.assembly.jurisdiction import Jurisdiction
from extractor.assembly.place_codes import Codes, codes_of, is_former
from extractor.assembly.sites import Site, find_sites
from extractor.assembly.workspace import Workspace
from extractor.language.body_names import inside_body
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
_QUOTED = re.compile(r"“[^”]{1,300}”|\"[^\"]{1,300}\"|«[^»]{1,300}»")
_TITLE = re.compile(
    r",? (?:về|v/v|ban hành|quy định|phê duyệt|triển khai|thực hiện|tổ chức|hướng dẫn|công bố|sửa đổi)(?!\w)", re.IGNORECASE
)
_TITLE_END = re.compile(r"[;]|\.(?= [A-ZĐ]|$)|, (?=[A-ZĐ])")
_OWN_TITLE = re.compile(r"(?:xây dựng|ban hành|là|đây) (?:Kế hoạch|Chương trình|Phương án|Đề án)(?!\w)")
_WHERE = re.compile(r"(?<!\w)trên địa bàn (?=[^,;]{1,40}$|[^,;]{1,40}[,;.])", re.IGNORECASE)
_BODIES = re.compile(r"(?<!\w)các (?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn)(?:,| và|, và) $")
_ADDRESS_JOINT = re.compile(r"(?:,| -| –|\)| \(|,? thuộc|,? ở|,? tại)? ?")
_RANK: Final = {"ward": 1, "commune": 1, "township": 1, "former_commune": 1, "district": 2, "province": 3}
"""Levels of an address, the smallest first; what lies in a ward has none."""
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
    entities: dict[tuple[str, ...], list[_Mention]] = {}
    for paragraph, found, address in _standing(workspace):
        former = after_reform and is_former(found, jurisdiction.province_code)
        match = replace(found, kind="former_commune") if former else found
        mention = _Mention(paragraph, match, codes_of(match, address, jurisdiction, before_reform=before_reform))
        entities.setdefault(_identity(mention), []).append(mention)
    return tuple(_record(workspace, mentions) for mentions in entities.values())


def _standing(workspace: Workspace) -> Iterator[tuple[Paragraph, PlaceMatch, Sequence[PlaceMatch]]]:
    """Every place that stands by itself, with the places after it in its address."""
    for annotated in workspace.annotated:
        if annotated.paragraph.zone in _SKIPPED:
            continue
        sites = list(find_sites(annotated))
        if not annotated.places and not sites:
            continue
        matches = _with_sites(annotated, sites)
        names = _other_names(annotated)
        text, in_body = annotated.paragraph.text, None
        for position, match in enumerate(matches):
            addressed = match.rule == "place.site" or _is_address_of(text, sites, match)
            if not addressed and (
                _inside(annotated, match, names) or _goes_on(text, in_body, match) or _follows_bodies(annotated, match)
            ):
                in_body = match
            else:
                in_body = None
                yield annotated.paragraph, match, _address(text, matches[position:])


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


def _other_names(annotated: Annotated) -> list[tuple[int, int]]:
    """Spans of quotations, of documents with their titles, and of the plan's own title where it announces itself."""
    text = annotated.paragraph.text
    spans = [quoted.span() for quoted in _QUOTED.finditer(text)]
    for reference in annotated.references:
        title = _TITLE.match(text, reference.end)
        spans.append((reference.start, _title_end(text, title.end()) if title else reference.end))
    if annotated.paragraph.zone in (Zone.PREAMBLE, Zone.CLOSING):
        spans += [(own.start(), _own_title_end(text, own.end())) for own in _OWN_TITLE.finditer(text)]
    return spans


def _own_title_end(text: str, start: int) -> int:
    """Where the plan's own title ends: ``trên địa bàn`` after it says where the plan holds."""
    end = _title_end(text, start)
    where = _WHERE.search(text, start, end)
    return where.start() if where else end


def _title_end(text: str, start: int) -> int:
    """Where a document's title that begins at ``start`` ends at the latest: its sentence's end or a new clause's capital."""
    end = _TITLE_END.search(text, start)
    return end.start() if end else len(text)


def _inside(annotated: Annotated, match: PlaceMatch, names: Sequence[tuple[int, int]]) -> bool:
    """True for a mention that is part of another proper name."""
    if match.rule == "place.of_body" or any(start <= match.start < end for start, end in names):
        return True
    if any(unit.start < match.start < unit.end and not unit.generic for unit in annotated.units):
        return True
    return match.rule == "place.typed" and match.kind != "venue" and inside_body(annotated.paragraph.text, match.start)


def _goes_on(text: str, in_body: PlaceMatch | None, match: PlaceMatch) -> bool:
    """True for a further member of a list of bodies: ``UBND các huyện, thị xã Long Khánh, thành phố Biên Hòa``."""
    if in_body is None or _RANK.get(in_body.kind) != _RANK.get(match.kind) or match.kind not in _RANK:
        return False
    return text[in_body.end : match.start] in (", ", " và ", ", và ")


def _follows_bodies(annotated: Annotated, match: PlaceMatch) -> bool:
    """True right behind bodies in the plural: ``thị xã Long Khánh`` in ``UBND các huyện, thị xã Long Khánh``."""
    plural = _BODIES.search(annotated.paragraph.text, max(0, match.start - 20), match.start)
    if plural is None or match.kind not in _RANK:
        return False
    return any(unit.start < plural.start() < unit.end for unit in annotated.units)


def _address(text: str, matches: Sequence[PlaceMatch]) -> list[PlaceMatch]:
    """The larger and larger places that follow the first one with nothing but a comma, bracket or ``thuộc`` between."""
    address: list[PlaceMatch] = []
    for previous, following in pairwise(matches):
        larger = _RANK.get(following.kind, 0) > _RANK.get(previous.kind, 0)
        if not larger or following.rule == "place.listed" or not _ADDRESS_JOINT.fullmatch(text, previous.end, following.start):
            break
        address.append(following)
    return address


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
