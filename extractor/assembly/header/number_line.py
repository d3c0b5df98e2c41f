"""The number line (số, ký hiệu): ``Số: 130/KH-UBND``, ``Số 02-KH/NBCQ``, ``Số:   /KH-UBND``.

Decree 30/2020/NĐ-CP, Annex I, section II.3: the serial is in Arabic digits from 01 within a year, a slash parts it from the
symbol, a dash the symbol's groups. Party documents (Guideline 36-HD/VPTW) have the dash first, then the slash.
"""

import re
from dataclasses import dataclass

from extractor.assembly.header.vocabulary import bare

_PART = r"[A-ZĐƯ][A-ZĐƯÔƠÂĂÊÁÀ0-9&.]{0,30}(?:[a-zđ]{1,3}(?![a-zà-ỹđ]))?[A-ZĐƯ0-9&]{0,20}"
_SYMBOL = rf"{_PART}(?:\s?[-–/]\s?{_PART}){{0,4}}"
_NUMBER = re.compile(
    rf"(?P<serial>[\d.…_\s-]{{0,20}}?\d{{0,6}}[a-z]?[.…_\s]{{0,14}}?)(?P<year>/\s?(?:19|20)\d\d)?\s{{0,30}}(?P<sign>[-–/])\s{{0,6}}(?P<symbol>{_SYMBOL})"
)
_BARE_NUMBER = re.compile(r"\s{0,6}(?P<serial>[\d.…_]{0,12})\s{0,9}$")
_WORD = re.compile(r"(?:^|(?<=[\s(*])|(?<=thao)|(?<=toc)|(?<=khan))so\s{0,3}[:.]?(?!\w*[a-z])")
_SPELLINGS = frozenset({"số", "sô", "so"})
_LINE_OF_SYMBOL = re.compile(rf"\s{{0,3}}/\s{{0,3}}{_SYMBOL}\s*$")


@dataclass(frozen=True, slots=True)
class NumberLine:
    """A parsed number line: span in the text, number, serial and symbol; ``blank`` where the serial is printed blank."""

    start: int
    end: int
    number: str | None
    serial: int | None
    symbol: str | None

    @property
    def blank(self) -> bool:
        """True where the office left the serial to be filled in."""
        return self.serial is None


def parse_number_line(text: str) -> NumberLine | None:
    """The number line that the text is or holds, None where it holds none."""
    for word in _WORD.finditer(bare(text)):
        if text[word.start() : word.start() + 2].lower() not in _SPELLINGS:  # sở, sổ
            continue
        if match := _NUMBER.match(text, word.end()):
            return _parsed(word.start(), match)
        if (match := _BARE_NUMBER.match(text, word.end())) and word.start() == len(text) - len(text.lstrip()):
            serial = re.sub(r"\D", "", match["serial"])
            return NumberLine(word.start(), match.end(), serial or None, int(serial) if serial else None, None)
    return None


def is_number_head(text: str) -> bool:
    """True for ``Số:`` alone: the symbol was set into the next line."""
    return re.fullmatch(r"\W{0,3}so\s{0,3}[:.]?\s{0,9}\d{0,6}", bare(text)) is not None


def is_number_rest(text: str) -> bool:
    """True for ``/KH-UBND`` alone, the rest of a number line."""
    return _LINE_OF_SYMBOL.match(text) is not None


def _parsed(start: int, match: re.Match[str]) -> NumberLine:
    """The parts of a matched number line, spaces left out."""
    serial = re.search(r"\d{1,6}[a-z]?", match["serial"])
    symbol = re.sub(r"\s+", "", match["symbol"]).replace("–", "-").rstrip(".&")
    end = match.end() - (len(match["symbol"]) - len(match["symbol"].rstrip(".& ")))
    if serial is None:
        return NumberLine(start, end, None, None, symbol)
    year = re.sub(r"\s+", "", match["year"] or "")
    number = f"{serial[0]}{year}{match['sign'].replace('–', '-')}{symbol}"
    return NumberLine(start, end, number, int(re.sub(r"\D", "", serial[0])), symbol)
