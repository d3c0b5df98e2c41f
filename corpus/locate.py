"""Turn gold sources of DOCX and PDF samples into gold files: quote and occurrence become offsets.

Usage: python corpus/locate.py [STEM ...]

The offsets of a DOCX or PDF refer to the text that the project's reader publishes, and that text changes when the reader
does. So their gold is kept by hand in sources/<stem>.gold.json, where every record says its `quote` in one line and its
`occurrence` (1 for the first place where these words stand), and `restates` is the index of a target. This tool finds them
in the published text and writes gold/<stem>.json: `quote` the exact slice, `at` its offsets, `restates` the other target's
`at`, records in document order.

Between the words of a quote any white space may stand, and a page number in a line of its own. A quote that begins or ends with
a letter or digit begins or ends a word. Nothing else is tolerated: words that are not found are an error.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
GAP = r"(?:\s*\n\s*\d{1,3}\s*\n\s*|\s+)"

Record = dict[str, Any]


class NotFoundError(Exception):
    """A quote does not stand in the published text as often as its occurrence says."""


def pattern(quote: str) -> re.Pattern[str]:
    """What a quote looks like in the text: its words with white space, or a page number, between them."""
    words = GAP.join(re.escape(word) for word in quote.split())
    before = r"(?<!\w)" if quote[0].isalnum() else ""
    after = r"(?!\w)" if quote[-1].isalnum() else ""
    return re.compile(before + words + after)


def locate(text: str, quote: str, occurrence: int) -> tuple[int, int]:
    """The half-open offsets of the occurrence-th place where a quote stands."""
    for count, match in enumerate(pattern(quote).finditer(text), 1):
        if count == occurrence:
            return match.span()
    raise NotFoundError(f"occurrence {occurrence} of {quote!r}")


def located(text: str, record: Record) -> Record:
    """A record with the exact slice and its offsets for the quote and occurrence of its source."""
    start, end = locate(text, record["quote"], record["occurrence"])
    rest = {key: value for key, value in record.items() if key not in ("quote", "occurrence")}
    return {"quote": text[start:end], **rest, "at": [start, end]}


def layers(gold: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str]]:
    """Where the lists of located records stand: the mapping that holds one, and its key."""
    for key, value in gold.items():
        if isinstance(value, list):
            yield gold, key
    yield gold["budget"], "amounts"


def resolve(text: str, source: dict[str, Any]) -> dict[str, Any]:
    """The gold of a document, from its source and the document's text."""
    gold = json.loads(json.dumps(source))
    for holder, key in layers(gold):
        records = [located(text, record) for record in holder[key]]
        for record in records:
            if "restates" in record:
                record["restates"] = records[record["restates"]]["at"]
        holder[key] = sorted(records, key=lambda record: tuple(record["at"]))
    return dict(gold)


def main(stems: list[str]) -> int:
    """Locate the named gold sources, or all; says what is not found."""
    from extractor.reading import read

    status = 0
    for path in sorted((HERE / "sources").glob("*.gold.json")):
        stem = path.name.removesuffix(".gold.json")
        if stems and stem not in stems:
            continue
        (sample,) = (HERE / "samples").glob(f"{stem}.*")
        try:
            gold = resolve(read(sample).text, json.loads(path.read_text(encoding="utf-8")))
        except NotFoundError as error:
            print(f"{stem}: {error}")
            status = 1
            continue
        target = HERE / "gold" / f"{stem}.json"
        target.write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        print(f"{target.relative_to(HERE.parent)} written")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
