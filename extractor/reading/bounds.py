"""Bounds on what is read, so that a hostile or mistaken file costs little.

Most are settings (``extractor.settings``), read when this module is imported.
"""

from extractor.settings import load_settings

_SETTINGS = load_settings()

MAX_FILE_BYTES: int = _SETTINGS.max_file_size
"""Size of an input file, in bytes."""
MAX_PART_BYTES: int = _SETTINGS.max_part_size
"""Decompressed size of one XML part of an Office file, or of one stream of a PDF, in bytes."""
MAX_EMBEDDED_OBJECTS = _SETTINGS.max_embedded_objects
"""Members of an Office file's archive; files attached to a PDF, and pictures of a page that are looked at."""
MAX_TEXT_CHARACTERS = _SETTINGS.max_text_characters
"""Length of a document's text, in code points."""
MAX_PAGES = _SETTINGS.max_pages
"""Pages of a PDF."""
MAX_NESTING = 24
"""How deep tables, text boxes and content controls may stand in one another."""
MAX_TABLE_COLUMNS = 256
"""Columns of a table's grid; Word itself allows 63."""
CONVERSION_SECONDS = _SETTINGS.conversion_seconds
"""How long an external converter may take over one file."""
MAX_OCR_PAGES = _SETTINGS.max_ocr_pages
"""Pages of a document that are read by OCR, at about a second each."""
MAX_OCR_PIXELS = _SETTINGS.max_page_pixels
"""Pixels of a page's picture for OCR: A3 at 200 an inch, with room."""
OCR_SECONDS_A_PAGE = _SETTINGS.ocr_page_seconds
"""How long one page's recognition may take; a dense page takes two."""
