"""What a careful reader would flag, over all plans."""

from collections.abc import Sequence

from extractor.comparison.view import PlanView
from schemas import Finding
from schemas.comparison import FindingRow, PlanFinding
from schemas.findings import CODES


def finding_rows(views: Sequence[PlanView]) -> tuple[FindingRow, ...]:
    """A row for each code that a plan has, in the order of the closed list."""
    found: dict[str, list[PlanFinding]] = {}
    for view in views:
        for finding in view.plan.findings:
            found.setdefault(finding.code, []).append(_of_plan(view, finding))
    return tuple(
        FindingRow(
            code=code, severity=known.severity, meaning=known.meaning, meaning_en=known.meaning_en, cells=tuple(found[code])
        )
        for code, known in CODES.items()
        if code in found
    )


def _of_plan(view: PlanView, finding: Finding) -> PlanFinding:
    return PlanFinding(
        plan=view.id,
        id=finding.id,
        message=finding.message,
        message_en=finding.message_en,
        grounds=tuple(view.words(evidence) for evidence in finding.evidence),
        records=finding.records,
    )
