"""Many words as one pattern: a tree of their letters, so that text is compared with what they share once."""

import re
from collections.abc import Iterable, Mapping


def any_of(words: Iterable[str]) -> str:
    """A pattern of alternative literal words, the longest preferred."""
    return any_followed(dict.fromkeys(words, ""))


def any_followed(words: Mapping[str, str]) -> str:
    """A pattern of alternative literal words, each with the pattern of what has to follow it; the longest preferred.

    As a list ``ban|bộ|…`` of hundreds of words, all of them are tried at each place of the text, as ``b(?:an|ộ)|…`` only those
    that go on as the text does. What matches is the same.
    """
    branches: dict[str, dict[str, str]] = {}
    for word, following in words.items():
        if word:
            branches.setdefault(word[0], {})[word[1:]] = following
    # longer words first: the one that ends here is tried when none goes on
    alternatives = [_literal(letter) + _rest(rests) for letter, rests in branches.items()]
    return "(?:" + "|".join([*alternatives, *([words[""]] if "" in words else [])]) + ")"


def _rest(rests: Mapping[str, str]) -> str:
    """The pattern of how words that begin alike go on; a single way needs no group."""
    if len(rests) == 1:
        ((rest, following),) = rests.items()
        return "".join(map(_literal, rest)) + following
    return any_followed(rests)


def _literal(letter: str) -> str:
    return letter if letter == " " else re.escape(letter)
