"""People sent, as the words of one paragraph state them (annotation guide, ``headcounts``).

Pure functions of a text with its quantities. Offsets are half-open offsets into the paragraph's text.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractor.assembly.comparators import comparator_of
from extractor.assembly.sending_patterns import patterns
from extractor.language.clauses import Span, statements, within
from extractor.language.matches import Number, QuantityMatch
from extractor.language.phrases import counted_noun_end, people_end
from extractor.text.folding import match_form
from schemas.base import Comparator

_LISTED = re.compile(r"\s?[:(,–-]?\s?(?:cử\s|[^,;:.\d]{0,40}\sgồm\s)?")
"""Between a unit and the number of its people in a list."""
_BODY_OF_PEOPLE = re.compile(
    r"\s(?:trung đội|tiểu đội|đại đội|tiểu đoàn|khẩu đội|tổ|đội|nhóm|kíp|chốt)(?:\s[^\W\d_]{1,9}){0,6}?"
    r"\s?[:,(–-]?\s?(?:gồm\s|với\s|có\s)?(?=\d)"
)
"""After a number: a body of people, up to the number of its people."""
_LONGEST_LINK = 9
"""Characters between ``mỗi đơn vị`` and its number: ``cử``, ``tối thiểu``."""
_MOST = 20
"""Sendings before in which an overlap is looked for."""


@dataclass(frozen=True, slots=True)
class People:
    """People that a clause sends. ``at``: the offset of the verb, from which it is told who is obliged.

    ``sender``: the words that ``mỗi`` distributes over, where there are such; ``verb``: the verb of sending.
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
    verb: str = ""

    @property
    def sends_number(self) -> bool:
        """True for a number of people after ``cử``, which each of several bodies sends."""
        return self.rule == "sent_number" and self.verb == "cử" and self.sender is None


@dataclass(frozen=True, slots=True)
class _Clause:
    """A statement of a paragraph: the text, its match form, the statement's span and the quantities in it."""

    text: str
    form: str
    start: int
    end: int
    quantities: Sequence[QuantityMatch]

    def quantity_from(self, offset: int) -> QuantityMatch | None:
        """The first quantity from an offset on."""
        position = bisect_left(self.quantities, offset, key=lambda quantity: quantity.start)
        return self.quantities[position] if position < len(self.quantities) else None


def sent_people(text: str, quantities: Sequence[QuantityMatch]) -> list[People]:
    """The people whom a paragraph has someone send, mobilise or take part, by start, without overlap."""
    form = match_form(text)
    found: list[People] = []
    for start, end in statements(text):
        clause = _Clause(text, form, start, end, within(quantities, start, end))
        for people in (*_sent(clause), *_distributed(clause), *_everyone(clause)):
            if not any(people.start < known.end and known.start < people.end for known in found[-_MOST:]):
                found.append(people)
    return sorted(found, key=lambda people: people.start)


def listed_people(text: str, quantities: Sequence[QuantityMatch], start: int) -> list[People]:
    """People of an item of a list of forces, counted right after ``start``: ``Công an phường: | 05 đồng chí``."""
    clause = _Clause(text, match_form(text), 0, len(text), quantities)
    quantity = clause.quantity_from(start)
    if quantity is None or not _LISTED.fullmatch(clause.form, start, quantity.start):
        return []
    quantity = _inside_body(clause, quantity)
    return [replace(people, rule="sent_listed") for people in _members(clause, quantity, quantity.start, quantity.start)]


def _inside_body(clause: _Clause, quantity: QuantityMatch) -> QuantityMatch:
    """The number of people of a body that is counted before them: ``01 trung đội dân quân | 28 đồng chí``."""
    body = _BODY_OF_PEOPLE.match(clause.form, quantity.end)
    inner = clause.quantity_from(quantity.end) if body else None
    return inner if body is not None and inner is not None and inner.start == body.end() else quantity


def _sent(clause: _Clause) -> Iterator[People]:
    """People after ``cử``, and counted people after ``huy động`` and the like."""
    for pattern, needs_number in ((patterns().sending, False), (patterns().mobilising, True)):
        for verb in pattern.finditer(clause.form, clause.start, clause.end):
            if patterns().past.search(clause.form[max(clause.start, verb.start() - 20) : verb.start()]):
                continue
            each = patterns().each_before.search(clause.form, max(clause.start, verb.start() - 80), verb.start())
            sender = each.span("sender") if each else None
            for people in _after_verb(clause, verb, needs_number=needs_number):
                yield replace(people, per_unit=people.per_unit or sender is not None, sender=sender, verb=verb.group())


