"""Events that one sentence or one labelled item states, and those whose time a section ``Thời gian`` states."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from extractor.assembly.duties.subjects import qualified_end
from extractor.assembly.events.draft import Draft, Part
from extractor.assembly.events.in_charge import in_charge
from extractor.assembly.events.moments import Moment
from extractor.assembly.events.naming import Name, is_bare_head, is_time_label, name_after, name_before, without_trailing
from extractor.assembly.events.occasion import beside, content_name, heading_name, label_name, time_node, title_name
from extractor.assembly.events.sources import Sources
from extractor.assembly.events.vocabulary import anywhere, opens_ceremony, opens_happening
from extractor.assembly.section_kinds import SectionKind, kind_of
from extractor.language.clauses import Span, statements
from extractor.language.unit_groups import opening_pattern
from extractor.language.unit_members import UnitList
from extractor.language.verbs import skip_adverbs
from extractor.structure.outline import Node, Paragraph, Zone
from extractor.text.folding import match_form

_LENGTH: Final = re.compile(r"[\s,]{0,3}(?:(?:dự kiến|trong|khoảng|tổ chức)\s){0,2}\d{1,2}(?:[,.]5|/2)?(?:\s(?:ngày|buổi))?")
_NO_EVENTS: Final = frozenset(
    {
        SectionKind.BASIS,
        SectionKind.PURPOSE,
        SectionKind.SITUATION,
        SectionKind.GENERAL_TARGET,
        SectionKind.SPECIFIC_TARGET,
        SectionKind.TARGET,
        SectionKind.BUDGET,
        SectionKind.PROGRAMME,
    }
)
"""Sections that speak of other things than what happens, and the programme, whose rows are the agenda."""


def stated_events(sources: Sources) -> Iterator[Draft]:
    """The events of the body's paragraphs, in reading order."""
    for annotated in sources.workspace.annotated:
        paragraph = annotated.paragraph
        if annotated.times and paragraph.zone is Zone.BODY and paragraph.table is None and may_speak(paragraph):
            moments = sources.moments(paragraph)
            if moments:
                yield from _Reader(sources, paragraph).read(moments)


def may_speak(paragraph: Paragraph) -> bool:
    """True in a section whose sentences state what the plan has happen."""
    node = paragraph.node
    if node is not None and not node.is_heading:
        node = node.parent
    return kind_of(node) not in _NO_EVENTS


