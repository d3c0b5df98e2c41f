"""Two workers beside one on the same plans, and the memory of each worker over its run."""

import os
import time
from pathlib import Path
from statistics import median
from subprocess import Popen

from benchmarks.batches.runs import inputs, plans, seconds, start

RATE_BAR = 1.7
"""Times the rate of one worker that two reach."""
MEMORY_BAR = 0.10
"""Share by which a worker's memory in the last tenth of a run may differ from the second tenth's."""
_PAUSE = 0.2


def rate(folder: Path, count: int) -> bool:
    """Measure and print; whether both bars are held."""
    source = plans(folder, count)
    print(f"{count} plans; load of the machine before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors", flush=True)
    rates = {}
    memory: dict[int, list[int]] = {}
    for workers in (1, 2):
        log = folder / f"rate-{workers}.jsonl"
        log.unlink(missing_ok=True)
        with start(source, folder / f"rate-{workers}", log, workers) as process:
            memory = memory_of_workers(process)
        rates[workers] = len(inputs(log)) / seconds(log)
        print(f"  {workers} worker(s): {len(inputs(log))} documents, {rates[workers]:.2f} a second", flush=True)
    ratio = rates[2] / rates[1]
    print(f"  ratio {ratio:.2f} (bar {RATE_BAR}); load after: {os.getloadavg()[0]:.1f}")
    flat = [_tell(samples) for samples in memory.values() if len(samples) >= 10]
    return all(flat) and ratio >= RATE_BAR


def memory_of_workers(process: Popen[bytes]) -> dict[int, list[int]]:
    """Resident bytes of each worker, sampled while the run lasts."""
    samples: dict[int, list[int]] = {}
    while process.poll() is None:
        for worker in _workers(process.pid):
            size = _resident(worker)
            if size:
                samples.setdefault(worker, []).append(size)
        time.sleep(_PAUSE)
    return samples


def growth(samples: list[int]) -> float:
    """How much more the last tenth of a worker's samples is than the second tenth, as a share of it."""
    tenth = max(1, len(samples) // 10)
    return median(samples[-tenth:]) / median(samples[tenth : 2 * tenth]) - 1


def _tell(samples: list[int]) -> bool:
    grown = growth(samples)
    print(f"  worker: {samples[-1] / 2**20:.0f} MiB, last tenth {grown:+.1%} of the second (bar {MEMORY_BAR:.0%})")
    return abs(grown) <= MEMORY_BAR


def _workers(process: int) -> list[int]:
    """The process's children that are spawned workers."""
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="utf-8").split()
        return [int(child) for child in children if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()]
    except OSError:
        return []


def _resident(process: int) -> int:
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text(encoding="utf-8").split()[1])
    except (OSError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")
