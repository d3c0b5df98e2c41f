"""Mentions of units (đơn vị) in a paragraph: a head word, the fields of work or proper name after it, the level.

``Phòng Kinh tế, Hạ tầng và Đô thị phường``, ``công an xã``, ``trung tâm văn hóa thông tin và thể thao xã``,
``Trường THCS Suối Hoa``. Where their names end is ``unit_name_ends``.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from extractor.language.abbreviations import expand
from extractor.language.matches import UnitMatch
from extractor.language.unit_lexicon import Head, domain_pattern, head_pattern, heads, joins_by_comma, stop_pattern, type_of
from extractor.language.unit_name_ends import capitals_end, has_proper_name, level_end, may_begin_name, names_end
from extractor.lexicons import load
from extractor.text.alternatives import any_of
from extractor.text.folding import match_form

_PLURAL = re.compile(r"(?:(?:tất cả |toàn thể )?(?:các|những|mỗi|từng|toàn bộ|một số|mọi)|toàn thể|tất cả)\s(?:đồng chí |đ/c )?$")
_COMMON_TAIL = re.compile(r"\s(?:chuyên môn|nghiệp vụ|chức năng|liên quan)(?:\s(?:phường|xã|tỉnh|sở|huyện|thành phố|thuộc))?")
_LISTED = re.compile(r"\s?(?:[,;:]\s?(?=trường|$)|và\strường)|$")
_MASS_ORGANISATION = re.compile(r"(?<!\w)(?:đoàn|hội|công đoàn|mặt trận)(?!\w)(?! (?:đồng|viên))")
_NUMBERED = re.compile(r"\ssố\s\d{1,3}(?!\w)")
_OWNERS = frozenset({"police", "government", "department", "party", "front", "military", "health"})
_OWNED = frozenset({"department", "public_service", "party", "front", "police"})
"""Kinds whose names may go on with the body they belong to: ``Phòng Nghiệp vụ Công an tỉnh``, ``Công đoàn Sở Y tế``."""
_LONGEST_POST = 20
_LAST_SYLLABLE = re.compile(r" [^\W\d_]{2,7}(?=\s?[,;:.)(]|\s[–-]|$)")
"""The last syllable of a person's name, before a mark."""
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
    if not may_begin_name(head, text, form, start, match.end()):
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


def _abbreviated(text: str, form: str, start: int, short: Short) -> UnitMatch | None:
    """The unit whose own abbreviation stands at ``start``, with its level."""
    match = _short_pattern(frozenset(short)).match(text, start)
    if match is None:
        return None
    full = short[match.group()]
    head = head_pattern().match(match_form(full))
    end, _ = level_end(text, form, match.end())
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
        end = capitals_end(text, form, end)
        if end > start and (syllable := _LAST_SYLLABLE.match(text, end)) and text[end + 1].isupper():
            end = syllable.end()  # a word that elsewhere begins a unit: `Phạm Đình | Khoa`
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
    last, levelled = level_end(text, form, end)
    if head.tail == "none" and not levelled:
        last = capitals_end(text, form, end)
    placed = levelled and has_proper_name(text, end, last)  # `Trường THCS thị trấn Thắng`
    return last, named or (levelled and not head.needs_tail) or (placed and head.tail == "proper")


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
