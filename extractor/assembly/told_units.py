"""Who is told to send or provide at a place of a paragraph."""

from collections.abc import Sequence

from extractor.assembly.unit_directory import UnitDirectory
from extractor.language.matches import Annotated
from extractor.language.phrases import begins_with_verb
from extractor.text.folding import match_form


def told_units(directory: UnitDirectory, annotated: Annotated, offset: int) -> Sequence[str]:
    """Canonical names of the units told to act at ``offset``.

    The directory's obligees; where it knows none, the unit with which the item opens as the subject of its verbs
    (``Văn phòng Ban bảo đảm phương tiện; in 2.000 cuốn tài liệu``).
    """
    paragraph = annotated.paragraph
    if told := directory.obligees(paragraph, offset):
        return told
    opening = next((unit for unit in annotated.units if unit.start <= 2 and unit.end <= offset), None)
    if opening is None or not begins_with_verb(match_form(paragraph.text), opening.end, len(paragraph.text)):
        return ()
    name = directory.resolve(opening, paragraph=paragraph)
    return (name,) if name else ()
