"""Duties to report results (chế độ báo cáo): who reports to whom, in which rhythm, by when."""

import re
from collections.abc import Iterator, Sequence

from extractor.assembly.calendar import date_value
from extractor.assembly.duties.subjects import subject_at
from extractor.assembly.table_columns import columns_of
from extractor.assembly.section_kinds import SectionKind, kind_of
from extractor.assembly.unit_directory import UnitDirectory
from extractor.assembly.workspace import Workspace
from extractor.language.matches import Annotated, TimeMatch
from extractor.language.sentences import sentences, trim_item
from extractor.language.unit_lists import parse_list
from extractor.language.verbs import skip_opening
from extractor.structure.outline import Paragraph, Zone
from extractor.text.folding import match_form
from schemas.base import DateValue, Recurrence
from schemas.records import Duty, Report

_REPORT = re.compile(r"(?<!\w)báo cáo(?!\w)(?!\s(?:viên|đánh giá tác động|tài chính|nghiên cứu|chuyên đề của))")
_SENT = re.compile(r"(?<!\w)(?:gửi|nộp)(?!\w)")
_NOUN_BEFORE = re.compile(
    r"(?:các|những|bản|mẫu|chế độ|công tác|hội nghị|số liệu|theo|trong|cơ sở|lồng ghép|việc|nội dung|nhận|nhận được|qua|và lồng ghép|tại|kèm theo|hệ thống|buổi|cuộc họp)\s$"
)
_OBJECT = re.compile(
    r"\s(?:(?:bằng văn bản|định kỳ|đầy đủ|kịp thời|nhanh)\s)?(?:kết quả|tình hình (?:triển khai|thực hiện|tổ chức)|tiến độ|sơ kết|tổng kết|tổng hợp|định kỳ|hàng|hằng|tháng|quý|năm|việc (?:triển khai|thực hiện)|số liệu)"
)
_ASKS = re.compile(r"\s(?:phân công|xem xét|quyết định|cho ý kiến|chỉ đạo|bố trí|phê duyệt|đề xuất|xin ý kiến|ban hành)")
_PURPOSE = re.compile(r"(?:^|[\s,])(?:để|nhằm|làm cơ sở)\s(?!thường xuyên|định kỳ)[^;.]{0,90}$")
_INCIDENT = re.compile(r"(?:phát hiện|vi phạm|vướng mắc|phát sinh|sự cố|đột xuất|khó khăn|kịp thời|ngay|vụ việc|trường hợp)[^;.]{0,60}$")
_INCIDENT_AFTER = re.compile(r"\s(?:kịp thời|ngay|các vi phạm|các trường hợp|khó khăn|vướng mắc|những)")
_TO = re.compile(r"\s(?:được\s)?(?:(?:về|gửi(?: về)?|cho|lên|với|tới|đến)\s)?")
_TO_MARK = re.compile(r"(?<!\w)(?:gửi về|gửi|về|cho)\s(?=\S)")
_SUPERIOR = re.compile(
    r"(?:(?:cơ quan\s)?cấp (?:trên|có thẩm quyền)|cấp ủy cấp trên|lãnh đạo [^\W\d_]{1,9}(?:\s(?:phường|xã|tỉnh|huyện|trường))?|cơ quan có thẩm quyền|hiệu trưởng|giám đốc|chủ tịch (?:ubnd|hội đồng) [^\W\d_]{1,9})"
)
_CLAUSE_MARKS = re.compile(r"[;]|,\s(?:đồng thời|đề xuất)")
_NO_REPORTS = frozenset({SectionKind.BASIS, SectionKind.PURPOSE, SectionKind.SITUATION})


