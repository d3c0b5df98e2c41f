"""Where the name of a unit ends: after fields of work, proper names, a level with its name.

Word segmentation is not relied on: names are bounded by capitals, by the lexicon of fields of work and by levels.
"""

import re
from functools import cache

from extractor.language.unit_lexicon import (
    Head,
    capital_domain_pattern,
    domain_pattern,
    head_pattern,
    heads,
    is_function_word,
    level_pattern,
    stop_pattern,
)
from extractor.language.verbs import group
from extractor.lexicons import load
from extractor.text.alternatives import any_of
from extractor.text.folding import match_form
from extractor.text.letters import UPPER

_JOINED_NAME = re.compile(rf"[{UPPER}][^\W\d_]{{0,8}}(?:\s[^\W\d_]{{1,8}}){{0,2}}\s(?:-|–|và|&)\s[{UPPER}]")
"""After a comma: a further part of the name, closed by a dash or ``và`` and a capital."""
_CONNECTOR = re.compile(r"\s?(?:,|-|–|&|và)\s?")
_AND = re.compile(r"\s(?:và|&)\s")
_WORD = re.compile(r"[^\W_]+")
_LEVEL = r"(?:tp|phường|xã|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)"
_LEVELS_JOINED = rf"(?:(?:,\s?|\svà\s|\s?[-–]\s?|/\s?){_LEVEL}(?!\w|\s(?:đoàn|ủy)(?!\w)))"
_SETTLEMENT = r"(?:thôn|xóm|bản|ấp|khóm|khu phố|khu dân cư|tổ dân phố)"
_PLURAL_LEVELS = re.compile(
    rf"(?:các\s|cấp\s){_LEVEL}{_LEVELS_JOINED}{{0,4}}(?!\w)|{_LEVEL}{_LEVELS_JOINED}{{1,4}}(?!\w)"
    rf"|các\s{_SETTLEMENT}(?:(?:,\s|\svà\s){_SETTLEMENT}){{0,3}}(?!\w)"
)
"""Levels without a name: ``các xã, phường``, ``cấp xã``, ``huyện, thị xã``, ``các thôn``."""
_LEVEL_JOINT = re.compile(r",\s?|\svà\s|\s?[-–]\s?|/\s?")
_SECOND_SYLLABLE = re.compile(r"\s([^\W\d_]{1,7})(?=$|[,;:.()]|\s(?:và|-|–|&)\s|\s)")
_LONGEST_TAIL = 14
_SHORTEST_COUNT = 3
"""Figures of a number that is no part of a name."""


def may_begin_name(head: Head, text: str, form: str, start: int, end: int) -> bool:
    """True where the head's words from ``start`` to ``end`` may begin a name: the capital or field it asks for is there."""
    if head.tail == "post":
        return _names_a_post(text, form, start, end)
    return not head.capital or text[start].isupper()


def _names_a_post(text: str, form: str, start: int, end: int) -> bool:
    """True where a field of work follows at once, and it or the head has a capital: ``công chức Tư pháp - Hộ tịch``.

    Before July 2025 the staff posts of a commune were called by their fields (Decree 33/2023/NĐ-CP).
    """
    field = domain_pattern().match(form, end + 1)
    return text[end : end + 1] == " " and field is not None and (text[start].isupper() or text[end + 1].isupper())


@cache
def _people_pattern() -> re.Pattern[str]:
    """Counted people: a number before them is no part of a name."""
    nouns = load("counted_nouns")
    return re.compile(rf"\s{any_of(map(match_form, [*nouns['classifiers'], *nouns['people'], *nouns['occasions']]))}(?!\w)")


def names_end(text: str, form: str, end: int, *, commas: bool = True) -> int:
    """Offset after the fields of work and proper names that follow ``end``.

    They are joined by dashes, ``và`` and, with ``commas``, by commas.
    """
    first = end
    for _ in range(_LONGEST_TAIL):
        following = end + 1 if text[end : end + 1] == " " else end
        if end > first and text[following : following + 1].islower() and stop_pattern().match(form, following):
            return end
        step = _piece_end(text, form, following)
        if step is None:
            connector = _CONNECTOR.match(form, end)
            if connector is None or end == first:
                return end
            step = _piece_end(text, form, connector.end())
            if step is None or _begins_unit(text, form, connector.end()):
                return end
            if connector.group().strip() == "," and (not commas or not _goes_on_after_comma(text, form, connector.end(), step)):
                return end
        end = step
    return end


