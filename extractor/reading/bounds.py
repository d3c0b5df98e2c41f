"""Bounds on what is read, so that a hostile or mistaken file costs little."""

MAX_FILE_BYTES = 64 * 1024 * 1024
"""Size of an input file, in bytes."""
MAX_PART_BYTES = 48 * 1024 * 1024
"""Decompressed size of one XML part of an Office file, in bytes."""
MAX_TEXT_CHARACTERS = 5_000_000
"""Length of a document's text, in code points."""
MAX_PAGES = 1_000
"""Pages of a PDF."""
MAX_NESTING = 24
"""How deep tables, text boxes and content controls may stand in one another."""
MAX_TABLE_COLUMNS = 256
"""Columns of a table's grid; Word itself allows 63."""
CONVERSION_SECONDS = 120
"""How long an external converter may take over one file."""
MAX_OCR_PAGES = 200
"""Pages of a document that are read by OCR, at about a second each."""
MAX_OCR_PIXELS = 16_000_000
"""Pixels of a page's picture for OCR: A3 at 200 an inch, with room."""
OCR_SECONDS_A_PAGE = 30
"""How long one page's recognition may take; a dense page takes two."""
