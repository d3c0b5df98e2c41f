"""Plain text and Markdown: UTF-8, or UTF-16 with a byte-order mark."""

import re

from extractor.errors import NotText
from extractor.reading.document import Document, Layout, ReadAs, Source
from extractor.text.folding import nfc

_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")
_TOLERATED_CONTROLS = 0.01
"""Text copied from a word processor keeps a field mark or two; binary data is full of them."""


def read_plain(content: bytes, source: Source) -> Document:
    """Read a text file. The text of a UTF-8 file in NFC with LF line ends is the file's content, code point by code point.

    Raises:
        NotText: not UTF-8, nor UTF-16 with a byte-order mark, or binary data.
    """
    text = decode(content)
    if "\x00" in text or len(_CONTROLS.findall(text)) > _TOLERATED_CONTROLS * len(text):
        raise NotText("control characters")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Document(source=source, text=nfc(text), read_as=ReadAs.PLAIN, layout=Layout.UNKNOWN)


def decode(content: bytes) -> str:
    """The characters of a text file, without byte-order mark.

    Raises:
        NotText: the bytes are not valid in the encoding that the mark names, UTF-8 without one.
    """
    encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotText(f"{error.reason}, byte {error.start}") from error
