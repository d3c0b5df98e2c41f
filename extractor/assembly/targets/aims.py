"""Which numbers are aimed at (annotation guide, ``targets``): no results, sizes, prices, descriptions or forces."""

from extractor.assembly.targets.measures import Measure
from extractor.assembly.targets.words import target_words
from extractor.language.clauses import Span, trimmed
from extractor.language.phrases import begins_with_verb, counted_noun_end, predicate_start

_BEFORE = 160
"""Characters before a number that are looked at."""


def is_aim(lowered: str, sentence: Span, measure: Measure, listed: bool) -> bool:
    """True where the number is aimed at, not a result, a size, a price, a description or a force."""
    before = lowered[max(sentence[0], measure.start - _BEFORE) : measure.start]
    after = lowered[measure.end : measure.end + 40]
    if target_words().past.search(before[-60:]):
        return False
    if measure.frequency:
        return listed or measure.comparator != "=" or measure.value > 1
    if not listed and before.rfind("(") > before.rfind(")"):
        return False
    if measure.percent:
        return listed or _is_outside_share(lowered, before, after, sentence, measure)
    noun = lowered[measure.end : counted_noun_end(lowered, measure.end, sentence[1])].strip()
    if not noun and not (listed and (target_words().links.search(before) or measure.baseline is not None)):
        return False
    if measure.comparator == "=" and measure.baseline is None:
        if any(noun == word or noun.startswith(word + " ") for word in target_words().time_nouns):
            return False
        if target_words().scope.search(before) and not target_words().surveys.search(before):
            return False
    if noun == "tuổi" or noun.startswith("tuổi "):
        return False
    if measure.in_words and measure.comparator == "=" and "mỗi" not in before:
        return False
    return listed or _is_outside_count(before, noun, measure)


def _is_outside_share(lowered: str, before: str, after: str, sentence: Span, measure: Measure) -> bool:
    """True for a percentage outside target lists that is committed to: with a subject and predicate, a verb or ``đạt``."""
    if target_words().not_outside.match(after) or target_words().descriptive.search(before[-30:]):
        return False
    lead = "" if before.rstrip().endswith((",", " và")) else before.strip(" ,:")
    if lead and (target_words().commitments.search(lead) or target_words().links.search(lead)):
        return True
    if not lead or target_words().causatives.search(lead + " "):
        return predicate_start(lowered, measure.end, sentence[1]) is not None or measure.comparator != "="
    return measure.comparator in (">=", ">", "<") or begins_with_verb(lowered, *trimmed(lowered, sentence[0], measure.start))


def _is_outside_count(before: str, noun: str, measure: Measure) -> bool:
    """True for a count outside target lists that a verb of commitment or ``mỗi`` binds; people and forces are none."""
    first = noun.split(" ")[0]
    if (
        noun in target_words().money
        or first in target_words().money
        or any(noun.startswith(word) for word in target_words().people)
    ):
        return False
    if target_words().provisions.search(before[-40:]) or target_words().descriptive.search(before[-30:]):
        return False
    if before.lstrip().startswith(("để ", "nhằm ")):
        return False
    committed = target_words().commitments.search(before) or target_words().surveys.search(before)
    distributed = "mỗi " in before[-60:]
    if measure.comparator in (">=", ">", "<=", "<"):
        reached = measure.comparator in (">=", ">") and target_words().reached.search(before)
        return bool(committed or distributed or reached)
    return bool(committed or distributed) and _is_no_force(noun) and measure.comparator == "="


def _is_no_force(noun: str) -> bool:
    """True unless the noun is a body formed for the plan (``03 tổ``, ``02 đoàn``); a residential group is none."""
    if noun.startswith(("tổ dân phố", "tổ chức", "tổ hợp tác", "văn bản hướng dẫn")):
        return True
    return not any(noun == force or noun.startswith(force + " ") for force in target_words().forces)
