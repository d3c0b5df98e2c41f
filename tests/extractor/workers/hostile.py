"""Makers of files that mean harm, or look as if they did."""

import zlib
from collections.abc import Sequence

from tests.extractor.reading.makers import docx, zipped

LINE = 100 * 1024 * 1024
"""Bytes of the long line."""


def zip_bomb() -> bytes:
    """A DOCX of some 200 KB whose main part unpacks to 200 MB."""
    return zipped({"word/document.xml": bytes(200 * 1024 * 1024)})


def many_members() -> bytes:
    """A DOCX with more embedded objects than any document."""
    return zipped({"word/document.xml": b"<x/>", **{f"word/media/{number}.png": b"" for number in range(20_000)}})


def endless_members(count: int = 200_000) -> bytes:
    """An archive whose list of members alone takes much memory."""
    entry = b"PK\x01\x02" + bytes(24) + b"\x01\x00" + bytes(16) + b"a"
    size = len(entry) * count
    head = b"PK\x03\x04" + bytes(26)
    end = b"PK\x05\x06" + bytes(8) + size.to_bytes(4, "little") + len(head).to_bytes(4, "little") + bytes(2)
    return head + entry * count + end


def nested_xml(depth: int = 100_000) -> bytes:
    """A DOCX whose tables stand in one another."""
    return docx("<w:tbl><w:tr><w:tc>" * depth + "</w:tc></w:tr></w:tbl>" * depth)


def laughing_xml() -> bytes:
    """A DOCX with entities that would unfold to gigabytes."""
    entities = "".join(f'<!ENTITY a{level} "{f"&a{level - 1};" * 10}">' for level in range(1, 12))
    return zipped({"word/document.xml": f'<!DOCTYPE x [<!ENTITY a0 "ha">{entities}]><x>&a11;</x>'.encode()})


def nested_html(depth: int = 200_000) -> bytes:
    """A page whose elements are never closed."""
    return b"<html><body>" + b"<div><table><tr><td>" * depth


def one_line(length: int = LINE) -> bytes:
    """Text without a line break."""
    sentence = "Ủy ban nhân dân xã chủ trì, hoàn thành trước ngày 30/6/2026; ".encode()
    return (sentence * (length // len(sentence) + 1))[:length]


def pdf_of(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """A PDF of these objects, numbered from 1, the first its catalogue; ``trailer`` may hold more of its trailer's keys."""
    body, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(body)
    size = len(objects) + 1
    keys = b"/Size %d /Root 1 0 R %s" % (size, trailer.replace(b"START", b"%d" % start))
    return (
        body
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
        + b"trailer\n<<%s>>\nstartxref\n%d\n%%%%EOF\n" % (keys, start)
    )


CATALOGUE = b"<</Type /Catalog /Pages 2 0 R>>"


def recursive_pages() -> bytes:
    """A PDF whose tree of pages is its own child."""
    return pdf_of([CATALOGUE, b"<</Type /Pages /Kids [2 0 R 2 0 R] /Count 100000000>>"])


def cross_reference_loop() -> bytes:
    """A PDF whose cross-reference table says that it comes before itself."""
    page = b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>>"
    return pdf_of([CATALOGUE, b"<</Type /Pages /Kids [3 0 R] /Count 1>>", page], b"/Prev START")


def recursive_form() -> bytes:
    """A PDF whose page draws a form that draws itself, and again."""
    form = b"<</Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</F 4 0 R>>>> /Length 11>>\nstream\n/F Do /F Do\nendstream"
    page = b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources <</XObject <</F 4 0 R>>>> /Contents 5 0 R>>"
    contents = b"<</Length 5>>\nstream\n/F Do\nendstream"
    return pdf_of([CATALOGUE, b"<</Type /Pages /Kids [3 0 R] /Count 1>>", page, form, contents])


def picture_bomb(side: int = 50_000) -> bytes:
    """A PDF whose page, ten metres wide, is a picture that unpacks to 2.5 GB."""
    packer = zlib.compressobj(9)
    row = bytes(side)
    data = b"".join(packer.compress(row * 100) for _ in range(side // 100)) + packer.flush()
    data = zlib.compress(data, 9)
    picture = (
        b"<</Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8"
        b" /Filter [/FlateDecode /FlateDecode] /Length %d>>\nstream\n%s\nendstream" % (side, side, len(data), data)
    )
    drawing = b"28000 0 0 28000 0 0 cm /P Do"
    page = b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 28000 28000] /Resources <</XObject <</P 4 0 R>>>> /Contents 5 0 R>>"
    contents = b"<</Length %d>>\nstream\n%s\nendstream" % (len(drawing), drawing)
    return pdf_of([CATALOGUE, b"<</Type /Pages /Kids [3 0 R] /Count 1>>", page, picture, contents])


def many_pages(count: int = 5_000) -> bytes:
    """A PDF of empty pages, one object for them all."""
    kids = b" ".join([b"3 0 R"] * count)
    page = b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>>"
    return pdf_of([CATALOGUE, b"<</Type /Pages /Kids [%s] /Count %d>>" % (kids, count), page])
