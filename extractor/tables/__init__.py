"""Plans as tables: what columns each layer has, and the rows that a plan gives (bảng dữ liệu).

Tables are relational: every row has the key of its plan, every record its own id; what a record names several of (units,
partners) stands in the record's row as a list and, one a row, in a table of links. ``docs/tables.md`` lists all columns.
"""

from extractor.tables.columns import Column, Kind
from extractor.tables.frames import Tables, tables_of
from extractor.tables.layers import TABLES
from extractor.tables.table import Table

__all__ = ["TABLES", "Column", "Kind", "Table", "Tables", "tables_of"]
