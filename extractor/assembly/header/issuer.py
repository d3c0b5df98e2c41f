"""The issuer (cơ quan ban hành): name in full and level, from the title block, the announcing sentence or the signature.

Decree 30/2020/NĐ-CP, Annex I, section II.2: the superior body stands over the issuing one; the name of a department takes
its superior's place: ``UBND TỈNH LÀO CAI`` / ``SỞ CÔNG THƯƠNG`` is ``Sở Công Thương tỉnh Lào Cai``.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from extractor.assembly.header.agency import NamedBody, agency_names, apart, full_name, has_lost_diacritics, in_one_line
from extractor.assembly.header.announcement import Announcement
from extractor.assembly.header.levels import LEVEL_OF_PLACE, PLACE, level_of
from extractor.assembly.header.ordering import ordering_body
from extractor.assembly.header.piece import Piece
from extractor.assembly.header.pieces import HeadBlock
from extractor.assembly.header.vocabulary import bare, group, opening_word
from extractor.assembly.workspace import Workspace
from extractor.text.folding import fold

_PERSON = re.compile(r"^(?:Chủ tịch|Giám đốc|Hiệu trưởng|Lãnh đạo|Thủ trưởng)\s(?=\w)")
_PLACE_OF_COMMITTEE = ("ủy ban nhân dân", "hội đồng nhân dân")
_COUNCIL = "hội đồng nhân dân"
"""Its boards are named with it: Ban Pháp chế Hội đồng nhân dân xã Tân An."""


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
    bodies = agency_names(apart(block.agency) if joint else block.agency, definitions)
    announced = announcement is not None and announcement.issuer is not None
    if bodies and has_lost_diacritics(bodies) and (announced or level_of(bodies[-1].name) == "other"):
        bodies = []
    if len(peers := in_one_line(block.agency, definitions)) > 1:
        above = [body for body in bodies if body.pieces[0].paragraph.index < peers[0].pieces[0].paragraph.index]
        return tuple(_under_superiors([*above, body]) for body in peers)
    if bodies:
        found = tuple(bodies) if joint and _are_peers(bodies) else (_under_superiors(bodies),)
        return tuple(_placed(workspace, body, block, announcement, definitions) for body in found)
    if announcement is not None and announcement.issuer is not None:
        piece = announcement.issuer
        named = NamedBody(_PERSON.sub("", full_name(piece.text, definitions)), (piece,))
        if len(named.name.split()) < 2:
            return ()
        return (_placed(workspace, named, block, None, definitions),)
    signed = _of_signature(workspace, block, authorities, definitions)
    return signed or (() if block.agency else ordering_body(workspace, definitions))


def _is_department(name: str) -> bool:
    """True for a body that is named together with its superior."""
    return opening_word(name, "departments") is not None


def _own_place(name: str) -> bool:
    """True for a name that states its own place."""
    return any(match["name"] for match in PLACE.finditer(name))


def _serves_region(name: str) -> bool:
    """True for a body named after the region that it serves: ``Trung tâm Quan trắc môi trường Tây Nguyên``."""
    return fold(name).endswith(tuple(f" {fold(region)}" for region in group("regions_served")))


def _are_peers(bodies: Sequence[NamedBody]) -> bool:
    """True when the bodies of a title block issue together: they are bodies of one place, or of places of one level."""
    if len(bodies) < 2:
        return False
    of_one_level = len({_rank(body.name) for body in bodies}) == 1
    return of_one_level or (all(_own_place(body.name) for body in bodies) and len({_place_of(body.name) for body in bodies}) == 1)


def _rank(name: str) -> str:
    """The level word of a name's place, '' where it has none."""
    match = PLACE.search(name)
    return match["level"].lower() if match else ""


def _place_of(name: str) -> str:
    """The place with its level, as the name has it."""
    match = PLACE.search(name)
    return fold(match[0]) if match else ""


def _under_superiors(bodies: Sequence[NamedBody]) -> NamedBody:
    """The last body, with its superior's place or name where it is a department without a place or region of its own."""
    issuer = bodies[-1]
    pieces = tuple(piece for body in bodies for piece in body.pieces)
    if len(bodies) < 2:
        return issuer
    superiors = tuple(body.name for body in bodies[:-1])
    told_apart = _own_place(issuer.name) or _serves_region(issuer.name)
    if told_apart or not (_is_department(issuer.name) or _names_only_office(issuer.name)):
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
    place = PLACE.search(superior)
    if folded.startswith(_COUNCIL):
        return superior
    if committee and place is not None and place["name"] and len(name.split()) > 2:
        return superior[place.start() : place.start() + 1].lower() + superior[place.start() + 1 :]
    if opening_word(superior, "levels") is not None:
        return superior[:1].lower() + superior[1:]
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
    if (at := bare(body.name).find(bare(place))) > 0:  # the place is there, a tone of its level word misread
        return NamedBody(f"{body.name[:at]}{place}", body.pieces)
    bare_name = body.name[: PLACE.search(body.name).start()].strip() if _rank(body.name) else body.name  # type: ignore[union-attr]
    return NamedBody(f"{bare_name} {place}", body.pieces)


def _place_in_text(workspace: Workspace, block: HeadBlock, level: str) -> str | None:
    """The place of issue with the level word that the text gives it most often: ``An Phú`` is ``xã An Phú``."""
    issued = next((dated.place for _, dated in block.dates if dated.place), None)
    if issued is None:
        return None
    if PLACE.match(issued):
        return issued[:1].lower() + issued[1:]
    levels = [level] if level else list(LEVEL_OF_PLACE)
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
