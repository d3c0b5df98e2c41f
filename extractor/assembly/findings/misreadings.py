"""Text that looks misread or mistyped: a fixed phrase that is off by one diacritic (``Chi tiêu`` for ``Chỉ tiêu``)."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import Levenshtein

from extractor.assembly.findings.making import make_finding
from extractor.assembly.findings.parts import PlanParts
from extractor.assembly.workspace import Workspace
from extractor.errors import LexiconError
from extractor.lexicons import load
from extractor.reading.document import ReadAs
from extractor.structure.outline import Paragraph, Zone
from extractor.text.folding import match_form
from schemas.base import Evidence
from schemas.records import Finding

_MOST = 12
"""Misread words beyond which the copy as a whole is bad: the reading room's problem, not a list of slips."""
_LABEL = re.compile(r"\s?(?:$|\d{0,2}(?:\.\d{1,2}){0,2}\s?:|(?:phấn đấu|cụ thể|chung|chủ yếu|thực hiện)\s?:?$)")
_LONGEST_HEADING = 60
_LETTERS = "aăâbcdđeêghijklmnoôơpqrstuưvxyfwz"


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A fixed phrase in match form and without diacritics; ``also``, ``before``, ``label`` as in the lexicon."""

    form: str
    bare: str
    also: frozenset[str]
    before: tuple[str, ...]
    label: bool


@dataclass(frozen=True, slots=True)
class _Text:
    """The plan's paragraphs joined by line ends, in match form and without diacritics, letter for letter."""

    form: str
    bare: str
    starts: tuple[int, ...]
    paragraphs: tuple[Paragraph, ...]


def check(workspace: Workspace, parts: PlanParts) -> Iterator[Finding]:  # noqa: ARG001 (the signature of every check)
    """``text_misread``: one a misread form, each of its places as evidence; none where nearly everything is misread.

    On a recognised scan the slips are the reader's own and make one finding.
    """
    text = _joined(workspace)
    found: dict[tuple[str, str], list[Evidence]] = {}
    for phrase in _phrases():
        for misread, evidence in _misread(workspace, text, phrase):
            found.setdefault((misread, phrase.form), []).append(evidence)
    if not found or len(found) > _MOST:
        return
    slips = sorted(found.items(), key=lambda slip: slip[1][0].start)
    if workspace.outline.document.read_as is ReadAs.OCR:
        yield _of_scan(workspace, slips)
        return
    for (_, intended), places in slips:
        messages = (
            f"“{places[0].text}” có thể là “{intended}” bị sai dấu.",
            f"“{places[0].text}” is probably “{intended}” misread or mistyped.",
        )
        yield make_finding(workspace, "text_misread", messages, places)


def _of_scan(workspace: Workspace, slips: list[tuple[tuple[str, str], list[Evidence]]]) -> Finding:
    """The one finding of a recognised scan, with up to three examples in its message."""
    places = [place for _, evidence in slips for place in evidence]
    shown = ", ".join(f"“{evidence[0].text}” ({intended})" for (_, intended), evidence in slips[:3])
    messages = (
        f"Bản quét có {len(places)} chỗ bị nhận dạng sai dấu: {shown}.",
        f"{len(places)} places of the scan were recognised with wrong diacritics: {shown}.",
    )
    return make_finding(workspace, "text_misread", messages, places)


@cache
def _phrases() -> tuple[_Phrase, ...]:
    """The lexicon's phrases. Raises LexiconError for a wrong key."""
    data = load("fixed_phrases")
    try:
        return tuple(_phrase(entry, label=group == "label") for group in ("anywhere", "label") for entry in data[group])
    except (KeyError, TypeError) as error:
        raise LexiconError(f"fixed_phrases.yaml: {error}") from error


