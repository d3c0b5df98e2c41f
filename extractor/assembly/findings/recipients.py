"""Units that are given a duty and not informed (Nơi nhận): nobody sends them the plan.

Decree 30/2020/NĐ-CP, Annex I, section II, point 9: the recipients are those who carry the document out. A unit is informed
when a line names it, its leaders, or a class to which it belongs (``Các cơ quan, đơn vị có liên quan``).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz

from extractor.assembly.findings.making import make_finding
from extractor.assembly.findings.parts import PlanParts
from extractor.assembly.unit_names import identity_key, level_of
from extractor.assembly.workspace import Workspace
from extractor.errors import LexiconError
from extractor.language.abbreviations import document_definitions, expand
from extractor.language.unit_lexicon import unit_types
from extractor.lexicons import load
from extractor.reading.document import ReadAs
from extractor.text.folding import fold, strip_tones
from schemas.header import Header
from schemas.records import Finding, Unit

_NEVER_SENT = frozenset({"citizens", "person"})
_LIKENESS = 90
_CONNECTIVES = frozenset({"và", "-", ",", "của", "&", "các"})
_TOKEN = re.compile(r"[^\W_]+(?:[-&][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class _Lexicon:
    everyone: tuple[str, ...]
    kinds: tuple[tuple[tuple[str, ...], frozenset[str]], ...]
    not_sent: tuple[str, ...]
    unaddressed: frozenset[str]
    clerk: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """A recipient: as printed, folded with abbreviations expanded (padded by spaces), and its capital abbreviations."""

    folded: str
    initials: frozenset[str]


@cache
def _lexicon() -> _Lexicon:
    """The lexicon of recipients, folded, words padded by spaces. Raises LexiconError where a key is missing."""
    data = load("recipients")
    try:
        return _Lexicon(
            everyone=tuple(map(_padded, data["everyone"])),
            kinds=tuple((tuple(map(_padded, group["words"])), frozenset(group["covers"])) for group in data["kinds"]),
            not_sent=tuple(f"{fold(word)} " for word in data["not_sent"]),
            unaddressed=frozenset(_padded(word) for word in data["unaddressed"]),
            clerk=tuple(map(_padded, data["clerk"])),
        )
    except (KeyError, TypeError) as error:
        raise LexiconError(f"recipients.yaml: {error}") from error


def check(workspace: Workspace, parts: PlanParts) -> Iterator[Finding]:
    """``unit_not_informed``: one a unit with duties that no line of the recipients names or covers.

    Nothing where there is no list of recipients, or where it was recognised from a scan: stamps and signatures cover it.
    """
    if not parts.header.recipients or workspace.outline.document.read_as is ReadAs.OCR:
        return
    lines = _lines(workspace, parts.header)
    covered = _covered(lines)
    obliged = {name for duty in parts.duties for name in duty.units}
    issuers = {issuer.name for issuer in (parts.header.issuer, *parts.header.co_issuers) if issuer is not None}
    for unit in parts.units:
        if unit.name not in obliged or unit.name in issuers or _needs_no_copy(unit) or _informed(unit, lines, covered):
            continue
        name = unit.name[:1].upper() + unit.name[1:]
        messages = (
            f"{name} được giao nhiệm vụ nhưng không có trong Nơi nhận.",
            f"{name} is given duties but is not among the recipients.",
        )
        recipients = parts.header.evidence.get("recipients")
        evidence = [unit.evidence, recipients] if recipients else [unit.evidence]
        yield make_finding(workspace, "unit_not_informed", messages, evidence, [unit])


def _lines(workspace: Workspace, header: Header) -> list[_Line]:
    """The recipients in the forms in which units are looked for."""
    definitions = document_definitions(paragraph.text for paragraph in workspace.outline.paragraphs)
    return [
        _Line(
            folded=_padded(expand(recipient.name, definitions)),
            initials=frozenset(
                strip_tones(token.replace("-", "").replace("&", ""))
                for token in _TOKEN.findall(recipient.name)
                if sum(letter.isupper() for letter in token) > 1
            ),
        )
        for recipient in header.recipients
    ]


def _padded(text: str) -> str:
    """Folded words without commas and dashes, a space at either end."""
    return f" {' '.join(word for word in fold(text).split() if word not in {',', '-', ';', '.', '&', '/'})} "


def _needs_no_copy(unit: Unit) -> bool:
    """True for citizens, persons, wholly generic names, and bodies that the plan itself founds."""
    if unit.kind in _NEVER_SENT or unit.unit_type == "steering_committee" or _padded(unit.name) in _lexicon().unaddressed:
        return True
    return unit.kind == "other" and f"{fold(unit.name)} ".startswith(_lexicon().not_sent)


@dataclass(frozen=True, slots=True)
class _Covered:
    """Whom the generic lines inform: everyone; units of these kinds; classes of bodies (schools, villages) of these kinds."""

    everyone: bool
    kinds: frozenset[str]
    classes: frozenset[str]


def _covered(lines: list[_Line]) -> _Covered:
    """What the generic lines cover; one before a list of names informs those, or the kinds of a class that it lists."""
    kinds: set[str] = set()
    classes: set[str] = set()
    for line in lines:
        for words, covered in _lexicon().kinds:
            if any(word in line.folded for word in words):
                classes |= covered
                if any(_generic(line.folded, word) for word in words):
                    kinds |= covered
    everyone = any(_generic(line.folded, word) for line in lines for word in _lexicon().everyone)
    return _Covered(everyone, frozenset(kinds), frozenset(classes))


def _informed(unit: Unit, lines: list[_Line], covered: _Covered) -> bool:
    """True when a line covers or names the unit."""
    if covered.everyone or unit.kind in covered.kinds or (unit.kind in covered.classes and _is_class(unit)):
        return True
    return any(_names(line, unit) for line in lines)


def _generic(folded: str, word: str) -> bool:
    """True where the word stands in the line and introduces no list: ``Các phòng: KTHTĐT, VHXH`` informs two."""
    start = folded.find(word)
    return start >= 0 and not folded.startswith(": ", start + len(word))


def _is_class(unit: Unit) -> bool:
    """True for a unit that is itself a class of bodies: schools, villages."""
    return any(unit_type.id == unit.unit_type and unit_type.is_class for unit_type in unit_types())


def _names(line: _Line, unit: Unit) -> bool:
    """True when the line names the unit, in full, by its type's words, or by its initials."""
    if _of_type(line.folded, unit):
        return True
    for name in (unit.name, *unit.aliases):
        core = _core(name)
        if core and (
            core in line.folded
            or _is_one_of(core, line.folded)
            or _alike(core, line.folded)
            or not line.initials.isdisjoint(_initials(core, line))
        ):
            return True
    office = unit.unit_type in ("council_and_committee_office", "party_office") or fold(unit.name).startswith("văn phòng")
    return office and any(word in line.folded for word in _lexicon().clerk)


