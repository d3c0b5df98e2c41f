"""Pictures of the pages that a report links to, from the files that the plans were read from (ảnh trang văn bản)."""

from base64 import b64encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Final, Literal

from extractor.errors import FileBroken
from extractor.web.page_rendering import rendered_page
from schemas import DocumentInfo

Absence = Literal["no_pages", "not_asked", "no_source", "no_room", "broken"]
"""Why a page is not shown: the document has no pages, no folder of sources was given, the file is not in it, the report is
full, the file cannot be drawn."""

MAX_TOTAL: Final = 20_000_000
"""Bytes that all pictures of a report take in it at most."""
_RESOLUTION = 100
"""Pixels an inch: 13-point type is easily read, and a page takes about 80 kB."""
_QUALITY = {"quality": 40, "method": 2}
_PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class LinkedPage:
    """A page that a report links to. ``rank`` says how much it is wanted, 0 most."""

    document: str
    number: int
    rank: int = 0


@dataclass
class PageImages:
    """The pictures of a report by document and page, WebP in Base64, and why others are absent."""

    pictures: dict[tuple[str, int], str] = field(default_factory=dict)
    absent: dict[tuple[str, int], Absence] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """Bytes that the pictures take in the report."""
        return sum(map(len, self.pictures.values()))


def page_images(
    pages: Iterable[LinkedPage],
    documents: Mapping[str, DocumentInfo],
    sources: Mapping[str, Path] | None,
    limit: int = MAX_TOTAL,
) -> PageImages:
    """Draw each page once, the most wanted first, until the report is full.

    Args:
        pages: the pages that the report links to; the same page may come several times.
        documents: what is known of the documents.
        sources: files by SHA-256; None where no folder was named.
        limit: bytes that all pictures may take.
    """
    wanted: dict[tuple[str, int], int] = {}
    for page in pages:
        key = (page.document, page.number)
        wanted[key] = min(page.rank, wanted.get(key, page.rank))
    images, room = PageImages(), limit
    for key in sorted(wanted, key=lambda key: (wanted[key], *key)):
        drawn = _drawn(documents.get(key[0]), key[1], sources) if room > 0 else "no_room"
        if not isinstance(drawn, bytes):
            images.absent[key] = drawn
            continue
        encoded = b64encode(drawn).decode()
        if len(encoded) <= room:
            images.pictures[key] = encoded
            room -= len(encoded)
        else:
            images.absent[key], room = "no_room", 0
    return images


def _drawn(document: DocumentInfo | None, number: int, sources: Mapping[str, Path] | None) -> bytes | Absence:
    """The picture of a page, or why there is none."""
    if document is None or sources is None:
        return "not_asked" if sources is None else "no_source"
    if document.source.media_type != _PDF:
        return "no_pages"
    path = sources.get(document.source.sha256)
    if path is None:
        return "no_source"
    try:
        return _picture(_content(path), number)
    except (FileBroken, OSError):
        return "broken"


@lru_cache(maxsize=1)
def _content(path: Path) -> bytes:
    return path.read_bytes()


def _picture(content: bytes, number: int) -> bytes:
    picture, _ = rendered_page(content, number, _RESOLUTION)
    buffer = BytesIO()
    picture.save(buffer, "WEBP", **_QUALITY)
    return buffer.getvalue()
