"""Whether a plan states the level that is demanded (chỉ tiêu)."""

from extractor.audit.alignment import Aligned, aligned
from extractor.audit.demand import Demand, Met, meets, stated
from extractor.audit.opinion import Opinion, failed, passed, unclear
from extractor.audit.texts import LOOK_AT_QUOTE, READ_WHOLE, Text
from extractor.audit.view import PlanView, words_of
from schemas import Target

_MET = Text("Nêu {stated}; yêu cầu {asked}.", "States {stated}; {asked} is demanded.")
_SHORT = Text("Nêu {stated}, không đáp ứng yêu cầu {asked}.", "States {stated}, which does not meet {asked}.")
_RAISE = Text("Điều chỉnh chỉ tiêu cho đạt yêu cầu {asked}.", "Bring the target to {asked}.")
_BOTH = Text(
    "Nêu nhiều mức khác nhau: {stated}; có mức đạt, có mức không đạt yêu cầu {asked}.",
    "States different levels: {stated}; some meet {asked}, some do not.",
)
_SETTLE = Text("Thống nhất một mức trong kế hoạch.", "Settle on one level in the plan.")
_OPEN = Text(
    "Nêu {stated} nhưng chưa so được với yêu cầu {asked}: {why}.", "States {stated}, not comparable with {asked}: {why}."
)
_LOOK = Text(
    "Đối chiếu hai câu trích; nêu rõ mức, đối tượng, thời kỳ.", "Compare the two quotes; state level, whom it is of, years."
)
_UNSURE = Text("Có nêu {stated} nhưng chương trình chưa chắc đã đọc đúng.", "States {stated}, but the reading is not sure.")
_ALIKE = Text(
    "Không thấy đúng chỉ tiêu này; có chỉ tiêu gần giống cần người xem.",
    "This target was not found; one that is alike has to be looked at.",
)
_ABSENT = Text("Không nêu chỉ tiêu này; yêu cầu {asked}.", "Does not state this target; {asked} is demanded.")
_ADD = Text("Bổ sung chỉ tiêu về {what}: {asked}.", "Add a target for {what}: {asked}.")
_UNREAD = Text(
    "Chưa thấy chỉ tiêu này trong phần đọc được của văn bản.",
    "The target was not found in the part of the document that was read.",
)
_AS_A_TASK = Text(
    "Chưa thấy chỉ tiêu này; xã, phường có thể đã nêu thành nhiệm vụ.", "The target was not found; it may stand there as a task."
)
_NO_ID = Text(
    "Chưa thấy chỉ tiêu này; chỉ tiêu chưa có trong danh mục nên có thể được viết bằng lời khác.",
    "The target was not found; it has no canonical indicator, and may stand there in other words.",
)


def check_target(demand: Demand, view: PlanView) -> Opinion:
    """The opinion on one plan's targets about what is demanded."""
    found = aligned(demand, view.plan.targets)
    judged = [(target, meets(demand, target, view.header)) for target in found.same]
    decided = [(target, met) for target, met in judged if met.outcome != "open"]
    if decided:
        return _decided(demand, view, decided)
    if judged:
        return _open(demand, judged[0])
    return _not_found(demand, view, found)


def _decided(demand: Demand, view: PlanView, judged: list[tuple[Target, Met]]) -> Opinion:
    targets = [target for target, _ in judged]
    words, levels, asked = words_of(targets), _levels(targets), demand.shown()
    outcomes = {met.outcome for _, met in judged}
    if len(outcomes) > 1:
        return unclear(_BOTH.filled(stated=levels, asked=asked), _SETTLE, words)
    if not all(view.sure(target) for target in targets):
        return unclear(_UNSURE.filled(stated=levels), LOOK_AT_QUOTE, words)
    if outcomes == {"met"}:
        return passed(_MET.filled(stated=levels, asked=asked), words)
    return failed(_SHORT.filled(stated=levels, asked=asked), _RAISE.filled(asked=asked), words)


def _open(demand: Demand, judged: tuple[Target, Met]) -> Opinion:
    target, met = judged
    message = _OPEN.filled(stated=stated(target), asked=demand.shown(), why=met.why or Text("", ""))
    return unclear(message, _LOOK, words_of([target]))


def _not_found(demand: Demand, view: PlanView, found: Aligned) -> Opinion:
    asked = demand.shown()
    if found.perhaps:
        return unclear(_ALIKE, LOOK_AT_QUOTE, words_of(found.perhaps))
    if not view.whole:
        return unclear(_UNREAD, READ_WHOLE)
    if demand.of_wards:
        return unclear(_AS_A_TASK, LOOK_AT_QUOTE)
    if demand.indicator_id is None:
        return unclear(_NO_ID, LOOK_AT_QUOTE)
    heading = view.headings("chỉ tiêu", "mục tiêu")
    return failed(_ABSENT.filled(asked=asked), _ADD.filled(what=demand.wording, asked=asked), heading)


def _levels(targets: list[Target]) -> Text:
    texts = list(dict.fromkeys(stated(target) for target in targets))
    return Text("; ".join(text.vi for text in texts), "; ".join(text.en for text in texts))
