"""Generic groups of bodies: ``các cơ quan, đơn vị có liên quan``, ``các phòng chuyên môn thuộc Sở Xây dựng``.

Nouns joined by commas or ``và``, then qualifiers, a field of work or the body whose group it is.
"""

import re
from functools import cache

from extractor.language.unit_lexicon import domain_pattern, stop_pattern
from extractor.language.units import unit_at
from extractor.lexicons import load
from extractor.text.alternatives import any_of
from extractor.text.folding import match_form

LEVEL_WORD = r"(?:phường|xã|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)"
_GROUP_CONNECTOR = re.compile(r"\s?,\s?|\s?-\s?|\s(?:và|hoặc)\s|/")


@cache
def alternatives(group: str) -> str:
    """The words of one group of ``unit_groups`` as alternatives of a pattern, longest first."""
    return any_of(map(match_form, load("unit_groups")[group])) + r"(?!\w)"


@cache
def plural_pattern() -> re.Pattern[str]:
    """The plural word before a unit, with the space after it."""
    return re.compile(alternatives("plurals") + r"\s")


@cache
def opening_pattern() -> re.Pattern[str]:
    """What stands before the units of a heading: ``Đề nghị``, ``Đối với``, ``Giao``."""
    return re.compile(rf"(?:{alternatives('openings')}[:\s]\s?)")


@cache
def noun_pattern() -> re.Pattern[str]:
    """A noun of a generic group (``cơ quan``, ``đơn vị``)."""
    return re.compile(rf"(?!{alternatives('not_nouns')}){alternatives('nouns')}")


@cache
def qualifiers() -> re.Pattern[str]:
    """One to three qualifiers behind a generic group (``có liên quan``)."""
    return re.compile(rf"(?:\s?,?\s{alternatives('qualifiers')}(?!\s(?:đoàn|ủy)(?!\w))){{1,3}}")


@cache
def _schools() -> re.Pattern[str]:
    """Schools of several levels, which are one class: ``trường mầm non, tiểu học và trung học cơ sở``."""
    levels = alternatives("school_levels")
    return re.compile(rf"trường\s{levels}(?:(?:\s?,\s?|\s?-\s?|\svà\s){levels}){{1,5}}")


def group_end(text: str, form: str, start: int) -> int | None:
    """Offset after the generic group at ``start``: nouns joined by commas or ``và``, then qualifiers; None for no group.

    A noun with which a unit's name begins (``đơn vị sự nghiệp công``) ends the group before it.
    """
    noun = noun_pattern().match(form, start)
    if noun is None:
        return None
    if (schools := _schools().match(form, start)) and not text[schools.end() + 1 : schools.end() + 2].isupper():
        return schools.end()
    end = noun.end()
    if owner := _group_owner_end(text, form, end):
        return owner
    for _ in range(7):
        if qualified := qualifiers().match(form, end):
            return qualified.end()
        connector = _GROUP_CONNECTOR.match(form, end)
        following = noun_pattern().match(form, connector.end()) if connector else None
        if connector is None or following is None:
            break
        unit = unit_at(text, form, connector.end())
        if unit is not None and unit.end >= following.end():
            break
        end = following.end()
    return _domain_end(form, end)


def _group_owner_end(text: str, form: str, end: int) -> int | None:
    """Offset after the body whose group it is: ``lực lượng Công an xã``, ``các phòng chuyên môn thuộc Sở Xây dựng``."""
    qualified = qualifiers().match(form, end)
    for position in dict.fromkeys((end, qualified.end() if qualified else end)):
        for connector in (" thuộc ", " của ", " "):
            if form.startswith(connector, position) and not form.startswith(" và ", position):
                owner = unit_at(text, form, position + len(connector))
                if owner is not None and not owner.generic and (connector != " " or text[owner.start].isupper()):
                    return owner.end
    return None


@cache
def only_plural_pattern() -> re.Pattern[str]:
    """The nouns that are bodies in the plural alone."""
    return re.compile(alternatives("plural_nouns"))


def _domain_end(form: str, end: int) -> int:
    """A group goes on over one field of work and then its qualifiers: ``các đơn vị vệ sinh môi trường``."""
    if (
        form[end : end + 1] == " "
        and (domain := domain_pattern().match(form, end + 1))
        and not stop_pattern().match(form, end + 1)
    ):
        return domain.end()
    return end
