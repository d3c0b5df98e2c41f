"""Words that oblige someone to report results (``báo cáo kết quả``, ``gửi báo cáo``), told from those that do not.

Not: incidents, reports as the purpose of another action, reports that are read or cited (annotation guide, reports).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extractor.language.matches import Annotated
from extractor.language.sentences import sentences, trim_item
from extractor.language.unit_lists import parse_list
from extractor.lexicons import load
from extractor.text.alternatives import any_of
from extractor.text.folding import match_form

_WAS_SENT = re.compile(r"[^,;.]{0,50}\s(?:sẽ\s)?được\s(?:gửi|nộp)(?!\w)")
_SENT = re.compile(r"[^,;.]{0,50}\s(?:(?:sẽ\s)?được\s)?(?:gửi|nộp)(?!\w)|[^;.]{0,160},\s(?:gửi|nộp) về(?!\w)")
_ABOUT = re.compile(r"\s[^;.:]{2,70}?\svề\s")
"""What is reported, up to the word before the one to whom."""
_LONGEST_LABEL = 50
_PURPOSE = re.compile(r"(?:^|[\s,])(?:để|nhằm|làm cơ sở)\s(?!thường xuyên|định kỳ)[^;.]{0,90}$")
_BY_RULE = re.compile(r"\s?(?:theo (?:quy định|yêu cầu)|$|\.|;)")
_CLAUSE_MARKS = re.compile(r"[;]|,\s(?:đồng thời|đề xuất)")
ADDRESSEE = re.compile(r"\s(?:được\s)?(?:(?:về|gửi(?: về)?|cho|lên|với|tới|đến)\s)?")
"""What stands between ``báo cáo`` and the one to whom."""


@dataclass(frozen=True, slots=True)
class Mention:
    """``báo cáo`` at ``[start, end)`` of a paragraph's text in match form, in the sentence ``[first, last)``."""

    annotated: Annotated
    form: str
    start: int
    end: int
    first: int
    last: int

    @property
    def text(self) -> str:
        """The paragraph's text."""
        return self.annotated.paragraph.text

    @property
    def before(self) -> str:
        """The sentence's words before."""
        return self.form[self.first : self.start]

    @property
    def after(self) -> str:
        """The sentence's words after."""
        return self.form[self.end : self.last]

    @property
    def is_passive(self) -> bool:
        """``Báo cáo sơ kết được gửi về …``; ``Báo cáo tổng kết gửi chậm nhất …`` where no subject stands before it."""
        if self.before.endswith(("gửi ", "lập ")):
            return False
        return (_WAS_SENT if self.before.strip() else _SENT).match(self.after) is not None


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The patterns that ``report_words.yaml`` gives, over text in match form."""

    word: re.Pattern[str]
    noun_before: re.Pattern[str]
    object_after: re.Pattern[str]
    asks: re.Pattern[str]
    incident: re.Pattern[str]
    incident_after: re.Pattern[str]
    reason: re.Pattern[str]
    superior: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    """The patterns, made once."""
    words = {group: any_of(map(match_form, entries)) for group, entries in load("report_words").items()}
    return _Patterns(
        word=re.compile(rf"(?<!\w)báo cáo(?!\w)(?!\s{words['not_reports']}(?!\w))"),
        noun_before=re.compile(rf"(?<!\w){words['nouns_before']}\s$"),
        object_after=re.compile(rf"\s(?:{words['manners']}\s)?{words['objects']}(?!\w)"),
        asks=re.compile(rf"\s{words['asks']}(?!\w)"),
        incident=re.compile(rf"(?:(?<!hoặc )(?<!và )đột xuất|{words['incidents']})[^;.]{{0,60}}$"),
        incident_after=re.compile(rf"\s{words['incidents_after']}(?!\w)"),
        reason=re.compile(rf"\s(?:để|nhằm)\s{words['reasons']}(?!\w)"),
        superior=re.compile(
            rf"{words['superiors']}(?!\w)|lãnh đạo {words['led_bodies']}(?!\w)(?!\sban nhân)"
            r"(?:\s(?:phường|xã|tỉnh|huyện|trường)(?!\w))?"
        ),
    )


def superior_at(form: str, start: int) -> int | None:
    """Offset after a superior named without a unit (``cấp trên``, ``lãnh đạo Ban``) at ``start``; None where there is none."""
    match = _patterns().superior.match(form, start)
    return match.end() if match else None


def mentions(annotated: Annotated, *, reporting: bool = False) -> Iterator[Mention]:
    """The mentions in a paragraph that oblige someone to report, left to right.

    ``reporting``: it stands in a section of reporting, where a bare ``Báo cáo …`` at the beginning is a report to be made.
    """
    text = annotated.paragraph.text
    form = match_form(text)
    for first, last in sentences(text):
        for match in _patterns().word.finditer(form, first, last):
            mention = Mention(annotated, form, match.start(), match.end(), first, last)
            if _obliges(mention) or (reporting and _is_listed(mention)):
                yield mention


def clause_of(mention: Mention) -> tuple[int, int]:
    """The clause that holds the report: from a semicolon or ``đồng thời`` to the next, ``để …`` left out."""
    marks = [mark.end() for mark in _CLAUSE_MARKS.finditer(mention.form, mention.first, mention.start)]
    stop = mention.form.find(";", mention.start, mention.last)
    last = mention.last if stop == -1 else stop
    reason = _patterns().reason.search(mention.form, mention.start, last)
    return trim_item(mention.form, marks[-1] if marks else mention.first, reason.start() if reason else last)


def _is_listed(mention: Mention) -> bool:
    """True for a report that an item of a list opens with, a label before it or none: ``Học kỳ I: Báo cáo sơ kết …``."""
    label = mention.before.strip()
    return not label or (label.endswith(":") and len(label) < _LONGEST_LABEL)


def _obliges(mention: Mention) -> bool:
    """True where the words oblige someone to report results."""
    patterns = _patterns()
    clause = max(mention.before.rfind(";"), 0)
    if _PURPOSE.search(mention.before, clause) or patterns.incident_after.match(mention.after):
        return False
    if mention.is_passive:
        return True
    if patterns.noun_before.search(mention.before):
        return False
    sent = mention.before.endswith("gửi ") and not mention.after.startswith(" đánh giá")
    if sent or patterns.object_after.match(mention.after) or _SENT.match(mention.after):
        return not patterns.asks.match(mention.after)
    return not patterns.incident.search(mention.before, clause) and _is_addressed(mention)


def _told_of_results(mention: Mention) -> bool:
    """``báo cáo quân số, kết quả huấn luyện về Ban Chỉ huy``: what, and to which body; no incident."""
    about = _ABOUT.match(mention.after)
    if about is None or _patterns().incident.search(about.group()):
        return False
    units = parse_list(mention.text, mention.form, mention.end + about.end())
    return bool(units.members) and not _patterns().asks.match(mention.form, units.end)


def _is_addressed(mention: Mention) -> bool:
    """True where the words after ``báo cáo`` say to whom, and ask nothing of them; or ``tổng hợp, báo cáo theo quy định``."""
    if _told_of_results(mention):
        return True
    opening = ADDRESSEE.match(mention.form, mention.end)
    if opening is None:
        return False
    units = parse_list(mention.text, mention.form, opening.end())
    end = superior_at(mention.form, opening.end()) or (units.end if units.members else None)
    if end is None:
        return _BY_RULE.match(mention.after) is not None and "tổng hợp" in mention.before
    return not _patterns().asks.match(mention.form, end) and not _patterns().incident_after.match(mention.form, end)
