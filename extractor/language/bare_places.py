"""Places named without a type word: ``tại Hà Nội``, ``đưa Việt Nam trở thành``, ``Tây Nguyên``.

Many bodies end in such a name (``Báo Hà Nội``): only a preposition or verb before it, or its place in an address or list,
tells that it stands by itself.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from extractor.language.gazetteer import former_provinces
from extractor.language.matches import PlaceMatch
from extractor.language.place_lexicon import UPPER, place_lexicon
from extractor.lexicons import load
from extractor.text.folding import fold_word

_NAME_GOES_ON = re.compile(rf" ?[-–] ?[{UPPER}]| [{UPPER}]|\w")
_LAST_WORD = re.compile(r"([^\W_]{1,10}) $")
_PERSON: Final = "Hồ Chí Minh"
"""The one name of a province that is rather a person's where it stands bare."""


def bare_places(text: str, typed: Sequence[PlaceMatch]) -> Iterator[PlaceMatch]:
    """Provinces, countries and regions that stand without type word, and by themselves.

    ``typed`` are the text's places with a type word, sorted; what overlaps one of them is none, and a bare name may follow one
    in an address (``phường Kinh Bắc, Bắc Ninh``).
    """
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
    old_spellings = [name.replace("óa", "oá").replace("òa", "oà") for name in names]
    kinds = {name: "province" for name in (*names, *old_spellings) if name != _PERSON}
    return kinds | dict.fromkeys(lexicon.countries, "country") | dict.fromkeys(lexicon.regions, "area")


@cache
def _bare_pattern() -> re.Pattern[str]:
    """The bare names, grouped by their first letter so that a search passes over most of the text."""
    groups: dict[str, list[str]] = {}
    for name in sorted(_bare_kinds(), key=len, reverse=True):
        groups.setdefault(name[0], []).append(re.escape(name[1:]))
    branches = "|".join(f"{letter}(?:{'|'.join(rests)})" for letter, rests in groups.items())
    return re.compile(rf"(?:{branches})(?!\w)")
