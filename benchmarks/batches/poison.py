"""Hostile files among good ones: the good are extracted, each hostile one is a coded problem, nothing is written elsewhere."""

import io
import os
import tarfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from itertools import count, islice
from pathlib import Path

from benchmarks.batches.runs import inputs, plans, start
from tests.extractor.workers import hostile
from tests.extractor.workers.test_hostile import encrypted, truncated

PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)
SECONDS = "10"
"""Time for a document: those that never end are waited for twice."""


def poison(folder: Path, good: int, hostile_files: int) -> bool:
    """Run over good and hostile files together; whether all good ones and nothing else was extracted, and all stayed inside."""
    source = plans(folder, good)
    bad = list(islice(_write_hostile(source.parent / "hostile", folder), hostile_files))
    before = _tree(folder)
    log = folder / "poison.jsonl"
    output = folder / "inner" / "output"
    with start(source.parent, output, log, 2, KEHOACH_DOCUMENT_SECONDS=SECONDS) as process:
        process.wait()
    outside = {name for name, digest in _tree(folder).items() if before.get(name) != digest} - {"poison.jsonl"}
    outside = {name for name in outside if not name.startswith("inner/output/")}
    states = Counter((str(event["name"]).split("/")[0], event["state"]) for event in inputs(log))
    problems = Counter(code for event in inputs(log) for code in event["problems"])
    named = {str(event["name"]).split("/")[1] for event in inputs(log) if event["state"] == "failed"}
    coded = all(event["problems"] for event in inputs(log) if event["state"] == "failed")
    print(f"{good} good, {len(bad)} hostile: {dict(states)}; exit code {process.returncode}; written outside: {sorted(outside)}")
    print(f"  problems: {dict(problems.most_common())}")
    for path in bad:
        if path.name not in named:
            print(f"  without a problem: {path.name}")
    extracted = states["documents", "complete"]
    return extracted == good and coded and named == {path.name for path in bad} and not outside and process.returncode == 1


def _write_hostile(target: Path, outer: Path) -> Iterator[Path]:
    """Files of each kind, and again; ``outer`` is where names try to lead."""
    target.mkdir(parents=True, exist_ok=True)
    for number in count():
        for name, make in _kinds(number, outer).items():
            stem, dot, suffix = name.partition(".")
            path = target / f"{stem}-{number}{dot}{suffix}"
            path.write_bytes(make())
            yield path


def _kinds(number: int, outer: Path) -> dict[str, Callable[[], bytes]]:
    """Makers by name; the dear ones only once, the others with ``number`` in them, so that no two files are the same."""
    mark = str(number).encode()
    kinds: dict[str, Callable[[], bytes]] = {
        "xml-deep.docx": lambda: hostile.nested_xml(100_000 + number),
        "html-deep.html": lambda: hostile.nested_html(200_000 + number),
        "pages-many.pdf": lambda: hostile.many_pages(5_000 + number),
        "pages-loop.pdf": lambda: hostile.recursive_pages() + mark,
        "table-loop.pdf": lambda: hostile.cross_reference_loop() + mark,
        "locked.pdf": lambda: encrypted() + mark,
        "truncated.pdf": lambda: truncated() + mark,
        "picture.docx": lambda: PNG + mark,
        "noise.txt": lambda: b"\xff\x00\xfe\x01" * (20 + number),
        "blank.txt": lambda: b" \n" * (number + 1),
        "members.docx": lambda: hostile.many_members() + mark,
        "archive-endless.zip": lambda: hostile.endless_members(200_000 + number),
        "archive-bomb.zip": lambda: _zip([("a.txt", bytes(400 * 2**20 + number))]),
        "archive-deep.zip": lambda: _nested(5 + number),
        "archive-leads-out.zip": lambda: _zip([(f"../../../evil-{number}.txt", b"evil")]),
        "archive-leads-out.tar.gz": lambda: _tar([(f"{outer}/evil-{number}.txt", b"evil")]),
    }
    if number == 0:
        kinds |= {
            "line.txt": hostile.one_line,
            "bomb.docx": hostile.zip_bomb,
            "laughing.docx": hostile.laughing_xml,
            "form-loop.pdf": hostile.recursive_form,
            "picture-bomb.pdf": hostile.picture_bomb,
        }
    return kinds


def _zip(members: Iterable[tuple[str, bytes]]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return buffer.getvalue()


def _nested(depth: int) -> bytes:
    content = b"the innermost"
    for _ in range(depth):
        content = _zip([("inner.zip", content)])
    return content


def _tar(members: Iterable[tuple[str, bytes]]) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        for name, content in members:
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return buffer.getvalue()


def _tree(folder: Path) -> dict[str, str]:
    """Every file below a folder, by its hash."""
    found = (Path(here, name) for here, _, names in os.walk(folder) for name in names)
    return {str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest() for path in found}
