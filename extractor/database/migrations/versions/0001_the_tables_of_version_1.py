"""The tables of version 1."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

VIEWS = {
    "current_plans": """
        SELECT plans.* FROM plans JOIN documents ON documents.plan_id = plans.plan_id
        WHERE documents.superseded_by IS NULL""",
    "who_leads_what": """
        SELECT plans.issuer, plans.number, unit_links.unit, duties.topic, duties.evidence AS duty, duties.role, duties.due_end,
               duties.page, duties.confidence, duties.verified, duties.plan_id, duties.id
        FROM unit_links
        JOIN duties ON duties.plan_id = unit_links.plan_id AND duties.id = unit_links.record_id
        JOIN current_plans AS plans ON plans.plan_id = duties.plan_id
        WHERE unit_links.layer = 'duties' AND unit_links.part = 'lead' AND duties.restates IS NULL""",
    "people_by_unit": """
        SELECT plans.issuer, plans.number, unit_links.unit, headcounts.category, headcounts.comparator, headcounts.value,
               headcounts.value_max, headcounts.percent, headcounts.per_unit, headcounts.evidence, headcounts.page,
               headcounts.plan_id, headcounts.id
        FROM headcounts
        JOIN current_plans AS plans ON plans.plan_id = headcounts.plan_id
        LEFT JOIN unit_links ON unit_links.plan_id = headcounts.plan_id AND unit_links.record_id = headcounts.id
             AND unit_links.layer = 'headcounts'
        WHERE headcounts.restates IS NULL""",
    "targets_by_indicator": """
        SELECT targets.indicator_id, plans.issuer, plans.number, targets.indicator, targets.comparator, targets.value,
               targets.unit, targets.population, targets.period_start, targets.period_end, targets.page,
               targets.plan_id, targets.id
        FROM targets JOIN current_plans AS plans ON plans.plan_id = targets.plan_id
        WHERE targets.indicator_id IS NOT NULL AND targets.restates IS NULL""",
    "deadlines": """
        SELECT plans.issuer, plans.number, 'duties' AS layer, duties.due_end AS due, duties.evidence AS what, duties.page,
               duties.plan_id, duties.id
        FROM duties JOIN current_plans AS plans ON plans.plan_id = duties.plan_id WHERE duties.due_end IS NOT NULL
        UNION ALL
        SELECT plans.issuer, plans.number, 'reports', reports.due_end, reports.evidence, reports.page, reports.plan_id, reports.id
        FROM reports JOIN current_plans AS plans ON plans.plan_id = reports.plan_id WHERE reports.due_end IS NOT NULL""",
}
"""Over the plans that no other version supersedes."""


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "documents",
        sa.Column("plan_id", sa.String(length=16), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("card", sa.Text(), nullable=False),
        sa.Column("json", sa.Text(), nullable=False),
        sa.Column("corrections", sa.Text(), nullable=True),
        sa.Column("loaded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("superseded_by", sa.String(length=16), nullable=True),
        sa.ForeignKeyConstraint(["superseded_by"], ["documents.plan_id"], name=op.f("fk_documents_superseded_by")),
        sa.PrimaryKeyConstraint("plan_id", name=op.f("pk_documents")),
        sa.UniqueConstraint("sha256", name=op.f("uq_documents_sha256")),
    )
    op.create_index(op.f("ix_documents_number"), "documents", ["number"], unique=False)
    op.create_table(
        "agenda",
        sa.Column("plan_id", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Text(), autoincrement=False, nullable=False),
        sa.Column("from_time", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("to_time", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("minutes", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("activity", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("evidence", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("page", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("start_offset", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("end_offset", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("section", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("confidence", sa.Double(), autoincrement=False, nullable=True),
        sa.Column("rule", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("restates", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("verified", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("machine", sa.Text(), autoincrement=False, nullable=True),
        sa.ForeignKeyConstraint(["plan_id"], ["documents.plan_id"], name=op.f("fk_agenda_plan_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("plan_id", "id", name=op.f("pk_agenda")),
    )
    op.create_table(
        "budget",
        sa.Column("plan_id", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Text(), autoincrement=False, nullable=False),
        sa.Column("value", sa.Double(), autoincrement=False, nullable=True),
        sa.Column("currency", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("evidence", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("page", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("start_offset", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("end_offset", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("section", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("confidence", sa.Double(), autoincrement=False, nullable=True),
        sa.Column("rule", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("restates", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("verified", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("machine", sa.Text(), autoincrement=False, nullable=True),
        sa.ForeignKeyConstraint(["plan_id"], ["documents.plan_id"], name=op.f("fk_budget_plan_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("plan_id", "id", name=op.f("pk_budget")),
    )
    op.create_table(
        "duties",
        sa.Column("plan_id", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Text(), autoincrement=False, nullable=False),
        sa.Column("units", sa.JSON(), autoincrement=False, nullable=True),
        sa.Column("role", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("partners", sa.JSON(), autoincrement=False, nullable=True),
        sa.Column("monitors", sa.JSON(), autoincrement=False, nullable=True),
        sa.Column("inline", sa.Boolean(), autoincrement=False, nullable=True),
        sa.Column("products", sa.JSON(), autoincrement=False, nullable=True),
        sa.Column("topic", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("due_start", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("due_end", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("due_start_date", sa.Date(), autoincrement=False, nullable=True),
        sa.Column("due_end_date", sa.Date(), autoincrement=False, nullable=True),
        sa.Column("per", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("interval", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("times", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("times_comparator", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("rrule", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("evidence", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("page", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("start_offset", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("end_offset", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("section", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("confidence", sa.Double(), autoincrement=False, nullable=True),
        sa.Column("rule", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("restates", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("verified", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("machine", sa.Text(), autoincrement=False, nullable=True),
        sa.ForeignKeyConstraint(["plan_id"], ["documents.plan_id"], name=op.f("fk_duties_plan_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("plan_id", "id", name=op.f("pk_duties")),
    )
    op.create_table(
        "events",
        sa.Column("plan_id", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Text(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("start", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("end", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("start_date", sa.Date(), autoincrement=False, nullable=True),
        sa.Column("end_date", sa.Date(), autoincrement=False, nullable=True),
        sa.Column("per", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("interval", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("times", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("times_comparator", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("rrule", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("places", sa.JSON(), autoincrement=False, nullable=True),
        sa.Column("units", sa.JSON(), autoincrement=False, nullable=True),
        sa.Column("evidence", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("page", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("start_offset", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("end_offset", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("section", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("confidence", sa.Double(), autoincrement=False, nullable=True),
        sa.Column("rule", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("restates", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("verified", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("machine", sa.Text(), autoincrement=False, nullable=True),
        sa.ForeignKeyConstraint(["plan_id"], ["documents.plan_id"], name=op.f("fk_events_plan_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("plan_id", "id", name=op.f("pk_events")),
    )
    op.create_table(
        "findings",
        sa.Column("plan_id", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Text(), autoincrement=False, nullable=False),
        sa.Column("code", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("severity", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("message", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("message_en", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("records", sa.JSON(), autoincrement=False, nullable=True),
        sa.Column("evidence", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("page", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.ForeignKeyConstraint(["plan_id"], ["documents.plan_id"], name=op.f("fk_findings_plan_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("plan_id", "id", name=op.f("pk_findings")),
    )
    op.create_table(
        "headcounts",
        sa.Column("plan_id", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Text(), autoincrement=False, nullable=False),
        sa.Column("units", sa.JSON(), autoincrement=False, nullable=True),
        sa.Column("category", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("comparator", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("value", sa.Double(), autoincrement=False, nullable=True),
        sa.Column("value_max", sa.Double(), autoincrement=False, nullable=True),
        sa.Column("percent", sa.Double(), autoincrement=False, nullable=True),
        sa.Column("per_unit", sa.Boolean(), autoincrement=False, nullable=True),
        sa.Column("attire", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("evidence", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("page", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("start_offset", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("end_offset", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("section", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("confidence", sa.Double(), autoincrement=False, nullable=True),
        sa.Column("rule", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("restates", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("verified", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("machine", sa.Text(), autoincrement=False, nullable=True),
        sa.ForeignKeyConstraint(["plan_id"], ["documents.plan_id"], name=op.f("fk_headcounts_plan_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("plan_id", "id", name=op.f("pk_headcounts")),
    )
    op.create_table(
        "places",
        sa.Column("plan_id", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Text(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("kind", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("province_code", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("ward_code", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("evidence", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("page", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("start_offset", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("end_offset", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("section", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("confidence", sa.Double(), autoincrement=False, nullable=True),
        sa.Column("rule", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("restates", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("verified", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("machine", sa.Text(), autoincrement=False, nullable=True),
        sa.ForeignKeyConstraint(["plan_id"], ["documents.plan_id"], name=op.f("fk_places_plan_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("plan_id", "id", name=op.f("pk_places")),
    )
    op.create_table(
        "plans",
        sa.Column("plan_id", sa.String(length=16), nullable=False),
        sa.Column("issuer", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("number", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("issued_start", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("issued_end", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("issued_start_date", sa.Date(), autoincrement=False, nullable=True),
        sa.Column("issued_end_date", sa.Date(), autoincrement=False, nullable=True),
        sa.Column("title", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("document_type", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("document_class", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("draft", sa.Boolean(), autoincrement=False, nullable=True),
        sa.Column("level", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("province_code", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("ward_code", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("serial", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("symbol", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("co_issuers", sa.JSON(), autoincrement=False, nullable=True),
        sa.Column("issued_place", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("campaign", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("period_start", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("period_end", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("signatory", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("signatory_position", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("signatory_authority", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("recipients", sa.JSON(), autoincrement=False, nullable=True),
        sa.Column("status", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("read_as", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("pages", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("problems", sa.JSON(), autoincrement=False, nullable=True),
        sa.Column("file", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("sha256", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("other_files", sa.JSON(), autoincrement=False, nullable=True),
        sa.ForeignKeyConstraint(["plan_id"], ["documents.plan_id"], name=op.f("fk_plans_plan_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("plan_id", name=op.f("pk_plans")),
    )
    op.create_table(
        "references",
        sa.Column("plan_id", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Text(), autoincrement=False, nullable=False),
        sa.Column("document_type", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("number", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("dated_start", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("dated_end", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("dated_start_date", sa.Date(), autoincrement=False, nullable=True),
        sa.Column("dated_end_date", sa.Date(), autoincrement=False, nullable=True),
        sa.Column("issuer", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("basis", sa.Boolean(), autoincrement=False, nullable=True),
        sa.Column("evidence", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("page", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("start_offset", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("end_offset", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("section", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("confidence", sa.Double(), autoincrement=False, nullable=True),
        sa.Column("rule", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("restates", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("verified", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("machine", sa.Text(), autoincrement=False, nullable=True),
        sa.ForeignKeyConstraint(["plan_id"], ["documents.plan_id"], name=op.f("fk_references_plan_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("plan_id", "id", name=op.f("pk_references")),
    )
    op.create_table(
        "reports",
        sa.Column("plan_id", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Text(), autoincrement=False, nullable=False),
        sa.Column("units", sa.JSON(), autoincrement=False, nullable=True),
        sa.Column("receivers", sa.JSON(), autoincrement=False, nullable=True),
        sa.Column("per", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("interval", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("times", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("times_comparator", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("rrule", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("due_start", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("due_end", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("due_start_date", sa.Date(), autoincrement=False, nullable=True),
        sa.Column("due_end_date", sa.Date(), autoincrement=False, nullable=True),
        sa.Column("evidence", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("page", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("start_offset", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("end_offset", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("section", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("confidence", sa.Double(), autoincrement=False, nullable=True),
        sa.Column("rule", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("restates", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("verified", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("machine", sa.Text(), autoincrement=False, nullable=True),
        sa.ForeignKeyConstraint(["plan_id"], ["documents.plan_id"], name=op.f("fk_reports_plan_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("plan_id", "id", name=op.f("pk_reports")),
    )
    op.create_table(
        "resources",
        sa.Column("plan_id", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Text(), autoincrement=False, nullable=False),
        sa.Column("units", sa.JSON(), autoincrement=False, nullable=True),
        sa.Column("item", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("value", sa.Double(), autoincrement=False, nullable=True),
        sa.Column("evidence", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("page", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("start_offset", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("end_offset", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("section", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("confidence", sa.Double(), autoincrement=False, nullable=True),
        sa.Column("rule", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("restates", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("verified", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("machine", sa.Text(), autoincrement=False, nullable=True),
        sa.ForeignKeyConstraint(["plan_id"], ["documents.plan_id"], name=op.f("fk_resources_plan_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("plan_id", "id", name=op.f("pk_resources")),
    )
    op.create_table(
        "scope",
        sa.Column("plan_id", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Text(), autoincrement=False, nullable=False),
        sa.Column("noun", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("value", sa.Double(), autoincrement=False, nullable=True),
        sa.Column("evidence", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("page", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("start_offset", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("end_offset", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("section", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("confidence", sa.Double(), autoincrement=False, nullable=True),
        sa.Column("rule", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("restates", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("verified", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("machine", sa.Text(), autoincrement=False, nullable=True),
        sa.ForeignKeyConstraint(["plan_id"], ["documents.plan_id"], name=op.f("fk_scope_plan_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("plan_id", "id", name=op.f("pk_scope")),
    )
    op.create_table(
        "targets",
        sa.Column("plan_id", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Text(), autoincrement=False, nullable=False),
        sa.Column("indicator", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("comparator", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("value", sa.Double(), autoincrement=False, nullable=True),
        sa.Column("value_max", sa.Double(), autoincrement=False, nullable=True),
        sa.Column("unit", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("population", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("per", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("interval", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("direction", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("baseline", sa.Double(), autoincrement=False, nullable=True),
        sa.Column("out_of", sa.Double(), autoincrement=False, nullable=True),
        sa.Column("period_start", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("period_end", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("indicator_id", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("evidence", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("page", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("start_offset", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("end_offset", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("section", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("confidence", sa.Double(), autoincrement=False, nullable=True),
        sa.Column("rule", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("restates", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("verified", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("machine", sa.Text(), autoincrement=False, nullable=True),
        sa.ForeignKeyConstraint(["plan_id"], ["documents.plan_id"], name=op.f("fk_targets_plan_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("plan_id", "id", name=op.f("pk_targets")),
    )
    op.create_table(
        "temporals",
        sa.Column("plan_id", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Text(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("role", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("start", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("end", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("start_date", sa.Date(), autoincrement=False, nullable=True),
        sa.Column("end_date", sa.Date(), autoincrement=False, nullable=True),
        sa.Column("precision", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("per", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("interval", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("times", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("times_comparator", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("rrule", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("duration", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("calendar", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("working_days", sa.Boolean(), autoincrement=False, nullable=True),
        sa.Column("evidence", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("page", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("start_offset", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("end_offset", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("section", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("confidence", sa.Double(), autoincrement=False, nullable=True),
        sa.Column("rule", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("restates", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("verified", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("machine", sa.Text(), autoincrement=False, nullable=True),
        sa.ForeignKeyConstraint(["plan_id"], ["documents.plan_id"], name=op.f("fk_temporals_plan_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("plan_id", "id", name=op.f("pk_temporals")),
    )
    op.create_table(
        "unit_links",
        sa.Column("plan_id", sa.String(length=16), nullable=False),
        sa.Column("layer", sa.Text(), autoincrement=False, nullable=False),
        sa.Column("record_id", sa.Text(), autoincrement=False, nullable=False),
        sa.Column("part", sa.Text(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("unit", sa.Text(), autoincrement=False, nullable=True),
        sa.ForeignKeyConstraint(["plan_id"], ["documents.plan_id"], name=op.f("fk_unit_links_plan_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("plan_id", "layer", "record_id", "part", "position", name=op.f("pk_unit_links")),
    )
    op.create_table(
        "units",
        sa.Column("plan_id", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Text(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("kind", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("unit_type", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("aliases", sa.JSON(), autoincrement=False, nullable=True),
        sa.Column("evidence", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("page", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("start_offset", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("end_offset", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("section", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("confidence", sa.Double(), autoincrement=False, nullable=True),
        sa.Column("rule", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("restates", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("verified", sa.Text(), autoincrement=False, nullable=True),
        sa.Column("machine", sa.Text(), autoincrement=False, nullable=True),
        sa.ForeignKeyConstraint(["plan_id"], ["documents.plan_id"], name=op.f("fk_units_plan_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("plan_id", "id", name=op.f("pk_units")),
    )
    for name, query in VIEWS.items():
        op.execute(f"CREATE VIEW {name} AS {query}")


def downgrade() -> None:
    """Take it back."""
    for name in reversed(VIEWS):
        op.execute(f"DROP VIEW {name}")
    op.drop_table("units")
    op.drop_table("unit_links")
    op.drop_table("temporals")
    op.drop_table("targets")
    op.drop_table("scope")
    op.drop_table("resources")
    op.drop_table("reports")
    op.drop_table("references")
    op.drop_table("plans")
    op.drop_table("places")
    op.drop_table("headcounts")
    op.drop_table("findings")
    op.drop_table("events")
    op.drop_table("duties")
    op.drop_table("budget")
    op.drop_table("agenda")
    op.drop_index(op.f("ix_documents_number"), table_name="documents")
    op.drop_table("documents")
