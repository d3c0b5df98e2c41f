"""The header of one document, put together from its parts."""

from collections.abc import Mapping, Sequence

from extractor.assembly.header.agency import NamedBody
from extractor.assembly.header.announcement import Announcement, find_announcement
from extractor.assembly.header.campaign import find_campaign, purposed_campaign
from extractor.assembly.header.handwriting import is_blank, legible_date, legible_number
from extractor.assembly.header.issuer import find_issuers
from extractor.assembly.header.levels import level_of
from extractor.assembly.header.number_line import NumberLine
from extractor.assembly.header.period import find_period
from extractor.assembly.header.piece import Piece
from extractor.assembly.header.pieces import HeadBlock, evidence_of, head_block
from extractor.assembly.header.place_and_date import PlaceAndDate
from extractor.assembly.header.recipients import find_recipients
from extractor.assembly.header.signature import Signed, find_signatures
from extractor.assembly.header.title import Titled, find_title
from extractor.assembly.jurisdiction import settle
from extractor.assembly.workspace import Workspace
from extractor.language.abbreviations import document_definitions
from extractor.reading.document import Document
from schemas.base import Evidence
from schemas.header import Header, Issuer, Period, Signatory


def assemble_header(workspace: Workspace) -> Header:
    """The header as the annotation guide has it; what the document does not state is None or empty. Never fails."""
    definitions = document_definitions(paragraph.text for paragraph in workspace.outline.paragraphs)
    block = head_block(workspace)
    announcement = find_announcement(workspace)
    titled = find_title(workspace, block, announcement)
    signatures = find_signatures(workspace)
    document = workspace.outline.document
    numbered = _number(block)
    number = legible_number(document, *numbered) if numbered else None
    dated = legible_date(document, *block.dates[0]) if block.dates else None
    issuers = _issuers(workspace, block, announcement, titled, number, signatures, definitions)
    recipients, recipient_pieces = find_recipients(workspace)
    place = dated.place if dated else None
    issued = dated.date.start if dated and dated.date else None
    records = [_issuer(workspace, body, place, issued) for body in issuers]
    signatories = [_signatory(signed) for signed in signatures]
    campaign, campaign_pieces = _campaign(workspace, titled, announcement)
    period, period_pieces = _period(titled, announcement)
    evidence = {
        "document_type": titled.type_pieces, "title": titled.title_pieces,
        "number": tuple(piece for piece, _ in block.numbers[:1]),
        "issuer": issuers[0].pieces if issuers else (), "issued": _issued_pieces(block), "issued_place": _place_pieces(block),
        "campaign": campaign_pieces, "period": period_pieces, "signatory": _signature_pieces(signatures),
        "recipients": tuple(recipient_pieces),
    }  # fmt: skip
    return Header(
        document_type=titled.document_type.name if titled.document_type else None,
        number=number.number if number else None,
        serial=number.serial if number else None,
        symbol=number.symbol if number else None,
        issuer=records[0] if records else None,
        co_issuers=tuple(records[1:]),
        issued_place=place,
        issued=dated.date if dated else None,
        title=titled.title,
        campaign=campaign,
        period=period,
        signatory=signatories[0] if signatories else None,
        co_signatories=tuple(signatories[1:]),
        recipients=tuple(recipients),
        draft=_is_draft(document, numbered, block.dates[0] if block.dates else None),
        evidence=_evidence(workspace, evidence),
    )


def _number(block: HeadBlock) -> tuple[Piece, NumberLine] | None:
    """The number line and where it stands: the first that has a symbol, else the first."""
    return next((line for line in block.numbers if line[1].symbol), block.numbers[0] if block.numbers else None)


def _is_draft(document: Document, number: tuple[Piece, NumberLine] | None, dated: tuple[Piece, PlaceAndDate] | None) -> bool:
    """Whether number or day of issue is blank, and nothing written by hand either."""
    lines = [line[0] for line in (number, dated) if line and line[1].blank]
    return any(is_blank(document, piece) for piece in lines)


