"""Pieces: marks follow their words through composition and through changes of white space."""

from hypothesis import given
from hypothesis import strategies as st

from corpus.grammar.piece import Piece, fill, join, listed

WORDS = st.text(alphabet="abcđê 0", min_size=1, max_size=8)


def quotes(piece: Piece) -> list[str]:
    """The words under each mark."""
    return [piece.text[mark.start : mark.end] for mark in piece.marks]


@given(st.lists(WORDS, min_size=1, max_size=6), WORDS)
def test_joined_pieces_keep_their_words_under_their_marks(parts: list[str], between: str) -> None:
    whole = join(between, [Piece(part).marked("layer", name=part) for part in parts])
    assert quotes(whole) == parts == [mark.values["name"] for mark in whole.marks]


@given(st.lists(WORDS, min_size=1, max_size=6), st.data())
def test_a_rewritten_piece_keeps_its_words_under_its_marks(parts: list[str], data: st.DataObject) -> None:
    whole = join("\n", [Piece(part).marked("layer") for part in parts])
    gaps = [index for index, letter in enumerate(whole.text) if letter == "\n"]
    chosen = [(at, at + 1, data.draw(st.sampled_from(["", " \n\n", "\n2\n"]))) for at in gaps if data.draw(st.booleans())]
    assert quotes(whole.rewritten(chosen)) == parts


def test_a_mark_over_a_gap_takes_what_is_put_there() -> None:
    whole = (Piece("ngày") + " " + "05/6").marked("temporals")
    assert quotes(whole.rewritten([(4, 5, "\n2\n")])) == ["ngày\n2\n05/6"]


def test_a_template_takes_pieces_in_its_slots() -> None:
    whole = fill("Giao {who} {what}.", who=Piece("Công an xã").marked("unit"), what="tuần tra")
    assert whole.text == "Giao Công an xã tuần tra."
    assert quotes(whole) == ["Công an xã"]


def test_an_enumeration_ends_with_its_last_word() -> None:
    assert listed(["A", "B", "C"]).text == "A, B và C"
    assert listed(["A"]).text == "A"
    assert not listed([])
