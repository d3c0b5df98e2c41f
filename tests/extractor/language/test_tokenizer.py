"""Docs of paragraphs: every character stands in a token, every span of the grammar at token edges."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.language.tokenizer import make_doc, marked_doc

TOKENS = [
    ("7h00 sáng", ["7", "h", "00", "sáng"]),  # figures and letters part
    ("29/5/2026", ["29", "/", "5", "/", "2026"]),  # signs stand alone
    ("Phòng Văn hóa- Xã hội", ["Phòng", "Văn", "hóa", "-", "Xã", "hội"]),  # punctuation leaves the word
    ("", []),
]


@pytest.mark.parametrize(("text", "tokens"), TOKENS)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert [token.text for token in make_doc(text)] == tokens


def test_spans_stand_in_their_group() -> None:
    doc = marked_doc("từ 7h00 ngày 05/6/2026", {"times": [(0, 22)]})
    assert [span.text for span in doc.spans["times"]] == ["từ 7h00 ngày 05/6/2026"]


def test_words_stuck_together_are_cut_where_a_match_begins() -> None:
    # a bad text layer without spaces: the reference begins inside a run of letters
    doc = marked_doc("Kếhoạchsố 305/KH", {"references": [(7, 16)]})
    assert [span.text for span in doc.spans["references"]] == ["số 305/KH"]
    assert doc.text == "Kếhoạchsố 305/KH"


@given(st.text(alphabet="aăâđê 1.,/-“”\n\t", max_size=60).map(lambda text: " ".join(text.split())), st.data())
def test_any_span_fits(text: str, data: st.DataObject) -> None:
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    if text[start] == " " or text[end - 1] == " ":
        return
    doc = marked_doc(text, {"times": [(start, end)]})
    assert doc.text == text
    assert [span.text for span in doc.spans["times"]] == [text[start:end]]
