"""Duties to report results (chế độ báo cáo): who reports to whom, in which rhythm, by when."""

import re
from collections.abc import Iterator, Sequence

from extractor.assembly.duties.dues import is_cited, settled, timetable_date
from extractor.assembly.duties.subjects import subject_at
from extractor.assembly.table_columns import columns_of
from extractor.assembly.section_kinds import SectionKind, kind_of
from extractor.assembly.unit_directory import UnitDirectory
from extractor.assembly.workspace import Workspace
from extractor.assembly.years import Calendar
from extractor.language.matches import Annotated, TimeMatch
from extractor.language.sentences import sentences, trim_item
from extractor.language.unit_lists import parse_list
from extractor.language.verbs import skip_opening
from extractor.structure.outline import Paragraph, Zone
from extractor.text.folding import match_form
from schemas.base import DateValue, Recurrence
from schemas.records import Duty, Report

_REPORT = re.compile(r"(?<!\w)báo cáo(?!\w)(?!\s(?:viên|đánh giá tác động|tài chính|nghiên cứu|chuyên đề của))")
_NOUN_BEFORE = re.compile(
    r"(?:các|những|bản|mẫu|chế độ|công tác|hội nghị|số liệu|theo|trong|cơ sở|lồng ghép|việc|nội dung|nhận|nhận được|qua|và lồng ghép|tại|kèm theo|hệ thống|buổi|cuộc họp|địa chỉ gửi|đề cương)\s$"
)
_OBJECT = re.compile(
    r"\s(?:(?:bằng văn bản|định kỳ|đầy đủ|kịp thời|nhanh)\s)?(?:kết quả|tình hình (?:triển khai|thực hiện|tổ chức)|tiến độ|sơ kết|tổng kết|tổng hợp|định kỳ|hàng|hằng|tháng|quý|năm|việc (?:triển khai|thực hiện)|số liệu)"
)
_ASKS = re.compile(r"\s(?:phân công|xem xét|quyết định|cho ý kiến|chỉ đạo|bố trí|phê duyệt|đề xuất|xin ý kiến|ban hành)")
_PURPOSE = re.compile(r"(?:^|[\s,])(?:để|nhằm|làm cơ sở)\s(?!thường xuyên|định kỳ)[^;.]{0,90}$")
_INCIDENT = re.compile(r"(?:(?<!hoặc )(?<!và )đột xuất|phát hiện|vi phạm|vướng mắc|phát sinh|sự cố|khó khăn|kịp thời|ngay|vụ việc|trường hợp)[^;.]{0,60}$")
_INCIDENT_AFTER = re.compile(r"\s(?:kịp thời|ngay|các vi phạm|các trường hợp|khó khăn|vướng mắc|những)")
_TO = re.compile(r"\s(?:được\s)?(?:(?:về|gửi(?: về)?|cho|lên|với|tới|đến)\s)?")
_TO_MARK = re.compile(r"(?<!\w)(?:gửi về|gửi|về|cho)\s(?=\S)")
_SUPERIOR = re.compile(
    r"(?:(?:cơ quan\s)?cấp (?:trên|có thẩm quyền)|cấp ủy cấp trên|lãnh đạo (?:ban|sở|bộ|trường|đơn vị|cơ quan|phòng|huyện|tỉnh|xã|phường|trung tâm|công ty)(?!\w)(?!\s[a-zà-ỹ]{1,8} (?:và|nhân|trận))(?:\s(?:phường|xã|tỉnh|huyện|trường))?|cơ quan có thẩm quyền|hiệu trưởng|giám đốc|chủ tịch (?:ubnd|hội đồng) [^\W\d_]{1,9})"
)
_LEADERS = re.compile(r"(?:lãnh đạo|thường trực)\s(?=\S)")
_SENT_IN = re.compile(r"[^,;.]{0,50}\s(?:(?:sẽ\s)?được\s)?(?:gửi|nộp)(?!\w)")
_WAS_SENT = re.compile(r"[^,;.]{0,50}\s(?:sẽ\s)?được\s(?:gửi|nộp)(?!\w)")
_TO_REPORT_BY_RULE = re.compile(r"\s?(?:theo (?:quy định|yêu cầu)|$|\.|;)")
_REASON = re.compile(r"\s(?:để|nhằm)\s(?:tổng hợp|theo dõi|báo cáo|xem xét|chỉ đạo|kịp thời)")
_COMMA = re.compile(r"[,;:]\s")
_TELLING = re.compile(r"(?:riêng\s)?(?:giao|đề nghị|yêu cầu|phân công)\s(?:nhiệm vụ\s)?(?:cho\s)?")
_WITH = re.compile(r"(?:phối hợp(?:\schặt chẽ)?(?:\svới|\scùng(?:\svới)?)?|cùng với|cùng|với)\s")
_DIRECTED = re.compile(r"(?:theo dõi|đôn đốc|chỉ đạo|hướng dẫn|yêu cầu|đề nghị|kiểm tra)(?:(?:,|\svà)\s(?:theo dõi|đôn đốc|chỉ đạo|hướng dẫn|yêu cầu|kiểm tra)){0,3}\s")
_CLAUSE_MARKS = re.compile(r"[;]|,\s(?:đồng thời|đề xuất)")
_NO_REPORTS = frozenset({SectionKind.BASIS, SectionKind.PURPOSE, SectionKind.SITUATION})


