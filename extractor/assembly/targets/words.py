"""The words that tell targets from other numbers (lexicon ``target_words``), as patterns on text in match form."""

import re
from dataclasses import dataclass
from functools import cache

from extractor.errors import LexiconError
from extractor.language.phrases import bounds
from extractor.lexicons import load
from extractor.text.alternatives import any_of


@dataclass(frozen=True, slots=True)
class TargetWords:
    """The words of ``target_words.yaml`` as patterns on lower-case text."""

    commitments: re.Pattern[str]
    provisions: re.Pattern[str]
    descriptive: re.Pattern[str]
    links: re.Pattern[str]
    past: re.Pattern[str]
    forces: frozenset[str]
    time_nouns: frozenset[str]
    money: frozenset[str]
    people: frozenset[str]
    shares: re.Pattern[str]
    label: re.Pattern[str]
    aims: re.Pattern[str]
    decrease: re.Pattern[str]
    increase: re.Pattern[str]
    not_outside: re.Pattern[str]
    causatives: re.Pattern[str]
    scope: re.Pattern[str]
    modals: re.Pattern[str]
    fresh_aims: re.Pattern[str]
    reached: re.Pattern[str]
    surveys: re.Pattern[str]
    heads: re.Pattern[str]


@cache
def target_words() -> TargetWords:
    """The lexicons, read once. Raises LexiconError where a key is missing."""
    try:
        words, nouns, phrase = load("target_words"), load("counted_nouns"), bounds()
        commitments = any_of(words["commitments"])
        made_new = "|".join(rf"(?<={verb} )mới(?!\w)" for verb in words["made_new"])
        return TargetWords(
            commitments=re.compile(rf"(?<!\w){commitments}(?:\s(?:được|thêm|mới|từ|là|có|đạt|cho|khoảng))?\s?$"),
            provisions=re.compile(rf"(?<!\w){any_of(words['provisions'])}(?!\w)"),
            descriptive=re.compile(rf"(?<!\w){any_of(words['descriptive'])}(?:\s\w+){{0,2}}(?:\scó|\stừ)?\s?$"),
            links=re.compile(rf"(?:^|\s){any_of(words['links'])}\s?$"),
            past=re.compile(rf"(?<!\w)(?!{made_new}){any_of(words['past'])}(?!\w)"),
            forces=frozenset(words["forces"]),
            time_nouns=frozenset(words["time_nouns"]),
            money=frozenset(words["money"]),
            people=frozenset(nouns["people"]) | frozenset(nouns["classifiers"]),
            shares=re.compile(rf"(?<!\w){any_of(words['shares'])}(?!\w)"),
            label=re.compile(rf"\s*{any_of(words['labels'])}(?: số)? \d{{1,2}}(?:\.\d{{1,2}}){{0,2}}\s?[:.-]\s?"),
            aims=re.compile(rf"\s*(?:{any_of(words['aims'])}(?!\w)[\s,]*){{0,3}}"),
            decrease=re.compile(rf"{any_of(words['decrease'])}(?!\w)"),
            increase=re.compile(rf"(?!{any_of(words['increase_not'])}(?!\w)){any_of(words['increase'])}(?!\w)"),
            not_outside=re.compile(rf"\s?{any_of(words['not_outside'])}(?!\w)"),
            causatives=re.compile(rf"(?:^|[\s,:(]){any_of(phrase.causatives)}[\s,]*$"),
            scope=re.compile(rf"(?:^|\s){any_of(phrase.scope_words)}\s?$"),
            modals=re.compile(rf"\s?{any_of(words['modals'])}(?!\w)"),
            fresh_aims=re.compile(rf"(?P<comma>,)\s(?:{any_of(words['fresh_aims'])})(?!\w)"),
            reached=re.compile(rf"(?<!\w){any_of(words['reached'])}\s?$"),
            surveys=re.compile(rf"^\s*{any_of(words['surveys'])}(?!\w)"),
            heads=re.compile(rf"(?<!\w)(?:{any_of(words['shares'])}|trong đó|riêng|phấn đấu|mỗi|có)(?!\w)"),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise LexiconError(f"target_words.yaml: {error}") from error
