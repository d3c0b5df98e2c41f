"""The setting of a plan: who issues it, where, when, about what, and which units stand under it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any, Literal, get_args

from corpus.grammar import gazetteer
from corpus.grammar.gazetteer import Area, Jurisdiction
from corpus.grammar.units import Unit
from corpus.grammar.vocabulary import Topic, load, topics

Office = Literal["commune", "district", "province", "agency", "party", "front", "school", "military"]
"""Who issues: the people's committee of a level, a department, a party committee, the Front, a school, the military."""

OFFICES: tuple[Office, ...] = get_args(Office)
REFORM = date(2025, 7, 1)
_WEIGHTS: Mapping[Office, int] = {
    "commune": 7, "district": 2, "province": 3, "agency": 2, "party": 2, "front": 2, "school": 2, "military": 1,
}  # fmt: skip
_LEVELS: Mapping[Office, str] = {
    "commune": "commune", "district": "district", "province": "province", "agency": "agency", "party": "party", "front": "front",
    "school": "school", "military": "agency",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Setting:
    """What the whole plan shares. ``rng`` is the one source of chance."""

    rng: Random
    office: Office
    topic: Topic
    issued: date
    event: date
    """The day of the plan's ceremony, in the year of issue."""
    where: Jurisdiction
    issuer: Unit
    agency: tuple[str, ...]
    """The letterhead's agency lines in capitals, superiors first."""
    own_lines: int
    symbol: str
    units: tuple[Unit, ...]

    @property
    def year(self) -> int:
        """The year of issue."""
        return self.issued.year

    @property
    def reformed(self) -> bool:
        """Issued on or after 1 July 2025."""
        return self.issued >= REFORM

    @property
    def area(self) -> Area:
        """The area that the issuer works for."""
        return own_area(self.office, self.where)

    @property
    def level(self) -> str:
        """The issuer's level, as the guide has it."""
        return _LEVELS[self.office]

    @property
    def village(self) -> str:
        """The type word of the smallest communities: tổ dân phố in a ward, else thôn."""
        return "tổ dân phố" if self.area.kind == "phường" else "thôn"

    def some_units(self, count: int) -> list[Unit]:
        """So many units at random, or all, in the plan's order."""
        chosen = self.rng.sample(range(len(self.units)), min(count, len(self.units)))
        return [self.units[index] for index in sorted(chosen)]

    def day_after(self, first: int, last: int) -> date:
        """A day so many days after the issue, kept inside the year of issue."""
        return min(self.issued + timedelta(self.rng.randint(first, last)), date(self.year, 12, 28))


def make_setting(rng: Random, office: Office | None = None, topic: str | None = None, year: int | None = None) -> Setting:
    """A setting at random; office (one of ``OFFICES``), topic (a key of ``words/topics.yaml``) and year may be given.

    Raises KeyError for an unknown topic.
    """
    chosen = office or rng.choices(OFFICES, [_WEIGHTS[one] for one in OFFICES])[0]
    first = 210 if chosen == "school" else 0  # schools plan their year in August to October
    issued = date(year or rng.randint(2015, 2026), 1, 4) + timedelta(rng.randint(first, 290))
    if chosen == "district" and issued >= REFORM:  # there are none since
        chosen = "commune"
    where = gazetteer.reformed(rng) if issued >= REFORM else gazetteer.former(rng)
    subject = topics()[topic or rng.choice(_suited(chosen))]
    hero = rng.choice(load("names")["heroes"])
    issuer, agency, own, symbol = _issuer(chosen, where, hero, issued >= REFORM)
    return Setting(
        rng=rng,
        office=chosen,
        topic=subject,
        issued=issued,
        event=issued + timedelta(rng.randint(12, 60)),
        where=where,
        issuer=issuer,
        agency=agency,
        own_lines=own,
        symbol=symbol,
        units=_units(rng, chosen, where, issued >= REFORM),
    )


def _suited(office: Office) -> list[str]:
    """The topics on which such an office issues plans."""
    if office == "school":
        return ["school", "cleanup", "trees", "traffic", "digital"]
    if office == "military":
        return ["conscription", "storms"]
    return sorted(topics())


def own_area(office: Office, where: Jurisdiction) -> Area:
    """The area whose type word the names of the office's units carry."""
    if office in ("province", "agency"):
        return where.province
    if office == "district" and where.district:
        return where.district
    return where.commune or where.province


def _issuer(office: Office, where: Jurisdiction, hero: str, reformed: bool) -> tuple[Unit, tuple[str, ...], int, str]:
    """The issuer, its agency lines, how many of them are its own, and the symbol of its plans."""
    area = own_area(office, where)
    if office in ("commune", "district", "province"):
        unit = Unit(f"Ủy ban nhân dân {area.full}", "government", (f"UBND {area.kind}",), "cán bộ")
        return unit, ("ỦY BAN NHÂN DÂN", area.full.upper()), 2, "KH-UBND"
    if office == "agency":
        unit = Unit(f"Sở Y tế {area.full}", "department", ("Sở Y tế",), "công chức")
        return unit, (f"UBND {area.full}".upper(), "SỞ Y TẾ"), 1, "KH-SYT"
    if office == "party":
        unit = Unit(f"Đảng ủy {area.full}", "party", (f"Đảng ủy {area.kind}",), "đảng viên")
        above = f"ĐẢNG BỘ {(where.district or where.province).full.upper()}"
        return unit, (above, f"ĐẢNG ỦY {area.full.upper()}"), 1, "KH/ĐU"
    if office == "front":
        unit = Unit(f"Ủy ban Mặt trận Tổ quốc Việt Nam {area.full}", "front", (f"Ủy ban MTTQ Việt Nam {area.kind}",), "cán bộ")
        return unit, ("ỦY BAN MTTQ VIỆT NAM", area.full.upper()), 2, "KH-MTTQ-BTT"
    if office == "school":
        unit = Unit(f"Trường Trung học cơ sở {hero}", "school", ("Nhà trường",), "giáo viên")
        above = f"UBND {area.full.upper()}" if reformed else f"PHÒNG GD&ĐT {(where.district or area).full.upper()}"
        return unit, (above, f"TRƯỜNG THCS {hero.upper()}"), 1, "KH-THCS"
    unit = Unit(f"Ban Chỉ huy Quân sự {area.full}", "military", (f"Ban CHQS {area.kind}",), "dân quân")
    return unit, (f"UBND {area.full.upper()}", "BAN CHỈ HUY QUÂN SỰ"), 1, "KH-BCH"


def _units(rng: Random, office: Office, where: Jurisdiction, reformed: bool) -> tuple[Unit, ...]:
    """The units of the office's lexicon that stand at the time, each made concrete."""
    area = own_area(office, where)
    scope = {
        "scope": area.kind, "place": area.name, "committee": f"Đảng ủy {area.kind}",
        "person": rng.choice(load("names")["heroes"]), "village": "tổ dân phố" if area.kind == "phường" else "thôn",
    }  # fmt: skip
    return tuple(
        _unit(entry, scope) for entry in load("units")[office]
        if entry.get("since", reformed) == reformed and entry.get("only", area.kind) == area.kind
        and entry.get("scoped", area.kind) == area.kind
    )  # fmt: skip


def _unit(entry: Mapping[str, Any], scope: Mapping[str, str]) -> Unit:
    forms = tuple(form.format(**scope) for form in entry["forms"])
    return Unit(
        name=entry["name"].format(**scope),
        kind=entry["kind"],
        forms=forms,
        people=entry["people"],
        attire=entry.get("attire"),
        invited=entry.get("invited", False),
        generic=entry.get("generic", False),
    )
