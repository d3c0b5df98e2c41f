"""Sections over all plans: what one has and another lacks."""

from collections.abc import Sequence

from extractor.assembly.identity import topic
from extractor.assembly.identity.wording import plain
from extractor.assembly.section_kinds import SectionKind, heading_kind
from extractor.comparison.view import PlanView
from schemas import Section
from schemas.comparison import PlanSection, SectionRow

_DEEPEST = 2
"""Levels of headings that are compared; below stand units and single tasks."""
_OF_UNITS = frozenset({SectionKind.ASSIGNMENT})
"""Sections whose own headings name units: duties compare those."""


def section_rows(views: Sequence[PlanView]) -> tuple[SectionRow, ...]:
    """A row for each kind of section, or wording where a heading announces no kind, in the order of the first plans."""
    found: dict[tuple[str | None, str], dict[str, list[Section]]] = {}
    for view in views:
        sections = {section.id: section for section in view.plan.sections}
        for section in view.plan.sections:
            if section.level <= _DEEPEST and section.title.strip() and not _names_a_unit(section, sections):
                found.setdefault(_key(section, sections), {}).setdefault(view.id, []).append(section)
    by_id = {view.id: view for view in views}
    return tuple(_row(key, own, by_id) for key, own in found.items())


def _names_a_unit(section: Section, sections: dict[str, Section]) -> bool:
    above = sections.get(section.parent or "")
    return above is not None and heading_kind(above.title) in _OF_UNITS


def _key(section: Section, sections: dict[str, Section]) -> tuple[str | None, str]:
    """The kind; of parts of the content what they are about, by their task or wording, under the kind of the heading above."""
    kind = heading_kind(section.title)
    if kind is None or (section.level > 1 and kind == SectionKind.CONTENT):
        above = sections.get(section.parent or "")
        over = heading_kind(above.title) if above else None
        return None, f"{over or ''} {topic(section.title) or plain(section.title)}"
    return kind.value, ""


def _row(key: tuple[str | None, str], sections: dict[str, list[Section]], views: dict[str, PlanView]) -> SectionRow:
    first = next(iter(sections.values()))[0]
    lacking = [plan for plan in views if plan not in sections]
    return SectionRow(
        kind=key[0],
        name=first.title,
        level=first.level,
        cells=tuple(
            PlanSection(
                plan=plan,
                number=section.number,
                title=section.title,
                level=section.level,
                ground=views[plan].words(section.evidence),
            )
            for plan, own in sections.items()
            for section in own
        ),
        lacking=tuple(lacking) if len(lacking) <= len(sections) else (),
    )
