"""Records said twice: a target of the body that stands again in the annex table."""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from extractor.assembly.identity.wording import plain
from schemas.records import Scope, Target

_SENTENCE_GAP = re.compile(r"[.;:]\s|\n\s*[-+*•\d]")
_DIGITS = re.compile(r"\d+")
_LIKENESS = 85


def link_restatements(targets: Sequence[Target], text: str = "") -> tuple[Target, ...]:
    """The targets, those that say again what an earlier one says with ``restates`` set to its id.

    The same indicator, value, comparator, unit, frequency, period, population and direction make the same statement; under one
    ``indicator_id`` the wording must be alike too, since an id gathers more than one thing of a field. Two parts of one sentence
    never restate each other. ``text`` is the document's published text, by which sentences are told; without
    it only overlapping quotes count as one sentence.
    """
    first: dict[tuple[object, ...], list[Target]] = {}
    linked = []
    for target in targets:
        said = next((known for known in first.setdefault(_statement(target), []) if _says_again(known, target, text)), None)
        if said is None:
            first[_statement(target)].append(target)
        linked.append(target if said is None else target.model_copy(update={"restates": said.id}))
    return tuple(linked)


def link_stated_sizes(sizes: Sequence[Scope]) -> tuple[Scope, ...]:
    """The sizes of what the plan covers, those stated before with ``restates`` set: ``20 thôn`` twice are the same villages."""
    first: dict[tuple[str, float], str] = {}
    linked = []
    for size in sizes:
        said = first.setdefault((plain(size.noun), size.value), size.id)
        linked.append(size if said == size.id else size.model_copy(update={"restates": said}))
    return tuple(linked)


def _says_again(earlier: Target, later: Target, text: str) -> bool:
    """True where the later target has the earlier one's words, more or less, for no other place, in another sentence."""
    one, other = plain(earlier.indicator), plain(later.indicator)
    place, other_place = (words.partition(" tại ")[2] for words in (one, other))
    if place and other_place and place != other_place:
        return False
    if _DIGITS.findall(one) != _DIGITS.findall(other) or fuzz.token_set_ratio(one, other) < _LIKENESS:
        return False
    return not _one_sentence(earlier, later, text)


def _statement(target: Target) -> tuple[object, ...]:
    """What a target says, its wording aside."""
    return (
        target.indicator_id or plain(target.indicator),
        *(target.comparator, target.value, target.value_max, target.baseline, target.out_of),
        plain(target.unit or ""),
        (target.per.per, target.per.interval) if target.per else None,
        (target.period.start, target.period.end) if target.period else None,
        plain(target.population or ""),
        target.direction,
    )


def _one_sentence(earlier: Target, later: Target, text: str) -> bool:
    """True where both stand in one sentence."""
    if later.evidence.start < earlier.evidence.end:
        return True
    return bool(text) and _SENTENCE_GAP.search(text, earlier.evidence.end, later.evidence.start + 1) is None