def _of_type(folded: str, unit: Unit) -> bool:
    """True when the words of the unit's canonical type stand in the line; a type that many bodies have says nothing."""
    return any(
        unit_type.id == unit.unit_type
        and (unit_type.single or unit_type.is_class)
        and all(word in folded for word in unit_type.words)
        and not any(word in folded for word in unit_type.without)
        for unit_type in unit_types()
    )


def _core(name: str) -> str:
    """The name's words without level and place: ``phòng kinh tế`` of ``Phòng Kinh tế xã Bát Tràng``; padded."""
    key = identity_key(name)
    level, place = level_of(key)
    tail = f"{level} {place}".strip()
    return _padded(key[: -len(tail)] if tail and len(tail) < len(key) else key)


def _is_one_of(core: str, folded: str) -> bool:
    """True where the line is the plural of the words with which the name begins: ``Các chi hội`` informs ``chi hội phụ nữ``."""
    return folded.startswith(" các ") and core.startswith(_core(folded.removeprefix(" các ")).rstrip() + " ")


def _alike(core: str, folded: str) -> bool:
    """True when the name stands in the line with a slip of the pen; digits and short names must be the same."""
    if len(core) < 14 or any(character.isdigit() for character in core + folded):
        return False
    return fuzz.partial_ratio(core.strip(), folded.strip()) >= _LIKENESS and len(core) <= len(folded) + 2


def _initials(core: str, line: _Line) -> set[str]:
    """Initials by which offices write the name, with and without its first words: ``pkt`` and ``kt``.

    On the filing line (``Lưu: VT, CN``) the last words alone serve.
    """
    letters = [strip_tones(word)[0] for word in core.split() if word not in _CONNECTIVES and word[0].isalnum()]
    skipped = len(letters) if line.folded.startswith(" lưu") else 3
    return {"".join(letters[start:]) for start in range(min(skipped, len(letters))) if len(letters) - start >= 2}
