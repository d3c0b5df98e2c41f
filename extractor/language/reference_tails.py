"""What follows the type word or number of a cited document: its date and issuer."""

import re
from dataclasses import dataclass

from extractor.language.document_issuers import issuer_end
from extractor.language.written_dates import FULL_DATE, MISPRINTED_DATE, PARTIAL_DATE, iso_date

_DATE = re.compile(rf"\s{{0,2}}[,(]?\s{{0,2}}(?:(?:được\s)?(?:ban hành|ký|đề)\s{{1,2}})?(?:ngày\s{{0,3}})?{FULL_DATE}")
_PARTIAL = re.compile(rf"\s{{0,2}}[,(]?\s{{0,2}}(?:{PARTIAL_DATE}|{MISPRINTED_DATE})(?=\)?,?\s{{1,2}}của\s)")
_ISSUER = re.compile(r"\)?\s{0,2},?\s{0,2}(?:của|do|giữa)\s{1,2}")
_ISSUED_BY = re.compile(r"\s{1,2}ban hành(?=,?\s{1,2}ngày\s)")


@dataclass(frozen=True, slots=True)
class Tail:
    """What follows a type word or number: offset after the last of date and issuer, the date, the issuer's span."""

    end: int
    date: str | None = None
    issuer: tuple[int, int] | None = None


def tail_at(text: str, position: int) -> Tail:
    """Date and issuer that follow at ``position``, in either order, each once; a partial date only before an issuer."""
    end, date, issuer = position, None, None
    for _ in range(3):
        if date is None and (match := _DATE.match(text, position)):
            date = iso_date(match)
            position = end = match.end()
        elif date is None and (match := _PARTIAL.match(text, position)):
            position = match.end()
        elif issuer is None and (match := _ISSUER.match(text, position)):
            last = issuer_end(text, match.end())
            if last == match.end():
                break
            issuer = (match.end(), last)
            position = end = last
            if issued := _ISSUED_BY.match(text, position):
                position = issued.end()
        else:
            break
    return Tail(end, date, issuer)
