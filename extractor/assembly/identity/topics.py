"""Canonical tasks of duties (nhiệm vụ): the same topic in every plan."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from extractor.assembly.identity.wording import plain
from extractor.errors import LexiconError
from extractor.language.unit_lists import parse_list
from extractor.language.units import find_units
from extractor.language.verbs import skip_opening
from extractor.lexicons import load
from extractor.text.folding import match_form
from schemas.records import Duty

_TOPIC_KEYS = frozenset({"id", "vi", "en", "words", "broad"})
_GAP = 8
"""Words that ``…`` in a phrase of the lexicon may stand for."""
_QUOTED = re.compile(r"[“\"][^”\"]{0,160}[”\"]")
_MAIN_END = re.compile(r"[;.…](?:\s|$)|[,\s](?:nhằm|để|góp phần|qua đó|từ đó)\s")
_PARTNERS = re.compile(r"(?<!\w)(?:phối hợp(?:\s(?:chặt chẽ|đồng bộ)){0,2}|liên hệ|cùng)(?:\s(?:với|cùng với|cùng))?\s")
_NAMED_CASE = re.compile(r"(?:đối với|về|riêng)\s[^:;.]{2,90}:\s")
_NEAR = 90
"""Characters from the clause's beginning within which partners are looked for."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A canonical task (nhiệm vụ chuẩn)."""

    id: str
    name: str
    name_en: str


@dataclass(frozen=True, slots=True)
class _Cue:
    """A phrase of the lexicon: its first part and what must follow it within ``_GAP`` words ('' for nothing)."""

    topic: str
    first: str
    rest: str


@dataclass(frozen=True, slots=True)
class _TopicLexicon:
    topics: dict[str, Topic]
    cues: dict[str, tuple[_Cue, ...]]
    """By the phrase's first word, longest phrases first."""
    broad: tuple[tuple[str, str], ...]
    not_after: tuple[str, ...]


@cache
def _topic_lexicon() -> _TopicLexicon:
    """The canonical tasks. Raises LexiconError for a wrong or missing key."""
    data = load("topics")
    cues: dict[str, list[_Cue]] = {}
    topics: dict[str, Topic] = {}
    broad: list[tuple[str, str]] = []
    try:
        for entry in data["topics"]:
            _check_keys(entry)
            topics[entry["id"]] = Topic(entry["id"], entry["vi"], entry["en"])
            broad.extend((f" {plain(word)} ", entry["id"]) for word in entry.get("broad", []))
            for phrase in entry["words"]:
                first, _, rest = phrase.partition(" … ")
                cue = _Cue(entry["id"], f"{plain(first)} ", f" {plain(rest)} " if rest else "")
                cues.setdefault(cue.first.split()[0], []).append(cue)
        not_after = tuple(f" {plain(word)} " for word in data["not_after"])
    except (KeyError, TypeError, AttributeError) as error:
        raise LexiconError(f"topics.yaml: {error}") from error
    ordered = {word: tuple(sorted(group, key=lambda cue: -len(cue.first) - len(cue.rest))) for word, group in cues.items()}
    return _TopicLexicon(topics, ordered, tuple(broad), not_after)


def _check_keys(entry: dict[str, object]) -> None:
    if unknown := entry.keys() - _TOPIC_KEYS:
        raise KeyError(f"unknown key {sorted(unknown)} in {entry.get('id')}")


def topics() -> dict[str, Topic]:
    """The canonical tasks by id."""
    return _topic_lexicon().topics


@lru_cache(maxsize=4096)
def topic(quote: str) -> str | None:
    """The id of the canonical task that a duty's words are about, None when unsure.

    The task is what the main clause names first, after the words that only open it; where it names none, the words after the
    main clause and names in quotation marks count, if they are of one topic.
    """
    if quote.rstrip().endswith(":"):
        return None  # it only introduces what follows
    unquoted = _QUOTED.sub(lambda match: " " * len(match[0]), quote)
    main, rest = _main_clause(unquoted)
    first = next(_cues_in(main), None)
    if first is not None:
        return first
    for text in (rest, quote):
        if found := _only(_cues_in(text)):
            return found
    return _only(_broad_in(main))


def topics_in(text: str) -> frozenset[str]:
    """The ids of all canonical tasks that are named anywhere in a text, also in passing."""
    return frozenset(_cues_in(match_form(text)))


def _main_clause(text: str) -> tuple[str, str]:
    """The first clause without circumstances, subject, partners and names of units, and what follows it."""
    form = match_form(text)
    named = _NAMED_CASE.match(form)
    start = skip_opening(form, named.end() if named else 0)
    subject_end = _units_end(text, form, start)
    if subject_end < len(form):
        start = subject_end
    found = _MAIN_END.search(form, start + 12)
    end = found.start() if found else len(form)
    hidden = [(unit.start, unit.end) for unit in find_units(text[:end], form[:end]) if not unit.generic and unit.start >= start]
    if partners := _PARTNERS.search(form, start, min(end, start + _NEAR)):
        hidden.append((partners.end(), _units_end(text, form, partners.end())))
    return _without(form, start, end, hidden), form[end:]


def _units_end(text: str, form: str, start: int) -> int:
    """Offset after the list of units at ``start``, ``start`` where none is; without a plural word ``tổ chức`` is the verb."""
    return start if form.startswith("tổ chức ", start) else parse_list(text, form, start).end


def _without(form: str, start: int, end: int, hidden: list[tuple[int, int]]) -> str:
    """``form[start:end]`` with the hidden spans replaced by a mark that no phrase of the lexicon goes over."""
    pieces, position = [], start
    for first, last in sorted(hidden):
        if first >= position:
            pieces += [form[position:first], " 0 "]
            position = min(last, end)
    return "".join([*pieces, form[position:end]])


def _cues_in(text: str) -> Iterator[str]:
    """The topics whose words stand in the text, in reading order; a body's name is none."""
    lexicon = _topic_lexicon()
    words = plain(text)
    padded = f" {words} "
    position = 0
    for word in words.split():
        for cue in lexicon.cues.get(word, ()):
            if padded.startswith(cue.first, position + 1) and _followed(padded, position + 1 + len(cue.first), cue.rest):
                if not padded.endswith(lexicon.not_after, 0, position + 1):
                    yield cue.topic
                break
        position += len(word) + 1


def _followed(padded: str, start: int, rest: str) -> bool:
    """True where ``rest`` follows within ``_GAP`` words, or nothing must."""
    if not rest:
        return True
    found = padded.find(rest, start - 1)
    return found >= 0 and padded.count(" ", start, found + 1) <= _GAP


def _broad_in(text: str) -> Iterator[str]:
    padded = f" {plain(text)} "
    return (topic_id for word, topic_id in _topic_lexicon().broad if word in padded)


def _only(found: Iterator[str]) -> str | None:
    """The topic where all are the same."""
    distinct = set(found)
    return next(iter(distinct)) if len(distinct) == 1 else None


def with_topics(duties: Sequence[Duty]) -> tuple[Duty, ...]:
    """The duties with their ``topic`` set, from the words of their quotes."""
    return tuple(duty.model_copy(update={"topic": topic(duty.evidence.text)}) for duty in duties)
