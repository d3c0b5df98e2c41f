"""Targets side by side: one row an indicator, one cell a plan, values of one kind in groups."""

from collections.abc import Iterable, Sequence
from functools import cache

from extractor.alignment import AlignedTarget, Basis, Row, basis_of, differences, rows_of
from extractor.alignment.levels import stated_level
from extractor.assembly.identity import indicators
from extractor.assembly.identity.indicators import Indicator
from extractor.comparison.levels import Level, all_equal, by_demand, in_words, outliers, places, ratio
from extractor.comparison.measures import Stated, common_measure
from extractor.comparison.view import PlanView
from extractor.text.bilingual import Text
from schemas import Target
from schemas.comparison import (
    DIFFERENCE_NAMES,
    Alignment,
    Difference,
    Ground,
    Rank,
    StatedTarget,
    TargetCell,
    TargetGroup,
    TargetRow,
)

_BY_ID = Text("cùng chỉ tiêu chuẩn “{name}”", "the same canonical indicator “{name}”")
_BY_WORDING = Text("câu chữ giống “{wording}” {score}%", "worded like “{wording}”, {score}%")
_ALONE = Text("không có chỉ tiêu nào giống", "no other target is like it")
_PERHAPS = Text(
    "có thể là chỉ tiêu này: câu chữ giống “{wording}” {score}%", "may be this one: worded like “{wording}”, {score}%"
)
_ORDER: tuple[Difference, ...] = ("population", "period", "frequency", "form")


def target_rows(views: Sequence[PlanView], names: dict[str, str]) -> tuple[TargetRow, ...]:
    """The rows of all plans: first those that most plans state, then in the order of the plans."""
    by_plan = {view.id: view for view in views}
    restated = {view.id: _restatements(view) for view in views}
    rows = rows_of((view.id, target) for view in views for target in view.plan.targets)
    made = _Table(by_plan, names, restated).rows(rows)
    return tuple(sorted(made, key=lambda row: -sum(cell.state == "stated" for cell in row.cells)))


def _restatements(view: PlanView) -> dict[str, list[Ground]]:
    found: dict[str, list[Ground]] = {}
    for target in view.plan.targets:
        if target.restates is not None:
            found.setdefault(target.restates, []).append(view.ground(target))
    return found


class _Table:
    """Makes rows of aligned targets."""

    def __init__(self, views: dict[str, PlanView], names: dict[str, str], restated: dict[str, dict[str, list[Ground]]]) -> None:
        self._views = views
        self._names = names
        self._restated = restated
        self._ids: set[str] = set()

    def rows(self, rows: Iterable[Row]) -> list[TargetRow]:
        """The rows, each with an id of its own."""
        return [self._row(row, number) for number, row in enumerate(rows, start=1)]

    def _row(self, row: Row, number: int) -> TargetRow:
        canonical = _canonical(row.indicator_id)
        name = Text(canonical.name, canonical.name_en) if canonical else _said(row.targets[0].target)
        better = canonical.better if canonical else None
        stated = [self._stated(found) for found in row.targets]
        numbers, groups = _grouped([one.basis for one in stated])
        found = _differences([groups[0][0], *(group[0] for group in groups[1:])])
        why = _why(found)
        return TargetRow(
            id=self._id(row, number),
            indicator_id=row.indicator_id,
            name=name.vi,
            name_en=name.en,
            topic=canonical.topic if canonical else None,
            unit=next((one.target.unit for one in stated if one.target.unit), None),
            better="less" if better == "less" else "more" if better == "more" else None,
            cells=tuple(self._cells(row, numbers, name)),
            comparable=len(groups) == 1,
            differences=found,
            why=why.vi,
            why_en=why.en,
            groups=tuple(self._group(number, stated, numbers, better) for number in range(len(groups))),
            common=common_measure(stated, self._names, better) if len(groups) > 1 else None,
        )

    def _id(self, row: Row, number: int) -> str:
        """The indicator's id; a further row of it, in another unit, has the unit with it."""
        wanted = row.indicator_id or f"row-{number}"
        if wanted in self._ids:
            wanted = f"{wanted}:{row.phrase.unit or ''}"
        if wanted in self._ids:
            wanted = f"{wanted}:{number}"
        self._ids.add(wanted)
        return wanted

    def _stated(self, found: AlignedTarget) -> Stated:
        return Stated(found.plan, found.target, basis_of(found.target, self._views[found.plan].header))

    def _cells(self, row: Row, numbers: Sequence[int], name: Text) -> Iterable[TargetCell]:
        """A cell of each plan that states the indicator, or may state it."""
        sure: dict[str, list[tuple[AlignedTarget, int]]] = {}
        for found, number in zip(row.targets, numbers, strict=True):
            sure.setdefault(found.plan, []).append((found, number))
        perhaps: dict[str, list[AlignedTarget]] = {}
        for found in row.perhaps:
            if found.plan not in sure:
                perhaps.setdefault(found.plan, []).append(found)
        for plan, view in self._views.items():
            if plan in sure:
                yield self._cell(view, sure[plan], name)
            elif plan in perhaps:
                targets = tuple(self._target(view, found, 0, _perhaps(found)) for found in perhaps[plan])
                yield TargetCell(plan=plan, state="not_sure", targets=targets)

    def _cell(self, view: PlanView, found: Sequence[tuple[AlignedTarget, int]], name: Text) -> TargetCell:
        records = {one.target.id for one, _ in found}
        return TargetCell(
            plan=view.id,
            state="stated" if any(view.sure(one.target) for one, _ in found) else "not_sure",
            targets=tuple(self._target(view, one, number, _alignment(one, name)) for one, number in found),
            contradicts_itself=_contradicts(view, records),
        )

    def _target(self, view: PlanView, found: AlignedTarget, group: int, alignment: Alignment) -> StatedTarget:
        target = found.target
        shown = stated_level(target)
        return StatedTarget(
            ground=view.ground(target),
            restated=tuple(self._restated[view.id].get(target.id, ())),
            indicator=target.indicator,
            comparator=target.comparator,
            value=target.value,
            value_max=target.value_max,
            unit=target.unit,
            population=target.population,
            per=target.per,
            direction=target.direction,
            period=target.period,
            baseline=target.baseline,
            out_of=target.out_of,
            shown=shown.vi,
            shown_en=shown.en,
            group=group,
            alignment=alignment,
        )

    def _group(self, number: int, stated: Sequence[Stated], numbers: Sequence[int], better: str | None) -> TargetGroup:
        own = [one for one, group in zip(stated, numbers, strict=True) if group == number]
        levels = [_level(one) for one in own if one.target.value is not None]
        several = len({one.plan for one in levels}) > 1
        if own[0].basis.shape != "level":
            better = "more"  # the size of a cut or rise: Giảm 80% asks for more than Giảm 70%
        words = in_words(levels, self._names, better)
        far = outliers(levels)
        ordered = by_demand(levels, better) if several else []
        first = own[0]
        return TargetGroup(
            number=number,
            population=first.target.population,
            period=_period(first.basis),
            per=first.target.per,
            equal=several and all_equal(levels),
            ratio=ratio(levels) if several else None,
            ranks=tuple(
                Rank(plan=one.plan, record=one.record, place=place, outlier=one.record in far)
                for one, place in zip(ordered, places(ordered), strict=True)
            ),
            words=words.vi,
            words_en=words.en,
        )


