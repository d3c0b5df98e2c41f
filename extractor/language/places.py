"""Finds named places in a paragraph: type word and name (``phường Kinh Bắc``), lists under one type word, bare names.

Every mention is given, those inside other proper names too (``UBND tỉnh Bắc Ninh``): what a mention is part of, the
document's assembly tells.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from extractor.language.body_names import inside_body
from extractor.language.gazetteer import former_provinces, is_municipality
from extractor.language.matches import PlaceMatch
from extractor.language.place_lexicon import UPPER, TypeWord, place_lexicon
from extractor.language.place_names import ADMINISTRATIVE, name_end, stops
from extractor.lexicons import load
from extractor.text.folding import fold_word

# A word with a name or a number behind it: the only spots at which a type word is looked for. The word is possessive, so
# that a word in capitals is not split.
_SPOT = re.compile(rf"(?<!\w)([^\W\d_]++)((?: cũ)?(?: ?[:(] ?|\.? ?))(?=[{UPPER}\d]|số \d)")
_SEPARATOR = re.compile(r", và |; và |, |; | và | & ")
_MIXED = re.compile(r"(?:tỉnh|xã|phường|thị trấn)(?:, | và |/)$", re.IGNORECASE)
_WORDS_BEFORE = re.compile(r"[^\W_]{1,12}(?: [^\W_]{1,12}){0,5}$")
_FORMER = re.compile(r" ?\(?cũ(?!\w)")
_NAME_GOES_ON = re.compile(rf" ?[-–] ?[{UPPER}]| [{UPPER}]|\w")
_LAST_WORD = re.compile(r"([^\W_]{1,10}) $")
_BEFORE: Final = 40
"""Characters before a name in which its type word is looked for; the longest has five syllables."""
_KIND_OF_WORD: Final = {"phường": "ward", "xã": "commune", "thị trấn": "township", "đặc khu": "commune"}
_OWNERS: Final = frozenset({"village", "residential_group", "ward", "commune", "township", "district"})
_PERSON: Final = "Hồ Chí Minh"
"""The one name of a province that is rather a person's where it stands bare."""


