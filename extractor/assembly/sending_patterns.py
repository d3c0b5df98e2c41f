"""Patterns of people who are sent (nhân lực), made of the lexicons."""

import re
from dataclasses import dataclass
from functools import cache

from extractor.errors import LexiconError
from extractor.lexicons import load
from extractor.text.alternatives import any_of


@dataclass(frozen=True, slots=True)
class SendingPatterns:
    """The words of ``headcount_words.yaml`` and of ``counted_nouns.yaml`` as patterns on text in match form."""

    sending: re.Pattern[str]
    mobilising: re.Pattern[str]
    fillers: re.Pattern[str]
    everyone: re.Pattern[str]
    participating: re.Pattern[str]
    no_obligation: re.Pattern[str]
    each: re.Pattern[str]
    each_before: re.Pattern[str]
    per_sender: re.Pattern[str]
    attire: re.Pattern[str]
    people: re.Pattern[str]
    classifiers: re.Pattern[str]
    households: re.Pattern[str]
    past: re.Pattern[str]
    charged: re.Pattern[str]
    counting: re.Pattern[str]


@cache
def patterns() -> SendingPatterns:
    """The lexicons, read once. Raises LexiconError where a key is missing."""
    try:
        words, nouns = load("headcount_words"), load("counted_nouns")
        not_after = "".join(rf"(?<!{word} )" for word in words["sending_not_after"])
        senders, no_senders = any_of(words["senders"]), any_of(words["no_senders"])
        linked = rf"(?:{any_of(words['distributing'])} )"
        return SendingPatterns(
            sending=re.compile(
                rf"(?<!\w){not_after}{any_of(words['sending'])}(?!\w)"
                rf"(?! {any_of(words['sending_not_before'])}(?!\w)(?! viên(?!\w)))"
            ),
            mobilising=re.compile(rf"(?<!\w){any_of(words['mobilising'])}(?!\w)"),
            fillers=re.compile(rf"(?:\s{any_of(words['fillers'])}(?!\w)){{0,2}}\s?"),
            everyone=re.compile(rf"(?<!\w){any_of(words['everyone'])}\s"),
            participating=re.compile(
                rf"\s?(?:(?:sẽ|phải|cần|đều|cùng|tích cực|trực tiếp)\s){{0,2}}{any_of(words['participating'])}(?!\w)"
            ),
            no_obligation=re.compile(rf"(?:(?<!\w){any_of([w for w in words['no_obligation'] if w != ','])}|,)\s?$"),
            each=re.compile(
                rf"(?<!\w)mỗi (?P<sender>{senders}(?!\w)(?:,? (?!cử|\d)[^\W\d_]{{1,9}}){{0,5}}?):?,? (?={linked}?[\dmhb])"
            ),
            each_before=re.compile(rf"(?<!\w)mỗi (?P<sender>(?!{no_senders}(?!\w))[^;:.]{{2,60}}?)(?: (?:sẽ|phải|cần))?\s?$"),
            per_sender=re.compile(rf"\s?/\s?(?:0?1 )?(?:{senders})(?!\w)"),
            attire=re.compile(rf"\s?\(?{any_of(words['attire'])}\s"),
            people=re.compile(
                rf"\s?(?:tổng số |quân số |số |các )?(?:{any_of([*nouns['people'], *nouns['classifiers']])})(?!\w)"
            ),
            classifiers=re.compile(rf"(?:tổng số |quân số |số |các )?(?:{any_of(nouns['classifiers'])} )?"),
            households=re.compile(rf"\s?{any_of(words['households'])}(?!\w)"),
            past=re.compile(rf"(?<!\w){any_of(words['past'])}\s(?:\w+\s)?$"),
            charged=re.compile(
                rf"\s{any_of(words['charged'])}\s[^,;.:()\d]{{2,70}}?(?=\s(?:đi\s)?{any_of(words['participating'])}(?!\w))"
            ),
            counting=re.compile(r"(?:,|,? và|,? cùng)\s(?:khoảng\s)?$"),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise LexiconError(f"headcount_words.yaml: {error}") from error
