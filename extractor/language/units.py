"""Mentions of units (đơn vị) in a paragraph: a head word, the fields of work or proper name after it, the level.

``Phòng Kinh tế, Hạ tầng và Đô thị phường``, ``công an xã``, ``trung tâm văn hóa thông tin và thể thao xã``,
``Trường THCS Suối Hoa``. Word segmentation is not relied on: names are bounded by capitals, by the lexicon of fields of
work and by levels.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from extractor.language.abbreviations import expand
from extractor.language.matches import UnitMatch
from extractor.language.unit_lexicon import (
    Head,
    capital_domain_pattern,
    domain_pattern,
    head_pattern,
    heads,
    is_function_word,
    joins_by_comma,
    level_pattern,
    stop_pattern,
    type_of,
)
from extractor.language.verbs import group
from extractor.lexicons import load
from extractor.text.alternatives import any_of
from extractor.text.folding import match_form
from extractor.text.letters import UPPER

_PLURAL = re.compile(r"(?:(?:tất cả |toàn thể )?(?:các|những|mỗi|từng|toàn bộ|một số|mọi)|toàn thể|tất cả)\s(?:đồng chí |đ/c )?$")
_JOINED_NAME = re.compile(rf"[{UPPER}][^\W\d_]{{0,8}}(?:\s[^\W\d_]{{1,8}}){{0,2}}\s(?:-|–|và|&)\s[{UPPER}]")
"""After a comma: a further part of the name, closed by a dash or ``và`` and a capital."""
_COMMON_TAIL = re.compile(r"\s(?:chuyên môn|nghiệp vụ|chức năng|liên quan)(?:\s(?:phường|xã|tỉnh|sở|huyện|thành phố|thuộc))?")
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
_LISTED = re.compile(r"\s?(?:[,;:]\s?(?=trường|$)|và\strường)|$")
_MASS_ORGANISATION = re.compile(r"(?<!\w)(?:đoàn|hội|công đoàn|mặt trận)(?!\w)(?! (?:đồng|viên))")
_NUMBERED = re.compile(r"\ssố\s\d{1,3}(?!\w)")
_SECOND_SYLLABLE = re.compile(r"\s([^\W\d_]{1,7})(?=$|[,;:.()]|\s(?:và|-|–|&)\s|\s)")
_OWNERS = frozenset({"police", "government", "department", "party", "front", "military", "health"})
_OWNED = frozenset({"department", "public_service", "party", "front", "police"})
"""Kinds whose names may go on with the body they belong to: ``Phòng Nghiệp vụ Công an tỉnh``, ``Công đoàn Sở Y tế``."""
_LONGEST_TAIL = 14
_LONGEST_POST = 20
_SHORTEST_COUNT = 3
"""Figures of a number that is no part of a name."""


Short = Mapping[str, str]
"""The document's own abbreviations of units with their full names: ``TTPVHCC`` → ``Trung tâm Phục vụ hành chính công``."""
NO_SHORT: Short = MappingProxyType({})


def unit_abbreviations(definitions: Mapping[str, str]) -> Short:
    """Those of a document's definitions that stand for units."""
    return {short: full for short, full in definitions.items() if " " not in short and head_pattern().match(match_form(full))}


@lru_cache(maxsize=64)
def _short_pattern(shorts: frozenset[str]) -> re.Pattern[str]:
    """The document's own abbreviations, the longest first."""
    return re.compile(rf"(?<!\w){any_of(shorts)}(?!\w)")


def find_units(text: str, form: str | None = None, short: Short = NO_SHORT) -> tuple[UnitMatch, ...]:
    """Mentions of units in a clean paragraph, left to right, without overlap.

    ``form`` is ``match_form(text)``; ``short`` are the document's own abbreviations of units.
    """
    form = match_form(text) if form is None else form
    found: list[UnitMatch] = []
    end = 0
    starts = [match.start() for match in head_pattern().finditer(form)]
    if short:
        starts = sorted({*starts, *(match.start() for match in _short_pattern(frozenset(short)).finditer(text))})
    for start in starts:
        if start < end:
            continue
        unit = unit_at(text, form, start, short)
        if unit is not None:
            found.append(unit)
            end = unit.end
    return tuple(found)


