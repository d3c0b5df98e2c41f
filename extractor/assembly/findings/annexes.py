"""Annexes announced and absent (phụ lục): ``(Có Biểu … kèm theo)`` with nothing after the signature.

Decree 30/2020/NĐ-CP, Annex I, section II, point 10: a document that has annexes says so in its body. They stand after
signature and recipients.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extractor.assembly.findings.making import make_finding
from extractor.assembly.findings.parts import PlanParts
from extractor.assembly.findings.vocabulary import alternatives
from extractor.assembly.workspace import Workspace
from extractor.errors import LexiconError
from extractor.language.matches import ReferenceMatch
from extractor.lexicons import load
from extractor.structure.outline import Paragraph, Zone
from extractor.text.folding import match_form
from schemas.base import Evidence
from schemas.records import Finding

_CLOSING = re.compile(r"[^();.]{0,30}\)")
_ANNOUNCING = frozenset({Zone.PREAMBLE, Zone.BODY, Zone.CLOSING, Zone.SIGNATURE})


def check(workspace: Workspace, parts: PlanParts) -> Iterator[Finding]:
    """``annex_missing``: one a plan, with every announcement as evidence.

    Silent where an annex, a further document or an unread page follows, and in an extract without signature and recipients,
    of which nobody knows what stood after it.
    """
    if not _ends_visibly(workspace, parts) or _has_annex(workspace):
        return
    found = [announcement for paragraph in _announcing(workspace) for announcement in _announcements(workspace, paragraph, parts)]
    if found:
        messages = (
            f"Văn bản có nhắc “{found[0].text}” nhưng không có phụ lục, bảng biểu nào sau phần ký.",
            f"The document announces “{found[0].text}”, but no annex or table follows the signature.",
        )
        yield make_finding(workspace, "annex_missing", messages, found)


def _ends_visibly(workspace: Workspace, parts: PlanParts) -> bool:
    """True when the document was read to its end: a signature or recipients stand there and no page is missing."""
    signed = parts.header.signatory is not None or bool(parts.header.recipients)
    return signed and not workspace.outline.document.problems


def _has_annex(workspace: Workspace) -> bool:
    """True when anything follows the signature: an annex, a table, another document of the same file."""
    outline = workspace.outline
    if outline.zone(Zone.ANNEX):
        return True
    if len(outline.parts) > 1 and any(part.first > outline.parts[0].first for part in outline.parts[1:]):
        return True
    signature = [paragraph.index for paragraph in outline.zone(Zone.SIGNATURE)]
    cells = (cell.index for table in outline.tables for row in table.rows for cell in row if cell is not None)
    return bool(signature) and any(index > signature[-1] for index in cells)


def _announcing(workspace: Workspace) -> Iterator[Paragraph]:
    """Paragraphs that may announce an annex."""
    for paragraph in workspace.outline.paragraphs:
        if paragraph.zone in _ANNOUNCING:
            yield paragraph


@dataclass(frozen=True, slots=True)
class _Patterns:
    """Over text in match form.

    ``announcing`` phrases; ``others``, words before one by which others attach something of their own; ``document``, words
    behind one by which the annex is another document's.
    """

    announcing: re.Pattern[str]
    others: re.Pattern[str]
    document: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    """The patterns of the lexicon. Raises LexiconError where a key is missing."""
    data = load("annexes")
    try:
        nouns, sure, beside, others, documents = (
            alternatives(data[key]) for key in ("nouns", "sure", "beside", "others", "documents")
        )
    except (KeyError, TypeError) as error:
        raise LexiconError(f"annexes.yaml: {error}") from error
    named = rf"(?:các )?{nouns}(?!\w)"
    serial = r"(?:số )?(?:[ivx]{1,5}|\d{1,2}[a-z]?|[a-e])(?!\w)"
    forms = (
        # (Có Biểu số lượng và phân công nhiệm vụ kèm theo)
        rf"\((?:(?:có|xem|chi tiết|theo|cụ thể|tại|như) ){{0,3}}{named}[^().;:]{{0,80}}?{beside}(?!\w)",
        # (kèm theo Phụ lục), (Đính kèm danh sách)
        rf"\((?:(?:có|chi tiết|xem) ){{0,2}}{beside} {named}",
        # theo biểu mẫu đính kèm
        rf"(?<!\w)(?:theo|tại|ở|có|xem) {named}[^().;:]{{0,60}}? {beside}(?!\w)",
        # Phụ lục II
        rf"(?<!\w){sure} {serial}(?:[^().;:]{{0,30}} {beside})?",
        # chi tiết tại Phụ lục.
        rf"(?<!\w)(?:theo|tại|xem|có) {sure}(?= ?[.;,)]| ?$)",
    )
    return _Patterns(
        announcing=re.compile("|".join(forms)),
        others=re.compile(rf"(?<!\w){others}(?: \w{{1,8}}){{0,3}} ?\(?$"),
        document=re.compile(rf" ?(?:(?:được )?ban hành )?(?:(?:kèm theo|của|tại|theo) ){{0,2}}{documents}(?!\w)(?! này)"),
    )


def _announcements(workspace: Workspace, paragraph: Paragraph, parts: PlanParts) -> Iterator[Evidence]:
    """The announcements of one paragraph: those of the plan's own annexes."""
    form = match_form(paragraph.text)
    if not any(word in form for word in _prefilter()):
        return
    patterns = _patterns()
    references = workspace.of(paragraph).references
    for match in patterns.announcing.finditer(form):
        if _attached_by_others(form, match) or patterns.document.match(form, match.end()):
            continue
        if not any(_is_others(reference, match, parts) for reference in references):
            yield workspace.evidence(paragraph, *_span(form, match))


def _attached_by_others(form: str, match: re.Match[str]) -> bool:
    """True for what others are to attach: ``gửi báo cáo (kèm theo danh sách)``; ``theo mẫu đính kèm`` is the plan's own."""
    if match[0].lstrip("(").startswith(("theo", "tại", "xem", *_sure())):
        return False
    return _patterns().others.search(form[max(0, match.start() - 40) : match.start()]) is not None


@cache
def _sure() -> tuple[str, ...]:
    return tuple(match_form(word) for word in load("annexes")["sure"])


def _span(form: str, match: re.Match[str]) -> tuple[int, int]:
    """The announcement with the bracket that it opens closed, without it where the bracket goes on."""
    if not match[0].startswith("("):
        return match.span()
    closing = _CLOSING.match(form, match.end())
    return (match.start(), closing.end()) if closing else (match.start() + 1, match.end())


@cache
def _prefilter() -> tuple[str, ...]:
    """Words of which every announcement holds one."""
    data = load("annexes")
    return tuple(match_form(word) for word in (*data["sure"], *data["beside"]))


def _is_others(reference: ReferenceMatch, match: re.Match[str], parts: PlanParts) -> bool:
    """True where another document's number stands in the announcement or right after it: then the annex is that one's."""
    near = match.start() <= reference.start <= match.end() + 30
    return near and reference.number is not None and reference.number != parts.header.number
