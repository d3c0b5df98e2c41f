"""Canonical indicators of targets (chỉ tiêu): the same id in every plan."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from extractor.assembly.identity.wording import plain
from extractor.errors import LexiconError
from extractor.lexicons import load
from schemas.records import Target


@dataclass(frozen=True, slots=True)
class Indicator:
    """A canonical indicator (chỉ tiêu chuẩn): see ``lexicons/indicators.yaml``.

    ``better`` is ``more``, ``less`` or None; ``words`` and ``without`` are padded by spaces; ``reduction``: its value is the
    size of a cut.
    """

    id: str
    name: str
    name_en: str
    topic: str
    better: str | None
    units: tuple[str, ...]
    words: tuple[tuple[str, ...], ...]
    without: tuple[str, ...]
    reduction: bool
    activities: frozenset[str] = frozenset()
    """Words of activities that it is about though its own words do not say so."""


_INDICATOR_KEYS = frozenset({"id", "vi", "en", "topic", "better", "units", "words", "without", "reduction", "activities"})
_UNQUANTIFIED = "none"
"""The lexicon's word for a target without unit."""


def _whole_words(text: str) -> str:
    """The plain text with the syllables of each compound joined: ``trường`` stands in ``trường học``, not in ``môi_trường``."""
    return _compounds().sub(lambda found: found[0].replace(" ", "_"), plain(text))


@cache
def _compounds() -> re.Pattern[str]:
    words = sorted(map(plain, load("indicators")["compounds"]), key=len, reverse=True)
    return re.compile(rf"(?<!\S)(?:{'|'.join(map(re.escape, words))})(?!\S)")


@cache
def indicators() -> tuple[Indicator, ...]:
    """The canonical indicators. Raises LexiconError for a wrong or missing key, an unknown class, or an id given twice."""
    data = load("indicators")
    try:
        classes = {f"${name}": _alternatives(words) for name, words in data["classes"].items()}
        found = tuple(_indicator(entry, classes) for entry in data["indicators"])
    except (KeyError, TypeError, AttributeError) as error:
        raise LexiconError(f"indicators.yaml: {error}") from error
    if len({indicator.id for indicator in found}) < len(found):
        raise LexiconError("indicators.yaml: an id is given twice")
    return found


def _indicator(entry: dict[str, object], classes: dict[str, tuple[str, ...]]) -> Indicator:
    if unknown := entry.keys() - _INDICATOR_KEYS:
        raise KeyError(f"unknown key {sorted(unknown)} in {entry.get('id')}")
    lines, without, units = (entry.get(key, []) for key in ("words", "without", "units"))
    if not (isinstance(lines, list) and isinstance(without, list) and isinstance(units, list)):
        raise TypeError(f"{entry.get('id')}: words, without and units are lists")
    better = str(entry["better"])
    return Indicator(
        id=str(entry["id"]),
        name=str(entry["vi"]),
        name_en=str(entry["en"]),
        topic=str(entry["topic"]),
        better=None if better == "none" else better,
        units=tuple(_whole_words(unit) for unit in units),
        words=tuple(_line(str(line), classes) for line in lines),
        without=tuple(f" {_whole_words(word)} " for word in without),
        reduction=entry.get("reduction") is True,
        activities=frozenset(word for name in _names(entry) for word in classes[f"${name}"]),
    )


def _names(entry: dict[str, object]) -> list[str]:
    """The classes of activities that an entry names."""
    names = entry.get("activities", [])
    if not isinstance(names, list):
        raise TypeError(f"{entry.get('id')}: activities is a list")
    return names


def _line(line: str, classes: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The alternatives of one line of words, its classes put in."""
    return tuple(
        word for piece in line.split("|") for word in (classes[piece] if piece.startswith("$") else _alternatives(piece))
    )


def _alternatives(words: str) -> tuple[str, ...]:
    return tuple(f" {_whole_words(word)} " for word in words.split("|"))


@lru_cache(maxsize=4096)
def indicator_id(indicator: str, unit: str | None, population: str | None) -> str | None:
    """The id of the canonical indicator that a target is about, None when unsure.

    ``indicator``, ``unit`` and ``population`` are the target's own (annotation guide, ``targets``); ``unit`` is ``%``, a counted
    noun, or None for a target without number or of value 0. The entry with the most lines of words counts.
    """
    words = f" {_whole_words(indicator)} {_whole_words(population or '')} {_whole_words(unit or '')} "
    plain_unit = _whole_words(unit) if unit else _UNQUANTIFIED
    activity = _activity(_whole_words(indicator), plain_unit)
    best: list[str] = []
    most = 0
    for candidate in _of_unit(plain_unit):
        lines = len(candidate.words)
        if lines >= most and _is_about(candidate, words) and (activity is None or _has_activity(candidate, activity)):
            best = [*best, candidate.id] if lines == most else [candidate.id]
            most = lines
    return best[0] if len(best) == 1 else None


def _activity(indicator: str, unit: str) -> frozenset[str] | None:
    """The words of the activity with which an indicator opens, None where it opens with none.

    ``Buổi tuyên truyền về vệ sinh môi trường`` counts sessions, not clean-ups: what is told, taught or inspected is not done.
    """
    fillers, activities = _openings()
    rest = f" {indicator} "
    while opening := next((word for word in (*fillers, f" {unit} ") if rest.startswith(word)), None):
        rest = rest[len(opening) - 1 :]
    return next((words for words in activities if any(rest.startswith(word) for word in words)), None)


def _has_activity(candidate: Indicator, activity: frozenset[str]) -> bool:
    """True when the activity is one of the indicator's own words, or one that it is about in any case."""
    return not activity.isdisjoint(candidate.activities) or any(not activity.isdisjoint(line) for line in candidate.words)


@cache
def _openings() -> tuple[tuple[str, ...], tuple[frozenset[str], ...]]:
    """Words that may stand before an activity, and the activities' words."""
    data = load("indicators")
    fillers = tuple(f" {_whole_words(word)} " for word in data["fillers"])
    return fillers, tuple(frozenset(_alternatives(data["classes"][name])) for name in data["activities"])


@lru_cache(maxsize=1024)
def _of_unit(unit: str) -> tuple[Indicator, ...]:
    """The indicators that are counted in the unit: its first word or words are one of theirs."""
    return tuple(found for found in indicators() if any(unit == own or unit.startswith(f"{own} ") for own in found.units))


def _is_about(candidate: Indicator, words: str) -> bool:
    """True when every line has a word there and no excluded word is."""
    for line in candidate.words:
        if not any(word in words for word in line):
            return False
    return not any(word in words for word in candidate.without)


def with_identity(targets: Sequence[Target]) -> tuple[Target, ...]:
    """The targets with their ``indicator_id`` set.

    A target to lower what had better rise (``Giảm tỷ lệ hộ không …``), or the other way round, is about something else: None.
    """
    return tuple(target.model_copy(update={"indicator_id": _identity(target)}) for target in targets)


def _identity(target: Target) -> str | None:
    found = indicator_id(target.indicator, target.unit, target.population)
    if found is None or target.direction is None:
        return found
    indicator = _by_id()[found]
    against = "less" if target.direction == "increase" else "more"
    return None if indicator.better == against and not indicator.reduction else found


@cache
def _by_id() -> dict[str, Indicator]:
    return {indicator.id: indicator for indicator in indicators()}
