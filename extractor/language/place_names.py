"""Where a place's name ends: the grammar of names after a type word.

A name begins with a capital letter or a number. Administrative names are bounded by the gazetteer, others by their capital
letters: a name stops at small letters, at punctuation, and at a new type word.
"""

import re
from functools import cache
from typing import Final

from extractor.language.gazetteer import is_known, is_municipality
from extractor.language.place_lexicon import UPPER, TypeWord, place_lexicon
from extractor.text.folding import fold, fold_word

_SYLLABLE: Final = rf"[{UPPER}][\w'’]{{0,12}}"
_RUN = re.compile(rf"{_SYLLABLE}(?:(?: [-–—] |[-–]| ){_SYLLABLE}){{0,6}}(?: (?:số )?\d{{1,3}}[A-Z]?(?![\w/.,%]\d|\w))?")
_UNLISTED = re.compile(rf"{_SYLLABLE}(?: {_SYLLABLE}){{1,3}}(?!\w)")
_WORD_RUN = re.compile(r"[\w'’]{1,12}(?:(?: [-–—] |[-–—]| )[\w'’]{1,12}){0,4}")
_WORD = re.compile(r"[\w'’]{1,12}")
_CAPITALISED = re.compile(rf" [{UPPER}][^\W\d_]*[^\W\d_{UPPER}]")
_NUMBER = re.compile(r"\d{1,2} tháng \d{1,2}(?!\w)|(?:số )?\d{1,3}[A-Za-zĐđ]?(?:[/.-]\d{1,3}[A-Z]?)?(?![\w%/]|[.,]\d)")
_BODY = re.compile(rf"{_SYLLABLE}(?:(?: - | & | )(?:(?:(?:ban|đồng) nhân dân|[^\W\d_]{{1,7}}) )?{_SYLLABLE}){{0,8}}")
_LEVEL = re.compile(r" (?:ban |đồng )?(?:nhân dân )?(?:các |cấp )?(?:phường|xã|tỉnh|huyện|quận|thị trấn|thị xã|thành phố)(?!\w)")
_LAST_SMALL = re.compile(r" [^\W\d_]{1,7}(?!\w)")
_CUTTING_KINDS = frozenset(
    {"province", "city", "district", "ward", "commune", "township", "village", "street", "residential_group"}
)
_LOCAL_KINDS = frozenset({"village", "residential_group"})
ADMINISTRATIVE: Final = frozenset({"province", "city", "district", "ward", "commune", "township"})


def name_end(text: str, start: int, type_word: TypeWord, capitals: bool) -> int | None:
    """The offset after the name that begins at ``start`` behind ``type_word``, None where none does.

    ``capitals``: the type word is printed in capitals, so that capital letters do not tell names from other words.
    """
    if type_word.word in place_lexicon().seats and not capitals and text[start].isupper():
        return _body_end(text, start)
    if type_word.kind in ADMINISTRATIVE:
        return _administrative_end(text, start, type_word, capitals)
    if text[start].isdigit() or text.startswith("số ", start):
        return _numbered_end(text, start)
    return None if capitals or _is_no_name(text, start) else _proper_end(text, start, type_word)


def _is_no_name(text: str, start: int) -> bool:
    """True where a slogan, an office or a body follows instead of a name (``xã Nông thôn mới``, ``UBND các xã``)."""
    first = _WORD.match(text, start)
    if first is None:
        return True
    word = first.group()
    if len(word) > 1 and word.isupper() and word.isalpha():
        return True
    return fold_word(word) in place_lexicon().not_names and not _CAPITALISED.match(text, first.end())


def _administrative_end(text: str, start: int, type_word: TypeWord, capitals: bool) -> int | None:
    run = _WORD_RUN.match(text, start)
    if run is None:
        return None
    ends = [word.end() for word in _WORD.finditer(text, start, run.end())]
    known = [end for end in ends if _known(text[start:end], type_word)]
    if text[start].isdigit():
        return known[-1] if known and stops(text, known[-1]) else None
    listed_only = capitals or type_word.kind in ("province", "city") or _is_no_name(text, start)
    unlisted = None if listed_only else _unlisted_end(text, start)
    if not known or (unlisted and " " not in text[start : known[-1]]):
        return unlisted
    capitalised = [end for end in known if capitals or _all_capitalised(text[start:end])]
    return (capitalised or known)[-1]


