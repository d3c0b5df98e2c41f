"""The issuer of a text without title block, by the sentence with which it orders: ``Ủy ban nhân dân tỉnh chỉ thị:``.

Web pages and extracts keep a directive's or decision's title and body alone. The body then names itself by its level only; the
place is the one of that level which the title, else the whole text, names. A plan that a decision encloses names it under its
title: ``(Ban hành kèm theo Quyết định số … của UBND tỉnh)``.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

from extractor.assembly.header.agency import NamedBody, full_name
from extractor.assembly.header.levels import PLACE, level_of
from extractor.assembly.header.piece import Piece
from extractor.assembly.header.vocabulary import group
from extractor.assembly.workspace import Workspace
from extractor.language.gazetteer import province_code
from extractor.structure.outline import Paragraph, Zone
from extractor.text.letters import UPPER

_OPENING = 3
"""Paragraphs among which a decision names its issuer in a line of its own."""
_LONGEST_LINE = 80
_CLEAR = 3
"""How many times the second place's mentions the first must have."""
_LEVEL = r"(?:[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu)"
_COMMITTEE = rf"(?:(?:Ủy|Uỷ|ủy|uỷ) ban nhân dân|UBND)\s{_LEVEL}(?:\s[{UPPER}][\w'’]{{0,12}}(?:\s[{UPPER}][\w'’]{{0,12}}){{0,4}})?"
_CENTRAL = rf"Bộ\s[{UPPER}][^,.;:]{{2,60}}?|Văn phòng (?:Chính phủ|Ủy ban nhân dân {_LEVEL}|UBND {_LEVEL})"
_HEAD = r"(?:Chủ tịch|Bộ trưởng|Thủ trưởng)\s"
_ENCLOSED = re.compile(rf"kèm theo\s[^()]{{4,90}}?\scủa\s(?:{_HEAD})?(?P<name>{_COMMITTEE})\s?\)?$")


@cache
def _orders() -> re.Pattern[str]:
    """A body that orders at the start of a clause, as the group ``name``."""
    verbs = "|".join(sorted(map(re.escape, group("ordering_verbs")), key=len, reverse=True))
    return re.compile(rf"(?:^|[,;.:]\s)(?:{_HEAD})?(?P<name>{_COMMITTEE}|{_CENTRAL})\s(?:xin\s)?(?:{verbs})(?!\w)")


@cache
def _line() -> re.Pattern[str]:
    """A line that holds nothing but the body, or its head, that decides."""
    return re.compile(rf"(?:{_HEAD})?(?P<name>{_COMMITTEE})\W{{0,2}}$", re.IGNORECASE)


def ordering_body(workspace: Workspace, definitions: Mapping[str, str]) -> tuple[NamedBody, ...]:
    """The body that orders, with its place in its name; () where none does, or where its place is not settled."""
    for piece in _candidates(workspace):
        name = full_name(piece.text, definitions)
        place = PLACE.search(name)
        if place is None or place["name"]:
            return (NamedBody(name, (piece,)),)
        if found := _place(workspace, place["level"].lower()):
            return (NamedBody(f"{name[: place.start()].rstrip()} {found}", (piece,)),)
    return ()


def _candidates(workspace: Workspace) -> Iterator[Piece]:
    """Where a body orders, in reading order; of a decision the line under its title."""
    paragraphs = [one for one in workspace.outline.paragraphs if one.table is None and one.zone is not Zone.ANNEX]
    for paragraph in workspace.outline.zone(Zone.TITLE):
        if match := _ENCLOSED.search(paragraph.text):
            yield Piece(paragraph, *match.span("name"))
    for paragraph in paragraphs[: _OPENING + 1]:
        if len(paragraph.text) < _LONGEST_LINE and (match := _line().match(paragraph.text)):
            yield Piece(paragraph, *match.span("name"))
    for paragraph in paragraphs:
        if match := _orders().search(paragraph.text):
            yield Piece(paragraph, *match.span("name"))


def _place(workspace: Workspace, level: str) -> str | None:
    """The place of a level with its level word: the one that the first lines name, else the one named far most often."""
    paragraphs = workspace.outline.paragraphs
    titled = Counter(_places_of(paragraphs[0], level)) if paragraphs else Counter()
    counts = titled or Counter(place for paragraph in paragraphs for place in _places_of(paragraph, level))
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < _CLEAR * ranked[1][1]):
        return None
    return ranked[0][0]


def _places_of(paragraph: Paragraph, level: str) -> Iterator[str]:
    """The places of a level that a paragraph names; of provinces also those that a page put in small letters."""
    if level_of(f"ủy ban nhân dân {level} x") == "province":
        for match in re.finditer(rf"(?<!\w){level}\s(?=(?P<words>\w+(?:\s\w+){{1,4}}))", paragraph.text, re.IGNORECASE):
            words = match["words"].split()
            names = (" ".join(words[:count]).title() for count in range(len(words), 1, -1))
            if name := next((name for name in names if province_code(name)), None):
                yield f"{level} {name}"
        return
    for place in PLACE.finditer(paragraph.text):
        if place["name"] and place["level"].lower() == level:
            yield f"{level} {' '.join(_capitals(place['name']))}"


def _capitals(name: str) -> Iterator[str]:
    """The leading words of a name that begin with a capital or are figures."""
    for word in name.split():
        if not (word[0].isupper() or word[0].isdigit()):
            return
        yield word
