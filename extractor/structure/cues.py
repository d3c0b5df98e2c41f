"""Tests of single lines against the layout lexicon: type line, number line, recipients, signature, closing formula."""

import re
from functools import cache, lru_cache

from extractor.lexicons import load
from extractor.text.folding import fold, strip_tones
from extractor.text.letters import LOWER, UPPER

_SEPARATOR = re.compile(r"[-_=*~.•–—+\s]{2,60}$")
_NUMBER_LINE = re.compile(r"s[oố]\s?:?\s?[\d.…_\s]{0,12}\s?[-/]\s?[a-zđ0-9]", re.IGNORECASE)
_DATE_LINE = re.compile(r"\bng[aà]y\b[^\n]{0,20}\bth[aá]ng\b[^\n]{0,20}\bn[aă]m\b[\s\d.…_]{0,14}$", re.IGNORECASE)
"""Place and date of issue: nothing stands behind the year."""
_NAME = re.compile(rf"(?:[{UPPER}][{LOWER}]{{0,7}}\s){{1,4}}[{UPPER}][{LOWER}]{{0,7}}$")
_SUBJECT_LINE = re.compile(r"\W{0,3}V\s?/\s?v\b", re.IGNORECASE)
_MISREAD_RECIPIENTS = re.compile(r"[nvmh]?[oe][iljt] ?nhan$")
_ANNEX_NUMBER = re.compile(r"\s?(?:số\s)?(?:[IVX]{1,5}|\d{1,2}|[A-H])?\s?[.:]?$")
_RANKED_NAME = re.compile(
    r"(?:(?:ThS|TS|PGS|GS|BS|Ths|Ts|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy|CN|KS|BSCKI{1,2}|DS)\.?\s?){1,3}"
)
_BEFORE_HEADING = re.compile(r"\W{0,2}\w{1,4}\W{1,3}")
_SIGNED = re.compile(r"(?:da ky|ky ten|ky,? (?:ghi ro ho ten|dong dau)|ky ten,? dong dau)$")
_ANNOUNCES = re.compile(r"(?:như sau|sau đây|cụ thể|sau)\s?:?\s?$")


@lru_cache(maxsize=4096)
def bare(text: str) -> str:
    """The first 160 characters without case, diacritics and outer signs: the form in which cues are compared."""
    return strip_tones(text[:160]).strip(" -–*_:.,;“”\"'()[]")


@cache
def _stuck_words(group: str) -> frozenset[str]:
    """The words of a group without spaces, as a bad text layer runs them together."""
    return frozenset(word.replace(" ", "") for word in _words(group))


@cache
def _words(group: str) -> tuple[str, ...]:
    return tuple(sorted((strip_tones(word) for word in load("layout")[group]), key=len, reverse=True))


def _opens_with(text: str, group: str) -> bool:
    """True when the text begins with a whole word or phrase of the lexicon's group."""
    start = bare(text)
    return any(start.startswith(word) and not start[len(word) : len(word) + 1].isalpha() for word in _words(group))


def is_upper(text: str) -> bool:
    """True when the text's letters are nearly all capitals (at most one in eight is not)."""
    letters = [character for character in text if character.isalpha()]
    return len(letters) >= 2 and sum(character.islower() for character in letters) * 8 <= len(letters)


def type_of(text: str) -> str | None:
    """The type word (without diacritics) of a line that names the document's type, None for other lines.

    ``KẾ HOẠCH``, ``KẾ HOẠCH HÀNH ĐỘNG``, ``PHƯƠNG ÁN``; in lower case only where the line holds nothing else.
    """
    start = bare(text)
    if is_upper(text):
        start = start.removeprefix("du thao ")
        text = text[-len(start) :] if start else text
    if start in _stuck_words("type_words") and is_upper(text):
        return next(word for word in _words("type_words") if word.replace(" ", "") == start)
    for word in _words("type_words"):
        if start.startswith(word) and not start[len(word) : len(word) + 1].isalpha():
            head = text.strip(" *#_-")[: len(word)]
            if (is_upper(head) and (is_upper(text) or is_upper(text[: len(word) + 12]))) or start == word:
                return word
    return None


def is_type_word(text: str) -> bool:
    """True for a line that holds nothing but a type word: ``KẾ HOẠCH``."""
    return bare(text) in _words("type_words") or bare(text) in _stuck_words("type_words")


def is_title_sentence(text: str) -> bool:
    """True for type and title in one line of small letters (``Kế hoạch triển khai …``), as extracts without title block open."""
    start = bare(text)
    if (
        len(text) > 400
        or not text[:1].isupper()
        or is_upper(text[:8])
        or text.endswith((".", ";", ":", ","))
        or " so " in start[:30]
    ):
        return False
    return any(start.startswith(word + " ") for word in _words("type_words")) and not announces(text)


def is_plan_type(word: str | None) -> bool:
    """True for the types whose documents are plans: kế hoạch, phương án, chương trình, đề án."""
    return word is not None and word in _words("plan_type_words")


def is_separator(text: str) -> bool:
    """True for a line of dashes or the like."""
    return _SEPARATOR.match(text) is not None


