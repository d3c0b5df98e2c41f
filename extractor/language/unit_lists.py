"""Lists of units in running text and in headings.

``Công an phường, các đơn vị liên quan và các tổ dân phố`` is three members: a named unit, a generic group as written, a
class of bodies. The list ends where neither a unit nor a group nor a connector stands: at the verb.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from extractor.language.matches import UnitMatch
from extractor.language.unit_lexicon import domain_pattern, head_pattern, joins_by_comma, stop_pattern
from extractor.language.units import NO_SHORT, Short, ends_name, names_end, unit_at
from extractor.lexicons import load
from extractor.text.alternatives import any_of
from extractor.text.folding import match_form
from extractor.text.letters import UPPER

_CONNECTOR = re.compile(r"\s?[,;]\s?(?:và\s|cùng\s(?:với\s)?)?|\s(?:và|hoặc|cùng với|cùng|&|-|–)\s|\s?&\s?")
_LONGEST_LIST = 40
_LEVEL = r"(?:phường|xã|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)"
_COMMITTEES = re.compile(
    rf"(?:ubnd|ủy ban nhân dân|công an|đảng ủy|trạm y tế|mttq)\s(?:các|những)\s({_LEVEL}|trường)(?:, {_LEVEL})?\s?:\s"
)
_COMMITTEE = re.compile(r"(?:ubnd|ủy ban nhân dân|công an|đảng ủy|hđnd|hội đồng nhân dân)(?!\w)")
_A_LEVEL = re.compile(rf"{_LEVEL}\s")
_PLURAL_WORD = re.compile(r"\s(?:các|những)(?=\s)")
_QUALIFIED = re.compile(
    rf"\s(?:đóng\s)?(?:trên địa bàn|thuộc|của)\s(?:toàn\s)?(?:{_LEVEL})(?!\w)|\s(?:đóng\s)?trên địa bàn(?!\w)"
)
_BELONGS = re.compile(r"\s(?:trực )?thuộc\s")
_PROPER = re.compile(rf"(?:\s[{UPPER}]\w{{0,9}}){{1,4}}")
_PLACE_NAME = re.compile(rf"[{UPPER}]\w{{0,9}}(?:\s(?:[{UPPER}]\w{{0,9}}|\d{{1,2}}(?!\w))){{0,4}}|\d{{1,2}}(?!\w)")
_FIELD_MARK = re.compile(r"\s?[,;:.()]|\s(?:và|&)\s")
_FIELD_REST = re.compile(r"(?:\s[^\W\d_]{1,8}){1,6}(?=\s?[,;:.]|$)")
_WORD = re.compile(r"[^\W_]+")
_SPREAD_CONNECTOR = re.compile(r"\s?[,;]\s?|\s(?:và|&)\s")


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a list: ``[start, end)`` without plural words; ``full_start`` with them; ``unit`` None for a generic group.

    ``full_end``: the offset after what qualifies it (``các đơn vị | có liên quan``), where that is known.
    """

    start: int
    end: int
    full_start: int
    unit: UnitMatch | None
    full_end: int = 0

    @property
    def is_class(self) -> bool:
        """True for a class of bodies (``các đơn vị``, ``UBND các xã``): its qualifiers tell which of them are meant."""
        return self.unit is None or self.unit.generic or self.unit.quantified or " các " in self.unit.name

    @property
    def written(self) -> tuple[int, int]:
        """The span of the member as written, plural words and qualifiers with it."""
        return self.full_start, max(self.end, self.full_end)


@dataclass(frozen=True, slots=True)
class UnitList:
    """The members of a list and the offset after the last one."""

    members: tuple[Member, ...]
    end: int


@cache
def alternatives(group: str) -> str:
    """The words of one group of ``unit_groups`` as alternatives of a pattern, longest first."""
    return any_of(map(match_form, load("unit_groups")[group])) + r"(?!\w)"


@cache
def plural_pattern() -> re.Pattern[str]:
    """The plural word before a unit, with the space after it."""
    return re.compile(alternatives("plurals") + r"\s")


