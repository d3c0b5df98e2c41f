"""Whether a plan cites a document (viện dẫn), by number and date."""

from dataclasses import dataclass

from extractor.assembly.identity.wording import plain
from extractor.audit.opinion import Opinion, failed, passed, unclear
from extractor.audit.texts import LOOK_AT_QUOTE, NOTHING, READ_WHOLE, Text, day, same
from extractor.audit.view import PlanView, words_of
from schemas import Reference

_CITED = Text("Có viện dẫn {document}.", "Cites {document}.")
_ABSENT = Text("Không viện dẫn {document}.", "Does not cite {document}.")
_ADD = Text("Bổ sung viện dẫn {document} ở phần căn cứ.", "Add {document} to what the plan is based on.")
_UNREAD = Text(
    "Chưa thấy viện dẫn {document} trong phần đọc được của văn bản.", "{document} is not cited in the part that was read."
)
_OTHER_DAY = Text(
    "Viện dẫn đúng số nhưng sai ngày: {stated}; đúng là {document}.", "The number is right, the date is not: {stated}."
)
_NO_DAY = Text("Viện dẫn đúng số nhưng không ghi ngày.", "The number is cited without its date.")
_NO_NUMBER = Text("Viện dẫn không ghi số, chỉ ghi ngày.", "Cited by its date alone, without number.")
_MEND = Text("Sửa viện dẫn thành {document}.", "Mend the citation: {document}.")
_OTHER_ISSUER = Text("Viện dẫn cùng số nhưng của cơ quan khác: {issuer}.", "The same number, of another body: {issuer}.")
_UNSURE = Text("Viện dẫn được đọc chưa chắc chắn.", "The citation was read without certainty.")


@dataclass(frozen=True, slots=True)
class Cited:
    """The document to be cited; what is None is not asked for. ``date`` is ISO 8601."""

    document_type: str | None = None
    number: str | None = None
    date: str | None = None
    issuer: str | None = None

    def shown(self) -> Text:
        """``Kế hoạch số 112/KH-UBND ngày 16/3/2026 của …``."""
        kind = (self.document_type or "văn bản").capitalize()
        date = day(self.date) if self.date else NOTHING
        vi = [kind, f"số {self.number}" if self.number else "", f"ngày {date.vi}" if self.date else ""]
        en = [kind, self.number or "", f"of {date.en}" if self.date else ""]
        by = self.issuer or ""
        return Text(
            " ".join([*filter(None, vi), *(["của", by] if by else [])]), " ".join([*filter(None, en), *([by] if by else [])])
        )


def check_citation(cited: Cited, view: PlanView) -> Opinion:
    """The opinion on one plan's references."""
    near = [reference for reference in view.plan.references if _same_number(cited, reference) and _same_type(cited, reference)]
    full = [reference for reference in near if _same_date(cited, reference)]
    if exact := [reference for reference in full if _same_issuer(cited, reference)]:
        return _found(cited, view, exact)
    if full:
        return unclear(_OTHER_ISSUER.filled(issuer=full[0].issuer or ""), LOOK_AT_QUOTE, words_of(full))
    if near:
        return _half_cited(cited, view, near)
    return _not_found(cited, view)


def _found(cited: Cited, view: PlanView, references: list[Reference]) -> Opinion:
    words = words_of(references[:3])
    if not any(view.sure(reference) for reference in references):
        return unclear(_UNSURE, LOOK_AT_QUOTE, words)
    shown = same(references[0].evidence.text) if cited.number is None else cited.shown()
    return passed(_CITED.filled(document=shown), words)


def _half_cited(cited: Cited, view: PlanView, references: list[Reference]) -> Opinion:
    """The number without its date, or with another; OCR may have misread the date."""
    words, mend = words_of(references), _MEND.filled(document=cited.shown())
    if view.by_ocr or not all(view.sure(reference) for reference in references):
        return unclear(_UNSURE, LOOK_AT_QUOTE, words)
    dated = [reference for reference in references if reference.date is not None]
    if not dated:
        return failed(_NO_DAY, mend, words)
    return failed(_OTHER_DAY.filled(stated=same(dated[0].evidence.text), document=cited.shown()), mend, words)


def _not_found(cited: Cited, view: PlanView) -> Opinion:
    shown = cited.shown()
    if not view.whole:
        return unclear(_UNREAD.filled(document=shown), READ_WHOLE)
    action = _ADD.filled(document=shown)
    unnumbered = [reference for reference in view.plan.references if _by_date_alone(cited, reference)]
    if unnumbered:
        return failed(_NO_NUMBER, action, words_of(unnumbered))
    based_on = [reference for reference in view.plan.references if reference.basis]
    return failed(_ABSENT.filled(document=shown), action, words_of(based_on[:3]))


def _same_number(cited: Cited, reference: Reference) -> bool:
    if cited.number is None:
        return reference.number is not None
    return reference.number is not None and plain(reference.number) == plain(cited.number)


def _same_type(cited: Cited, reference: Reference) -> bool:
    if cited.document_type is None or cited.number is not None:
        return True
    return reference.document_type is not None and plain(reference.document_type).startswith(plain(cited.document_type))


def _same_date(cited: Cited, reference: Reference) -> bool:
    return reference.date is not None and cited.date in (None, reference.date)


def _same_issuer(cited: Cited, reference: Reference) -> bool:
    """One name opens the other (``Ủy ban nhân dân thành phố``), or the mention does not say whose it is."""
    if cited.issuer is None or reference.issuer is None:
        return True
    one, other = plain(cited.issuer), plain(reference.issuer)
    return one.startswith(other) or other.startswith(one)


def _by_date_alone(cited: Cited, reference: Reference) -> bool:
    """Without number, of the day and the body: ``Kế hoạch ngày 16/3/2026 của UBND thành phố``."""
    if reference.number is not None or cited.date is None or reference.date != cited.date:
        return False
    return reference.issuer is not None and _same_issuer(cited, reference)
