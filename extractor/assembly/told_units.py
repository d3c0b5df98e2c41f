"""Who is told to send or provide at a place of a paragraph."""

from collections.abc import Sequence

from extractor.assembly.duties.subjects import subject_at
from extractor.assembly.unit_directory import UnitDirectory
from extractor.language.matches import Annotated
from extractor.language.phrases import begins_with_verb
from extractor.language.sentences import sentence_at
from extractor.language.verbs import skip_opening
from extractor.text.folding import match_form


def told_units(directory: UnitDirectory, annotated: Annotated, offset: int) -> Sequence[str]:
    """Canonical names of the units told to act at ``offset``.

    Those right before it, else the subject of its sentence (``Hội Nông dân thành lập 01 tổ, cử 10 hội viên``), else those
    under whose heading it stands; where there are none, the unit with which the item opens as the subject of its verbs
    (``Văn phòng Ban bảo đảm phương tiện; in 2.000 cuốn tài liệu``).
    """
    paragraph = annotated.paragraph
    if told := directory.told_before(paragraph, offset):
        return told
    first = sentence_at(paragraph.text, offset)[0]
    subject = subject_at(annotated, directory, skip_opening(match_form(paragraph.text), first))
    if subject is not None and subject.names and subject.end <= offset:
        return subject.names
    if told := directory.holders(paragraph):
        return told
    opening = next((unit for unit in annotated.units if unit.start <= 2 and unit.end <= offset), None)
    if opening is None or not begins_with_verb(match_form(paragraph.text), opening.end, len(paragraph.text)):
        return ()
    name = directory.resolve(opening, paragraph=paragraph)
    return (name,) if name else ()
