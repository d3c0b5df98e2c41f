"""Abbreviations (chữ viết tắt): the language's own and those that a document defines for itself.

Decree 30/2020/NĐ-CP (Annex II, section I) has a document write a name in full where it first stands, with the abbreviation
in brackets after it: ``vệ sinh môi trường (VSMT)``, ``Hội Liên hiệp Phụ nữ (sau đây gọi tắt là Hội LHPN)``.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from extractor.errors import LexiconError
from extractor.lexicons import load
from extractor.text.folding import fold, strip_tones

NO_DEFINITIONS: Mapping[str, str] = MappingProxyType({})

_CAPITALS = re.compile(r"[A-ZĐƯƠÔÂÊĂ][A-Za-zĐđ]?[&-]?[A-ZĐƯƠÔÂÊĂ]")
"""Two capitals near each other: without them a name holds no abbreviation."""

_DEFINITION = re.compile(
    r"\(\s{0,2}(?P<phrase>(?:(?:sau đây|dưới đây)\s{1,2})?(?:được\s{1,2})?(?:gọi|viết)\s{1,2}(?:tắt\s{1,2}|chung\s{1,2})?"
    r"(?:là|:)\s{0,2}:?\s{0,2})?"
    r"[\"“”']?(?P<short>[^()\"“”']{2,40}?)[\"“”']?\s{0,2}\)",
    re.IGNORECASE,
)
_LEVEL_AT_END = re.compile(r"\s(?:phường|xã|thị trấn|tỉnh|huyện|thành phố|cơ sở)\s{0,2}$", re.IGNORECASE)
"""The level that an abbreviation leaves out: ``Trung tâm Phục vụ hành chính công phường (TTPVHCC)``."""
_WORD = re.compile(r"[^\W_]+")
_DASH = re.compile(r"\s*[-–]\s*")
_AND = re.compile(r"\s*&\s*|\s+và\s+")
_CONNECTIVES = frozenset({"và", "của", "về", "các", "trong"})
"""Words that an abbreviation passes over: Giáo dục và Đào tạo is GDĐT."""


@cache
def _lexicon() -> Mapping[str, str]:
    """The abbreviations of the lexicon with their expansions."""
    try:
        return {str(short): str(full) for short, full in load("abbreviations")["abbreviations"].items()}
    except (KeyError, TypeError, AttributeError) as error:
        raise LexiconError(f"abbreviations.yaml: {error}") from error


@cache
def _joined_words() -> tuple[re.Pattern[str], Mapping[str, str]]:
    """The pattern of one part of a word such as UBMTTQVN, longest first, and the parts' expansions."""
    data = load("abbreviations")
    try:
        parts = {part: data["inside_words"].get(part) or data["abbreviations"][part] for part in data["joinable"]}
    except (KeyError, TypeError) as error:
        raise LexiconError(f"abbreviations.yaml: {error}") from error
    return re.compile("|".join(sorted(map(re.escape, parts), key=len, reverse=True))), parts


def _spaced(key: str) -> str:
    """The pattern of an abbreviation, with spaces about its dash and ``và`` for its ``&`` too: ``VH - XH``, ``NN và MT``."""
    pattern = re.escape(key).replace(r"\ ", r"\s{1,2}")
    return pattern.replace(r"\-", r"\s{0,2}[-–]\s{0,2}").replace(r"\&", r"(?:\s{0,2}&\s{0,2}|\s{1,2}và\s{1,2})")


def _tight(short: str) -> str:
    """An abbreviation without spaces about its dash, ``&`` for its ``và``."""
    return _DASH.sub("-", _AND.sub("&", short))


@lru_cache(maxsize=64)
def _pattern(own: tuple[str, ...]) -> re.Pattern[str]:
    """Words that hold digits (document numbers, which are never expanded), the abbreviations, longest first, and ``&``."""
    keys = sorted({*_lexicon(), *own}, key=lambda key: (-len(key), key))
    alternatives = "|".join(map(_spaced, keys))
    return re.compile(
        rf"(?P<numbered>\S{{0,40}}\d\S{{0,40}})|(?<!\w)(?P<known>{alternatives})(?!\w)|\s{{0,2}}(?P<and>&)\s{{0,2}}"
        r"|(?<!\w)(?P<joined>[A-ZĐ]{4,16})(?!\w)"
    )