@dataclass(frozen=True, slots=True)
class _Head:
    """A type word in the text, with what its surroundings tell of the names behind it."""

    type_word: TypeWord
    start: int
    capitals: bool
    former: bool
    opens_list: bool
    mixed: bool
    """Two type words are joined before the names: ``các xã, phường: A, B``."""
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
    bare = list(_bare(text, typed))
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
    mixed = _MIXED.search(text, max(0, start - 14), start) is not None
    opens_list = mixed or type_word.list_head or _is_plural(text, start)
    apart = between[-1:] in (":", "(")
    if (apart and not opens_list) or (printed[0].isupper() and _begins_no_type_word(text, start, type_word, printed)):
        return None
    return _Head(
        type_word=type_word,
        start=start,
        capitals=len(printed) > 3 and printed.isupper(),
        former="cũ" in between,
        opens_list=opens_list,
        mixed=mixed,
        rule="place.of_body" if opens_list and inside_body(text, start) else "place.listed",
        apart=apart,
        joined=between in ("", ".") and type_word.word not in place_lexicon().road_words and not mixed,
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


def _is_plural(text: str, start: int) -> bool:
    """True when ``các``, ``những`` or a number stands before ``start``."""
    before = _LAST_WORD.search(text, max(0, start - 10), start)
    return before is not None and (before[1].isdecimal() or fold_word(before[1]) in place_lexicon().plurals)


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
    if head.mixed:
        return _mixed_member(text, start, head)
    end = name_end(text, start, head.type_word, head.capitals)
    if end is None:
        return None
    name, word = text[start:end], head.type_word.word
    kind = _KIND_OF_WORD.get(word, head.type_word.kind)
    if kind == "city":
        kind = "province" if is_municipality(name) else "district"
    if kind in ("commune", "ward", "township") and (head.former or _FORMER.match(text, end)):
        kind = "former_commune"
    road = word in place_lexicon().road_words
    first = head.start if head.joined and start - head.start < len(word) + 5 else start
    rule = "place.typed" if first < start else head.rule
    return PlaceMatch(first, end, kind, "đường" if road else word, name, rule)


def _mixed_member(text: str, start: int, head: _Head) -> PlaceMatch | None:
    """A member of a list under two type words: the gazetteer tells which of them is its own, if one alone can be."""
    provincial = head.type_word.kind in ("province", "city")
    words = ("tỉnh", "thành phố") if provincial else tuple(_KIND_OF_WORD)
    lexicon = place_lexicon()
    found: list[tuple[int, str]] = []
    for word in words:
        type_word = next(entry for entry in lexicon.by_last_syllable[word.rsplit(" ", 1)[-1]] if entry.word == word)
        end = name_end(text, start, type_word, capitals=True)
        if end is not None:
            found.append((end, word))
    if not found:
        return None
    last = max(end for end, _ in found)
    own = [word for end, word in found if end == last]
    name = text[start:last]
    if provincial:
        own = ["thành phố" if is_municipality(name) else "tỉnh"]
    if len(own) > 1:
        return None
    kind = "province" if provincial else _KIND_OF_WORD[own[0]]
    return PlaceMatch(start, last, "former_commune" if head.former else kind, own[0], name, head.rule)


def _widened(text: str, match: PlaceMatch, head: _Head) -> PlaceMatch:
    """A house or ground with the village or commune whose it is: ``Nhà văn hóa`` before ``thôn Đông``."""
    printed = _words_before(text, head.start - 1) if head.start and text[head.start - 1] == " " else []
    if not printed or head.type_word.kind not in _OWNERS:
        return match
    folded = " " + " ".join(map(fold_word, printed))
    for venue in place_lexicon().by_last_syllable.get(fold_word(printed[-1]), ()):
        if folded.endswith(" " + venue.word):
            start = head.start - 1 - len(" ".join(printed[-venue.syllables :]))
            if venue.kind != "venue" or venue.ambiguous or _is_plural(text, start):
                return match
            name = text[head.start : match.end]
            return PlaceMatch(start, match.end, "venue", venue.word, name, "place.venue_of_community")
    return match


def _bare(text: str, typed: list[PlaceMatch]) -> Iterator[PlaceMatch]:
    """Provinces, countries and regions that stand without type word, and by themselves."""
    ends = [match.end for match in typed]
    last = -1
    for found in _bare_pattern().finditer(text):
        start, end = found.span()
        position = bisect_right(ends, start)
        if (position < len(typed) and typed[position].start < end) or _NAME_GOES_ON.match(text, end):
            continue
        follows_place = text.startswith(", ", max(0, start - 2)) and start - 2 in (last, *ends[max(0, position - 1) : position])
        if not follows_place and not _stands_alone(text, start):
            continue
        last = end
        yield PlaceMatch(start, end, _bare_kinds()[found[0]], "", found[0], "place.bare")


def _stands_alone(text: str, start: int) -> bool:
    """True behind a preposition or verb that takes a place: ``tại Hà Nội``; false inside ``Báo Hà Nội``."""
    before = _LAST_WORD.search(text, max(0, start - 10), start)
    return before is not None and before[1].islower() and fold_word(before[1]) in place_lexicon().before_bare_names


@cache
def _bare_kinds() -> dict[str, str]:
    """Every bare name as printed, and its kind."""
    lexicon = place_lexicon()
    names = [former.name for former in former_provinces()] + [*load("province_aliases"), "TPHCM", "TP.HCM"]
    kinds = {name: "province" for name in names if name != _PERSON}
    return kinds | dict.fromkeys(lexicon.countries, "country") | dict.fromkeys(lexicon.regions, "area")


@cache
def _bare_pattern() -> re.Pattern[str]:
    """The bare names, grouped by their first letter so that a search passes over most of the text."""
    groups: dict[str, list[str]] = {}
    for name in sorted(_bare_kinds(), key=len, reverse=True):
        groups.setdefault(name[0], []).append(re.escape(name[1:]))
    branches = "|".join(f"{letter}(?:{'|'.join(rests)})" for letter, rests in groups.items())
    return re.compile(rf"(?:{branches})(?!\w)")
