"""Closing lines: ``Đơn vị chủ trì: X; đơn vị phối hợp: Y; thời gian hoàn thành: Z; sản phẩm: W``."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from extractor.language.phrases import any_of
from extractor.lexicons import load
from extractor.text.folding import match_form

_END = " ;.,-–+"
_BEFORE_LABEL = ".;,(-–+*)/:|"


@cache
def _labels() -> re.Pattern[str]:
    """A label and its colon, over text in match form; the group's name is the part of the duty that it gives."""
    data = load("assignment_labels")
    bodies = any_of(map(match_form, data["bodies"]))
    parts = (f"(?P<{part}>{_of_part(labels, bodies)})" for part, labels in data["closing_lines"].items())
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})\s?:\s?")


def _of_part(labels: list[str], bodies: str) -> str:
    """The alternatives of one part, the longest first; ``*`` stands for a body or for nothing."""
    forms = sorted(map(match_form, labels), key=len, reverse=True)
    return "|".join(re.escape(form).replace(r"\*\ ", rf"(?:{bodies}\s)?").replace(r"\ ", " ") for form in forms)


@dataclass(frozen=True, slots=True)
class ClosingLine:
    """Spans of the parts of a closing line in its paragraph; ``start``: where the line begins (0 for a line of its own)."""

    start: int
    parts: Mapping[str, tuple[int, int]]


@lru_cache(maxsize=1024)
def closing_line(text: str) -> ClosingLine | None:
    """The closing line of a paragraph, None where there is none: at least one label of who leads, or two labels."""
    if ":" not in text:
        return None
    form = match_form(text)
    labels = [match for match in _labels().finditer(form) if _label_position(form, match.start())]
    if not labels or (len(labels) < 2 and labels[0].lastgroup != "lead"):
        return None
    parts: dict[str, tuple[int, int]] = {}
    for match, following in zip(labels, [*labels[1:], None], strict=True):
        end = following.start() if following else len(text)
        while end > match.end() and text[end - 1] in _END:
            end -= 1
        if end > match.end():
            parts.setdefault(match.lastgroup or "", (match.end(), end))
    return ClosingLine(labels[0].start(), parts) if "lead" in parts or len(parts) >= 2 else None


def _label_position(form: str, start: int) -> bool:
    """A label stands at the beginning, or after a sign that ends what is before it."""
    before = form[:start].rstrip()
    return not before or before[-1] in _BEFORE_LABEL
