"""Tables of numbers: people, targets, things, sizes, money."""

from collections.abc import Iterator

from extractor.collection import PlanFile
from extractor.tables.columns import Column, Kind
from extractor.tables.common import Row, ground
from extractor.tables.table import of_records


def _headcounts(source: PlanFile) -> Iterator[Row]:
    for headcount in source.plan.headcounts:
        yield ground(source, headcount) | {
            "units": list(headcount.units),
            "category": headcount.category,
            "comparator": headcount.comparator,
            "value": headcount.value,
            "value_max": headcount.value_max,
            "percent": headcount.percent,
            "per_unit": headcount.per_unit,
            "attire": headcount.attire,
        }


HEADCOUNTS = of_records(
    "headcounts",
    "Nhân lực",
    "Headcounts",
    (
        Column("units", Kind.LIST, "Đơn vị", "Units", "who sends or mobilises them"),
        Column("category", Kind.TEXT, "Đối tượng", "Category", "who: cán bộ, chiến sĩ"),
        Column("comparator", Kind.TEXT, "So sánh", "Comparator", ">=, >, <=, <, ~, ="),
        Column("value", Kind.NUMBER, "Số người", "People", "number of people; empty where only a share is stated"),
        Column("value_max", Kind.NUMBER, "Đến", "Up to", "upper end of a range"),
        Column("percent", Kind.NUMBER, "Phần trăm", "Percent", "share of them that must take part"),
        Column("per_unit", Kind.BOOLEAN, "Mỗi đơn vị", "Per unit", "the number is for each of the units"),
        Column("attire", Kind.TEXT, "Trang phục", "Attire", "what they are to wear"),
    ),
    _headcounts,
)


def _targets(source: PlanFile) -> Iterator[Row]:
    for target in source.plan.targets:
        yield ground(source, target) | {
            "indicator": target.indicator,
            "indicator_id": target.indicator_id,
            "comparator": target.comparator,
            "value": target.value,
            "value_max": target.value_max,
            "unit": target.unit,
            "population": target.population,
            "per": target.per.per if target.per else None,
            "interval": target.per.interval if target.per else None,
            "direction": target.direction,
            "baseline": target.baseline,
            "out_of": target.out_of,
            "period_start": target.period.start if target.period else None,
            "period_end": target.period.end if target.period else None,
        }


TARGETS = of_records(
    "targets",
    "Chỉ tiêu",
    "Targets",
    (
        Column("indicator", Kind.TEXT, "Chỉ tiêu", "Indicator", "what is measured, in the plan's words"),
        Column("comparator", Kind.TEXT, "So sánh", "Comparator", ">=, >, <=, <, ~, =; none without a number"),
        Column("value", Kind.NUMBER, "Giá trị", "Value", "the number; empty where none is stated"),
        Column("value_max", Kind.NUMBER, "Đến", "Up to", "upper end of a range"),
        Column("unit", Kind.TEXT, "Đơn vị tính", "Unit", "% or the counted noun"),
        Column(
            "population", Kind.TEXT, "Trên tổng thể", "Population", "of what the percentage is, or over whom 'mỗi' distributes"
        ),
        Column("per", Kind.TEXT, "Mỗi kỳ", "Per", "period in which it is due: year, month"),
        Column("interval", Kind.INTEGER, "Mỗi mấy kỳ", "Every", "number of those periods"),
        Column("direction", Kind.TEXT, "Hướng", "Direction", "increase or decrease, where the value is a change"),
        Column("baseline", Kind.NUMBER, "Mức gốc", "Baseline", "từ A xuống còn B: A"),
        Column("out_of", Kind.NUMBER, "Trên số", "Out of", "7/8 huyện: 8"),
        Column("period_start", Kind.TEXT, "Giai đoạn: từ", "Period: from", "first day of the target's period"),
        Column("period_end", Kind.TEXT, "Giai đoạn: đến", "Period: to", "last day of it"),
        Column("indicator_id", Kind.TEXT, "Chỉ tiêu chuẩn", "Indicator id", "canonical indicator; empty when unsure"),
    ),
    _targets,
)


def _resources(source: PlanFile) -> Iterator[Row]:
    for resource in source.plan.resources:
        yield ground(source, resource) | {"units": list(resource.units), "item": resource.item, "value": resource.value}


RESOURCES = of_records(
    "resources",
    "Vật tư",
    "Resources",
    (
        Column("units", Kind.LIST, "Đơn vị", "Units", "who must provide it"),
        Column("item", Kind.TEXT, "Vật tư, phương tiện", "Item", "what is to be provided"),
        Column("value", Kind.NUMBER, "Số lượng", "Number", "how many"),
    ),
    _resources,
)


def _scope(source: PlanFile) -> Iterator[Row]:
    for scope in source.plan.scope:
        yield ground(source, scope) | {"noun": scope.noun, "value": scope.value}


SCOPE = of_records(
    "scope",
    "Quy mô",
    "Scope",
    (
        Column("noun", Kind.TEXT, "Đối tượng", "Of what", "what is counted: thôn, trường"),
        Column("value", Kind.NUMBER, "Số lượng", "Number", "how many of them the plan covers"),
    ),
    _scope,
)


def _budget(source: PlanFile) -> Iterator[Row]:
    for amount in source.plan.budget.amounts:
        yield ground(source, amount) | {"value": amount.value, "currency": amount.currency}


BUDGET = of_records(
    "budget",
    "Kinh phí",
    "Budget",
    (
        Column("value", Kind.NUMBER, "Số tiền", "Amount", "sum of money"),
        Column("currency", Kind.TEXT, "Đơn vị tiền", "Currency", "VND"),
    ),
    _budget,
)
