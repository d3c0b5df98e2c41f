"""Whom a sentence obliges: the list of units that is its subject, and the verb after it."""

import re
from dataclasses import dataclass

from extractor.assembly.unit_directory import UnitDirectory
from extractor.language.matches import Annotated
from extractor.language.speech import opens_with_verb
from extractor.language.unit_members import UnitList
from extractor.language.verbs import acts, assigned_before, group, skip_adverbs, standing
from extractor.text.folding import match_form

_QUALIFIER = re.compile(
    r"\s?(?:(?:đóng\s|hoạt động\s)?trên (?:toàn )?địa bàn"
    r"(?:\s(?:toàn\s)?(?:phường|xã|tỉnh|thành phố|huyện|thị trấn)(?:\s[^\W\d_]{1,8}){0,4}?)?(?=[\s,:])"
    r"|, đặc biệt (?:là )?[^;:.]{3,160}?(?=\s(?:thực hiện|tổ chức|triển khai|phải|cần|sẽ|chủ động|có trách nhiệm))"
    r"|,?\s?(?:theo|với|trong)\s(?:phạm vi\s)?(?:chức năng|nhiệm vụ|thẩm quyền|lĩnh vực|quyền hạn|trách nhiệm)"
    r"(?:,?\s[^\s;:.]{1,9}){0,8}?\s"
    r"(?:được\s(?:giao|phân công)|phụ trách|của mình|của (?:cơ quan|đơn vị)(?:, đơn vị)?(?: mình)?),?(?=\s)"
    r"|,?\s?theo chức năng,?\s(?:và\s)?(?:quyền hạn,\s)?nhiệm vụ,?(?=\s)"
    r"|\([^()]{1,80}\)|có liên quan|liên quan|(?:phường|xã)(?=\s(?:sẽ|phải|cần|chủ)))\s?"
)

_WORD = re.compile(r"[^\W_]+")
_NAME_GOES_ON = 4
"""Words after a list of units in which a verb or a capital shows that the words before still belong to a name."""
_GOVERNING = frozenset({"government", "party"})
_LEVEL_SUBJECT = re.compile(
    r"(?:xã|phường|thị trấn|đặc khu|huyện|tỉnh|thành phố|sở|hội|trường|nhà trường|trung tâm|công ty|đoàn|phòng|chi cục)(?=\s)"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject: its units' canonical names, where the list begins and ends, where the verb begins.

    ``modal``: an obliging modal stands before the verb; ``generic``: some member was a generic group.
    """

    names: tuple[str, ...]
    start: int
    end: int
    verb: int
    modal: bool
    generic: bool


def subject_at(annotated: Annotated, directory: UnitDirectory, offset: int, *, headed: bool = False) -> Subject | None:
    """The subject whose list of units begins at ``offset`` and that is followed by a verb of obligation; None otherwise.

    ``headed``: the list stands where a heading would, which makes its generic names units too.
    """
    text = annotated.paragraph.text
    form = match_form(text)
    units = directory.list_at(text, form, offset)
    if not units.members:
        return _bare_issuer(annotated, directory, form, offset)
    end = qualified_end(form, units.end)
    verb = obliging_verb(form, end) or (_assigned_task(text, form, end) if assigned_before(form, offset) else None)
    if verb is None or _tells_others(units, form, verb[0]):
        return None
    names = directory.resolve_list(units, annotated.paragraph, headed=headed)
    if names and directory.is_issuer(names[0]) and group("telling").match(form, skip_adverbs(form, verb[0])):
        return None  # the issuer asks others
    if not names and (issuer := _bare_issuer(annotated, directory, form, offset)):
        return issuer
    return Subject(names, units.members[0].full_start, end, verb[0], verb[1], _has_generic(units, names))


def _assigned_task(text: str, form: str, end: int) -> tuple[int, bool] | None:
    """The task after ``Giao X``: a verb of any kind, or words that neither go on with the name nor name what is handed over."""
    start = end + form[end : end + 1].startswith(" ")
    if not form[start : start + 1].isalpha() or group("states").match(form, start):
        return None
    position = skip_adverbs(form, start)
    if acts(form, position):
        return start, True
    words = list(_WORD.finditer(text, position, position + 50))[:_NAME_GOES_ON]
    goes_on = any(word[0][0].isupper() or acts(form, word.start()) for word in words)
    return None if goes_on or len(words) < 2 or group("not_tasks").match(form, position) else (start, True)


def _tells_others(units: UnitList, form: str, verb: int) -> bool:
    """True for a governing body that asks others or takes note: ``UBND tỉnh yêu cầu …``, ``… ghi nhận và đánh giá cao``."""
    governing = any(member.unit is not None and member.unit.kind in _GOVERNING for member in units.members)
    return governing and group("telling").match(form, skip_adverbs(form, verb)) is not None


def _has_generic(units: UnitList, names: tuple[str, ...]) -> bool:
    """True when a member of the list is no unit."""
    return len(names) < len(units.members)


def _bare_issuer(annotated: Annotated, directory: UnitDirectory, form: str, offset: int) -> Subject | None:
    """``Xã sẽ chủ động vận động …``: the bare level word as a subject is the issuer."""
    match = _LEVEL_SUBJECT.match(form, offset)
    if match is None or not annotated.paragraph.text[offset].isupper():
        return None
    issuer = directory.issuer_of_level(match.group())
    verb = obliging_verb(form, match.end())
    if issuer is None or verb is None:
        return None
    return Subject((issuer,), offset, match.end(), verb[0], True, False)


def qualified_end(form: str, end: int) -> int:
    """Offset after what qualifies a list of units: ``trên địa bàn xã``, a bracket, ``đặc biệt là …``."""
    for _ in range(3):
        match = _QUALIFIER.match(form, end)
        if match is None:
            return end
        end = match.end()
    return end


def obliging_verb(form: str, end: int) -> tuple[int, bool] | None:
    """(offset of the verb, whether a modal stands before it) right after a subject; None for states, passives, nouns."""
    position = end
    while position < len(form) and form[position] == " ":
        position += 1
    start = position
    if form.startswith(("là ", "làm "), position) and standing().match(form, position):
        return start, True
    modal = False
    for _ in range(4):
        match = group("modals").match(form, position)
        if match is None:
            break
        modal = True
        position = match.end()
        position += form[position : position + 2].startswith(" ")
        if form.startswith(", ", position):
            position += 2
    if group("states").match(form, position):
        return None
    position = skip_adverbs(form, position)
    if group("actions").match(form, position):
        return start, modal
    if position >= len(form) or not form[position].isalpha():
        return None
    return (start, modal) if modal or opens_with_verb(form[position : position + 40]) else None


_COMPANIONS = re.compile(r"(?:(?:sẽ|phải|cần|chủ động)\s){0,2}cùng(?:\svới)?\s")


def after_companions(directory: UnitDirectory, text: str, form: str, verb: int) -> int:
    """Offset of the verb after ``cùng với X, Y``: whom the subject acts with says nothing of what it does."""
    match = _COMPANIONS.match(form, verb)
    if match is None:
        return verb
    units = directory.list_at(text, form, match.end())
    return units.end + 1 if units.members else verb
