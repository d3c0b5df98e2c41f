"""Cited documents over all plans: who cites which superior document."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extractor.comparison.view import PlanView
from extractor.text.folding import match_form
from schemas import Reference
from schemas.comparison import CitingPlan, ReferenceRow


@dataclass(slots=True)
class _Document:
    """A cited document with the mentions of it, by plan."""

    province: str | None
    mentions: dict[str, list[Reference]] = field(default_factory=dict)

    def all(self) -> list[Reference]:
        return [mention for own in self.mentions.values() for mention in own]


def reference_rows(views: Sequence[PlanView]) -> tuple[ReferenceRow, ...]:
    """A row for each document, those that most plans cite first."""
    documents: dict[str, list[_Document]] = {}
    for view in views:
        for reference in view.plan.references:
            _place(view, reference, documents.setdefault(_key(reference), []))
    by_id = {view.id: view for view in views}
    rows = [_row(document, by_id) for known in documents.values() for document in known]
    return tuple(sorted(rows, key=lambda row: -len(row.cells)))


def _key(reference: Reference) -> str:
    """By what a mention is looked up: its number; without one its type and date."""
    return reference.number.casefold() if reference.number else f"{reference.document_type} {reference.date}"


def _place(view: PlanView, reference: Reference, known: list[_Document]) -> None:
    province = _province(view)
    document = next((one for one in known if _is_of(one, reference, province)), None)
    if document is None:
        document = _Document(province)
        known.append(document)
    document.mentions.setdefault(view.id, []).append(reference)


def _is_of(document: _Document, reference: Reference, province: str | None) -> bool:
    """True where dates and issuers do not part the two; the same number and day in two provinces are two documents.

    ``UBND thành phố`` is whoever issued what another plan of the province names in full.
    """
    mentions = document.all()
    if any(mention.date and reference.date and mention.date != reference.date for mention in mentions):
        return False
    own = match_form(reference.issuer or "")
    issuers = {match_form(mention.issuer) for mention in mentions if mention.issuer}
    if not own or not issuers:
        return reference.number is None or document.province == province or bool(reference.date)
    if own in issuers:
        return True
    return document.province == province and any(_is_short_for(own, other) for other in issuers)


def _is_short_for(first: str, second: str) -> bool:
    shorter, longer = sorted((first, second), key=len)
    return longer.startswith(f"{shorter} ")


def _others(document: _Document, views: dict[str, PlanView]) -> Iterator[str]:
    """Plans of the same province that do not cite the document."""
    return (plan for plan, view in views.items() if plan not in document.mentions and _province(view) == document.province)


def _province(view: PlanView) -> str | None:
    return view.header.issuer.province_code if view.header and view.header.issuer else None


def _row(document: _Document, views: dict[str, PlanView]) -> ReferenceRow:
    mentions = document.all()
    cells = tuple(
        CitingPlan(plan=plan, basis=any(one.basis for one in own), grounds=tuple(views[plan].ground(one) for one in own))
        for plan, own in document.mentions.items()
    )
    grounds = sum(cell.basis for cell in cells)
    others = list(_others(document, views))
    return ReferenceRow(
        document_type=next((one.document_type for one in mentions if one.document_type), None),
        number=mentions[0].number,
        date=next((one.date for one in mentions if one.date), None),
        issuer=max((one.issuer for one in mentions if one.issuer), key=len, default=None),
        cells=cells,
        not_citing=tuple(others) if grounds > 1 and len(others) <= grounds else (),
    )
