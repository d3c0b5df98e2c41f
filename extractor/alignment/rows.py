"""Targets of many plans in rows: one row an indicator.

Targets with an ``indicator_id`` find their row by it; those without are laid beside the others by wording, within what units,
direction and numbers allow, so that the work grows with the targets and not with their pairs.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from extractor.alignment.pairs import ALIKE, ID_SURE, Phrase, align_by_wording, phrase_of, same_unit, same_way
from extractor.alignment.words import content_words, numbers, unit_key
from schemas import Target

_MOST_WORDINGS = 12
"""Wordings of a row that a target without id is laid beside; further ones are much like these."""


@dataclass(frozen=True, slots=True)
class AlignedTarget:
    """A target in its row. ``beside`` is the wording to which it was likest, None where an id or nothing put it there."""

    plan: str
    target: Target
    by: str
    score: float
    beside: str | None = None


@dataclass(slots=True)
class Row:
    """Targets about one thing. ``perhaps`` holds targets of other rows that may be about it too."""

    indicator_id: str | None
    phrase: Phrase
    targets: list[AlignedTarget] = field(default_factory=list)
    perhaps: list[AlignedTarget] = field(default_factory=list)
    wordings: dict[str, Phrase] = field(default_factory=dict)

    def add(self, found: AlignedTarget, phrase: Phrase) -> None:
        """Take a target in."""
        self.targets.append(found)
        if len(self.wordings) < _MOST_WORDINGS:
            self.wordings.setdefault(content_words(phrase.indicator), phrase)


def rows_of(targets: Iterable[tuple[str, Target]]) -> list[Row]:
    """The rows of (id of the plan, target) pairs, in the order of their first targets; restatements are left out."""
    own = [(plan, target, phrase_of(target)) for plan, target in targets if target.restates is None]
    rows = _Rows()
    for plan, target, phrase in own:
        if phrase.indicator_id and phrase.unit is not None:
            rows.add_by_id(plan, target, phrase)
    for plan, target, phrase in own:
        if phrase.indicator_id and phrase.unit is None:
            rows.add_by_id(plan, target, phrase)
    for plan, target, phrase in own:
        if not phrase.indicator_id:
            rows.add_by_wording(plan, target, phrase)
    order = {(plan, target.id): number for number, (plan, target, _) in enumerate(own)}
    for row in rows.all:
        row.targets.sort(key=lambda found: order[found.plan, found.target.id])
    return sorted(rows.all, key=lambda row: order[row.targets[0].plan, row.targets[0].target.id])


class _Rows:
    """Rows while they are made, looked up by id and by what may be compared by wording."""

    def __init__(self) -> None:
        self.all: list[Row] = []
        self._by_id: dict[str, list[Row]] = {}
        self._by_form: dict[tuple[str, str | None, frozenset[str]], list[Row]] = {}

    def add_by_id(self, plan: str, target: Target, phrase: Phrase) -> None:
        """Put a target with an id into the row of its id, unit and direction."""
        rows = self._by_id.setdefault(str(phrase.indicator_id), [])
        row = next((row for row in rows if _takes(row, phrase)), None)
        if row is None:
            row = self._new(phrase)
            rows.append(row)
        row.add(AlignedTarget(plan, target, "indicator_id", ID_SURE), phrase)
        self._know(row, phrase)

    def add_by_wording(self, plan: str, target: Target, phrase: Phrase) -> None:
        """Put a target without id into the row that it is likest, or into one of its own."""
        best, row, beside = 0.0, None, None
        for candidate, wording in self._candidates(phrase):
            found = align_by_wording(phrase, wording)
            if (found.aligned or found.perhaps) and found.score > best:
                best, row, beside = found.score, candidate, wording.indicator
        if row is not None and best * 100 >= ALIKE:
            row.add(AlignedTarget(plan, target, "wording", best, beside), phrase)
            return
        if row is not None:
            row.perhaps.append(AlignedTarget(plan, target, "wording", best, beside))
        row = self._new(phrase)
        row.add(AlignedTarget(plan, target, "alone", 1.0), phrase)
        self._know(row, phrase)

    def _candidates(self, phrase: Phrase) -> Iterator[tuple[Row, Phrase]]:
        return ((row, wording) for row in self._by_form.get(_form(phrase), ()) for wording in row.wordings.values())

    def _new(self, phrase: Phrase) -> Row:
        row = Row(phrase.indicator_id, phrase)
        self.all.append(row)
        return row

    def _know(self, row: Row, phrase: Phrase) -> None:
        known = self._by_form.setdefault(_form(phrase), [])
        if not any(row is other for other in known[-1:]) and row not in known:
            known.append(row)


def _takes(row: Row, phrase: Phrase) -> bool:
    """True where unit and direction let the target into the row of its id."""
    if not same_way(row.phrase, phrase):
        return False
    return phrase.unit is None or row.phrase.unit is None or same_unit(row.phrase.unit, phrase.unit)


def _form(phrase: Phrase) -> tuple[str, str | None, frozenset[str]]:
    """What must be the same before wordings are laid beside each other."""
    return unit_key(phrase.unit).partition(" ")[0], phrase.direction, numbers(phrase.indicator)
