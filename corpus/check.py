"""Check the gold files of the corpus against the annotation guide and against their documents.

Usage: python corpus/check.py [STEM ...]

For every gold/<stem>.json: all layers present and no unknown key, every enumeration one of the guide's, dates
in ISO 8601, offsets exact (`text[start:end] == quote`), records in document order, and every unit that holds a
duty, headcount, resource or report listed in `units`. Text samples are read as files; DOCX and PDF samples through the project's
own reader, whose published text is what their offsets refer to.
Exit status: 0 all sound, 1 some fault (each printed as `<stem> <layer>[<index>]: <what>`).
"""

import json
import re
import sys
import unicodedata
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
TEXT_SUFFIXES = (".txt", ".md")

Record = dict[str, Any]
Gold = dict[str, Any]

LEVELS = {"central", "province", "district", "commune", "party", "front", "agency", "school", "other"}
PRECISIONS = {"minute", "hour", "day", "month", "quarter", "year", None}
TEMPORAL_KINDS = {"date", "interval", "recurrence", "anniversary", "duration"}
TEMPORAL_ROLES = {"issue", "reference", "event", "start", "deadline", "period", "recurrence", "anniversary", "other"}
PLACE_KINDS = {
    "country",
    "province",
    "district",
    "ward",
    "commune",
    "township",
    "former_commune",
    "village",
    "residential_group",
    "street",
    "venue",
    "water",
    "area",
}
UNIT_KINDS = {
    "government",
    "department",
    "party",
    "front",
    "police",
    "military",
    "health",
    "school",
    "public_service",
    "company",
    "community",
    "citizens",
    "religious",
    "person",
    "other",
}
DUTY_ROLES = {"lead", "advise", "coordinate", "supervise", "participate", "report", "execute"}
COMPARATORS = {">=", ">", "<=", "<", "~", "="}
PERIODS = {"day", "week", "month", "quarter", "half_year", "year"}
WEEKDAYS = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"}
DOCUMENT_CLASSES = {"plan", "directive", "conclusion", "letter", "decision", "report", "other"}

# layer -> (keys that every record has, keys that it may have)
RECORDS: dict[str, tuple[set[str], set[str]]] = {
    "references": ({"quote", "document_type", "number", "date", "issuer", "basis", "at"}, set()),
    "temporals": (
        {"quote", "kind", "start", "end", "precision", "recurrence", "value", "role", "at"},
        {"calendar", "working_days"},
    ),
    "events": ({"quote", "name", "start", "end", "recurrence", "places", "units", "at"}, set()),
    "places": ({"quote", "name", "kind", "province_code", "ward_code", "at"}, set()),
    "units": ({"name", "kind", "quote", "at"}, set()),
    "duties": ({"quote", "units", "role", "partners", "inline", "due", "products", "monitors", "at"}, set()),
    "headcounts": ({"quote", "units", "category", "comparator", "value", "percent", "per_unit", "attire", "at"}, set()),
    "targets": (
        {"quote", "indicator", "comparator", "value", "value_max", "unit", "population", "per", "direction", "period", "at"},
        {"baseline", "out_of", "restates"},
    ),
    "scope": ({"quote", "noun", "value", "at"}, set()),
    "agenda": ({"quote", "start", "end", "minutes", "activity", "at"}, set()),
    "resources": ({"quote", "units", "item", "value", "at"}, set()),
    "reports": ({"quote", "units", "to", "recurrence", "due", "at"}, set()),
}
AMOUNT: tuple[set[str], set[str]] = ({"quote", "value", "currency", "at"}, set())
HEADER = {
    "document_type",
    "number",
    "serial",
    "symbol",
    "issuer",
    "issued_place",
    "issued",
    "title",
    "campaign",
    "period",
    "signatory",
    "recipients",
    "draft",
}
HEADER_OPTIONAL = {"document_class", "co_issuers", "co_signatories"}
RECURRENCE = {"per", "interval", "times", "comparator", "weekdays", "from_time", "to_time"}

DAY = r"\d{4}-\d{2}-\d{2}"
MOMENT = re.compile(rf"{DAY}(?:T\d{{2}}:\d{{2}})?")
ANNUAL = re.compile(r"--\d{2}-\d{2}")
DURATION = re.compile(r"P(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+(?:\.\d+)?D)?(?:T(?:\d+H)?(?:\d+M)?)?")
CLOCK = re.compile(r"\d{2}:\d{2}")


