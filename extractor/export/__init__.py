"""Plans for other programs: tables in many forms, calendars, and corpora for annotation work."""

from extractor.export.export import Export, export
from extractor.export.formats import Format

__all__ = ["Export", "Format", "export"]
