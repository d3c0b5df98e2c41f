"""Targets of one plan that do not agree: one indicator, period and frequency, scope equal or containing, different values.

At least 4 and at least 5 clean-ups a year cannot both be the plan's target; nor can 100 % and 90 % of households that sort
their waste. What may differ without contradiction is left alone: other years, other levels, parts of a whole, a share of all
and a higher share of some.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from extractor.assembly.findings.making import make_finding
from extractor.assembly.findings.parts import PlanParts
from extractor.assembly.findings.places_in_text import ParagraphFinder
from extractor.assembly.findings.vocabulary import alternatives, folded_words, pattern
from extractor.assembly.workspace import Workspace
from extractor.structure.outline import Paragraph
from extractor.text.folding import fold
from schemas.records import Finding, Target

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_LISTED = re.compile(r",| và |;| hoặc ")
_LABEL = re.compile(r"(?P<label>[^:.;]{2,60}):\s\S")
_DOUBT = frozenset({"~", "none"})


@dataclass(frozen=True, slots=True)
class _Stated:
    """A target with what decides whether another one is about the same: all folded."""

    target: Target
    subject: str
    population: str
    place: str
    digits: frozenset[str]
    levels: frozenset[str]
    period: tuple[str, str] | None
    paragraph: Paragraph | None
    label: str
    """What its item is labelled with (``Khối 8: …``), '' without a label."""


def check(workspace: Workspace, parts: PlanParts) -> Iterator[Finding]:
    """``targets_inconsistent``: one a pair of targets that disagree."""
    finder = ParagraphFinder(workspace)
    groups: dict[tuple[object, ...], list[_Stated]] = {}
    for target in parts.targets:
        if target.value is not None and target.comparator not in _DOUBT and target.restates is None:
            stated = _stated(target, finder, parts)
            groups.setdefault(_key(stated), []).append(stated)
    for group in groups.values():
        for first, second in combinations(group, 2):
            if _same_scope(first, second) and not _one_statement(workspace, first, second) and _disagree(first, second):
                yield _finding(workspace, first.target, second.target)


def _finding(workspace: Workspace, first: Target, second: Target) -> Finding:
    messages = (
        f"Hai chỉ tiêu về cùng một việc có mức khác nhau: “{first.evidence.text}” và “{second.evidence.text}”.",
        f"Two targets for the same thing have different values: “{first.evidence.text}” and “{second.evidence.text}”.",
    )
    return make_finding(workspace, "targets_inconsistent", messages, [first.evidence, second.evidence], [first, second])


def _stated(target: Target, finder: ParagraphFinder, parts: PlanParts) -> _Stated:
    paragraph = finder.paragraph(target.evidence)
    subject = _without_area(fold(target.indicator))
    core, _, place = subject.partition(" tại ")
    words = f"{subject} {fold(target.population or '')}"
    return _Stated(
        target=target,
        subject=core if target.per else subject,
        population=_without_area(fold(target.population or "")),
        place=place,
        digits=frozenset(re.findall(r"\d+", _YEAR.sub("", words))),
        levels=frozenset(pattern("levels").findall(words)),
        period=_period(target, paragraph, parts),
        paragraph=paragraph,
        label=_label(paragraph),
    )


def _label(paragraph: Paragraph | None) -> str:
    """The words before the colon with which an item begins, folded."""
    match = _LABEL.match(paragraph.text) if paragraph is not None and paragraph.table is None else None
    return fold(match["label"]) if match else ""


def _without_area(folded: str) -> str:
    """A phrase without the plan's whole area at its end: ``hộ gia đình`` of ``hộ gia đình trên địa bàn xã``."""
    return _area().sub("", folded)


@cache
def _area() -> re.Pattern[str]:
    """The plan's whole area at the end of folded words: ``trên địa bàn xã Bình Minh``, ``toàn xã``."""
    heads, levels = (alternatives(folded_words(group)) for group in ("area_heads", "area_levels"))
    return re.compile(rf"(?: trên| trong| tại| của)? {heads}(?: toàn)?(?: {levels}(?: [^,;]{{1,24}})?)?$")