def assemble_reports(
    workspace: Workspace, directory: UnitDirectory, duties: Sequence[Duty], year: int | None
) -> tuple[Report, ...]:
    """The reports layer. ``duties`` give the units of a sentence that is a duty; ``year`` completes dates without one."""
    rows = {duty.evidence.start: duty for duty in duties if duty.rule in ("duty.table_row", "duty.closing_line")}
    return tuple(
        report
        for paragraph in workspace.outline.paragraphs
        if paragraph.zone in (Zone.BODY, Zone.ANNEX) and _may_report(paragraph)
        for report in _of_paragraph(workspace, directory, paragraph, rows, year)
    )


def _may_report(paragraph: Paragraph) -> bool:
    if "áo cáo" not in paragraph.text:
        return False
    node = paragraph.node if paragraph.table is None else paragraph.table.node
    if kind_of(node) in _NO_REPORTS:
        return False
    if paragraph.table is None:
        return True
    task = columns_of(paragraph.table).get("task")
    return paragraph.row >= paragraph.table.header_rows and task == paragraph.column


def _of_paragraph(
    workspace: Workspace, directory: UnitDirectory, paragraph: Paragraph, rows: dict[int, Duty], year: int | None
) -> Iterator[Report]:
    if paragraph.node is not None and any(child.paragraph for child in paragraph.node.children) and len(paragraph.text) < 110:
        return  # a heading over the reporting rules
    annotated = workspace.of(paragraph)
    form = match_form(paragraph.text)
    for start, end in sentences(paragraph.text):
        last = start
        for match in _REPORT.finditer(form, start, end):
            if match.start() < last or not _is_report(annotated, form, match, start, end):
                continue
            first, last = _clause(form, match.start(), start, end)
            report = _record(workspace, directory, annotated, form, match, (start, first, last), rows, year)
            if report.units or report.to or report.due or report.recurrence:
                yield report


def _is_report(annotated: Annotated, form: str, match: re.Match[str], start: int, end: int) -> bool:
    """True where the words oblige someone to report results."""
    before, after = form[start : match.start()], form[match.end() : end]
    clause = max(before.rfind(";"), 0)
    if _PURPOSE.search(before, clause) or _INCIDENT_AFTER.match(after):
        return False
    if _passive(before, after):
        return True
    if _NOUN_BEFORE.search(before):
        return False
    if _OBJECT.match(after) or (before.endswith("gửi ") and not after.startswith(" đánh giá")):
        return not _ASKS.match(after)
    if _INCIDENT.search(before, clause):
        return False
    addressee = _TO.match(form, match.end())
    if addressee is None:
        return False
    _, to_end = _addressees_at(annotated, None, form, addressee.end())
    if to_end == addressee.end():
        return re.match(r"\s?(?:theo (?:quy định|yêu cầu)|$|\.|;)", after) is not None and "tổng hợp" in before
    return not _ASKS.match(form, to_end)


def _passive(before: str, after: str) -> bool:
    """``Báo cáo sơ kết được gửi về …``, ``báo cáo tổng kết gửi chậm nhất …``."""
    return re.match(r"[^,;.]{0,50}\s(?:(?:sẽ\s)?được\s)?(?:gửi|nộp)(?!\w)", after) is not None and not before.endswith(("gửi ", "lập "))


def _clause(form: str, offset: int, start: int, end: int) -> tuple[int, int]:
    """The clause that holds the report: from a semicolon or ``đồng thời`` to the next, ``để …`` left out."""
    first = start
    for mark in _CLAUSE_MARKS.finditer(form, start, offset):
        first = mark.end()
    stop = form.find(";", offset, end)
    last = end if stop == -1 else stop
    purpose = re.compile(r"\s(?:để|nhằm)\s(?:tổng hợp|theo dõi|báo cáo|xem xét|chỉ đạo|kịp thời)").search(form, offset, last)
    return trim_item(form, first, purpose.start() if purpose else last)


