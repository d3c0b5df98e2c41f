"""Charts of a comparison: an indicator over the plans, people by kind of unit, the time line."""

from collections.abc import Callable, Iterator
from datetime import date

from extractor.audit.texts import figure
from extractor.web.charts import Chart, Dot, Series, bars, time_line
from extractor.web.comparison_cells import Cells
from schemas.comparison import CALENDAR_NAMES, TargetGroup, TargetRow

_TARGETS = 8
"""Indicators that have a chart: those of most plans, then those that differ most."""
_PLANS = 25
"""Plans of a chart."""
_DOTS = 300


def comparison_charts(cells: Cells) -> list[Chart]:
    """The charts that have something to show."""
    return [*_target_charts(cells), *_people_chart(cells), *_time_line(cells)]


def _target_charts(cells: Cells) -> Iterator[Chart]:
    ranked = [(row, group, _levels(row, group)) for row in cells.comparison.targets for group in row.groups if not group.equal]
    shown = [(row, group, levels) for row, group, levels in ranked if len(levels) > 1]
    shown.sort(key=lambda each: (-len(each[2]), -(each[1].ratio or 0.0)))
    for number, (row, group, levels) in enumerate(shown[:_TARGETS]):
        most = sorted(levels.items(), key=lambda level: -level[1])[:_PLANS]
        name = cells.labels.of((row.name, row.name_en))
        title = " · ".join(filter(None, (name, row.unit, group.population, group.period)))
        series = Series(row.unit or name, [value for _, value in most])
        yield bars(f"chart-target-{number}", title, [cells.names[plan] for plan, _ in most], [series], _figures(cells))


def _figures(cells: Cells) -> Callable[[float], str]:
    """Writes figures as the page's language does: ``10.000``, ``10,000``."""

    def written(value: float) -> str:
        said = figure(value)
        return cells.labels.of((said.vi, said.en))

    return written


def _levels(row: TargetRow, group: TargetGroup) -> dict[str, float]:
    """The figure of each plan in a group; ranges are not drawn."""
    return {
        cell.plan: float(target.value)
        for cell in row.cells
        if cell.state == "stated"
        for target in cell.targets
        if target.group == group.number and target.value is not None and target.value_max is None
    }


def _people_chart(cells: Cells) -> Iterator[Chart]:
    plans = [plan for plan in cells.comparison.headcounts if plan.total.value][:_PLANS]
    if not plans:
        return
    sums = [{kind.kind: kind.sum.value for kind in plan.kinds} for plan in plans]
    kinds = dict.fromkeys(kind for each in sums for kind, value in each.items() if value)
    series = [
        Series(cells.labels.kind(kind) or cells.texts["several_kinds"], [each.get(kind) for each in sums]) for kind in kinds
    ]
    yield bars("chart-people", cells.texts["people_chart"], [cells.names[plan.plan] for plan in plans], series, _figures(cells))


def _time_line(cells: Cells) -> Iterator[Chart]:
    rows = [plan.id for plan in cells.comparison.plans][:_PLANS]
    dots: dict[str, list[Dot]] = {}
    for entry in cells.comparison.calendar:
        moment = entry.start if entry.kind == "event" else entry.end or entry.start
        if moment and not moment.startswith("--") and entry.ground.plan in rows and sum(map(len, dots.values())) < _DOTS:
            dot = Dot(date.fromisoformat(moment[:10]), rows.index(entry.ground.plan), entry.what)
            dots.setdefault(cells.labels.of(CALENDAR_NAMES[entry.kind]), []).append(dot)
    if dots:
        yield time_line("chart-calendar", cells.texts["calendar_chart"], [cells.names[plan] for plan in rows], list(dots.items()))
