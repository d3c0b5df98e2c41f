"""Bytes to ``Document``: file formats; nothing of plans.

``read`` is the room's door. The modules of the formats are imported when a file needs them.
"""

from hashlib import sha256
from pathlib import Path

from extractor.errors import FileEmpty, FileMissing, FileTooLarge, ReadingError
from extractor.reading.bounds import MAX_FILE_BYTES, MAX_TEXT_CHARACTERS
from extractor.reading.document import Document, Source
from extractor.reading.kinds import FileKind, kind_of

__all__ = ["file_content", "read"]


def read(source: Path | bytes, name: str | None = None) -> Document:
    """Read a file, or its bytes, into a ``Document``.

    Args:
        source: a path, or the file's content.
        name: the name to show; the path's last part by default.

    Raises:
        ReadingError: one of its coded subclasses, and no other exception, whatever the content.
    """
    content = source if isinstance(source, bytes) else file_content(source)
    if len(content) > MAX_FILE_BYTES:
        raise FileTooLarge(f"{len(content)} bytes")
    name = name if name is not None else "" if isinstance(source, bytes) else source.name
    kind = kind_of(content)
    document = _read(content, kind, Source(name, len(content), sha256(content).hexdigest(), kind.value))
    if not document.text.strip():
        raise FileEmpty
    if len(document.text) > MAX_TEXT_CHARACTERS:
        raise FileTooLarge(f"{len(document.text)} characters")
    return document


def file_content(path: Path) -> bytes:
    """The bytes of a file, not more than are read and one; raises FileMissing, FileTooLarge, ReadingError."""
    try:
        if path.is_file() and path.stat().st_size > MAX_FILE_BYTES:
            raise FileTooLarge(f"{path.stat().st_size} bytes")
        with path.open("rb") as stream:
            return stream.read(MAX_FILE_BYTES + 1)  # a device or a growing file has no size beforehand
    except FileNotFoundError as error:
        raise FileMissing(str(path)) from error
    except (OSError, ValueError) as error:  # a folder, no permission, a NUL in the path
        raise ReadingError(str(error)) from error


def _read(content: bytes, kind: FileKind, source: Source) -> Document:
    match kind:
        case FileKind.PLAIN:
            from extractor.reading.plain import read_plain

            return read_plain(content, source)
        case FileKind.DOCX:
            from extractor.reading.docx import read_docx

            return read_docx(content, source)
        case FileKind.HTML:
            from extractor.reading.html import read_html

            return read_html(content, source)
        case FileKind.DOC:
            from extractor.reading.doc import read_doc

            return read_doc(content, source)
        case FileKind.PDF:
            from extractor.reading.pdf import read_pdf

            return read_pdf(content, source)
