"""The sentence that announces the plan: ``UBND xã X xây dựng Kế hoạch … như sau:``.

Where a text has no title block, type, title, issuer and period come from it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extractor.assembly.header.piece import Piece
from extractor.assembly.header.vocabulary import group
from extractor.assembly.workspace import Workspace
from extractor.language.document_types import DocumentType, document_types, type_named, type_words
from extractor.structure.outline import Paragraph, Zone
from extractor.text.folding import fold

_BODY_OPENING_LENGTH = 40
_MOST_VERBS = 6
"""Verbs of announcing that one paragraph is searched for; no sentence has more."""
_SEARCHED = 12
"""Paragraphs of a text without preamble that are searched for the sentence."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """The announcing sentence's parts, as pieces of its paragraph; ``issuer`` None where the sentence names none."""

    issuer: Piece | None
    document_type: DocumentType
    type_word: Piece
    title: Piece | None


def _alternatives(name: str) -> str:
    """The words of a group as printed, longest first."""
    return "|".join(re.escape(word) for word in sorted(group(name), key=len, reverse=True))


@cache
def _announcing() -> re.Pattern[str]:
    """A verb of announcing with the plan's type word after it: ``xây dựng Kế hoạch``, ``ban hành Phương án``."""
    plans = [name for name, kind in document_types().items() if kind.document_class == "plan" and name.islower()]
    words = "|".join(rf"[{name[0]}{name[0].upper()}]{re.escape(name[1:])}" for name in sorted(plans, key=len, reverse=True))
    verbs = rf"(?:{_alternatives('announcing_verbs')})\s{{1,2}}(?:và thực hiện\s|thực hiện\s|bản\s|một\s)?"
    return re.compile(rf"(?<!\w){verbs}(?P<type>{words})(?!\w)")


@cache
def _body() -> re.Pattern[str]:
    """The opening of a body's name at the start of a clause."""
    words = "|".join(
        rf"[{word[0]}{word[0].upper()}]{re.escape(word[1:])}" for word in sorted(group("bodies"), key=len, reverse=True)
    )
    abbreviations = "|".join(sorted((word.upper() for word in group("bodies") if " " not in word), key=len, reverse=True))
    clause = r"(?:^|[,;.:]\s|(?<=\svà)\s|(?<=nay)\s)"
    head_of_body = r"(?:Chủ tịch\s|Giám đốc\s|Hiệu trưởng\s|Lãnh đạo\s)?"
    return re.compile(rf"{clause}{head_of_body}(?P<name>(?:{words}|{abbreviations})(?!\w))")


@cache
def _name_end() -> re.Pattern[str]:
    """What ends the issuer's name before the verb of announcing; ``Ban tổ chức`` and ``Ban Tổ chức`` go on."""
    return re.compile(rf"(?<![Bb]an)\s(?:{_alternatives('announcing_verbs')}|{_alternatives('before_verb')})(?!\w)|[,;(:]")


@cache
def _title_end() -> re.Pattern[str]:
    """What ends the plan's name in the sentence."""
    return re.compile(rf"[,;:.]?\s(?:{_alternatives('announcement_ends')})(?!\w)|[:;]|\.\s|\.$")


def find_announcement(workspace: Workspace) -> Announcement | None:
    """The announcing sentence, the last one before the first section; None where there is none."""
    found = None
    for paragraph in _searched(workspace):
        found = _in_paragraph(paragraph) or found
    return found


def _searched(workspace: Workspace) -> Iterator[Paragraph]:
    """The preamble, or, where there is none, the first paragraphs of the text."""
    preamble = workspace.outline.zone(Zone.PREAMBLE)
    yield from preamble or workspace.outline.zone(Zone.BODY)[:_SEARCHED]


def _in_paragraph(paragraph: Paragraph) -> Announcement | None:
    """The announcing sentence in one paragraph."""
    matches = list(_announcing().finditer(paragraph.text))
    for match in reversed(matches[-_MOST_VERBS:]):
        issuer = _issuer(paragraph, match.start())
        if issuer is not None or paragraph.text.rstrip().endswith(":"):
            word = Piece(paragraph, match.start("type"), match.end("type"))
            kind = document_types()[fold(word.text)]
            return Announcement(issuer, kind, word, _title(paragraph, word.end))
    return None


def _issuer(paragraph: Paragraph, verb: int) -> Piece | None:
    """The body that announces: the last that opens a clause before the verb."""
    names = [match for match in _body().finditer(paragraph.text, 0, verb) if not _cited(paragraph.text, match.start("name"))]
    for match in reversed(names):
        end = _name_end().search(paragraph.text, match.end("name"), verb + 1)
        last = min(verb, end.start() if end else verb)
        name = paragraph.text[match.start("name") : last].rstrip(" ,")
        if len(name) <= 140:
            return Piece(paragraph, match.start("name"), match.start("name") + len(name))
    return None


def _cited(text: str, position: int) -> bool:
    """True for a body that a list of bodies before it makes part of a citation: ``của Bộ A, Bộ B``."""
    return re.search(
        r"(?:của|theo đề nghị của|xét đề nghị của)\s(?:(?!\svề\s)[^,;.]){0,60},\s$",
        text[max(0, position - 90) : position],
        re.IGNORECASE,
    ) is not None and not (text[position : position + 12].isupper() or text[position : position + 4] in {"UBND", "Ủy b", "Uỷ b"})


def _title(paragraph: Paragraph, start: int) -> Piece | None:
    """The plan's name after its type word."""
    end = _title_end().search(paragraph.text, start)
    last = end.start() if end else len(paragraph.text)
    title = paragraph.text[start:last].strip(" ,")
    if len(title) < 3:
        return None
    first = start + len(paragraph.text[start:last]) - len(paragraph.text[start:last].lstrip(" ,"))
    return Piece(paragraph, first, first + len(title))


def closing_title(workspace: Workspace) -> tuple[DocumentType, Piece, Piece | None] | None:
    """Type, its piece and title from the closing formula (``Trên đây là Kế hoạch …``), None where there is none."""
    for paragraph in workspace.outline.zone(Zone.CLOSING):
        opening = re.match(r"Trên đây là\s|Trên đây,?\s", paragraph.text)
        word = type_words().match(paragraph.text, opening.end()) if opening else None
        kind = type_named(word[0]) if word else None
        if word and kind:
            return kind, Piece(paragraph, word.start(), word.end()), _title(paragraph, word.end())
    return None
