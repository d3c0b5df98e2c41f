"""DOCX (Office Open XML, ECMA-376): the words of the body as printed, with tables, notes and bold lead-ins."""

from extractor.reading.blocks import BlockWriter
from extractor.reading.document import Document, ReadAs, Source
from extractor.reading.docx.body import Body
from extractor.reading.docx.package import Package

__all__ = ["read_docx"]


def read_docx(content: bytes, source: Source, read_as: ReadAs = ReadAs.DOCX) -> Document:
    """Read a DOCX file.

    Args:
        content: the file's bytes.
        source: what to say of the input; of the original where a converter made the DOCX.
        read_as: how the text was got.

    Raises:
        FileBroken, FileLocked, FileTooLarge: the file cannot be read.
    """
    package = Package(content)
    writer = BlockWriter()
    body = Body(package)
    body.write(package.document, writer)
    return writer.document(source, read_as, body.converted_from)