def expand(name: str, definitions: Mapping[str, str] = NO_DEFINITIONS) -> str:
    """A name in full, its other words as written: ``UB MTTQ phường`` is ``Ủy ban Mặt trận Tổ quốc phường``.

    ``definitions`` are the document's own (``document_definitions``) and come before the lexicon's. A definition of a short
    name without abbreviation in it (``sau đây gọi tắt là Trung tâm``) holds for that whole name alone. ``&`` becomes ``và``.
    What has no known meaning stays.
    """
    if not definitions:
        return _expand_common(name)
    if whole := definitions.get(name.strip()):
        return whole
    return _expand(name, definitions)


@lru_cache(maxsize=8192)
def _expand_common(name: str) -> str:
    """``expand`` by the lexicon alone."""
    return _expand(name, NO_DEFINITIONS)


def _expand(name: str, definitions: Mapping[str, str]) -> str:
    """``expand`` without its short ways."""
    if "&" not in name and not _CAPITALS.search(name):
        return name
    own = tuple(sorted(short for short in definitions if _CAPITALS.search(short)))

    def full(match: re.Match[str]) -> str:
        if match["numbered"]:
            return match[0]
        if match["and"]:
            return " và "
        if match["joined"]:
            return _take_apart(match["joined"])
        short = " ".join(match["known"].split())
        known = {**_lexicon(), **definitions}
        return known.get(short) or known.get(_DASH.sub("-", short)) or known.get(_tight(short)) or match[0]

    return _pattern(own).sub(full, name)


def _take_apart(word: str) -> str:
    """A word made of joined abbreviations in full (``UBMTTQVN``), any other word unchanged."""
    pattern, parts = _joined_words()
    found = pattern.findall(word)
    return " ".join(parts[part] for part in found) if len(found) > 1 and "".join(found) == word else word


def document_definitions(texts: Iterable[str]) -> Mapping[str, str]:
    """The abbreviations that a document defines for itself, from its paragraphs in reading order; the first one counts.

    A bracket defines where its letters are the initials of the words before it, words in it the same words before it. A short
    name introduced by ``gọi tắt là`` may instead repeat the first words of the full one: ``Trung tâm Văn hóa xã (sau đây
    gọi tắt là Trung tâm)``.
    """
    found: dict[str, str] = {}
    for text in texts:
        if "(" not in text:
            continue
        for match in _DEFINITION.finditer(text):
            for short, full in _definition(text[max(0, match.start() - 160) : match.start()], match):
                found.setdefault(short, full)
    return found


def _definition(before: str, match: re.Match[str]) -> list[tuple[str, str]]:
    """The (short form, full form) pairs of one bracket, given the words before it; [] where it defines nothing."""
    short = " ".join(match["short"].split())
    if _CAPITALS.search(short):
        if aligned := _aligned(short, before):
            return aligned
        if (level := _LEVEL_AT_END.search(before)) and (aligned := _aligned(short, before[: level.start()])):
            return [(found, f"{full}{level.group().rstrip()}") for found, full in aligned]
    if match["phrase"] and (full := _repeated_opening(short, before)):
        return [(short, full)]
    return []


def _aligned(short: str, before: str) -> list[tuple[str, str]]:
    """Pairs where the short form's letters and words spell the last words of ``before``: the whole, and its capitals alone."""
    words = list(_WORD.finditer(before))
    position, capitals = len(words), []
    for token in reversed(_WORD.findall(short)):
        spelled = list(token) if token.isupper() and len(token) > 1 else [token]
        last = position
        for piece in reversed(spelled):
            position = _matching_word(words, position, piece)
            if position < 0:
                return []
        if len(spelled) > 1:
            capitals.append((token, before[words[position].start() : words[last - 1].end()]))
    full = " ".join(before[words[position].start() :].split())
    pairs = [(short, full)]
    if len(capitals) == 1 and capitals[0][0] != short:
        pairs.append(capitals[0])
    return pairs


def _matching_word(words: list[re.Match[str]], position: int, piece: str) -> int:
    """Index of the word before ``position`` that ``piece`` (an initial or a word) stands for, -1 where there is none.

    Connectives are passed over.
    """
    wanted = strip_tones(piece)
    for index in range(position - 1, max(-1, position - 3), -1):
        word = strip_tones(words[index][0])
        if word.startswith(wanted) if len(piece) == 1 else word == wanted:
            return index
        if words[index][0].lower() not in _CONNECTIVES:
            return -1
    return -1


def _repeated_opening(short: str, before: str) -> str | None:
    """The end of ``before`` that opens with the short name's words, None where it holds none or nothing more."""
    clause = re.split(r"[;.!?]\s", before)[-1]
    position = clause.casefold().rfind(short.casefold())
    full = " ".join(clause[max(position, 0) :].split())
    return full if position >= 0 and fold(full) != fold(short) else None
