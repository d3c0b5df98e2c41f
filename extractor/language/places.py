"""Finds named places in a paragraph: type word and name (``phường Kinh Bắc``), lists under one type word, bare names.

Every mention is given, those inside other proper names too (``UBND tỉnh Bắc Ninh``): what a mention is part of, the
document's assembly tells.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from extractor.language.bare_places import bare_places
from extractor.language.body_names import inside_body
from extractor.language.gazetteer import is_municipality
from extractor.language.house_numbers import streets_after_house_numbers
from extractor.language.matches import PlaceMatch
from extractor.language.place_lexicon import UPPER, TypeWord, place_lexicon
from extractor.language.place_names import ADMINISTRATIVE, name_end, stops
from extractor.text.folding import fold_word

# A word with a name or a number behind it: the only spots at which a type word is looked for. The word is possessive, so
# that a word in capitals is not split.
_SPOT = re.compile(rf"(?<!\w)([^\W\d_]++)((?: cũ)?(?: ?[:(] ?|\.? ?))(?=[{UPPER}\d]|số \d)")
_SEPARATOR = re.compile(r", và |, | và | & ")
_JOINED_WORDS = re.compile(r"(?:(tỉnh|thành phố)|(huyện|quận|thị xã)|((?<!thị )xã|phường|thị trấn))(?:, | và |/)$", re.IGNORECASE)
_LEVELS: Final = (("tỉnh", "thành phố"), ("huyện", "quận", "thị xã", "thành phố"), ("phường", "xã", "thị trấn"))
"""Type words that may share a list, by the group of the pattern above that the first of them is in."""
_WORDS_BEFORE = re.compile(r"[^\W_]{1,12}(?: [^\W_]{1,12}){0,5}$")
_FORMER = re.compile(r" ?\(?cũ(?!\w)")
_LAST_WORD = re.compile(r"([^\W_]{1,10}) $")
_BEFORE: Final = 40
"""Characters before a name in which its type word is looked for; the longest has five syllables."""
_KIND_OF_WORD: Final = {"phường": "ward", "xã": "commune", "thị trấn": "township", "đặc khu": "commune"}
_OWNERS: Final = frozenset({"village", "residential_group", "ward", "commune", "township", "district"})


@dataclass(frozen=True, slots=True)
class _Head:
    """A type word in the text, with what its surroundings tell of the names behind it."""

    type_word: TypeWord
    start: int
    capitals: bool
    former: bool
    opens_list: bool
    choices: tuple[str, ...]
    """The type words that a name may have where two are joined before the list: ``các xã, phường: A, B``."""
    rule: str
    """The rule of the members: a list of places, or of the bodies' (``UBND các phường A, B``)."""
    apart: bool
    """A colon or bracket stands between the type word and the names."""
    joined: bool
    """Nothing stands between the type word and the name, so that both make the mention."""


def find_places(text: str) -> tuple[PlaceMatch, ...]:
    """The named places of one clean paragraph, sorted by start, without overlap.

    A member of a list has the type word of the list's head (``các phường A, B``), its span is the name alone; so it is for
    roads named after ``tuyến``, whose type word is ``đường``. ``former_commune`` is given where the text says ``cũ``.
    """
    typed = list(_typed(text))
    bare = [*bare_places(text, typed), *streets_after_house_numbers(text, typed)]
    return tuple(sorted([*typed, *bare], key=lambda match: match.start)) if bare else tuple(typed)


def _typed(text: str) -> Iterator[PlaceMatch]:
    lexicon = place_lexicon()
    done = 0
    for spot in _SPOT.finditer(text):
        word = fold_word(spot[1])
        if spot.start() < done or (word not in lexicon.by_last_syllable and word not in lexicon.abbreviations):
            continue
        head = _head(text, spot)
        for match in _named(text, spot.end(), head) if head else ():
            done = match.end
            yield match


