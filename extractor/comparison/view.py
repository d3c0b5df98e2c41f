"""A plan as the comparison holds it: its records without the text, its name, and what its silence means."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from extractor.collection import Card, PlanFile
from schemas import Evidence, Header, Plan, Record, Temporal, Unit
from schemas.comparison import ComparedPlan, Ground, OtherVersion, Silence

SURE = 0.75
"""Confidence from which a target stands in its cell without doubt; below it the cell is ``not_sure`` until a person confirms."""
_NEAR = 90
"""Characters before and after a time that say what it is of."""
_COMMITTEE = "Ủy ban nhân dân "
_LEVELS = ("phường ", "xã ", "đặc khu ", "thành phố ", "tỉnh ", "thị trấn ")


@dataclass(frozen=True)
class PlanView:
    """A plan of the comparison. ``plan`` has no text: a comparison takes the memory of the records."""

    id: str
    plan: Plan
    card: Card
    others: tuple[Card, ...]
    verified: frozenset[str]
    surroundings: dict[str, str]
    """The words around each temporal, by its id: what happens then."""
    _grounds: dict[str, Ground] = field(default_factory=dict, compare=False, repr=False)

    @property
    def header(self) -> Header | None:
        """The plan's header, None where nothing of it was read."""
        return self.plan.header

    @cached_property
    def units(self) -> dict[str, Unit]:
        """The plan's units by name."""
        return {unit.name: unit for unit in self.plan.units}

    @property
    def silence(self) -> Silence:
        """What it means that the plan says nothing of a thing.

        A page that was not read may have said it; OCR may have misread the very words.
        """
        document = self.plan.document
        if document.status != "complete":
            return "not_readable"
        return "not_sure" if document.read_as == "ocr" else "not_stated"

    def sure(self, record: Record) -> bool:
        """True where the record is confident enough, or a person has confirmed or corrected it."""
        return record.confidence >= SURE or record.id in self.verified

    def ground(self, record: Record) -> Ground:
        """The words of a record; one object however often they are needed."""
        found = self._grounds.get(record.id)
        if found is None:
            found = self._grounds[record.id] = self._made(record)
        return found

    def _made(self, record: Record) -> Ground:
        return Ground(
            plan=self.id,
            source=self.plan.document.source.name,
            record=record.id,
            evidence=record.evidence,
            confidence=record.confidence,
            verified=record.id in self.verified,
        )

    def words(self, evidence: Evidence) -> Ground:
        """Words that are no record's: a heading's, a finding's."""
        return Ground(plan=self.id, source=self.plan.document.source.name, record=None, evidence=evidence)


def view_of(identity: str, file: PlanFile) -> PlanView:
    """What the comparison keeps of a plan."""
    document = file.plan.document.model_copy(update={"text": "", "misreadings": ()})
    plan = file.plan.model_copy(update={"document": document, "places": (), "resources": ()})
    around = {temporal.id: _around(file.plan.document.text, temporal.evidence) for temporal in _on_the_line(file.plan)}
    return PlanView(identity, plan, file.card, file.others, frozenset(file.reviewed.verified), around)


def _on_the_line(plan: Plan) -> list[Temporal]:
    return [temporal for temporal in plan.temporals if temporal.role in ("event", "deadline", "recurrence")]


def _around(text: str, evidence: Evidence) -> str:
    """The line in which the words stand, of a long one what is near them."""
    before = text[max(text.rfind("\n", 0, evidence.start) + 1, evidence.start - _NEAR) : evidence.start]
    after = text[evidence.end : evidence.end + _NEAR].partition("\n")[0]
    if len(before) == _NEAR:
        before = before.partition(" ")[2]
    if len(after) == _NEAR:
        after = after.rpartition(" ")[0]
    return " ".join(f"{before}{evidence.quote}{after}".split())


def labels_of(views: Iterable[PlanView]) -> dict[str, str]:
    """A short name of each plan by its id: ``An Phú``; plans of one name have their number, year or file's name with it."""
    views = list(views)
    names = {view.id: _short_name(view) for view in views}
    for further in (_number, _year, _file_name):
        twice = _twice(names)
        names = {view.id: _with(names[view.id], further(view)) if view.id in twice else names[view.id] for view in views}
    twice = _twice(names)
    return {identity: f"{name} [{identity}]" if identity in twice else name for identity, name in names.items()}


def _twice(names: dict[str, str]) -> set[str]:
    all_names = list(names.values())
    return {identity for identity, name in names.items() if all_names.count(name) > 1}


def _short_name(view: PlanView) -> str:
    issuer = view.header.issuer if view.header else None
    if issuer is None:
        return view.plan.document.source.name
    name = issuer.name.removeprefix(_COMMITTEE)
    if name == issuer.name:
        return name
    level = next((level for level in _LEVELS if name.startswith(level)), "")
    return name.removeprefix(level)


def _number(view: PlanView) -> str | None:
    return view.header.number if view.header else None


def _year(view: PlanView) -> str | None:
    period = view.header.period if view.header else None
    return period.start[:4] if period else None


def _file_name(view: PlanView) -> str:
    return view.plan.document.source.name


def _with(name: str, further: str | None) -> str:
    return f"{name} ({further})" if further and further not in name else name


def compared_plan(view: PlanView, label: str) -> ComparedPlan:
    """The plan's column."""
    plan, header = view.plan, view.header
    return ComparedPlan(
        id=view.id,
        label=label,
        path=str(view.card.path),
        source=plan.document.source,
        status=plan.document.status,
        read_as=plan.document.read_as,
        silence=view.silence,
        document_class=plan.document_class,
        issuer=header.issuer if header else None,
        number=header.number if header else None,
        issued=header.issued if header else None,
        title=header.title if header else None,
        period=header.period if header else None,
        draft=bool(header and header.draft),
        versions=tuple(other_version(card) for card in view.others),
    )


def other_version(card: Card) -> OtherVersion:
    """A further version of a plan."""
    return OtherVersion(path=str(card.path), source=card.source_name)
