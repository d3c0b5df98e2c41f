"""Budget (kinh phí): named sources of money, and sums."""

import re
from collections.abc import Iterator
from functools import cache

from extractor.assembly.section_kinds import SectionKind
from extractor.assembly.statement_sections import section_of
from extractor.assembly.workspace import Workspace
from extractor.errors import LexiconError
from extractor.language.clauses import Span, statements, trimmed
from extractor.language.matches import Annotated
from extractor.lexicons import load
from extractor.structure.outline import BULLETS, Paragraph, Zone
from extractor.text.alternatives import any_of
from extractor.text.folding import fold, match_form
from schemas.base import Evidence
from schemas.records import Amount, Budget

_CONFIDENCE = 0.9
_LONGEST_LABEL = 80
_OPENING = re.compile(r"(?:nguồn )?kinh phí (?:để )?(?:thực hiện|tổ chức|triển khai|được|do|lấy|từ|bảo đảm|đảm bảo)")
"""A paragraph of its own that says where the money comes from, in plans without a section of the budget."""


def assemble_budget(workspace: Workspace) -> Budget:
    """Named sources, each once, in reading order, and every sum of money that the plan allots.

    Source: annotation guide, ``budget``: sources as written, without qualifiers; of a labelled bullet the label.
    """
    sources: dict[str, tuple[str, Evidence]] = {}
    amounts: list[Amount] = []
    for annotated in workspace.annotated:
        paragraph = annotated.paragraph
        if paragraph.zone not in (Zone.BODY, Zone.ANNEX) or paragraph.table is not None:
            continue
        budgeted = section_of(paragraph.node) is SectionKind.BUDGET or bool(_OPENING.match(match_form(paragraph.text)))
        for start, end in _sources(paragraph, budgeted):
            name = paragraph.text[start:end]
            sources.setdefault(_key(name), (name, workspace.evidence(paragraph, start, end)))
        if annotated.quantities and (budgeted or _speaks_of_money(paragraph.text)):
            amounts.extend(_amounts(workspace, annotated))
    return Budget(
        sources=tuple(name for name, _ in sources.values()),
        amounts=tuple(amounts),
        evidence=tuple(evidence for _, evidence in sources.values()),
    )


def _key(name: str) -> str:
    """The form in which two mentions of one source agree: ``các nguồn xã hội hóa`` is ``nguồn xã hội hóa``."""
    return re.sub(r"^(?:các|những)\s|^nguồn(?: kinh phí)?\s(?=ngân sách|xã hội)", "", fold(name))


def _speaks_of_money(text: str) -> bool:
    """True where a paragraph outside the budget's section speaks of the plan's money."""
    form = match_form(text)
    return any(word in form for word in _words("money_words"))


def _sources(paragraph: Paragraph, budgeted: bool) -> Iterator[Span]:
    """Spans of the sources that a paragraph names."""
    text, form = paragraph.text, match_form(paragraph.text)
    if paragraph.node is not None and paragraph.node.is_heading:
        return
    if not budgeted:
        drawn = _drawn().search(form) if _speaks_of_money(text) else None
        if drawn:
            span = next((span for span in statements(text) if span[0] <= drawn.start() < span[1]), (0, len(text)))
            yield from _named(text, form, drawn.end(), span[1])
        return
    label = text.find(":")
    if paragraph.marker in BULLETS and 0 < label <= _LONGEST_LABEL:
        yield trimmed(text, 0, label)
        return
    for start, end in statements(text):
        yield from _named(text, form, start, end)


def _named(text: str, form: str, start: int, end: int) -> Iterator[Span]:
    """The sources named between two offsets: from a head word (``nguồn``, ``ngân sách``) to a qualifier or mark."""
    position = start
    while head := _head().search(form, position, end):
        stop = _stop().search(form, head.end(), end)
        last = trimmed(text, head.start(), stop.start() if stop else end)[1]
        position = max(last, head.end())
        if _is_name(form, head, last):
            yield head.start(), last


def _is_name(form: str, head: re.Match[str], end: int) -> bool:
    """True where the head word is followed by a name of its own, or is one (``ngân sách``)."""
    if _no_source().match(form, head.end()) or _not_drawn().search(form, 0, head.start()):
        return False
    if head["head"].startswith("xã hội hóa") and end > head.end():
        return False
    return end > head.end() or head["head"] not in (
        "nguồn",
        "nguồn kinh phí",
        "nguồn lực",
        "nguồn vốn",
        "quỹ",
        "tài trợ",
        "dự toán chi",
    )


def _amounts(workspace: Workspace, annotated: Annotated) -> Iterator[Amount]:
    """The sums of one paragraph: a number with its currency; the same sum in words in brackets is none."""
    paragraph = annotated.paragraph
    form = match_form(paragraph.text)
    for quantity in annotated.quantities:
        currency = _currency().match(form, quantity.end)
        if (
            currency is None
            or quantity.percent
            or quantity.rule == "words"
            or form[currency.end() : currency.end() + 2].lstrip().startswith("/")
        ):
            continue
        evidence = workspace.evidence(paragraph, quantity.number_start, currency.end())
        yield Amount(
            id=workspace.record_id("amount", evidence),
            evidence=evidence,
            rule="sum_with_currency",
            confidence=_CONFIDENCE,
            value=quantity.value,
        )


@cache
def _head() -> re.Pattern[str]:
    """Words that open a source's name, with a plural word before."""
    return re.compile(rf"(?<!\w)(?:(?:các|những)\s)?(?P<head>{any_of(_words('heads'))})(?!\w)")


@cache
def _stop() -> re.Pattern[str]:
    """Where a source's name ends: a qualifier, a mark, or ``và`` before another source."""
    raising = any_of(["huy động", "vận động"])
    another = rf"(?:(?:các|những|từ|nguồn|{raising})\s){{0,3}}(?:{any_of(_words('heads'))}|{raising})"
    return re.compile(rf"[,;.:(]|\s(?:và|hoặc)\s(?={another})|\s{any_of(_words('stops'))}(?!\w)")


@cache
def _no_source() -> re.Pattern[str]:
    """Words after a head with which it names no source."""
    return re.compile(rf"\s?{any_of(_words('no_source_after'))}(?!\w)")


@cache
def _not_drawn() -> re.Pattern[str]:
    """Words before a head with which it names no source."""
    return re.compile(rf"(?<!\w){any_of(_words('no_source_before'))}\s$")


@cache
def _drawn() -> re.Pattern[str]:
    """Verbs with which money is taken from a source, and ``kinh phí … từ`` before one."""
    from_source = rf"kinh phí[^.;:]{{0,60}}?\s(?:từ|bằng|do)(?=\s(?:các\s)?{any_of(_words('heads'))})"
    return re.compile(rf"(?<!\w)(?:{any_of(_words('drawn'))}|{from_source})(?!\w)")


@cache
def _currency() -> re.Pattern[str]:
    """The currency after a number."""
    return re.compile(rf"\s?{any_of(_words('currency'))}(?!\w)")


def _words(group: str) -> list[str]:
    """One group of the lexicon. Raises LexiconError where it is missing."""
    try:
        return list(load("budget_words")[group])
    except (KeyError, TypeError) as error:
        raise LexiconError(f"budget_words.yaml: {error}") from error
