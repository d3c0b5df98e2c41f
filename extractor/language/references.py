"""Mentions of other documents (viện dẫn văn bản) in one paragraph.

Decree 30/2020/NĐ-CP, Annex I, section II.6: a document cited for the first time is given with type, number and symbol, date,
issuer and what it is about; a law with its type and name. The mention runs from the type word to the last of number, date and
issuer; what it is about is left out.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.language.document_types import known_codes, type_named, type_words
from extractor.language.matches import ReferenceMatch
from extractor.language.reference_tails import Tail, tail_at
from extractor.language.reference_types import AMENDING, adjacent_type, distant_type, modifiers_pattern
from extractor.language.times.vocabulary import LEXICON, PART_OF_DAY
from extractor.language.written_dates import FULL_DATE

_CANDIDATE = re.compile(
    r"\d(?:[a-zA-Z]?\s?[-–/]\s?[A-Za-zĐđƯ]|\s{0,2}[/.-]\s{0,2}(?:19|20)\d\d(?!\d)|,?\s{1,3}năm\s{1,3}\d{4})|[Ss]ố\s?:?\s?\d"
)
"""Without one of these a paragraph cites nothing: a digit before a symbol, a full date, or ``số`` before a digit."""
_PART = r"[A-ZĐƯ](?:[A-ZĐƯÔƠÂĂÊ0-9&]|\.(?=[A-ZĐ])|[a-zđ]{1,3}(?=[A-ZĐ0-9]|[^\w]|$)){0,15}"
"""A part of a symbol: KH, CTr, TTg, QH15, ĐQ&V. Small letters only where a capital or the part's end follows."""
_NUMBER = re.compile(
    r"(?<![\w/.,–§#-])(?:(?<=[Ss]ố\s)\d{1,3}\s(?=\d{1,3}/))?"  # a space that justified setting left within the digits
    r"\d{1,6}[A-Za-z]?(?:[./]\d{1,4}){0,2}"
    rf"(?:\s?/\s?|[-–]|\s[-–]\s(?=[A-ZĐ][A-Za-zĐđ]{{0,5}}\s?/)){_PART}"
    rf"(?:(?:\s?/\s?|[-–]|\s?[-–]\s?[-–]?(?=[A-ZĐ]{{2}})|[-–]\s(?=[A-ZĐ]{{2}})){_PART}){{0,3}}(?:-\d{{1,3}}(?![\w/]))?"
    r"|(?<=[Ss]ố\s)\d{1,6}(?:/\d{4})?/[a-zđ]{1,6}-[a-zđ]{2,10}(?!\w)"  # a title that was put in small letters
    r"|(?<=[Ss]ố\s)\d{1,5}(?![\w%§#]|[.,/-]\d|\s\d)"  # a number without symbol
    r"|(?<![\w/.,–§#-])(?P<irregular>(?=[^\s/-]{0,15}(?:[/-][^\s/-]{1,12}){0,4}?[A-ZĐ])(?=[A-ZĐ/-]{0,15}\d)"
    r"[A-ZĐ\d][\w&]{0,15}(?:[/-][\w&]{1,12}){1,5})(?![\w/-])"
)
"""``irregular``: a company's or a misprinted number (``ABC-TN012/26-LR``, ``75QĐ-TTg``), with letters and digits in any order."""
_GARBLED = ("§", "#")
"""What a recogniser leaves in the middle of a number: no part of it can be trusted."""
_NUMBER_WORD = re.compile(r"(?:[Ss][ốô]|SỐ)\s{0,2}[:.]?\s{0,2}$")
_LIST_LINK = re.compile(r"\s{0,2}(?:,|;|và|,\s?và|\))?\s{0,2}(?:số\s{0,2}:?\s{0,2})?$")
_CITING = re.compile(r"(?:căn cứ|thực hiện|theo|tại|của|triển khai|hành)\s{1,2}(?:các\s{1,2}|vào\s{1,2})?$", re.IGNORECASE)
_LAW_DATE = re.compile(rf",?\s{{1,2}}ngày\s{{0,3}}{FULL_DATE}")
_BOUNDS = "|".join(sorted({*LEXICON["before"], *LEXICON["until"], *LEXICON["latest"], *LEXICON["from"]}, key=len, reverse=True))
"""Words that make a date a deadline or a beginning: ``chậm nhất``, ``đến hết``."""
_LAW_BREAK = re.compile(
    rf"[;:]|\.\s|(?<!\w)(?:{_BOUNDS}|đến|vào|xong|hoàn thành|tổ chức (?:thực hiện|triển khai|tập huấn|hội nghị|tuyên truyền))"
    rf"(?!\w)|(?<!\w)(?:{PART_OF_DAY}|dự kiến)$"
)
_LONGEST_LAW = 240