@cache
def opening_pattern() -> re.Pattern[str]:
    """What stands before the units of a heading: ``Đề nghị``, ``Đối với``, ``Giao``."""
    return re.compile(rf"(?:{alternatives('openings')}[:\s]\s?)")


@cache
def noun_pattern() -> re.Pattern[str]:
    """A noun of a generic group (``cơ quan``, ``đơn vị``)."""
    return re.compile(rf"(?!{alternatives('not_nouns')}){alternatives('nouns')}")


@cache
def _qualifiers() -> re.Pattern[str]:
    """One to three qualifiers behind a generic group (``có liên quan``)."""
    return re.compile(rf"(?:\s?,?\s{alternatives('qualifiers')}(?!\s(?:đoàn|ủy)(?!\w))){{1,3}}")


_GROUP_CONNECTOR = re.compile(r"\s?,\s?|\s?-\s?|\s(?:và|hoặc)\s|/")


def _group_end(text: str, form: str, start: int) -> int | None:
    """Offset after the generic group at ``start``: nouns joined by commas or ``và``, then qualifiers; None for no group.

    A noun with which a unit's name begins (``đơn vị sự nghiệp công``) ends the group before it.
    """
    noun = noun_pattern().match(form, start)
    if noun is None:
        return None
    end = noun.end()
    if owner := _group_owner_end(text, form, end):
        return owner
    for _ in range(7):
        if qualified := _qualifiers().match(form, end):
            return qualified.end()
        connector = _GROUP_CONNECTOR.match(form, end)
        following = noun_pattern().match(form, connector.end()) if connector else None
        if connector is None or following is None:
            break
        unit = unit_at(text, form, connector.end())
        if unit is not None and unit.end >= following.end():
            break
        end = following.end()
    return _domain_end(form, end)


def _group_owner_end(text: str, form: str, end: int) -> int | None:
    """Offset after the body whose group it is: ``lực lượng Công an xã``, ``các phòng chuyên môn thuộc Sở Xây dựng``."""
    qualified = _qualifiers().match(form, end)
    for position in dict.fromkeys((end, qualified.end() if qualified else end)):
        for connector in (" thuộc ", " của ", " "):
            if form.startswith(connector, position) and not form.startswith(" và ", position):
                owner = unit_at(text, form, position + len(connector))
                if owner is not None and not owner.generic and (connector != " " or text[owner.start].isupper()):
                    return owner.end
    return None


def parse_list(text: str, form: str, start: int, short: Short = NO_SHORT) -> UnitList:
    """The list of units that begins at ``start`` of a paragraph's text; empty where none does.

    ``short`` are the document's own abbreviations of units.
    """
    members: list[Member] = []
    position = start
    end = start
    for _ in range(_LONGEST_LIST):
        if spread := _spread_at(text, form, position):
            members.extend(spread)
            end = spread[-1].end
        else:
            member = (
                _of_another_place(text, form, position, members)
                or _member_at(text, form, position, short)
                or _elliptical(text, form, position, members)
            )
            if member is None:
                break
            end = _apposition_end(form, member.end) if _is_person(member) else _qualified_end(text, form, member)
            members.append(replace(member, full_end=end if member.is_class else 0))
        connector = _CONNECTOR.match(form, end)
        if connector is None:
            break
        position = connector.end()
    return UnitList(tuple(members), end)


@cache
def _spreading() -> re.Pattern[str]:
    """``các Sở:``, before the names that the word is spread over."""
    return re.compile(rf"(?:(?:các|những)\s{alternatives('spreading')}|(?:sở|bộ)(?!\w))\s?:\s")


def _spread_at(text: str, form: str, position: int) -> list[Member]:
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
    for _ in range(_LONGEST_LIST):
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


def _elliptical(text: str, form: str, position: int, members: Sequence[Member]) -> Member | None:
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


