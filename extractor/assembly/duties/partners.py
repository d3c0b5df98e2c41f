"""With whom a unit is to work (đơn vị phối hợp): ``phối hợp (với/cùng) X, Y và Z``, ``cùng với …``."""

import re

from extractor.assembly.unit_directory import UnitDirectory
from extractor.language.matches import Annotated
from extractor.language.verbs import group
from extractor.text.folding import match_form

_TOGETHER = re.compile(
    r"(?<!sự )(?<!\w)(?:phối hợp(?:\s(?:chặt chẽ|đồng bộ|tích cực|hiệu quả|thường xuyên|và)){0,2}"
    r"(?:\s(?:cùng với|cùng|với))?|cùng với|cùng)\s"
)
_CLAUSE_MARKS = ".;"
_GIVEN_BACK = re.compile(r"[,:]\s(?:và\s)?(?:chủ trì,?\s?|chủ động,?\s?)?$")
_LETTER = re.compile(r"\w")


def find_partners(annotated: Annotated, directory: UnitDirectory, start: int, end: int) -> tuple[str, ...]:
    """Partners named in ``[start, end)`` of the paragraph: units in full, generic groups as written, each once."""
    paragraph = annotated.paragraph
    form = match_form(paragraph.text)
    if "hợp" not in form and "cùng" not in form:
        return ()
    found: dict[str, None] = {}
    for match in _TOGETHER.finditer(form, start, end):
        if _told_to_others(form, match.start(), start):
            continue
        units = directory.list_at(paragraph.text, form, match.end())
        found.update(dict.fromkeys(directory.resolve_list(units, paragraph, written=True)))
    return tuple(found)


def _told_to_others(form: str, offset: int, start: int) -> bool:
    """True when the clause directs another body, which is the one to work with the partners: ``Chỉ đạo X phối hợp với Y``."""
    clause = max(start, *(form.rfind(mark, start, offset) + 1 for mark in _CLAUSE_MARKS))
    directed = group("directing").search(form, clause, offset)
    return (
        directed is not None
        and _LETTER.search(form, directed.end(), offset) is not None
        and not _own_again(form, directed.end(), offset)
    )


def _own_again(form: str, start: int, offset: int) -> bool:
    """True when a comma with ``chủ trì`` or ``chủ động`` after it gives the clause back to the unit itself."""
    return _GIVEN_BACK.search(form[start:offset]) is not None