def unit_at(text: str, form: str, start: int, short: Short = NO_SHORT) -> UnitMatch | None:
    """The unit whose head, or whose abbreviation of the document's own, begins at ``start``; None where none does."""
    match = head_pattern().match(form, start)
    if match is None:
        return _abbreviated(text, form, start, short) if short else None
    head = heads()[match.group()]
    if not _counts(head, text, form, start, match.end()):
        return None
    end, tailed = _tail_end(text, form, match.end(), head)
    if head.needs_tail and not tailed and not _is_the_school(head, text, form, start, end):
        return None
    plural = _PLURAL.search(form, max(0, start - 30), start)
    name = text[start:end]
    unit_type = type_of(expand(name))
    generic = head.is_class and not has_proper_name(text, match.end(), end)
    if not head.is_class and not tailed and text[start].islower():
        generic = True  # `công an`, `đài phát thanh`: no body in particular
    if plural is not None and _COMMON_TAIL.fullmatch(form, match.end(), end):
        generic = True  # `các phòng chuyên môn`
    return UnitMatch(
        start=start,
        end=end,
        name=name,
        unit_type=unit_type.id if unit_type else None,
        kind=_kind(head, form, start, end),
        generic=generic or (plural is not None and not head.named and not tailed),
        quantified=plural is not None,
        rule=f"unit.{head.tail}",
    )


def _is_the_school(head: Head, text: str, form: str, start: int, end: int) -> bool:
    """True for a commune's school without a name of its own in a list: ``Trường Mầm non, Trường Tiểu học``."""
    if head.kind != "school" or not text[start].isupper() or not text[end - 1].islower() or text.isupper():
        return False
    return _LISTED.match(form, end) is not None and _PLURAL.search(form, max(0, start - 30), start) is None


def _kind(head: Head, form: str, start: int, end: int) -> str:
    """The kind of a unit: a standing committee's (``Ban Thường vụ Hội Nông dân``) is that of the body whose it is."""
    if head.kind == "party" and form.startswith("ban ", start) and _MASS_ORGANISATION.search(form, start, end):
        return "front"
    return head.kind


def _counts(head: Head, text: str, form: str, start: int, end: int) -> bool:
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


def _abbreviated(text: str, form: str, start: int, short: Short) -> UnitMatch | None:
    """The unit whose own abbreviation stands at ``start``, with its level."""
    match = _short_pattern(frozenset(short)).match(text, start)
    if match is None:
        return None
    full = short[match.group()]
    head = head_pattern().match(match_form(full))
    end, _ = _level_end(text, form, match.end())
    unit_type = type_of(expand(full))
    return UnitMatch(
        start=start,
        end=end,
        name=text[start:end],
        unit_type=unit_type.id if unit_type else None,
        kind=heads()[head.group()].kind if head else "other",
        quantified=_PLURAL.search(form, max(0, start - 30), start) is not None,
        rule="unit.abbreviation",
    )


