"""Qualified names of WordprocessingML (ECMA-376 Part 1) in lxml's notation, and readers of its attribute types."""

from lxml.etree import _Element

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

ALTERNATE_CONTENT = f"{_COMPATIBILITY}AlternateContent"
CHOICE = f"{_COMPATIBILITY}Choice"
FALLBACK = f"{_COMPATIBILITY}Fallback"
MATH_TEXT = f"{_MATH}t"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def w(name: str) -> str:
    """The qualified name of an element or attribute of WordprocessingML: ``w("p")``."""
    return _WORD + name


VALUE = w("val")


def value(parent: _Element | None, name: str) -> str | None:
    """``w:val`` of the child ``w:name``, None without child or attribute."""
    child = parent.find(w(name)) if parent is not None else None
    return child.get(VALUE) if child is not None else None


def integer(text: str | None, default: int | None = None) -> int | None:
    """A whole number as written in an attribute, ``default`` where it is missing or none."""
    try:
        return default if text is None else int(text[:9])
    except ValueError:
        return default


def switch(properties: _Element | None, name: str) -> bool | None:
    """An on/off property (ST_OnOff): an element without value is on; None where the property does not stand."""
    child = properties.find(w(name)) if properties is not None else None
    return None if child is None else child.get(VALUE, "true") not in {"0", "false", "off"}