def _period(target: Target, paragraph: Paragraph | None, parts: PlanParts) -> tuple[str, str] | None:
    """The years for which the target holds: its own, those in its quote, of the headings above it, else of the plan."""
    if target.period is not None and (last := target.period.end or target.period.start):
        return (target.period.start or last)[:4], last[:4]
    texts = [target.evidence.text]
    if paragraph is not None and (node := paragraph.node if paragraph.table is None else paragraph.table.node):
        texts += [paragraph.text, *(ancestor.text for ancestor in node.ancestors())]
    for text in texts:
        if years := sorted(set(_YEAR.findall(text))):
            return years[0], years[-1]
    plan = parts.header.period
    return (plan.start[:4], plan.end[:4]) if plan else None


def _key(stated: _Stated) -> tuple[object, ...]:
    """What must be equal before two targets are compared: indicator, unit, frequency, period, direction, levels, digits."""
    target = stated.target
    per = (target.per.per, target.per.interval) if target.per else None
    return (
        target.indicator_id or stated.subject,
        _without_area(fold(target.unit or "")),
        per,
        stated.period,
        target.direction,
        stated.digits,
        stated.levels,
    )


def _same_scope(first: _Stated, second: _Stated) -> bool:
    """True where both hold for the same things, or one's things are among the other's.

    Items labelled in parallel (``Khối 8: …``, ``Khối 9: …``) hold each for its own. A sum (no frequency) may be the part of
    another at one place: its whole words must be the same. A share holds of its population, whatever the order of the words.
    """
    if _are_parallel(first.label, second.label):
        return False
    if first.target.unit == "%":
        return _contains(first.population, second.population) or _contains(second.population, first.population)
    if first.population != second.population:
        return False
    if first.target.per is None:
        return first.subject == second.subject and first.place == second.place
    return not first.place or not second.place or first.place == second.place


def _are_parallel(first: str, second: str) -> bool:
    """True for two labels of one kind: ``khối 8`` and ``khối 9``, ``thôn An Bình`` and ``thôn Tân Lập``."""
    return first != second and first.split()[:1] == second.split()[:1]


def _contains(whole: str, part: str) -> bool:
    """True where the part's things are among the whole's, by the members of their lists or a narrower name."""
    if not whole or not part:
        return whole == part
    members = {member.strip() for member in _LISTED.split(whole)}
    return all(any(_narrower(member, piece.strip()) for member in members) for piece in _LISTED.split(part))


def _narrower(member: str, piece: str) -> bool:
    return piece == member or piece.startswith(f"{member} ")


def _one_statement(workspace: Workspace, first: _Stated, second: _Stated) -> bool:
    """True for halves of one sentence and for a part of a whole (``trong đó``): they were written side by side on purpose."""
    if any(pattern("parts").search(fold(stated.target.evidence.text)) for stated in (first, second)):
        return True
    if first.paragraph is not second.paragraph or first.paragraph is None:
        return (
            first.paragraph is not None
            and first.paragraph.table is not None
            and (second.paragraph is not None and first.paragraph.table is second.paragraph.table)
        )
    between = workspace.outline.document.text[first.target.evidence.end : second.target.evidence.start]
    return not re.search(r"[.;]\s", between) or pattern("parts").search(fold(between)) is not None


def _disagree(first: _Stated, second: _Stated) -> bool:
    """True where the values differ and no reading lets both be the target."""
    one, other = first.target, second.target
    low, high = _bounds(one), _bounds(other)
    if low == high:
        return False
    if one.unit == "%" and first.population != second.population:
        whole, part = (one, other) if _contains(first.population, second.population) else (other, one)
        return whole.value == 100 and part.value != 100 and part.comparator in ("=", ">=", ">")
    upward = {one.comparator, other.comparator}
    if upward & {"<", "<="} and upward & {">", ">="}:
        floor, ceiling = (one, other) if one.comparator in (">", ">=") else (other, one)
        return (floor.value or 0) > (ceiling.value or 0)
    return True


def _bounds(target: Target) -> tuple[float | None, float | None]:
    """Value and upper value: ``trên 95%`` and ``95% trở lên`` do not disagree for a reader."""
    return target.value, target.value_max