class UnreadableError(Exception):
    """The document's text is not to be had (no reader for its format yet)."""


def document_of(stem: str) -> Path:
    """The one sample that a gold file annotates."""
    found = sorted((HERE / "samples").glob(f"{stem}.*"))
    if len(found) != 1:
        raise UnreadableError(f"{len(found)} samples named {stem}")
    return found[0]


def published_text(sample: Path) -> str:
    """The text that offsets count in: a text file's content, or what the project's reader publishes."""
    if sample.suffix in TEXT_SUFFIXES:
        text = sample.read_text(encoding="utf-8")
        if not unicodedata.is_normalized("NFC", text):
            raise UnreadableError(f"{sample.name} is not NFC")
        return text
    try:
        from extractor.reading import read
    except ImportError as error:
        raise UnreadableError(f"no reader for {sample.name}: {error}") from error
    return str(read(sample).text)


def wrong_keys(record: Record, required: set[str], optional: set[str]) -> Iterator[str]:
    """Keys that a record lacks or should not have."""
    for key in sorted(required - record.keys()):
        yield f"lacks {key}"
    for key in sorted(record.keys() - required - optional):
        yield f"unknown key {key}"


def wrong_recurrence(value: Any) -> Iterator[str]:
    """Faults of one recurrence value (`None` has none)."""
    if value is None:
        return
    yield from wrong_keys(value, RECURRENCE, {"month_days"})
    if value.get("per") not in PERIODS:
        yield f"recurrence per {value.get('per')!r}"
    if not isinstance(value.get("interval"), int) or value["interval"] < 1:
        yield f"recurrence interval {value.get('interval')!r}"
    if (value.get("times") is None) != (value.get("comparator") is None):
        yield "recurrence times and comparator go together"
    if not set(value.get("weekdays", [])) <= WEEKDAYS:
        yield f"weekdays {value['weekdays']!r}"
    if not all(isinstance(day, int) and 1 <= day <= 31 for day in value.get("month_days", [])):
        yield f"month_days {value['month_days']!r}"
    for key in ("from_time", "to_time"):
        if value.get(key) is not None and not CLOCK.fullmatch(value[key]):
            yield f"{key} {value[key]!r}"


def wrong_span(value: Any) -> Iterator[str]:
    """Faults of a `{start, end}` of dates; `None` has none."""
    if value is None:
        return
    for key in ("start", "end"):
        moment = value.get(key)
        if moment is not None and not (MOMENT.fullmatch(moment) or ANNUAL.fullmatch(moment)):
            yield f"{key} {moment!r} is not ISO 8601"
    if value.get("start") and value.get("end") and value["start"] > value["end"]:
        yield f"{value['start']} is after {value['end']}"
    if "precision" in value and value["precision"] not in PRECISIONS:
        yield f"precision {value['precision']!r}"


def wrong_header(header: Record) -> Iterator[str]:
    """Faults of the header."""
    yield from wrong_keys(header, HEADER, HEADER_OPTIONAL)
    kind = header.get("document_type")
    if not kind or kind != kind.lower():
        yield f"document_type {kind!r} is not lower case"
    for issuer in filter(None, [header.get("issuer"), *header.get("co_issuers", [])]):
        yield from wrong_keys(issuer, {"name", "level", "province_code", "ward_code"}, set())
        yield from wrong_choice(issuer, "level", LEVELS)
        yield from wrong_codes(issuer)
    yield from wrong_number(header)
    yield from wrong_span(header.get("issued"))
    yield from wrong_span(header.get("period"))
    for signatory in filter(None, [header.get("signatory"), *header.get("co_signatories", [])]):
        yield from wrong_keys(signatory, {"authority", "position", "name"}, set())
    for recipient in header.get("recipients", []):
        yield from wrong_keys(recipient, {"name", "note"}, set())
    yield from wrong_choice(header, "draft", {True, False})
    yield from wrong_choice({"document_class": "plan", **header}, "document_class", DOCUMENT_CLASSES)


