"""Where noun phrases end (cụm danh từ): what a number counts, whom a percentage is of, who is sent.

Grammar over words with a lexicon of prepositions and verbs (``phrase_bounds.yaml``). A verb that follows a noun such as
``công tác``, ``phạm vi``, ``cơ sở`` belongs to the noun (``cơ sở sản xuất``) and ends nothing. All offsets are half-open
offsets into the text given, which is in match form (``folding.match_form``).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from extractor.errors import LexiconError
from extractor.lexicons import load
from extractor.text.alternatives import any_of
from extractor.text.folding import match_form, strip_tones

_WORD = re.compile(r"đ/c|[^\W_]+")
_BREAK = re.compile(r"[,;:.!?()\[\]…“”\"/–—-]")
_PLURAL = re.compile(r"\s?(?:các|những)\s")
_REACH = 500
"""Characters of a phrase beyond which none is looked for: a bound for hostile text."""
_JOINING = frozenset({"và", "hoặc", "cùng"})
_NUMBER_WORDS = frozenset({"một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"})
_LONGEST = 4
"""Words of the longest entry of the lexicon."""


@dataclass(frozen=True, slots=True)
class Entries:
    """Entries of a lexicon of one to ``_LONGEST`` words, in match form; most words are told to begin or end none at once."""

    words: frozenset[str]
    firsts: frozenset[str]
    lasts: frozenset[str]


def entries_of(words: Iterable[str]) -> Entries:
    """The entries that a lexicon lists."""
    forms = frozenset(map(match_form, words))
    return Entries(forms, frozenset(form.split()[0] for form in forms), frozenset(form.split()[-1] for form in forms))


@dataclass(frozen=True, slots=True)
class Bounds:
    """The words of ``phrase_bounds.yaml``; ``toneless``: its longer verbs without tone marks, for misspelt ones."""

    prepositions: Entries
    finite: Entries
    verbs: Entries
    nominal_heads: Entries
    occasions: Entries
    people_verbs: Entries
    people_things: Entries
    compounds: Entries
    relatives: Entries
    causatives: tuple[str, ...]
    scope_words: tuple[str, ...]
    reasons: re.Pattern[str]
    toneless: frozenset[str]


@cache
def bounds() -> Bounds:
    """The lexicon, read once. Raises LexiconError where a key is missing."""
    data = load("phrase_bounds")
    try:
        verbs = entries_of([*data["verbs"], *_phrasal(load("duty_verbs")["actions"])])
        return Bounds(
            prepositions=entries_of(data["prepositions"]),
            finite=entries_of(data["finite"]),
            verbs=verbs,
            nominal_heads=entries_of(data["nominal_heads"]),
            compounds=entries_of(data["compounds"]),
            occasions=entries_of(data["occasions"]),
            people_things=entries_of(data["people_things"]),
            people_verbs=entries_of(data["people_verbs"]),
            relatives=entries_of(data["relatives"]),
            causatives=tuple(data["causatives"]),
            scope_words=tuple(data["scope_words"]),
            reasons=re.compile(
                rf"(?:,\s|\s[-–]\s){any_of(data['reasons']['after_comma'])}(?!\w)|(?<!không),?\s{any_of(data['reasons']['anywhere'])}(?!\w)"
            ),
            toneless=frozenset(strip_tones(verb) for verb in verbs.words if " " in verb),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise LexiconError(f"phrase_bounds.yaml: {error}") from error


def _phrasal(verbs: Iterable[str]) -> list[str]:
    """The verbs of several syllables: single ones end too many names (công lập, quy trình)."""
    return [verb for verb in verbs if " " in verb]


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a stretch of text with their offsets."""

    texts: list[str]
    starts: list[int]
    ends: list[int]

    def entry_length(self, position: int, entries: Entries) -> int:
        """Number of words of the longest entry that begins at ``position``, 0 where none does."""
        if position >= len(self.texts) or self.texts[position] not in entries.firsts:
            return 0
        lengths = range(_LONGEST, 0, -1)
        return next((length for length in lengths if " ".join(self.texts[position : position + length]) in entries.words), 0)

    def opens_with(self, position: int, entries: Entries) -> bool:
        """True where a word or words from ``position`` on are an entry."""
        return self.entry_length(position, entries) > 0

    def ends_with(self, position: int, entries: Entries) -> bool:
        """True where the words before ``position`` end in an entry."""
        if not position or self.texts[position - 1] not in entries.lasts:
            return False
        return any(" ".join(self.texts[position - n : position]) in entries.words for n in range(1, min(_LONGEST, position) + 1))


def _words(lowered: str, start: int, end: int) -> _Words:
    """The words of ``lowered[start:end]``."""
    found = list(_WORD.finditer(lowered, start, end))
    return _Words([word[0] for word in found], [word.start() for word in found], [word.end() for word in found])


def counted_noun_end(lowered: str, start: int, end: int, *, verbs: bool = True) -> int:
    """End of the counted noun that begins at ``start``: before the first preposition, verb or mark after its first word.

    ``đợt tổng vệ sinh`` is ``đợt``, ``tuyến đường tự quản tại`` is ``tuyến đường tự quản``. ``start`` where there is no word.
    Without ``verbs`` a verb belongs to the noun, as in the names of things (``hố trồng cây``, ``xe chở rác``).
    """
    words = _words(lowered, start, min(end, start + 120))
    lexicon = bounds()
    last, inside = start, 0
    for position in range(len(words.texts)):
        if _BREAK.search(lowered, last, words.starts[position]) or words.texts[position].isdigit() or _is_dated(words, position):
            break
        inside = max(inside, position + words.entry_length(position, lexicon.compounds))
        if position >= inside and (
            _is_preposition(words, position, lexicon) or (position and verbs and _is_bound(words, position, lexicon))
        ):
            break
        last = words.ends[position]
    return last


