"""People sent, as the words of one paragraph state them (annotation guide, ``headcounts``).

Pure functions of a text with its quantities. Offsets are half-open offsets into the paragraph's text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from extractor.errors import LexiconError
from extractor.language.clauses import Span, statements
from extractor.language.matches import Number, QuantityMatch
from extractor.language.phrases import any_of, counted_noun_end, people_end
from extractor.lexicons import load
from extractor.text.folding import match_form
from schemas.base import Comparator


@dataclass(frozen=True, slots=True)
class People:
    """People that a clause sends. ``at``: the offset of the verb, from which it is told who is obliged.

    ``sender``: the words that ``mỗi`` distributes over, where there are such.
    """

    start: int
    end: int
    at: int
    category: str
    comparator: Comparator | None = None
    value: Number | None = None
    value_max: Number | None = None
    percent: Number | None = None
    per_unit: bool = False
    attire: str | None = None
    sender: Span | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class _Lexicon:
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
    counting: re.Pattern[str]


@cache
def _lexicon() -> _Lexicon:
    """The lexicons, read once. Raises LexiconError where a key is missing."""
    try:
        words, nouns = load("headcount_words"), load("counted_nouns")
        not_after = "".join(rf"(?<!{word} )" for word in words["sending_not_after"])
        senders = any_of(words["senders"])
        return _Lexicon(
            sending=re.compile(
                rf"(?<!\w){not_after}{any_of(words['sending'])}(?!\w)(?! {any_of(words['sending_not_before'])}(?!\w))"
            ),
            mobilising=re.compile(rf"(?<!\w){any_of(words['mobilising'])}(?!\w)"),
            fillers=re.compile(rf"(?:\s{any_of(words['fillers'])}(?!\w)){{0,2}}\s?"),
            everyone=re.compile(rf"(?<!\w){any_of(words['everyone'])}\s"),
            participating=re.compile(
                rf"\s?(?:(?:sẽ|phải|cần|đều|cùng|tích cực|trực tiếp)\s){{0,2}}{any_of(words['participating'])}(?!\w)"
            ),
            no_obligation=re.compile(rf"(?:(?<!\w){any_of([w for w in words['no_obligation'] if w != ','])}|,)\s*$"),
            each=re.compile(
                rf"(?<!\w)mỗi (?P<sender>{senders}(?!\w)(?:,? (?!cử|\d)[^\W\d_]{{1,9}}){{0,5}}?):?,? (?=(?:cử |có |gồm |bố trí |là |ít nhất |tối thiểu |khoảng |từ )?[\dmhb])"
            ),
            each_before=re.compile(
                r"(?<!\w)mỗi (?P<sender>(?!(?:năm|quý|tháng|tuần|ngày|đợt|buổi|lần|khi|kỳ)\b)[^;:.]{2,60}?)(?: (?:sẽ|phải|cần))?\s*$"
            ),
            per_sender=re.compile(rf"\s?/\s?(?:0?1 )?(?:{senders})(?!\w)"),
            attire=re.compile(rf"\s?\(?{any_of(words['attire'])}\s"),
            people=re.compile(rf"\s?(?:tổng số |số |các )?(?:{any_of([*nouns['people'], *nouns['classifiers']])})(?!\w)"),
            classifiers=re.compile(rf"(?:tổng số |số |các )?(?:{any_of(nouns['classifiers'])} )?"),
            households=re.compile(rf"\s?{any_of(words['households'])}(?!\w)"),
            past=re.compile(rf"(?<!\w){any_of(words['past'])}\s(?:\w+\s)?$"),
            counting=re.compile(r"(?:,|,? và|,? cùng)\s(?:khoảng\s)?$"),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise LexiconError(f"headcount_words.yaml: {error}") from error


def sent_people(text: str, quantities: Sequence[QuantityMatch]) -> list[People]:
    """The people whom a paragraph has someone send, mobilise or take part."""
    form = match_form(text)
    found: list[People] = []
    for span in statements(text):
        inside = [quantity for quantity in quantities if span[0] <= quantity.start < span[1]]
        for people in (
            *_sent(text, form, span, inside),
            *_distributed(text, form, span, inside),
            *_everyone(text, form, span, inside),
        ):
            if not any(people.start < known.end and known.start < people.end for known in found):
                found.append(people)
    return sorted(found, key=lambda people: people.start)


def _sent(text: str, form: str, span: Span, quantities: Sequence[QuantityMatch]) -> Iterator[People]:
    """People after ``cử``, and counted people after ``huy động`` and the like."""
    for pattern, needs_number in ((_lexicon().sending, False), (_lexicon().mobilising, True)):
        for verb in pattern.finditer(form, *span):
            if _lexicon().past.search(form[max(span[0], verb.start() - 20) : verb.start()]):
                continue
            members = list(_members(text, form, span, verb, quantities, needs_number))
            sender = _each_before(form, span, verb.start())
            yield from (replace(member, per_unit=member.per_unit or sender is not None, sender=sender) for member in members)


def _each_before(form: str, span: Span, offset: int) -> Span | None:
    """The words after ``mỗi`` where a unit so named is the subject right before the verb; ``mỗi năm`` names none."""
    each = _lexicon().each_before.search(form, span[0], offset)
    return each.span("sender") if each else None


def _members(
    text: str, form: str, span: Span, verb: re.Match[str], quantities: Sequence[QuantityMatch], needs_number: bool
) -> Iterator[People]:
    """The members that one verb sends: ``cử 10 giáo viên, 100 em học sinh``."""
    filler = _lexicon().fillers.match(form, verb.end())
    start = filler.end() if filler else verb.end()
    quantity = next((each for each in quantities if verb.end() <= each.start and not form[start : each.start].strip()), None)
    if quantity is None:
        if everyone := _lexicon().everyone.match(form, verb.end() + 1):
            yield from _one(text, form, verb.start(), everyone.end(), span[1], verb.start(), None, everyone=True)
        elif not needs_number:
            noun = verb.end() if _lexicon().people.match(form, verb.end()) else start
            yield from _one(text, form, verb.start(), noun, span[1], verb.start(), None)
        return
    first = verb.start()
    while quantity is not None:
        member = next(_one(text, form, first, quantity.end, span[1], verb.start(), quantity), None)
        if member is None:
            return
        yield member
        quantity = next((each for each in quantities if each.start >= member.end), None)
        if quantity is None or not _lexicon().counting.fullmatch(form[member.end : quantity.start]):
            return
        first = quantity.start


def _one(
    text: str, form: str, first: int, noun: int, end: int, verb: int, quantity: QuantityMatch | None, *, everyone: bool = False
) -> Iterator[People]:
    """The people whose noun begins at ``noun``, quoted from ``first`` on; nothing where the noun names no people."""
    noun += form[noun : noun + 1] == " "
    household = quantity is not None and _lexicon().households.match(form, noun)
    if not household and not _lexicon().people.match(form, noun):
        return
    last = people_end(form, noun, end)
    if last <= noun:
        return
    per_sender = _lexicon().per_sender.match(form, last) or re.search(r"/", form[noun:last])
    classifier = _lexicon().classifiers.match(form, noun)
    category_start = classifier.end() if classifier and classifier.end() < last else noun
    category = text[category_start:last].split("/")[0].strip(" ,")
    attire, attire_end = _attire(text, form, last, end)
    people = People(first, attire_end, verb, category, attire=attire, per_unit=bool(per_sender), rule="sent_unnumbered")
    if everyone:
        yield replace(people, comparator="=", percent=100, rule="sent_everyone")
    elif quantity is None:
        yield people
    else:
        yield _counted(people, quantity)


def _counted(people: People, quantity: QuantityMatch) -> People:
    """The people with the quantity's number or percentage."""
    comparators: dict[str, Comparator] = {">=": ">=", ">": ">", "<=": "<=", "<": "<", "~": "~"}
    comparator = comparators.get(quantity.comparator, "=")
    if quantity.percent:
        return replace(people, comparator=comparator, percent=quantity.value, rule="sent_share")
    return replace(people, comparator=comparator, value=quantity.value, value_max=quantity.value_max, rule="sent_number")


