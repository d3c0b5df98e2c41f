"""Whether a plan tells a unit (đơn vị) to do something."""

from extractor.audit.opinion import Opinion, failed, passed, unclear
from extractor.audit.texts import LOOK_AT_QUOTE, READ_WHOLE, Text
from extractor.audit.view import PlanView, words_of
from extractor.audit.vocabulary import contains_any

_HAS = Text("{unit} có {count} nhiệm vụ.", "{unit} has duties: {count}.")
_NONE = Text("Không giao nhiệm vụ cho: {words}.", "Nothing is assigned to: {words}.")
_ASSIGN = Text("Bổ sung nhiệm vụ của: {words}.", "Assign duties to: {words}.")
_UNREAD = Text("Chưa thấy nhiệm vụ của {words} trong phần đọc được.", "No duty of {words} in the part that was read.")
_UNSURE = Text("Nhiệm vụ của {unit} được đọc chưa chắc chắn.", "The duties of {unit} were read without certainty.")


def check_unit(words: tuple[str, ...], view: PlanView) -> Opinion:
    """The opinion on one plan's duties: one of the units that hold them has one of the words in its name."""
    found = [(unit, duty) for duty in view.plan.duties for unit in duty.units if contains_any(unit, words)]
    listed = ", ".join(words)
    if found:
        unit, duties = found[0][0], [duty for _, duty in found]
        if any(view.sure(duty) for duty in duties):
            return passed(_HAS.filled(unit=unit, count=len(duties)), words_of(duties[:3]))
        return unclear(_UNSURE.filled(unit=unit), LOOK_AT_QUOTE, words_of(duties[:3]))
    if not view.whole or not view.plan.duties:
        return unclear(_UNREAD.filled(words=listed), READ_WHOLE)
    return failed(_NONE.filled(words=listed), _ASSIGN.filled(words=listed))
