"""Every form of export, read back by another library than the one that wrote it."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import polars as pl
import pytest
import spacy
from icalendar import Calendar
from openpyxl.worksheet.worksheet import Worksheet
from spacy.tokens import DocBin

from extractor.collection import Collection, find_sources, read_collection
from extractor.errors import ExportFormatUnknown, OutputUnwritable, TableUnknown
from extractor.export import Export, Format, export
from extractor.export.formulas import FORMULA_SIGNS
from extractor.tables import TABLES
from schemas import Due, Plan
from schemas.serialization import plan_to_json
from tests.plans import example_plan


@dataclass(frozen=True)
class Written:
    """A folder of two plans, and where exports go."""

    collection: Collection
    folder: Path

    def export(self, name: str, **options: object) -> Path:
        target = self.folder / name
        export(Export(self.collection, **options), target)  # type: ignore[arg-type]
        return target


def plan_of(issuer: str, number: str, digest: str) -> Plan:
    plan = example_plan()
    assert plan.header
    assert plan.header.issuer
    header = plan.header.model_copy(update={"issuer": plan.header.issuer.model_copy(update={"name": issuer}), "number": number})
    source = plan.document.source.model_copy(update={"sha256": digest, "name": f"{number.replace('/', '-')}.pdf"})
    return plan.model_copy(update={"header": header, "document": plan.document.model_copy(update={"source": source})})


@pytest.fixture
def written(tmp_path: Path) -> Written:
    plans = tmp_path / "out"
    plans.mkdir()
    (plans / "a.json").write_bytes(plan_to_json(plan_of("Ủy ban nhân dân xã Đông Anh", "2/KH-UBND", "a" * 64)))
    (plans / "b.json").write_bytes(plan_to_json(plan_of("Ủy ban nhân dân xã Ân Thi", "=1+1", "b" * 64)))
    return Written(read_collection([plans]), tmp_path)


def sheet_of(path: Path, name: str) -> Worksheet:
    sheet = openpyxl.load_workbook(path)[name]
    assert isinstance(sheet, Worksheet)
    return sheet


def column(sheet: Worksheet, heading: str) -> list[object]:
    headings = [cell.value for cell in sheet[1]]
    return [row[headings.index(heading)].value for row in sheet.iter_rows(min_row=2)]


def test_workbook_has_a_sheet_a_table_with_frozen_headings(written: Written) -> None:
    book = openpyxl.load_workbook(written.export("a.xlsx"))
    assert set(book.sheetnames) <= {table.vi for table in TABLES}
    assert {"Kế hoạch", "Nhiệm vụ", "Chỉ tiêu"} <= set(book.sheetnames)
    assert all(sheet.freeze_panes == "A2" for sheet in book.worksheets)


def test_workbook_sorts_by_the_vietnamese_alphabet_and_names_the_plan_in_every_row(written: Written) -> None:
    sheet = sheet_of(written.export("a.xlsx"), "Chỉ tiêu")
    assert column(sheet, "Cơ quan ban hành")[0] == "Ủy ban nhân dân xã Ân Thi"
    assert column(sheet, "Cơ quan ban hành")[-1] == "Ủy ban nhân dân xã Đông Anh"


def test_workbook_cells_are_what_they_are(written: Written) -> None:
    path = written.export("a.xlsx")
    plans = sheet_of(path, "Kế hoạch")
    assert column(plans, "Ngày ban hành: từ")[0] == datetime(2026, 1, 1)  # noqa: DTZ001 (Excel knows no time zones)
    assert column(plans, "Mã xã")[0] == "10132"
    formula = plans.cell(2, 2)
    assert (formula.value, formula.data_type) == ("=1+1", "s")  # a text, not a formula
    assert column(sheet_of(path, "Chỉ tiêu"), "Giá trị")[0] == 200


def test_workbook_pages_lead_to_the_source(written: Written) -> None:
    sources = written.folder / "nguồn"
    sources.mkdir()
    plan = plan_of("Ủy ban nhân dân xã Bình Minh", "3/KH-UBND", "c" * 64)
    target = plan.targets[0]
    paged = target.model_copy(update={"evidence": target.evidence.model_copy(update={"page": 7})})
    content = b"the source"
    (sources / "kế hoạch.pdf").write_bytes(content)
    digest = sha256(content).hexdigest()
    source = plan.document.source.model_copy(update={"sha256": digest, "size": len(content)})
    plan = plan.model_copy(update={"targets": (paged,), "document": plan.document.model_copy(update={"source": source})})
    path = written.folder / "one.json"
    path.write_bytes(plan_to_json(plan))
    collection = read_collection([path])
    export(Export(collection, sources=find_sources(sources, collection.cards)), written.folder / "a.xlsx")
    sheet = sheet_of(written.folder / "a.xlsx", "Chỉ tiêu")
    links = [cell.hyperlink for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    assert [(link.target, link.location) for link in links] == [("nguồn\\kế%20hoạch.pdf", "page=7")]  # as Excel writes paths


def test_csv_is_for_spreadsheets(written: Written) -> None:
    written.export("a.csv")
    content = (written.folder / "a-plans.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = pl.read_csv(written.folder / "a-plans.csv", infer_schema=False)
    assert rows["Cơ quan ban hành"].to_list() == ["Ủy ban nhân dân xã Ân Thi", "Ủy ban nhân dân xã Đông Anh"]
    assert rows["Số, ký hiệu"].to_list() == ["'=1+1", "2/KH-UBND"]
    assert rows["Mã tỉnh"].to_list() == ["01", "01"]


@pytest.mark.parametrize("sign", FORMULA_SIGNS)
def test_no_cell_of_a_csv_runs(tmp_path: Path, sign: str) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(plan_to_json(plan_of(f"{sign}cmd|' /C calc'!A0", "1/KH-UBND", "a" * 64)))
    export(Export(read_collection([path]), table="plans"), tmp_path / "plans.csv")
    cell = pl.read_csv(tmp_path / "plans.csv", infer_schema=False)["Cơ quan ban hành"][0]
    assert cell == f"'{sign}cmd|' /C calc'!A0"


def test_one_table_is_one_file(written: Written) -> None:
    assert export(Export(written.collection, table="duties"), written.folder / "x.csv") == [written.folder / "x.csv"]
    headings = pl.read_csv(written.folder / "x.csv", infer_schema=False).columns
    assert headings[:3] == ["Cơ quan ban hành", "Số, ký hiệu", "Đơn vị thực hiện"]


def test_headings_in_english(written: Written) -> None:
    export(Export(written.collection, language="en", table="duties"), written.folder / "x.csv")
    assert pl.read_csv(written.folder / "x.csv", infer_schema=False).columns[:3] == ["Issuer", "Number", "Units"]


def test_parquet_and_json_lines_have_the_columns_own_names(written: Written) -> None:
    written.export("a.parquet")
    written.export("a.jsonl")
    frame = pl.read_parquet(written.folder / "a-headcounts.parquet")
    lines = [json.loads(line) for line in (written.folder / "a-headcounts.jsonl").read_text(encoding="utf-8").splitlines()]
    assert frame["units"].to_list() == [["Công an xã"]] * 2 == [line["units"] for line in lines]
    assert frame["value"].to_list() == [5.0, 5.0]
    assert {"evidence", "page", "confidence"} <= set(frame.columns)


@pytest.mark.parametrize("name", ["a.sqlite", "a.duckdb"])
def test_databases_have_keys_and_views(written: Written, name: str) -> None:
    path = written.export(name)
    query = "SELECT issuer, unit, evidence FROM people_by_unit ORDER BY issuer"
    tables = "SELECT name FROM sqlite_master WHERE type = 'table'"
    if name.endswith("sqlite"):
        with sqlite3.connect(path) as database:
            rows = database.execute(query).fetchall()
            names = {row[0] for row in database.execute(tables)}
            assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    else:
        with duckdb.connect(str(path), read_only=True) as database:
            rows = database.execute(query).fetchall()
            names = {row[0] for row in database.execute("SELECT table_name FROM duckdb_tables()").fetchall()}
    assert [row[:2] for row in rows] == [
        ("Ủy ban nhân dân xã Ân Thi", "Công an xã"),
        ("Ủy ban nhân dân xã Đông Anh", "Công an xã"),
    ]
    assert names == {table.name for table in TABLES}


@pytest.mark.parametrize("view", ["who_leads_what", "targets_by_indicator", "deadlines", "people_by_unit"])
def test_views_answer(written: Written, view: str) -> None:
    sqlite, duck = written.export("a.sqlite"), written.export("a.duckdb")
    query = f"SELECT plan_id, id FROM {view}"  # noqa: S608 (names of our own)
    with sqlite3.connect(sqlite) as first, duckdb.connect(str(duck), read_only=True) as second:
        rows = sorted(map(repr, first.execute(query).fetchall()))
        assert rows == sorted(map(repr, second.execute(query).fetchall()))


def calendar_of(plan: Plan, folder: Path) -> list[Any]:
    path = folder / "plan.json"
    path.write_bytes(plan_to_json(plan))
    export(Export(read_collection([path])), folder / "a.ics")
    return list(Calendar.from_ical((folder / "a.ics").read_bytes()).walk("VEVENT"))


def test_calendar_has_events_deadlines_and_repetitions(tmp_path: Path) -> None:
    plan = example_plan()
    duty = plan.duties[0].model_copy(update={"due": (Due(start="2026-09-01", end="2026-09-30", precision="month"),)})
    entries = calendar_of(plan.model_copy(update={"duties": (duty,)}), tmp_path)
    event = next(entry for entry in entries if str(entry["summary"]) == "Ra quân vệ sinh đường làng")
    # the first Saturday at or after the stated morning begins the series
    assert event["rrule"].to_ical() == b"FREQ=WEEKLY;BYDAY=SA"
    assert f"{event['dtstart'].dt:%Y-%m-%d}" == "2026-06-06"
    due = next(entry for entry in entries if str(entry["summary"]).startswith("Hạn:"))
    assert f"{due['dtstart'].dt:%Y-%m-%d}" == "2026-09-30"


def test_calendar_leaves_out_what_restates_another(tmp_path: Path) -> None:
    plan = example_plan()
    event = plan.events[0].model_copy(update={"id": "event-2", "restates": "event-1"})
    names = [str(entry["uid"]) for entry in calendar_of(plan.model_copy(update={"events": (event,)}), tmp_path)]
    assert not [name for name in names if "event-2" in name]


def test_docbin_spans_are_exact(written: Written) -> None:
    docs = list(DocBin(store_user_data=True).from_disk(written.export("a.spacy")).get_docs(spacy.blank("xx").vocab))
    plan = example_plan()
    assert [doc.text for doc in docs] == [plan.document.text] * 2
    found = {(span.id_, span.text) for spans in docs[0].spans.values() for span in spans}
    assert (plan.targets[0].id, plan.targets[0].evidence.quote) in found
    assert (plan.headcounts[0].id, plan.headcounts[0].evidence.quote) in found


def test_brat_fragments_are_exact(written: Written) -> None:
    folder = written.export("a.brat")
    text = next(folder.glob("*.txt")).read_text(encoding="utf-8")
    lines = [line for line in next(folder.glob("*.ann")).read_text(encoding="utf-8").splitlines() if line.startswith("T")]
    assert lines
    for line in lines:
        _, span, words = line.split("\t")
        fragments = [fragment.split() for fragment in span.split(" ", 1)[1].split(";")]
        assert " ".join(text[int(start) : int(end)] for start, end in fragments) == words


def test_less_sure_records_can_be_left_out(written: Written) -> None:
    export(Export(written.collection, table="targets", min_confidence=0.99), written.folder / "x.jsonl")
    assert (written.folder / "x.jsonl").read_text() == ""


@pytest.mark.parametrize("form", [".xlsx", ".csv", ".jsonl", ".parquet", ".ics", ".spacy", ".sqlite"])
def test_the_same_plans_give_the_same_bytes(written: Written, form: str) -> None:
    first, second = (
        [path.read_bytes() for path in export(Export(written.collection), written.folder / f"{name}{form}")] for name in "ab"
    )
    assert first == second


def test_a_second_export_takes_the_place_of_the_first(written: Written) -> None:
    for form in Format:
        written.export(f"a{form}")
        written.export(f"a{form}")
    assert not list(written.folder.glob(".kehoach-*"))


def test_errors(written: Written) -> None:
    with pytest.raises(ExportFormatUnknown):
        written.export("a.doc")
    with pytest.raises(TableUnknown):
        written.export("a.csv", table="colours")
    (written.folder / "file").write_text("")
    with pytest.raises(OutputUnwritable):
        written.export("file/a.xlsx")
