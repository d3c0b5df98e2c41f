"""Runs of the program as processes of their own, and what they wrote."""

import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from corpus.grammar.plan import GeneratedPlan, generate
from corpus.grammar.writers import FORMATS, Format
from corpus.grammar.writers.pdf import write_pdf
from corpus.grammar.writers.word import write_docx

PROJECT = Path(__file__).resolve().parents[2]


def plans(folder: Path, count: int) -> Path:
    """A folder of ``count`` generated plans, text, DOCX and PDF in turn; made where it is not there."""
    documents = folder / "plans" / "documents"
    if not documents.is_dir() or len(list(documents.iterdir())) != count:
        documents.mkdir(parents=True, exist_ok=True)
        for seed in range(1, count + 1):
            _write(generate(seed), documents, FORMATS[seed % len(FORMATS)])
    return documents


def _write(plan: GeneratedPlan, folder: Path, kind: Format) -> None:
    """Write a plan's document, without its gold."""
    path = folder / f"{plan.stem}.{kind}"
    match kind:
        case "txt":
            path.write_bytes(plan.text.encode())
        case "docx":
            write_docx(plan, path)
        case "pdf":
            write_pdf(plan, path)


def start(source: Path, output: Path, log: Path, workers: int, **settings: str) -> subprocess.Popen[bytes]:
    """``kehoach batch`` in a process group of its own; ``settings`` are environment variables."""
    command = [sys.executable, "-c", "from extractor.cli.main import main; main()", "batch", str(source), "-o", str(output)]
    environment = {**os.environ, "PYTHONPATH": str(PROJECT), **settings}
    return subprocess.Popen(
        [*command, "--quiet", "--workers", str(workers), "--json-log", str(log)],
        env=environment,
        start_new_session=True,
        stderr=subprocess.DEVNULL,
    )


def events(log: Path) -> list[dict[str, Any]]:
    """The lines of a JSON log; one that a kill cut short is left out."""
    lines = log.read_bytes().splitlines(keepends=True) if log.exists() else []
    return [json.loads(line) for line in lines if line.endswith(b"\n")]


def inputs(log: Path) -> list[dict[str, Any]]:
    """What the log says of inputs."""
    return [event for event in events(log) if event["event"] == "input"]


def seconds(log: Path) -> float:
    """From a run's beginning to its end, by its log."""
    times = [datetime.fromisoformat(event["time"]) for event in events(log)]
    return (times[-1] - times[0]).total_seconds()


def results(output: Path) -> dict[str, bytes]:
    """The files of an output folder by name, all but the journal."""
    found = (path for path in sorted(output.rglob("*")) if path.is_file() and path.name[:7] != "journal")
    return {str(path.relative_to(output)): path.read_bytes() for path in found}
