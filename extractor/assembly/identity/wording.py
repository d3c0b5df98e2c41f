"""The form in which words are looked up for identity."""

from functools import lru_cache

from extractor.text.folding import fold


@lru_cache(maxsize=16384)
def plain(text: str) -> str:
    """Folded words (case, tone-mark placement) without punctuation, one space between; ``%`` and ``‰`` stay."""
    return " ".join(word for word in fold(text).split() if word[0].isalnum() or word in "%‰")
