"""The issuer (cơ quan ban hành): name in full and level, from the title block, the announcing sentence or the signature.

Decree 30/2020/NĐ-CP, Annex I, section II.2: the superior body stands over the issuing one; the name of a department takes
its superior's place: ``UBND TỈNH LÀO CAI`` / ``SỞ CÔNG THƯƠNG`` is ``Sở Công Thương tỉnh Lào Cai``.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from extractor.assembly.header.announcement import Announcement
from extractor.assembly.header.pieces import HeadBlock, Piece
from extractor.assembly.header.spelling import is_upper, restore_case
from extractor.assembly.header.vocabulary import bare, group, opening_word
from extractor.assembly.workspace import Workspace
from extractor.errors import LexiconError
from extractor.language.abbreviations import expand
from extractor.language.gazetteer import is_municipality
from extractor.text.folding import fold
from extractor.text.letters import UPPER
from schemas.header import Level

_LEVEL_OF_PLACE: Mapping[str, Level] = {
    "tỉnh": "province", "thành phố": "province", "huyện": "district", "quận": "district", "thị xã": "district",
    "xã": "commune", "phường": "commune", "thị trấn": "commune", "đặc khu": "commune",
}  # fmt: skip
_LEVEL_WORD = r"[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Xx]ã(?!\shội)|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu"
_PLACE = re.compile(rf"(?<!\w)(?P<level>{_LEVEL_WORD})(?!\w)(?!\sủy)(?:\s(?P<name>[{UPPER}\d][^,;()]{{0,60}}))?")
_YOUTH_UNION = fold("Đoàn Thanh niên Cộng sản Hồ Chí Minh")
"""The union's name stands on the right of its title blocks, where the State has the motto."""
_PERSON = re.compile(r"^(?:Chủ tịch|Giám đốc|Hiệu trưởng|Lãnh đạo|Thủ trưởng)\s(?=\w)")
_PLACE_OF_COMMITTEE = ("ủy ban nhân dân", "hội đồng nhân dân")


@dataclass(frozen=True, slots=True)
class NamedBody:
    """A body with its name in full and the pieces that name it."""

    name: str
    pieces: tuple[Piece, ...]
    superiors: tuple[str, ...] = ()
    """The bodies above it in the title block, the highest first: they place a body whose own name has no place (a school)."""


def find_issuers(
    workspace: Workspace,
    block: HeadBlock,
    announcement: Announcement | None,
    authorities: Sequence[Piece],
    joint: bool,
    definitions: Mapping[str, str],
) -> tuple[NamedBody, ...]:
    """The issuers, the first one first; () where nothing names one.

    ``authorities`` are the signature's authority lines, ``joint`` tells that the plan has several issuers.
    """
    bodies = agency_names(_apart(block.agency) if joint else block.agency, definitions)
    announced = announcement is not None and announcement.issuer is not None
    if bodies and _has_lost_diacritics(bodies) and (announced or level_of(bodies[-1].name) == "other"):
        bodies = []
    if bodies:
        found = tuple(bodies) if joint and _are_peers(bodies) else (_under_superiors(bodies),)
        return tuple(_placed(workspace, body, block, announcement, definitions) for body in found)
    if announcement is not None and announcement.issuer is not None:
        piece = announcement.issuer
        named = NamedBody(_PERSON.sub("", full_name(piece.text, definitions)), (piece,))
        if len(named.name.split()) < 2:
            return ()
        return (_placed(workspace, named, block, None, definitions),)
    return _of_signature(workspace, block, authorities, definitions)


def full_name(text: str, definitions: Mapping[str, str]) -> str:
    """A name in full: case restored, abbreviations expanded, first letter a capital."""
    name = expand(restore_case(" ".join(text.split())), definitions)
    name = re.sub(r"\s+([,;])", r"\1", name).strip(" .,;:-–*")
    return name[:1].upper() + name[1:]


def agency_names(pieces: Sequence[Piece], definitions: Mapping[str, str]) -> list[NamedBody]:
    """The bodies that the agency lines of a title block name, superiors first; a wrapped name is one."""
    names: list[list[Piece]] = []
    for piece in pieces:
        if _is_no_name(piece.text):
            continue
        begins = opening_word(piece.text, "bodies") is not None and not _goes_on(names[-1][-1].text if names else "")
        if begins or not names:
            if begins:
                names.append([piece])
            continue
        names[-1].append(piece)
    bodies = (NamedBody(full_name(" ".join(piece.text for piece in name), definitions), tuple(name)) for name in names)
    readable = [body for body in bodies if _is_readable(body.name)]
    return [body for body in readable if fold(body.name) != _YOUTH_UNION] or readable


