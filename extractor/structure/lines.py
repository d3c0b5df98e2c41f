r"""Physical lines of the published text, cleaned of white space and markup, with their offsets.

Markup is what converters leave in text: Markdown (``##``, ``**``, ``*…*``), HTML (``<b>``), escapes (``\*``). It is
taken out only of documents that have some, because an asterisk is also a bullet and a footnote mark.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractor.reading.document import Document, Span

Segments = list[tuple[int, int]]

_SPACES = r" ?[^\S ]\s*|  +"
_INVISIBLE = "[\u00ad\u200b\u200c\u200d\ufeff]+"
"""Soft hyphens and zero-width characters: dropped, they part no words."""
_MARKUP = (
    r"\*\*+|(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])"
    r"|</?(?:b|i|u|em|strong|sup|sub|br|p|span|font)\b[^<>\n]{0,200}>"
    r"|\\(?=[*_#.+()\[\]-])|(?<![^\s])#{1,6}(?= )"
)
_PLAIN_JUNK = re.compile(f"({_SPACES})|{_INVISIBLE}")
_MARKED_JUNK = re.compile(f"({_SPACES})|{_INVISIBLE}|{_MARKUP}")
_HAS_MARKUP = re.compile(r"\*\*\S|</?(?:b|i|strong|em)>|^#{1,6} ", re.MULTILINE)
_LINE = re.compile(r"[^\n]+")
_HEADING_MARK = re.compile(r"\s{0,3}#{1,6}\s")


@dataclass(slots=True, eq=False)
class Line:
    """A line with content. ``start``/``end`` are published offsets of its first and after its last character."""

    start: int
    end: int
    text: str
    segments: Segments
    bold: bool
    blank_before: bool
    """An empty line, or the start of the text, stands before it."""
    wrapped: bool = False
    """The format's geometry tells that the line was broken because the next word did not fit."""
    indented: bool = False
    """The format's geometry tells that the line is set in as a paragraph's first one."""
    lead: int = 0
    """How many characters of white space stand before it in its line."""


def junk_pattern(text: str) -> re.Pattern[str]:
    """The pattern of what is cleaned away in this text: white space, and markup where the text has some."""
    return _MARKED_JUNK if _HAS_MARKUP.search(text) else _PLAIN_JUNK


def clean(published: str, start: int, end: int, junk: re.Pattern[str]) -> tuple[str, Segments]:
    """Clean text of a slice and the segments of its offset map; single spaces, none at either end."""
    pieces: list[str] = []
    segments: Segments = []
    length = 0
    position = start
    spaced = True

    def copy(first: int, last: int) -> None:
        nonlocal length, spaced
        if spaced and first < last and published[first] == " ":
            first += 1
        if first < last:
            segments.append((length, first))
            pieces.append(published[first:last])
            length += last - first
            spaced = published[last - 1] == " "

    for match in junk.finditer(published, start, end):
        copy(position, match.start())
        if match.group(1) and not spaced:
            segments.append((length, match.start()))
            pieces.append(" ")
            length += 1
            spaced = True
        position = match.end()
    copy(position, end)
    text = "".join(pieces)
    return text.rstrip(" "), segments


def published_end(segments: Segments, text: str) -> int:
    """Published offset after the last character of a cleaned, non-empty text."""
    position = bisect_right(segments, (len(text) - 1, 1 << 60)) - 1
    clean_start, first = segments[position]
    return first + len(text) - clean_start


def make_line(published: str, start: int, end: int, junk: re.Pattern[str], blank_before: bool) -> Line | None:
    """The cleaned line of a slice, None where nothing is left."""
    text, segments = clean(published, start, end, junk)
    if not text:
        return None
    return Line(
        start=segments[0][1],
        end=published_end(segments, text),
        text=text,
        segments=segments,
        bold=junk is _MARKED_JUNK and _is_bold(published[start:end]),
        blank_before=blank_before,
    )


def _is_bold(raw: str) -> bool:
    """A Markdown heading, or a line wholly between ``**`` or ``<b>``."""
    if _HEADING_MARK.match(raw):
        return True
    bare = raw.strip()
    return (bare.startswith("**") and bare.endswith(("**", "**:", "**."))) or (bare.startswith("<b>") and bare.endswith("</b>"))


def merged(spans: Iterable[Span]) -> list[Span]:
    """The spans sorted, overlapping ones as one: a footnote stands within the table that goes on over the page's end."""
    result: list[Span] = []
    for start, end in sorted(spans):
        if result and start < result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result


def split_lines(document: Document, skip: Sequence[Span], junk: re.Pattern[str]) -> list[Line]:
    """The text's lines with content, without those that lie in a span of ``skip`` (tables, furniture)."""
    text, bold = document.text, document.bold
    skip_starts = [span[0] for span in skip]
    bold_starts = [span[0] for span in bold]
    wrapped, indented = frozenset(document.wrapped), frozenset(document.indented)
    lines: list[Line] = []
    last_end = -2
    for match in _LINE.finditer(text):
        start, end = match.span()
        if skip and _within(start, end, skip, skip_starts):
            last_end = end
            continue
        line = make_line(text, start, end, junk, blank_before=start - last_end > 1)
        if line is None:
            continue  # a line of spaces is a blank line: last_end stays
        if bold and _within(line.start, line.end - 1, bold, bold_starts):
            line.bold = True
        line.wrapped, line.indented, line.lead = start in wrapped, start in indented, line.start - start
        lines.append(line)
        last_end = end
    return lines


def _within(start: int, end: int, spans: Sequence[Span], starts: Sequence[int]) -> bool:
    """True when one of the sorted spans covers ``[start, end)``."""
    position = bisect_right(starts, start) - 1
    return position >= 0 and spans[position][1] >= end
