"""Makes findings: id, severity by code, both messages."""

from collections.abc import Iterable, Sequence

from extractor.assembly.workspace import Workspace
from schemas.base import Evidence, Record
from schemas.findings import CODES
from schemas.records import Finding


def make_finding(
    workspace: Workspace,
    code: str,
    messages: tuple[str, str],
    evidence: Sequence[Evidence],
    records: Iterable[Record] = (),
) -> Finding:
    """A finding with the severity of its code.

    ``messages`` are the Vietnamese and the English one; ``evidence`` holds at least one slice, the first one makes the id.

    Raises KeyError for a code that ``schemas.findings.CODES`` does not have.
    """
    return Finding(
        id=workspace.record_id("finding", evidence[0], code),
        code=code,
        severity=CODES[code].severity,
        message=messages[0],
        message_en=messages[1],
        evidence=tuple(evidence),
        records=tuple(record.id for record in records),
    )
