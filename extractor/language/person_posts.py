"""Posts of persons (chức vụ): before what they head, and behind a person's name."""

import re
from functools import cache

from extractor.language.unit_groups import alternatives
from extractor.lexicons import load
from extractor.text.alternatives import any_of
from extractor.text.folding import match_form


@cache
def _person_posts() -> re.Pattern[str]:
    """The post of a person: ``Phó Trưởng ban``, ``Ủy viên``."""
    return re.compile(rf"(?:phó\s|nguyên\s)?{alternatives('person_posts')}")


def post_opens(words: str) -> bool:
    """True for words in match form that open with a person's post."""
    return _person_posts().match(words) is not None


@cache
def _apposition() -> re.Pattern[str]:
    """The post after a person's name: ``, Phó Chủ tịch UBND xã``."""
    return re.compile(
        rf"\s?[,–-]\s(?:phó\s|nguyên\s|ủy viên\s)?{alternatives('person_posts')}"
        rf"(?:\s[^,;:.]{{1,60}}?)??(?:\s?[,–-]\s(?:phó\s)?{alternatives('person_posts')}(?:\s[^,;:.]{{1,40}}?)??)?(?=\s?[,;:.]|$|(?<!bầu)\s{_action_words()})"
    )


@cache
def _action_pattern() -> re.Pattern[str]:
    """An action or modal."""
    return re.compile(_action_words())


def _action_words() -> str:
    """The alternatives of actions and modals, longest first."""
    words = [*load("duty_verbs")["actions"], *load("duty_verbs")["modals"]]
    return any_of(map(match_form, words)) + r"(?!\w)"


def apposition_end(form: str, end: int) -> int:
    """Offset after the post that stands behind a person's name."""
    match = _apposition().match(form, end)
    if match is None:
        return end
    return match.end() + 1 if form.startswith(", ", match.end()) and _verb_follows(form, match.end() + 2) else match.end()


def _verb_follows(form: str, start: int) -> bool:
    """True when an action or modal begins at ``start``: the comma before it closes the apposition."""
    return _action_pattern().match(form, start) is not None
