"""Verbs of duties over text in match form: roles, adverbs, modals, states, and where a clause's verb begins."""

import re
from functools import cache
from typing import Literal

from extractor.lexicons import load
from extractor.text.alternatives import any_of
from extractor.text.folding import match_form

Role = Literal["lead", "advise", "coordinate", "supervise", "participate", "report", "execute"]

_TIMES = (
    r"(?:(?:định kỳ\s)?(?:hàng|hằng|mỗi)\s(?:ngày|tuần|tháng|quý|năm)"
    r"(?:(?:,\s|\svà\s|\shoặc\s)(?:(?:hàng|hằng)\s)?(?:\d{1,2}\s)?(?:tuần|tháng|quý|năm)){0,4}"
    r"|định kỳ\s(?:\d{1,2}\s)?(?:tháng|quý|năm|tuần)(?:\s?/\s?lần)?)"
)
_NUMBER = r"\d[\d/.,:h'-]{0,12}|[ivx]{1,4}"
_FIGURE = re.compile(r"\d")
_RHYTHM = re.compile(rf"{_TIMES}\s?,?\s")
_OF = re.compile(r"[^\W\d_]{1,7}(?:\s[^\W\d_]{1,7})?\scủa(?!\w)")
"""A verb before ``của`` is a noun: ``thực hiện chỉ đạo của Chính phủ``."""
_LEADS = re.compile(r"(?<!do )(?<!đơn vị )(?<!cơ quan )(?<!được giao )chủ trì(?!\s(?:cuộc họp|hội nghị|buổi))")
_NOT_OWN = re.compile(r"(?:đơn vị|cơ quan|ban|phòng|sở|ngành|các)\s(?:được giao\s)?chủ trì")


def _alternatives(words: list[str]) -> str:
    """Words as alternatives of a pattern, the longest first."""
    return any_of(map(match_form, words)) + r"(?!\w)"


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


@cache
def _opening() -> re.Pattern[str]:
    """An adverbial that opens a clause and ends with a comma: ``Sau buổi lễ, …``, ``Tại các thôn, …``."""
    words = load("duty_verbs")
    return re.compile(rf"(?!{_alternatives(words['openings_not'])}){_alternatives(words['openings'])}\s[^,;:.]{{2,90}},\s")


@cache
def _timing() -> re.Pattern[str]:
    """A time that opens a clause without a comma: ``Trước ngày 25 hằng tháng …``, ``… sau khi kết thúc …``."""
    words = load("duty_verbs")
    timing = words["timing"]
    verbs = _alternatives([*(verb for group in words["roles"].values() for verb in group), *words["light"], *words["actions"]])
    since = rf"{_alternatives(timing['since'])}\s"
    event = (
        rf"{since}(?:{_alternatives(timing['events'])}(?:\s\w+){{0,5}}?|{_alternatives(timing['events_of'])}(?:\s\w+){{1,6}}?)"
        rf"(?=\s{verbs})"
    )
    word = rf"(?:{_alternatives([*timing['units'], *timing['words']])}|(?:{_NUMBER})(?!\w))"
    return re.compile(rf"(?:{_alternatives(timing['prepositions'])}(?P<time>(?:\s{word}){{1,16}})(?:\s{event})?|{event}),?\s")


def _timed_end(form: str, position: int) -> int | None:
    """Offset after a time at ``position`` that needs no comma; None where none stands there."""
    match = _timing().match(form, position)
    if match is None:
        return None
    time = match["time"]
    return match.end() if time is None or _FIGURE.search(time) or _period().search(time) else None


@cache
def _period() -> re.Pattern[str]:
    """A unit of time as a word of its own."""
    return re.compile(rf"(?<!\w){_alternatives(load('duty_verbs')['timing']['units'])}")


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
        end = match.end() if match else _timed_end(form, position)
        if end is None:
            return position
        position = end
    return position


def skip_opening(form: str, start: int = 0) -> int:
    """Offset after an adverbial that opens a clause: ``Sau buổi lễ, …``, ``Trước ngày 25 hằng tháng …``."""
    position = start
    for _ in range(3):
        timed = _timed_end(form, position)
        if timed is None or not acts(form, timed):  # a comma further on is no end of the adverbial where a verb comes first
            match = _RHYTHM.match(form, position) or _opening().match(form, position)
            timed = match.end() if match else timed
        if timed is None:
            return position
        position = timed
    return position


def opens_task(form: str, start: int = 0) -> bool:
    """True when a task begins at ``start``: a verb after its adverbs, or the grounds on which it is done (``Căn cứ …``)."""
    if form.startswith("căn cứ", start) or standing().match(form, start):
        return True
    position = skip_adverbs(form, skip_opening(form, start))
    return acts(form, position)


def acts(form: str, position: int) -> bool:
    """True when a verb stands at ``position`` with which a unit acts."""
    return any(group(name).match(form, position) is not None for name in ("actions", "works"))


@cache
def _assigning() -> re.Pattern[str]:
    """``giao (nhiệm vụ) (cho)`` at the end of the words."""
    return re.compile(rf"(?<!\w){_alternatives(load('duty_verbs')['assigning'])}\s(?:nhiệm vụ\s)?(?:cụ thể\s)?(?:cho\s)?$")


def assigned_before(form: str, offset: int) -> bool:
    """True when ``giao``, ``đề nghị`` or the like stands right before ``offset``."""
    return _assigning().search(form, max(0, offset - 40), offset) is not None


def opens_adverbially(form: str, start: int) -> bool:
    """True when an adverbial opens the clause: then its subject may stand after any of its commas."""
    return _opening().match(form, start) is not None


@cache
def _finite() -> re.Pattern[str]:
    """A finite verb or modal anywhere in the words."""
    return re.compile(rf"(?<!\w){_alternatives(load('duty_verbs')['finite'])}")


def has_verb(form: str) -> bool:
    """True when the words hold a finite verb or modal: then they are a sentence, no name."""
    return _finite().search(form) is not None
