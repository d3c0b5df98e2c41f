"""Evidence of a verdict: words with the document that they stand in."""

from extractor.audit.opinion import Words
from extractor.audit.view import PlanView
from schemas.audit import AuditEvidence, Side


def evidence_of(view: PlanView, words: Words, side: Side) -> AuditEvidence:
    """The words as the result shows them."""
    record = words.record.id if words.record else None
    return AuditEvidence(
        side=side,
        plan=view.id,
        source=view.name,
        record=record,
        evidence=words.evidence,
        verified=record in view.file.reviewed.verified,
    )
