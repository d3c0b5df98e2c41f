"""Which extractor made a result: its version, its own code and words, and the libraries that read files and text.

The package's version alone would not do: a lexicon is edited between versions, and its results change with it. So the
fingerprint is a hash of every file of the column and the schemas. Settings are no part of it: bounds decide whether a document
is read, not what it says; after raising one, ``--retry failed`` takes those that met it.
"""

from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import extractor
import schemas

COLUMN = (
    "__init__.py", "errors", "problems.py", "confidence.py", "pipeline.py",
    "assembly", "language", "lexicons", "reading", "structure", "text",
)  # fmt: skip
"""Files and folders of the package ``extractor`` on which a plan depends."""
LIBRARIES = (
    "defusedxml", "lxml", "numpy", "pdfplumber", "pillow", "pydantic", "pypdfium2", "python-docx", "rapidfuzz", "spacy",
    "tesserocr", "underthesea",
)  # fmt: skip
"""Libraries that read files and text."""


@cache
def extractor_version() -> str:
    """The extractor of this process: ``0.1.0+`` and 16 hexadecimal digits, the same for the same code on any machine."""
    digest = sha256()
    for path in _files():
        digest.update(f"{path.parent.name}/{path.name}\n".encode())
        digest.update(sha256(path.read_bytes()).digest())
    digest.update("\n".join(f"{name} {_version(name)}" for name in LIBRARIES).encode())
    return f"{version('kehoach')}+{digest.hexdigest()[:16]}"


def recipe(min_confidence: float) -> str:
    """All that decides a result besides the document: the extractor, and which records are left out."""
    return f"{extractor_version()} {min_confidence:g}"


def _files() -> list[Path]:
    """The column's files in a stable order, without what Python or an editor leaves among them."""
    house = Path(extractor.__file__).parent
    tops = [*(house / name for name in COLUMN), Path(schemas.__file__).parent]
    found = [file for top in tops for file in ([top] if top.is_file() else sorted(top.rglob("*")))]
    return [file for file in found if file.is_file() and file.suffix in {".py", ".yaml", ".csv", ".json", ".txt"}]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"
