"""The level (cấp) of a body, told by its name: province, district, commune, party, front, agency, school."""

import re
from collections.abc import Mapping
from functools import cache

from extractor.assembly.header.vocabulary import group
from extractor.errors import LexiconError
from extractor.language.gazetteer import is_municipality
from extractor.text.folding import fold
from extractor.text.letters import UPPER
from schemas.header import Level

LEVEL_OF_PLACE: Mapping[str, Level] = {
    "tỉnh": "province", "thành phố": "province", "huyện": "district", "quận": "district", "thị xã": "district",
    "xã": "commune", "phường": "commune", "thị trấn": "commune", "đặc khu": "commune",
}  # fmt: skip
_LEVEL_WORD = r"[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Xx]ã(?!\shội)|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu"
PLACE = re.compile(rf"(?<!\w)(?P<level>{_LEVEL_WORD})(?!\w)(?!\sủy)(?:\s(?P<name>[{UPPER}\d][^,;()]{{0,60}}))?")
"""A place with its level word, or a level word alone: the groups ``level`` and ``name``."""


@cache
def _levels() -> tuple[tuple[Level, tuple[str, ...], tuple[str, ...], tuple[str, ...]], ...]:
    """The lexicon's entries as (level, opening, holding, without), folded."""
    entries = []
    for entry in group("issuer_levels"):
        if unknown := entry.keys() - {"level", "opening", "holding", "without"}:
            raise LexiconError(f"header.yaml: issuer_levels: {sorted(unknown)}")
        folded = (tuple(fold(word) for word in entry.get(key, ())) for key in ("opening", "holding", "without"))
        entries.append((entry["level"], *folded))
    return tuple(entries)


def level_of(name: str) -> Level:
    """The level of a body by its name in full; ``other`` where nothing tells it."""
    folded = fold(name)
    for committee in group("committees"):
        if folded.startswith(f"{fold(committee)} ") and (above := name[len(committee) :].strip()):
            return level_of(above)
    if folded.startswith(tuple(fold(word) for word in group("government"))):
        return _level_of_place(name)
    for level, opening, holding, without in _levels():
        if any(f"{folded} ".startswith(f"{word} ") for word in without):
            continue
        if any(f"{folded} ".startswith(f"{word} ") for word in opening) or any(f" {word} " in f" {folded} " for word in holding):
            return level
    return "other"


def _level_of_place(name: str) -> Level:
    """The level of a people's committee or council: its place's; a city is a province where the gazetteer has it as one."""
    match = PLACE.search(name)
    if match is None:
        return "other"
    if match["level"].lower() == "thành phố" and match["name"] and not is_municipality(match["name"].split(" tỉnh ")[0].strip()):
        return "district"
    return LEVEL_OF_PLACE[match["level"].lower()]
