"""A run that is killed again and again, and what it leaves at its end beside that of a run left alone."""

import os
import random
import signal
import sqlite3
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path
from subprocess import Popen

from benchmarks.batches.runs import inputs, plans, results, start


def kills(folder: Path, count: int, kills: int, seed: int) -> bool:
    """Kill a run ``kills`` times, each after a random number of documents and moment; whether nothing was lost or doubled."""
    source = plans(folder, count)
    clean = folder / "clean"
    with start(source, clean, folder / "clean.jsonl", 2) as process:
        process.wait()
    output = folder / "killed"
    chance = random.Random(seed)  # noqa: S311 (the same moments again, as far as processes have any)
    logs = [folder / f"killed-{number}.jsonl" for number in range(kills + 1)]
    killed = sum(_killed_run(source, output, log, chance, 4 * count // (3 * kills + 3)) for log in logs[:-1])
    with start(source, output, logs[-1], 2) as process:
        process.wait()
    extracted = Counter(event["name"] for log in logs for event in inputs(log) if event["kind"] == "extracted")
    doubled = [name for name, times in extracted.items() if times > 1]
    same = results(output) == results(clean)
    settled = _settled(output)
    print(f"{count} plans, {killed} kills; results {len(results(output))}, byte-equal to a clean run's: {same}")
    print(f"  contents settled {settled} of {_settled(clean)}, extracted twice: {len(doubled)}, in the log {len(extracted)}")
    return (
        same and killed == kills and not doubled and settled == _settled(clean) == (count, count) == (len(results(output)), count)
    )


def _killed_run(source: Path, output: Path, log: Path, chance: random.Random, most: int) -> bool:
    """Start a run and kill it after some documents and a moment; False where it came to its end before."""
    documents, moment = chance.randint(0, most), chance.uniform(0, 0.3)
    process = start(source, output, log, 2)
    while process.poll() is None and _worked(log) < documents:
        time.sleep(0.01)
    time.sleep(moment)
    ended = process.poll() is not None
    _kill(process, whole=chance.random() < 0.5)
    return not ended


def _worked(log: Path) -> int:
    return sum(event["kind"] != "kept" for event in inputs(log))


def _kill(process: Popen[bytes], *, whole: bool) -> None:
    """End a run by SIGKILL: the process that leads it, or at once with all its workers, as a machine's end would."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL) if whole else process.kill()
    process.wait()


def _settled(output: Path) -> tuple[int, int]:
    """Contents that the journal holds as settled, and the attempts that it counts for them."""
    with sqlite3.connect(output / ".kehoach" / "journal.sqlite") as journal:
        query = "SELECT count(*), sum(attempts) FROM documents WHERE state != 'waiting'"
        documents, attempts = journal.execute(query).fetchone()
    return documents, attempts
