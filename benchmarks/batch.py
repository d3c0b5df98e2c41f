"""What a batch must hold: its rate on two cores, flat memory, kills that lose nothing, poison that costs only itself.

    python -m benchmarks.batch rate [--count 2000]        two workers beside one; memory of each worker
    python -m benchmarks.batch kills [--count 300] [--kills 20]
    python -m benchmarks.batch poison [--good 500] [--hostile-files 50]
    python -m benchmarks.batch cost [--count 150] [--scans 8]   processor time of each kind of document
    python -m benchmarks.batch driver [--count 5000]      what the leading process can serve, extraction left out

Each prints what it measured and ends with 1 where a bar is missed. Plans are those of ``corpus.grammar``; the runs are the
program's own, as processes of their own. ``--folder`` keeps what is made.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.batches.cost import cost
from benchmarks.batches.driver import driver
from benchmarks.batches.kills import kills
from benchmarks.batches.poison import poison
from benchmarks.batches.rate import rate


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark that is named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, help="where plans and results are made, and stay; a temporary one by default")
    commands = parser.add_subparsers(required=True)
    _command(commands.add_parser("rate"), rate, count=2000)
    _command(commands.add_parser("kills"), kills, count=300, kills=20, seed=1)
    _command(commands.add_parser("cost"), cost, count=150, scans=8)
    _command(commands.add_parser("driver"), driver, count=5000)
    _command(commands.add_parser("poison"), poison, good=500, hostile_files=50)
    options = vars(parser.parse_args(arguments))
    benchmark, kept = options.pop("benchmark"), options.pop("folder")
    with tempfile.TemporaryDirectory(prefix="kehoach-batch-") as folder:
        return int(not benchmark(kept or Path(folder), **options))


def _command(parser: argparse.ArgumentParser, benchmark: Callable[..., bool], **sizes: int) -> None:
    parser.set_defaults(benchmark=benchmark)
    for name, size in sizes.items():
        parser.add_argument(f"--{name.replace('_', '-')}", type=int, default=size, help=f"{size} by default")


if __name__ == "__main__":
    sys.exit(main())
