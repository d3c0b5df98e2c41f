"""Mentions of places inside other proper names: bodies, quoted campaigns, documents with their titles, the plan's own title."""

import re
from collections.abc import Sequence
from typing import Final

from extractor.language.body_names import inside_body
from extractor.language.matches import Annotated, PlaceMatch
from extractor.structure.outline import Zone

RANK: Final = {"ward": 1, "commune": 1, "township": 1, "former_commune": 1, "district": 2, "province": 3}
"""Levels of an address, the smallest first; what lies in a ward has none."""
_QUOTED = re.compile(r"“[^”]{1,300}”|\"[^\"]{1,300}\"|«[^»]{1,300}»")
_TITLE = re.compile(
    r",? (?:về|v/v|ban hành|quy định|phê duyệt|triển khai|thực hiện|tổ chức|hướng dẫn|công bố|sửa đổi)(?!\w)", re.IGNORECASE
)
_TITLE_END = re.compile(r"[;]|\.(?= [A-ZĐ]|$)|, (?=[A-ZĐ])")
_OWN_TITLE = re.compile(r"(?:xây dựng|ban hành|là|đây) (?:Kế hoạch|Chương trình|Phương án|Đề án)(?!\w)")
_WHERE = re.compile(r"(?<!\w)trên địa bàn (?=[^,;]{1,40}$|[^,;]{1,40}[,;.])", re.IGNORECASE)
_BODIES = re.compile(r"(?<!\w)các (?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn)(?:,| và|, và) $")


def other_names(annotated: Annotated) -> list[tuple[int, int]]:
    """Spans of quotations, of documents with their titles, and of the plan's own title where it announces itself."""
    text = annotated.paragraph.text
    spans = [quoted.span() for quoted in _QUOTED.finditer(text)]
    for reference in annotated.references:
        title = _TITLE.match(text, reference.end)
        spans.append((reference.start, _title_end(text, title.end()) if title else reference.end))
    if annotated.paragraph.zone in (Zone.PREAMBLE, Zone.CLOSING):
        closing = annotated.paragraph.zone is Zone.CLOSING
        ends = _closing_title_end if closing else _title_end
        spans += [(own.start(), ends(text, own.end())) for own in _OWN_TITLE.finditer(text)]
    return spans


def _closing_title_end(text: str, start: int) -> int:
    """Where the plan's own title ends in the closing: ``trên địa bàn`` after it says where the plan holds."""
    end = _title_end(text, start)
    where = _WHERE.search(text, start, end)
    return where.start() if where else end


def _title_end(text: str, start: int) -> int:
    """Where a document's title that begins at ``start`` ends at the latest: its sentence's end or a new clause's capital."""
    end = _TITLE_END.search(text, start)
    return end.start() if end else len(text)


def is_inside(annotated: Annotated, match: PlaceMatch, names: Sequence[tuple[int, int]]) -> bool:
    """True for a mention that is part of another proper name."""
    if match.rule == "place.of_body" or any(start <= match.start < end for start, end in names):
        return True
    if any(unit.start < match.start < unit.end and not unit.generic for unit in annotated.units):
        return True
    return match.rule == "place.typed" and match.kind != "venue" and inside_body(annotated.paragraph.text, match.start)


def goes_on(text: str, in_body: PlaceMatch | None, match: PlaceMatch) -> bool:
    """True for a further member of a list of bodies: ``UBND các huyện, thị xã Long Khánh, thành phố Biên Hòa``."""
    if in_body is None or RANK.get(in_body.kind) != RANK.get(match.kind) or match.kind not in RANK:
        return False
    return text[in_body.end : match.start] in (", ", " và ", ", và ")


def follows_bodies(annotated: Annotated, match: PlaceMatch) -> bool:
    """True right behind bodies in the plural: ``thị xã Long Khánh`` in ``UBND các huyện, thị xã Long Khánh``."""
    plural = _BODIES.search(annotated.paragraph.text, max(0, match.start - 20), match.start)
    if plural is None or match.kind not in RANK:
        return False
    return any(unit.start < plural.start() < unit.end for unit in annotated.units)
