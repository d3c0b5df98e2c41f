"""Styles of a DOCX (ECMA-376 Part 1, 17.7): what a paragraph or run inherits."""

from collections.abc import Iterator
from functools import cache

from lxml.etree import _Element

from extractor.reading.docx.names import integer, switch, value, w


def font(properties: _Element | None) -> str | None:
    """The font of Latin-1 letters that run properties (``w:rPr``) name, ``+`` for the theme's; None where they name none."""
    fonts = properties.find(w("rFonts")) if properties is not None else None
    if fonts is None:
        return None
    return "+" if fonts.get(w("hAnsiTheme")) else fonts.get(w("hAnsi")) or fonts.get(w("ascii"))


class Styles:
    """Looks properties up along the chain of ``basedOn``."""

    def __init__(self, root: _Element | None) -> None:
        found = root.findall(w("style")) if root is not None else []
        self._styles = {style.get(w("styleId"), ""): style for style in found}
        self._default = next((self._id(style) for style in found if self._is_default_paragraph(style)), None)
        self._defaults = root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}") if root is not None else None
        self.paragraph_switch = cache(self._paragraph_switch)
        self.run_switch = cache(self._run_switch)
        self.run_font = cache(self._run_font)
        self.paragraph_font = cache(self._paragraph_font)
        self.numbering = cache(self._numbering)

    def chain(self, style: str | None) -> Iterator[_Element]:
        """The style and those it is based on, nearest first."""
        seen: set[str] = set()
        while style is not None and style in self._styles and style not in seen:
            seen.add(style)
            yield self._styles[style]
            style = value(self._styles[style], "basedOn")

    def _paragraph_switch(self, style: str | None, name: str) -> bool:
        """An on/off run property that a paragraph style gives, the default style where a paragraph names none."""
        found = self._run_switch(style if style in self._styles else self._default, name)
        return bool(switch(self._defaults, name) if found is None else found)

    def _run_switch(self, style: str | None, name: str) -> bool | None:
        """An on/off run property that a style gives, None where it says nothing."""
        found = (switch(element.find(w("rPr")), name) for element in self.chain(style))
        return next((setting for setting in found if setting is not None), None)

    def _paragraph_font(self, style: str | None) -> str:
        """The font that a paragraph style gives, the default style where a paragraph names none."""
        return self._run_font(style if style in self._styles else self._default) or font(self._defaults) or ""

    def _run_font(self, style: str | None) -> str | None:
        """The font that a style gives, None where it says nothing."""
        found = (font(element.find(w("rPr"))) for element in self.chain(style))
        return next(filter(None, found), None)

    def _numbering(self, style: str | None) -> tuple[str | None, int | None]:
        """List (``numId``) and 0-based level that a paragraph style gives."""
        number: str | None = None
        level: int | None = None
        for element in self.chain(style if style in self._styles else self._default):
            properties = element.find(f"{w('pPr')}/{w('numPr')}")
            if properties is not None:
                number = number or value(properties, "numId")
                level = integer(value(properties, "ilvl")) if level is None else level
        return number, level

    @staticmethod
    def _id(style: _Element) -> str:
        return style.get(w("styleId"), "")

    @staticmethod
    def _is_default_paragraph(style: _Element) -> bool:
        return style.get(w("type")) == "paragraph" and style.get(w("default")) in {"1", "true", "on"}
