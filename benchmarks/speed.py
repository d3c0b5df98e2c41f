"""Speed of the whole pipeline beside underthesea's word segmentation, in one process on the same text.

``python -m benchmarks.speed`` prints characters a second of ``extract`` (from bytes to a validated plan) and of
``underthesea.word_tokenize`` alone, start-up excluded: both are called once on everything before the clock runs. The two
are measured in turn, so that a slower moment of the machine meets both. The last line is the start-up of
``kehoach --help``, which has a process of its own.
"""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

from extractor import extract

PROJECT = Path(__file__).resolve().parent.parent
SEEDS = PROJECT.parent / "shared" / "seeds"
SAMPLES = PROJECT / "corpus" / "samples"
REPEATS = 7
BAR = 1.5
"""Times the characters a second of ``word_tokenize`` that the pipeline must reach."""
HELP_BAR = 0.5
"""Seconds in which ``kehoach --help`` must answer."""


def texts() -> list[Path]:
    """The real plans beside the project, or the project's own text samples where they are absent."""
    folder = SEEDS if SEEDS.is_dir() else SAMPLES
    return sorted(path for path in folder.iterdir() if path.suffix in {".txt", ".md"})


def seconds(work: Callable[[], object]) -> float:
    """How long ``work`` takes, in seconds."""
    start = perf_counter()
    work()
    return perf_counter() - start


def interleaved(first: Callable[[], object], second: Callable[[], object]) -> tuple[list[float], list[float]]:
    """Seconds of ``REPEATS`` runs of both, one after the other, after one run of each that is not counted."""
    first()
    second()
    pairs = [(seconds(first), seconds(second)) for _ in range(REPEATS)]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def help_seconds() -> float:
    """Best of three starts of ``kehoach --help``, in seconds."""
    command = [str(Path(sys.executable).with_name("kehoach")), "--help"]
    return min(seconds(lambda: subprocess.run(command, check=True, capture_output=True)) for _ in range(3))


def main() -> int:
    """Measure and print; 1 where a bar is missed."""
    from underthesea import word_tokenize

    contents = [path.read_bytes() for path in texts()]
    decoded = [content.decode("utf-8-sig") for content in contents]
    characters = sum(map(len, decoded))
    ours, theirs = interleaved(
        lambda: [extract(content) for content in contents],
        lambda: [word_tokenize(text, use_token_normalize=False) for text in decoded],
    )
    print(f"{len(contents)} plans, {characters:,} characters, {REPEATS} repeats; characters a second")
    for name, times in (("kehoach extract", ours), ("underthesea.word_tokenize", theirs)):
        print(f"  {name:<26} best {characters / min(times):>9,.0f}   median {characters / median(times):>9,.0f}")
    best, middle = min(theirs) / min(ours), median(theirs) / median(ours)
    print(f"  ratio                      best {best:>9.2f}   median {middle:>9.2f}   (bar {BAR})")
    start_up = help_seconds()
    print(f"kehoach --help: {start_up:.2f} s (bar {HELP_BAR} s)")
    return 0 if min(best, middle) >= BAR and start_up < HELP_BAR else 1


if __name__ == "__main__":
    sys.exit(main())
