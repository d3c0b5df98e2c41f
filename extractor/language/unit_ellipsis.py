"""Members whose first word the text gives once for several.

``Các Sở: Tài chính, Nội vụ``, ``Sở Tài chính, Nội vụ``, ``Ủy ban nhân dân các huyện, thị xã An Khê``.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from extractor.language.matches import UnitMatch
from extractor.language.unit_groups import LEVEL_WORD, alternatives, plural_pattern
from extractor.language.unit_lexicon import domain_pattern, head_pattern, joins_by_comma
from extractor.language.unit_members import LONGEST_LIST, Member
from extractor.language.unit_name_ends import ends_name, names_end
from extractor.language.units import unit_at
from extractor.text.folding import match_form
from extractor.text.letters import UPPER

_COMMITTEES = re.compile(
    rf"(?:ubnd|ủy ban nhân dân|công an|đảng ủy|trạm y tế|mttq)\s(?:các|những)\s({LEVEL_WORD}|trường)(?:, {LEVEL_WORD})?\s?:\s"
)
_COMMITTEE = re.compile(r"(?:ubnd|ủy ban nhân dân|công an|đảng ủy|hđnd|hội đồng nhân dân)(?!\w)")
_A_LEVEL = re.compile(rf"{LEVEL_WORD}\s")
_PLURAL_WORD = re.compile(r"\s(?:các|những)(?=\s)")
_PLACE_NAME = re.compile(rf"[{UPPER}]\w{{0,9}}(?:\s(?:[{UPPER}]\w{{0,9}}|\d{{1,2}}(?!\w))){{0,4}}|\d{{1,2}}(?!\w)")
_FIELD_MARK = re.compile(r"\s?[,;:.()]|\s(?:và|&)\s")
_FIELD_REST = re.compile(r"(?:\s[^\W\d_]{1,8}){1,6}(?=\s?[,;:.]|$)")
_WORD = re.compile(r"[^\W_]+")
_SPREAD_CONNECTOR = re.compile(r"\s?[,;]\s?|\s(?:và|&)\s")


@cache
def _spreading() -> re.Pattern[str]:
    """``các Sở:``, before the names that the word is spread over."""
    return re.compile(rf"(?:(?:các|những)\s{alternatives('spreading')}|(?:sở|bộ)(?!\w))\s?:\s")


def spread_at(text: str, form: str, position: int) -> list[Member]:
    """The members of a list under one word: ``Các Sở: Tài chính, Nội vụ``, ``UBND các xã: Đức Trọng, Hiệp Thạnh``."""
    if form.find(":", position, position + 40) == -1:
        return []
    committees = _COMMITTEES.match(form, position)
    opening = committees or _spreading().match(form, position)
    if opening is None:
        return []
    first = plural.end() if (plural := plural_pattern().match(form, position)) else position
    prefix = text[first : opening.end()].rstrip(" :")
    if committees:
        prefix = _PLURAL_WORD.sub("", prefix)
    members: list[Member] = []
    at = opening.end()
    for _ in range(LONGEST_LIST):
        end = _place_end(text, form, at) if committees else _field_end(text, form, at)
        if end <= at:
            break
        members.append(Member(at, end, at, _named(f"{prefix} {text[at:end]}", at, end)))
        connector = _SPREAD_CONNECTOR.match(form, end)
        if connector is None:
            break
        at = connector.end()
    return members


def _place_end(text: str, form: str, start: int) -> int:
    """Offset after a place's name; ``start`` where another unit's name begins or none does."""
    name = _PLACE_NAME.match(text, start)
    return start if name is None or unit_at(text, form, start) is not None else name.end()


def _field_end(text: str, form: str, start: int) -> int:
    """Offset after a field of work with a capital; ``start`` where another unit's name begins or none does."""
    if not text[start : start + 1].isupper() or unit_at(text, form, start) is not None:
        return start
    end = names_end(text, form, start, commas=False)
    if _FIELD_MARK.match(form, end) or end >= len(form):
        return end
    rest = _FIELD_REST.match(form, end)  # a field that no lexicon has: `Chính sách thương mại đa biên`
    if rest is None or any(ends_name(form, word.start()) for word in _WORD.finditer(form, end, rest.end())):
        return end
    return rest.end()


def _named(name: str, start: int, end: int) -> UnitMatch | None:
    """The unit of a name that the text gives in two places, at the span of its second part."""
    unit = unit_at(name, match_form(name), 0)
    return None if unit is None else replace(unit, start=start, end=end, name=name, generic=False)


def elliptical(text: str, form: str, position: int, members: Sequence[Member]) -> Member | None:
    """``Sở Tài chính, Nội vụ``: a field of work after a comma, with the head of the member before it."""
    before = members[-1].unit if members else None
    if (
        before is None
        or before.generic
        or not text[position : position + 1].isupper()
        or not domain_pattern().match(form, position)
    ):
        return None
    head = head_pattern().match(match_form(before.name))
    if head is None or joins_by_comma(head.group()):
        return None
    end = _field_end(text, form, position)
    unit = _named(f"{before.name[: head.end()]} {text[position:end]}", position, end)
    return Member(position, end, position, unit) if unit else None


def of_another_place(text: str, form: str, position: int, members: Sequence[Member]) -> Member | None:
    """``Ủy ban nhân dân các huyện, | thị xã An Khê``: the committee of a further place, named by its level."""
    before = members[-1].unit if members else None
    level = _A_LEVEL.match(form, position) if before else None
    committee = _COMMITTEE.match(match_form(before.name)) if before and level else None
    name = _PLACE_NAME.match(text, level.end()) if level else None
    if before is None or committee is None or name is None:
        return None
    unit = _named(f"{before.name[: committee.end()]} {text[position : name.end()]}", position, name.end())
    return Member(position, name.end(), position, unit) if unit else None
