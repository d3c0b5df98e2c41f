"""Offset maps, built while text is cleaned, so that every span leads back to the published text.

A map is a list of segments: runs of the cleaned text that were copied unchanged from the published one. Nothing is ever
found again by searching.
"""

from bisect import bisect_right
from collections.abc import Iterable


class OffsetMap:
    """Leads half-open spans of a cleaned text to half-open spans of the published text.

    A segment ``(clean, published)`` says that from ``clean`` on, up to the next segment, characters stand at
    ``published`` on. Characters that the cleaning inserted (the one space that joins two lines) belong to a segment of
    their own whose published offset is where the white space they stand for begins.
    """

    __slots__ = ("_clean", "_published")

    def __init__(self, segments: Iterable[tuple[int, int]]) -> None:
        self._clean: list[int] = []
        self._published: list[int] = []
        for clean, published in segments:
            self._clean.append(clean)
            self._published.append(published)

    def at(self, offset: int) -> int:
        """Published offset of the cleaned text's character at ``offset``."""
        position = bisect_right(self._clean, offset) - 1
        return self._published[position] + offset - self._clean[position]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Published span of the non-empty cleaned span ``[start, end)``."""
        if start >= end:
            raise ValueError(f"empty span [{start}, {end})")
        return self.at(start), self.at(end - 1) + 1

    def segments(self) -> list[tuple[int, int]]:
        """The segments, for building a map of a part."""
        return list(zip(self._clean, self._published, strict=True))

    def suffix(self, offset: int) -> "OffsetMap":
        """The map of the cleaned text without its first ``offset`` characters."""
        position = bisect_right(self._clean, offset) - 1
        first = (0, self._published[position] + offset - self._clean[position])
        rest = zip(self._clean[position + 1 :], self._published[position + 1 :], strict=True)
        return OffsetMap([first, *((clean - offset, published) for clean, published in rest)])

    def through(self, further: "OffsetMap", length: int) -> "OffsetMap":
        """The map that leads ``length`` characters of the cleaned text on to where ``further`` leads their published ones."""
        composed: list[tuple[int, int]] = []
        ends = [*self._clean[1:], length]
        for clean, published, end in zip(self._clean, self._published, ends, strict=True):
            composed.append((clean, further.at(published)))
            first = bisect_right(further._clean, published)  # noqa: SLF001 (of its own class)
            last = bisect_right(further._clean, published + end - clean - 1)  # noqa: SLF001
            composed.extend(
                (clean + place - published, there)
                for place, there in zip(further._clean[first:last], further._published[first:last], strict=True)  # noqa: SLF001
            )
        return OffsetMap(composed)
