"""Word 97 files, through a converter: LibreOffice, else antiword.

LibreOffice keeps tables and generated numbers and is preferred; antiword gives plain paragraphs.
"""

import os
import shutil
import signal
import struct
import subprocess
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from extractor.errors import FileBroken, FileLocked, PackageMissing
from extractor.reading.blocks import BlockWriter, clean, compose
from extractor.reading.bounds import CONVERSION_SECONDS
from extractor.reading.document import Document, ReadAs, Source
from extractor.reading.docx import read_docx
from extractor.reading.fonts import FontDecoder

_OFFICE = ("soffice", "libreoffice")
_WORD_MAGIC = 0xA5EC
_ENCRYPTED = 0x0100
"""Flag fEncrypted of the file information block ([MS-DOC] 2.5.2), which mostly begins the container's first sector."""
_FIRST_SECTOR = 512
_running: set[int] = set()
"""Process groups of the converters that run now."""


def read_doc(content: bytes, source: Source) -> Document:
    """Read a Word 97 file.

    Raises:
        FileLocked: encrypted.
        PackageMissing: neither LibreOffice nor antiword is installed.
        FileBroken: the converter does not read it, or takes too long.
    """
    magic, flags = struct.unpack("<H8xH", content[_FIRST_SECTOR : _FIRST_SECTOR + 12].ljust(12, b"\0"))
    if magic == _WORD_MAGIC and flags & _ENCRYPTED:
        raise FileLocked
    office = next(filter(None, map(shutil.which, _OFFICE)), None)
    with TemporaryDirectory(prefix="kehoach-") as folder:
        original = Path(folder, "original.doc")
        original.write_bytes(content)
        if office:
            return read_docx(_convert(office, original), source, ReadAs.DOC)
        antiword = shutil.which("antiword")
        if antiword:
            return _plain(_run([antiword, "-w", "0", "-m", "UTF-8.txt", str(original)], folder), source)
    raise PackageMissing("libreoffice-writer")


def end_conversions() -> None:
    """End the converters that this process runs: for a process that is itself about to be ended over a slow one."""
    for group in tuple(_running):
        with suppress(ProcessLookupError):
            os.killpg(group, signal.SIGKILL)


def _convert(office: str, original: Path) -> bytes:
    """The file as DOCX. The profile is a fresh one: a running LibreOffice would hold the user's own."""
    profile = original.parent / "profile"
    command = [office, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--convert-to", "docx"]
    _run([*command, "--outdir", str(original.parent), str(original)], str(original.parent))
    converted = original.with_suffix(".docx")
    if not converted.exists():
        raise FileBroken("Word 97")
    return converted.read_bytes()


def _run(command: list[str], folder: str) -> bytes:
    """The command's output.

    Raises:
        FileBroken: it fails, or takes longer than allowed.
    """
    # a session of its own: soffice is a script, whose children must end with it
    process = subprocess.Popen(  # noqa: S603 - fixed programs on a file that we wrote
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    _running.add(process.pid)
    with process:
        try:
            output, _ = process.communicate(timeout=CONVERSION_SECONDS)
        except subprocess.TimeoutExpired as error:
            os.killpg(process.pid, signal.SIGKILL)
            raise FileBroken("Word 97: timeout") from error
        finally:
            _running.discard(process.pid)
    if process.returncode:
        raise FileBroken("Word 97")
    return output


def _plain(output: bytes, source: Source) -> Document:
    """Read antiword's output: a paragraph a line, a line of a table between bars, its cells parted by bars."""
    writer = BlockWriter()
    text = output.decode("utf-8", errors="replace")
    decoder = FontDecoder.of(text, lambda: ())  # antiword does not tell the fonts
    for line in (decoder.decode(text) if decoder else text).split("\n"):
        if line.startswith("|") and line.endswith("|"):
            line = "\t".join(cell.strip() for cell in line[1:-1].split("|"))  # noqa: PLW2901
        writer.paragraph(compose([(clean(line), False)]))
    return writer.document(source, ReadAs.DOC, decoder.converted_from if decoder else None)
