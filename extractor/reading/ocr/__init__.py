"""Scanned pages to words: a page's picture is rendered, cleaned, turned upright and read by Tesseract.

``recognise`` is the package's door. It gives what a text layer gives, words with boxes and the edges of ruled tables, so that
the layout code of ``extractor.reading.pdf`` sees no difference; each word carries the recogniser's confidence besides.
"""

from extractor.reading.ocr.engine import OutOfTime
from extractor.reading.ocr.page import RecognisedPage, recognise

__all__ = ["OutOfTime", "RecognisedPage", "recognise"]
