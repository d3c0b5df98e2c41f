"""The project's own grammar of Vietnamese expressions of time (biểu thức thời gian).

A paragraph goes through five steps: the scanner finds pieces; type words on their left (``ngày``, ``giai đoạn``) are
attached; pieces are joined to moments, intervals and recurrences; prepositions that change the value (``trước``, ``đến hết``)
are attached; what is no expression of time by itself is dropped.
"""

import re
from dataclasses import replace

from extractor.language.matches import TimeMatch
from extractor.language.times.accepting import accept
from extractor.language.times.bounding import attach_prepositions
from extractor.language.times.joining import fill_lists, join_intervals, join_moments
from extractor.language.times.repeating import join_recurrences
from extractor.language.times.scanning import scan
from extractor.language.times.typing_words import attach_type_words

__all__ = ["find_times"]

_MARKUP = re.compile(r"\*{1,3}|_{2}|</?[a-z]{1,6}>", re.IGNORECASE)


def find_times(text: str) -> tuple[TimeMatch, ...]:
    """The expressions of time of a paragraph, sorted by start, without overlap.

    ``text`` has single spaces; Markdown and tags that are left in it are read over (``7 giờ 30 phút**, ngày **06/6/2026``).
    Offsets are half-open and count code points of ``text``.
    """
    if "*" in text or "_" in text or "<" in text:
        return _find_in_markup(text)
    return _find(text)


def _find(text: str) -> tuple[TimeMatch, ...]:
    """The expressions of a text without markup."""
    low = _lower(text)
    pieces = scan(low)
    if not pieces:
        return ()
    attach_type_words(pieces, low)
    fill_lists(pieces, low)
    pieces = join_intervals(join_moments(pieces, low), low)
    pieces = join_recurrences(pieces, low)
    attach_prepositions(pieces, low)
    return accept(pieces, low)


def _lower(text: str) -> str:
    """Lower case of the same length, a fraction slash as a slash; ``İ`` is the one letter whose lower case is longer."""
    low = text.lower().replace("\u2044", "/")
    return low if len(low) == len(text) else text.replace("İ", "I").lower()


def _find_in_markup(text: str) -> tuple[TimeMatch, ...]:
    """The expressions of a text read without its markup, their offsets led back."""
    kept: list[str] = []
    origin: list[int] = []
    position = 0
    for mark in _MARKUP.finditer(text):
        kept.append(text[position : mark.start()])
        origin.extend(range(position, mark.start()))
        position = mark.end()
    kept.append(text[position:])
    origin.extend(range(position, len(text)))
    matches = _find("".join(kept))
    return tuple(replace(match, start=origin[match.start], end=origin[match.end - 1] + 1) for match in matches)
