"""The tables: one a layer of the plan, one of the plans themselves, one of findings, and the links of records and units."""

from extractor.tables.layers.findings import FINDINGS
from extractor.tables.layers.mentions import PLACES, REFERENCES
from extractor.tables.layers.plans import PLANS
from extractor.tables.layers.quantities import BUDGET, HEADCOUNTS, RESOURCES, SCOPE, TARGETS
from extractor.tables.layers.times import AGENDA, EVENTS, TEMPORALS
from extractor.tables.layers.work import DUTIES, REPORTS, UNIT_LINKS, UNITS
from extractor.tables.table import Table

TABLES: tuple[Table, ...] = (
    PLANS, UNITS, DUTIES, HEADCOUNTS, TARGETS, TEMPORALS, EVENTS, PLACES, REFERENCES, RESOURCES, AGENDA, REPORTS,
    SCOPE, BUDGET, FINDINGS, UNIT_LINKS,
)  # fmt: skip
"""Every table, the plans first: later ones refer to earlier ones."""

__all__ = ["TABLES"]
