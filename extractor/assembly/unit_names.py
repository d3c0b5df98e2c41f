"""Names of units compared: the words that tell one body from another, its level, the digits in it."""

import re
from functools import lru_cache

from extractor.language.unit_lexicon import heads
from extractor.text.folding import fold

TRAILING_SCOPE = re.compile(r"\s(?:đóng |hoạt động |đứng chân )?trên địa bàn(?!\w).{0,80}$", re.IGNORECASE)
"""``trên địa bàn …`` behind a name, no part of it (annotation guide, units)."""
_PLURAL = re.compile(r"^(?:các|những|mỗi|toàn thể|từng) ")
_PASSED_OVER = re.compile(r" việt nam\b|[-,&]|\bvà\b")
_SPACES = re.compile(r"\s+")
_LEVEL_WORDS = ("phường", r"xã(?! hội)", "thị trấn", "đặc khu", "huyện", "quận", "thị xã", "thành phố", "tỉnh")
_LEVEL_NAMES = frozenset({"phường", "xã", "tỉnh", "huyện", "quận", "thành", "thị", "đặc"})
_LEVEL = re.compile(rf"(?:^|\s)({'|'.join(_LEVEL_WORDS)})(?:\s(.{{1,40}}))?$")
_RANK = re.compile(r"(?<!\w)(?:trung ương|tỉnh|thành|huyện|quận|thị|đảng)\s(?:đoàn|ủy)(?!\w)")
_MAINTAINERS = re.compile(r"đơn vị (?:duy tu|duy trì|quản lý|thi công|thu gom|cung cấp|cung ứng|vận hành|khai thác)")


@lru_cache(maxsize=8192)
def identity_key(name: str) -> str:
    """A full name's folded words without plural, scope and the country's name: equal keys are one unit."""
    folded = _PLURAL.sub("", fold(TRAILING_SCOPE.sub("", name)))
    return _SPACES.sub(" ", _PASSED_OVER.sub(" ", folded)).strip()


@lru_cache(maxsize=8192)
def level_of(name: str) -> tuple[str, str]:
    """(level word, proper name after it) at the end of a folded name; '' where there is none."""
    match = _LEVEL.search(fold(name))
    return (match.group(1), match.group(2) or "") if match else ("", "")


def levels_agree(first: str, second: str) -> bool:
    """True when both names have the same level and place, or one leaves them out."""
    (level, place), (other_level, other_place) = level_of(first), level_of(second)
    return (level in ("", other_level) and place in ("", other_place)) or (
        other_level in ("", level) and other_place in ("", place)
    )


def ranks_agree(first: str, second: str) -> bool:
    """True unless the names hold ranks of the youth union or the Party that differ: ``Thành đoàn`` is no ``Huyện đoàn``."""
    ranks = [{match.group() for match in _RANK.finditer(fold(name))} for name in (first, second)]
    return ranks[0] == ranks[1]


def digits(name: str) -> str:
    """The digits of a name, a hard gate before any likeness: ``Phường 1`` is not ``Phường 11``."""
    return "".join(character for character in name if character.isdigit())


def shortens(given: str, rest: str) -> bool:
    """True when a name without ``rest`` still means the body: three words or more, or what is left out is the level."""
    return given.count(" ") >= 2 or rest.split(" ", 1)[0] in _LEVEL_NAMES


def group_kind(text: str) -> str:
    """The kind of a generic group by its words: bodies that maintain or supply are companies."""
    folded = fold(text)
    if _MAINTAINERS.search(folded):
        return "company"
    if "tổ chức chính trị" in folded or folded.startswith(("đoàn thể", "hội đoàn thể")):
        return "front"
    if folded.startswith(("phòng", "sở", "ban", "bộ phận", "vụ", "cục", "bộ")):
        return "department"
    return next((head.kind for words, head in heads().items() if folded.startswith(words)), "other")
