"""The emulation movement or campaign that the plan serves (phong trào thi đua, cuộc vận động, chiến dịch)."""

import re
from functools import cache

from extractor.assembly.header.piece import Piece
from extractor.assembly.header.vocabulary import group
from extractor.assembly.section_kinds import SectionKind, stands_under
from extractor.assembly.workspace import Workspace
from extractor.structure.outline import Zone
from extractor.text.letters import UPPER

_UNQUOTED_END = re.compile(
    r"\s(?:năm|giai đoạn|trên địa bàn|tại|của|trong|do|theo|gắn|và|đến|từ|với|nhằm|cho|để|đợt|lần)(?!\w)|[,;.:(“\"]|\s[-–]\s"
)


def _cues(*names: str) -> str:
    """The words before a movement's name, longest first."""
    return "|".join(re.escape(word) for word in sorted((word for name in names for word in group(name)), key=len, reverse=True))


@cache
def _quoted() -> re.Pattern[str]:
    """A movement's name between quotation marks."""
    cues = _cues("movements", "quoted_only")
    return re.compile(rf"(?:{cues})\s{{0,2}}:?\s{{0,2}}[“\"«”](?P<name>[^“”\"«»]{{3,250}})[”\"»“]", re.IGNORECASE)


@cache
def _unquoted() -> re.Pattern[str]:
    """A movement's name without marks: its first letter is a capital."""
    return re.compile(rf"(?i:{_cues('movements')})\s{{1,2}}(?P<name>[{UPPER}].{{3,160}})")


def find_campaign(title: str | None) -> tuple[int, int] | None:
    """The span of the movement's name in the title (or the announcing sentence), None where it names none."""
    if not title:
        return None
    if match := _quoted().search(title):
        name = match["name"].strip(" .,;")
        start = match.start("name") + match["name"].index(name)
        return start, start + len(name)
    if match := _unquoted().search(title):
        end = _UNQUOTED_END.search(title, match.start("name"))
        last = end.start() if end else len(title)
        if last - match.start("name") > 8:
            return match.start("name"), last
    return None


def launches_movement(title: str | None) -> bool:
    """True for the title of a plan that launches a movement without naming it: ``Phát động phong trào thi đua năm học …``."""
    return (
        title is not None
        and re.match(rf"(?:{_cues('launching_verbs')})\s(?:{_cues('movements')})(?!\w)", title, re.IGNORECASE) is not None
    )


@cache
def _organized() -> re.Pattern[str]:
    """A sentence that opens with having a movement of that name carried out: ``Tổ chức tốt phong trào thi đua “…”``."""
    return re.compile(rf"(?:{_cues('launching_verbs')})\s(?:[^\W\d_]{{1,8}}\s){{0,4}}?{_quoted().pattern}", re.IGNORECASE)


def purposed_campaign(workspace: Workspace, title: str | None) -> Piece | None:
    """The movement that the purposes have the plan carry out, where the title launches one without naming it; else None.

    ``Phát động phong trào thi đua năm 2026`` over ``1. Mục đích`` / ``Tổ chức tốt phong trào thi đua “…”``; a movement beside
    which that is done (``gắn với phong trào “…”``) is none.
    """
    if not launches_movement(title):
        return None
    for paragraph in workspace.outline.zone(Zone.BODY):
        if stands_under(paragraph.node, SectionKind.PURPOSE) and (match := _organized().match(paragraph.text)):
            return Piece(paragraph, *match.span("name"))
    return None
