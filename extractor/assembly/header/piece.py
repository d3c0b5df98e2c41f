"""A span of a paragraph of the title or signature block."""

from dataclasses import dataclass

from extractor.structure.outline import Paragraph


@dataclass(frozen=True, slots=True)
class Piece:
    """A span of a paragraph of a block; ``text`` is its clean text."""

    paragraph: Paragraph
    start: int
    end: int

    @property
    def text(self) -> str:
        """The piece's clean text."""
        return self.paragraph.text[self.start : self.end]
