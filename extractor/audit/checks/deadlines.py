"""Whether a plan was issued by a day, and its tasks are due by a day (thời hạn)."""

from extractor.audit.checks.tasks import Task
from extractor.audit.opinion import Opinion, failed, passed, unclear
from extractor.audit.texts import LOOK_AT_QUOTE, Text, day
from extractor.audit.view import PlanView, words_of
from schemas import Duty

_IN_TIME = Text("Ban hành ngày {issued}, hạn {limit}.", "Issued {issued}, due {limit}.")
_LATE = Text("Ban hành ngày {issued}, sau hạn {limit}.", "Issued {issued}, after {limit}.")
_EXPLAIN = Text("Giải trình lý do ban hành chậm.", "Give the reason for the delay.")
_DRAFT = Text("Ngày ban hành còn để trống; hạn {limit}.", "The day of issue is blank; due {limit}.")
_ISSUE = Text("Hoàn thiện, ban hành và gửi bản chính thức.", "Issue the plan and send the final version.")
_UNDATED = Text("Không thấy ngày ban hành; hạn {limit}.", "No day of issue was found; due {limit}.")
_READ = Text("Xem bản đầy đủ, có số và ngày.", "Look at the version with number and date.")
_OCR = Text(
    "Ngày ban hành {issued} đọc từ bản quét, sau hạn {limit}.", "The day of issue, {issued}, was read by OCR; due {limit}."
)
_DUE = Text("Nhiệm vụ có thời hạn {stated}, không sau {limit}.", "The task is due {stated}, not after {limit}.")
_TOO_LATE = Text("Nhiệm vụ có thời hạn {stated}, sau {limit}.", "The task is due {stated}, after {limit}.")
_ADVANCE = Text("Đặt thời hạn không sau {limit}.", "Set a date not after {limit}.")
_NO_DUE = Text("Nhiệm vụ không ghi thời hạn.", "The task has no date.")
_SET = Text("Ghi thời hạn, không sau {limit}.", "Set a date, not after {limit}.")
_NO_TASK = Text("Chưa thấy nhiệm vụ này.", "The task was not found.")


def check_issued(limit: str, view: PlanView) -> Opinion:
    """The opinion on one plan's day of issue; ``limit`` is the last day in time, ISO 8601."""
    header, shown = view.header, day(limit)
    issued = header.issued if header else None
    words = view.header_words("issued")
    if issued is None or issued.start is None:
        return unclear(_UNDATED.filled(limit=shown), _READ)
    if issued.start != issued.end:
        return unclear(_DRAFT.filled(limit=shown), _ISSUE, words)
    if issued.start <= limit:
        return passed(_IN_TIME.filled(issued=day(issued.start), limit=shown), words)
    if view.by_ocr:
        return unclear(_OCR.filled(issued=day(issued.start), limit=shown), LOOK_AT_QUOTE, words)
    return failed(_LATE.filled(issued=day(issued.start), limit=shown), _EXPLAIN, words)


def check_due(task: Task, limit: str, view: PlanView) -> Opinion:
    """The opinion on the dates of one plan's duties of a topic."""
    shown = day(limit)
    duties = [duty for duty in view.plan.duties if duty.topic is not None and duty.topic == task.topic and view.sure(duty)]
    dated = [(duty, last) for duty in duties if (last := _last_day(duty))]
    if late := [(duty, last) for duty, last in dated if last > limit]:
        message = _TOO_LATE.filled(stated=day(late[0][1]), limit=shown)
        return failed(message, _ADVANCE.filled(limit=shown), words_of(duty for duty, _ in late))
    if dated:
        return passed(_DUE.filled(stated=day(max(last for _, last in dated)), limit=shown), words_of(duty for duty, _ in dated))
    if duties and view.whole:
        return failed(_NO_DUE, _SET.filled(limit=shown), words_of(duties[:3]))
    return unclear(_NO_TASK, LOOK_AT_QUOTE, words_of(duties[:3]))


def _last_day(duty: Duty) -> str | None:
    days = [moment[:10] for due in duty.due if (moment := due.end or due.start) and not moment.startswith("--")]
    return max(days, default=None)
