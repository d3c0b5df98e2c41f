"""What changed between two versions of one plan, record by record.

Records are one where they have one id, which is made of their words; then where they say the same; then where their words are
much alike, numbers left out, since a changed number is what a reader looks for.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from pydantic import JsonValue
from rapidfuzz import fuzz, process

from extractor.assembly.identity.wording import plain
from extractor.collection import PlanFile
from extractor.collection.corrections import values_of
from extractor.comparison.view import PlanView, other_version, view_of
from schemas import Plan, Record
from schemas.comparison import FieldChange, Ground, RecordChange, VersionChanges

Matched = Literal["id", "words", "values"]
_ALIKE: Final = 75.0
"""Likeness of two records' words without numbers (rapidfuzz ``ratio``, 0–100) from which they are one record."""
_DIGITS = re.compile(r"\d+")
_QUOTE: Final = "quote"


@dataclass(frozen=True, slots=True)
class _Pair:
    """A record of the earlier and of the later version; None where only one version has it."""

    before: Record | None
    after: Record | None
    matched: Matched | None


def version_changes(before: PlanFile, after: PlanFile, identity: str) -> VersionChanges:
    """The changes from one version to another; ``identity`` is the id of their plan in the comparison."""
    views = view_of(identity, before), view_of(identity, after)
    unchanged, changes = 0, list(_header_changes(*views))
    for layer, first, second in _layers(before.plan, after.plan):
        for pair in _paired(first, second):
            change = _change(layer, pair, views)
            if change is None:
                unchanged += 1
            else:
                changes.append(change)
    return VersionChanges(
        before=other_version(before.card), after=other_version(after.card), unchanged=unchanged, changes=tuple(changes)
    )


def _layers(before: Plan, after: Plan) -> Iterator[tuple[str, Sequence[Record], Sequence[Record]]]:
    """(layer, earlier records, later records) of every layer of records, the budget's amounts last."""
    later: Mapping[str, Any] = dict(after)
    for name, value in before:
        if isinstance(value, tuple) and any(isinstance(record, Record) for record in (*value, *later[name])):
            yield name, value, later[name]
    yield "budget", before.budget.amounts, after.budget.amounts


def _paired(before: Sequence[Record], after: Sequence[Record]) -> Iterator[_Pair]:
    """Every record of both once, in the order of the later version, those left out last."""
    partners: dict[str, tuple[Record, Matched]] = {}
    left = {record.id: record for record in before}
    for match in (_by_id, _by_values, _by_words):
        open_ones = [record for record in after if record.id not in partners]
        for record, partner in match(open_ones, left):
            how: Matched = "id" if match is _by_id else "values" if match is _by_values else "words"
            partners[record.id] = (partner, how)
            del left[partner.id]
    for record in after:
        found = partners.get(record.id)
        yield _Pair(found[0] if found else None, record, found[1] if found else None)
    yield from (_Pair(record, None, None) for record in left.values())


Matches = Iterator[tuple[Record, Record]]
"""(later record, earlier record)"""


def _by_id(after: Sequence[Record], left: Mapping[str, Record]) -> Matches:
    return ((record, left[record.id]) for record in after if record.id in left)


def _by_values(after: Sequence[Record], left: Mapping[str, Record]) -> Matches:
    """Records that say the same in words that are the same but for punctuation."""
    known: dict[str, list[Record]] = {}
    for record in left.values():
        known.setdefault(_said(record), []).append(record)
    for record in after:
        if found := known.get(_said(record)):
            yield record, found.pop(0)


def _said(record: Record) -> str:
    return f"{values_of(record)} {plain(record.evidence.text)}"


def _by_words(after: Sequence[Record], left: Mapping[str, Record]) -> Matches:
    """Records whose words are alike, the likest first."""
    earlier = list(left.values())
    if not after or not earlier:
        return
    sides = [_words(one) for one in after], [_words(one) for one in earlier]
    likeness = process.cdist(*sides, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    alike = sorted((-likeness[row][column], row, column) for row, column in zip(*likeness.nonzero(), strict=True))
    rows: set[int] = set()
    columns: set[int] = set()
    for _, row, column in alike:
        if row not in rows and column not in columns:
            rows.add(row)
            columns.add(column)
            yield after[row], earlier[column]


def _words(record: Record) -> str:
    return _DIGITS.sub("", plain(record.evidence.text))


def _change(layer: str, pair: _Pair, views: tuple[PlanView, PlanView]) -> RecordChange | None:
    """The change of a pair; None where both say the same."""
    before = views[0].ground(pair.before) if pair.before else None
    after = views[1].ground(pair.after) if pair.after else None
    if pair.before is None or pair.after is None:
        change: Literal["added", "removed"] = "added" if pair.before is None else "removed"
        return RecordChange(layer=layer, change=change, matched="none", before=before, after=after)
    fields = tuple(_fields(pair.before, pair.after))
    if not fields:
        return None
    return RecordChange(layer=layer, change="changed", matched=pair.matched or "none", before=before, after=after, fields=fields)


def _fields(before: Record, after: Record) -> Iterator[FieldChange]:
    """The values that differ, and the words where they do by more than punctuation."""
    yield from _differing(values_of(before), values_of(after))
    if plain(before.evidence.text) != plain(after.evidence.text):
        yield FieldChange(field=_QUOTE, before=before.evidence.text, after=after.evidence.text)


def _differing(before: Mapping[str, JsonValue], after: Mapping[str, JsonValue]) -> Iterator[FieldChange]:
    for name in dict.fromkeys((*before, *after)):
        if before.get(name) != after.get(name):
            yield FieldChange(field=name, before=before.get(name), after=after.get(name))


def _header_changes(before: PlanView, after: PlanView) -> Iterator[RecordChange]:
    first, second = (view.header.model_dump(mode="json", exclude={"evidence"}) if view.header else {} for view in (before, after))
    for field in _differing(first, second):
        grounds = (_header_ground(before, field.field), _header_ground(after, field.field))
        yield RecordChange(
            layer="header", change="changed", matched="values", before=grounds[0], after=grounds[1], fields=(field,)
        )


def _header_ground(view: PlanView, field: str) -> Ground | None:
    found = view.header.evidence.get(field) if view.header else None
    return view.words(found) if found else None
