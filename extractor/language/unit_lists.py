"""Lists of units in running text and in headings.

``Công an phường, các đơn vị liên quan và các tổ dân phố`` is three members: a named unit, a generic group as written, a
class of bodies. The list ends where neither a unit nor a group nor a connector stands: at the verb.
"""

import re
from dataclasses import dataclass
from functools import cache

from extractor.language.matches import UnitMatch
from extractor.language.unit_lexicon import domain_pattern, stop_pattern
from extractor.language.units import NO_SHORT, Short, unit_at
from extractor.lexicons import load
from extractor.text.folding import match_form

_CONNECTOR = re.compile(r"\s?[,;]\s?(?:và\s|cùng\s(?:với\s)?)?|\s(?:và|hoặc|cùng với|cùng|&|-|–)\s|\s?&\s?")
_TAIL_STOP = re.compile(r"[,;:.()]|\s(?:và|để|trong việc|về việc)\s")
_LONGEST_LIST = 25


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a list: ``[start, end)`` without plural words; ``full_start`` with them; ``unit`` None for a generic group."""

    start: int
    end: int
    full_start: int
    unit: UnitMatch | None


@dataclass(frozen=True, slots=True)
class UnitList:
    """The members of a list and the offset after the last one."""

    members: tuple[Member, ...]
    end: int


@cache
def _alternatives(group: str) -> str:
    words = sorted({match_form(word) for word in load("unit_groups")[group]}, key=len, reverse=True)
    return "(?:" + "|".join(map(re.escape, words)) + r")(?!\w)"


@cache
def plural_pattern() -> re.Pattern[str]:
    """The plural word before a unit, with the space after it."""
    return re.compile(_alternatives("plurals") + r"\s")


@cache
def opening_pattern() -> re.Pattern[str]:
    """What stands before the units of a heading: ``Đề nghị``, ``Đối với``, ``Giao``."""
    return re.compile(rf"(?:{_alternatives('openings')}[:\s]\s?)")


@cache
def _noun() -> re.Pattern[str]:
    return re.compile(_alternatives("nouns"))


@cache
def _qualifiers() -> re.Pattern[str]:
    return re.compile(rf"(?:\s?,?\s{_alternatives('qualifiers')}){{1,3}}")


_GROUP_CONNECTOR = re.compile(r"\s?,\s?|\s?-\s?|\s(?:và|hoặc)\s|/")


def _group_end(text: str, form: str, start: int) -> int | None:
    """Offset after the generic group at ``start``: nouns joined by commas or ``và``, then qualifiers; None for no group.

    A noun with which a unit's name begins (``đơn vị sự nghiệp công``) ends the group before it.
    """
    noun = _noun().match(form, start)
    if noun is None:
        return None
    end = noun.end()
    for _ in range(7):
        if qualified := _qualifiers().match(form, end):
            return qualified.end()
        connector = _GROUP_CONNECTOR.match(form, end)
        following = _noun().match(form, connector.end()) if connector else None
        if connector is None or following is None:
            break
        unit = unit_at(text, form, connector.end())
        if unit is not None and unit.end >= following.end():
            break
        end = following.end()
    return _domain_end(form, end)


def parse_list(text: str, form: str, start: int, short: Short = NO_SHORT) -> UnitList:
    """The list of units that begins at ``start`` of a paragraph's text; empty where none does.

    ``short`` are the document's own abbreviations of units.
    """
    members: list[Member] = []
    position = start
    end = start
    for _ in range(_LONGEST_LIST):
        member = _member_at(text, form, position, short)
        if member is None:
            break
        members.append(member)
        end = _apposition_end(form, member.end) if _is_person(member) else _qualified_end(text, form, member.end)
        connector = _CONNECTOR.match(form, end)
        if connector is None:
            break
        position = connector.end()
    return UnitList(tuple(members), end)


@cache
def _post_pattern() -> re.Pattern[str]:
    """The holder of a post before the bodies: ``Thủ trưởng các cơ quan``."""
    return re.compile(_alternatives("posts") + r"\s(?=các\s|những\s|ubnd|ủy ban|cơ quan|đơn vị|sở|ban|phòng)")


def _member_at(text: str, form: str, position: int, short: Short) -> Member | None:
    full_start = position
    while plural := plural_pattern().match(form, position):
        position = plural.end()
    if post := _post_pattern().match(form, position):
        body = _member_at(text, form, post.end(), short)
        return Member(position, body.end, full_start, None) if body else None
    return _body_at(text, form, position, full_start, short)


def _body_at(text: str, form: str, position: int, full_start: int, short: Short) -> Member | None:
    unit = unit_at(text, form, position, short)
    group = _group_end(text, form, position)
    if group is not None and form[position:group] == "tổ chức" and full_start == position:
        group = None  # the verb: `phối hợp tổ chức`
    if group is not None and (unit is None or (unit.generic and group > unit.end)):
        return Member(position, group, full_start, None)
    if unit is None:
        return None
    return Member(unit.start, unit.end, full_start, unit)


def _domain_end(form: str, end: int) -> int:
    """A group goes on over one field of work and then its qualifiers: ``các đơn vị vệ sinh môi trường``."""
    if form[end : end + 1] == " " and (domain := domain_pattern().match(form, end + 1)) and not stop_pattern().match(form, end + 1):
        return domain.end()
    return end


def _qualified_end(text: str, form: str, end: int) -> int:
    """Offset after ``trên địa bàn xã An Phú`` or ``của phường`` behind a member."""
    match = re.compile(rf"\s(?:đóng\s)?(?:trên địa bàn|thuộc|của)\s(?:toàn\s)?(?:phường|xã|thị trấn|tỉnh|thành phố|huyện)(?!\w)").match(form, end)
    if match is None:
        match = re.compile(r"\s(?:đóng\s)?trên địa bàn(?!\w)").match(form, end)
    if match is None:
        return end
    name = re.compile(r"(?:\s[^\W\d_a-zà-ỹ][\w]{0,9}){1,4}").match(text, match.end())
    return name.end() if name else match.end()


def _is_person(member: Member) -> bool:
    return member.unit is not None and member.unit.kind == "person"


@cache
def _apposition() -> re.Pattern[str]:
    """The post after a person's name: ``, Phó Chủ tịch UBND xã``."""
    return re.compile(
        rf"\s?[,–-]\s(?:phó\s|nguyên\s|ủy viên\s)?{_alternatives('person_posts')}(?:\s[^,;:.]{{1,60}}?)??(?=\s?[,;:.]|$|\s{_action_words()})"
    )


