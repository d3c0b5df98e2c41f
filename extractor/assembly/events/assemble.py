"""From what the rooms before found to the records of the events layer."""

from collections.abc import Iterator, Sequence

from extractor.assembly.calendar import date_value
from extractor.assembly.events.attendance import add_attendance
from extractor.assembly.events.draft import Draft, Part
from extractor.assembly.events.happenings import merged
from extractor.assembly.events.statements import stated_events
from extractor.assembly.events.timetables import timetable_events
from extractor.assembly.unit_directory import UnitDirectory
from extractor.assembly.workspace import Workspace
from extractor.assembly.years import Calendar
from extractor.structure.outline import Zone
from schemas.base import Evidence
from schemas.records import Event, Place

_CONFIDENCE = {
    "event.label": 0.9,
    "event.passive": 0.9,
    "event.object": 0.9,
    "event.section": 0.85,
    "event.timetable": 0.8,
    "event.verb": 0.75,
}


def assemble_events(workspace: Workspace, directory: UnitDirectory, places: Sequence[Place], year: int | None) -> tuple[Event, ...]:
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
    calendar = Calendar.of(workspace, None, None)
    drafts = [*stated_events(workspace, directory, calendar, year), *timetable_events(workspace, directory, calendar, year)]
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
        spans = ((evidence.start, place.name) for place in places for evidence in (place.evidence, *place.context))
        self._mentions = sorted(spans)

    def within(self, first: int, last: int) -> Iterator[str]:
        """Names of the places mentioned in ``[first, last)`` of the published text."""
        return (name for start, name in self._mentions if first <= start < last)


def _published(part: Part) -> tuple[int, int]:
    return part.paragraph.offsets.span(part.start, part.end) if part.start < part.end else (0, 0)


def _record(workspace: Workspace, mentions: _Mentions, draft: Draft) -> Event:
    names = [list(mentions.within(*_published(site))) for site in draft.sites]
    evidence = _evidence(workspace, draft.statement)
    used = [site for site, found in zip(draft.sites, names, strict=True) if found and site.paragraph is not draft.statement.paragraph]
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
    if name[:1] in "“\"" and name[-1:] in "”\"" and len(name) > 2 and not any(mark in name[1:-1] for mark in "“”\""):
        name = name[1:-1]
    return name.capitalize() if name.isupper() else name