def wrong_number(header: Record) -> Iterator[str]:
    """A number that is not written without spaces, or does not hold its serial and symbol."""
    number, serial, symbol = header.get("number"), header.get("serial"), header.get("symbol")
    if number is None:
        return
    if " " in number or str(serial) not in number:
        yield f"number {number!r} and serial {serial!r}"
    if symbol is not None and not number.endswith(symbol):
        yield f"number {number!r} does not end with symbol {symbol!r}"


def wrong_choice(record: Record, key: str, choices: Collection[object]) -> Iterator[str]:
    """A value that is none of the guide's."""
    if record.get(key) not in choices:
        yield f"{key} {record.get(key)!r}"


def wrong_codes(record: Record) -> Iterator[str]:
    """Codes that are not strings of two and five digits in force."""
    province, ward = record.get("province_code"), record.get("ward_code")
    if province is not None and not re.fullmatch(r"\d{2}", province):
        yield f"province_code {province!r}"
    if ward is None:
        return
    if not re.fullmatch(r"\d{5}", ward):
        yield f"ward_code {ward!r}"
        return
    from vietnam_provinces.lookup import WARD_MAPPING

    entry = WARD_MAPPING.get(int(ward))
    if entry is None or int(entry.province_code) != int(province or 0):
        yield f"ward_code {ward} is not of province {province}"


def wrong_reference(record: Record) -> Iterator[str]:
    """Faults of one reference."""
    yield from wrong_span({"start": record.get("date")})
    yield from wrong_choice(record, "basis", {True, False})


def wrong_event(record: Record) -> Iterator[str]:
    """Faults of one event."""
    yield from wrong_span(record)
    yield from wrong_recurrence(record.get("recurrence"))


def wrong_place(record: Record) -> Iterator[str]:
    """Faults of one place."""
    yield from wrong_choice(record, "kind", PLACE_KINDS)
    yield from wrong_codes(record)


def wrong_unit(record: Record) -> Iterator[str]:
    """Faults of one unit."""
    yield from wrong_choice(record, "kind", UNIT_KINDS)


def wrong_duty(record: Record) -> Iterator[str]:
    """Faults of one duty."""
    yield from wrong_choice(record, "role", DUTY_ROLES)
    if not record.get("units"):
        yield "a duty of nobody"
    for due in record.get("due", []):
        yield from wrong_keys(due, {"start", "end", "precision", "recurrence"}, set())
        yield from wrong_event(due)


def wrong_headcount(record: Record) -> Iterator[str]:
    """Faults of one headcount."""
    if (record.get("value") is None and record.get("percent") is None) != (record.get("comparator") is None):
        yield "comparator and number go together"
    yield from wrong_choice(record, "comparator", COMPARATORS | {None})


def wrong_row(record: Record) -> Iterator[str]:
    """Faults of one row of a programme."""
    for key in ("start", "end"):
        if record.get(key) is not None and not CLOCK.fullmatch(record[key]):
            yield f"{key} {record[key]!r}"


def wrong_report(record: Record) -> Iterator[str]:
    """Faults of one report."""
    for recurrence in record.get("recurrence", []):
        yield from wrong_recurrence(recurrence)
    yield from wrong_span(record.get("due"))


def wrong_temporal(record: Record) -> Iterator[str]:
    """Faults of one time: what its kind must have and must not have."""
    kind = record.get("kind")
    if kind not in TEMPORAL_KINDS:
        yield f"kind {kind!r}"
    if record.get("role") not in TEMPORAL_ROLES:
        yield f"role {record.get('role')!r}"
    yield from wrong_span(record)
    yield from wrong_recurrence(record.get("recurrence"))
    if (kind == "recurrence") != (record.get("recurrence") is not None):
        yield "a recurrence, and nothing else, has a recurrence value"
    if (kind == "duration") != (record.get("value") is not None):
        yield "a duration, and nothing else, has a value"
    if kind == "duration" and not DURATION.fullmatch(record["value"] or ""):
        yield f"value {record['value']!r}"
    if kind in ("recurrence", "duration") and any(record.get(k) for k in ("start", "end", "precision")):
        yield f"a {kind} has no start, end or precision"
    if kind in ("date", "interval") and record.get("precision") is None:
        yield f"a {kind} has a precision"
    if kind == "anniversary" and not ANNUAL.fullmatch(record.get("start") or ""):
        yield f"start {record.get('start')!r} is no day of every year"


