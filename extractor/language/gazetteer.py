"""The administrative map: provinces and communes of July 2025, and what became of the units before them.

Every look-up gives all that the name can mean: one candidate resolves, several are the caller's to settle (there are five
An Phú). Names are compared without regard to case, tone-mark placement (``Hoà``/``Hòa``), dashes and leading zeros; a name
typed without any diacritics finds those that have them.
"""

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import Final, Generic, TypeVar

from extractor.errors import LexiconError
from extractor.lexicons import load
from extractor.text.folding import fold_word, nfc, strip_tones

_DASHES = re.compile(r"\s*[-–—−‐‑]\s*")
_PROVINCE_WORD = re.compile(r"(?:tỉnh|tinh|thành phố|thanh pho|thủ đô|thu do|t\.? ?p\.?)(?:\s+|(?<=\.))", re.IGNORECASE)
COMMUNE_KINDS: Final = frozenset({"phường", "xã", "thị trấn", "đặc khu"})


@dataclass(frozen=True, slots=True)
class Province:
    """A province or city under central government (tỉnh, thành phố trực thuộc trung ương) since July 2025."""

    code: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Commune:
    """A ward, commune or special zone (phường, xã, đặc khu) since July 2025."""

    code: str
    name: str
    kind: str
    province_code: str


@dataclass(frozen=True, slots=True)
class FormerProvince:
    """A province before July 2025, by its old code; ``successor_code`` is the code of the one it is part of now."""

    code: str
    name: str
    kind: str
    successor_code: str


@dataclass(frozen=True, slots=True)
class District:
    """A district (quận, huyện, thị xã, thành phố thuộc tỉnh), abolished in July 2025."""

    name: str
    kind: str
    former_province_code: str
    province_code: str


@dataclass(frozen=True, slots=True)
class FormerCommune:
    """A commune before July 2025; ``successor_codes`` are the communes that took its land, the main one first."""

    name: str
    kind: str
    district: str
    former_province_code: str
    province_code: str
    successor_codes: tuple[str, ...]


_Entry = TypeVar("_Entry", Commune, District, FormerCommune)


def name_key(name: str) -> str:
    """The form in which names are compared: folded syllables, no dashes, numbers without leading zeros."""
    syllables = _DASHES.sub(" ", nfc(name)).split()
    return " ".join((syllable.lstrip("0") or "0") if syllable.isdecimal() else fold_word(syllable) for syllable in syllables)


class _Names(Generic[_Entry]):
    """Entries by name; the index without diacritics is made when a name without any asks for it."""

    def __init__(self, entries: Iterable[_Entry]) -> None:
        self._by_key: dict[str, list[_Entry]] = {}
        for entry in entries:
            self._by_key.setdefault(name_key(entry.name), []).append(entry)

    @cached_property
    def _by_bare_key(self) -> dict[str, list[_Entry]]:
        bare: dict[str, list[_Entry]] = {}
        for key, entries in self._by_key.items():
            bare.setdefault(strip_tones(key), []).extend(entries)
        return bare

    def exact(self, key: str) -> list[_Entry]:
        """The entries whose key it is."""
        return self._by_key.get(key, [])

    def find(self, name: str, kind: str | None, province: str | None) -> tuple[_Entry, ...]:
        """The entries with that name, kind and province of today; an unaccented name also stands for accented ones."""
        key = name_key(name)
        found = self._by_key.get(key) or (self._by_bare_key.get(key, []) if key.isascii() else [])
        return tuple(entry for entry in found if kind in (None, entry.kind) and province in (None, entry.province_code))


@cache
def provinces() -> Mapping[str, Province]:
    """The 34 provinces by code."""
    return {code: Province(code, name, kind) for code, name, kind in _rows("provinces")}


@cache
def former_provinces() -> tuple[FormerProvince, ...]:
    """The 63 provinces before July 2025, those that remain included."""
    return tuple(FormerProvince(code, name, kind, successor) for code, name, kind, successor in _rows("former_provinces"))


@cache
def communes() -> Mapping[str, Commune]:
    """The 3,321 wards, communes and special zones by code."""
    return {code: Commune(code, name, kind, province) for code, name, kind, province in _rows("communes")}


