"""Closing lines: ``Đơn vị chủ trì: X; đơn vị phối hợp: Y; thời gian hoàn thành: Z; sản phẩm: W``."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from extractor.lexicons import load
from extractor.text.alternatives import any_of
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
    line = _labelled(text)
    return line if line is not None and ("lead" in line.parts or len(line.parts) >= 2) else None


def further_line(text: str) -> ClosingLine | None:
    """A line that goes on with a closing line before it: a single label at its beginning (``Đơn vị phối hợp: …``)."""
    line = _labelled(text)
    return line if line is not None and line.start == 0 and "lead" not in line.parts else None


def _labelled(text: str) -> ClosingLine | None:
    """The labels of a paragraph and what they give; None where there are none."""
    if ":" not in text:
        return None
    form = match_form(text)
    labels = [match for match in _labels().finditer(form) if _label_position(form, match.start())]
    if not labels:
        return None
    parts: dict[str, tuple[int, int]] = {}
    for match, following in zip(labels, [*labels[1:], None], strict=True):
        end = following.start() if following else len(text)
        while end > match.end() and text[end - 1] in _END:
            end -= 1
        if end > match.end():
            parts.setdefault(match.lastgroup or "", (match.end(), end))
    before = form[: labels[0].start()].rstrip()
    return ClosingLine(len(before) - 1 if before.endswith("(") else labels[0].start(), parts) if parts else None


def _label_position(form: str, start: int) -> bool:
    """A label stands at the beginning, or after a sign that ends what is before it."""
    before = form[:start].rstrip()
    return not before or before[-1] in _BEFORE_LABEL
