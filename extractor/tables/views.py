"""What is asked most of plans, as SQL over the tables; the same in SQLite, DuckDB and PostgreSQL.

Records that restate others are left out, so that sums are right. ``{plans}`` stands for the plans that count.
"""

VIEWS = {
    "who_leads_what": """
        SELECT plans.issuer, plans.number, unit_links.unit, duties.topic, duties.evidence AS duty, duties.role, duties.due_end,
               duties.page, duties.confidence, duties.verified, duties.plan_id, duties.id
        FROM unit_links
        JOIN duties ON duties.plan_id = unit_links.plan_id AND duties.id = unit_links.record_id
        JOIN {plans} AS plans ON plans.plan_id = duties.plan_id
        WHERE unit_links.layer = 'duties' AND unit_links.part = 'lead' AND duties.restates IS NULL""",
    "people_by_unit": """
        SELECT plans.issuer, plans.number, unit_links.unit, headcounts.category, headcounts.comparator, headcounts.value,
               headcounts.value_max, headcounts.percent, headcounts.per_unit, headcounts.evidence, headcounts.page,
               headcounts.plan_id, headcounts.id
        FROM headcounts
        JOIN {plans} AS plans ON plans.plan_id = headcounts.plan_id
        LEFT JOIN unit_links ON unit_links.plan_id = headcounts.plan_id AND unit_links.record_id = headcounts.id
             AND unit_links.layer = 'headcounts'
        WHERE headcounts.restates IS NULL""",
    "targets_by_indicator": """
        SELECT targets.indicator_id, plans.issuer, plans.number, targets.indicator, targets.comparator, targets.value,
               targets.unit, targets.population, targets.period_start, targets.period_end, targets.page,
               targets.plan_id, targets.id
        FROM targets JOIN {plans} AS plans ON plans.plan_id = targets.plan_id
        WHERE targets.indicator_id IS NOT NULL AND targets.restates IS NULL""",
    "deadlines": """
        SELECT plans.issuer, plans.number, 'duties' AS layer, duties.due_end AS due, duties.evidence AS what, duties.page,
               duties.plan_id, duties.id
        FROM duties JOIN {plans} AS plans ON plans.plan_id = duties.plan_id WHERE duties.due_end IS NOT NULL
        UNION ALL
        SELECT plans.issuer, plans.number, 'reports', reports.due_end, reports.evidence, reports.page, reports.plan_id, reports.id
        FROM reports JOIN {plans} AS plans ON plans.plan_id = reports.plan_id WHERE reports.due_end IS NOT NULL""",
}
"""Queries by the name of their view."""


def view_query(name: str, plans: str = "plans") -> str:
    """The query of a view, over the plans of a table or view."""
    return VIEWS[name].format(plans=plans)