def _apart(pieces: Sequence[Piece]) -> list[Piece]:
    """The agency lines of a joint plan, two bodies in one line taken apart: ``UBND XÃ X - ỦY BAN MTTQ XÃ X``."""
    apart: list[Piece] = []
    for piece in pieces:
        start = piece.start
        for match in re.finditer(r"\s[-–]\s|\sVÀ\s", piece.text):
            if opening_word(piece.text[match.end() :], "bodies") and not bare(piece.text).startswith("van phong"):
                apart.append(Piece(piece.paragraph, start, piece.start + match.start()))
                start = piece.start + match.end()
        apart.append(Piece(piece.paragraph, start, piece.end))
    return apart


def _is_no_name(text: str) -> bool:
    """True for a line that names no body: small letters without a body's type word, a garbled number line."""
    return (not is_upper(text) and opening_word(text, "bodies") is None) or bare(text).startswith("so:")


def _is_readable(name: str) -> bool:
    """False for what a bad text layer makes of a title block: figures and signs in words, the motto run into the name."""
    return len(name) <= 160 and not re.search(r"[:/\\_#@=<>]|\d[a-z]|[a-z]\d", name) and "cong hoa xa" not in bare(name)


def _has_lost_diacritics(bodies: Sequence[NamedBody]) -> bool:
    """True for names of four syllables or more without any diacritic: a bad text layer's."""
    printed = " ".join(piece.text for body in bodies for piece in body.pieces)
    return printed.isascii() and len(printed.split()) >= 4


def _goes_on(previous: str) -> bool:
    """True when a line cannot end a name: the next line goes on with it."""
    return bare(previous).endswith((" va", " &", " -", ",", " cua", " ve"))


def _is_department(name: str) -> bool:
    """True for a body that is named together with its superior."""
    return opening_word(name, "departments") is not None


def _own_place(name: str) -> bool:
    """True for a name that states its own place."""
    return any(match["name"] for match in _PLACE.finditer(name))


def _are_peers(bodies: Sequence[NamedBody]) -> bool:
    """True when the bodies of a title block issue together: they are bodies of one place, or of places of one level."""
    if len(bodies) < 2:
        return False
    of_one_level = len({_rank(body.name) for body in bodies}) == 1
    return of_one_level or (all(_own_place(body.name) for body in bodies) and len({_place_of(body.name) for body in bodies}) == 1)


def _rank(name: str) -> str:
    """The level word of a name's place, '' where it has none."""
    match = _PLACE.search(name)
    return match["level"].lower() if match else ""


def _place_of(name: str) -> str:
    """The place with its level, as the name has it."""
    match = _PLACE.search(name)
    return fold(match[0]) if match else ""


def _under_superiors(bodies: Sequence[NamedBody]) -> NamedBody:
    """The last body, with its superior's place or name where it is a department without a place of its own."""
    issuer = bodies[-1]
    pieces = tuple(piece for body in bodies for piece in body.pieces)
    if len(bodies) < 2:
        return issuer
    superiors = tuple(body.name for body in bodies[:-1])
    if _own_place(issuer.name) or not (_is_department(issuer.name) or _names_only_office(issuer.name)):
        return NamedBody(issuer.name, issuer.pieces, superiors)
    return NamedBody(f"{issuer.name} {_as_qualifier(issuer.name, superiors[-1])}".strip(), pieces, superiors)


def _names_only_office(name: str) -> bool:
    """True for ``Ban Chấp hành``, ``Ban Thường vụ``, ``Công an`` alone: nothing but the office."""
    return len(name.split()) <= 3


def _as_qualifier(name: str, superior: str) -> str:
    """What a department's name takes of its superior: the place of a people's committee, else the superior's name.

    ``Văn phòng`` alone takes the whole name: Văn phòng Ủy ban nhân dân tỉnh Lào Cai.
    """
    folded = fold(superior)
    committee = folded.startswith(_PLACE_OF_COMMITTEE)
    place = _PLACE.search(superior)
    if committee and place is not None and place["name"] and len(name.split()) > 2:
        return superior[place.start() : place.start() + 1].lower() + superior[place.start() + 1 :]
    if opening_word(superior, "bodies") in ("bo", "cuc", "tong cuc") and len(name.split()) > 2:
        return ""
    return superior