class _Reader:
    """Reads the events of one paragraph."""

    def __init__(self, sources: Sources, paragraph: Paragraph) -> None:
        self._workspace = sources.workspace
        self._directory = sources.directory
        self._paragraph = paragraph
        self._text = paragraph.text
        self._form = match_form(paragraph.text)

    def read(self, moments: Sequence[Moment]) -> Iterator[Draft]:
        """The drafts of the paragraph's moments."""
        last: Draft | None = None
        starts = [moment.start for moment in moments]
        for start, end in statements(self._text):
            inside = moments[bisect_left(starts, start) : bisect_left(starts, end)]
            if not inside or anywhere("past").search(self._form, start, inside[0].start):
                continue
            if last is not None and ";" not in self._text[last.statement.end : start]:
                last = None
            for draft in self._of_statement((start, end), inside, last):
                last = draft
                yield draft

    def _of_statement(self, span: Span, moments: Sequence[Moment], last: Draft | None) -> Iterator[Draft]:
        low = span[0]
        for position, moment in enumerate(moments):
            following = moments[position + 1].start if position + 1 < len(moments) else span[1]
            draft = self._of_moment(low, moment, following, last)
            if draft is not None:
                last = draft
                yield draft
            low = moment.end

    def _of_moment(self, low: int, moment: Moment, high: int, earlier: Draft | None) -> Draft | None:
        section = time_node(self._paragraph)
        if section is not None and label_name(self._paragraph, moment.start):
            return self._of_section(section, moment)
        opens = without_trailing(self._form, low, moment.start) <= low
        if opens and earlier is not None and earlier.moment.end == low and not moment.deadline and not moment.recurrence:
            return self._again(earlier, moment, high)
        name = self._name(low, moment, high, opens)
        if name is not None and self._is_event(name, moment, earlier):
            return self._draft(name, moment, high, opens, earlier)
        if section is None or moment.deadline or moment.bare:
            return None
        return self._of_section(section, moment) if opens or self._introduces(low, moment.start) else None

    def _again(self, earlier: Draft, moment: Moment, high: int) -> Draft:
        """The same thing at another time: ``kiểm tra vào tháng 5 và tháng 10``."""
        statement = Part(self._paragraph, earlier.statement.start, moment.end)
        sites = [Part(self._paragraph, earlier.statement.start, high), *earlier.sites[1:]]
        return replace(earlier, statement=statement, moment=moment, sites=sites, units=list(earlier.units))

    def _name(self, low: int, moment: Moment, high: int, opens: bool) -> Name | None:
        routine = moment.recurrence is not None and not moment.bare
        if opens:
            return name_after(self._form, moment.end, high, self._predicate(moment.end), routine=routine)
        return name_before(self._form, low, moment.start, self._predicate(low), routine=routine)

    def _predicate(self, low: int) -> int:
        """Where the predicate of the clause at ``low`` begins, after the units that are its subject; ``low`` without them."""
        units = self._subject(low)
        if not units.members:
            return low
        end = qualified_end(self._form, units.end)
        return skip_adverbs(self._form, end + self._form[end : end + 1].count(" "))

    def _subject(self, low: int) -> UnitList:
        """The list of units with which the clause at ``low`` opens."""
        while low < len(self._text) and self._text[low] in " ,;-–":
            low += 1
        assigned = opening_pattern().match(self._form, low)
        return self._directory.list_at(self._text, self._form, assigned.end() if assigned else low)

    def _introduces(self, low: int, high: int) -> bool:
        """True where the words before a time are a label such as ``Thời gian``, or say how long: ``01 ngày, vào ngày …``."""
        if is_time_label(self._form[low:high].lstrip()):
            return True
        return _LENGTH.fullmatch(self._form, low, without_trailing(self._form, low, high)) is not None

    def _is_event(self, name: Name, moment: Moment, earlier: Draft | None) -> bool:
        """True where such a time of such a name makes an event.

        A bare frequency does only of a yearly ceremony, a deadline only in a schedule. A month makes no event of a verb, unless
        it is named as a ceremony, or ``tổ chức`` stands before an earlier one: ``tổ chức sơ kết …, tổng kết trong quý IV``.
        """
        if moment.bare:
            return name.way == "object" and _yearly(moment) and opens_ceremony(self._form, name.start)
        if moment.deadline:
            return name.way == "label" and moment.recurrence is None and not name.delivers and self._in_schedule()
        if moment.recurrence is None and name.way in ("object", "verb") and moment.last is None and not moment.exact:
            return False
        if moment.recurrence is None and name.way == "verb":
            named = name.start == name.statement and opens_ceremony(self._form, name.start)
            return moment.exact or named or (earlier is not None and earlier.rule == "event.object")
        return name.way != "label" or opens_happening(self._form, name.start) or time_node(self._paragraph) is not None

    def _in_schedule(self) -> bool:
        """True for an item of a section ``Thời gian`` that has other items with a time."""
        node = self._paragraph.node
        section = time_node(self._paragraph)
        if node is None or section is None or section is node:
            return False
        others = (self._workspace.of(item.paragraph) for item in section.children if item.paragraph and item is not node)
        return any(match.first is not None and not match.open_start for other in others for match in other.times)

    def _draft(self, name: Name, moment: Moment, high: int, opens: bool, earlier: Draft | None) -> Draft:
        end = max(name.end, moment.end) if not opens else high
        statement = Part(self._paragraph, min(name.statement, moment.start), end)
        draft = Draft(
            statement=statement,
            name=self._full_name(name),
            moment=moment,
            rule=f"event.{name.way}",
            ceremony=opens_ceremony(self._form, name.start),
        )
        draft.sites.append(Part(self._paragraph, statement.start, high))
        draft.units.extend(self._units(name) or (earlier.units if earlier else ()))
        if (section := time_node(self._paragraph)) is not None and name.way in ("label", "passive"):
            self._join(draft, section)
        return draft

    def _full_name(self, name: Name) -> str:
        """The name as written; of a bare ``Buổi lễ``, ``Hội nghị`` the title's, where that is one."""
        written = self._text[name.start : name.end]
        if is_bare_head(self._form, name.start, name.end) and (title := title_name(self._workspace)):
            head = match_form(written).removeprefix("buổi ").removeprefix("cuộc ")
            return title[0] if match_form(title[0]).startswith(f"{head} ") else written
        return written

    def _units(self, name: Name) -> tuple[str, ...]:
        """Who acts: the subject with which the statement opens, else the units told to act."""
        if name.way in ("label", "passive"):
            return ()
        units = self._subject(name.statement)
        if units.members and units.end <= name.start:
            return self._directory.resolve_list(units, self._paragraph)
        return in_charge(self._directory, self._paragraph.node) or self._directory.obligees(self._paragraph, name.verb)

    def _of_section(self, section: Node, moment: Moment) -> Draft | None:
        """The event whose time a section ``Thời gian`` states without naming it in a sentence."""
        named = self._occasion(section, moment)
        if named is None:
            return None
        name, part = named
        draft = Draft(
            statement=Part(self._paragraph, moment.start, moment.end),
            name=name,
            moment=moment,
            rule="event.section",
            ceremony=opens_ceremony(match_form(name), 0),
            name_part=part,
        )
        draft.sites.append(Part(self._paragraph, moment.end, len(self._text)))
        self._join(draft, section)
        return draft

    def _occasion(self, section: Node, moment: Moment) -> tuple[str, Part] | None:
        """The name of the section's event: from its label, the headings above, the title, the contents beside it."""
        title = title_name(self._workspace)
        part = label_name(self._paragraph, moment.start) or heading_name(section)
        if part is not None:
            name = part.paragraph.text[part.start : part.end]
            if title is not None and match_form(title[0]).startswith(match_form(name)):
                return title
            return name, part
        if not moment.exact and not (title and opens_ceremony(match_form(title[0]), 0)):
            return None
        part = content_name(section) if title is None else None
        return title or ((part.paragraph.text[part.start : part.end], part) if part else None)

    def _join(self, draft: Draft, section: Node) -> None:
        """Take the place and attendance sections beside the section into the draft."""
        draft.sites.extend(Part(p, 0, len(p.text)) for p in beside(section, SectionKind.PLACE))
        draft.attendance.extend(Part(p, 0, len(p.text)) for p in beside(section, SectionKind.ATTENDANCE))


def _yearly(moment: Moment) -> bool:
    return moment.recurrence is not None and moment.recurrence.per == "year"