def _head(text: str, spot: re.Match[str]) -> _Head | None:
    """The type word that ends at the spot, None where none does or it cannot be one here."""
    found = _type_word(text, spot)
    if found is None or found[0].kind == "none":
        return None
    type_word, start = found
    printed = text[start : spot.end(1)]
    between = spot[2].strip()
    apart = between[-1:] in (":", "(")
    choices = _choices(text, start, type_word, apart)
    opens_list = bool(choices) or type_word.list_head or _is_plural(text, start, type_word)
    if (apart and not opens_list) or (printed[0].isupper() and _begins_no_type_word(text, start, type_word, printed)):
        return None
    return _Head(
        type_word=type_word,
        start=start,
        capitals=len(printed) > 3 and printed.isupper(),
        former="cũ" in between,
        opens_list=opens_list,
        choices=choices,
        rule="place.of_body" if opens_list and inside_body(text, start) else "place.listed",
        apart=apart,
        joined=between in ("", ".") and type_word.word not in place_lexicon().road_words,
    )


def _begins_no_type_word(text: str, start: int, type_word: TypeWord, printed: str) -> bool:
    """True for a capital letter that begins or goes on a name: ``Cầu Giấy``, ``Trường THCS Suối Hoa``, ``Than đá Suối Bắc``.

    A type word with a capital stands at the start of a clause or behind a preposition; those of administrative units, and
    those of several syllables, may stand anywhere.
    """
    if type_word.small_letter_only:
        return True
    if type_word.kind in ADMINISTRATIVE or type_word.syllables > 1 or printed.isupper():
        return False
    before = _LAST_WORD.search(text, max(0, start - 12), start)
    return before is not None and fold_word(before[1]) not in place_lexicon().before_capital_type_words


def _type_word(text: str, spot: re.Match[str]) -> tuple[TypeWord, int] | None:
    """The longest type word that ends with the spot's word, and where it starts."""
    lexicon = place_lexicon()
    if spot[2].startswith("."):
        short = lexicon.abbreviations.get(fold_word(spot[1]))
        return (short, spot.start()) if short else None
    printed = _words_before(text, spot.end(1))
    folded = " " + " ".join(map(fold_word, printed))
    for type_word in lexicon.by_last_syllable.get(fold_word(spot[1]), ()):
        if folded.endswith(" " + type_word.word):
            return type_word, spot.end(1) - len(" ".join(printed[-type_word.syllables :]))
    return None


def _words_before(text: str, end: int) -> list[str]:
    """The words that stand before ``end`` with nothing but single spaces between them, within reach of a type word."""
    tail = _WORDS_BEFORE.search(text[max(0, end - _BEFORE) : end])
    return tail[0].split(" ") if tail else []


def _choices(text: str, start: int, type_word: TypeWord, apart: bool) -> tuple[str, ...]:
    """The type words of one level where another of that level is joined before ``type_word``; none where it stands alone.

    A district's kind changed over the years, so a word right before its name counts (``các huyện, thị xã Long Khánh``).
    """
    joined = _JOINED_WORDS.search(text, max(0, start - 14), start)
    choices: tuple[str, ...] = _LEVELS[joined.lastindex - 1] if joined and joined.lastindex else ()
    if type_word.word not in choices or (choices[0] == "huyện" and not apart):
        return ()
    return choices


def _is_plural(text: str, start: int, type_word: TypeWord) -> bool:
    """True when ``các``, ``những`` or a number stands before ``start``; the number before a road is a house's."""
    before = _LAST_WORD.search(text, max(0, start - 10), start)
    if before is None:
        return False
    return (before[1].isdecimal() and type_word.kind != "street") or fold_word(before[1]) in place_lexicon().plurals


def _named(text: str, start: int, head: _Head) -> Iterator[PlaceMatch]:
    """The place whose name begins at ``start``, and the other members where a list begins there."""
    match = _one(text, start, head)
    if match is None or (head.apart and not _is_list_member(text, match)):
        return
    yield _widened(text, match, head) if head.joined else match
    for member in _members(text, match, head) if head.opens_list else ():
        yield _numbered_after(match, member)


def _is_list_member(text: str, match: PlaceMatch) -> bool:
    """False for what a colon or bracket opens without being a name: an abbreviation (``cụm công nghiệp (CCN)``), a clause."""
    return stops(text, match.end) and not (match.bare_name.isupper() and len(match.bare_name) > 1)


