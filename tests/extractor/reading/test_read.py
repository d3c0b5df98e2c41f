"""The door: kinds told by content, coded errors, never another exception."""

import struct
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from extractor.errors import (
    FileBroken,
    FileEmpty,
    FileLocked,
    FileMissing,
    FileTooLarge,
    NotText,
    ReadingError,
    UnsupportedFormat,
)
from extractor.reading import bounds, read
from extractor.reading.document import Document, ReadAs
from tests.extractor.reading.makers import docx, lines, paragraph, pdf, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0")


def stream(name: str) -> bytes:
    """A container with one named stream, as far as telling its kind needs it."""
    return OLE + name.encode("utf-16-le").ljust(512, b"\0")


@pytest.mark.parametrize(
    ("content", "error", "detail"),
    [
        (b"", FileEmpty, ""),
        (b" \r\n\t ", FileEmpty, ""),
        ("\ufeff \u00a0\n".encode(), FileEmpty, ""),  # nothing but white space beyond ASCII
        (docx(""), FileEmpty, ""),
        (b"\x89PNG\r\n\x1a\n....", UnsupportedFormat, "image/png"),
        (b"\xff\xd8\xff\xe0....", UnsupportedFormat, "image/jpeg"),
        (b"{\\rtf1 Ke hoach}", UnsupportedFormat, "application/rtf"),
        (zipped({"xl/workbook.xml": b"<x/>"}), UnsupportedFormat, "application/vnd.ms-excel"),
        (zipped({"readme": b"x"}), UnsupportedFormat, "application/zip"),
        (b'<?xml version="1.0"?><w:wordDocument/>', UnsupportedFormat, "application/xml"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related;", UnsupportedFormat, "multipart/related"),
        (stream("Workbook"), UnsupportedFormat, "application/vnd.ms-excel"),
        (stream("EncryptedPackage"), FileLocked, ""),  # a DOCX with a password is an OLE container
        (OLE + struct.pack("<H8xH", 0xA5EC, 0x0100).ljust(512, b"\0") + stream("WordDocument"), FileLocked, ""),
        (b"PK\x03\x04 and no more", FileBroken, "ZIP"),
        (docx(paragraph("x"))[:200], FileBroken, "ZIP"),  # truncated
        (b"%PDF-1.7\n", FileBroken, "%%EOF"),
        (b"%PDF-1.7\nnothing\n%%EOF", FileBroken, "PDF"),
        (b"\x00\x01\x02\x03", NotText, "control characters"),
        ("kế hoạch".encode("utf-16-le"), NotText, None),  # without byte-order mark
        ("kế hoạch năm".encode("cp1258", errors="ignore") + b"\xfd\xfe", NotText, None),
    ],
)
def test_coded_errors(content: bytes, error: type[ReadingError], detail: str | None) -> None:
    with pytest.raises(error) as caught:
        read(content, "a.txt")
    assert detail is None or caught.value.detail == detail


def test_kind_is_told_by_content_not_by_name() -> None:
    assert read(docx(paragraph("Kế hoạch")), "a.doc").read_as is ReadAs.DOCX
    assert read(b"<!DOCTYPE html><p>K\xe1\xba\xbf", "a.doc").read_as is ReadAs.HTML
    assert read("Thẻ <b>đậm</b> trong văn bản".encode(), "a.html").read_as is ReadAs.PLAIN


def test_source_names_size_and_hash(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(b"abc")
    source = read(path).source
    assert (source.name, source.size, source.media_type) == ("plan.txt", 3, "text/plain")
    assert source.sha256.startswith("ba7816bf")
    assert read(path, "other.txt").source.name == "other.txt"


def test_missing_file_and_folder(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        read(tmp_path / "none.txt")
    with pytest.raises(ReadingError):
        read(tmp_path)


def test_bounds(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("extractor.reading.MAX_FILE_BYTES", 10)
    (tmp_path / "a.txt").write_bytes(b"a" * 11)
    for source in (b"a" * 11, tmp_path / "a.txt"):
        with pytest.raises(FileTooLarge):
            read(source)
    monkeypatch.undo()
    monkeypatch.setattr("extractor.reading.MAX_TEXT_CHARACTERS", 10)
    with pytest.raises(FileTooLarge):
        read(b"a" * 11)


def test_zip_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.reading.docx.package.MAX_PART_BYTES", 1000)
    with pytest.raises(FileTooLarge):
        read(docx(paragraph("a" * 2000)))
    assert bounds.MAX_PART_BYTES >= 1_000_000


def test_blank_scan(tmp_path: Path, vietnamese_ocr: None) -> None:  # noqa: ARG001
    picture = tmp_path / "page.png"
    Image.new("L", (20, 28), 255).save(picture)
    scan = pdf(lambda canvas: canvas.drawImage(str(picture), 0, 0, 595, 842))
    with pytest.raises(FileEmpty):
        read(scan)


@given(
    st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", OLE, b"%PDF-1.4\n", b"<html>", b"\xff\xfe", b"\xef\xbb\xbf"])
)
def test_random_bytes_give_a_document_or_a_coded_error(content: bytes, magic: bytes) -> None:
    reads_or_says_why(magic + content)


@given(st.data())
def test_damaged_files_give_a_document_or_a_coded_error(data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from([_DOCX, _pdf()]))
    cut = bytearray(whole[: data.draw(st.integers(0, len(whole)))])
    for position in data.draw(st.lists(st.integers(0, max(0, len(cut) - 1)), max_size=4)):
        cut[position : position + 1] = data.draw(st.binary(min_size=1, max_size=1))
    reads_or_says_why(bytes(cut))


@given(st.data())
def test_damaged_xml_gives_a_document_or_a_coded_error(data: st.DataObject) -> None:
    names = ["p", "r", "t", "tbl", "tr", "tc", "sdt", "sdtContent", "numPr", "txbxContent", "fldChar", "vMerge", "gridSpan"]
    tree = st.recursive(
        st.sampled_from([f"<w:{name}/>" for name in names] + ["chữ"]),
        lambda inner: st.builds(
            lambda name, value, children: f'<w:{name} w:val="{value}">{"".join(children)}</w:{name}>',
            st.sampled_from(names),
            st.sampled_from(["", "0", "-1", "restart", "99999999999", "x"]),
            st.lists(inner, max_size=4),
        ),
        max_leaves=30,
    )
    body = "".join(data.draw(st.lists(tree, max_size=5)))
    reads_or_says_why(docx(body, numbering=body, styles=body, footnotes=body))


def reads_or_says_why(content: bytes) -> None:
    """Read; what comes out is valid, and what is raised is coded."""
    try:
        document = read(content)
    except ReadingError:
        return
    assert_valid(document)


def assert_valid(document: Document) -> None:
    """The promises of ``Document``: offsets in order, within the text, without overlap."""
    size = len(document.text)
    assert document.text.strip()
    for spans in (document.bold, document.furniture, document.footnotes):
        assert all(0 <= start < end <= size for start, end in spans)
        assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert [page.number for page in document.pages] == list(range(1, len(document.pages) + 1))
    assert all(before.end <= after.start for before, after in pairwise(document.pages))
    assert not document.pages or (document.pages[0].start, document.pages[-1].end) == (0, size)
    last = 0
    for table in document.tables:
        assert last <= table.start <= table.end <= size
        last = table.start
        for cell in table.cells:
            assert last <= cell.start <= cell.end <= table.end
            last = cell.end
        places = [(cell.row, cell.column) for cell in table.cells]
        assert places == sorted(set(places))
        last = table.end


_DOCX = docx(paragraph("Kế hoạch") * 3 + f"<w:tbl><w:tr><w:tc>{paragraph('ô')}</w:tc></w:tr></w:tbl>")


def _pdf() -> bytes:
    return pdf(lines("Kế hoạch năm 2026", "của Ủy ban nhân dân"), lines("Trang hai"))
