"""The summary as blocks of rows, for a sheet."""

from collections.abc import Iterator, Sequence

from extractor.audit.outputs.labels import Labels, plan_name, superior_name
from extractor.audit.outputs.summary import Summary, summary_of
from schemas.audit import Audit

Row = Sequence[str | int]


def summary_blocks(audit: Audit, labels: Labels) -> Iterator[tuple[str, list[Row]]]:
    """The lists of the summary, each with its heading (empty for the first) and its rows of cells."""
    page = summary_of(audit)
    head: list[Row] = [(labels.against, superior_name(audit))] if audit.superior else []
    yield "", [*head, (labels.plans, len(audit.plans)), *labels.counted(audit.counts)]
    yield labels.first, _first(page, labels)
    yield labels.most_broken, [(labels.rule_name(rule), counts.failed) for rule, counts in page.rules]
    yield labels.most_failing, [(plan_name(plan), counts.failed) for plan, counts in page.plans]
    if audit.wards:
        yield f"{labels.no_plan}: {len(page.absent)}/{len(audit.wards)}", _absent(page, labels)
    if page.totals:
        yield labels.totals, _totals(page, labels)
    if audit.unread:
        vietnamese = labels.language == "vi"
        yield labels.unread, [(one.path, one.reason if vietnamese else one.reason_en) for one in audit.unread]


def _first(page: Summary, labels: Labels) -> list[Row]:
    rows: list[Row] = [
        (plan_name(plan), labels.rule_name(rule), labels.message_of(verdict), labels.action_of(verdict))
        for verdict, rule, plan in page.first
    ]
    if page.failures > len(page.first):
        rows.append((labels.more.format(count=page.failures - len(page.first)),))
    return rows


def _absent(page: Summary, labels: Labels) -> list[Row]:
    if page.absent_verdict is None:
        return []
    verdict = page.absent_verdict
    return [(labels.result_name(verdict.result), labels.message_of(verdict)), *((ward.name,) for ward in page.absent)]


def _totals(page: Summary, labels: Labels) -> list[Row]:
    return [
        (labels.rule_name(rule), labels.result_name(verdict.result), labels.message_of(verdict)) for verdict, rule in page.totals
    ]
