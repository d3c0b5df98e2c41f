"""Comparing 200 plans beside reading their JSON, in one run; and what the comparison keeps in memory a record.

    python -m benchmarks.compare [--count 200]

The plans are those of ``corpus.grammar``. Both sides are measured in turn, and their ratio is the figure: ``compare`` takes the
reading in, which it does more than once (cards, versions, plans). Memory is what Python has allocated at most while plans are
compared, for a quarter, a half and all of them, a record.
"""

import argparse
import sys
import tempfile
import tracemalloc
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

from corpus.grammar import generate
from extractor import extract
from extractor.collection import read_collection
from extractor.comparison import compare
from extractor.confidence import records
from schemas.serialization import plan_from_json, plan_to_json

REPEATS = 3
BAR = 10.0
"""Times the reading of the JSON in which all plans must be compared."""
GROWTH_BAR = 1.5
"""Times the memory a record of a quarter of the plans that all of them may take."""


def write_plans(folder: Path, count: int) -> list[Path]:
    """The JSON of ``count`` generated plans."""
    paths = []
    for seed in range(count):
        path = folder / f"{seed:04}.json"
        path.write_bytes(plan_to_json(extract(generate(seed).text.encode())))
        paths.append(path)
    return paths


def seconds(work: Callable[[], object]) -> float:
    """How long ``work`` takes, in seconds."""
    start = perf_counter()
    work()
    return perf_counter() - start


def read(paths: Sequence[Path]) -> None:
    """Every plan, validated, one at a time."""
    for path in paths:
        plan_from_json(path.read_bytes())


def memory(paths: Sequence[Path]) -> tuple[int, int]:
    """(records, bytes at most) of a comparison."""
    count = sum(sum(1 for _ in records(plan_from_json(path.read_bytes()))) for path in paths)
    tracemalloc.start()
    compare(read_collection(paths))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return count, peak


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; 1 where a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=200)
    count = parser.parse_args(arguments).count
    with tempfile.TemporaryDirectory(prefix="kehoach-compare-") as folder:
        paths = write_plans(Path(folder), count)
        compare(read_collection(paths[:10]))  # loads the lexicons
        pairs = [(seconds(lambda: read(paths)), seconds(lambda: compare(read_collection(paths)))) for _ in range(REPEATS)]
        ratio = median(compared / reading for reading, compared in pairs)
        print(f"{count} plans: reading {pairs[-1][0]:.2f} s, comparing {pairs[-1][1]:.2f} s, ratio {ratio:.1f} (bar {BAR:.0f})")
        each = []
        for share in (count // 4, count // 2, count):
            known, peak = memory(paths[:share])
            each.append(peak / known)
            print(f"{share} plans, {known} records: {peak / 2**20:.0f} MB at most, {each[-1]:.0f} bytes a record")
    return 0 if ratio < BAR and each[-1] <= GROWTH_BAR * each[0] else 1


if __name__ == "__main__":
    sys.exit(main())
