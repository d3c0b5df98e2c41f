"""Text files: encodings and line ends."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import FileEmpty, NotText
from extractor.reading import read
from extractor.reading.document import Layout, ReadAs

TEXT = "Kế hoạch\n\n1. Mục đích:  \tquý 3\n"


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),  # old Macintosh
        unicodedata.normalize("NFD", TEXT).encode(),
        TEXT.encode("utf-16"),
        "\ufeff".encode("utf-16-be") + TEXT.encode("utf-16-be"),
    ],
)
def test_every_encoding_gives_the_same_text(content: bytes) -> None:
    document = read(content)
    assert (document.text, document.read_as, document.layout) == (TEXT, ReadAs.PLAIN, Layout.UNKNOWN)


def test_a_stray_field_mark_of_a_word_processor_is_no_binary_data() -> None:
    assert read(("kế hoạch " * 60 + "\x13PAGE\x15").encode()).text.endswith("\x15")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\t")))
def test_text_of_an_nfc_file_is_its_content(text: str) -> None:
    text = unicodedata.normalize("NFC", text).lstrip("\ufeff<%{IMP")
    try:
        assert read(text.encode()).text == text
    except FileEmpty:
        assert not text.strip()
    except NotText:
        pytest.fail("text taken for binary data")
