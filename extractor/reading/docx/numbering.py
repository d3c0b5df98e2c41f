"""Numbers and bullets that Word generates and does not store as text (ECMA-376 Part 1, 17.9)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element

from extractor.reading.docx.names import integer, switch, value, w
from extractor.reading.docx.styles import Styles

_LEVELS = 9
_PLACEHOLDER = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_GREATEST_NAMED = 780
"""Word repeats letters up to thirty times; beyond that, and for odd values, digits are clearer."""
_SYMBOL_BULLETS = {0x2A: "*", 0x2B: "+", 0x2D: "-", 0xA7: "▪", 0xA8: "□", 0xD8: "➢", 0xFC: "✓", 0x76: "❖"}
"""Characters of the fonts Symbol and Wingdings that Word's bullet gallery offers, by their last byte."""
_OTHER_BULLET = "•"


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list. ``restart``: 1-based level whose use starts this one again, 0 never, None any higher one."""

    start: int
    format: str
    text: str
    restart: int | None
    legal: bool
    style: str | None


def format_number(number: int, number_format: str) -> str:
    """A number as the list's ``numFmt`` prints it; decimal for formats that Vietnamese documents do not use."""
    if number_format == "none":
        return ""
    if number_format == "decimalZero":
        return f"{number:02d}"
    if not 0 < number <= _GREATEST_NAMED:
        return str(number)
    if number_format in {"lowerLetter", "upperLetter"}:
        letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letters if number_format == "lowerLetter" else letters.upper()
    if number_format in {"lowerRoman", "upperRoman"}:
        return _roman(number) if number_format == "upperRoman" else _roman(number).lower()
    return str(number)


def _roman(number: int) -> str:
    numeral = ""
    for amount, letters in _ROMAN:
        count, number = divmod(number, amount)
        numeral += letters * count
    return numeral


def symbol(code: int) -> str:
    """A character of a symbol font (``w:sym``, a bullet in the private use area) as Unicode; an unknown one as a bullet."""
    return _SYMBOL_BULLETS.get(code & 0xFF, _OTHER_BULLET)


def bullet(text: str) -> str:
    """A bullet as printed: a hyphen, plus or asterisk stays, a symbol font's character becomes its Unicode likeness."""
    if len(text) == 1 and 0xE000 <= ord(text) <= 0xF8FF:
        return symbol(ord(text))
    return _OTHER_BULLET if text in {"o", ""} else text  # "o" of Courier New is Word's hollow circle


class Numbering:
    """Counts a document's lists while its paragraphs pass by in order."""

    def __init__(self, root: _Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract = self._by_id(root, "abstractNum", "abstractNumId")
        self._lists = self._by_id(root, "num", "numId")
        self._levels: dict[str, tuple[str, dict[int, Level]]] = {}
        self._counters: dict[str, list[int | None]] = {}
        self._started: set[str] = set()

    def label(self, properties: _Element | None, style: str | None) -> str:
        """The next label of a paragraph with these properties (``w:pPr``), ``""`` where it is in no list."""
        number, level = self._place(properties, style)
        if number is None or number == "0" or number not in self._lists or not 0 <= level < _LEVELS:
            return ""
        abstract, levels = self._list(number)
        if level not in levels:
            return ""
        counters = self._counters.setdefault(abstract, [None] * _LEVELS)
        self._begin(number, counters)
        self._count(counters, level, levels)
        return self._print(counters, level, levels)

    def _place(self, properties: _Element | None, style: str | None) -> tuple[str | None, int]:
        """List and level: the paragraph's own, else its style's."""
        own = properties.find(w("numPr")) if properties is not None else None
        number, level = value(own, "numId"), integer(value(own, "ilvl"))
        if number is not None:
            return number, level or 0
        number, style_level = self._styles.numbering(style)
        if level is None and number in self._lists:
            levels = self._list(number)[1] if number is not None else {}
            level = next((depth for depth, each in levels.items() if style and each.style == style), style_level)
        return number, level or 0

    def _list(self, number: str) -> tuple[str, dict[int, Level]]:
        """The abstract list's id, which holds the counters, and the levels with the list's own overrides."""
        if number not in self._levels:
            element = self._lists[number]
            abstract = self._abstract_id(number)
            levels = dict(_levels_of(self._abstract.get(abstract)))
            for override in element.findall(w("lvlOverride")):
                depth, start = integer(override.get(w("ilvl")), 0) or 0, integer(value(override, "startOverride"))
                levels.update(_levels_of(override))
                if start is not None and depth in levels:
                    level = levels[depth]
                    levels[depth] = Level(start, level.format, level.text, level.restart, level.legal, level.style)
            self._levels[number] = abstract, levels
        return self._levels[number]

    def _abstract_id(self, number: str, depth: int = 0) -> str:
        """The abstract list behind a list, through a list style (``numStyleLink``) where it is defined by one."""
        abstract = value(self._lists.get(number), "abstractNumId") or ""
        link = value(self._abstract.get(abstract), "numStyleLink")
        linked = self._styles.numbering(link)[0] if link else None
        if linked is None or linked not in self._lists or depth > _LEVELS:
            return abstract
        return self._abstract_id(linked, depth + 1)

    def _begin(self, number: str, counters: list[int | None]) -> None:
        """A list that overrides a start begins again where it is first used, though it shares its counters."""
        if number in self._started:
            return
        self._started.add(number)
        for override in self._lists[number].findall(w("lvlOverride")):
            depth = integer(override.get(w("ilvl")), -1)
            if value(override, "startOverride") is not None and depth is not None and 0 <= depth < _LEVELS:
                counters[depth] = None

    @staticmethod
    def _count(counters: list[int | None], level: int, levels: dict[int, Level]) -> None:
        current = counters[level]
        counters[level] = levels[level].start if current is None else current + 1
        for depth in range(level + 1, _LEVELS):
            restart = levels[depth].restart if depth in levels else None
            if restart is None or (restart and level < restart):
                counters[depth] = None

    @staticmethod
    def _print(counters: list[int | None], level: int, levels: dict[int, Level]) -> str:
        this = levels[level]
        if this.format == "bullet":
            return bullet(this.text.strip())

        def number(match: re.Match[str]) -> str:
            depth = int(match[1]) - 1
            if depth not in levels:
                return ""
            counted = counters[depth]
            number_format = "decimal" if this.legal else levels[depth].format
            return format_number(levels[depth].start if counted is None else counted, number_format)

        return _PLACEHOLDER.sub(number, this.text).strip()

    @staticmethod
    def _by_id(root: _Element | None, element: str, attribute: str) -> dict[str, _Element]:
        found = root.findall(w(element)) if root is not None else []
        return {each.get(w(attribute), ""): each for each in found}


def _levels_of(parent: _Element | None) -> Iterator[tuple[int, Level]]:
    for element in parent.findall(w("lvl")) if parent is not None else ():
        depth, start = integer(element.get(w("ilvl")), 0), integer(value(element, "start"), 0)
        yield (
            depth or 0,
            Level(
                start=start or 0,
                format=value(element, "numFmt") or "decimal",
                text=value(element, "lvlText") or "",
                restart=integer(value(element, "lvlRestart")),
                legal=bool(switch(element, "isLgl")),
                style=value(element, "pStyle"),
            ),
        )