def _members(text: str, first: PlaceMatch, head: _Head) -> Iterator[PlaceMatch]:
    """The second and later members of a list."""
    separator = _SEPARATOR.match(text, first.end)
    while separator and separator.end() < len(text) and _begins_name(text[separator.end()]):
        member = _one(text, separator.end(), head)
        if member is None or not stops(text, member.end):
            return
        yield replace(member, rule=head.rule)
        separator = _SEPARATOR.match(text, member.end)


def _numbered_after(first: PlaceMatch, member: PlaceMatch) -> PlaceMatch:
    """A member that is a number alone has the name of the first: ``Phú Thịnh 1, 2`` has ``Phú Thịnh 2``."""
    name, _, number = first.bare_name.rpartition(" ")
    if name and number.isdecimal() and member.bare_name.isdecimal() and not name.endswith("số"):
        return replace(member, bare_name=f"{name} {member.bare_name}")
    return member


def _begins_name(character: str) -> bool:
    return character.isupper() or character.isdecimal()


def _one(text: str, start: int, head: _Head) -> PlaceMatch | None:
    """The name at ``start`` as a place of the head's kind."""
    type_word, end = _own_type_word(text, start, head) if head.choices else (head.type_word, None)
    end = end or (name_end(text, start, type_word, head.capitals) if type_word else None)
    if type_word is None or end is None:
        return None
    name, word = text[start:end], place_lexicon().same_words.get(type_word.word, type_word.word)
    road = type_word.word in place_lexicon().road_words
    joined = head.joined and type_word is head.type_word and start - head.start < len(word) + 5
    return PlaceMatch(
        start=head.start if joined else start,
        end=end,
        kind=_kind(text, name, end, type_word, head),
        type_word="đường" if road else word,
        bare_name=name,
        rule="place.typed" if joined else head.rule,
    )


def _kind(text: str, name: str, end: int, type_word: TypeWord, head: _Head) -> str:
    """The kind of place: a city is a province or a district, a commune may be said to be a former one."""
    kind = _KIND_OF_WORD.get(type_word.word, type_word.kind)
    if kind == "city":
        return "province" if is_municipality(name) else "district"
    if kind in ("commune", "ward", "township") and (head.former or _FORMER.match(text, end)):
        return "former_commune"
    return kind


def _own_type_word(text: str, start: int, head: _Head) -> tuple[TypeWord | None, int | None]:
    """Which of the joined type words the name's own is, as the gazetteer tells, and where the name ends.

    Nothing where several can be (An Phú is both ``xã`` and ``phường``). A city is a province's equal beside ``tỉnh``.
    """
    ends: dict[int, list[TypeWord]] = {}
    for type_word in map(_type_word_of, head.choices):
        end = name_end(text, start, type_word, capitals=True)
        if end is not None and _is_own(type_word, text[start:end], head):
            ends.setdefault(end, []).append(type_word)
    own = ends[max(ends)] if ends else []
    return (own[0], max(ends)) if len(own) == 1 else (None, None)


def _is_own(type_word: TypeWord, name: str, head: _Head) -> bool:
    """Beside ``tỉnh`` the word ``thành phố`` means a municipality, and ``tỉnh`` none."""
    return head.choices[0] != "tỉnh" or (type_word.word == "thành phố") is is_municipality(name)


def _type_word_of(word: str) -> TypeWord:
    entries = place_lexicon().by_last_syllable[word.rsplit(" ", 1)[-1]]
    return next(entry for entry in entries if entry.word == word)


def _widened(text: str, match: PlaceMatch, head: _Head) -> PlaceMatch:
    """A house or ground with the village or commune whose it is: ``Nhà văn hóa`` before ``thôn Đông``."""
    printed = _words_before(text, head.start - 1) if head.start and text[head.start - 1] == " " else []
    if not printed or head.type_word.kind not in _OWNERS:
        return match
    folded = " " + " ".join(map(fold_word, printed))
    for venue in place_lexicon().by_last_syllable.get(fold_word(printed[-1]), ()):
        if folded.endswith(" " + venue.word):
            start = head.start - 1 - len(" ".join(printed[-venue.syllables :]))
            if venue.kind != "venue" or venue.ambiguous or _is_plural(text, start, venue):
                return match
            name = text[head.start : match.end]
            return PlaceMatch(start, match.end, "venue", venue.word, name, "place.venue_of_community")
    return match