def find_references(text: str) -> tuple[ReferenceMatch, ...]:
    """Mentions of other documents in a clean paragraph, sorted by start, without overlap; offsets into ``text``.

    A mention gives the document's number, or its type with issuer and full date, or a law's name and full date.
    """
    if not _CANDIDATE.search(text):
        return ()
    types = list(type_words().finditer(text))
    found = _numbered(text, types)
    found += _dated(text, types, found)
    found += _laws(text, types, found)
    return tuple(sorted(found, key=lambda match: match.start))


def _numbered(text: str, types: Sequence[re.Match[str]]) -> list[ReferenceMatch]:
    """Mentions that give a number."""
    found: list[ReferenceMatch] = []
    shared: list[int] = []  # members of a list under one type word that still lack an issuer
    for number in _NUMBER.finditer(text):
        if (found and number.start() < found[-1].end) or text[number.end() : number.end() + 1] in _GARBLED:
            continue
        match = _with_type(text, number, types) or _list_member(text, number, found)
        if match is None:
            shared = []
            continue
        if match.rule != "number_in_list":
            shared = []
        elif match.issuer_start is not None:
            for index in reversed(shared):
                following = found[index + 1] if index + 1 < len(found) else match
                date = following.date if _follows(found[index].number, following.number) else None
                found[index] = replace(
                    found[index],
                    date=found[index].date or date,
                    issuer_start=match.issuer_start,
                    issuer_end=match.issuer_end,
                )
            shared = []
        found.append(match)
        if match.issuer_start is None:
            shared.append(len(found) - 1)
    return found


def _follows(number: str | None, following: str | None) -> bool:
    """True for consecutive numbers of one register (``15/KH-SYT và 16/KH-SYT ngày 02/3/2026``): both are of the day given.

    Decree 30/2020/NĐ-CP, article 15: an office numbers what it issues in the order of time.
    """
    first, second = re.match(r"(\d+)(\D.*)", number or ""), re.match(r"(\d+)(\D.*)", following or "")
    return bool(first and second and first[2] == second[2] and int(second[1]) - int(first[1]) == 1)


def _with_type(text: str, number: re.Match[str], types: Sequence[re.Match[str]]) -> ReferenceMatch | None:
    """The mention of a number with the type word that it belongs to, None where none does and it stands for itself."""
    word = _NUMBER_WORD.search(text, max(0, number.start() - 8), number.start())
    before = word.start() if word else number.start()
    bare = number[0].isdigit()
    tail = tail_at(text, number.end())
    issuer = tail.issuer
    type_match = adjacent_type(text, before, types)
    if type_match is None and number["irregular"]:
        return None
    if type_match is None and not bare:
        type_match = distant_type(text, before, number[0], types) if word else None
        issuer = issuer or _issuer_between(text, type_match, before)
    if type_match is None:
        cited = _is_symbol_known(number[0]) or (word and (tail.date or tail.issuer))
        if bare or not cited or _continues_list(text, number):
            return None
        return _reference(before if word else number.start(), tail, None, _written(number[0]), issuer, "number_alone")
    if bare and not (tail.date or tail.issuer or word):
        return None
    if number["irregular"] and not (tail.date or tail.issuer):
        return None
    return _reference(type_match.start(), tail, type_match[0], _written(number[0]), issuer, "number_with_type")


