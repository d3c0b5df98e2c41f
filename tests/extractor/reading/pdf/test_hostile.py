"""PDFs made to do harm: a coded problem, or what can be read of them, within the bounds."""

import zlib
from collections.abc import Sequence

import pytest

from extractor.errors import FileBroken, FileEmpty, FileTooLarge, ReadingError
from extractor.reading import read

TEXT = b"BT /F 12 Tf 80 700 Td (Ke hoach so 12) Tj ET "
MEBIBYTE = 1024 * 1024


def file_of(objects: Sequence[bytes]) -> bytes:
    """A PDF of objects numbered from 1, the first its catalogue."""
    content, offsets = b"%PDF-1.7\n", []
    for number, one in enumerate(objects, 1):
        offsets.append(len(content))
        content += b"%d 0 obj\n%b\nendobj\n" % (number, one)
    entries = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    table = b"xref\n0 %d\n0000000000 65535 f \n%b" % (len(objects) + 1, entries)
    trailer = b"trailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(content))
    return content + table + trailer


def stream(data: bytes, entries: bytes = b"") -> bytes:
    """A stream object."""
    return b"<<%b/Length %d>>stream\n%b\nendstream" % (entries, len(data), data)


def packed(data: bytes, times: int = 1) -> bytes:
    """A stream object, deflated once or more often."""
    for _ in range(times):
        data = zlib.compress(data, 9)
    return stream(data, b"/Filter[%b]" % (b"/FlateDecode " * times))


def page(content: bytes, *more: bytes, box: bytes = b"0 0 595 842", kids: bytes = b"3 0 R", count: int = 1) -> bytes:
    """A PDF of one page; ``more``: objects from number 6 on, the first of them drawn as ``X``."""
    return file_of(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[%b]/Count %d>>" % (kids, count),
            b"<</Type/Page/Parent 2 0 R/MediaBox[%b]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>" % box,
            content,
            b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
            *more,
        ]
    )


def form(data: bytes) -> bytes:
    """A form that may draw itself as ``X``."""
    resources = b"/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>"
    return stream(data, b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]" + resources)


@pytest.mark.parametrize(
    "content",
    [
        page(stream(TEXT + b"/X Do"), form(b"/X Do ")),  # a form that draws itself
        page(stream(TEXT), count=2_000_000_000),  # says that it has more pages than it has
        page(stream(TEXT), count=-5),
        page(stream(TEXT), box=b"0 0 1e9 1e9"),
        page(stream(TEXT), box=b"0 0 0 0"),
        page(stream(b"q " * 100_000 + TEXT)),
    ],
)
def test_the_text_is_read_all_the_same(content: bytes) -> None:
    assert read(content).text == "Ke hoach so 12"


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (page(packed(b" " * 60 * MEBIBYTE)), FileTooLarge),
        (page(packed(b" " * 60 * MEBIBYTE, times=2)), FileTooLarge),
        (page(stream(TEXT), kids=b"3 0 R " * 2000, count=2000), FileTooLarge),
        (page(stream(b"[" * 100_000)), FileEmpty),
        (page(stream(b"")), FileEmpty),
        (page(stream(TEXT))[:300], FileBroken),
    ],
)
def test_what_cannot_be_read_is_said(content: bytes, error: type[ReadingError]) -> None:
    with pytest.raises(error):
        read(content)


def test_a_page_of_too_many_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.reading.pdf.words.MAX_TEXT_CHARACTERS", 5)
    with pytest.raises(FileTooLarge):
        read(page(stream(TEXT)))


def test_too_many_attached_files(monkeypatch: pytest.MonkeyPatch) -> None:
    names = b"/Names[(a) 4 0 R (b) 4 0 R]"
    catalogue = b"<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<<%b>>>>>>" % names
    file = b"<</Type/Filespec/F(a)/EF<</F 5 0 R>>>>"
    content = file_of([catalogue, b"<</Type/Pages/Kids[3 0 R]/Count 1>>", b"<</Type/Page/Parent 2 0 R>>", file, stream(b"a")])
    monkeypatch.setattr("extractor.reading.pdf.MAX_EMBEDDED_OBJECTS", 1)
    with pytest.raises(FileTooLarge):
        read(content)


def test_only_so_many_pictures_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    entries = b"/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
    whole = page(stream(TEXT + b"q 1 0 0 1 0 0 cm /X Do Q q 595 0 0 842 0 0 cm /X Do Q"), stream(b"\x80", entries))
    monkeypatch.setattr("extractor.reading.pdf.pages.MAX_EMBEDDED_OBJECTS", 1)
    assert read(whole).problems == ()  # the one that covers the page, and would make it a scan, comes after
