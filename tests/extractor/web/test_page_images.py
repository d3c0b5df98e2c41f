"""Pictures of linked pages: once, the most wanted first, not more than a report has room for."""

from base64 import b64decode
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from extractor.web.page_images import LinkedPage, page_images
from schemas import DocumentInfo, Source

PDF = Path(__file__).resolve().parents[3] / "corpus" / "family" / "plans" / "00-thanh-pho-hue.pdf"


def document(media_type: str = "application/pdf") -> DocumentInfo:
    source = Source(name="a.pdf", size=1, sha256="0" * 64, media_type=media_type)
    return DocumentInfo(source=source, status="complete", read_as="text_layer", text="")


FILES = {"0" * 64: PDF}


def test_a_page_is_drawn_once() -> None:
    images = page_images([LinkedPage("0", 2), LinkedPage("0", 1), LinkedPage("0", 2)], {"0": document()}, FILES)
    assert list(images.pictures) == [("0", 1), ("0", 2)]
    picture = Image.open(BytesIO(b64decode(images.pictures["0", 1])))
    assert (picture.format, picture.width) == ("WEBP", 827)  # A4 at 100 pixels an inch


def test_the_most_wanted_have_room_first() -> None:
    pages = [LinkedPage("0", 1, rank=2), LinkedPage("0", 2, rank=1), LinkedPage("0", 1, rank=2)]
    whole = page_images(pages, {"0": document()}, FILES)
    images = page_images(pages, {"0": document()}, FILES, limit=whole.total - 1)
    assert list(images.pictures) == [("0", 2)]
    assert images.absent == {("0", 1): "no_room"}
    assert images.total <= whole.total - 1


@pytest.mark.parametrize(
    ("known", "files", "page", "why"),
    [
        (document(), None, 1, "not_asked"),  # no folder was named
        (document(), {}, 1, "no_source"),  # the file is not in it
        (document("text/plain"), FILES, 1, "no_pages"),
        (document(), FILES, 99, "broken"),  # a page that the file does not have
        (document(), {"0" * 64: Path(__file__)}, 1, "broken"),  # no PDF
        (document(), {"0" * 64: PDF / "gone"}, 1, "broken"),  # taken away since
    ],
)
def test_a_page_that_cannot_be_shown_says_why(known: DocumentInfo, files: dict[str, Path] | None, page: int, why: str) -> None:
    assert page_images([LinkedPage("0", page)], {"0": known}, files).absent == {("0", page): why}
