"""Where an event takes place: the phrases of a section ``Địa điểm``, named or not (``Sân nhà văn hóa các thôn``)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from extractor.assembly.section_kinds import SectionKind, kind_of, own_kind
from extractor.language.matches import Annotated, TimeMatch
from extractor.language.place_lexicon import place_lexicon
from extractor.structure.outline import Paragraph, Zone
from extractor.text.folding import fold

_LABEL = re.compile(r"(?:^|[-–;,.(+] ?)Địa điểm[^:;.,]{0,40}: ?")
_INNER_LABEL = re.compile(r"(?:Tại|Ở) (?:các |những )?[^:;.,]{1,40}: ?")
_MARK = re.compile(r"[,;.:()]| (?:[-–]|và|thuộc|tại|trong) ")
_LEAD = re.compile(r"\s{0,2}(?:- )?(?:(?:tại|ở) )?", re.IGNORECASE)
_PLURAL = re.compile(r"(?:các|những|mỗi|từng) ", re.IGNORECASE)
_OF_SEVERAL = re.compile(r"(?:, ?| và | - |/)(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)$", re.IGNORECASE)
"""The end of a body's name that stands for several: ``UBND xã, phường`` is no one place."""
_AT = re.compile(r"(?<!\w)(?:tại|ở) (?!các |những |mỗi )", re.IGNORECASE)
_BREAK = re.compile(r"[;:]|\. ")
_NEAR: Final = 45
"""Characters between a day and the site that goes with it."""
_EVENT_ZONES: Final = frozenset({Zone.PREAMBLE, Zone.BODY, Zone.ANNEX})
_LONGEST: Final = 90
"""Characters of the longest phrase taken for a site; more is a sentence."""


@dataclass(frozen=True, slots=True)
class Site:
    """The span of a phrase in its paragraph's text that names where an event takes place."""

    start: int
    end: int


def find_sites(annotated: Annotated) -> Iterator[Site]:
    """The sites that a paragraph of a section ``Địa điểm``, or one labelled so, gives for the event; else those beside a day."""
    paragraph = annotated.paragraph
    openings = _openings(paragraph)
    if not openings:
        yield from _beside_days(annotated)
    for start in openings:
        for first, last in _pieces(annotated, start):
            end = _phrase_end(paragraph.text, first, last) or _seat_end(annotated, first, last)
            if end is not None and not _is_of_several(annotated, first, end):
                yield Site(first, _with_unit(annotated, first, end))


def _beside_days(annotated: Annotated) -> Iterator[Site]:
    """The sites that a sentence names with a day or hour: ``từ 14 giờ thứ Ba hằng tuần, tại sân vận động xã``."""
    text = annotated.paragraph.text
    moments = (
        [time for time in annotated.times if _is_moment(annotated, time)] if annotated.paragraph.zone in _EVENT_ZONES else []
    )
    for lead in _AT.finditer(text) if moments else ():
        start, limit = lead.end(), (mark.start() if (mark := _MARK.search(text, lead.end())) else len(text))
        limit = min([limit, *(time.start for time in annotated.times if time.start >= start)])
        end = _phrase_end(text, start, limit) or _seat_end(annotated, start, limit)
        if end is not None and any(_is_near(text, lead.start(), end, time) for time in moments):
            yield Site(start, _with_unit(annotated, start, end))


def _is_moment(annotated: Annotated, time: TimeMatch) -> bool:
    """True for a day or a clock time at which something happens: no deadline, no date of a document."""
    if time.open_start or time.first is None or (time.first.day is None and time.first.hour is None):
        return False
    return not any(reference.start <= time.start < reference.end for reference in annotated.references)


def _is_near(text: str, start: int, end: int, time: TimeMatch) -> bool:
    """True where nothing but a few words of the same clause lie between the time and the site."""
    between = text[time.end : start] if time.end <= start else text[end : time.start]
    return len(between) <= _NEAR and not _BREAK.search(between)


def _pieces(annotated: Annotated, start: int) -> Iterator[tuple[int, int]]:
    """The parts of the naming between marks, without ``tại`` before them.

    A dash, ``và`` or a preposition parts only where a new place begins (``Bảo tàng A - Đường B``; not
    ``Trung tâm Văn hóa - Thể thao``).
    """
    text = annotated.paragraph.text
    beginnings = {place.start for place in annotated.places}
    first = start
    for mark in _MARK.finditer(text, start):
        joins = mark[0].startswith(" ")
        if not joins or mark.end() in beginnings or _is_site_head(text, mark.end()):
            yield _after_preposition(text, first), mark.start()
            first = mark.end()
    yield _after_preposition(text, first), len(text)


def _after_preposition(text: str, start: int) -> int:
    lead = _LEAD.match(text, start)
    return lead.end() if lead else start


def _is_site_head(text: str, start: int) -> bool:
    return f"{fold(text[start : start + 40])} ".startswith(place_lexicon().site_heads)


def _openings(paragraph: Paragraph) -> list[int]:
    """Where in the paragraph the naming of sites begins: after the label, or at the start in a section of that kind."""
    label = _LABEL.search(paragraph.text)
    if label:
        return [label.end()]
    if paragraph.node is None or kind_of(paragraph.node) is not SectionKind.PLACE or own_kind(paragraph.node) is not None:
        return []
    inner = _INNER_LABEL.match(paragraph.text)
    return [inner.end() if inner else 0]


def _phrase_end(text: str, start: int, limit: int) -> int | None:
    """The end of the site's phrase that begins at ``start``; None where no site's word stands there."""
    if start >= limit or not _is_site_head(text, start):
        return None
    end = _ending().search(text, start, limit)
    last = end.start() if end else limit
    phrase = text[start:last].rstrip()
    return start + len(phrase) if " " in phrase and len(phrase) <= _LONGEST else None


def _seat_end(annotated: Annotated, start: int, limit: int) -> int | None:
    """The end of the body whose seat is the site: ``Địa điểm: Sở Công Thương tỉnh Lào Cai``; None where other words follow."""
    if _PLURAL.match(annotated.paragraph.text, start):
        return None
    text = annotated.paragraph.text
    ends = (unit.end for unit in annotated.units if unit.start == start and not text[unit.end : limit].strip())
    return max(ends, default=None)


def _is_of_several(annotated: Annotated, start: int, end: int) -> bool:
    """True where the phrase names a body of several places, told by their levels alone."""
    text = annotated.paragraph.text
    return any(_OF_SEVERAL.search(text, unit.start, unit.end) for unit in annotated.units if start <= unit.start < end)


def _with_unit(annotated: Annotated, start: int, end: int) -> int:
    """A site ends with the unit whose it is, though that unit's name holds a comma or a word that ends sites.

    Behind the comma of an address the next place begins: ``Hội trường UBND xã, huyện Cư Kuin``.
    """
    reach = max([end, *(unit.end for unit in annotated.units if start < unit.start < end)])
    text = annotated.paragraph.text
    places = (place.start for place in annotated.places if place.rule == "place.typed" and end < place.start)
    return next((len(text[:first].rstrip(" ,")) for first in places if first <= reach + 1 and text[:first].endswith(", ")), reach)


@cache
def _ending() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in place_lexicon().site_ends)
    return re.compile(rf" (?:{words})(?!\w)", re.IGNORECASE)
