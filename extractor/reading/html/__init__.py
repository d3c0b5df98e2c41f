"""HTML, as Word saves it: the same paragraphs, tables and footnotes as of DOCX."""

import re
from contextlib import suppress

from lxml import etree, html

from extractor.errors import FileBroken
from extractor.reading.blocks import BlockWriter, GridTable
from extractor.reading.document import Document, ReadAs, Source
from extractor.reading.html.body import Body
from extractor.reading.html.fonts import FONT as _FONT
from extractor.reading.kinds import beginning
from extractor.text.legacy import detect

__all__ = ["read_html"]

_CHARSET = re.compile(r"charset\s{0,5}=\s{0,5}[\"']?([A-Za-z0-9_:-]{1,40})", re.IGNORECASE)
_FALLBACK = "windows-1258"
"""What Vietnamese Windows wrote where nothing is declared and the bytes are not UTF-8."""


def read_html(content: bytes, source: Source) -> Document:
    """Read an HTML file in its declared encoding.

    Raises:
        FileBroken: there is no document in it.
    """
    writer = BlockWriter()
    body = Body(_parse(decode(content)))
    for block in body.blocks():
        if isinstance(block, GridTable):
            writer.table(block)
        else:
            writer.paragraph(block)
        for note in body.take_notes():
            writer.footnote(note)
    return writer.document(source, ReadAs.HTML, body.converted_from)


def decode(content: bytes) -> str:
    """The characters of an HTML file: by its byte-order mark, as UTF-8, by its declared charset, else as windows-1258.

    Bytes of a legacy Vietnamese encoding, for which there is no charset to declare, are given as windows-1252 shows them.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    with suppress(UnicodeDecodeError):
        return content.decode("utf-8-sig")
    western = content.decode("windows-1252", errors="replace")
    if detect(western, _FONT.findall(western)):
        return western  # the body converts it, font by font
    declared = _CHARSET.search(beginning(content))
    with suppress(UnicodeError, LookupError):
        return content.decode(declared[1] if declared else _FALLBACK)
    return content.decode(_FALLBACK, errors="replace")


def _parse(text: str) -> html.HtmlElement:
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        root: html.HtmlElement = html.document_fromstring(text.encode("utf-8", errors="replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise FileBroken("HTML") from error
    return root
