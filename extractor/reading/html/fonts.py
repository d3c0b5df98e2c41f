"""The fonts that an HTML document names, in elements and in styles."""

import re

from lxml.html import HtmlElement

FONT = re.compile(r"(?:font-family\s{0,5}:|face\s{0,5}=)[\s\"']{0,5}([^;,}<>\"']{1,60})", re.IGNORECASE)
"""A font's name, the first of a list, in a style or a ``font`` element."""


def font_of(element: HtmlElement, inherited: str) -> str:
    """The name of an element's font; ``inherited`` where the element itself names none. Style sheets are not looked up."""
    if element.tag == "font" and element.get("face"):
        return str(element.get("face")).split(",")[0].strip(" \"'")
    named = FONT.search(element.get("style", ""))
    return named[1].strip() if named else inherited


def fonts_of(root: HtmlElement) -> list[str]:
    """The names of all fonts, those of the style sheets too."""
    sheets = "\n".join(sheet.text or "" for sheet in root.iter("style"))
    return [*FONT.findall(sheets), *(font_of(element, "") for element in root.iter() if isinstance(element.tag, str))]
