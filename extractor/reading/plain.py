"""Plain text and Markdown: UTF-8, UTF-16 with a byte-order mark, or a legacy Vietnamese encoding."""

import re

from extractor.errors import NotText
from extractor.reading.document import Document, Layout, ReadAs, Source
from extractor.text.folding import nfc
from extractor.text.legacy import Encoding, detect, gain, to_unicode

_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")
_TOLERATED_CONTROLS = 0.01
"""Text copied from a word processor keeps a field mark or two; binary data is full of them."""


def read_plain(content: bytes, source: Source) -> Document:
    """Read a text file. The text of a UTF-8 file in NFC with LF line ends is the file's content, code point by code point.

    Text in a legacy encoding, also where it was taken for Latin-1 and saved as UTF-8, is converted.

    Raises:
        NotText: not UTF-8, nor UTF-16 with a byte-order mark, or binary data.
    """
    text = decode(content)
    if "\x00" in text or len(_CONTROLS.findall(text)) > _TOLERATED_CONTROLS * len(text):
        raise NotText("control characters")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    encoding = detect(text)
    text = nfc(_converted(text, encoding) if encoding else text)
    return Document(source=source, text=text, read_as=ReadAs.PLAIN, layout=Layout.UNKNOWN, converted_from=encoding)


def decode(content: bytes) -> str:
    """The characters of a text file, without byte-order mark; bytes of a legacy encoding as Latin-1 shows them.

    Raises:
        NotText: the bytes are not valid in the encoding that the mark names, UTF-8 without one.
    """
    encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        western = content.decode("windows-1252", errors="replace")
        if detect(western):
            return western
        raise NotText(f"{error.reason}, byte {error.start}") from error


def _converted(text: str, encoding: Encoding) -> str:
    """The text in Unicode; lines that are Unicode already stay."""
    lines = text.split("\n")
    return "\n".join(to_unicode(line, encoding) if gain(line, encoding) >= 0 else line for line in lines)
