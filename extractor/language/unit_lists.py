"""Lists of units in running text and in headings.

``Công an phường, các đơn vị liên quan và các tổ dân phố`` is three members: a named unit, a generic group as written, a
class of bodies. The list ends where neither a unit nor a group nor a connector stands: at the verb.
"""

import re
from dataclasses import replace
from functools import cache

from extractor.language.person_posts import apposition_end
from extractor.language.unit_ellipsis import elliptical, of_another_place, spread_at
from extractor.language.unit_groups import LEVEL_WORD, alternatives, group_end, only_plural_pattern, plural_pattern, qualifiers
from extractor.language.unit_members import LONGEST_LIST, Member, UnitList
from extractor.language.units import NO_SHORT, Short, unit_at
from extractor.text.letters import UPPER

_CONNECTOR = re.compile(r"\s?[,;]\s?(?:và\s|cùng\s(?:với\s)?)?|\s(?:và|hoặc|cùng với|cùng|&|-|–)\s|\s?&\s?")
_QUALIFIED = re.compile(
    rf"\s(?:đóng\s)?(?:trên địa bàn|thuộc|của)\s(?:toàn\s)?(?:{LEVEL_WORD})(?!\w)|\s(?:đóng\s)?trên địa bàn(?!\w)"
)
_BELONGS = re.compile(r"\s(?:trực )?thuộc\s")
_PROPER = re.compile(rf"(?:\s[{UPPER}]\w{{0,9}}){{1,4}}")


def parse_list(text: str, form: str, start: int, short: Short = NO_SHORT) -> UnitList:
    """The list of units that begins at ``start`` of a paragraph's text; empty where none does.

    ``short`` are the document's own abbreviations of units.
    """
    members: list[Member] = []
    position = start
    end = start
    for _ in range(LONGEST_LIST):
        if spread := spread_at(text, form, position):
            members.extend(spread)
            end = spread[-1].end
        else:
            member = (
                of_another_place(text, form, position, members)
                or _member_at(text, form, position, short)
                or elliptical(text, form, position, members)
            )
            if member is None:
                break
            end = apposition_end(form, member.end) if _is_person(member) else _qualified_end(text, form, member)
            members.append(replace(member, full_end=end if member.is_class else 0))
        connector = _CONNECTOR.match(form, end)
        if connector is None:
            break
        position = connector.end()
    return UnitList(tuple(members), end)


@cache
def _post_pattern() -> re.Pattern[str]:
    """The holder of a post before the bodies: ``Thủ trưởng các cơ quan``."""
    return re.compile(alternatives("posts") + r"\s(?=các\s|những\s|ubnd|ủy ban|cơ quan|đơn vị|sở|ban|phòng)")


def _member_at(text: str, form: str, position: int, short: Short) -> Member | None:
    """The member at ``position``, plural words and the holder of a post before it; None where there is none."""
    full_start = position
    while plural := plural_pattern().match(form, position):
        position = plural.end()
    if post := _post_pattern().match(form, position):
        body = _member_at(text, form, post.end(), short)
        return Member(position, body.end, full_start, None) if body else None
    return _body_at(text, form, position, full_start, short)


def _body_at(text: str, form: str, position: int, full_start: int, short: Short) -> Member | None:
    """The unit or the generic group at ``position``, the longer one; ``full_start``: where its plural words begin."""
    unit = unit_at(text, form, position, short)
    group = group_end(text, form, position)
    if group is not None and full_start == position and only_plural_pattern().fullmatch(form, position, group):
        group = None  # no body by itself; `tổ chức` is the verb: `phối hợp tổ chức`
    if group is not None and (unit is None or (unit.generic and group > unit.end)):
        return Member(position, group, full_start, None)
    if unit is None:
        return None
    return Member(unit.start, unit.end, full_start, unit)


def _qualified_end(text: str, form: str, member: Member) -> int:
    """Offset after ``trên địa bàn xã An Phú``, ``của phường`` or, of a class, ``có liên quan`` behind a member."""
    match = _QUALIFIED.match(form, member.end)
    if match is None:
        qualified = qualifiers().match(form, member.end) if member.is_class else None
        end = qualified.end() if qualified else member.end
        return _superior_end(text, form, end) if member.is_class else end
    name = _PROPER.match(text, match.end())
    return name.end() if name else match.end()


def _superior_end(text: str, form: str, end: int) -> int:
    """Offset after the body that a class of bodies belongs to: ``các sở, cơ quan | thuộc UBND tỉnh``."""
    belongs = _BELONGS.match(form, end)
    superior = unit_at(text, form, belongs.end()) if belongs else None
    return superior.end if superior is not None and not superior.generic else end


def _is_person(member: Member) -> bool:
    """True for a person's name."""
    return member.unit is not None and member.unit.kind == "person"
