"""Makes the CSV files beside it; run by hand when the administrative map changes, never at run time.

``python -m extractor.lexicons.administrative.build`` reads the official codes of 1 July 2025 from the package
``vietnam-provinces`` (a build-time tool, not a dependency) and the fate of every former commune from the table that
``underthesea`` ships. The files and their columns are described in ``README.md``.
"""

import csv
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

from extractor.text.folding import fold, nfc

HERE = Path(__file__).parent
KINDS = ("thành phố", "tỉnh", "quận", "huyện", "thị xã", "phường", "xã", "thị trấn", "đặc khu")
Row = Sequence[str]
Mapping = dict[str, str]


def main() -> None:
    """Write every file anew."""
    divisions = json.loads(files("vietnam_provinces").joinpath("data/nested-divisions.json").read_text("utf-8"))
    table = json.loads(files("underthesea").joinpath("address/data/mapping.json").read_text("utf-8"))
    provinces = list(_provinces(divisions))
    communes = list(_communes(divisions))
    province_codes = {fold(name): code for code, name, _ in provinces}
    former_provinces = list(_former_provinces(table, province_codes))
    former_codes = {fold(row[1]): (row[0], row[3]) for row in former_provinces}
    _write("provinces", ("code", "name", "kind"), provinces)
    _write("communes", ("code", "name", "kind", "province_code"), communes)
    _write("former_provinces", ("code", "name", "kind", "successor_code"), former_provinces)
    mappings: list[Mapping] = table["ward_mapping"]
    _write(
        "former_districts",
        ("name", "kind", "former_province_code", "province_code"),
        sorted(set(_former_districts(mappings, former_codes)), key=lambda row: (row[2], fold(row[0]), row[1])),
    )
    _write(
        "former_communes",
        ("name", "kind", "district", "former_province_code", "province_code", "successor_codes"),
        _former_communes(mappings, communes, former_codes),
    )


def _write(name: str, header: Row, rows: Iterable[Row]) -> None:
    with (HERE / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def split_kind(full_name: str) -> tuple[str, str]:
    """``Xã An Phú`` → (``xã``, ``An Phú``); ('', name) where no kind word stands before the name."""
    full_name = nfc(" ".join(full_name.split()))
    lowered = full_name.lower()
    for kind in KINDS:
        if lowered.startswith(kind + " "):
            return kind, full_name[len(kind) + 1 :]
    return "", full_name


def _provinces(divisions: list[dict[str, Any]]) -> Iterator[Row]:
    for province in divisions:
        kind = "thành phố" if "thành phố" in province["division_type"] else "tỉnh"
        yield f"{province['code']:02d}", split_kind(province["name"])[1], kind


def _communes(divisions: list[dict[str, Any]]) -> Iterator[Row]:
    for province in divisions:
        for ward in province["wards"]:
            kind, name = split_kind(ward["name"])
            yield f"{ward['code']:05d}", name, kind, f"{province['code']:02d}"


def _former_provinces(table: dict[str, Any], codes: Mapping) -> Iterator[Row]:
    for key, province in table["old_province_names"].items():
        kind, name = split_kind(province["name"])
        successor = table["province_names"][table["province_mapping"][key]]["short"]
        yield province["code"], name, kind, codes[fold(successor)]


def _former_districts(mappings: list[Mapping], former_codes: dict[str, tuple[str, str]]) -> Iterator[Row]:
    for row in mappings:
        kind, name = split_kind(row["old_district"])
        former, successor = former_codes[fold(split_kind(row["old_province"])[1])]
        yield name, kind, former, successor


def _former_communes(mappings: list[Mapping], communes: list[Row], former_codes: dict[str, tuple[str, str]]) -> list[Row]:
    """One row a former commune; the codes of its successors, the one that took most of it first."""
    official = {(province, _joined(f"{kind} {name}")): code for code, name, kind, province in communes}
    syllables = _syllables(mappings)
    successors: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for row in mappings:
        kind, name = split_kind(row["old_ward"] or _spaced(row["old_ward_key"], syllables))
        if not name:
            continue  # island districts had no communes
        former, province = former_codes[fold(split_kind(row["old_province"])[1])]
        code = official[province, _joined(row["new_ward"] or row["new_ward_key"])]
        codes = successors[name, kind, split_kind(row["old_district"])[1], former, province]
        codes.insert(0 if row.get("is_default") else len(codes), code)
    ordered = sorted(successors.items(), key=lambda item: (item[0][3], fold(item[0][2]), fold(item[0][0]), item[0][1]))
    return [(*key, " ".join(codes)) for key, codes in ordered]


def _joined(name: str) -> str:
    """The form in which the two sources meet: folded, without spaces."""
    return fold(name).replace(" ", "")


def _syllables(mappings: list[Mapping]) -> Counter[str]:
    """How often each folded syllable occurs in the names of the table."""
    names = (row[key] for row in mappings for key in ("old_ward", "new_ward"))
    return Counter(syllable for name in names for syllable in fold(name).split())


def _spaced(key: str, syllables: Counter[str]) -> str:
    """``xãtamđàn`` → ``Xã Tam Đàn``: the table leaves out names that differ in tones alone and keeps them as such a key.

    The cut with the fewest syllables wins, the more frequent ones among equals.
    """
    best: list[tuple[int, int, list[str]] | None] = [(0, 0, [])] + [None] * len(key)
    for end in range(1, len(key) + 1):
        for start in range(max(0, end - 7), end):
            before, syllable = best[start], key[start:end]
            if before is None or not syllables[syllable]:
                continue
            candidate = (before[0] + 1, before[1] - syllables[syllable], [*before[2], syllable.capitalize()])
            here = best[end]
            if here is None or candidate[:2] < here[:2]:
                best[end] = candidate
    last = best[len(key)]
    if last is None:
        raise ValueError(f"no syllables for {key!r}")
    return " ".join(last[2])


if __name__ == "__main__":
    main()
