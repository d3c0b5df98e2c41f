"""What every layer's module works with: the outline, its annotations, and makers of evidence and ids."""

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field
from hashlib import blake2b

from extractor.language.matches import Annotated
from extractor.structure.outline import Outline, Paragraph
from extractor.text.folding import fold
from schemas.base import Evidence


@dataclass(slots=True, eq=False)
class Workspace:
    """One document on its way to a plan.

    ``annotated[i]`` belongs to ``outline.paragraphs[i]``.
    """

    outline: Outline
    annotated: list[Annotated]
    _seen: Counter[str] = field(default_factory=Counter)
    _page_starts: list[int] = field(default_factory=list)
    _evidence: dict[tuple[int, int, str], Evidence] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._page_starts = [page.start for page in self.outline.document.pages]

    def of(self, paragraph: Paragraph) -> Annotated:
        """The paragraph's annotations."""
        return self.annotated[paragraph.index]

    def evidence(self, paragraph: Paragraph, start: int = 0, end: int | None = None) -> Evidence:
        """Evidence of the paragraph's span ``[start, end)``, the whole paragraph by default."""
        end = len(paragraph.text) if end is None else end
        first, last = paragraph.offsets.span(start, end)
        return self.published_evidence(first, last, paragraph.text[start:end])

    def published_evidence(self, first: int, last: int, text: str) -> Evidence:
        """Evidence of a span of the published text that several paragraphs make up; ``text`` is its joined form."""
        found = self._evidence.get((first, last, text))
        if found is None:
            quote, page = self.outline.document.text[first:last], self.page(first)
            parts = {"start": first, "end": last, "quote": quote, "text": text, "page": page, "boxes": self._boxes(first, last)}
            found = self._evidence[first, last, text] = Evidence.model_validate(parts)  # its boxes in one go
        return found

    def page(self, offset: int) -> int | None:
        """1-based page of a published offset, None where the input has no pages."""
        if not self._page_starts:
            return None
        return self.outline.document.pages[max(0, bisect_right(self._page_starts, offset) - 1)].number

    def _boxes(self, first: int, last: int) -> tuple[dict[str, float], ...]:
        """Where a span of the published text stands: the values of a ``Box`` a line; none where the input has no geometry."""
        return tuple(
            {"page": page, "x0": x0, "top": top, "x1": x1, "bottom": bottom}
            for page, x0, top, x1, bottom in self.outline.document.words.covering(first, last)
            if x0 < x1 and top < bottom  # else it lies beyond the page's edge
        )

    def record_id(self, layer: str, evidence: Evidence, *values: object) -> str:
        """An id that survives re-extraction: layer, the evidence's words, the telling values and the occurrence."""
        key = "\x1f".join([layer, fold(evidence.text), *map(str, values)])
        self._seen[key] += 1
        digest = blake2b(f"{key}\x1f{self._seen[key]}".encode(), digest_size=6).hexdigest()
        return f"{layer}-{digest}"