def _grouped(bases: Sequence[Basis]) -> tuple[list[int], list[list[Basis]]]:
    """The number of each target's group of comparable ones, and the groups; the first of a group stands for it."""
    groups: list[list[Basis]] = []
    numbers: list[int] = []
    for basis in bases:
        number = next((index for index, group in enumerate(groups) if not differences(group[0], basis)), len(groups))
        if number == len(groups):
            groups.append([])
        groups[number].append(basis)
        numbers.append(number)
    return numbers, groups


def _differences(bases: Sequence[Basis]) -> tuple[Difference, ...]:
    """All that keeps the groups of a row apart from its first."""
    found = {difference for basis in bases[1:] for difference in differences(bases[0], basis)}
    return tuple(difference for difference in _ORDER if difference in found)


def _why(found: Sequence[Difference]) -> Text:
    names = [DIFFERENCE_NAMES[difference] for difference in found]
    return Text(", ".join(name for name, _ in names), ", ".join(name for _, name in names))


def _level(one: Stated) -> Level:
    target = one.target
    return Level(one.plan, target.id, target.comparator, float(target.value or 0), target.value_max, target.unit, target.per)


def _period(basis: Basis) -> str | None:
    if basis.years is None:
        return None
    first, last = basis.years
    return first if first == last else f"{first or ''}-{last or ''}"


def _contradicts(view: PlanView, records: set[str]) -> bool:
    return any(finding.code == "targets_inconsistent" and set(finding.records) <= records for finding in view.plan.findings)


@cache
def _by_id() -> dict[str, Indicator]:
    return {indicator.id: indicator for indicator in indicators()}


def _canonical(indicator_id: str | None) -> Indicator | None:
    return _by_id().get(indicator_id) if indicator_id else None


def _said(target: Target) -> Text:
    """The wording of a target, with whom it is of where the words do not say."""
    whom = target.population if target.population and target.population not in target.indicator else None
    wording = target.indicator[:1].upper() + target.indicator[1:] + (f" ({whom})" if whom else "")
    return Text(wording, wording)


def _alignment(found: AlignedTarget, name: Text) -> Alignment:
    score = round(found.score, 2)
    if found.by == "indicator_id":
        why = _BY_ID.filled(name=name)
        return Alignment(by="indicator_id", score=score, why=why.vi, why_en=why.en)
    if found.by == "wording":
        why = _BY_WORDING.filled(wording=found.beside or "", score=round(score * 100))
        return Alignment(by="wording", score=score, why=why.vi, why_en=why.en)
    return Alignment(by="alone", score=score, why=_ALONE.vi, why_en=_ALONE.en)


def _perhaps(found: AlignedTarget) -> Alignment:
    why = _PERHAPS.filled(wording=found.beside or "", score=round(found.score * 100))
    return Alignment(by="wording", score=round(found.score, 2), why=why.vi, why_en=why.en)
