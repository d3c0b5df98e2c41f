"""Where a gold record stands in the text: by its offsets, else at its words.

Gold without offsets (the annotation guide lets them be absent) is only for looking at placed by searching its words; no
figure rests on the place.
"""

import re
from collections import defaultdict

from extractor.evaluation.pairing import RecordDict, quote_of


class GoldPlaces:
    """Places in one text. Records with the same words take one occurrence after the other."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._searched: dict[str, int] = defaultdict(int)

    def of(self, record: RecordDict) -> tuple[int, int] | None:
        """The half-open span of a record, None where its words do not stand in the text."""
        if "at" in record:
            start, end = record["at"]
            return start, end
        return self._next(quote_of(record) or str(record.get("name") or ""))

    def _next(self, words: str) -> tuple[int, int] | None:
        if not words.split():
            return None
        pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
        found = pattern.search(self._text, self._searched[words]) or pattern.search(self._text)
        if found is None:
            return None
        self._searched[words] = found.end()
        return found.span()
