"""Which values of each layer are scored, and how well quotes must overlap: the annotation guide's table, in the guide's order."""

from collections.abc import Mapping

from extractor.evaluation import comparisons as by
from extractor.evaluation.comparisons import Compare

EXACT: Mapping[str, tuple[float, Mapping[str, Compare]]] = {
    "references": (0.5, {"number": by.same, "date": by.same, "document_type": by.same}),
    "temporals": (0.34, {"kind": by.same, "start": by.same, "end": by.same, "value": by.same, "recurrence": by.same}),
    "places": (0.0, {"name": by.same, "kind": by.same}),
    "units": (0.0, {"name": by.same_unit}),
    "duties": (0.6, {"units": by.same_units, "role": by.same}),
    "headcounts": (
        0.3,
        {
            "units": by.same_units,
            "comparator": by.same,
            "value": by.same,
            "percent": by.same,
            "per_unit": by.same_truth,
            "category": by.close(0.6),
        },
    ),
    "targets": (
        0.3,
        {
            "comparator": by.same,
            "value": by.same,
            "value_max": by.same,
            "unit": by.same_counted,
            "per": by.same,
            "indicator": by.close(0.5),
        },
    ),
    "agenda": (0.3, {"start": by.same, "end": by.same, "minutes": by.same, "activity": by.close(0.7)}),
    "resources": (0.2, {"item": by.close(0.6), "value": by.same, "units": by.same_units}),
    "reports": (
        0.3,
        {"units": by.same_units, "to": by.near_names, "recurrence": by.same_recurrences, "due": by.same_ends},
    ),
}
"""Layer to (how well quotes must overlap, 0 for pairing by name; the values that make a pair exact)."""

EXTRA: Mapping[str, tuple[float, Mapping[str, Compare]]] = {
    "events": (0.3, {"start": by.same, "end": by.same, "recurrence": by.same, "name": by.close(0.6)}),
    "scope": (0.3, {"noun": by.same_counted, "value": by.same}),
}
"""Layers of the project's own gold that the guide's scorer does not know: scored alike, outside mean and micro figures."""

ASIDE: Mapping[str, Mapping[str, Compare]] = {
    "temporals": {"role": by.same, "precision": by.same},
    "places": {"ward_code": by.same, "province_code": by.same},
    "units": {"kind": by.same},
    "references": {"issuer": by.close(0.8), "basis": by.same_truth},
    "duties": {"partners": by.same_set},
    "targets": {"population": by.close(0.6), "direction": by.same, "period": by.same},
    "headcounts": {"attire": by.close(0.6)},
}
HEADER = (
    "document_type", "number", "serial", "symbol", "issuer.name", "issuer.level", "issuer.province_code",
    "issuer.ward_code", "issued_place", "issued.start", "issued.end", "issued.precision", "title", "campaign",
    "period.start", "period.end", "signatory.authority", "signatory.position", "signatory.name", "draft",
)  # fmt: skip
LAYERS = ("header", "recipients", *EXACT, "budget")
"""In the order of the guide's scorer, which is that of every table."""