def _tail_end(text: str, form: str, end: int, head: Head) -> tuple[int, bool]:
    """(offset after the name, whether words followed the head that name it: fields of work or a proper name)."""
    start = end
    named = False
    if head.tail == "person":
        end = _capitals_end(text, form, end)
        post = _post_pattern().search(form, start + 1, end + _LONGEST_POST)
        if post is not None and post.start() < end:
            end = max(start, post.start() - 1)  # `Ông Lê Văn An | Phó Hiệu trưởng`
        return end, end > start
    if not joins_by_comma(head.words) and text[start - len(head.words)].isupper() and _lower_verb(text, form, start + 1):
        return start, False  # `Sở tổ chức Hội nghị`
    if head.named and _begins_task(head, text, form, start + 1):
        return start, False  # `Công đoàn xây dựng kế hoạch`
    if head.tail != "none":
        end = names_end(text, form, end, commas=joins_by_comma(head.words))
        if (number := _NUMBERED.match(form, end)) and (end > start or head.named):
            end = number.end()  # `Ban Quản lý dự án đầu tư xây dựng số 1`
        named = end > start
    if (named or head.named) and (owner := _owner_end(text, form, end, head)):
        return owner, True
    last, levelled = _level_end(text, form, end)
    if head.tail == "none" and not levelled:
        last = _capitals_end(text, form, end)
    placed = levelled and has_proper_name(text, end, last)  # `Trường THCS thị trấn Thắng`
    return last, named or (levelled and not head.needs_tail) or (placed and head.tail == "proper")


@cache
def _people_pattern() -> re.Pattern[str]:
    """Counted people: a number before them is no part of a name."""
    nouns = load("counted_nouns")
    return re.compile(rf"\s{any_of(map(match_form, [*nouns['classifiers'], *nouns['people'], *nouns['occasions']]))}(?!\w)")


@cache
def _post_pattern() -> re.Pattern[str]:
    """The post of a person where a name is looked for: ``Đồng chí Ủy viên …``."""
    return re.compile(rf"(?<!\w)(?:phó |p\. ?)?{any_of(map(match_form, load('unit_groups')['person_posts']))}(?!\w)")


_FIELDS_OF_BOARDS = ("xây dựng", "phát triển", "bảo vệ", "quản lý", "đầu tư", "hỗ trợ")
"""Verbs with which the field of a board may begin (``Ban Chỉ đạo xây dựng nông thôn mới``)."""


def _begins_task(head: Head, text: str, form: str, start: int) -> bool:
    """True where a verb in lower case follows a head that is a name by itself, and no longer field of work does."""
    if not _lower_verb(text, form, start) or (head.kind in ("other", "department") and form.startswith(_FIELDS_OF_BOARDS, start)):
        return False
    verb, field = stop_pattern().match(form, start), domain_pattern().match(form, start)
    return field is None or verb is None or field.end() <= verb.end()


def _lower_verb(text: str, form: str, start: int) -> bool:
    """True where a verb in lower case stands, which after a head with a capital begins the task."""
    return text[start : start + 1].islower() and stop_pattern().match(form, start) is not None


def _owner_end(text: str, form: str, end: int, head: Head) -> int | None:
    """Offset after the body that the unit belongs to, where it follows directly and with a capital."""
    if head.kind not in _OWNED or text[end : end + 1] != " " or not text[end + 1 : end + 2].isupper():
        return None
    if head.kind == "police" and head.tail == "none":
        return None
    owner = unit_at(text, form, end + 1)
    return owner.end if owner is not None and owner.kind in _OWNERS else None


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
    return _counts(head, text, form, start, match.end())


def _level_end(text: str, form: str, end: int) -> tuple[int, bool]:
    """(offset after a level and its proper name, whether there was one): ``phường``, ``xã Bát Tràng``."""
    if text[end : end + 1] != " ":
        return end, False
    match = _PLURAL_LEVELS.match(form, end + 1)
    if match is not None:
        return _before_a_place(text, form, match), True
    match = level_pattern().match(form, end + 1)
    if match is None:
        return end, False
    return _capitals_end(text, form, match.end()), True


def _before_a_place(text: str, form: str, levels: re.Match[str]) -> int:
    """Offset after levels without a name; the last of them is left out where a name follows: ``các huyện | , thị xã An Khê``."""
    named = _capitals_end(text, form, levels.end()) > levels.end()
    last = list(_LEVEL_JOINT.finditer(form, *levels.span()))
    return last[-1].start() if named and last else levels.end()


def _capitals_end(text: str, form: str, end: int) -> int:
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
