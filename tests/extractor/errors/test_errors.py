"""Every error: a code of its own, and what is wrong and what to do in both languages."""

from collections import Counter

import pytest

import extractor.errors
from extractor.errors import KehoachError

ERRORS = [getattr(extractor.errors, name) for name in extractor.errors.__all__]


def test_codes_are_told_apart() -> None:
    assert [code for code, classes in Counter(error.code for error in ERRORS).items() if classes > 1] == []


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.__name__)
def test_messages_in_both_languages(error: type[KehoachError]) -> None:
    raised = error("12 MB")
    messages = [said for language in ("vi", "en") for said in (raised.message(language), raised.action(language))]
    assert len(set(messages)) == 4
    assert all(said.endswith((".", "12 MB")) and "{" not in said for said in messages)
    assert str(raised) == f"{raised.code}: {messages[2]} {messages[3]}"
