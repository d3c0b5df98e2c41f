"""The unit that a sentence outside the units' headings obliges: its subject, or the one to whom a task is given."""

import re
from collections.abc import Iterator

from extractor.assembly.duties.agents import agent_of
from extractor.assembly.duties.subjects import Subject, subject_at
from extractor.assembly.unit_directory import UnitDirectory
from extractor.language.matches import Annotated
from extractor.language.verbs import opens_adverbially, skip_opening

_ASSIGNED = re.compile(
    r"(?<!\w)(?:riêng\s)?(?:(?:giao|phân công|đề nghị|yêu cầu)\s(?:(?:nhiệm vụ\s)?(?:cụ thể\s)?cho\s)?)"
    r"|(?<!\w)(?:riêng|đồng thời|ngoài ra|trong đó),?\s"
)
_SUCH_AS = re.compile(r"\snhư\s")
_ENSURES = re.compile(r"(?:đảm bảo|bảo đảm)\s")
_TOLD = re.compile(r"(?:[,;:.]\s|\s)(?:giao|đề nghị|yêu cầu|phân công)\s(?:nhiệm vụ\s)?(?:cụ thể\s)?(?:cho\s)?(?=\S)")
_GOVERNOR = re.compile(
    r"(?:đồng chí\s|đ/c\s)?(?:phó\s)?(?:chủ tịch|giám đốc|bộ trưởng|thủ tướng|hiệu trưởng|lãnh đạo"
    r"|ban chỉ đạo|ban thường vụ|ubnd|ủy ban nhân dân|đảng ủy|sở)"
    r"(?:\s[^,;:.]{1,60})?(?=\s)"
)
"""Who tells others: ``Chủ tịch UBND tỉnh giao Sở Nội vụ …``."""
_CLAUSE = re.compile(r"[;:]\s(?:đồng thời,?\s)?")
_LIST_OPENING = re.compile(r"(?<!\w)(?:được|bị|với|cùng|bởi)\s(?=\S)")
_COMMA = re.compile(r",\s")


def listed_class(annotated: Annotated, directory: UnitDirectory, form: str) -> Subject | None:
    """The class of bodies with which a list's item opens, where a heading would stand: ``3. Các tổ dân phố báo cáo …``."""
    offset = _after_assigning(form, skip_opening(form))
    subject = subject_at(annotated, directory, offset)
    return subject_at(annotated, directory, offset, headed=True) if subject is not None and subject.generic else None


def obliged_unit(annotated: Annotated, directory: UnitDirectory, form: str, start: int, end: int) -> Subject | None:
    """Whom the sentence ``[start, end)`` obliges, None where it obliges no named unit."""
    for offset in _subject_offsets(form, start, end):
        if offset > start and _inside_list(annotated, directory, form, start, offset):
            continue
        subject = subject_at(annotated, directory, offset)
        if subject is not None and subject.names and subject.end <= end:
            return subject
    return agent_of(annotated, directory, start, end)


def _subject_offsets(form: str, start: int, end: int) -> Iterator[int]:
    """Offsets at which a subject may begin: the sentence's, after its opening, after ``giao``, ``như``, a clause's end."""
    first = skip_opening(form, start)
    seen = {start}
    yield start
    starts = [first, *(match.end() for match in _CLAUSE.finditer(form, start, end))]
    if opens_adverbially(form, start):
        starts.extend(match.end() for match in _COMMA.finditer(form, start, min(end, start + 200)))
    for position in starts:
        offset = _after_assigning(form, skip_opening(form, position))
        if offset not in seen:
            seen.add(offset)
            yield offset
    for match in _TOLD.finditer(form, start, end):
        if match.end() not in seen and (form[match.start()] in ",;:." or _GOVERNOR.match(form, first, match.start())):
            seen.add(match.end())
            yield match.end()
    for match in _SUCH_AS.finditer(form, start, end):
        yield match.end()


def _after_assigning(form: str, offset: int) -> int:
    """The offset after ``giao (cho)``, ``riêng``, ``đảm bảo`` at ``offset``."""
    for pattern in (_ASSIGNED, _ENSURES):
        if match := pattern.match(form, offset):
            offset = match.end()
    return offset


def _inside_list(annotated: Annotated, directory: UnitDirectory, form: str, start: int, offset: int) -> bool:
    """True where ``offset`` lies in a list that a preposition or passive opens: ``đã được Sở Y tế, | UBND tỉnh công nhận``."""
    for opened in _LIST_OPENING.finditer(form, start, offset):
        units = directory.list_at(annotated.paragraph.text, form, opened.end())
        if units.members and units.members[0].full_start < offset < units.end:
            return True
    return False
