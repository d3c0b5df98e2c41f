"""Text in the encodings that Vietnamese offices used before Unicode: told from Unicode, and converted to it."""

from extractor.text.legacy.converter import from_unicode, to_unicode
from extractor.text.legacy.detection import detect, gain, has_traces, has_unicode
from extractor.text.legacy.encoding import Encoding, encoding_of_font, is_capital_font

__all__ = [
    "Encoding",
    "detect",
    "encoding_of_font",
    "from_unicode",
    "gain",
    "has_traces",
    "has_unicode",
    "is_capital_font",
    "to_unicode",
]
