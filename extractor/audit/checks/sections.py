"""Whether a plan has a section (mục)."""

from extractor.audit.opinion import Opinion, Words, failed, passed, unclear
from extractor.audit.texts import READ_WHOLE, Text
from extractor.audit.view import PlanView
from extractor.audit.vocabulary import contains_any

_THERE = Text("Có mục “{title}”.", "Has the section “{title}”.")
_ABSENT = Text("Không có mục nào về: {words}.", "No section speaks of: {words}.")
_ADD = Text("Bổ sung mục: {words}.", "Add a section: {words}.")
_UNREAD = Text("Chưa thấy mục về {words} trong phần đọc được của văn bản.", "No section on {words} in the part that was read.")


def check_section(words: tuple[str, ...], view: PlanView) -> Opinion:
    """The opinion on one plan's headings: one of them has one of the words."""
    for section in view.plan.sections:
        if contains_any(section.title, words):
            return passed(_THERE.filled(title=section.title), [Words(section.evidence)])
    listed = ", ".join(words)
    if not view.whole or not view.plan.sections:
        return unclear(_UNREAD.filled(words=listed), READ_WHOLE)
    return failed(_ABSENT.filled(words=listed), _ADD.filled(words=words[0]))