def _goes_on_after_comma(text: str, form: str, start: int, end: int) -> bool:
    """True when the field of work after a comma belongs to the name: it has a capital, or ``và`` closes the list."""
    if text[start].isupper() and (domain_pattern().match(form, start) or _JOINED_NAME.match(text, start)):
        return True
    return _AND.match(form, end) is not None


def _piece_end(text: str, form: str, start: int) -> int | None:
    """Offset after one field of work or one capitalised word at ``start``; None where neither stands."""
    if domain := domain_pattern().match(form, start):
        return domain.end() if text[start].isalnum() else None
    if text[start : start + 1].isupper() and (domain := capital_domain_pattern().match(form, start)):
        return domain.end()
    if stop_pattern().match(form, start) or level_pattern().match(form, start) or _begins_owner(text, form, start):
        return None
    word = _WORD.match(text, start)
    if word is None or not _is_name_word(word, form):
        return None
    return _compound_end(text, form, word.end())


def _is_name_word(word: re.Match[str], form: str) -> bool:
    """True for a word with a capital, or a number of few figures that counts no people (``Công an phường | 15 đồng chí``)."""
    if word[0].isdigit():
        return len(word[0]) < _SHORTEST_COUNT and _people_pattern().match(form, word.end()) is None
    return word[0][0].isupper()


def _compound_end(text: str, form: str, end: int) -> int:
    """Offset after the second, lower-case syllable of a field that no lexicon has: ``Năng lượng``, ``Văn thư``.

    It is one where the name ends with it: a mark, a connector, a level or a verb follows.
    """
    second = _SECOND_SYLLABLE.match(form, end)
    if second is None or not text[second.start(1)].islower() or ends_name(form, second.start(1)):
        return end
    after = second.end()
    following = after + 1
    closed = not form.startswith(" ", after) or _CONNECTOR.match(form, after) is not None
    goes_on = text[following : following + 1].isdigit() or domain_pattern().match(form, following) is not None
    if closed or goes_on or text[following].isupper() or level_pattern().match(form, following) or ends_name(form, following):
        return after
    return end


def ends_name(form: str, start: int) -> bool:
    """True where a verb, a modal or a function word begins, none of which belongs to a name."""
    word = _WORD.match(form, start)
    if word is not None and is_function_word(word.group()):
        return True
    return group("actions").match(form, start) is not None or group("modals").match(form, start) is not None


def _begins_owner(text: str, form: str, start: int) -> bool:
    """True where the name of a body begins that is no part of another's name: ``Công an``, ``UBND``."""
    match = head_pattern().match(form, start)
    if match is None:
        return False
    head = heads()[match.group()]
    return head.tail != "post" and head.kind in ("police", "government", "military") and text[start].isupper()


def _begins_unit(text: str, form: str, start: int) -> bool:
    """True when another unit's name begins at ``start``."""
    match = head_pattern().match(form, start)
    if match is None:
        return False
    head = heads()[match.group()]
    return may_begin_name(head, text, form, start, match.end())


def level_end(text: str, form: str, end: int) -> tuple[int, bool]:
    """(offset after a level and its proper name, whether there was one): ``phường``, ``xã Bát Tràng``."""
    if text[end : end + 1] != " ":
        return end, False
    match = _PLURAL_LEVELS.match(form, end + 1)
    if match is not None:
        return _before_a_place(text, form, match), True
    match = level_pattern().match(form, end + 1)
    if match is None:
        return end, False
    return capitals_end(text, form, match.end()), True


def _before_a_place(text: str, form: str, levels: re.Match[str]) -> int:
    """Offset after levels without a name; the last of them is left out where a name follows: ``các huyện | , thị xã An Khê``."""
    named = capitals_end(text, form, levels.end()) > levels.end()
    last = list(_LEVEL_JOINT.finditer(form, *levels.span()))
    return last[-1].start() if named and last else levels.end()


def capitals_end(text: str, form: str, end: int) -> int:
    """Offset after up to five capitalised words, or a number."""
    for _ in range(5):
        word = _WORD.match(text, end + 1) if text[end : end + 1] == " " else None
        if word is None or not _is_name_word(word, form):
            return end
        if stop_pattern().match(form, end + 1) or _begins_unit(text, form, end + 1) or level_pattern().match(form, end + 1):
            return end
        end = word.end()
    return end


def has_proper_name(text: str, start: int, end: int) -> bool:
    """True when a capital or figure stands in the words after the head: ``thôn Đông``, not ``các thôn``."""
    return any(character.isupper() or character.isdigit() for character in text[start:end])