def _reference(
    start: int, tail: Tail, words: str | None, number: str | None, issuer: tuple[int, int] | None, rule: str
) -> ReferenceMatch:
    """A match of the parts found."""
    kind = type_named(words) if words else None
    first, last = issuer or (None, None)
    return ReferenceMatch(start, tail.end, kind.name if kind else None, number, tail.date, first, last, rule)


def _list_member(text: str, number: re.Match[str], found: Sequence[ReferenceMatch]) -> ReferenceMatch | None:
    """The mention of a number that shares the type word of the mention before it, None where it does not."""
    if not found or number[0].isdigit() or number["irregular"]:
        return None
    link = _LIST_LINK.match(text, found[-1].end, number.start())
    if link is None or (found[-1].document_type is None and not _is_symbol_known(number[0])):
        return None
    tail = tail_at(text, number.end())
    word = _NUMBER_WORD.search(text, max(found[-1].end, number.start() - 8), number.start())
    match = _reference(word.start() if word else number.start(), tail, None, _written(number[0]), tail.issuer, "number_in_list")
    return replace(match, document_type=found[-1].document_type)


def _continues_list(text: str, number: re.Match[str]) -> bool:
    """True when a comma, ``và`` or a bracket links the number to a number before it."""
    return bool(
        re.search(r"[\wĐ)]\s{0,2}(?:,|;|\svà)\s{0,2}(?:số\s{0,2}:?\s{0,2})?$", text[max(0, number.start() - 14) : number.start()])
    )


def _issuer_between(text: str, type_match: re.Match[str] | None, before: int) -> tuple[int, int] | None:
    """The issuer named between type word and number, None where another thing stands there."""
    if type_match is None or not text.startswith(" của ", type_match.end()):
        return None
    start = type_match.end() + len(" của ")
    return start, len(text[:before].rstrip(" ,"))


def _is_symbol_known(number: str) -> bool:
    """True for a number whose symbol holds a type's code: only such a number cites a document without a type word."""
    parts = re.split(r"[-–/\s.]+", number)
    return len(parts) > 2 and any(part.upper() in known_codes() for part in parts[1:])


def _written(number: str) -> str:
    """A number without spaces, with plain dashes: ``36 /KH - UBND`` is ``36/KH-UBND``; a dash broken over lines is one."""
    return re.sub(r"-{2,}", "-", re.sub(r"\s+", "", number).replace("–", "-"))


def _dated(text: str, types: Sequence[re.Match[str]], known: Sequence[ReferenceMatch]) -> list[ReferenceMatch]:
    """Mentions without number that give type, issuer and full date."""
    found = []
    for match in types:
        if _inside(match.start(), known) or not (
            match[0][0].isupper() or _CITING.search(text, max(0, match.start() - 20), match.start())
        ):
            continue
        modifiers = modifiers_pattern().match(text, match.end(), match.end() + 40)
        tail = tail_at(text, modifiers.end() if modifiers and modifiers[0].strip() else match.end())
        if tail.date and tail.issuer:
            found.append(_reference(match.start(), tail, match[0], None, tail.issuer, "type_issuer_date"))
    return found


def _laws(text: str, types: Sequence[re.Match[str]], known: Sequence[ReferenceMatch]) -> list[ReferenceMatch]:
    """Mentions of laws by name and full date."""
    laws = [match for match in types if (kind := type_named(match[0])) and kind.law and match[0][0].isupper()]
    found: list[ReferenceMatch] = []
    for index, match in enumerate(laws):
        if _inside(match.start(), [*known, *found]):
            continue
        date = _LAW_DATE.search(text, match.end(), match.end() + _LONGEST_LAW)
        if date is None or _inside(date.start(), known) or _LAW_BREAK.search(text, match.end(), date.start()):
            continue
        names_another = index + 1 < len(laws) and laws[index + 1].start() < date.start()
        if names_another and not AMENDING.match(text, match.end()):
            continue
        if any(match.start() < other.start < date.start() for other in known):
            continue
        tail = tail_at(text, date.start())
        found.append(_reference(match.start(), tail, match[0], None, tail.issuer, "law_name_date"))
    return found


def _inside(position: int, matches: Sequence[ReferenceMatch]) -> bool:
    """True when the position lies in one of the matches."""
    return any(match.start <= position < match.end for match in matches)
