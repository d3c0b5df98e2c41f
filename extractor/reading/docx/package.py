"""The parts of an Office Open XML package that hold a document's words.

Parts are read straight with ``zipfile`` and lxml: python-docx gives neither generated numbers, text boxes, tracked
changes nor footnotes, and it loads every picture into memory.
"""

import posixpath
import zipfile
import zlib
from functools import cached_property
from io import BytesIO

from lxml import etree

from extractor.errors import FileBroken, FileLocked, FileTooLarge
from extractor.reading.bounds import MAX_EMBEDDED_OBJECTS, MAX_PART_BYTES
from extractor.reading.kinds import ZIP_ERRORS

_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_ENCRYPTED = 0x1


class Package:
    """A DOCX file as a set of XML parts."""

    def __init__(self, content: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(BytesIO(content))
        except ZIP_ERRORS as error:
            raise FileBroken("ZIP") from error
        if len(self._archive.infolist()) > MAX_EMBEDDED_OBJECTS:
            raise FileTooLarge(f"{len(self._archive.infolist())} objects")
        self._members = {info.filename: info for info in self._archive.infolist()}

    @cached_property
    def document(self) -> etree._Element:
        """The main document part.

        Raises:
            FileBroken: there is none, or it is damaged.
        """
        root = self._xml(self._main)
        if root is None:
            raise FileBroken(self._main)
        return root

    def part(self, kind: str) -> etree._Element | None:
        """A part that the main one is related to, by the last word of the relationship's type: ``styles``."""
        for relation_kind, target in self._relations(self._main):
            if relation_kind == kind:
                return self._xml(target)
        return None

    @cached_property
    def _main(self) -> str:
        targets = [target for kind, target in self._relations("") if kind == "officeDocument"]
        return targets[0] if targets else "word/document.xml"

    def _relations(self, part: str) -> list[tuple[str, str]]:
        """Kinds and targets of a part's relationships (ECMA-376 Part 2, 9.3), of the package's for ``""``."""
        folder, name = posixpath.split(part)
        root = self._xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        found = []
        for relation in root if root is not None else ():
            target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
            found.append((relation.get("Type", "").rpartition("/")[2], target.lstrip("/")))
        return found

    def _xml(self, member: str) -> etree._Element | None:
        content = self._bytes(member)
        return None if content is None else parse(content.replace(_STRICT, _TRANSITIONAL), member)

    def _bytes(self, member: str) -> bytes | None:
        info = self._members.get(member)
        if info is None:
            return None
        if info.flag_bits & _ENCRYPTED:
            raise FileLocked
        try:
            with self._archive.open(info) as stream:
                content = stream.read(MAX_PART_BYTES + 1)
        except (*ZIP_ERRORS, zlib.error) as error:
            raise FileBroken(member) from error
        if len(content) > MAX_PART_BYTES:
            raise FileTooLarge(member)
        return content


def parse(content: bytes, name: str) -> etree._Element:
    """Parse XML without entities, DTD or network.

    Raises:
        FileBroken: not well-formed, or with a document type declaration, which Office files never have.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(content, parser)
        declared = root.getroottree().docinfo.internalDTD is not None
    except (etree.XMLSyntaxError, ValueError) as error:
        raise FileBroken(name) from error
    if declared:
        raise FileBroken(f"{name}: DOCTYPE")
    return root