def _attire(text: str, form: str, start: int, end: int) -> tuple[str | None, int]:
    """What the people wear (``mặc quân phục``) and the end of its words; None and ``start`` where nothing is said."""
    verb = _lexicon().attire.match(form, start, end)
    if verb is None:
        return None, start
    last = counted_noun_end(form, verb.end(), end)
    return (text[verb.end() : last], last) if last > verb.end() else (None, start)


def _distributed(text: str, form: str, span: Span, quantities: Sequence[QuantityMatch]) -> Iterator[People]:
    """People whom each of several units sends, without a verb of sending: ``mỗi đơn vị 01 đại biểu``."""
    for each in _lexicon().each.finditer(form, *span):
        quantity = next((known for known in quantities if each.end() <= known.start <= each.end() + 9), None)
        first = quantity.start if quantity else 0
        while quantity is not None and quantity.comparator not in ("<=", "<"):
            member = next(_one(text, form, first, quantity.end, span[1], quantity.start, quantity), None)
            if member is None or member.percent is not None:
                break
            yield replace(member, per_unit=True, sender=each.span("sender"), rule="sent_by_each")
            quantity = next((known for known in quantities if known.start >= member.end), None)
            if quantity is None or not _lexicon().counting.fullmatch(form[member.end : quantity.start]):
                break
            first = quantity.start


def _everyone(text: str, form: str, span: Span, quantities: Sequence[QuantityMatch]) -> Iterator[People]:
    """All of some people, who must take part: ``Toàn thể cán bộ, nhân dân sẽ tham gia``, ``100% đảng viên tham dự``."""
    for everyone in _lexicon().everyone.finditer(form, *span):
        people = next(_one(text, form, everyone.start(), everyone.end(), span[1], everyone.start(), None, everyone=True), None)
        if people and _takes_part(form, span, people):
            yield people
    for quantity in quantities:
        if quantity.percent and quantity.value == 100:
            people = next(_one(text, form, quantity.start, quantity.end, span[1], quantity.start, quantity), None)
            if people and _takes_part(form, span, people):
                yield people


def _takes_part(form: str, span: Span, people: People) -> bool:
    """True where the people are followed by a verb of taking part and nothing before makes them mere hearers."""
    before = form[span[0] : people.start]
    return bool(_lexicon().participating.match(form, people.end)) and not _lexicon().no_obligation.search(before)


def listed_people(text: str, quantities: Sequence[QuantityMatch], start: int) -> list[People]:
    """People of an item of a list of forces, counted right after ``start``: ``Công an phường: | 05 đồng chí``."""
    form = match_form(text)
    quantity = next((each for each in quantities if each.start >= start), None)
    if quantity is None or not re.fullmatch(r"\s?[:(,–-]?\s?(?:cử\s|[^,;:.\d]{0,40}\sgồm\s)?", form[start : quantity.start]):
        return []
    found, first = [], quantity.start
    while quantity is not None:
        member = next(_one(text, form, first, quantity.end, len(text), quantity.start, quantity), None)
        if member is None:
            break
        found.append(replace(member, rule="sent_listed"))
        quantity = next((each for each in quantities if each.start >= member.end), None)
        if quantity is None or not _lexicon().counting.fullmatch(form[member.end : quantity.start]):
            break
        first = quantity.start
    return found
