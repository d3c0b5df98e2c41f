"""People's answers about a plan's records, applied to the plan.

They lie beside the plan's JSON (``plan.json``: ``plan.corrections.json``), apart from it, so that extracting the document again
does not touch them. A person's word goes before the machine's; where it was about something that the machine no longer says,
it is orphaned and told, never dropped.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import JsonValue, ValidationError

from extractor.confidence import without
from extractor.errors import CorrectionsUnreadable
from schemas import Plan, Record
from schemas.corrections import Correction, Corrections

SUFFIX = ".corrections.json"
_ABOUT_THE_RECORD = frozenset({"id", "evidence", "context", "rule", "confidence", "restates"})
"""Fields of a record that are not what it says."""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A plan as people have left it.

    ``plan`` is without the records that are wrong and has the values that people gave; ``machine`` is as it was read.
    ``verified`` holds the answer about each record of ``plan`` that a person has confirmed or corrected, by record id, and
    ``rejected`` the answers about those left out. ``orphans`` are answers that fit no record any more.
    """

    plan: Plan
    machine: Plan
    verified: Mapping[str, Correction] = field(default_factory=dict)
    rejected: tuple[Correction, ...] = ()
    orphans: tuple[Correction, ...] = ()


def corrections_path(plan_path: Path) -> Path:
    """Where the corrections of the plan at ``plan_path`` lie."""
    return plan_path.with_name(plan_path.name.removesuffix(".json") + SUFFIX)


def load_corrections(plan_path: Path) -> tuple[Correction, ...]:
    """The corrections of the plan at ``plan_path``; none where there is no file.

    Raises:
        CorrectionsUnreadable: there is one that cannot be opened, or that is not of this form.
    """
    path = corrections_path(plan_path)
    try:
        return Corrections.model_validate_json(path.read_bytes()).corrections
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise CorrectionsUnreadable(f"{path}: {error.strerror}") from error
    except ValidationError as error:
        raise CorrectionsUnreadable(str(path)) from error


def values_of(record: Record) -> dict[str, JsonValue]:
    """What a record says, by field, as JSON values."""
    return record.model_dump(mode="json", exclude=set(_ABOUT_THE_RECORD))


def corrected_record(record: Record, values: Mapping[str, JsonValue]) -> Record:
    """The record with other values.

    Raises:
        pydantic.ValidationError: a value that its field does not take, or a field that the record does not have.
    """
    said = json.loads(record.model_dump_json()) | dict(values)
    return type(record).model_validate_json(json.dumps(said, ensure_ascii=False))


def apply_corrections(plan: Plan, corrections: Iterable[Correction]) -> Reviewed:
    """The plan as people have left it.

    An answer counts where the document is the same, by hash, and the record is still there. A confirmed or corrected record
    has the values that the person saw or gave, whatever the machine says now; a rejected one is left out only as long as
    the machine says what was rejected.
    """
    records = {record.id: record for layer in _layers(plan).values() for record in layer}
    verified: dict[str, Correction] = {}
    rejected: list[Correction] = []
    orphans: list[Correction] = []
    changed: dict[str, Record] = {}
    for correction in corrections:
        record = records.get(correction.record)
        if record is None or correction.sha256 != plan.document.source.sha256:
            orphans.append(correction)
        elif correction.verdict == "wrong":
            (rejected if values_of(record) == correction.machine else orphans).append(correction)
        else:
            try:
                changed[record.id] = corrected_record(record, correction.machine | correction.values)
            except ValidationError:  # made under an earlier form of the record
                orphans.append(correction)
                continue
            verified[record.id] = correction
    corrected = without(_replaced(plan, changed), {correction.record for correction in rejected})
    return Reviewed(corrected, plan, verified, tuple(rejected), tuple(orphans))


def _layers(plan: Plan) -> dict[str, tuple[Record, ...]]:
    return {name: value for name, value in plan if isinstance(value, tuple) and value and isinstance(value[0], Record)}


def _replaced(plan: Plan, changed: Mapping[str, Record]) -> Plan:
    if not changed:
        return plan
    layers: dict[str, Any] = {
        name: tuple(changed.get(record.id, record) for record in layer) for name, layer in _layers(plan).items()
    }
    return plan.model_copy(update=layers)
