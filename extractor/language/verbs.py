"""Verbs of duties over text in match form: roles, adverbs, modals, states, and where a clause's verb begins."""

import re
from functools import cache
from typing import Literal

from extractor.lexicons import load
from extractor.text.folding import match_form

Role = Literal["lead", "advise", "coordinate", "supervise", "participate", "report", "execute"]

_TIMES = (
    r"(?:(?:định kỳ\s)?(?:hàng|hằng|mỗi)\s(?:ngày|tuần|tháng|quý|năm)"
    r"(?:(?:,\s|\svà\s|\shoặc\s)(?:(?:hàng|hằng)\s)?(?:\d{1,2}\s)?(?:tuần|tháng|quý|năm)){0,4}"
    r"|định kỳ\s(?:\d{1,2}\s)?(?:tháng|quý|năm|tuần)(?:\s?/\s?lần)?)"
)
_OPENING = re.compile(
    r"(?:sau|trước|trong|khi|ngay|tùy|nhằm|để|căn cứ|trên cơ sở|theo|vào|từ|đối với|cuối|đầu|cụ thể|đồng thời|riêng)"
    r"\s[^,;:.]{2,90},\s"
)
_RHYTHM = re.compile(rf"{_TIMES}\s?,?\s")
_OF = re.compile(r"[^\W\d_]{1,7}(?:\s[^\W\d_]{1,7})?\scủa(?!\w)")
"""A verb before ``của`` is a noun: ``thực hiện chỉ đạo của Chính phủ``."""
_LEADS = re.compile(r"(?<!do )(?<!đơn vị )(?<!cơ quan )(?<!được giao )chủ trì(?!\s(?:cuộc họp|hội nghị|buổi))")
_NOT_OWN = re.compile(r"(?:đơn vị|cơ quan|ban|phòng|sở|ngành|các)\s(?:được giao\s)?chủ trì")


def _alternatives(words: list[str]) -> str:
    """Words as alternatives of a pattern, the longest first."""
    return "(?:" + "|".join(map(re.escape, sorted(map(match_form, words), key=len, reverse=True))) + r")(?!\w)"


@cache
def group(name: str) -> re.Pattern[str]:
    """The words of one group of the lexicon ``duty_verbs``."""
    return re.compile(_alternatives(load("duty_verbs")[name]))


@cache
def _role_verbs() -> tuple[tuple[re.Pattern[str], Role], ...]:
    """(pattern, role) of the verbs that give a role."""
    return tuple((re.compile(_alternatives(words)), role) for role, words in load("duty_verbs")["roles"].items())


@cache
def _skipped() -> re.Pattern[str]:
    """An adverb, modal or time before the verb."""
    return re.compile(rf"(?:{_alternatives(load('duty_verbs')['adverbs'])}|{_TIMES})\s?,?\s?")


@cache
def standing() -> re.Pattern[str]:
    """``là cơ quan thường trực``, ``đầu mối``: the unit is named standing body or focal point."""
    return re.compile(_alternatives(load("duty_verbs")["standing"]))


def role_of(form: str, start: int = 0) -> Role:
    """The role that a duty's words give its unit (annotation guide, duties), from ``start`` of a text in match form."""
    if leads(form[start:]):
        return "lead"
    return first_verb_role(form, start)


def leads(form: str) -> bool:
    """True when the unit itself chairs, or is named standing body or focal point, anywhere in the words."""
    if standing().search(form):
        return True
    return any(not _NOT_OWN.search(form, max(0, match.start() - 22), match.end()) for match in _LEADS.finditer(form))


def first_verb_role(form: str, start: int = 0) -> Role:
    """The role of the first verb from ``start``: adverbs and times are skipped, light verbs give way to a verb after them."""
    position = skip_adverbs(form, start)
    light: re.Match[str] | None = None
    for _ in range(6):
        role = _role_at(form, position)
        if role is not None and not (light and _OF.match(form, position)):
            return role
        if form.startswith("tổng hợp", position) and _reports_later(form, position):
            return "report"
        light = group("light").match(form, position)
        if light is None:
            return "execute"
        position = skip_adverbs(form, light.end() + 1)
    return "execute"


def _role_at(form: str, position: int) -> Role | None:
    """The role of the verb at ``position``; None for any other word."""
    return next((role for pattern, role in _role_verbs() if pattern.match(form, position)), None)


def _reports_later(form: str, position: int) -> bool:
    """``tổng hợp … báo cáo`` in one clause."""
    end = min((found for mark in ";." if (found := form.find(mark, position)) != -1), default=len(form))
    return "báo cáo" in form[position:end]


def skip_adverbs(form: str, start: int) -> int:
    """Offset of the first word that is no adverb, time or modal."""
    position = start
    for _ in range(8):
        match = _skipped().match(form, position)
        if match is None:
            return position
        position = match.end()
    return position


def skip_opening(form: str, start: int = 0) -> int:
    """Offset after an adverbial that opens a clause: ``Sau buổi lễ, …``, ``Trong quá trình thực hiện, …``."""
    position = start
    for _ in range(3):
        match = _RHYTHM.match(form, position) or _OPENING.match(form, position)
        if match is None:
            return position
        position = match.end()
    return position


def opens_task(form: str, start: int = 0) -> bool:
    """True when a task begins at ``start``: a verb after its adverbs, or the grounds on which it is done (``Căn cứ …``)."""
    if form.startswith("căn cứ", start) or standing().match(form, start):
        return True
    position = skip_adverbs(form, skip_opening(form, start))
    return group("actions").match(form, position) is not None


def opens_adverbially(form: str, start: int) -> bool:
    """True when an adverbial opens the clause: then its subject may stand after any of its commas."""
    return _OPENING.match(form, start) is not None


@cache
def _finite() -> re.Pattern[str]:
    """A finite verb or modal anywhere in the words."""
    return re.compile(rf"(?<!\w){_alternatives(load('duty_verbs')['finite'])}")


def has_verb(form: str) -> bool:
    """True when the words hold a finite verb or modal: then they are a sentence, no name."""
    return _finite().search(form) is not None