def _is_dated(words: _Words, position: int) -> bool:
    """True for the first word of a time: ``năm`` of ``08 vụ năm 2026``."""
    following = words.texts[position + 1] if position + 1 < len(words.texts) else ""
    return words.texts[position] in ("năm", "tháng", "quý") and following[:1].isdigit()


def predicate_start(lowered: str, start: int, end: int) -> int | None:
    """Offset at which the predicate after the noun phrase from ``start`` on begins, None where there is none.

    ``hộ gia đình trên địa bàn xã | thực hiện``; verbs that belong to a noun (``phạm vi quản lý``), to an agent (``do bộ
    chia sẻ``) or to a list (after a comma) are passed over, and so is the phrase's first word.
    """
    start = plural.end() if (plural := _PLURAL.match(lowered, start)) else start
    words = _words(lowered, start, min(end, start + _REACH))
    lexicon = bounds()
    agent, relative, after_relative, inside = False, None, -1, words.entry_length(0, lexicon.compounds)
    for position in range(1, len(words.texts)):
        inside = max(inside, position + words.entry_length(position, lexicon.compounds))
        if position < inside:
            continue
        if length := words.entry_length(position, lexicon.relatives):
            relative, after_relative = relative or words.starts[position], position + length
            continue
        if words.opens_with(position, lexicon.finite):
            return words.starts[position]
        verb = words.entry_length(position, lexicon.verbs)
        if words.entry_length(position, lexicon.nominal_heads) >= max(verb, 1):
            continue
        if _belongs_to_noun(words, position, lexicon) and position != after_relative:
            inside = max(inside, position + verb)
        elif _is_verb(words, position, lexicon):
            if agent or "," in lowered[words.ends[position - 1] : words.starts[position]]:
                agent = False
                continue
            return words.starts[position]
        agent = agent or words.texts[position] == "do"
    return relative


def _is_preposition(words: _Words, position: int, lexicon: Bounds) -> bool:
    """True where a preposition or the like stands."""
    return words.opens_with(position, lexicon.prepositions)


def _is_bound(words: _Words, position: int, lexicon: Bounds) -> bool:
    """True where a verb or a finite form stands."""
    return words.opens_with(position, lexicon.finite) or _is_verb(words, position, lexicon)


def _is_verb(words: _Words, position: int, lexicon: Bounds) -> bool:
    """True where a verb begins, also a two-syllable one with wrong tone marks."""
    if words.opens_with(position, lexicon.verbs):
        return True
    pair = " ".join(words.texts[position : position + 2])
    return " " in pair and strip_tones(pair) in lexicon.toneless


def _belongs_to_noun(words: _Words, position: int, lexicon: Bounds) -> bool:
    """True where the words before a verb are a noun that takes it (``công tác kiểm tra``), or a preposition."""
    if words.ends_with(position, lexicon.occasions) or words.ends_with(position, lexicon.prepositions):
        return True
    return position > 1 and words.ends_with(position, lexicon.nominal_heads)


def begins_with_verb(lowered: str, start: int, end: int) -> bool:
    """True where the words open with a verb: an item that says what is to be done."""
    return _is_verb(_words(lowered, start, min(end, start + 40)), 0, bounds())


def ends_with_verb(lowered: str, start: int, end: int) -> bool:
    """True where the words end in a verb or a finite form (``xây dựng``, ``có``, ``đạt``)."""
    words = _words(lowered, start, end)
    lexicon = bounds()
    return words.ends_with(len(words.texts), lexicon.verbs) or words.ends_with(len(words.texts), lexicon.finite)


def _counts(words: _Words, position: int) -> bool:
    """True where a number word stands, with which a further number of people begins."""
    return position < len(words.texts) and words.texts[position] in _NUMBER_WORDS


def people_end(lowered: str, start: int, end: int) -> int:
    """End of the phrase that names people from ``start`` on: members joined by commas and ``và``, to the verb or place.

    ``cán bộ, chiến sĩ công an, lực lượng an ninh cơ sở | tham gia``; a comma before a number or a verb ends it.
    """
    words = _words(lowered, start, min(end, start + _REACH))
    lexicon = bounds()
    last, inside = start, 0
    for position in range(len(words.texts)):
        gap = lowered[last : words.starts[position]]
        if _BREAK.search(gap.replace(",", "").replace("-", "")) or words.texts[position][0].isdigit():
            break
        if words.texts[position] in _JOINING:
            goes_on = words.opens_with(position + 1, lexicon.people_things) or _counts(words, position + 1)
            if position and "," not in gap and not goes_on:
                continue
            break
        inside = max(inside, position + words.entry_length(position, lexicon.compounds))
        if position >= inside and (
            (position and (_is_bound(words, position, lexicon) or words.opens_with(position, lexicon.people_verbs)))
            or _is_preposition(words, position, lexicon)
        ):
            break
        last = words.ends[position]
    return last


def reason_start(lowered: str, start: int, end: int) -> int:
    """Offset at which the trailing reason of a statement begins (``, góp phần …``, ``nhằm …``), ``end`` where there is none."""
    found = bounds().reasons.search(lowered, start, end)
    return found.start() if found else end
