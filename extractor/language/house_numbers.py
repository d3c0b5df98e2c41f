"""Streets named after a house number without a type word: ``Số 165 Lý Thường Kiệt, phường Yên Bái``.

An address on an envelope or in a plan's ``Địa điểm`` leaves the word ``đường`` out behind the number of the house.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extractor.language.matches import PlaceMatch
from extractor.language.place_lexicon import UPPER, place_lexicon
from extractor.language.place_names import stops
from extractor.text.folding import fold_word

_SYLLABLE: Final = rf"[{UPPER}][^\W\d_]{{0,6}}"
_NAME: Final = rf"{_SYLLABLE}(?: {_SYLLABLE}){{1,3}}"
_LARGER: Final = r"(?=, (?:phường|quận|xã|thị trấn|huyện|thành phố|TP) )"
_HOUSE = re.compile(
    rf"(?:^|[:,(–-] ?|(?<=tại )|(?<=ở )|(?<=chỉ ))[Ss]ố (?:nhà )?\d{{1,4}}[A-Za-z]?(?:[/-]\d{{1,4}}[A-Za-z]?){{0,2}},? "
    rf"(?P<name>{_NAME})"
    rf"|(?:\(|[Cc]hỉ: ?)\d{{1,4}}[A-Za-z]? (?P<street>{_NAME}){_LARGER}"
)
"""``Số 12``, ``số nhà 12A/3`` at the head of an address, and the two to four capitalised syllables behind it; the bare number
only in brackets or behind ``địa chỉ:``, where the larger place follows."""
_MAY_BE_HOUSE = re.compile(r"[Ss]ố (?:nhà )?\d|\(\d|: ?\d")
"""What every house number has, told fast of the many paragraphs that have none."""


def streets_after_house_numbers(text: str, typed: Sequence[PlaceMatch]) -> Iterator[PlaceMatch]:
    """The streets whose house number alone leads them in; ``typed`` are the places with a type word, which come first."""
    if _MAY_BE_HOUSE.search(text) is None:
        return
    for house in _HOUSE.finditer(text):
        group = "name" if house["name"] else "street"
        start, end = house.span(group)
        if any(match.start < end and start < match.end for match in typed) or not stops(text, end):
            continue
        if fold_word(house[group].split(" ", 1)[0]) not in place_lexicon().not_names:
            yield PlaceMatch(start, end, "street", "đường", house[group], "place.house_number")
