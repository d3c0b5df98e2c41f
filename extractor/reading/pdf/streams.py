"""Bounds on what a PDF unpacks to, looked at before pdfium reads it: pdfium unpacks a stream whole and cannot be interrupted."""

import re
import zlib

from extractor.errors import FileTooLarge
from extractor.reading.bounds import MAX_PART_BYTES

_STREAM = re.compile(rb"stream\r?\n")
_MOST_SHRUNK = 1_032
"""How many times smaller deflate (RFC 1951) can make a stream at most; a shorter one cannot unpack to too much."""
_FILTERS_TWICE = re.compile(rb"/Fl(?:ateDecode)?\s{0,9}/Fl(?:ateDecode)?\b")
_DICTIONARY = 512
"""Bytes before a stream in which its filters are looked for."""
_CHUNK = 1024 * 1024


def check_unpacked(content: bytes) -> None:
    """Refuse a file with a stream that unpacks to more than ``MAX_PART_BYTES``.

    Raises:
        FileTooLarge: a stream is a decompression bomb.
    """
    for match in _STREAM.finditer(content):
        if content.endswith(b"end", 0, match.start()):
            continue  # the end mark of the stream before
        twice = _FILTERS_TWICE.search(content, max(0, match.start() - _DICTIONARY), match.start()) is not None
        end = content.find(b"endstream", match.end())
        end = len(content) if end < 0 else end
        if twice or (end - match.end()) * _MOST_SHRUNK > MAX_PART_BYTES:
            _check(content[match.end() : end], again=twice)


def _check(packed: bytes, *, again: bool) -> None:
    """Unpack a stream bit by bit, and what comes out of it ``again``; not kept, and no further than the bound."""
    first, second = zlib.decompressobj(), zlib.decompressobj()
    size = 0
    try:
        while packed and not first.eof:
            piece = first.decompress(packed, _CHUNK)
            packed = first.unconsumed_tail
            while piece and again and not second.eof:
                size += len(second.decompress(piece, _CHUNK))
                piece = second.unconsumed_tail
                _bound(size)
            size += len(piece)
            _bound(size)
    except zlib.error:
        return  # packed in another way (a picture), or damaged: pdfium's affair


def _bound(size: int) -> None:
    if size > MAX_PART_BYTES:
        raise FileTooLarge(f"> {MAX_PART_BYTES} bytes unpacked")
