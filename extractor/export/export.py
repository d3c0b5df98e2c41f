"""One call for every form."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from extractor.collection import Card, Collection, PlanFile
from extractor.confidence import at_least
from extractor.errors import TableUnknown
from extractor.export.flat import FlatTable, flat_tables
from extractor.export.formats import Format, format_of
from extractor.tables import TABLES, Tables, tables_of
from extractor.writing import replacing


@dataclass(frozen=True, slots=True)
class Export:
    """What is exported, and how.

    ``table``: the one table that is wanted, by name. ``sources``: paths of the plans' documents by SHA-256, to which pages of a
    workbook lead. ``language``: of headings and texts, ``vi`` or ``en``.
    """

    collection: Collection
    language: str = "vi"
    table: str | None = None
    min_confidence: float = 0.0
    sources: Mapping[str, Path] | None = None

    def plans(self) -> Iterator[PlanFile]:
        """The best version of each plan, with the records that are sure enough."""
        return (plan.with_plan(at_least(plan.plan, self.min_confidence)) for plan in self.collection.plans())


def export(job: Export, target: Path) -> list[Path]:
    """Write the plans to ``target``, in the form of its suffix; the files that were written.

    A form that holds one table a file writes ``NAME-TABLE.csv`` for each table that has rows, or ``target`` itself where one
    table is wanted.

    Raises:
        ExportFormatUnknown: the suffix stands for no form.
        TableUnknown: there is no such table.
        OutputUnwritable: a file cannot be written.
        PlanUnreadable, CorrectionsUnreadable: a plan has changed since the collection was read.
    """
    form = format_of(target)
    if job.table is not None and job.table not in {table.name for table in TABLES}:
        raise TableUnknown(f"{job.table} ({', '.join(table.name for table in TABLES)})")
    if form.one_table_a_file:
        return list(_table_files(job, form, target))
    with replacing(target) as temporary:
        _WRITERS[form](job, temporary, target)
    return [target]


def _table_files(job: Export, form: Format, target: Path) -> Iterator[Path]:
    tables = tables_of(job.plans())
    for flat in _chosen(job, tables):
        path = target if job.table else target.with_name(f"{target.stem}-{flat.table.name}{target.suffix}")
        with replacing(path) as temporary:
            _write_table(job, form, flat, tables, temporary)
        yield path


def _write_table(job: Export, form: Format, flat: FlatTable, tables: Tables, path: Path) -> None:
    if form is Format.CSV:
        from extractor.export.delimited import write_csv

        write_csv(flat, path, job.language)
    elif form is Format.PARQUET:
        tables[flat.table.name].write_parquet(path)
    else:
        from extractor.export.lines import write_json_lines

        write_json_lines(tables[flat.table.name], path)


def _chosen(job: Export, tables: Tables) -> list[FlatTable]:
    """The wanted table, or all that have rows."""
    if job.table is None:
        return flat_tables(tables)
    return [flat for flat in flat_tables(tables, also=job.table) if flat.table.name == job.table]


def _workbook(job: Export, path: Path, target: Path) -> None:
    from extractor.export.workbook import write_workbook

    write_workbook(_chosen(job, tables_of(job.plans())), path, job.language, _links(job, target))


def _links(job: Export, target: Path) -> dict[str, str]:
    """Addresses of the sources as seen from the workbook's folder, so that both can be moved together."""
    links = {}
    for card in _best(job.collection):
        path = (job.sources or {}).get(card.sha256)
        if path is not None:
            links[card.sha256[:16]] = f"external:{os.path.relpath(path.resolve(), target.resolve().parent)}"
    return links


def _best(collection: Collection) -> Iterator[Card]:
    return (group.best for group in collection.groups)


def _sqlite(job: Export, path: Path, _target: Path) -> None:
    from extractor.export.relational import write_sqlite

    write_sqlite(tables_of(job.plans()), path)


def _duckdb(job: Export, path: Path, _target: Path) -> None:
    from extractor.export.relational import write_duckdb

    write_duckdb(tables_of(job.plans()), path)


def _calendar(job: Export, path: Path, _target: Path) -> None:
    from extractor.export.calendar import write_calendar

    write_calendar(job.plans(), path, job.language)


def _docbin(job: Export, path: Path, _target: Path) -> None:
    from extractor.export.docbin import write_docbin

    write_docbin(job.plans(), path)


def _brat(job: Export, path: Path, _target: Path) -> None:
    from extractor.export.brat import write_brat

    write_brat(job.plans(), path)


_WRITERS = {
    Format.WORKBOOK: _workbook,
    Format.SQLITE: _sqlite,
    Format.DUCKDB: _duckdb,
    Format.CALENDAR: _calendar,
    Format.DOCBIN: _docbin,
    Format.BRAT: _brat,
}