@cache
def province_forms() -> Mapping[str, str]:
    """Every form of a province's name without type word, by its key, to the code of today's province."""
    codes = {name_key(former.name): former.successor_code for former in former_provinces()}
    codes |= {name_key(province.name): province.code for province in provinces().values()}
    for name, aliases in load("province_aliases").items():
        if name_key(name) not in codes:
            raise LexiconError(f"province_aliases.yaml: {name}")
        codes |= {name_key(alias): codes[name_key(name)] for alias in aliases}
    return codes


def province_code(name: str) -> str | None:
    """The code of the province that any form of its name means, None for what is no province.

    ``tỉnh Bắc Ninh``, ``TP. Hồ Chí Minh``, ``TPHCM``, ``HẢI PHÒNG``, ``thanh hoa``. The name of an abolished province gives its
    successor's code: ``tỉnh Hải Dương`` is 31.
    """
    for form in (name, _PROVINCE_WORD.sub("", name.strip(), count=1)):
        key = name_key(form)
        if code := province_forms().get(key) or (_bare_province_forms().get(key) if key.isascii() else None):
            return code
    return None


def is_municipality(name: str) -> bool:
    """True for a form of the name of a city under central government, without type word: ``Hải Phòng``, ``HCM``."""
    code = province_forms().get(name_key(name))
    return code is not None and name_key(name) in _municipality_forms()


def communes_named(name: str, kind: str | None = None, province: str | None = None) -> tuple[Commune, ...]:
    """The communes of today with that name, of that kind (``xã``) and in that province (code) where given."""
    return _communes_by_name().find(name, kind, province)


def former_communes_named(name: str, kind: str | None = None, province: str | None = None) -> tuple[FormerCommune, ...]:
    """The communes before July 2025 with that name; ``province`` is the code of today's province."""
    return _former_communes_by_name().find(name, kind, province)


def districts_named(name: str, kind: str | None = None, province: str | None = None) -> tuple[District, ...]:
    """The abolished districts with that name; ``province`` is the code of today's province."""
    return _districts_by_name().find(name, kind, province)


def is_known(name: str, kind: str) -> bool:
    """True when a unit of that kind has, or had before July 2025, exactly that name, diacritics included."""
    key = name_key(name)
    if kind == "tỉnh":
        return key in province_forms()
    if kind in COMMUNE_KINDS:
        today, before = _communes_by_name().exact(key), _former_communes_by_name().exact(key)
        return any(entry.kind == kind for entry in today) or any(entry.kind == kind for entry in before)
    known = any(entry.kind == kind for entry in _districts_by_name().exact(key))
    return known or (kind == "thành phố" and key in _municipality_forms())


@cache
def _bare_province_forms() -> Mapping[str, str]:
    return {strip_tones(key): code for key, code in province_forms().items()}


@cache
def _municipality_forms() -> frozenset[str]:
    names = {former.name for former in former_provinces() if former.kind == "thành phố"}
    names |= {province.name for province in provinces().values() if province.kind == "thành phố"}
    aliases = load("province_aliases")
    return frozenset(name_key(form) for name in names for form in (name, *aliases.get(name, ())))


@cache
def _communes_by_name() -> _Names[Commune]:
    return _Names(communes().values())


@cache
def _former_communes_by_name() -> _Names[FormerCommune]:
    return _Names(
        FormerCommune(name, kind, district, former, province, tuple(codes.split()))
        for name, kind, district, former, province, codes in _rows("former_communes")
    )


@cache
def _districts_by_name() -> _Names[District]:
    return _Names(District(name, kind, former, province) for name, kind, former, province in _rows("former_districts"))


def _rows(name: str) -> list[list[str]]:
    """The rows of one file of reference data without its header.

    Raises LexiconError where the file is missing.
    """
    resource = files("extractor.lexicons.administrative").joinpath(f"{name}.csv")
    try:
        return list(csv.reader(resource.read_text(encoding="utf-8").splitlines()))[1:]
    except OSError as error:
        raise LexiconError(f"administrative/{name}.csv: {error}") from error
