"""Which numbers are aimed at (annotation guide, ``targets``): no results, sizes, prices, descriptions or forces."""

import re
from dataclasses import dataclass

from extractor.assembly.targets.measures import Measure
from extractor.assembly.targets.words import target_words
from extractor.language.clauses import Span, trimmed
from extractor.language.phrases import begins_with_verb, counted_noun_end, predicate_start

_BEFORE = 160
"""Characters before a number that are looked at."""
_LONGEST_BRACKET = 300
_CONDITION = re.compile(r"(?<!\w)(?:khi|nếu|trường hợp)(?: \w+){0,2} (?:có|được|đạt|từ)(?: từ| ít nhất| tối thiểu)? $")
"""Words that make a number the condition of something else: ``họp khi có ít nhất 2/3 thành viên``."""
_RANKS = frozenset({"tuổi", "sao"})
"""What a number before these says is of which kind: ``trẻ 5 tuổi``, ``sản phẩm 4 sao``."""
_EQUIVALENT = re.compile(r"\((?:tương đương|tương ứng|khoảng|bằng|chiếm)?(?: với)? ?$")
_DONE = re.compile(r"[^,;.]{0,80}?(?<!\w)đã (?:được|có|đạt|hoàn thành)(?!\w)")
_COMPOSED = re.compile(r"(?<!\w)mỗi [^,;.]{1,30} gồm(?: có)? [^;.]{0,60}$")
_COMPARED = frozenset({">=", ">", "<=", "<"})
_RESIDENTIAL = ("tổ dân phố", "tổ chức", "tổ hợp tác", "văn bản hướng dẫn")
"""Nouns that open like a force and are none."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A number with its surroundings, in match form: the sentence's words before it and the text with the sentence's span."""

    measure: Measure
    before: str
    lowered: str
    sentence: Span

    @property
    def noun(self) -> str:
        """What the number counts, '' where no noun follows."""
        if self.lowered[self.measure.end :].lstrip().startswith("‰"):
            return "‰"
        end = counted_noun_end(self.lowered, self.measure.end, self.sentence[1])
        return self.lowered[self.measure.end : end].strip()

    @property
    def in_bracket(self) -> bool:
        """True inside round brackets, also such as opened in an earlier part of the paragraph."""
        before = self.lowered[max(0, self.measure.start - _LONGEST_BRACKET) : self.measure.start]
        return before.rfind("(") > before.rfind(")")


def is_aim(lowered: str, sentence: Span, measure: Measure, *, listed: bool) -> bool:
    """True where the number is aimed at, not a result, a size, a price, a description or a force.

    ``lowered`` is the paragraph in match form, ``sentence`` the span of the number's sentence; ``listed``: the paragraph is
    an item of a list of targets, where every number but those counts.
    """
    before = lowered[max(sentence[0], measure.start - _BEFORE) : measure.start]
    place = _Place(measure, before, lowered, sentence)
    if target_words().past.search(before[-60:]) or _EQUIVALENT.search(before):
        return False
    if not listed and (place.in_bracket or _CONDITION.search(before) or _DONE.match(lowered, measure.end, sentence[1])):
        return False
    if measure.frequency:
        return listed or measure.comparator != "=" or measure.value > 1
    if measure.percent:
        return listed or _is_committed_share(place)
    noun = place.noun
    return _can_be_aimed_at(place, noun, listed=listed) and (listed or _is_committed_count(place, noun))


def _can_be_aimed_at(place: _Place, noun: str, *, listed: bool) -> bool:
    """False for lengths of time, ages, sizes of a scope, ``một`` as an article, and numbers that count nothing."""
    measure = place.measure
    if not noun:
        return listed and (bool(target_words().links.search(place.before)) or measure.baseline is not None)
    if noun.split(" ", 1)[0].rstrip(")") in _RANKS:
        return False
    if measure.comparator != "=" or measure.baseline is not None:
        return True
    if _opens_with(noun, target_words().time_nouns) or (measure.in_words and "mỗi" not in place.before):
        return False
    if not target_words().scope.search(place.before) or target_words().surveys.search(place.before):
        return True
    label = place.lowered.rfind(": ", place.sentence[0], measure.start)
    opening = label + 2 if label >= 0 else place.sentence[0]
    return listed and place.before.endswith("với ") and begins_with_verb(place.lowered, opening, place.sentence[1])


def _is_committed_share(place: _Place) -> bool:
    """True for a percentage outside target lists that is committed to: with a subject and predicate, a verb or ``đạt``."""
    words, measure = target_words(), place.measure
    if words.not_outside.match(place.lowered, measure.end) or words.descriptive.search(place.before[-30:]):
        return False
    if place.before.rstrip().endswith("chiếm"):
        return False
    lead = "" if place.before.rstrip().endswith((",", " và")) else place.before.strip(" ,:")
    if lead and (words.commitments.search(lead) or words.links.search(lead)):
        return True
    if not lead or words.causatives.search(lead + " "):
        return predicate_start(place.lowered, measure.end, place.sentence[1]) is not None or measure.comparator != "="
    return measure.comparator in (">=", ">", "<") or begins_with_verb(
        place.lowered, *trimmed(place.lowered, place.sentence[0], measure.start)
    )


def _is_committed_count(place: _Place, noun: str) -> bool:
    """True for a count outside target lists that a verb of commitment or ``mỗi`` binds; people, money and forces are none."""
    words, before, comparator = target_words(), place.before, place.measure.comparator
    if _opens_with(noun, words.money) or _opens_with(noun, words.people) or before.lstrip().startswith(("để ", "nhằm ")):
        return False
    if _COMPOSED.search(before) or words.provisions.search(before[-40:]) or words.descriptive.search(before[-30:]):
        return False
    committed = bool(words.commitments.search(before) or words.surveys.search(before) or "mỗi " in before[-60:])
    if comparator in _COMPARED:
        return committed or (comparator in (">=", ">") and bool(words.reached.search(before)))
    return committed and comparator == "=" and (noun.startswith(_RESIDENTIAL) or not _opens_with(noun, words.forces))


def _opens_with(noun: str, entries: frozenset[str]) -> bool:
    """True where the noun is an entry or opens with one."""
    parts = noun.split(" ")
    return any(" ".join(parts[:length]) in entries for length in range(1, len(parts) + 1))