def _placed(
    workspace: Workspace, body: NamedBody, block: HeadBlock, announcement: Announcement | None, definitions: Mapping[str, str]
) -> NamedBody:
    """The body with its place where its lines leave that out: from the announcing sentence, else from the text."""
    if _own_place(body.name) or not fold(body.name).startswith(_PLACE_OF_COMMITTEE):
        return body
    if announcement is not None and announcement.issuer is not None:
        announced = _PERSON.sub("", full_name(announcement.issuer.text, definitions))
        if fold(announced).startswith(fold(body.name)) and _own_place(announced):
            return NamedBody(announced, body.pieces)
    place = _place_in_text(workspace, block, _rank(body.name))
    if place is None:
        return body
    bare_name = body.name[: _PLACE.search(body.name).start()].strip() if _rank(body.name) else body.name  # type: ignore[union-attr]
    return NamedBody(f"{bare_name} {place}", body.pieces)


def _place_in_text(workspace: Workspace, block: HeadBlock, level: str) -> str | None:
    """The place of issue with the level word that the text gives it most often: ``An Phú`` is ``xã An Phú``."""
    issued = next((dated.place for _, dated in block.dates if dated.place), None)
    if issued is None:
        return None
    if _PLACE.match(issued):
        return issued[:1].lower() + issued[1:]
    levels = [level] if level else list(_LEVEL_OF_PLACE)
    counts: Counter[str] = Counter()
    for paragraph in workspace.outline.paragraphs:
        if issued in paragraph.text:
            counts.update(word for word in levels if f"{word} {issued}" in paragraph.text)
    return f"{counts.most_common(1)[0][0]} {issued}" if counts else None


def _of_signature(
    workspace: Workspace, block: HeadBlock, authorities: Sequence[Piece], definitions: Mapping[str, str]
) -> tuple[NamedBody, ...]:
    """The body for which the signature is given: ``TM. ỦY BAN NHÂN DÂN``."""
    for piece in authorities:
        match = re.match(r"\W{0,3}(?:tm|t/m|thay mat)\W{0,3}", bare(piece.text))
        if match and (name := full_name(piece.text[match.end() :], definitions)):
            if opening_word(name, "bodies") is None:
                continue
            named = NamedBody(name, (Piece(piece.paragraph, piece.start + match.end(), piece.end),))
            placed = _placed(workspace, named, block, None, definitions)
            if _own_place(placed.name) or not fold(name).startswith(_PLACE_OF_COMMITTEE):
                return (placed,)
    return ()


@cache
def _levels() -> tuple[tuple[Level, tuple[str, ...], tuple[str, ...], tuple[str, ...]], ...]:
    """The lexicon's entries as (level, opening, holding, without), folded."""
    entries = []
    for entry in group("issuer_levels"):
        if unknown := entry.keys() - {"level", "opening", "holding", "without"}:
            raise LexiconError(f"header.yaml: issuer_levels: {sorted(unknown)}")
        folded = (tuple(fold(word) for word in entry.get(key, ())) for key in ("opening", "holding", "without"))
        entries.append((entry["level"], *folded))
    return tuple(entries)


def level_of(name: str) -> Level:
    """The level of a body by its name in full; ``other`` where nothing tells it."""
    folded = fold(name)
    for committee in group("committees"):
        if folded.startswith(f"{fold(committee)} ") and (above := name[len(committee) :].strip()):
            return level_of(above)
    if folded.startswith(tuple(fold(word) for word in group("government"))):
        return _level_of_place(name)
    for level, opening, holding, without in _levels():
        if any(f"{folded} ".startswith(f"{word} ") for word in without):
            continue
        if any(f"{folded} ".startswith(f"{word} ") for word in opening) or any(f" {word} " in f" {folded} " for word in holding):
            return level
    return "other"


def _level_of_place(name: str) -> Level:
    """The level of a people's committee or council: its place's; a city is a province where the gazetteer has it as one."""
    match = _PLACE.search(name)
    if match is None:
        return "other"
    if match["level"].lower() == "thành phố" and match["name"] and not is_municipality(match["name"].split(" tỉnh ")[0].strip()):
        return "district"
    return _LEVEL_OF_PLACE[match["level"].lower()]
