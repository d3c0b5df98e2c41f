"""Parts of speech, asked of underthesea for the few words that the lexicon of verbs does not settle."""

from functools import lru_cache

_VERB_TAGS = ("V",)


@lru_cache(maxsize=4096)
def opens_with_verb(words: str) -> bool:
    """True when the first word of a short phrase is a verb.

    Its tagging runs at some 26,000 characters a second, so it is asked for phrases of a few words only.
    """
    from underthesea import pos_tag

    tagged = pos_tag(words)
    return bool(tagged) and tagged[0][1].startswith(_VERB_TAGS)
