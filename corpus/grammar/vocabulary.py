"""The words of the grammar, read from the YAML files beside it."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_WORDS = Path(__file__).parent / "words"


@cache
def load(name: str) -> Any:
    """The content of ``words/<name>.yaml``, read once."""
    return yaml.safe_load((_WORDS / f"{name}.yaml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Topic:
    """What a plan is about (lĩnh vực); the fields are described in ``words/topics.yaml``."""

    key: str
    name: str
    campaign: str | None
    ceremony: str
    purposes: tuple[str, ...]
    shares: tuple[tuple[str, str], ...]
    falls: tuple[tuple[str, str | None, str], ...]
    counts: tuple[tuple[str, str, str], ...]
    measures: tuple[tuple[str, str, float], ...]
    each: tuple[tuple[str, str, str, str], ...]
    caps: tuple[tuple[str, str, str | None], ...]
    zero: tuple[str, ...]
    plain: tuple[str, ...]
    works: dict[str, list[str]]
    things: tuple[str, ...]
    facts: tuple[str, ...]


@cache
def topics() -> dict[str, Topic]:
    """Every topic by its key."""
    return {key: _topic(key, fields) for key, fields in load("topics").items()}


def _topic(key: str, fields: dict[str, Any]) -> Topic:
    lists: dict[str, Any] = {
        name: tuple(map(_frozen, value)) if isinstance(value, list) else value for name, value in fields.items()
    }
    return Topic(key=key, **lists)


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def solar_day(festival: dict[str, Any], year: int) -> date:
    """The solar date of a lunar festival of ``words/names.yaml``."""
    day = festival["days"][year]
    if not isinstance(day, date):
        raise TypeError(f"{festival['lunar']} {year}: {day!r} is no date")
    return day
