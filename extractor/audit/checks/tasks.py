"""Whether a plan gives a task (nhiệm vụ) to somebody."""

from dataclasses import dataclass

from rapidfuzz import fuzz

from extractor.assembly.identity import topics_in
from extractor.assembly.identity.wording import plain
from extractor.audit.opinion import Opinion, failed, passed, unclear
from extractor.audit.texts import READ_WHOLE, Text
from extractor.audit.view import PlanView, words_of
from schemas import Duty

_SAME_WORDS = 90.0
"""Likeness of two wordings (rapidfuzz ``token_set_ratio``, 0–100) from which a task is the same."""
_ASSIGNED = Text("Đã giao: {units}.", "Assigned to: {units}.")
_NOBODY = Text("Không giao nhiệm vụ này cho đơn vị nào.", "No unit is told to do this.")
_ASSIGN = Text("Bổ sung đơn vị thực hiện nhiệm vụ: {task}.", "Name the unit that is to do it: {task}.")
_MENTIONED = Text(
    "Chỉ nhắc đến trong nhiệm vụ khác, chưa rõ có giao hay không.",
    "Named only within another task.",
)
_CHECK = Text("Xem lại câu trích; nếu chưa giao thì bổ sung.", "Look at the quote; if it is not assigned, add it.")
_UNREAD = Text("Chưa thấy nhiệm vụ này trong phần đọc được của văn bản.", "The task was not found in the part that was read.")
_NO_TOPIC = Text(
    "Chưa thấy nhiệm vụ có lời văn như vậy; nhiệm vụ chưa có trong danh mục nên cần người đối chiếu.",
    "No task of this wording was found; it is not among the canonical tasks, so a person has to compare.",
)
_UNSURE = Text("Nhiệm vụ được đọc chưa chắc chắn.", "The task was read without certainty.")


@dataclass(frozen=True, slots=True)
class Task:
    """A task that plans must assign: by its topic (``lexicons/topics.yaml``), else by its words."""

    wording: str
    topic: str | None


def check_task(task: Task, view: PlanView) -> Opinion:
    """The opinion on one plan's duties."""
    assigned = [duty for duty in view.plan.duties if duty.units and _is(task, duty)]
    if assigned:
        return _assigned(view, assigned)
    if mentioned := [duty for duty in view.plan.duties if _mentions(task, duty)]:
        return unclear(_MENTIONED, _CHECK, words_of(mentioned[:3]))
    if not view.whole or not view.plan.duties:
        return unclear(_UNREAD, READ_WHOLE)
    if task.topic is None:
        return unclear(_NO_TOPIC, _CHECK)
    return failed(_NOBODY, _ASSIGN.filled(task=task.wording), view.headings("tổ chức thực hiện", "phân công"))


def _assigned(view: PlanView, duties: list[Duty]) -> Opinion:
    sure = [duty for duty in duties if view.sure(duty)]
    if not sure:
        return unclear(_UNSURE, _CHECK, words_of(duties[:3]))
    units = dict.fromkeys(unit for duty in sure for unit in duty.units)
    return passed(_ASSIGNED.filled(units=", ".join(units)), words_of(sure[:5]))


def _is(task: Task, duty: Duty) -> bool:
    if task.topic is not None:
        return duty.topic == task.topic
    return fuzz.token_set_ratio(plain(task.wording), plain(duty.evidence.text)) >= _SAME_WORDS


def _mentions(task: Task, duty: Duty) -> bool:
    return task.topic is not None and task.topic in topics_in(duty.evidence.text)