def _issuers(
    workspace: Workspace,
    block: HeadBlock,
    announcement: Announcement | None,
    titled: Titled,
    number: NumberLine | None,
    signatures: Sequence[Signed],
    definitions: Mapping[str, str],
) -> tuple[NamedBody, ...]:
    """The issuers; several where type, symbol or signatures tell that bodies issue the plan together."""
    symbol = (number.symbol or "").split("-")[0].upper() if number else ""
    name = titled.document_type.name if titled.document_type else ""
    joint = symbol.endswith(("LT", "PH", "LN")) or name.endswith(("liên tịch", "phối hợp", "liên ngành")) or len(signatures) > 1
    authorities = [piece for signed in signatures for piece in signed.authority]
    return find_issuers(workspace, block, announcement, authorities, joint, definitions)


def _issuer(workspace: Workspace, body: NamedBody, place: str | None, issued: str | None) -> Issuer:
    """The issuer's record with level and official codes."""
    level = level_of(body.name)
    mentions = [*body.superiors, *(paragraph.text for paragraph in workspace.outline.paragraphs)]
    area = settle(body.name, level, mentions, issued_place=place, issued=issued)
    if area.ward_code is None and body.superiors:
        superior = body.superiors[-1]
        above = settle(superior, level_of(superior), mentions, issued_place=place, issued=issued)
        area = above if above.ward_code is not None or area.province_code is None else area
    return Issuer(name=body.name, level=level, province_code=area.province_code, ward_code=area.ward_code)


def _signatory(signed: Signed) -> Signatory:
    """The signature as printed, lines joined by a space."""
    authority, position = (" ".join(piece.text for piece in pieces) or None for pieces in (signed.authority, signed.position))
    return Signatory(authority=authority, position=position, name=signed.name.text if signed.name else None)


def _campaign(workspace: Workspace, titled: Titled, announcement: Announcement | None) -> tuple[str | None, tuple[Piece, ...]]:
    """The movement that the title names, else the one of the announcing sentence, else of the purposes."""
    if titled.title and (span := find_campaign(titled.title)):
        return titled.title[span[0] : span[1]], titled.title_pieces
    if announcement and announcement.title and (span := find_campaign(announcement.title.text)):
        piece = announcement.title
        return piece.text[span[0] : span[1]], (Piece(piece.paragraph, piece.start + span[0], piece.start + span[1]),)
    if purposed := purposed_campaign(workspace, titled.title):
        return purposed.text, (purposed,)
    return None, ()


def _period(titled: Titled, announcement: Announcement | None) -> tuple[Period | None, tuple[Piece, ...]]:
    """The period of the title, else of the announcing sentence."""
    if period := find_period(titled.title):
        return period, titled.title_pieces
    if announcement and announcement.title and (period := find_period(announcement.title.text)):
        return period, (announcement.title,)
    return None, ()


def _issued_pieces(block: HeadBlock) -> tuple[Piece, ...]:
    return tuple(Piece(piece.paragraph, dated.date_start, piece.end) for piece, dated in block.dates[:1] if dated.date)


def _place_pieces(block: HeadBlock) -> tuple[Piece, ...]:
    return tuple(_place_piece(piece, dated) for piece, dated in block.dates[:1] if dated.place)


def _place_piece(piece: Piece, dated: PlaceAndDate) -> Piece:
    return Piece(piece.paragraph, dated.place_start, dated.place_start + len(dated.place or ""))


def _signature_pieces(signatures: Sequence[Signed]) -> tuple[Piece, ...]:
    """The pieces of the first signature, in the order in which they stand."""
    if not signatures:
        return ()
    first = signatures[0]
    pieces = [*first.authority, *first.position, *([first.name] if first.name else [])]
    return tuple(sorted(pieces, key=lambda piece: (piece.paragraph.index, piece.start)))


def _evidence(workspace: Workspace, pieces: Mapping[str, tuple[Piece, ...]]) -> dict[str, Evidence]:
    """Evidence of each field that the document states."""
    return {field: evidence_of(workspace, spans) for field, spans in pieces.items() if spans}
