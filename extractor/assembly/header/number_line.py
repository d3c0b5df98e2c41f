"""The number line (số, ký hiệu): ``Số: 130/KH-UBND``, ``Số 02-KH/NBCQ``, ``Số:   /KH-UBND``.

Decree 30/2020/NĐ-CP, Annex I, section II.3: the serial is in Arabic digits from 01 within a year, a slash parts it from the
symbol, a dash the symbol's groups. Party documents (Guideline 36-HD/VPTW) have the dash first, then the slash.
"""

import re
from dataclasses import dataclass, replace

from extractor.assembly.header.vocabulary import bare
from extractor.language.document_types import known_codes

_PART = r"[A-ZĐƯ][A-ZĐƯÔƠÂĂÊÁÀ0-9&.]{0,30}(?:[a-zđ]{1,3}(?![a-zà-ỹđ]))?[A-ZĐƯ0-9&]{0,20}"
_SYMBOL = rf"{_PART}(?:\s?[-–/]\s?{_PART}){{0,4}}"
_NUMBER = re.compile(
    rf"(?P<serial>[\d.…_\s-]{{0,20}}?\d{{0,6}}[a-z]?[.…_\s]{{0,14}}?)(?P<year>/\s?(?:19|20)\d\d)?\s{{0,30}}(?P<sign>[-–/])\s{{0,6}}(?P<symbol>{_SYMBOL})"
)
_CODED = r"(?P<symbol>(?P<code>[A-ZĐ][A-Za-zĐđ]{0,4})\s?[-–/]\s?"
_WITHOUT_SIGN = re.compile(rf"\s{{0,6}}(?P<serial>\d{{1,6}})(?P<year>)(?P<sign>)\s?{_CODED}{_PART})")
"""The typist's space, or what the recogniser lost, between serial and symbol: ``12 KH/ĐTN``, ``1105KH-ĐKT``."""
_DAMAGED = re.compile(
    rf"\W{{0,2}}[Ss]\w{{1,2}}\s?[:.;]{{0,2}}.{{0,12}}?[/⁄\s]\s?{_CODED}{_PART}(?:\s?[-–]\s?{_PART}){{0,2}})\s*$"
)
"""A number line whose serial, written by hand, no recogniser reads: ``só: ⁄//ŸKH-UBND``."""
_BARE_NUMBER = re.compile(r"\s{0,6}(?P<serial>[\d.…_]{0,12})\s{0,9}$")
_WORD = re.compile(r"(?:^|(?<=[\s(*])|(?<=thao)|(?<=toc)|(?<=khan))so\s{0,3}[:.]?(?!\w*[a-z])")
_SPELLINGS = frozenset({"số", "sô", "so", "só", "sò", "sõ", "sọ"})
"""As printed, without diacritics, or with what a recogniser makes of them; Sở and sổ are other words."""
_LINE_OF_SYMBOL = re.compile(rf"\s{{0,3}}/\s{{0,3}}{_SYMBOL}\s*$")


@dataclass(frozen=True, slots=True)
class NumberLine:
    """A parsed number line: span in the text, number, serial and symbol.

    ``unread``: a serial stands there, but the recogniser could not read it; it is no blank.
    """

    start: int
    end: int
    number: str | None
    serial: int | None
    symbol: str | None
    unread: bool = False
    serial_end: int = 0
    """Offset after the serial and its sign, 0 where there is none."""

    @property
    def blank(self) -> bool:
        """True where the office left the serial to be filled in."""
        return self.serial is None and not self.unread

    def without_serial(self) -> "NumberLine":
        """The line with a serial that was recognised too poorly to be told."""
        return replace(self, number=None, serial=None, unread=True)


def parse_number_line(text: str) -> NumberLine | None:
    """The number line that the text is or holds, None where it holds none."""
    for word in _WORD.finditer(bare(text)):
        if text[word.start() : word.start() + 2].lower() not in _SPELLINGS:  # sở, sổ
            continue
        if match := _NUMBER.match(text, word.end()):
            return _parsed(word.start(), match)
        if (match := _WITHOUT_SIGN.match(text, word.end())) and match["code"].upper() in known_codes():
            return _parsed(word.start(), match)
        if (match := _BARE_NUMBER.match(text, word.end())) and word.start() == len(text) - len(text.lstrip()):
            serial = re.sub(r"\D", "", match["serial"])
            return NumberLine(word.start(), match.end(), serial or None, int(serial) if serial else None, None)
    damaged = _DAMAGED.match(text)
    if damaged and damaged["code"].upper() in known_codes():
        return NumberLine(0, damaged.end(), None, None, _symbol(damaged), unread=True)
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
    symbol = _symbol(match)
    end = match.end() - (len(match["symbol"]) - len(match["symbol"].rstrip(".& ")))
    if serial is None:
        return NumberLine(start, end, None, None, symbol)
    year = re.sub(r"\s+", "", match["year"] or "")
    sign = match["sign"].replace("–", "-") or ("-" if "/" in symbol else "/")
    number = f"{serial[0]}{year}{sign}{symbol}"
    return NumberLine(start, end, number, int(re.sub(r"\D", "", serial[0])), symbol, serial_end=match.end("sign"))


def _symbol(match: re.Match[str]) -> str:
    """The symbol without spaces, with plain dashes."""
    return re.sub(r"\s+", "", match["symbol"]).replace("–", "-").rstrip(".&")
