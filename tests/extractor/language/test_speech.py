"""Parts of speech of the words that no lexicon settles."""

import pytest

from extractor.language.speech import opens_with_verb


@pytest.mark.parametrize(("words", "verb"), [("trồng cây xanh", True), ("cây xanh bóng mát", False), ("", False)])
def test_verbs(words: str, verb: bool) -> None:
    assert opens_with_verb(words) is verb
