"""Write generated plans with their gold: ``python -m corpus.grammar --seed 1 --count 20 --to DIR [--format mixed]``."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from corpus.grammar.plan import generate
from corpus.grammar.setting import OFFICES
from corpus.grammar.vocabulary import topics
from corpus.grammar.writers import FORMATS, write


def main(arguments: Sequence[str] | None = None) -> int:
    """Write ``count`` plans, one a seed from ``--seed`` on; ``mixed`` takes the formats in turn."""
    parser = argparse.ArgumentParser(prog="python -m corpus.grammar", description="Vietnamese administrative plans with gold")
    parser.add_argument("--seed", type=int, default=1, help="the first document's seed")
    parser.add_argument("--count", type=int, default=20, help="how many documents")
    parser.add_argument("--to", type=Path, required=True, metavar="DIR", help="documents go to DIR/documents, gold to DIR/gold")
    parser.add_argument("--format", choices=(*FORMATS, "mixed"), default="txt")
    parser.add_argument("--office", choices=OFFICES, help="who issues; at random by default")
    parser.add_argument("--topic", choices=sorted(topics()), help="what about; at random by default")
    parser.add_argument("--year", type=int, choices=range(2015, 2027), metavar="YEAR", help="year of issue, 2015 to 2026")
    options = parser.parse_args(arguments)
    for index in range(options.count):
        plan = generate(options.seed + index, office=options.office, topic=options.topic, year=options.year)
        kind = FORMATS[index % len(FORMATS)] if options.format == "mixed" else options.format
        path = write(plan, options.to, kind)
        sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
