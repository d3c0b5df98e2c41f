"""What a leader should look at first, in plain words, made from the finished tables."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from extractor.text.bilingual import Text, joined, same
from schemas.comparison import DutyRow, FindingRow, Highlight, ReferenceRow, SectionRow, TargetRow

_MOST: Final = 8
"""Highlights of one table."""
_NAMED: Final = 4
"""Plans named in one highlight; of more the number is said."""
_WORTH: Final = 2.0
"""Ratio from which a difference of levels is told."""
_FORMAL: Final = ("number_blank", "issue_day_blank", "annex_missing", "weekday_mismatch")
_TARGET = Text("{name} — {words}", "{name} — {words}")
_NOT_DIRECT = Text(" (không so trực tiếp được: {why})", " (not directly comparable: {why})")
_CONTRADICTION = Text(
    "{plan} nêu các mức khác nhau cho “{name}”: {levels}", "{plan} sets different levels for “{name}”: {levels}"
)
_CITED = Text("{plans} cùng viện dẫn {document}", "{plans} cite {document}")
_NOT_CITING = Text("; không viện dẫn: {plans}", "; not cited by: {plans}")
_UNLED = Text("“{name}”: không đơn vị nào được giao chủ trì ở {plans}", "“{name}”: nobody leads it in {plans}")
_SEVERAL = Text("“{name}”: từ hai đơn vị cùng chủ trì ở {plans}", "“{name}”: two units or more lead it in {plans}")
_LACKING = Text("Mục “{name}” không có ở {plans}", "Section “{name}” is not in {plans}")
_FLAGGED = Text("{meaning}: {plans}", "{meaning}: {plans}")
_MANY = Text("{count} kế hoạch", "{count} plans")


class Highlights:
    """Makes highlights; ``names`` are the plans' labels by id."""

    def __init__(self, names: dict[str, str]) -> None:
        self._names = names

    def all(
        self,
        targets: Sequence[TargetRow],
        duties: Sequence[DutyRow],
        references: Sequence[ReferenceRow],
        structure: Sequence[SectionRow],
        findings: Sequence[FindingRow],
    ) -> tuple[Highlight, ...]:
        """The first few of each table."""
        made = (
            self._levels(targets),
            self._contradictions(targets),
            self._citations(references),
            self._leaders(duties),
            self._sections(structure),
            self._findings(findings),
        )
        return tuple(highlight for some in made for highlight in islice(some, _MOST))

    def _levels(self, rows: Iterable[TargetRow]) -> Iterator[Highlight]:
        """Rows whose levels differ most, then those that look alike and are of different people or times."""
        found = [(group.ratio, row, group) for row in rows for group in row.groups if group.ratio and group.ratio >= _WORTH]
        for _, row, group in sorted(found, key=lambda one: -one[0]):
            yield self._target(row, Text(group.words, group.words_en))
        for row in rows:
            if row.common and row.common.words:
                words, why = Text(row.common.words, row.common.words_en), _NOT_DIRECT.filled(why=Text(row.why, row.why_en))
                yield self._target(row, Text(words.vi + why.vi, words.en + why.en))

    def _target(self, row: TargetRow, words: Text) -> Highlight:
        said = _TARGET.filled(name=Text(row.name, row.name_en), words=words)
        return Highlight(words=said.vi, words_en=said.en, table="targets", row=row.id)

    def _contradictions(self, rows: Iterable[TargetRow]) -> Iterator[Highlight]:
        for row in rows:
            for cell in row.cells:
                if cell.contradicts_itself:
                    levels = joined([Text(target.shown, target.shown_en) for target in cell.targets], "; ")
                    said = _CONTRADICTION.filled(plan=self._names[cell.plan], name=Text(row.name, row.name_en), levels=levels)
                    yield Highlight(words=said.vi, words_en=said.en, table="targets", row=row.id)

    def _citations(self, rows: Iterable[ReferenceRow]) -> Iterator[Highlight]:
        for row in rows:
            if len(row.cells) > 1:
                said = _CITED.filled(plans=self._plans([cell.plan for cell in row.cells]), document=_document(row))
                if row.not_citing:
                    rest = _NOT_CITING.filled(plans=self._plans(row.not_citing))
                    said = Text(said.vi + rest.vi, said.en + rest.en)
                yield Highlight(words=said.vi, words_en=said.en, table="references", row=row.number or "")

    def _leaders(self, rows: Iterable[DutyRow]) -> Iterator[Highlight]:
        for row in rows:
            for pattern, plans in ((_UNLED, row.unled), (_SEVERAL, row.led_by_several)):
                if plans and len(row.cells) > 1:
                    said = pattern.filled(name=Text(row.name, row.name_en), plans=self._plans(plans))
                    yield Highlight(words=said.vi, words_en=said.en, table="duties", row=row.topic or "")

    def _sections(self, rows: Iterable[SectionRow]) -> Iterator[Highlight]:
        for row in rows:
            if row.lacking and row.level == 1:
                said = _LACKING.filled(name=row.name, plans=self._plans(row.lacking))
                yield Highlight(words=said.vi, words_en=said.en, table="structure", row=row.kind or row.name)

    def _findings(self, rows: Iterable[FindingRow]) -> Iterator[Highlight]:
        for row in rows:
            if row.code in _FORMAL:
                plans = self._plans(dict.fromkeys(cell.plan for cell in row.cells))
                said = _FLAGGED.filled(meaning=Text(row.meaning, row.meaning_en), plans=plans)
                yield Highlight(words=said.vi, words_en=said.en, table="findings", row=row.code)

    def _plans(self, plans: Iterable[str]) -> Text:
        named = [same(self._names[plan]) for plan in plans]
        return joined(named, ", ") if len(named) <= _NAMED else _MANY.filled(count=len(named))


def _document(row: ReferenceRow) -> Text:
    """``kế hoạch 146/KH-UBND (2026-04-22)``: in Vietnamese with the day as it is written."""
    name = " ".join(part for part in (row.document_type, row.number) if part)
    if row.date is None:
        return same(name)
    year, month, number = row.date.split("-")
    return Text(f"{name} ngày {int(number)}/{int(month)}/{year}", f"{name} of {row.date}")