def is_motto(text: str) -> bool:
    """True for the first line of the national motto or the party's name, which open a title block."""
    start = bare(text)
    return ("cong hoa xa hoi chu nghia viet nam" in start or "dang cong san viet nam" in start) and is_upper(text)


def is_number_line(text: str) -> bool:
    """True for the line of number and symbol: ``Số: 12/KH-UBND``, ``Số:    /KH-UBND``."""
    return _NUMBER_LINE.match(text) is not None


def is_head_cue(text: str) -> bool:
    """True for lines that only a title block has: agency in capitals, motto, number line, place and date."""
    if is_motto(text) or _NUMBER_LINE.match(text) or (len(text) < 60 and bare(text).startswith("doc lap") and "-" in text):
        return True
    if len(text) < 70 and _DATE_LINE.search(text):
        return True
    return is_upper(text) and _opens_with(text, "head_cues")


def names_body(text: str) -> bool:
    """True for a line that opens with a body that heads title blocks, in any case: ``Hội đồng nhân dân các cấp``."""
    return _opens_with(text, "head_cues")


def opens_preamble(text: str, sure: bool = False) -> bool:
    """True for words that open the basis of issue or the announcing sentence; ``Nhâm Dần`` is no ``nhằm``."""
    group = "preamble_openings_sure" if sure else "preamble_openings"
    return _opens_with(text, group) and _agrees_in_tones(text, group)


def _agrees_in_tones(text: str, group: str) -> bool:
    """False where the text has diacritics, and other ones than every word of the group with which it could open."""
    start = fold(text[:40].lstrip(" -–*_"))
    return start.isascii() or any(start.startswith(fold(word)) for word in load("layout")[group])


def opens_first_section(text: str) -> bool:
    """True for the first section's heading in capitals, whatever a recogniser made of its number: ``U- MỤC ĐÍCH``."""
    start = _BEFORE_HEADING.sub("", text, count=1)
    return is_upper(start) and len(text) < 60 and _opens_with(start, "first_sections")


def is_signed_mark(text: str) -> bool:
    """True for ``(Đã ký)``, ``[đã ký]``, ``(ký, đóng dấu)``: what a copy has in the place of the signature."""
    return _SIGNED.match(bare(text)) is not None


def announces(text: str) -> bool:
    """True for the sentence that announces the sections: ``… như sau:``."""
    return _ANNOUNCES.search(text[-40:].casefold()) is not None


def is_recipients_head(text: str) -> bool:
    """True for ``Nơi nhận:``, also where OCR misread its first word (``Với nhận:``, ``ơi nhận:``)."""
    return len(text) < 40 and (_opens_with(text, "recipients") or _MISREAD_RECIPIENTS.match(bare(text)) is not None)


def is_filing_line(text: str) -> bool:
    """True for the last recipient, the file: ``Lưu: VT, KT.``."""
    return len(text) < 60 and bare(text).startswith("luu")


def is_authority(text: str) -> bool:
    """True for a line of the signature block that states authority or position: ``TM. …``, ``KT. …``, ``CHỦ TỊCH``."""
    if len(text) > 90 or not is_upper(text):
        return False
    start = strip_tones(text[:60]).strip(" *_")
    if any(start.startswith(word) for word in _words("signature_openings")):
        return True
    return _opens_with(text, "position_words")


def is_person_name(text: str) -> bool:
    """True for a line that holds nothing but a person's name, with or without title or rank."""
    rank = _RANKED_NAME.match(text)
    name = text[rank.end() :] if rank else text
    return len(name) < 45 and _NAME.match(name.strip(" *_.")) is not None


def opens_annex(text: str) -> bool:
    """True for the heading of an annex: ``PHỤ LỤC``, ``BIỂU``, ``DANH SÁCH``; in small letters only ``Phụ lục II`` alone."""
    if len(text) >= 120 or not _opens_with(text, "annex_openings"):
        return False
    return is_upper(text[:14]) or (
        text[:1].isupper() and bare(text).startswith("phu luc") and bool(_ANNEX_NUMBER.match(text[7:]))
    )


def opens_closing(text: str, sure: bool = False) -> bool:
    """True for the closing formula: ``Trên đây là Kế hoạch …``."""
    return _opens_with(text, "closing_openings_sure" if sure else "closing_openings")


def closes(text: str) -> bool:
    """True for a closing formula that only its words and the end sign ``./.`` tell: ``UBND xã yêu cầu các đơn vị … ./.``."""
    if not text.rstrip().endswith("./."):
        return False
    words = strip_tones(text)
    return any(word in words for word in _words("closing_words"))


def is_subject_line(text: str) -> bool:
    """True for the subject under a letter's number: ``V/v …``."""
    return _SUBJECT_LINE.match(text) is not None


def is_salutation(text: str) -> bool:
    """True for ``Kính gửi:``."""
    return bare(text[:20]).startswith("kinh gui")


def heads_ordinals(text: str) -> bool:
    """True for the heading of a table's column of ordinals: ``STT``, ``TT``."""
    return _opens_with(text, "ordinal_headings") and len(text) < 16


def is_table_heading(text: str) -> bool:
    """True for a cell that heads a column: ``STT``, ``Nội dung``, ``Đơn vị chủ trì``."""
    return len(text) < 80 and _opens_with(text, "table_header_words")
