"""Words as one pattern match what a list of them, the longest first, matches."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.text.alternatives import any_followed, any_of

_WORDS = st.lists(st.text(alphabet="ab .ộ", max_size=5), max_size=8)


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        (["ban", "ban chỉ đạo", "bộ"], "ban chỉ đạo, ban, bộ", ["ban chỉ đạo", "ban", "bộ"]),  # the longest
        (["ban chỉ đạo", "ban"], "ban chỉ huy", ["ban"]),  # the shorter where the longer does not go on
        (["a.b"], "a.b axb", ["a.b"]),  # letters, no pattern
        (["sở"], "cơ sở", ["sở"]),
    ],
)
def test_longest_word_is_preferred(words: list[str], text: str, found: list[str]) -> None:
    assert re.findall(any_of(words), text) == found


def test_each_word_has_what_must_follow_it() -> None:
    pattern = re.compile(any_followed({"ban": "(?! hành)", "bản": "(?<!văn bản)", "ban hành": ""}))
    assert pattern.findall("ban hành văn bản, bản, ban") == ["ban hành", "bản", "ban"]


@given(_WORDS, st.text(alphabet="ab .ộ", max_size=20))
def test_finds_what_a_list_of_the_words_finds(words: list[str], text: str) -> None:
    listed = "(?:" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + ")"
    for end in ("", r"(?!\w)"):
        expected = [match.span() for match in re.finditer(listed + end, text)]
        assert [match.span() for match in re.finditer(any_of(words) + end, text)] == expected
