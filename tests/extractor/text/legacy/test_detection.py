"""Detection of legacy encodings."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.text.legacy import Encoding, detect, from_unicode, gain

SAMPLES = sorted((Path(__file__).parents[4] / "corpus" / "samples").glob("*.[tm]*"))
SENTENCE = "Ủy ban nhân dân phường yêu cầu các đơn vị thực hiện đúng tiến độ; gửi báo cáo trước ngày 15 hằng tháng."


@pytest.mark.parametrize("encoding", Encoding)
@pytest.mark.parametrize("path", SAMPLES, ids=[path.stem[:2] for path in SAMPLES])
def test_samples(path: Path, encoding: Encoding) -> None:
    text = path.read_text(encoding="utf-8")
    assert detect(text) is None
    assert detect(unicodedata.normalize("NFD", text)) is None
    assert detect(from_unicode(text, encoding)) is encoding


@pytest.mark.parametrize(
    ("text", "fonts", "encoding"),
    [
        (from_unicode(SENTENCE, Encoding.TCVN3), [], Encoding.TCVN3),
        (from_unicode(SENTENCE, Encoding.VNI), [], Encoding.VNI),
        (SENTENCE, [".VnTime"], None),  # a template's old font under Unicode text
        ("Céng hoµ", [], None),  # too short to tell
        ("Céng hoµ", [".VnTime"], Encoding.TCVN3),
        ("Céng hoµ", ["VNI-Times"], None),  # the font says otherwise than the letters
        ("Kế hoạch số 15", [".VnTime"], None),
        ("Ke hoach so 15", [".VnTime"], None),
        ("élève à l'université été protégé où déjà présentée août même forêt", [], None),  # French
        ("für Größe über Bär Söhne Mädchen Übung schön Tür Häuser", [], None),  # German
        ("", [".VnTime"], None),
    ],
)
def test_detect(text: str, fonts: list[str], encoding: Encoding | None) -> None:
    assert detect(text, fonts) is encoding


def test_the_windows_code_page_is_not_taken_for_a_legacy_encoding() -> None:
    decomposed = "".join(
        each if each in "ăâđêôơưĂÂĐÊÔƠƯ" else unicodedata.normalize("NFD", each)
        for each in SENTENCE.translate(str.maketrans("ầếệậộơ", "âêêâôơ"))
    )
    assert detect(decomposed.encode("windows-1258", "replace").decode("windows-1252", "replace")) is None


@given(st.text(), st.sampled_from(Encoding))
def test_any_text(text: str, encoding: Encoding) -> None:
    detect(text)
    assert -1.0 <= gain(text, encoding) <= 1.0
