"""From what the rooms before found to the records of the events layer."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter
from typing import Final

from extractor.assembly.calendar import date_value
from extractor.assembly.events.attendance import add_attendance
from extractor.assembly.events.draft import Draft, Part
from extractor.assembly.events.happenings import merged
from extractor.assembly.events.sources import Sources
from extractor.assembly.events.statements import stated_events
from extractor.assembly.events.timetables import timetable_events
from extractor.assembly.unit_directory import UnitDirectory
from extractor.assembly.workspace import Workspace
from extractor.assembly.years import Calendar
from extractor.structure.outline import Zone
from schemas.base import Evidence
from schemas.records import Event, Place

_BRACKET: Final = re.compile(r"\s?\([^()]{1,120}\)")
# Shares of right records on the corpus's gold, rounded down where the counts are small.
_CONFIDENCE: Final = {
    "event.label": 0.9,
    "event.passive": 0.9,
    "event.object": 0.9,
    "event.section": 0.85,
    "event.timetable": 0.8,
    "event.verb": 0.75,
}


def assemble_events(
    workspace: Workspace, directory: UnitDirectory, places: Sequence[Place], year: int | None
) -> tuple[Event, ...]:
    """What the plan has happen at a time, in reading order, one record a happening.

    Args:
        workspace: the document.
        directory: its units, those that hold records known.
        places: the places layer, from which the events' places take their names.
        year: the year of dates that state none (the document's).

    Source: annotation guide, ``events``: joined from heading, time, place and attendance sections, or from one sentence.
    Events are ceremonies, waves of a campaign, meetings, inspections, and routines with a weekday, a day of the month or a
    clock time; a bare frequency makes none, but for a yearly ceremony; nor do deadlines, reports and rows of an agenda.
    """
    sources = Sources(workspace, directory, Calendar.of(workspace, None, None), year)
    drafts = [*stated_events(sources), *timetable_events(sources)]
    issued = _issued(workspace)
    drafts = [draft for draft in drafts if draft.name and not _is_past(draft, issued)]
    drafts.sort(key=lambda draft: (draft.statement.paragraph.index, draft.statement.start))
    happenings = merged(drafts)
    add_attendance(workspace, directory, happenings)
    mentions = _Mentions(places)
    return tuple(_record(workspace, mentions, draft) for draft in happenings)


def _issued(workspace: Workspace) -> str | None:
    """First day of the date of issue, ISO 8601."""
    for paragraph in workspace.outline.zone(Zone.HEAD):
        for match in workspace.of(paragraph).times:
            if match.kind == "date" and (value := date_value(match, None)).start:
                return value.start[:10]
    return None


def _is_past(draft: Draft, issued: str | None) -> bool:
    """True for what ended before the plan was issued: it tells of it and does not cause it."""
    last = draft.moment.last or draft.moment.first
    return issued is not None and last is not None and draft.moment.recurrence is None and last[:10] < issued


class _Mentions:
    """The mentions of the places layer by their published offsets."""

    def __init__(self, places: Sequence[Place]) -> None:
        spans = ((evidence.start, evidence.end, place.name) for place in places for evidence in (place.evidence, *place.context))
        self._mentions = sorted(spans)

    def within(self, part: Part) -> list[tuple[int, str]]:
        """Published end and name of the places mentioned in a part, in reading order."""
        if part.start >= part.end:
            return []
        first, last = part.paragraph.offsets.span(part.start, part.end)
        low, high = (bisect_left(self._mentions, offset, key=itemgetter(0)) for offset in (first, last))
        return [(end, name) for _, end, name in self._mentions[low:high]]


def _extended(statement: Part, mentions: _Mentions, site: Part) -> Part:
    """The statement up to its last place and the bracket that follows it."""
    found = mentions.within(site)
    paragraph = statement.paragraph
    end = statement.end
    if found:
        end = max(end, bisect_left(range(len(paragraph.text)), found[-1][0], key=paragraph.offsets.at))
    bracket = _BRACKET.match(paragraph.text, end)
    return Part(paragraph, statement.start, bracket.end() if bracket and bracket.end() <= site.end else end)


def _record(workspace: Workspace, mentions: _Mentions, draft: Draft) -> Event:
    names = [[name for _, name in mentions.within(site)] for site in draft.sites]
    said = draft.statement
    evidence = _evidence(workspace, said if draft.rule == "event.section" else _extended(said, mentions, draft.sites[0]))
    used = [site for site, found in zip(draft.sites, names, strict=True) if found and site.paragraph is not said.paragraph]
    parts = [*([draft.name_part] if draft.name_part else []), *used, *draft.attendance]
    return Event(
        id=workspace.record_id("event", evidence, draft.moment.first),
        evidence=evidence,
        context=tuple(_evidence(workspace, part) for part in parts if part.start < part.end),
        rule=draft.rule,
        confidence=_CONFIDENCE[draft.rule],
        name=_printed(draft.name),
        start=draft.moment.first,
        end=draft.moment.last,
        recurrence=draft.moment.recurrence,
        places=tuple(dict.fromkeys(name for found in names for name in found)),
        units=tuple(draft.units),
    )


def _evidence(workspace: Workspace, part: Part) -> Evidence:
    return workspace.evidence(part.paragraph, part.start, part.end)


def _printed(name: str) -> str:
    """The name without quotation marks around it; a name in capitals as a sentence would have it."""
    name = name.strip(" ,;:.-–")
    if name[:1] in '“"' and name[-1:] in '”"' and len(name) > 2 and not any(mark in name[1:-1] for mark in '“”"'):
        name = name[1:-1]
    return name.capitalize() if name.isupper() else name