def _after_verb(clause: _Clause, verb: re.Match[str], *, needs_number: bool) -> Iterator[People]:
    """The people that one verb sends: counted, all of a kind, or, after ``cử``, without a number."""
    filler = patterns().fillers.match(clause.form, verb.end())
    start = filler.end() if filler else verb.end()
    quantity = clause.quantity_from(verb.end())
    if quantity is not None and not clause.form[start : quantity.start].strip():
        inner = _inside_body(clause, quantity)
        first = inner.start if needs_number or inner is not quantity else verb.start()  # `cử` begins the quote, else the number
        quantity = inner
        yield from _members(clause, quantity, first, verb.start())
    elif everyone := patterns().everyone.match(clause.form, verb.end() + 1):
        yield from _everybody(_people(clause, verb.start(), everyone.end(), verb.start()))
    elif not needs_number:
        noun = verb.end() if patterns().people.match(clause.form, verb.end()) else start
        people = _people(clause, verb.start(), noun, verb.start())
        yield from (people,) if people else ()


def _members(clause: _Clause, quantity: QuantityMatch | None, first: int, verb: int) -> Iterator[People]:
    """The members of one sending, from a quantity on: ``cử 10 giáo viên, 100 em học sinh``."""
    while quantity is not None:
        people = _people(clause, first, quantity.end, verb, quantity)
        if people is None:
            return
        yield people
        quantity = clause.quantity_from(people.end)
        if quantity is None or not patterns().counting.fullmatch(clause.form, people.end, quantity.start):
            return
        first = quantity.start


def _people(clause: _Clause, first: int, noun: int, verb: int, quantity: QuantityMatch | None = None) -> People | None:
    """The people whose noun begins at ``noun``, quoted from ``first`` on; None where the noun names no people."""
    form = clause.form
    noun += form[noun : noun + 1] == " "
    household = quantity is not None and patterns().households.match(form, noun)
    last = people_end(form, noun, clause.end)
    if last > noun and (whose_task := patterns().charged.match(form, last, clause.end)):
        last = whose_task.end()
    if last <= noun or not (household or patterns().people.match(form, noun)):
        return None
    classifier = patterns().classifiers.match(form, noun)
    category = clause.text[classifier.end() if classifier and classifier.end() < last else noun : last]
    attire, end = _attire(clause, last)
    per_sender = patterns().per_sender.match(form, last) is not None
    people = People(first, end, verb, category.strip(" ,"), attire=attire, per_unit=per_sender, rule="sent_unnumbered")
    return _counted(people, quantity) if quantity else people


def _counted(people: People, quantity: QuantityMatch) -> People:
    """The people with the quantity's number or percentage."""
    comparator = comparator_of(quantity)
    if quantity.percent:
        return replace(people, comparator=comparator, percent=quantity.value, rule="sent_share")
    return replace(people, comparator=comparator, value=quantity.value, value_max=quantity.value_max, rule="sent_number")


def _everybody(people: People | None) -> Iterator[People]:
    """The people, all of them."""
    if people is not None:
        yield replace(people, comparator="=", percent=100, rule="sent_everyone")


def _attire(clause: _Clause, start: int) -> tuple[str | None, int]:
    """What the people wear (``mặc quân phục``) and the end of its words; None and ``start`` where nothing is said."""
    verb = patterns().attire.match(clause.form, start, clause.end)
    if verb is None:
        return None, start
    last = counted_noun_end(clause.form, verb.end(), clause.end)
    return (clause.text[verb.end() : last], last) if last > verb.end() else (None, start)


def _distributed(clause: _Clause) -> Iterator[People]:
    """People whom each of several units sends, without a verb of sending: ``mỗi đơn vị 01 đại biểu``."""
    for each in patterns().each.finditer(clause.form, clause.start, clause.end):
        quantity = clause.quantity_from(each.end())
        if quantity is None or quantity.start > each.end() + _LONGEST_LINK or quantity.comparator in ("<=", "<"):
            continue
        for people in _members(clause, quantity, quantity.start, quantity.start):
            if people.percent is None:
                yield replace(people, per_unit=True, sender=each.span("sender"), rule="sent_by_each")


def _everyone(clause: _Clause) -> Iterator[People]:
    """All of some people, who must take part: ``Toàn thể cán bộ, nhân dân sẽ tham gia``, ``100% đảng viên tham dự``."""
    for everyone in patterns().everyone.finditer(clause.form, clause.start, clause.end):
        people = _people(clause, everyone.start(), everyone.end(), everyone.start())
        if people and _takes_part(clause, people):
            yield from _everybody(people)
    for quantity in clause.quantities:
        if quantity.percent and quantity.value == 100:
            people = _people(clause, quantity.start, quantity.end, quantity.start, quantity)
            if people and _takes_part(clause, people):
                yield people


def _takes_part(clause: _Clause, people: People) -> bool:
    """True where the people are followed by a verb of taking part and nothing before makes them mere hearers."""
    before = clause.form[max(clause.start, people.start - 40) : people.start]
    return bool(patterns().participating.match(clause.form, people.end)) and not patterns().no_obligation.search(before)
