"""Who reports, and to whom."""

import re
from collections.abc import Iterator
from functools import cache

from extractor.assembly.duties.subjects import subject_at
from extractor.assembly.report_mentions import ADDRESSEE, Mention, superior_at
from extractor.assembly.unit_directory import UnitDirectory
from extractor.language.verbs import skip_opening
from extractor.lexicons import load
from extractor.text.alternatives import any_of
from extractor.text.folding import match_form

_TO_MARK = re.compile(r"(?<!\w)(?:gửi về|gửi|về|cho|(?<!hợp )(?<!chẽ )(?<!cùng )với)\s(?=\S)")
_LEADERS = re.compile(r"(?:lãnh đạo|thường trực)\s(?=\S)")
_BARE_BODY = re.compile(r"(?:phòng|sở|trường|xã|phường|huyện|hội|trung tâm|ban)(?=\s(?:chậm|trước|vào|để|theo|\()|\s?[,.;:]|$)")
_COMMA = re.compile(r"[,;:]\s")
_TELLING = re.compile(r"(?:riêng\s)?(?:giao|đề nghị|yêu cầu|phân công)\s(?:nhiệm vụ\s)?(?:cho\s)?")
_WITH = re.compile(r"(?:phối hợp(?:\schặt chẽ)?(?:\svới|\scùng(?:\svới)?)?|cùng với|cùng|với)\s")


@cache
def _directing() -> re.Pattern[str]:
    """Verbs with which a unit has others do something, joined: ``theo dõi, đôn đốc``."""
    verb = any_of(map(match_form, load("report_words")["directing"]))
    return re.compile(rf"{verb}(?:(?:,|\svà)\s{verb}){{0,3}}\s")


@cache
def _addressed_to_all() -> re.Pattern[str]:
    """A governing body that asks all to report: ``UBND tỉnh yêu cầu các sở, ngành …``."""
    governing = any_of(map(match_form, load("report_words")["governing"]))
    return re.compile(
        rf"(?:{governing}(?!\w)[^,;.]{{0,50}}\s)?(?:yêu cầu|đề nghị)\s(?=(?:các|thủ trưởng|người đứng đầu|lãnh đạo|mỗi)\s)"
    )


def reporters(mention: Mention, directory: UnitDirectory) -> tuple[str, ...]:
    """Who reports: the subject of the clause or sentence, else the holders; nobody in the passive."""
    if mention.is_passive:
        return ()
    for start in _subject_starts(mention, directory):
        subject = subject_at(mention.annotated, directory, start)
        if subject is not None and subject.names and subject.end <= mention.start:
            return subject.names
    if is_asked_of_all(mention):
        return ()
    directed = _directed(mention, directory)
    if directed is not None:
        return directed
    return directory.holders(mention.annotated.paragraph) or _subject_of_item(mention, directory)


def is_asked_of_all(mention: Mention) -> bool:
    """True where the sentence asks all whom the plan concerns, as one does at its end: ``Sở yêu cầu các đơn vị … báo cáo``."""
    return _addressed_to_all().match(mention.form, skip_opening(mention.form, mention.first)) is not None


def _subject_of_item(mention: Mention, directory: UnitDirectory) -> tuple[str, ...]:
    """Whom the item's first sentence obliges, where a further one goes on without a subject: ``… Định kỳ báo cáo …``."""
    start = skip_opening(mention.form)
    told = _TELLING.match(mention.form, start)
    subject = subject_at(mention.annotated, directory, told.end() if told else start)
    return subject.names if subject is not None and mention.first > 0 else ()


def _subject_starts(mention: Mention, directory: UnitDirectory) -> Iterator[int]:
    """Offsets at which the subject of ``báo cáo`` may begin, those in a list of partners left out."""
    form, first = mention.form, mention.first
    starts = {first, skip_opening(form, first), *(mark.end() for mark in _COMMA.finditer(form, first, mention.start))}
    starts.update([told.end() for start in starts if (told := _TELLING.match(form, start))])
    partners = [
        (found.end(), directory.list_at(mention.text, form, found.end()).end)
        for found in _WITH.finditer(form, first, mention.start)
    ]
    for start in sorted(starts):
        if not any(begin <= start < end for begin, end in partners):
            yield start


def _directed(mention: Mention, directory: UnitDirectory) -> tuple[str, ...] | None:
    """Those whom the unit has report (``đôn đốc các đơn vị triển khai và báo cáo …``); None where it reports itself."""
    form = mention.form
    clause = max(mention.first, *(form.rfind(mark, mention.first, mention.start) + 1 for mark in ";."))
    for told in _directing().finditer(form, clause, mention.start):
        units = directory.list_at(mention.text, form, told.end())
        if units.members and units.end < mention.start and not _COMMA.search(form, units.end, mention.start):
            return directory.resolve_list(units, mention.annotated.paragraph)
    return None


def addressees(mention: Mention, directory: UnitDirectory, end: int) -> tuple[str, ...]:
    """To whom: right after ``báo cáo``, else after ``về``, ``gửi``, ``cho`` before ``end``."""
    direct = ADDRESSEE.match(mention.form, mention.end)
    starts = [direct.end() if direct else mention.end]
    starts.extend(mark.end() for mark in _TO_MARK.finditer(mention.form, mention.end, end))
    return next((names for start in starts if (names := _addressees_at(mention, directory, start))), ())


def _bare_issuer(mention: Mention, directory: UnitDirectory, start: int) -> str | None:
    """The issuer where the bare word for it stands at ``start``: ``nộp về Phòng chậm nhất …`` in the plan of a Phòng."""
    word = _BARE_BODY.match(mention.form, start)
    if word is None or not mention.text[start].isupper():
        return None
    return directory.issuer_of_level(word.group())


def _addressees_at(mention: Mention, directory: UnitDirectory, start: int) -> tuple[str, ...]:
    """Names of the units or superiors listed at ``start``."""
    text, paragraph = mention.text, mention.annotated.paragraph
    if superior := superior_at(mention.form, start):
        return (text[start:superior],)
    if issuer := _bare_issuer(mention, directory, start):
        return (issuer,)
    leaders = _LEADERS.match(mention.form, start)
    units = directory.list_at(text, mention.form, leaders.end() if leaders else start)
    if not units.members or leaders:
        return (text[start : units.end],) if units.members else ()
    names = (
        directory.resolve_member(member, paragraph) or directory.full_name(text[member.full_start : member.end])
        for member in units.members
    )
    return tuple(dict.fromkeys(names))
