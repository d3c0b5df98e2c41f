"""Which files of a folder are taken for plans, told by their names.

Suffixes of documents that are not read (``.odt``) are among them, so that such a plan gets a coded problem instead of being
passed over in silence.
"""

import re
from pathlib import PurePath

DOCUMENT_SUFFIXES = frozenset(
    {".txt", ".text", ".md", ".markdown", ".pdf", ".docx", ".docm", ".doc", ".dot", ".dotx", ".htm", ".html", ".odt", ".rtf"}
)
"""Suffixes of documents."""
ARCHIVE_SUFFIXES = (".zip", ".tar", ".tgz", ".tar.gz", ".tbz2", ".tar.bz2", ".txz", ".tar.xz")
"""Suffixes of archives that are opened as if they were folders."""
_SUFFIX = re.compile(r"\.(?=[0-9]{0,7}[a-z])[a-z0-9]{1,8}")
"""What counts as a suffix: ``.json``, ``.mp4``; not ``.2026`` or ``.KH-UBND``, with which the names of plans may end."""
_MAC_FOLDER = "__MACOSX"
"""Where the Mac's archiver keeps what its file system knows of the files."""


def is_hidden(name: str) -> bool:
    """Whether a file or folder is not meant for people: ``.git``, Word's lock files (``~$``), what the Mac adds to archives."""
    return name.startswith((".", "~$")) or name == _MAC_FOLDER


def is_document_name(name: str) -> bool:
    """Whether a file has the suffix of a document, or none."""
    suffix = PurePath(name).suffix.lower()
    return suffix in DOCUMENT_SUFFIXES or not _SUFFIX.fullmatch(suffix)


def is_archive_name(name: str) -> bool:
    """Whether a file has the suffix of an archive."""
    return name.lower().endswith(ARCHIVE_SUFFIXES)
