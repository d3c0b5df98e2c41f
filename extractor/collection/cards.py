"""A plan's card: the little of it by which versions of one plan are known."""

import re
from dataclasses import dataclass
from pathlib import Path

from extractor.text.folding import strip_tones
from schemas import DateValue, Plan

_NUMBERS = re.compile(r"\d+")
_LETTERS = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Card:
    """What is compared of a plan, without its text and records.

    ``issuer``, ``title`` are bare letters and digits (``strip_tones``), so that a scan's misread tone marks and a different
    spelling of spaces do not part what belongs together; empty where the plan does not state them.
    """

    path: Path
    source_name: str
    sha256: str
    size: int
    document_class: str | None
    status: str
    read_as: str
    issuer: str
    ward_code: str | None
    province_code: str | None
    number: str | None
    issued: DateValue | None
    title: str
    title_numbers: tuple[str, ...]
    draft: bool
    characters: int

    @property
    def year(self) -> str | None:
        """Year of issue, where the plan states it."""
        return self.issued.start[:4] if self.issued and self.issued.start else None

    @property
    def month(self) -> str | None:
        """Year and month of issue, ``2026-05``."""
        return self.issued.start[:7] if self.issued and self.issued.start else None

    @property
    def day(self) -> str | None:
        """Day of issue, where it is not left blank."""
        return self.issued.start if self.issued and self.issued.start == self.issued.end else None


def card_of(path: Path, plan: Plan) -> Card:
    """The card of a plan whose JSON is at ``path``."""
    header, document = plan.header, plan.document
    issuer = header.issuer if header else None
    title = (header.title if header else None) or ""
    return Card(
        path=path,
        source_name=document.source.name,
        sha256=document.source.sha256,
        size=document.source.size,
        document_class=plan.document_class,
        status=document.status,
        read_as=document.read_as,
        issuer=_bare(issuer.name) if issuer else "",
        ward_code=issuer.ward_code if issuer else None,
        province_code=issuer.province_code if issuer else None,
        number=header.number if header else None,
        issued=header.issued if header else None,
        title=_bare(title),
        title_numbers=tuple(_NUMBERS.findall(title)),
        draft=bool(header and header.draft),
        characters=len(document.text),
    )


def _bare(text: str) -> str:
    return "".join(_LETTERS.findall(strip_tones(text)))
