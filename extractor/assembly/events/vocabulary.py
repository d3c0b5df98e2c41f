"""The words of events from ``events.yaml`` as patterns over text in match form."""

import re
from functools import cache

from extractor.errors import LexiconError
from extractor.lexicons import load
from extractor.text.alternatives import any_of
from extractor.text.folding import match_form


def words(group: str) -> tuple[str, ...]:
    """The words of one group in match form. Raises LexiconError where the group is missing."""
    try:
        return tuple(map(match_form, load("events")[group]))
    except (KeyError, TypeError) as error:
        raise LexiconError(f"events.yaml: {group}") from error


@cache
def opening(*groups: str) -> re.Pattern[str]:
    """Any word of the groups as a whole word, to be matched at an offset; words that only open like one are left out."""
    return re.compile(rf"(?!{any_of(words('compounds'))}(?!\w)){any_of(word for group in groups for word in words(group))}(?!\w)")


@cache
def anywhere(*groups: str) -> re.Pattern[str]:
    """Any word of the groups as a whole word, to be searched for."""
    return re.compile(r"(?<!\w)" + opening(*groups).pattern)


@cache
def ending(*groups: str) -> re.Pattern[str]:
    """A word of the groups at the end of the words looked at, with the space before it."""
    return re.compile(r"(?:^|(?<=\W))" + any_of(word for group in groups for word in words(group)) + r"$")


def opens_happening(form: str, offset: int) -> bool:
    """True where a ceremony, campaign or activity begins at ``offset``."""
    return opening("ceremonies", "campaigns", "activities").match(form, offset) is not None


def opens_ceremony(form: str, offset: int) -> bool:
    """True where a ceremony, meeting or contest begins at ``offset``."""
    return opening("ceremonies").match(form, offset) is not None