def _of_another_place(text: str, form: str, position: int, members: Sequence[Member]) -> Member | None:
    """``Ủy ban nhân dân các huyện, | thị xã An Khê``: the committee of a further place, named by its level."""
    before = members[-1].unit if members else None
    level = _A_LEVEL.match(form, position) if before else None
    committee = _COMMITTEE.match(match_form(before.name)) if before and level else None
    name = _PLACE_NAME.match(text, level.end()) if level else None
    if before is None or committee is None or name is None:
        return None
    unit = _named(f"{before.name[: committee.end()]} {text[position : name.end()]}", position, name.end())
    return Member(position, name.end(), position, unit) if unit else None


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
    group = _group_end(text, form, position)
    if group is not None and full_start == position and _only_plural().fullmatch(form, position, group):
        group = None  # no body by itself; `tổ chức` is the verb: `phối hợp tổ chức`
    if group is not None and (unit is None or (unit.generic and group > unit.end)):
        return Member(position, group, full_start, None)
    if unit is None:
        return None
    return Member(unit.start, unit.end, full_start, unit)


@cache
def _only_plural() -> re.Pattern[str]:
    """The nouns that are bodies in the plural alone."""
    return re.compile(alternatives("plural_nouns"))


def _domain_end(form: str, end: int) -> int:
    """A group goes on over one field of work and then its qualifiers: ``các đơn vị vệ sinh môi trường``."""
    if (
        form[end : end + 1] == " "
        and (domain := domain_pattern().match(form, end + 1))
        and not stop_pattern().match(form, end + 1)
    ):
        return domain.end()
    return end


def _qualified_end(text: str, form: str, member: Member) -> int:
    """Offset after ``trên địa bàn xã An Phú``, ``của phường`` or, of a class, ``có liên quan`` behind a member."""
    match = _QUALIFIED.match(form, member.end)
    if match is None:
        qualified = _qualifiers().match(form, member.end) if member.is_class else None
        end = qualified.end() if qualified else member.end
        return _superior_end(text, form, end) if member.is_class else end
    name = _PROPER.match(text, match.end())
    return name.end() if name else match.end()


def _superior_end(text: str, form: str, end: int) -> int:
    """Offset after the body that a class of bodies belongs to: ``các sở, cơ quan | thuộc UBND tỉnh``."""
    belongs = _BELONGS.match(form, end)
    superior = unit_at(text, form, belongs.end()) if belongs else None
    return superior.end if superior is not None and not superior.generic else end


@cache
def _person_posts() -> re.Pattern[str]:
    """The post of a person: ``Phó Trưởng ban``, ``Ủy viên``."""
    return re.compile(rf"(?:phó\s|nguyên\s)?{alternatives('person_posts')}")


def post_opens(words: str) -> bool:
    """True for words in match form that open with a person's post."""
    return _person_posts().match(words) is not None


def _is_person(member: Member) -> bool:
    """True for a person's name."""
    return member.unit is not None and member.unit.kind == "person"


@cache
def _apposition() -> re.Pattern[str]:
    """The post after a person's name: ``, Phó Chủ tịch UBND xã``."""
    return re.compile(
        rf"\s?[,–-]\s(?:phó\s|nguyên\s|ủy viên\s)?{alternatives('person_posts')}"
        rf"(?:\s[^,;:.]{{1,60}}?)??(?:\s?[,–-]\s(?:phó\s)?{alternatives('person_posts')}(?:\s[^,;:.]{{1,40}}?)??)?(?=\s?[,;:.]|$|(?<!bầu)\s{_action_words()})"
    )


@cache
def _action_pattern() -> re.Pattern[str]:
    """An action or modal."""
    return re.compile(_action_words())


def _action_words() -> str:
    """The alternatives of actions and modals, longest first."""
    words = [*load("duty_verbs")["actions"], *load("duty_verbs")["modals"]]
    return any_of(map(match_form, words)) + r"(?!\w)"


def _apposition_end(form: str, end: int) -> int:
    """Offset after the post that stands behind a person's name."""
    match = _apposition().match(form, end)
    if match is None:
        return end
    return match.end() + 1 if form.startswith(", ", match.end()) and _verb_follows(form, match.end() + 2) else match.end()


def _verb_follows(form: str, start: int) -> bool:
    """True when an action or modal begins at ``start``: the comma before it closes the apposition."""
    return _action_pattern().match(form, start) is not None
