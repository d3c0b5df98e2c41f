"""Number or day of issue left blank (để trống số, ngày): the mark of a draft, or of a copy made before the clerk's office.

Decree 30/2020/NĐ-CP, Annex I, section II, points 3 and 4: a document in force has both.
"""

from collections.abc import Iterator

from extractor.assembly.findings.making import make_finding
from extractor.assembly.findings.parts import PlanParts
from extractor.assembly.workspace import Workspace
from extractor.reading.document import ReadAs
from schemas.records import Finding


def check(workspace: Workspace, parts: PlanParts) -> Iterator[Finding]:
    """``number_blank`` and ``issue_day_blank``, where the line itself is printed; a text without title block has neither.

    Silent on recognised scans: a number or day written by hand is often lost there.
    """
    if workspace.outline.document.read_as is ReadAs.OCR:
        return
    header = parts.header
    number, issued = header.evidence.get("number"), header.evidence.get("issued")
    if header.serial is None and header.number is None and number is not None:
        messages = (
            f"Số văn bản còn để trống: “{number.text}”.",
            f"The number of the document is left blank: “{number.text}”.",
        )
        yield make_finding(workspace, "number_blank", messages, [number])
    if issued is not None and (header.issued is None or header.issued.precision != "day"):
        messages = (
            f"Ngày ban hành còn để trống: “{issued.text}”.",
            f"The day of issue is left blank: “{issued.text}”.",
        )
        yield make_finding(workspace, "issue_day_blank", messages, [issued])