def _phrase(entry: dict[str, object], *, label: bool) -> _Phrase:
    if unknown := entry.keys() - {"phrase", "also", "before"}:
        raise KeyError(sorted(unknown))
    form = match_form(str(entry["phrase"]))
    also, before = (entry.get(key, []) for key in ("also", "before"))
    if not isinstance(also, list) or not isinstance(before, list):
        raise TypeError(f"{form}: also and before are lists")
    return _Phrase(form, bare_letters(form), frozenset(map(match_form, also)), tuple(map(match_form, before)), label)


@cache
def _table() -> dict[int, str]:
    """Every Vietnamese letter to its letter without diacritics, one to one."""
    tones = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    table = {}
    for letter in _LETTERS:
        base = "d" if letter == "đ" else unicodedata.normalize("NFD", letter)[0]
        for tone in tones:
            composed = unicodedata.normalize("NFC", letter + tone)
            if len(composed) == 1:
                table[ord(composed)] = base
    return table


def bare_letters(form: str) -> str:
    """A lower-case text without diacritics, character for character as long as the text."""
    return form.translate(_table())


def _joined(workspace: Workspace) -> _Text:
    """The text of body and annexes; names in title and signature blocks are left out."""
    zones = (Zone.TITLE, Zone.PREAMBLE, Zone.BODY, Zone.CLOSING, Zone.ANNEX)
    paragraphs = tuple(paragraph for paragraph in workspace.outline.paragraphs if paragraph.zone in zones)
    starts, position = [], 0
    for paragraph in paragraphs:
        starts.append(position)
        position += len(paragraph.text) + 1
    form = match_form("\n".join(paragraph.text for paragraph in paragraphs))
    return _Text(form, bare_letters(form), tuple(starts), paragraphs)


def _misread(workspace: Workspace, text: _Text, phrase: _Phrase) -> Iterator[tuple[str, Evidence]]:
    """The places where the text has the phrase but for one diacritic, with the form that stands there."""
    if text.bare.count(phrase.bare) == text.form.count(phrase.form):
        return
    start = text.bare.find(phrase.bare)
    while start >= 0:
        end = start + len(phrase.bare)
        form = text.form[start:end]
        if form != phrase.form and _stands_alone(text.bare, start, end) and _is_slip(text, phrase, start, end):
            yield form, _evidence(workspace, text, start, end)
        start = text.bare.find(phrase.bare, end)


def _stands_alone(bare: str, start: int, end: int) -> bool:
    """True where the stretch begins and ends at word boundaries."""
    return not (bare[start - 1 : start].isalnum() if start else False) and not bare[end : end + 1].isalnum()


def _is_slip(text: _Text, phrase: _Phrase, start: int, end: int) -> bool:
    """True where the stretch is one diacritic away and no sequence of other words."""
    form = text.form[start:end]
    if form in phrase.also or diacritics_apart(form, phrase.form) != 1:
        return False
    if text.form.startswith(tuple(f" {word}" for word in phrase.before), end):
        return False
    return not phrase.label or _is_label(text, start, end)


def _is_label(text: _Text, start: int, end: int) -> bool:
    """True where the stretch opens its paragraph and is the whole heading or labels it: ``Chi tiêu 3: …``."""
    if start and text.form[start - 1] != "\n":
        return False
    line_end = text.form.find("\n", end)
    rest = text.form[end : line_end if line_end >= 0 else len(text.form)]
    match = _LABEL.match(rest)
    return match is not None and (match.end() < len(rest) or len(rest) < _LONGEST_HEADING)


@lru_cache(maxsize=1024)
def diacritics_apart(first: str, second: str) -> int:
    """How many marks (tone, hat, hook, bar) tell two texts of the same letters apart."""
    return Levenshtein.distance(unicodedata.normalize("NFD", first), unicodedata.normalize("NFD", second))


def _evidence(workspace: Workspace, text: _Text, start: int, end: int) -> Evidence:
    """Evidence of a stretch that lies in one paragraph."""
    index = bisect_right(text.starts, start) - 1
    return workspace.evidence(text.paragraphs[index], start - text.starts[index], end - text.starts[index])
