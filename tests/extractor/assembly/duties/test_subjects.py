"""Whom a sentence obliges."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.assembly.duties.subjects import obliging_verb, qualified_end, subject_at
from tests.extractor.language.test_units import WORDS
from tests.extractor.written import WrittenPlan


@pytest.mark.parametrize(
    ("words", "obliges"),
    [
        (" tổ chức ra quân", True),
        (" sẽ ra quân", True),  # a modal
        (" là cơ quan thường trực", True),
        (" là đơn vị sự nghiệp", False),
        (" sẽ được hỗ trợ", False),
        (" đã tổ chức", False),
        ("", False),
    ],
)
def test_verbs(words: str, obliges: bool) -> None:
    assert (obliging_verb(words, 0) is not None) is obliges


def test_qualifiers_are_passed_over() -> None:
    form = "các thôn trên địa bàn xã (nếu có) tổ chức ra quân"
    assert form[qualified_end(form, len("các thôn")) :] == "tổ chức ra quân"


@given(WORDS | st.text(alphabet="abcđ ,.", max_size=40))
def test_never_crashes(sentence: str) -> None:
    plan = WrittenPlan.of(f"I. NỘI DUNG\nCông an phường {sentence} ra quân.\n")
    for annotated in plan.workspace.annotated:
        subject = subject_at(annotated, plan.directory, 0)
        assert subject is None or 0 <= subject.start < subject.end <= subject.verb <= len(annotated.paragraph.text)
