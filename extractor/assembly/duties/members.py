"""Lines of a list of members (danh sách Ban Tổ chức): a person and a post, which oblige nobody to a task."""

import re

from extractor.language.person_posts import post_opens
from extractor.language.unit_lists import parse_list
from extractor.language.verbs import has_verb
from extractor.text.folding import match_form

_LONGEST = 90
_POST = re.compile(
    r"(?<!\w)(?:trưởng|phó|chủ tịch|giám đốc|bí thư|ủy viên|thành viên|thư ký|chuyên viên|cv|kế toán|giáo viên)(?!\w)"
)
_TASK = re.compile(
    r"(?<!\w)(?:chỉ đạo|phụ trách|chịu trách nhiệm|chủ trì|theo dõi|tổng hợp|chuẩn bị|hướng dẫn|quản lý|điều hành|dẫn|trực)(?!\w)"
)


def names_a_post(text: str) -> bool:
    """True for a person with a post, or the post alone: ``Ông Lê Văn An - Trưởng phòng: Ủy viên``, ``Phó Trưởng ban``."""
    form = match_form(text)
    units = parse_list(text, form, 0)
    person = units.members[0] if units.members and units.members[0].unit is not None else None
    if person is None or person.unit is None or person.unit.kind != "person":
        return len(form) <= _LONGEST and post_opens(form) and not _tells_a_task(form)
    rest = form[person.end :].strip(" :,.;–-()")
    if len(rest) > _LONGEST or (rest and not _POST.search(rest)) or _tells_a_task(rest):
        return False
    return ":" not in rest or post_opens(rest.rpartition(":")[2].strip())


def _tells_a_task(words: str) -> bool:
    """True where the words hold a verb of work."""
    return _TASK.search(words) is not None or has_verb(words)
