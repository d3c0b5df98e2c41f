"""Headings that are nothing but units: ``5. Phòng Kinh tế và Công an xã:``, ``Các cơ quan, đơn vị được kiểm tra``."""

import re
from dataclasses import replace
from functools import cache

from extractor.language.person_posts import post_opens
from extractor.language.unit_groups import alternatives, opening_pattern
from extractor.language.unit_lists import parse_list
from extractor.language.unit_members import Member, UnitList
from extractor.language.units import NO_SHORT, Short
from extractor.language.verbs import has_verb
from extractor.text.folding import match_form

_TAIL_STOP = re.compile(r"[;:.()]|\s(?:để|trong việc|về việc)\s")
_BRACKET = re.compile(r"\s?\([^()]{1,120}\)$")
_FEW_WORDS = re.compile(r"(?:\s[^\W\d_]{1,8}){1,3}")
_LONGEST_TAIL = 70


def heading_units(text: str, short: Short = NO_SHORT) -> UnitList | None:
    """The units of a heading that is nothing but units; None for other headings.

    Openings (``Đề nghị``, ``Đối với``) and ``trên địa bàn …`` are left out; the end of the list is the text's, less a
    colon. ``short`` are the document's own abbreviations of units.
    """
    form = match_form(text)
    opening = opening_pattern().match(form)
    found = parse_list(text, form, opening.end() if opening else 0, short)
    end = len(text.rstrip(" :.;-"))
    if not found.members or found.end >= end:
        return found if found.members else None
    rest = form[found.end : end]
    if _BRACKET.match(rest) or _heading_tail().match(rest):
        return found
    last = found.members[-1]
    if last.unit is not None and last.unit.kind == "person":
        return found if post_opens(rest.strip(" -–,(")) else None
    if _tells_which(last, rest) or _ends_name(last, rest) or _ends_group(last, rest):
        return UnitList((*found.members[:-1], _drawn_out(last, text, end)), end)
    return None


def _drawn_out(member: Member, text: str, end: int) -> Member:
    """The member with its name drawn out to ``end``."""
    unit = None if member.unit is None else replace(member.unit, end=end, name=text[member.start : end])
    return Member(member.start, end, member.full_start, unit)


def _tells_which(last: Member, rest: str) -> bool:
    """True for a clause that tells which bodies of a class are meant: ``được kiểm tra``, ``có cụm công nghiệp``."""
    return (last.is_class or last.full_start < last.start) and _relative().match(rest) is not None


def _ends_name(last: Member, rest: str) -> bool:
    """True where the few words left of a heading can only be the end of the unit's name: ``Phòng Quản lý Năng | lượng``."""
    return last.unit is not None and _FEW_WORDS.fullmatch(rest) is not None and not has_verb(rest)


def _ends_group(last: Member, rest: str) -> bool:
    """True where the rest of a heading belongs to its generic group: ``Các đơn vị | thu gom rác``."""
    return last.unit is None and not _TAIL_STOP.search(rest) and len(rest) < _LONGEST_TAIL and not has_verb(rest)


@cache
def _heading_tail() -> re.Pattern[str]:
    """``trên địa bàn``, ``thuộc phạm vi`` after the units of a heading."""
    return re.compile(rf"\s{alternatives('heading_tails')}")


@cache
def _relative() -> re.Pattern[str]:
    """The words with which a clause opens that tells which bodies of a class are meant, and the clause, without marks."""
    return re.compile(rf"\s{alternatives('relatives')}[^,;:.]{{0,70}}$")
