"""Text in legacy encodings inside documents that name their fonts (DOCX, HTML), to Unicode run by run."""

import re
from collections.abc import Callable, Iterable

from extractor.text.legacy import Encoding, detect, encoding_of_font, gain, has_traces, has_unicode, is_capital_font, to_unicode

_SYMBOL_FONTS = re.compile("symbol|dingbats|wingdings|webdings", re.IGNORECASE)


class FontDecoder:
    """Converts runs of text by their fonts, and those without a telling font by what the document is as a whole.

    Offices left the old font names in the styles of their templates when they went over to Unicode, so a font alone proves
    nothing. In a document that as a whole is in the encoding, runs in its fonts are converted, and those of which no font
    tells anything where they do not get worse by it; in a document that is not, runs that get better by it.
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
        converted = to_unicode(text, encoding)
        if converted != text:
            self.converted_from = encoding
        return converted.upper() if is_capital_font(font) else converted

    def _encoding(self, text: str, font: str) -> Encoding | None:
        told = encoding_of_font(font)
        if told is None and font and (self._by_font or _SYMBOL_FONTS.search(font)):
            return None
        encoding = told or self._document
        if encoding is None or (told is not None and told == self._document and not has_unicode(text)):
            return encoding
        better = gain(text, encoding)
        return encoding if better > 0 or (better == 0 and self._document) else None
