"""The comparison itself: plans taken in one at a time, then table by table."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

from pydantic import ValidationError

from extractor import __version__
from extractor.collection import Card, Collection, PlanFile, PlanGroup
from extractor.comparison.calendar import calendar
from extractor.comparison.duties import duty_rows
from extractor.comparison.findings import finding_rows
from extractor.comparison.highlights import Highlights
from extractor.comparison.people import plan_people
from extractor.comparison.references import reference_rows
from extractor.comparison.structure import section_rows
from extractor.comparison.targets import target_rows
from extractor.comparison.versions import version_changes
from extractor.comparison.view import PlanView, compared_plan, labels_of, view_of
from extractor.errors import KehoachError
from schemas import Producer
from schemas.comparison import Comparison, UnreadFile, VersionChanges


def compare(collection: Collection, *, versions: bool = False) -> Comparison:
    """Plans side by side.

    Args:
        collection: the plans; of further versions of one plan the best is compared, and what changed is said.
        versions: every file is a version of one plan, the earliest first, and has a column of its own.

    A file that cannot be read costs itself alone and is told in ``unread``.
    """
    with _no_search_for_cycles():
        return _compare(collection, versions=versions)


@contextmanager
def _no_search_for_cycles() -> Iterator[None]:
    """Python's search for cycles put off: records are trees, and going through them all costs half the time."""
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()


def _compare(collection: Collection, *, versions: bool) -> Comparison:
    unread = [_unread(file.path, file.error) for file in collection.unread if not _is_comparison(file.path)]
    groups = (PlanGroup(collection.cards),) if versions else collection.groups
    views: list[PlanView] = []
    changes: list[VersionChanges] = []
    for group in groups:
        columns = group.versions if versions else group.versions[:1]
        first = f"p{len(views) + 1}"
        files = _opened(collection, columns, group, unread)
        views += [view_of(f"p{number}", file) for number, file in enumerate(files, len(views) + 1)]
        changes += _changes(collection, group, first, unread, given=versions)
    return _compared(views, tuple(unread), tuple(changes))


def _compared(views: list[PlanView], unread: tuple[UnreadFile, ...], changes: tuple[VersionChanges, ...]) -> Comparison:
    names = labels_of(views)
    targets, duties = target_rows(views, names), duty_rows(views)
    references, structure, findings = reference_rows(views), section_rows(views), finding_rows(views)
    return Comparison(
        producer=Producer(version=__version__),
        plans=tuple(compared_plan(view, names[view.id]) for view in views),
        unread=unread,
        highlights=Highlights(names).all(targets, duties, references, structure, findings),
        targets=targets,
        duties=duties,
        headcounts=tuple(plan_people(view) for view in views),
        calendar=calendar(views),
        references=references,
        structure=structure,
        findings=findings,
        versions=changes,
    )


def _opened(collection: Collection, cards: tuple[Card, ...], group: PlanGroup, unread: list[UnreadFile]) -> Iterator[PlanFile]:
    """The plans of the cards; one that cannot be opened any more is told in ``unread``."""
    for card in cards:
        try:
            file = collection.open(card)
        except KehoachError as error:
            unread.append(_unread(card.path, error))
            continue
        yield file if len(cards) > 1 else PlanFile(file.card, file.reviewed, group.others)


def _changes(
    collection: Collection, group: PlanGroup, identity: str, unread: list[UnreadFile], *, given: bool
) -> list[VersionChanges]:
    """What changed from each version of a plan to the next: as they were given, else by age.

    Copies of one file, and what was not read whole, are left out.
    """
    cards = {card.sha256: card for card in group.versions if card.status == "complete"}
    ordered = list(cards.values()) if given else sorted(cards.values(), key=_age)
    files = list(_opened(collection, tuple(ordered), group, unread)) if len(ordered) > 1 else []
    return [version_changes(before, after, identity) for before, after in pairwise(files)]


def _age(card: Card) -> tuple[bool, str, str, str]:
    """Drafts first, then by the day of issue."""
    return not card.draft, (card.issued.start if card.issued else None) or "", card.source_name, str(card.path)


def _unread(path: Path, error: KehoachError) -> UnreadFile:
    reason, english = (f"{error.message(language)} {error.action(language)}" for language in ("vi", "en"))
    return UnreadFile(path=str(path), reason=reason, reason_en=english)


def _is_comparison(path: Path) -> bool:
    """True for the result of a comparison that lies among the plans."""
    try:
        Comparison.model_validate_json(path.read_bytes())
    except (OSError, ValidationError):
        return False
    return True