def assemble_reports(
    workspace: Workspace, directory: UnitDirectory, duties: Sequence[Duty], calendar: Calendar
) -> tuple[Report, ...]:
    """The reports layer. ``duties`` give the units of a sentence that is a duty; ``calendar`` settles dates that state no year."""
    rows = {duty.evidence.start: duty for duty in duties if duty.rule in ("duty.table_row", "duty.closing_line")}
    return tuple(
        report
        for paragraph in workspace.outline.paragraphs
        if paragraph.zone in (Zone.BODY, Zone.ANNEX) and _may_report(paragraph)
        for report in _of_paragraph(workspace, directory, paragraph, rows, calendar)
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
    workspace: Workspace, directory: UnitDirectory, paragraph: Paragraph, rows: dict[int, Duty], calendar: Calendar
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
            report = _record(workspace, directory, annotated, form, match, (start, first, last), rows, calendar)
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
        return _TO_REPORT_BY_RULE.match(after) is not None and "tổng hợp" in before
    return not _ASKS.match(form, to_end)


def _passive(before: str, after: str) -> bool:
    """``Báo cáo sơ kết được gửi về …``; ``Báo cáo tổng kết gửi chậm nhất …`` where no subject stands before it."""
    if before.endswith(("gửi ", "lập ")):
        return False
    return (_WAS_SENT if before.strip() else _SENT_IN).match(after) is not None


def _clause(form: str, offset: int, start: int, end: int) -> tuple[int, int]:
    """The clause that holds the report: from a semicolon or ``đồng thời`` to the next, ``để …`` left out."""
    first = start
    for mark in _CLAUSE_MARKS.finditer(form, start, offset):
        first = mark.end()
    stop = form.find(";", offset, end)
    last = end if stop == -1 else stop
    purpose = _REASON.search(form, offset, last)
    return trim_item(form, first, purpose.start() if purpose else last)


def _record(
    workspace: Workspace,
    directory: UnitDirectory,
    annotated: Annotated,
    form: str,
    match: re.Match[str],
    spans: tuple[int, int, int],
    rows: dict[int, Duty],
    calendar: Calendar,
) -> Report:
    sentence, first, last = spans
    evidence = workspace.evidence(annotated.paragraph, first, last)
    row = rows.get(workspace.evidence(annotated.paragraph).start)
    times = [time for time in annotated.times if first <= time.start and time.end <= last and not is_cited(annotated, time)]
    recurrences, due = _when(workspace, annotated.paragraph, times, calendar)
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
    offset = match.start()
    for start in _subject_starts(annotated, directory, form, sentence, offset):
        subject = subject_at(annotated, directory, start)
        if subject is not None and subject.names and subject.end <= offset:
            return subject.names
    directed = _directed(annotated, directory, form, sentence, offset)
    return directory.holders(annotated.paragraph) if directed is None else directed


def _subject_starts(
    annotated: Annotated, directory: UnitDirectory, form: str, sentence: int, offset: int
) -> Iterator[int]:
    """Offsets at which the subject of ``báo cáo`` may begin, those in a list of partners left out."""
    first = skip_opening(form, sentence)
    starts = {sentence, first, *(mark.end() for mark in _COMMA.finditer(form, sentence, offset))}
    starts.update(told.end() for start in set(starts) if (told := _TELLING.match(form, start)))
    partners = [(found.end(), _list_end(annotated, directory, form, found.end())) for found in _WITH.finditer(form, sentence, offset)]
    for start in sorted(starts):
        if not any(begin <= start < end for begin, end in partners):
            yield start


def _list_end(annotated: Annotated, directory: UnitDirectory, form: str, start: int) -> int:
    """Offset after the list of units at ``start``; ``start`` where there is none."""
    units = directory.list_at(annotated.paragraph.text, form, start)
    return units.end if units.members else start


def _directed(
    annotated: Annotated, directory: UnitDirectory, form: str, sentence: int, offset: int
) -> tuple[str, ...] | None:
    """Those whom the unit has report (``đôn đốc các đơn vị triển khai và báo cáo …``); None where it reports itself."""
    clause = max(sentence, *(form.rfind(mark, sentence, offset) + 1 for mark in ";."))
    for told in _DIRECTED.finditer(form, clause, offset):
        units = directory.list_at(annotated.paragraph.text, form, told.end())
        if units.members and units.end < offset and not _COMMA.search(form, units.end, offset):
            return directory.resolve_list(units, annotated.paragraph)
    return None


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
    leaders = _LEADERS.match(form, start)
    units = parse_list(text, form, leaders.end() if leaders else start) if directory is None else directory.list_at(text, form, leaders.end() if leaders else start)
    if not units.members:
        return (), start
    if leaders:
        return (text[start : units.end],), units.end
    if directory is None:
        return ("",), units.end
    names = dict.fromkeys(
        directory.resolve_member(member, annotated.paragraph) or directory.full_name(text[member.full_start : member.end])
        for member in units.members
    )
    return tuple(names), units.end


def _when(
    workspace: Workspace, paragraph: Paragraph, times: Sequence[TimeMatch], calendar: Calendar
) -> tuple[tuple[Recurrence, ...], DateValue | None]:
    """Rhythm and date of a report: its own words', else the date of the timetable heading above it."""
    recurrences = tuple(match.recurrence for match in times if match.recurrence is not None)
    dated = next((match for match in times if _is_date(match)), None)
    if dated is not None:
        return recurrences, settled(calendar, paragraph, dated)
    return recurrences, None if recurrences else timetable_date(workspace, paragraph, calendar)


def _is_date(match: TimeMatch) -> bool:
    """True for a deadline, or a day, month or quarter; a bare year is the subject of the report."""
    first = match.first
    return match.kind in ("date", "interval") and (match.open_start or first is not None and bool(first.day or first.month or first.quarter))
