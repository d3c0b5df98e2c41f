"""People's answers, and where they are kept."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import JsonValue, ValidationError

from extractor.collection import Card, Collection
from extractor.collection.corrections import corrected_record, corrections_path, load_corrections, values_of
from extractor.collection.loading import load_plan
from extractor.errors import ReviewUnreadable
from extractor.review.sheets import Sheet
from extractor.writing import replacing
from schemas import Record
from schemas.corrections import Correction, Corrections, Verdict

_YES = frozenset({"true", "có", "co", "đúng", "yes", "1", "x"})
_NO = frozenset({"false", "không", "khong", "no", "0"})


@dataclass(frozen=True, slots=True)
class Answer:
    """One row that a person has filled in. ``values`` are texts by field, None where the value is to be cleared."""

    sheet: Sheet
    record: str
    sha256: str
    verdict: Verdict
    values: Mapping[str, str | None]
    note: str = ""
    by: str = ""

    def by_person(self, name: str) -> "Answer":
        """The same, said by a person."""
        return replace(self, by=name)


@dataclass(slots=True)
class Recorded:
    """What came of a review: files written, answers taken, and those that fit no record of the collection."""

    files: list[Path] = field(default_factory=list)
    taken: int = 0
    unplaced: list[Answer] = field(default_factory=list)


def record_answers(collection: Collection, answers: Iterable[Answer], at: str) -> Recorded:
    """Put the answers into the files of corrections beside the plans; a later answer about a record takes an earlier one's place.

    Nothing is written unless every value can be taken.

    Args:
        collection: the plans that were reviewed; an answer goes to every file with its document's hash.
        answers: as ``read_review`` gives them.
        at: the moment, UTC, ISO 8601 (``2026-06-05T07:30:00Z``).

    Raises:
        ReviewUnreadable: a value that its field does not take; says which.
        OutputUnwritable: a file of corrections cannot be written.
    """
    by_hash: dict[str, list[Card]] = defaultdict(list)
    for card in collection.cards:
        by_hash[card.sha256].append(card)
    recorded = Recorded()
    files: dict[Path, tuple[Card, dict[str, Correction]]] = {}
    for answer in answers:
        placed = [made for card in by_hash.get(answer.sha256, ()) if (made := _made(card, answer, at, files))]
        recorded.taken += bool(placed)
        if not placed:
            recorded.unplaced.append(answer)
    for path, (card, corrections) in files.items():
        _write(path, card, corrections)
        recorded.files.append(path)
    return recorded


def _made(card: Card, answer: Answer, at: str, files: dict[Path, tuple[Card, dict[str, Correction]]]) -> bool:
    """Put the answer among the corrections of a plan, if its record is there."""
    plan = load_plan(card.path)
    record = next((one for one in getattr(plan, answer.sheet.layer) if one.id == answer.record), None)
    if record is None:
        return False
    path = corrections_path(card.path)
    if path not in files:
        files[path] = (card, {correction.record: correction for correction in load_corrections(card.path)})
    files[path][1][record.id] = Correction(
        record=record.id,
        layer=answer.sheet.layer,
        sha256=answer.sha256,
        verdict=answer.verdict,
        machine=values_of(record),
        values=_typed(record, answer),
        quote=record.evidence.quote,
        note=answer.note,
        by=answer.by,
        at=at,
    )
    return True


def _typed(record: Record, answer: Answer) -> dict[str, JsonValue]:
    """The answer's values as their fields take them."""
    values = {name: _value(type(record).model_fields[name].annotation, text) for name, text in answer.values.items()}
    try:
        corrected_record(record, values)
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0]) if first["loc"] else ""
        raise ReviewUnreadable(f"{answer.record}: {name} = {answer.values.get(name)} ({first['msg']})") from error
    return values


def _value(annotation: Any, text: str | None) -> JsonValue:
    kinds = _kinds(annotation)
    if text is None:
        return [] if tuple in kinds else None
    if tuple in kinds:
        return [piece.strip() for piece in text.split(";") if piece.strip()]
    if bool in kinds and text.casefold() in _YES | _NO:
        return text.casefold() in _YES
    if float in kinds:
        return _number(text)
    return text


def _kinds(annotation: Any) -> set[Any]:
    """The plain types that an annotation admits."""
    origin = get_origin(annotation)
    if origin in (Union, UnionType):
        return {kind for part in get_args(annotation) for kind in _kinds(part)}
    if origin is Literal:
        return {str}
    return {origin or annotation}


def _number(text: str) -> JsonValue:
    """A number as people write it: ``1.200`` and ``1200`` are one thousand two hundred, ``37,5`` is a decimal."""
    plain = text.replace(" ", "").rstrip("%")
    whole, comma, decimals = plain.partition(",")
    groups = whole.split(".")
    if len(groups) > 1 and not comma and len(groups[-1]) != 3:
        whole, decimals = ".".join(groups[:-1]), groups[-1]  # 37.5, as programs write it
    digits = whole.replace(".", "")
    if not digits.lstrip("-").isdigit() or (decimals and not decimals.isdigit()):
        return text
    return float(f"{digits}.{decimals}") if decimals.strip("0") else int(digits)


def _write(path: Path, card: Card, corrections: Mapping[str, Correction]) -> None:
    file = Corrections(source=card.source_name, corrections=tuple(corrections[name] for name in sorted(corrections)))
    with replacing(path) as temporary:
        temporary.write_text(file.model_dump_json(indent=1) + "\n", encoding="utf-8")
