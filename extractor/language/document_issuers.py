"""Where the name of an issuer (cơ quan ban hành) ends in a mention of a document: ``của Sở Y tế`` | ``về việc …``."""

import re
from functools import cache

from extractor.errors import LexiconError
from extractor.language.document_types import type_named
from extractor.language.unit_lexicon import domain_pattern
from extractor.lexicons import load
from extractor.text.folding import fold
from extractor.text.letters import LOWER

_LONGEST = 140
_SESSION = re.compile(r"Hội nghị(?: Trung ương)? lần thứ \w{1,10}(?:,? khóa [IVX]{1,5})?\s")
"""A session of a party committee: its ordinal (``lần thứ năm``) is no year."""
_MATTER = ("V/v", "Về", "VỀ", "Ngày", "v[êẻeèẽé] việc")
"""Openings of the matter in capitals, or as a recogniser reads ``về việc``."""
_PUNCTUATION = r"[;:()\[\]“”\"?!…/]|(?<!TP)\.(?!\w)|\.$"


@cache
def _words(group: str) -> frozenset[str]:
    """A group of words of the lexicon."""
    try:
        return frozenset(load("document_issuers")[group])
    except (KeyError, TypeError) as error:
        raise LexiconError(f"document_issuers.yaml: {group}: {error}") from error


@cache
def _boundary() -> re.Pattern[str]:
    """What may end a name: punctuation, a word that opens the matter (not after ``Ban``: Ban chỉ đạo), a comma, ``và``."""
    words = "|".join([*sorted(map(re.escape, _words("ends")), key=len, reverse=True), *_MATTER])
    return re.compile(
        rf"(?P<end>{_PUNCTUATION}|(?<![Bb]an)\s(?:{words})(?!\w)|\s[-–]\s(?=[{LOWER}]))|(?P<comma>,)|(?P<and>\svà\s)"
    )


@cache
def _closed() -> re.Pattern[str]:
    """A name that nothing can lengthen, before words in small letters (``và`` may join another)."""
    names = "|".join(sorted(map(re.escape, _words("closed")), key=len, reverse=True))
    return re.compile(rf"(?:{names})(?:\s(?:khóa|khoá)\s[IVX]{{1,5}}(?!\w))?(?=\s(?!và\s)[{LOWER}])")


def issuer_end(text: str, start: int) -> int:
    """Offset after the issuer's name that begins at ``start`` of ``text``; ``start`` itself where no name begins there.

    A comma goes on only inside the name of a body that lists its fields (``Sở Văn hóa, Thể thao và Du lịch``).
    """
    if not text[start : start + 1].isalpha():
        return start
    if match := _closed().match(text, start):
        return match.end()
    last = min(len(text), start + _LONGEST)
    session = _SESSION.match(text, start)
    listed_until = session.end() if session else start
    for match in _boundary().finditer(text, start, last):
        if match["comma"] and (joined := _listed_fields(text, start, match.end())):
            listed_until = joined
        elif match.start() < listed_until or (match["and"] and _name_goes_on(text, match.end())):
            continue
        else:
            last = match.start()
            break
    return start + len(text[start:last].rstrip(" ,-–"))


def _listed_fields(text: str, start: int, after_comma: int) -> int:
    """Offset of the ``và`` that closes a list of fields going on after a comma, 0 where the comma ends the name."""
    opening = text[start : start + 24].casefold()
    if not any(opening.startswith(f"{word} ") for word in _words("enumerating")):
        return 0
    more = re.match(
        r"\s(?P<first>[^\W\d]{1,12})(?:\s[^\W\d]{1,12}){0,3}?(?P<and>\svà\s|,\s)(?=[^\W\d])", text[after_comma : after_comma + 60]
    )
    if more is None or _is_head(text[after_comma + 1 : after_comma + 20]):
        return 0
    return (
        after_comma + more.end("and")
        if more["and"].strip() == "và"
        else _listed_fields(text, start, after_comma + more.start("and") + 1)
    )


def _is_head(text: str) -> bool:
    """True when the text opens with the type word of a body."""
    folded = text.casefold()
    return any(folded.startswith(word) and not folded[len(word) : len(word) + 1].isalpha() for word in _words("heads"))


def _name_goes_on(text: str, position: int) -> bool:
    """True when what follows ``và`` belongs to the name: a field of work, or a name in capitals that is no document's type."""
    following = text[position : position + 40].split()
    if not following:
        return False
    if following[0][0].islower():
        return domain_pattern().match(fold(text[position : position + 40])) is not None
    return type_named(" ".join(following[:2])) is None and type_named(following[0]) is None