def _action_words() -> str:
    words = [*load("duty_verbs")["actions"], *load("duty_verbs")["modals"]]
    return "(?:" + "|".join(map(re.escape, sorted(map(match_form, words), key=len, reverse=True))) + r")(?!\w)"


def _apposition_end(form: str, end: int) -> int:
    """Offset after the post that stands behind a person's name."""
    match = _apposition().match(form, end)
    if match is None:
        return end
    return match.end() + 1 if form.startswith(", ", match.end()) and _verb_follows(form, match.end() + 2) else match.end()


def _verb_follows(form: str, start: int) -> bool:
    """True when an action or modal begins at ``start``: the comma before it closes the apposition."""
    return re.compile(_action_words()).match(form, start) is not None


def heading_units(text: str, short: Short = NO_SHORT) -> UnitList | None:
    """The units of a heading that is nothing but units (``5. Phòng Kinh tế và Công an xã:``); None for other headings.

    Openings (``Đề nghị``, ``Đối với``) and ``trên địa bàn …`` are left out; the end of the list is the text's, less a
    colon.
    """
    form = match_form(text)
    opening = opening_pattern().match(form)
    start = opening.end() if opening else 0
    end = len(text.rstrip(" :.;-"))
    found = parse_list(text, form, start, short)
    if not found.members:
        return None
    last = found.members[-1]
    if found.end >= end:
        return found
    rest = form[found.end : end]
    if re.match(r"\s?\(", rest) and rest.endswith(")"):
        return found
    tail = re.match(rf"\s{_alternatives('heading_tails')}", rest)
    if tail:
        return found
    if last.unit is None and not _TAIL_STOP.search(rest.replace(" và ", " ").replace(",", "")) and len(rest) < 70 and not has_verb(rest):
        whole = Member(last.start, end, last.full_start, None)
        return UnitList((*found.members[:-1], whole), end)
    return None


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + "(?:" + "|".join(map(re.escape, sorted(map(match_form, load("duty_verbs")["finite"]), key=len, reverse=True))) + r")(?!\w)")


def has_verb(form: str) -> bool:
    """True when the words hold a finite verb or modal: then they are a sentence, no name."""
    return _verbs().search(form) is not None