def _known(name: str, type_word: TypeWord) -> bool:
    match type_word.kind:
        case "province":
            return is_known(name, "tỉnh")
        case "city":
            return is_municipality(name) or is_known(name, "thành phố")
    return is_known(name, type_word.word)


def _all_capitalised(name: str) -> bool:
    return all(word[0].isupper() or word[0].isdigit() for word in _WORD.findall(name))


def _unlisted_end(text: str, start: int) -> int | None:
    """A name of two to four capitalised syllables that the gazetteer does not have (merged before 2025, or misspelt)."""
    run = _UNLISTED.match(text, start)
    if run is None or not stops(text, run.end()) or any(word.isupper() for word in run.group().split()):
        return None
    return run.end()


def _numbered_end(text: str, start: int) -> int | None:
    """``5``, ``số 05``, ``30/4``, ``1A``: a number that is not the count of something that follows it."""
    number = _NUMBER.match(text, start)
    return number.end() if number and stops(text, number.end()) else None


def _proper_end(text: str, start: int, type_word: TypeWord) -> int | None:
    """The end of a run of capitalised syllables, where the run can be the type word's whole name."""
    if type_word.word in place_lexicon().numbered_roads:
        return None
    if compound := _compound_pattern().match(text, start):
        return compound.end()
    run = _RUN.match(text, start)
    end = _cut(text, start, run.end(), type_word) if run else start
    return end if end > start and _is_whole(text, start, end, type_word) else None


def _is_whole(text: str, start: int, end: int, type_word: TypeWord) -> bool:
    """False for what is likely the beginning of something else: one syllable with small letters after it, a common word.

    ``đường Cách mạng …``, ``bản Kế hoạch``, ``nông thôn Việt Nam``.
    """
    name = text[start:end]
    alone = " " not in name
    if (type_word.ambiguous and alone) or (type_word.kind in _LOCAL_KINDS and name.count(" ") > 4):
        return False
    if (type_word.ambiguous or (alone and type_word.kind in ("street", "venue"))) and not stops(text, end):
        return False
    return type_word.kind not in ("area", "water", "village") or fold(name) not in place_lexicon().folded_countries


def _body_end(text: str, start: int) -> int | None:
    """The end of the name of the body whose seat it is: small letters stand between capitals (``Ban Tổ chức Tỉnh ủy``).

    None where the body is told by its level alone (``trụ sở UBND phường``), which is no proper name.
    """
    run = _BODY.match(text, start)
    if run is None:
        return None
    end = run.end()
    last = _LAST_SMALL.match(text, end)
    if last and fold(text[start : last.end()]).endswith(tuple(place_lexicon().body_endings)):
        end = last.end()
    return None if _LEVEL.match(text, end) else end


def _cut(text: str, start: int, end: int, type_word: TypeWord) -> int:
    """Ends a run of capitalised syllables before a new type word: ``Bắc Ninh - Đường Lý Thái Tổ``, ``Ba Đình Phường X``.

    Behind the dash of a road any name may stand (``Xuân Thủy - Cầu Giấy``); elsewhere a dash before a type word ends the name.
    """
    lexicon = place_lexicon()
    for word in list(_WORD.finditer(text, start, end))[1:]:
        dashed = type_word.kind != "street" and text[word.start() - 2] in "-–—"
        for entry in lexicon.by_last_syllable.get(fold_word(word.group()), ()):
            cutting = entry.kind in _CUTTING_KINDS and not entry.small_letter_only
            if entry.syllables == 1 and (dashed or cutting):
                return len(text[: word.start()].rstrip(" -–—"))
    return end


@cache
def _compound_pattern() -> re.Pattern[str]:
    """Names with small letters in them: ``Cách mạng Tháng Tám``, ``Vành đai 3``."""
    names = "|".join(re.escape(name) for name in place_lexicon().compound_names)
    return re.compile(rf"(?:{names})(?: \d{{1,2}})?(?!\w)", re.IGNORECASE)


@cache
def _stop_pattern() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in place_lexicon().after_names)
    return re.compile(rf"$|[,;:.!?)\]\"”…/]| [-–—(+&“\"]| (?:{words})\b| [{UPPER}]")


def stops(text: str, end: int) -> bool:
    """True when what follows cannot belong to the name or be what a number counts."""
    return _stop_pattern().match(text, end) is not None
