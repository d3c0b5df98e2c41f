"""Real provinces, districts, wards and communes with the codes in force, for plans before and after 1 July 2025."""

import csv
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from extractor.lexicons import administrative

_TABLES = Path(administrative.__file__).parent


@dataclass(frozen=True, slots=True)
class Area:
    """An administrative unit: type word (``phường``), name, the codes in force since 1 July 2025, None where none is settled."""

    kind: str
    name: str
    province_code: str
    ward_code: str | None = None
    rank: str | None = None
    """The guide's kind of place where the type word does not tell it: a city may be a district."""

    @property
    def full(self) -> str:
        """``phường Kinh Bắc``."""
        return f"{self.kind} {self.name}"


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """Where a plan is issued: the province, the district before the reform, the ward or commune where the level has one."""

    province: Area
    district: Area | None
    commune: Area | None
    peers: tuple[Area, ...]
    """Further areas of the same kind and superior, for lists."""


@cache
def _rows(name: str) -> tuple[dict[str, str], ...]:
    with (_TABLES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def _is_word(name: str) -> bool:
    """False for names with figures, hyphens or a type word (``phường Phường Đúc``), which need rules of their own."""
    return all(part.isalpha() for part in name.split()) and not name.startswith(("Phường ", "Xã ", "Thành phố "))


def reformed(rng: Random) -> Jurisdiction:
    """A commune of the map of July 2025; there are no districts."""
    province = rng.choice(_rows("provinces"))
    of_province = [row for row in _rows("communes") if row["province_code"] == province["code"] and row["kind"] != "đặc khu"]
    commune = rng.choice([row for row in of_province if _is_word(row["name"])])
    peers = [row for row in of_province if row["kind"] == commune["kind"] and row is not commune and _is_word(row["name"])]
    return Jurisdiction(
        _province(province["kind"], province["name"], province["code"]),
        None,
        _current(commune),
        tuple(_current(row) for row in rng.sample(peers, min(4, len(peers)))),
    )


def former(rng: Random) -> Jurisdiction:
    """A commune of the map before July 2025, whose name is its own in its province, with one successor."""
    province = rng.choice(_rows("former_provinces"))
    code = province["code"]
    rows = [row for row in _rows("former_communes") if row["former_province_code"] == code]
    commune = rng.choice(_settled(rows))
    district = next(
        row for row in _rows("former_districts") if row["former_province_code"] == code and row["name"] == commune["district"]
    )
    peers = [
        row for row in rows if row["district"] == commune["district"] and row["kind"] == commune["kind"] and row is not commune
    ]
    return Jurisdiction(
        _province(province["kind"], province["name"], province["successor_code"]),
        Area(district["kind"], district["name"], province["successor_code"], rank="district"),
        _abolished(commune),
        tuple(_abolished(row) for row in rng.sample(peers, min(4, len(peers)))),
    )


def _settled(rows: Sequence[dict[str, str]]) -> list[dict[str, str]]:
    """Communes that name and province alone tell apart, and that became part of one commune."""
    names = Counter(row["name"] for row in rows)
    districts = {row["name"] for row in _rows("former_districts")}
    return [
        row
        for row in rows
        if names[row["name"]] == 1
        and row["name"] not in districts
        and len(row["successor_codes"]) == len("00000")
        and _is_word(row["name"])
        and _is_word(row["district"])
    ]


def _province(kind: str, name: str, code: str) -> Area:
    return Area(kind, name, code)


def _current(row: dict[str, str]) -> Area:
    return Area(row["kind"], row["name"], row["province_code"], row["code"])


def _abolished(row: dict[str, str]) -> Area:
    successors = row["successor_codes"]
    return Area(row["kind"], row["name"], row["province_code"], successors if len(successors) == 5 else None)
