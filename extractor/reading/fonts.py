"""Text in legacy encodings inside documents that name their fonts (DOCX, HTML), to Unicode run by run."""

import re
from collections.abc import Callable, Iterable

from extractor.text.legacy import Encoding, detect, encoding_of_font, gain, has_traces, is_capital_font, to_unicode

_SYMBOL_FONTS = re.compile("symbol|dingbats|wingdings|webdings", re.IGNORECASE)


class FontDecoder:
    """Converts runs of text by their fonts, and those without a telling font by what the document is as a whole.

    Offices left the old font names in the styles of their templates when they went over to Unicode, so a font alone proves
    nothing: a run is converted where the document as a whole is in the encoding and the run does not get worse by it, or
    where the run gets better by it.
    """

    def __init__(self, document: Encoding | None, by_font: bool) -> None:
        self._document = document
        self._by_font = by_font
        self.converted_from: Encoding | None = None

    @classmethod
    def of(cls, text: str, fonts: Callable[[], Iterable[str]]) -> "FontDecoder | None":
        """The decoder of a document with these words and names of fonts; None where there is nothing to convert."""
        if not has_traces(text):
            return None
        names = set(fonts())
        by_font = any(map(encoding_of_font, names))
        document = detect(text, names)
        return cls(document, by_font) if document or by_font else None

    def decode(self, text: str, font: str = "") -> str:
        """A run's text in Unicode. ``font``: its name, empty where the document does not tell."""
        encoding = self._encoding(text, font)
        if encoding is None:
            return text
        if not text.isascii():
            self.converted_from = encoding
            text = to_unicode(text, encoding)
        return text.upper() if is_capital_font(font) else text

    def _encoding(self, text: str, font: str) -> Encoding | None:
        told = encoding_of_font(font)
        if told is None and font and (self._by_font or _SYMBOL_FONTS.search(font)):
            return None
        encoding = told or self._document
        better = gain(text, encoding) if encoding else 0.0
        return encoding if better > 0 or (better == 0 and self._document) else None
