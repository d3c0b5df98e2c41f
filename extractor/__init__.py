"""The face of kehoach: a Vietnamese administrative plan (kế hoạch) in, validated data out.

    from extractor import extract
    plan = extract("130-KH-UBND.pdf")

Importing this package is cheap: the column, and with it spaCy, is loaded by the first call of ``extract``.
"""

from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.errors import KehoachError, ReadingError

if TYPE_CHECKING:
    from schemas import Plan

__all__ = ["KehoachError", "ReadingError", "__version__", "extract"]

__version__ = version("kehoach")


def extract(source: str | Path | bytes, *, name: str | None = None, min_confidence: float = 0.0) -> "Plan":
    """The plan that a document states.

    Args:
        source: a path, or the file's content as bytes; the kind of file is told by content.
        name: the name that stands in ``plan.document.source``; the file's by default, empty for bytes.
        min_confidence: records whose confidence is lower are left out, from 0 (keep all) to 1.

    Raises:
        ReadingError: one of its coded subclasses where the file cannot be read. A document of which only a part could be
            read raises nothing: its status is ``partial`` and ``plan.problems`` says what is missing.
        ValueError: where ``min_confidence`` is not between 0 and 1.
    """
    from extractor.confidence import at_least
    from extractor.garbage import collection_paused
    from extractor.pipeline import extract_document
    from extractor.reading import read

    if not 0.0 <= min_confidence <= 1.0:  # refuses NaN too
        raise ValueError(f"min_confidence must lie between 0 and 1, not {min_confidence}")
    with collection_paused():
        plan = extract_document(read(Path(source) if isinstance(source, str) else source, name))
    return at_least(plan, min_confidence)
