"""Archives and inputs for tests."""

import io
import tarfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

from extractor.batch.inputs import Input
from extractor.batch.sources import Sources
from extractor.batch.spool import Spool
from extractor.errors import ReadingError
from extractor.settings import Settings


def zip_of(members: Iterable[tuple[str, bytes]]) -> bytes:
    """A ZIP of these members, as they come; names may be repeated."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.NameToInfo.pop(name, None)  # a name may come twice without a warning
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def tar_of(members: Iterable[tuple[str, bytes]], mode: str = "w:gz", links: Iterable[tuple[str, str]] = ()) -> bytes:
    """A tar archive of these members, and of symbolic links."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode=mode) as archive:  # type: ignore[call-overload]  # the mode is no literal here
        for name, content in members:
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
        for name, target in links:
            entry = tarfile.TarInfo(name)
            entry.type, entry.linkname = tarfile.SYMTYPE, target
            archive.addfile(entry)
    return buffer.getvalue()


def sources(folder: Path, settings: Settings | None = None) -> Sources:
    """A look through sources with ``folder/out`` for its output."""
    return Sources(folder / "out", Spool(folder / "out" / ".kehoach" / "spool"), settings or Settings())


def contents(inputs: Iterable[Input], spool: Spool) -> list[tuple[str, str]]:
    """Names of inputs with their contents as text, or with the code of what is wrong."""
    return [(str(each.name), _content(each, spool)) for each in inputs]


def _content(found: Input, spool: Spool) -> str:
    try:
        fetched = found.content.fetch(spool)
    except ReadingError as error:
        return f"[{error.code}]"
    text = fetched.path.read_bytes().decode(errors="replace")
    fetched.release()
    return text
