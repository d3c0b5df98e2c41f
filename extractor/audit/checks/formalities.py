"""Formalities of an administrative document (thể thức): Decree 30/2020/NĐ-CP, article 8 and annex I.

Each has its place: number, date, motto in the title block, signatory, authority and recipients at the end. What is printed blank
is broken, but on a scan, where it may be filled in by hand. What is missing is broken only in a PDF all of whose pages were read
as text: there the place itself was read. A text extract, a web page, a Word file or a scan may have lost it on the way, and a
document read in part surely may.
"""

from collections.abc import Callable
from typing import Final, Literal

from extractor.audit.opinion import Opinion, Words, failed, passed, unclear
from extractor.audit.texts import Text, day
from extractor.audit.view import PlanView
from extractor.audit.vocabulary import phrase
from extractor.text.folding import match_form
from schemas import Evidence

Formality = Literal["number", "date", "motto", "signatory", "authority", "recipients"]

_THERE = Text("Có {what}: {stated}.", "Has {what}: {stated}.")
_BLANK = Text("{what} để trống.", "Left blank: {what}.")
_BY_HAND = Text(
    "Không nhận dạng được {what}; trên bản quét có thể ghi tay hoặc đóng dấu.",
    "Not recognised: {what}; on a scan it may be written by hand or stamped.",
)
_FILL = Text("Điền {what} trước khi ban hành.", "Fill in before issue: {what}.")
_ABSENT = Text("Không có {what}.", "Missing: {what}.")
_ADD = Text("Bổ sung {what} theo Nghị định 30/2020/NĐ-CP.", "Add under Decree 30/2020/NĐ-CP: {what}.")
_UNREAD = Text(
    "Chưa thấy {what}; phần này của văn bản có thể không có trong tệp hoặc chưa đọc được.",
    "Not found: {what}; this part of the document may not be in the file, or was not read.",
)
_READ = Text("Xem bản gốc đã ký, đóng dấu.", "Look at the signed original.")
_NAMES: Final[dict[Formality, Text]] = {
    "number": Text("số, ký hiệu", "number and symbol"),
    "date": Text("ngày ban hành", "day of issue"),
    "motto": Text("Quốc hiệu và Tiêu ngữ", "national name and motto"),
    "signatory": Text("người ký", "signatory"),
    "authority": Text("thẩm quyền ký", "authority of the signatory"),
    "recipients": Text("nơi nhận", "recipients"),
}


def check_formality(formality: Formality, view: PlanView) -> Opinion:
    """The opinion on one formality of one plan."""
    return _CHECKS[formality](view)


def _number(view: PlanView) -> Opinion:
    header, words = view.header, view.header_words("number")
    if header and header.number:
        return _there("number", header.number, words)
    if header and header.symbol:
        return _blank("number", view, words)
    return _missing("number", view)


def _date(view: PlanView) -> Opinion:
    issued, words = view.header.issued if view.header else None, view.header_words("issued")
    if issued is None or issued.start is None:
        return _missing("date", view)
    if issued.start != issued.end:
        return _blank("date", view, words)
    return _there("date", day(issued.start), words)


def _motto(view: PlanView) -> Opinion:
    text = view.plan.document.text
    form = match_form(text)
    spans = [_find(form, phrase(name).split()) for name in ("national_name", "motto")]
    words = tuple(Words(_evidence(view, *span)) for span in spans if span)
    if len(words) == len(spans):
        return _there("motto", words[0].evidence.text, words)
    return _missing("motto", view)


def _signatory(view: PlanView) -> Opinion:
    signatory, words = view.header.signatory if view.header else None, view.header_words("signatory")
    if signatory and signatory.name:
        return _there("signatory", signatory.name, words)
    if signatory and signatory.position:
        return unclear(_UNREAD.filled(what=_NAMES["signatory"]), _READ, words)
    return _missing("signatory", view)


def _authority(view: PlanView) -> Opinion:
    signatory, words = view.header.signatory if view.header else None, view.header_words("signatory")
    if signatory and signatory.authority:
        return _there("authority", signatory.authority, words)
    return _missing("authority", view, words)


def _recipients(view: PlanView) -> Opinion:
    recipients, words = view.header.recipients if view.header else (), view.header_words("recipients")
    if recipients:
        return _there("recipients", recipients[0].name + (", …" if len(recipients) > 1 else ""), words)
    return _missing("recipients", view)


_CHECKS: Final[dict[Formality, Callable[[PlanView], Opinion]]] = {
    "number": _number,
    "date": _date,
    "motto": _motto,
    "signatory": _signatory,
    "authority": _authority,
    "recipients": _recipients,
}


def _there(formality: Formality, stated: str | Text, words: tuple[Words, ...]) -> Opinion:
    return passed(_THERE.filled(what=_NAMES[formality], stated=stated), words)


def _blank(formality: Formality, view: PlanView, words: tuple[Words, ...]) -> Opinion:
    """Printed blank; on a scan the number and the day are often written by hand, which OCR does not read."""
    name = _NAMES[formality]
    if view.by_ocr:
        return unclear(_BY_HAND.filled(what=name), _READ, words)
    return failed(_BLANK.filled(what=Text(name.vi[0].upper() + name.vi[1:], name.en)), _FILL.filled(what=name), words)


def _missing(formality: Formality, view: PlanView, words: tuple[Words, ...] = ()) -> Opinion:
    name = _NAMES[formality]
    if view.paged:
        return failed(_ABSENT.filled(what=name), _ADD.filled(what=name), words)
    return unclear(_UNREAD.filled(what=name), _READ, words)


def _find(form: str, words: list[str]) -> tuple[int, int] | None:
    """Span of the words one after the other, with at most a few marks and spaces between two; None where they do not stand."""
    start = form.find(words[0])
    while start >= 0:
        if (end := _follow(form, start, words)) is not None:
            return start, end
        start = form.find(words[0], start + 1)
    return None


_BETWEEN = 12
"""Characters that may stand between two words of the motto: dashes, line ends, markup."""


def _follow(form: str, position: int, words: list[str]) -> int | None:
    for index, word in enumerate(words):
        found = form.find(word, position, position + len(word) + (_BETWEEN if index else 0))
        if found < 0 or any(character.isalnum() for character in form[position:found]):
            return None
        position = found + len(word)
    return position


def _evidence(view: PlanView, start: int, end: int) -> Evidence:
    quote = view.plan.document.text[start:end]
    page = next((page.number for page in view.plan.document.pages if page.start <= start < page.end), None)
    return Evidence(start=start, end=end, quote=quote, text=" ".join(quote.split()), page=page)
