"""Mentions of units (đơn vị) in a paragraph: a head word, the fields of work or proper name after it, the level.

``Phòng Kinh tế, Hạ tầng và Đô thị phường``, ``công an xã``, ``trung tâm văn hóa thông tin và thể thao xã``,
``Trường THCS Suối Hoa``. Word segmentation is not relied on: names are bounded by capitals, by the lexicon of fields of
work and by levels.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from extractor.language.abbreviations import expand
from extractor.language.matches import UnitMatch
from extractor.language.unit_lexicon import (
    Head,
    domain_pattern,
    head_pattern,
    heads,
    level_pattern,
    stop_pattern,
    type_of,
)
from extractor.text.folding import match_form

_PLURAL = re.compile(r"(?:(?:tất cả |toàn thể )?(?:các|những|mỗi|từng|toàn bộ|một số|mọi)|toàn thể|tất cả)\s(?:đồng chí |đ/c )?$")
_JOINED_NAME = re.compile(r"[A-ZĐÀ-Ỹ][^\W\d_]{0,8}(?:\s[^\W\d_]{1,8}){0,2}\s(?:-|–|và|&)\s[A-ZĐÀ-Ỹ]")
"""After a comma: a further part of the name, closed by a dash or ``và`` and a capital."""
_COMMON_TAIL = re.compile(r"\s(?:chuyên môn|nghiệp vụ|chức năng|liên quan)(?:\s(?:phường|xã|tỉnh|sở|huyện|thành phố|thuộc))?")
_CONNECTOR = re.compile(r"\s?(?:,|-|–|&|và)\s?")
_WORD = re.compile(r"[^\W_]+")
_LEVEL = r"(?:phường|xã|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)"
_PLURAL_LEVELS = re.compile(rf"(?:các\s|cấp\s){_LEVEL}(?:(?:,\s?|\svà\s|\s-\s|/){_LEVEL}(?!\w)){{0,4}}(?!\w)|xã, phường(?:, (?:thị trấn|đặc khu))?(?!\w)|phường, xã(?!\w)")
_LONGEST_TAIL = 14


Short = Mapping[str, str]
"""The document's own abbreviations of units with their full names: ``TTPVHCC`` → ``Trung tâm Phục vụ hành chính công``."""
NO_SHORT: Short = MappingProxyType({})


def unit_abbreviations(definitions: Mapping[str, str]) -> Short:
    """Those of a document's definitions that stand for units."""
    return {
        short: full for short, full in definitions.items() if " " not in short and head_pattern().match(match_form(full))
    }


@lru_cache(maxsize=64)
def _short_pattern(shorts: frozenset[str]) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(shorts, key=len, reverse=True))) + r")(?!\w)")


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
    if head.capital and not text[start].isupper():
        return None
    end, tailed = _tail_end(text, form, match.end(), head)
    if head.needs_tail and not tailed:
        return None
    plural = _PLURAL.search(form, max(0, start - 30), start)
    name = text[start:end]
    unit_type = type_of(expand(name))
    generic = head.is_class and not _has_proper_name(text, match.end(), end)
    if not head.is_class and not tailed and text[start].islower():
        generic = True  # `công an`, `đài phát thanh`: no body in particular
    if plural is not None and _COMMON_TAIL.fullmatch(form, match.end(), end):
        generic = True  # `các phòng chuyên môn`
    return UnitMatch(
        start=start,
        end=end,
        name=name,
        unit_type=unit_type.id if unit_type else None,
        kind=head.kind,
        generic=generic or (plural is not None and not head.named and not tailed),
        quantified=plural is not None,
        rule=f"unit.{head.tail}",
    )


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
        return end, end > start
    if head.tail != "none":
        end = _names_end(text, form, end)
        named = end > start
    if head.kind in ("party", "front") and text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
        inner = unit_at(text, form, end + 1)  # `Đảng ủy Ủy ban nhân dân tỉnh`, `Công đoàn Sở Y tế`
        if inner is not None:
            return inner.end, True
    end, levelled = _level_end(text, form, end)
    if head.tail == "none" and not levelled:
        end = _capitals_end(text, form, end)
    return end, named or (levelled and not head.needs_tail)


def _names_end(text: str, form: str, end: int) -> int:
    """Offset after fields of work and proper names, joined by commas, dashes and ``và``."""
    first = end
    for _ in range(_LONGEST_TAIL):
        following = end + 1 if text[end : end + 1] == " " else end
        if end > first and text[following : following + 1].islower() and stop_pattern().match(form, following):
            return end
        step = _piece_end(text, form, following)
        if step is None:
            connector = _CONNECTOR.match(form, end)
            if connector is None:
                return end
            step = _piece_end(text, form, connector.end())
            if step is None or _begins_unit(text, form, connector.end()):
                return end
            if connector.group().strip() == "," and not _goes_on_after_comma(text, form, connector.end(), step):
                return end
        end = step
    return end


def _goes_on_after_comma(text: str, form: str, start: int, end: int) -> bool:
    """True when the field of work after a comma belongs to the name: it has a capital, or ``và`` closes the list."""
    if text[start].isupper() and (domain_pattern().match(form, start) or _JOINED_NAME.match(text, start)):
        return True
    return re.match(r"\s(?:và|&)\s", form[end : end + 4]) is not None


def _piece_end(text: str, form: str, start: int) -> int | None:
    """Offset after one field of work or one capitalised word at ``start``; None where neither stands."""
    if start >= len(text) or not (text[start].isalnum()):
        return None
    if stop_pattern().match(form, start) and not domain_pattern().match(form, start):
        return None
    if domain := domain_pattern().match(form, start):
        return domain.end()
    if level_pattern().match(form, start):
        return None
    word = _WORD.match(text, start)
    if word is None or not (text[start].isupper() or (word.group().isdigit() and len(word.group()) < 3)):
        return None
    return word.end()


def _begins_unit(text: str, form: str, start: int) -> bool:
    """True when another unit's name begins at ``start``."""
    match = head_pattern().match(form, start)
    if match is None:
        return False
    head = heads()[match.group()]
    return not head.capital or text[start].isupper()


def _level_end(text: str, form: str, end: int) -> tuple[int, bool]:
    """(offset after a level and its proper name, whether there was one): ``phường``, ``xã Bát Tràng``."""
    if text[end : end + 1] != " ":
        return end, False
    match = _PLURAL_LEVELS.match(form, end + 1)
    if match is not None:
        return match.end(), True
    match = level_pattern().match(form, end + 1)
    if match is None:
        return end, False
    return _capitals_end(text, form, match.end()), True


def _capitals_end(text: str, form: str, end: int) -> int:
    """Offset after up to five capitalised words, or a number."""
    for _ in range(5):
        word = _WORD.match(text, end + 1) if text[end : end + 1] == " " else None
        if word is None or not (text[end + 1].isupper() or (word.group().isdigit() and len(word.group()) < 3)):
            return end
        if stop_pattern().match(form, end + 1) or _begins_unit(text, form, end + 1) or level_pattern().match(form, end + 1):
            return end
        end = word.end()
    return end


def _has_proper_name(text: str, start: int, end: int) -> bool:
    """True when a capital or figure stands in the words after the head: ``thôn Đông``, not ``các thôn``."""
    return any(character.isupper() or character.isdigit() for character in text[start:end])

