"""What a file truly is, told by its content, never by its name."""

import re
import zipfile
from enum import StrEnum
from io import BytesIO

from extractor.errors import FileBroken, FileEmpty, FileLocked, FileTooLarge, UnsupportedFormat
from extractor.reading.bounds import MAX_EMBEDDED_OBJECTS

ZIP_ERRORS = (zipfile.BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError)
"""What ``zipfile`` raises on damaged archives; UnicodeDecodeError is a ValueError."""


class FileKind(StrEnum):
    """The kinds of file that are read, by their media types."""

    PLAIN = "text/plain"
    HTML = "text/html"
    PDF = "application/pdf"
    DOC = "application/msword"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


_ZIP = b"PK\x03\x04"
_ZIP_END = b"PK\x05\x06"
_LONGEST_ENTRY = 512
"""Bytes of an archive member's entry in the list of members, mostly its name; Office files have some eighty."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BYTE_ORDER_MARKS = {b"\xef\xbb\xbf": "utf-8", b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_FOREIGN = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"\x1f\x8b", "application/gzip"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"\x7fELF", "application/x-executable"),
    (b"{\\rtf", "application/rtf"),
    (b"%!PS", "application/postscript"),
    (b"SQLite format 3\x00", "application/vnd.sqlite3"),
)
_OFFICE_FOLDERS = (("xl/", "application/vnd.ms-excel"), ("ppt/", "application/vnd.ms-powerpoint"))
_OLE_STREAMS = (("Workbook", "application/vnd.ms-excel"), ("PowerPoint Document", "application/vnd.ms-powerpoint"))
_PROLOGUE = re.compile(r"\s+|<\?xml[^>]*>|<!--.*?-->", re.DOTALL)
"""What may stand before the first tag; stepped over one by one, since a repeat of it would backtrack."""
_HTML = re.compile(r"<(?:!doctype html|html|head|body|meta)[\s>]", re.IGNORECASE)
_OTHER_MARKUP = re.compile(r"<(?:\?mso|w:|pkg:|svg|office:)", re.IGNORECASE)
_WEB_ARCHIVE = re.compile(r"MIME-Version:.{0,400}?multipart/related", re.IGNORECASE | re.DOTALL)


def kind_of(content: bytes) -> FileKind:
    """The kind of a file's content.

    Raises:
        FileEmpty: nothing but white space.
        FileLocked: an encrypted Office document.
        FileBroken: a container that cannot be opened.
        FileTooLarge: an archive with far more members than any document.
        UnsupportedFormat: content of a kind that is not read; its media type is the detail.
    """
    if not content.strip():
        raise FileEmpty
    if b"%PDF-" in content[:1024]:
        return FileKind.PDF
    if content.startswith(_ZIP):
        return _kind_of_zip(content)
    if content.startswith(_OLE):
        return _kind_of_ole(content)
    for magic, media_type in _FOREIGN:
        if content.startswith(magic):
            raise UnsupportedFormat(media_type)
    return _kind_of_text(beginning(content))


def beginning(content: bytes, length: int = 4096) -> str:
    """The first ``length`` bytes as characters, good enough to find tags in: by the byte-order mark, else Latin-1."""
    for mark, encoding in _BYTE_ORDER_MARKS.items():
        if content.startswith(mark):
            return content[len(mark) : length].decode(encoding, errors="replace")
    return content[:length].decode("latin-1")


def _kind_of_text(head: str) -> FileKind:
    start = 0
    while step := _PROLOGUE.match(head, start):
        start = step.end()
    if _HTML.match(head, start):
        return FileKind.HTML
    if _OTHER_MARKUP.match(head, start):
        raise UnsupportedFormat("application/xml")
    if _WEB_ARCHIVE.match(head, start):
        raise UnsupportedFormat("multipart/related")
    return FileKind.PLAIN


def _kind_of_zip(content: bytes) -> FileKind:
    if directory_size(content) > MAX_EMBEDDED_OBJECTS * _LONGEST_ENTRY:
        raise FileTooLarge("ZIP")
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = archive.namelist()
    except ZIP_ERRORS as error:
        raise FileBroken("ZIP") from error
    if any(name.startswith("word/") for name in names):
        return FileKind.DOCX
    for folder, media_type in _OFFICE_FOLDERS:
        if any(name.startswith(folder) for name in names):
            raise UnsupportedFormat(media_type)
    raise UnsupportedFormat("application/zip")


def directory_size(content: bytes) -> int:
    """Bytes of an archive's list of members, as its end record says (APPNOTE 4.3.16): ``zipfile`` reads it all at once."""
    place = content.rfind(_ZIP_END)
    if place < 0 or len(content) < place + 16:
        return 0
    return int.from_bytes(content[place + 12 : place + 16], "little")


def _kind_of_ole(content: bytes) -> FileKind:
    """The streams' names stand in the container's directory as UTF-16 ([MS-CFB] 2.6.1)."""
    if _has_stream(content, "EncryptedPackage"):
        raise FileLocked
    if _has_stream(content, "WordDocument"):
        return FileKind.DOC
    for stream, media_type in _OLE_STREAMS:
        if _has_stream(content, stream):
            raise UnsupportedFormat(media_type)
    raise UnsupportedFormat("application/x-ole-storage")


def _has_stream(content: bytes, name: str) -> bool:
    return name.encode("utf-16-le") + b"\x00\x00" in content
