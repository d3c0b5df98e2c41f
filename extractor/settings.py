"""Bounds of the program, as settings: each has a default and is set by an environment variable ``KEHOACH_<NAME>``.

The column reads them once, when it is first used (``extractor.reading.bounds``); a pool of workers gives its own to its
processes. ``docs/settings.md`` shows them as a table.
"""

import os

from pydantic import ByteSize, Field, NonNegativeInt, PositiveFloat, PositiveInt, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from extractor.errors import SettingsWrong

PREFIX = "KEHOACH_"
"""How the names of the environment variables begin."""
_MEBIBYTE = 1024 * 1024


class Settings(BaseSettings):
    """What a document may cost. Sizes are bytes and take units in the environment: ``64MiB``, ``2GiB``."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, extra="ignore")

    max_file_size: ByteSize = Field(default=ByteSize(64 * _MEBIBYTE), gt=0)
    """Size of an input file, in bytes."""
    max_part_size: ByteSize = Field(default=ByteSize(48 * _MEBIBYTE), gt=0)
    """Decompressed size of one XML part of an Office file, in bytes."""
    max_embedded_objects: PositiveInt = 10_000
    """Members of an Office file's archive; a plan with hundreds of pictures has fewer than a thousand."""
    max_text_characters: PositiveInt = 5_000_000
    """Length of a document's text, in code points."""
    max_pages: PositiveInt = 1_000
    """Pages of a PDF."""
    max_ocr_pages: PositiveInt = 200
    """Pages of a document that are read by OCR, at one to three seconds each."""
    max_page_pixels: PositiveInt = 16_000_000
    """Pixels of a page's picture: A3 at 200 an inch, with room. A larger page is rendered coarser."""
    ocr_page_seconds: PositiveInt = 30
    """How long one page's recognition may take, in seconds; a dense page takes two."""
    conversion_seconds: PositiveInt = 120
    """How long the external converter of Word 97 files may take over one, in seconds."""
    document_seconds: PositiveFloat = 600.0
    """How long a worker may take over one document, in seconds: ``max_ocr_pages`` on a slow machine."""
    document_memory: ByteSize = Field(default=ByteSize(2048 * _MEBIBYTE), gt=0)
    """Data memory of a worker, in bytes: its own 300 MiB and what the document takes."""
    max_archive_members: PositiveInt = 100_000
    """Members of an archive (zip, tar) of plans, those of archives within it included."""
    max_archive_size: ByteSize = Field(default=ByteSize(16 * 1024 * _MEBIBYTE), gt=0)
    """What an archive of plans may unpack to, in bytes, those of archives within it included."""
    max_archive_ratio: PositiveInt = 200
    """Bytes that an archive may unpack to from each of its own; text packs to a tenth, a bomb to a thousandth."""
    max_archive_depth: PositiveInt = 3
    """How deep archives may stand in one another; 1 for none within another."""
    workers: NonNegativeInt = 0
    """Worker processes; 0 for one a processor that this process may use."""

    def worker_count(self) -> int:
        """How many worker processes a pool has."""
        return self.workers or _processors()

    def environment(self) -> dict[str, str]:
        """The settings as environment variables, from which another process makes the same."""
        return {f"{PREFIX}{name.upper()}": str(value) for name, value in self.model_dump(mode="json").items()}


def load_settings() -> Settings:
    """The settings that the environment gives, defaults for the others.

    Raises:
        SettingsWrong: a value that is no number, not positive, or not a size.
    """
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        raise SettingsWrong(f"{PREFIX}{'.'.join(map(str, first['loc'])).upper()}: {first['msg']}") from error


def _processors() -> int:
    """Processors that this process may use: a container may have fewer than the machine."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
