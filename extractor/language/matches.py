"""What the annotators find in one paragraph: matches with their interpretation.

Raw and interpreted stand apart: ``start`` and ``end`` are half-open offsets into ``paragraph.text``, the other fields say
what it means. Values that only the document can settle (a day without year, a clock time without date) are left open
here and settled in ``assembly/``.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from schemas.base import Recurrence

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from extractor.structure.outline import Paragraph

TimeKind = Literal["date", "interval", "recurrence", "anniversary", "duration"]
Number = int | float


@dataclass(frozen=True, slots=True)
class Instant:
    """A point or stretch of calendar time with the parts that the words state; None where they do not.

    ``quarter`` 1–4, ``half`` 1–2, ``third`` 1–3 for đầu, giữa, cuối of a month; ``hour``/``minute`` a clock time
    (minute None for ``06h``); ``weekday`` as in RFC 5545.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    quarter: int | None = None
    half: int | None = None
    third: int | None = None
    hour: int | None = None
    minute: int | None = None
    weekday: str | None = None
    school_year: bool = False
    lunar: bool = False


@dataclass(frozen=True, slots=True)
class TimeMatch:
    """An expression of time.

    ``first`` and ``last`` bound a date (``last`` None: the same) or an interval; ``open_start`` for deadlines, with
    ``exclusive_end`` for ``trước ngày …`` (its end is the day before); ``open_end`` for ``bắt đầu từ …``.
    ``bracketed``: it stands in brackets (a holiday's day, a weekday of a date).
    """

    start: int
    end: int
    kind: TimeKind
    first: Instant | None = None
    last: Instant | None = None
    open_start: bool = False
    open_end: bool = False
    exclusive_end: bool = False
    recurrence: Recurrence | None = None
    value: str | None = None
    working_days: bool = False
    cue: str = ""
    """The folded word that gave the kind its shape: ``trước``, ``giai đoạn``, ``bắt đầu từ``, ``hàng``."""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class QuantityMatch:
    """A number with its comparator and what follows it.

    ``start``..``end`` covers comparator, number and unit sign (``ít nhất 10.000``, ``trên 98%``);
    ``number_start``..``number_end`` the number alone.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    value: Number
    value_max: Number | None = None
    comparator: str = "="
    percent: bool = False
    baseline: Number | None = None
    out_of: Number | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class PlaceMatch:
    """A mention of a named place. ``type_word`` folded (``phường``), ``bare_name`` without it; ``kind`` of the schema."""

    start: int
    end: int
    kind: str
    type_word: str
    bare_name: str
    rule: str = ""


@dataclass(frozen=True, slots=True)
class UnitMatch:
    """A mention of a unit.

    ``unit_type`` is the lexicon's entry (None for a generic noun that no entry has), ``kind`` the schema's kind,
    ``generic`` true for classes of bodies (``các cơ quan, đơn vị``), ``quantified`` for ``mỗi thôn``, ``các thôn``.
    ``name`` is the mention without leading plural words, its abbreviations expanded.
    """

    start: int
    end: int
    name: str
    unit_type: str | None
    kind: str
    generic: bool = False
    quantified: bool = False
    rule: str = ""


@dataclass(frozen=True, slots=True)
class ReferenceMatch:
    """A mention of another document: type word, number, date, issuer as found."""

    start: int
    end: int
    document_type: str | None
    number: str | None
    date: str | None
    issuer_start: int | None = None
    issuer_end: int | None = None
    rule: str = ""


@dataclass(slots=True, eq=False)
class Annotated:
    """A paragraph with its matches, each kind sorted by start."""

    paragraph: "Paragraph"
    times: tuple[TimeMatch, ...] = ()
    quantities: tuple[QuantityMatch, ...] = ()
    places: tuple[PlaceMatch, ...] = ()
    units: tuple[UnitMatch, ...] = ()
    references: tuple[ReferenceMatch, ...] = ()

    @property
    def doc(self) -> "Doc":
        """The paragraph as a spaCy Doc (``doc.text == paragraph.text``), made when it is asked for.

        Its span groups ``times``, ``quantities``, ``places``, ``units``, ``references`` hold the spans of the matches.
        """
        from extractor.language.tokenizer import marked_doc

        spans = {
            "times": [(match.start, match.end) for match in self.times],
            "quantities": [(match.start, match.end) for match in self.quantities],
            "places": [(match.start, match.end) for match in self.places],
            "units": [(match.start, match.end) for match in self.units],
            "references": [(match.start, match.end) for match in self.references],
        }
        return marked_doc(self.paragraph.text, {name: found for name, found in spans.items() if found})
