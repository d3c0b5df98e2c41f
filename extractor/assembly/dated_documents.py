"""Dates that belong to a document or programme: of one that is cited, of the plan itself, or a programme's own term of years."""

import re

from extractor.assembly.timeframe import Timeframe
from extractor.language.document_types import type_named, type_words
from extractor.language.matches import Annotated, TimeMatch
from extractor.lexicons import load
from extractor.structure.outline import Paragraph, Zone
from extractor.text.folding import fold
from schemas.base import DateValue

_WORDS = load("temporal_roles")
_LOOK_BACK = 70
_LOOK_BACK_FOR_TITLE = 160
_ENCLOSED = re.compile(r"kèm theo [^;.]{0,160}$")
_DOCUMENT = re.compile(
    rf"(?:{type_words().pattern})(?: liên tịch)?(?: [Ss][ốỐ]:?)? ?[^\s;:]{{0,30}},?"
    r"(?: ngày [^\s;]{1,3})?(?: của [^;:,.]{1,40})? ?$"
)
_LAW = re.compile(r"(?<!\w)(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)(?:,? [^\s;,.:()“”\"]{1,10}){0,12} $")
_PROGRAMME = re.compile(rf"(?<!\w)(?:{'|'.join(_WORDS['programmes'])})(?!\w)")
_COMMITMENT = re.compile(rf"(?<!\w)(?:{'|'.join(_WORDS['commitments'])})(?!\w)|[%:]")


def words_before(paragraph: Paragraph, match: TimeMatch, reach: int = _LOOK_BACK) -> str:
    """The folded words of the sentence before the match."""
    words = fold(paragraph.text[max(0, match.start - reach) : match.start]) + " "
    return re.split(r"[.;] ", words)[-1]


def is_own_issue(paragraph: Paragraph, match: TimeMatch, value: DateValue, frame: Timeframe) -> bool:
    """True in the line that ties an annex to its plan: ``(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/6/2026)``."""
    if match.kind != "date" or not frame.is_issue(value):
        return False
    return _ENCLOSED.search(words_before(paragraph, match, _LOOK_BACK_FOR_TITLE)) is not None


def is_cited(annotated: Annotated, match: TimeMatch) -> bool:
    """True inside the mention of another document."""
    return any(reference.start < match.end and match.start < reference.end for reference in annotated.references)


def dates_document(paragraph: Paragraph, match: TimeMatch, value: DateValue, frame: Timeframe) -> bool:
    """True where the date tells which document is meant, though its mention is no full reference.

    ``Văn bản ngày 22/6/2026``, ``Công văn 93/CT-05 ngày 18/6/2026``, ``Luật Giáo dục năm 2019``.
    """
    if match.kind != "date" or match.first is None or match.first.hour is not None:
        return False
    before = paragraph.text[max(0, match.start - _LOOK_BACK) : match.start]
    if value.precision == "year" and match.cue == "năm" and _LAW.search(before):
        return not frame.covers(value)
    document = _DOCUMENT.search(before)
    if document is None:
        return False
    return value.precision == "day" or any(map(str.isdigit, document[0])) or _ends_in_paper(before)


def _ends_in_paper(before: str) -> bool:
    """True where a letter or decision itself is dated; the year after a plan or report is what it is for."""
    last = next((found for found in type_words().finditer(before) if not before[found.end() :].strip()), None)
    kind = type_named(last[0]) if last else None
    return kind is not None and kind.document_class not in ("plan", "report")


def is_programme_term(paragraph: Paragraph, match: TimeMatch) -> bool:
    """True for the term of years that a programme has in its name: ``Chương trình phòng, chống ma túy giai đoạn 2021 - 2025``.

    In a title every term is one; elsewhere nothing aimed at stands between (``Thực hiện Chương trình, phấn đấu đến năm 2030``).
    """
    if match.kind != "interval" or match.first is None or match.first.month is not None or match.first.hour is not None:
        return False
    if paragraph.zone is Zone.TITLE:
        return True
    before = words_before(paragraph, match, _LOOK_BACK_FOR_TITLE)
    named = list(_PROGRAMME.finditer(before))
    return bool(named) and not _COMMITMENT.search(before, named[-1].end())