def _record(
    workspace: Workspace,
    directory: UnitDirectory,
    annotated: Annotated,
    form: str,
    match: re.Match[str],
    spans: tuple[int, int, int],
    rows: dict[int, Duty],
    year: int | None,
) -> Report:
    sentence, first, last = spans
    evidence = workspace.evidence(annotated.paragraph, first, last)
    row = rows.get(workspace.evidence(annotated.paragraph).start)
    times = [time for time in annotated.times if first <= time.start and time.end <= last]
    recurrences, due = _when(workspace, annotated.paragraph, times, year)
    if row is not None and not times:
        recurrences = tuple(item.recurrence for item in row.due if item.recurrence)
        due = next((DateValue(start=item.start, end=item.end, precision=item.precision) for item in row.due if not item.recurrence), None)
    units = row.units if row is not None else _reporters(annotated, directory, form, match, sentence)
    return Report(
        id=workspace.record_id("report", evidence),
        evidence=evidence,
        rule="report.clause",
        confidence=0.85,
        units=units,
        to=_addressees(annotated, directory, form, match.end(), last),
        recurrence=recurrences,
        due=due,
    )


def _reporters(
    annotated: Annotated, directory: UnitDirectory, form: str, match: re.Match[str], sentence: int
) -> tuple[str, ...]:
    """Who reports: the subject of the clause or sentence, else the holders; nobody in the passive."""
    if _passive(form[sentence : match.start()], form[match.end() :]) and not form[: match.start()].strip().endswith("gửi"):
        return ()
    starts = {sentence, skip_opening(form, sentence)}
    starts.update(mark.end() for mark in re.compile(r"[,;:]\s").finditer(form, sentence, match.start()))
    for offset in sorted(starts):
        subject = subject_at(annotated, directory, offset)
        if subject is not None and subject.names and subject.end <= match.start():
            return subject.names
    return directory.holders(annotated.paragraph)


def _addressees(annotated: Annotated, directory: UnitDirectory, form: str, start: int, end: int) -> tuple[str, ...]:
    """To whom: right after ``báo cáo``, else after ``về``, ``gửi``, ``cho`` in the clause."""
    direct = _TO.match(form, start)
    names, _ = _addressees_at(annotated, directory, form, direct.end() if direct else start)
    if names:
        return names
    for mark in _TO_MARK.finditer(form, start, end):
        names, _ = _addressees_at(annotated, directory, form, mark.end())
        if names:
            return names
    return ()


def _addressees_at(
    annotated: Annotated, directory: UnitDirectory | None, form: str, start: int
) -> tuple[tuple[str, ...], int]:
    """(names of the units or superiors listed at ``start``, offset after them)."""
    text = annotated.paragraph.text
    if superior := _SUPERIOR.match(form, start):
        return (text[superior.start() : superior.end()],), superior.end()
    units = directory.list_at(text, form, start) if directory else parse_list(text, form, start)
    if not units.members:
        return (), start
    if directory is None:
        return ("",), units.end
    names = dict.fromkeys(
        directory.resolve_member(member, annotated.paragraph) or directory.full_name(text[member.full_start : member.end])
        for member in units.members
    )
    return tuple(names), units.end


def _when(
    workspace: Workspace, paragraph: Paragraph, times: Sequence[TimeMatch], year: int | None
) -> tuple[tuple[Recurrence, ...], DateValue | None]:
    """Rhythm and date of a report: its own words', else the date of the timetable heading above it."""
    recurrences = tuple(match.recurrence for match in times if match.recurrence is not None)
    for match in times:
        if match.kind in ("date", "interval") and (match.open_start or (match.first and (match.first.day or match.first.month or match.first.quarter))):
            return recurrences, date_value(match, year)
    node = paragraph.node if paragraph.table is None else paragraph.table.node
    for heading in node.ancestors() if node is not None else ():
        assert heading.paragraph is not None
        found = [match for match in workspace.of(heading.paragraph).times if match.kind == "date"]
        if found and len(heading.text) < found[0].end - found[0].start + 8 and not recurrences:
            return recurrences, date_value(found[0], year)
    return recurrences, None