def wrong_target(record: Record) -> Iterator[str]:
    """Faults of one target."""
    comparator = record.get("comparator")
    if comparator not in COMPARATORS | {"none"}:
        yield f"comparator {comparator!r}"
    if (comparator == "none") != (record.get("value") is None):
        yield "comparator `none` goes with no value"
    if record.get("direction") not in {"decrease", "increase", None}:
        yield f"direction {record.get('direction')!r}"
    per = record.get("per")
    if per is not None and (set(per) != {"per", "interval"} or per["per"] not in PERIODS):
        yield f"per {per!r}"
    yield from wrong_span(record.get("period"))


CHECKS: dict[str, Callable[[Record], Iterator[str]]] = {
    "references": wrong_reference,
    "temporals": wrong_temporal,
    "events": wrong_event,
    "places": wrong_place,
    "units": wrong_unit,
    "duties": wrong_duty,
    "headcounts": wrong_headcount,
    "targets": wrong_target,
    "agenda": wrong_row,
    "reports": wrong_report,
}


def wrong_offsets(text: str, records: list[Record]) -> Iterator[tuple[int, str]]:
    """Records whose offsets do not give their quote, or that stand out of order."""
    last = -1
    for index, record in enumerate(records):
        at = record.get("at")
        if not at:
            continue
        if text[at[0] : at[1]] != record["quote"]:
            yield index, f"at {at} gives {text[at[0] : at[1]]!r}, not {record['quote']!r}"
        if at[0] < last:
            yield index, "stands before the record above it"
        last = at[0]


def unknown_units(gold: Gold) -> Iterator[tuple[str, int, str]]:
    """Units that hold something and are not listed."""
    known = {unit["name"] for unit in gold.get("units", [])}
    for layer in ("duties", "headcounts", "resources", "reports"):
        for index, record in enumerate(gold.get(layer, [])):
            for name in record.get("units", []):
                if name not in known:
                    yield layer, index, f"unit {name!r} is not in units"


def wrong_shapes(gold: Gold) -> Iterator[str]:
    """Faults that show without the document."""
    yield from wrong_keys(gold, {"header", "budget", *RECORDS}, set())
    for fault in wrong_header(gold.get("header", {})):
        yield f"header: {fault}"
    for fault in wrong_keys(gold.get("budget", {}), {"sources", "amounts"}, set()):
        yield f"budget: {fault}"
    for layer, records in listed(gold):
        for index, record in enumerate(records):
            for fault in (*wrong_keys(record, *RECORDS.get(layer, AMOUNT)), *CHECKS.get(layer, wrong_nothing)(record)):
                yield f"{layer}[{index}]: {fault} ({record.get('quote')!r})"


def wrong_nothing(_: Record) -> Iterator[str]:
    """The check of a layer whose values are free."""
    return iter(())


def listed(gold: Gold) -> Iterator[tuple[str, list[Record]]]:
    """The layers that are lists of records, the amounts of the budget among them."""
    for layer in RECORDS:
        yield layer, gold.get(layer, [])
    yield "budget.amounts", gold.get("budget", {}).get("amounts", [])


def faults(gold: Gold, text: str | None) -> Iterator[str]:
    """All faults of one gold file; `text` is None where the document cannot be read yet."""
    yield from wrong_shapes(gold)
    for layer, records in listed(gold) if text is not None else ():
        for index, fault in wrong_offsets(text or "", records):
            yield f"{layer}[{index}]: {fault}"
    for layer, index, fault in unknown_units(gold):
        yield f"{layer}[{index}]: {fault}"


def main(stems: list[str]) -> int:
    """Check the named gold files, or all; print what is wrong."""
    count = 0
    for path in sorted((HERE / "gold").glob("*.json")):
        if stems and path.stem not in stems:
            continue
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = None
        try:
            text = published_text(document_of(path.stem))
        except UnreadableError as error:
            print(f"{path.stem} offsets not checked: {error}")
        found = list(faults(gold, text))
        for fault in found:
            print(path.stem, fault)
        count += len(found)
        total = sum(len(gold.get(layer, [])) for layer in RECORDS)
        print(f"{path.stem}: {total} records, {len(found)} faults")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
