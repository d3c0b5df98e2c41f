"""What comes of one document: its JSON, and the little of it that a run shows or counts."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from extractor.text.shown import shown
from schemas import DateValue, Plan, Problem, Record
from schemas.serialization import plan_from_json, plan_to_json


@dataclass(frozen=True, slots=True)
class Summary:
    """What a plan is and how much was found in it; records that restate another are not counted."""

    status: Literal["complete", "partial", "failed"]
    document_type: str | None
    number: str | None
    title: str | None
    issuer: str | None
    issued: DateValue | None
    draft: bool
    duties: int
    headcounts: int
    targets: int
    findings: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A document's plan as the bytes that are written; a failed plan where nothing could be read.

    ``sha256`` is that of the content that was read, in hexadecimal digits; ``attempts`` counts the workers that took the
    document; ``trace`` is the traceback of an unexpected failure, else empty.
    """

    source: Path
    data: bytes
    sha256: str
    summary: Summary
    attempts: int = 1
    trace: str = ""

    @property
    def failed(self) -> bool:
        """Whether nothing of the document could be read."""
        return self.summary.status == "failed"

    def has_problem(self, code: str) -> bool:
        """Whether a problem of this code stands in the plan."""
        return any(problem.code == code for problem in self.summary.problems)


def outcome_of(source: Path, plan: Plan, *, attempts: int = 1, trace: str = "") -> Outcome:
    """The outcome that a plan is."""
    return Outcome(source, plan_to_json(plan), plan.document.source.sha256, summary_of(plan), attempts, trace)


def relabelled(data: bytes, name: str) -> bytes:
    """A plan's JSON with another name of its source: the same content under another name."""
    plan = plan_from_json(data)
    source = plan.document.source.model_copy(update={"name": shown(name)})
    document = plan.document.model_copy(update={"source": source})
    return plan_to_json(plan.model_copy(update={"document": document}))


def summary_of(plan: Plan) -> Summary:
    """The summary of a plan."""
    header = plan.header
    return Summary(
        status=plan.document.status,
        document_type=header.document_type if header else None,
        number=header.number if header else None,
        title=header.title if header else None,
        issuer=header.issuer.name if header and header.issuer else None,
        issued=header.issued if header else None,
        draft=bool(header and header.draft),
        duties=_count(plan.duties),
        headcounts=_count(plan.headcounts),
        targets=_count(plan.targets),
        findings=len(plan.findings),
        problems=plan.problems,
    )


def _count(records: Iterable[Record]) -> int:
    return sum(record.restates is None for record in records)
