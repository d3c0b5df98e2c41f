"""Who does what (tổ chức thực hiện): the layouts in which plans assign tasks to units. Each function writes one layout."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from corpus.grammar import numbers, tasks, times
from corpus.grammar.blocks import RowMark, Table
from corpus.grammar.gold import dues_of
from corpus.grammar.header import person
from corpus.grammar.piece import Piece, Words, fill, join
from corpus.grammar.sections import Writer
from corpus.grammar.setting import Setting
from corpus.grammar.units import Unit

_HELD = ("duties", "headcounts", "resources", "reports")


def assignments(writer: Writer) -> None:
    """The section of assignments in one of its layouts."""
    rng = writer.setting.rng
    writer.section(rng.choice(["TỔ CHỨC THỰC HIỆN", "TỔ CHỨC THỰC HIỆN", "PHÂN CÔNG NHIỆM VỤ"]))
    rng.choice(LAYOUTS)(writer)


def _tasks(setting: Setting, unit: Unit, count: int) -> list[Piece]:
    """So many different items of a unit."""
    drawn = [form(setting, unit) for form in setting.rng.sample(tasks.TASKS, count)]
    return list({one.text: one for one in drawn}.values())


def _units(setting: Setting) -> list[Unit]:
    return setting.some_units(setting.rng.choice([4, 5, 6]))


def bulleted(writer: Writer) -> None:
    """A numbered heading a unit, bullets under it; a unit at times with another in its heading."""
    setting, rng = writer.setting, writer.setting.rng
    units = _units(setting)
    if rng.random() < 0.3:
        _listed_under_type(writer, units)
    for unit in units:
        others = [one for one in setting.units if one not in units and not one.generic]
        if rng.random() < 0.15 and others and not unit.generic:
            _joint(writer, unit, rng.choice(others))
            continue
        writer.point(unit.heading(rng))
        writer.items(_tasks(setting, unit, rng.choice([1, 2, 3])))


def _joint(writer: Writer, first: Unit, second: Unit) -> None:
    """Two units in one heading hold every item under it."""
    setting, rng = writer.setting, writer.setting.rng
    heading = join(rng.choice([", ", " và "]), [first.bare(rng), second.bare(rng)])
    writer.point(heading)
    forms = rng.sample([tasks.work, tasks.prefixed_work, tasks.follow_up, tasks.routine], 2)
    writer.items([_shared(form(setting, first), first, second) for form in forms])


def _listed_under_type(writer: Writer, taken: Sequence[Unit]) -> None:
    """A heading that lists units under one type word: ``Các Sở: Y tế, Tài chính, Nội vụ``."""
    setting, rng = writer.setting, writer.setting.rng
    for kind in ("Sở", "Phòng"):
        members = [
            unit for unit in setting.units if unit.name.startswith(f"{kind} ") and unit not in taken and "," not in unit.name
        ]
        if len(members) < 2:
            continue
        chosen = members[:3]
        names = [unit.named(unit.name.removeprefix(f"{kind} ")) for unit in chosen]
        writer.point(fill("Các {kind}: {names}", kind=kind, names=join(", ", names)))
        writer.items(
            [_shared(form(setting, chosen[0]), *chosen) for form in rng.sample([tasks.work, tasks.follow_up, tasks.routine], 2)]
        )


def _shared(words: Piece, first: Unit, *others: Unit) -> Piece:
    """The records that the first unit holds, held by all."""

    def both(values: Any) -> Any:
        return {**values, "units": [first.name, *(one.name for one in others)]} if values.get("units") == [first.name] else values

    return Piece(
        words.text, tuple(replace(mark, values=both(mark.values)) if mark.layer in _HELD else mark for mark in words.marks)
    )


def unbulleted(writer: Writer) -> None:
    """A numbered heading a unit, one paragraph a task under it."""
    setting, rng = writer.setting, writer.setting.rng
    for unit in _units(setting):
        writer.point(unit.heading(rng))
        writer.sentences(_tasks(setting, unit, rng.choice([1, 2])))


def running(writer: Writer) -> None:
    """The unit and its first task in one line: ``2. Phòng Tư pháp: Tham mưu …``; further tasks in paragraphs."""
    setting, rng = writer.setting, writer.setting.rng
    for unit in _units(setting):
        first, *more = _tasks(setting, unit, rng.choice([1, 2]))
        writer.point(unit.heading(rng), first + ".")
        writer.sentences(more)


def lead_ins(writer: Writer) -> None:
    """Units as lead-ins without number, in bold where the format has it."""
    setting, rng = writer.setting, writer.setting.rng
    for unit in _units(setting):
        writer.lead_in(unit.heading(rng, invite=False) + ":")
        writer.items(_tasks(setting, unit, rng.choice([1, 2])))


def bulleted_units(writer: Writer) -> None:
    """The unit opens the bullet: ``- Công an xã: Cử …``, one item a unit, no headings."""
    setting, rng = writer.setting, writer.setting.rng
    forms = [tasks.work, tasks.prefixed_work, tasks.send, tasks.provide, tasks.with_partner, tasks.follow_up]
    said: list[Words] = []
    for unit in _units(setting):
        task = rng.choice(forms)(setting, unit)
        said.append(_whole_item(unit.heading(rng, invite=False) + ": ", task))
    writer.items(said)


def _whole_item(opening: Piece, task: Piece) -> Piece:
    """An item that opens with its unit: the duty's quote is the whole item."""
    item = opening + task
    return Piece(item.text, tuple(replace(mark, start=0) if mark.layer == "duties" else mark for mark in item.marks))


def table(writer: Writer) -> None:
    """A table of tasks: each row one duty of the leading unit, with partners, time and product in cells of their own."""
    setting, rng = writer.setting, writer.setting.rng
    heads = ["TT", "Nội dung", "Chủ trì", "Phối hợp", "Thời gian hoàn thành", "Sản phẩm"]
    rows = [tuple(Piece(head) for head in heads)]
    named = [one for one in setting.units if not one.generic]
    works = [words for role in ("execute", "supervise", "advise") for words in setting.topic.works[role]]
    for index, words in enumerate(rng.sample(works, min(len(works), rng.choice([3, 4])))):
        lead, partner = rng.sample(named, 2)
        when = _cell_time(setting)
        product = rng.choice(["Báo cáo", "Kế hoạch", "Danh sách", ""])
        duty = tasks.duty(words, [lead], "lead", [partner.name], due=dues_of(when), products=[product] if product else [])
        rows.append((Piece(str(index + 1)), duty, lead.bare(rng), partner.bare(rng), when, Piece(product)))
    writer.note("Các nhiệm vụ cụ thể được phân công theo bảng sau:")
    writer.blocks.append(Table(tuple(rows)))


def _cell_time(setting: Setting) -> Piece:
    """The time of a row."""
    rng, year = setting.rng, setting.year
    return rng.choice([
        times.deadline(rng, setting.day_after(20, 90), year), times.quarter(rng, year, 4, "deadline"),
        times.month(rng, year, 11, "deadline"), times.every(rng, "quarter"),
            Piece("Thường xuyên"), times.every(rng, "month"),
    ]).capitalized()  # fmt: skip


def closing_lines(writer: Writer) -> None:
    """After the tasks a line says who leads, who works with it and by when; it does so for every item that it closes."""
    setting, rng = writer.setting, writer.setting.rng
    named = [one for one in setting.units if not one.generic]
    for title in ("Công tác tuyên truyền", "Công tác kiểm tra"):
        lead, partner = rng.sample(named, 2)
        when = times.deadline(rng, setting.day_after(20, 90), setting.year)
        role = "execute" if "tuyên" in title else "supervise"
        works = setting.topic.works[role]
        due = dues_of(when)
        writer.point(title)
        writer.items(
            [tasks.duty(words, [lead], "lead", [partner.name], due=due) for words in rng.sample(works, min(2, len(works)))]
        )
        form = rng.choice(["Đơn vị chủ trì: {lead}; đơn vị phối hợp: {partner}; thời gian hoàn thành: {when}.",
                           "Cơ quan chủ trì: {lead}. Cơ quan phối hợp: {partner}. Thời gian thực hiện: {when}."])  # fmt: skip
        writer.note(fill(form, lead=lead.bare(rng), partner=partner.bare(rng), when=when))


def persons(writer: Writer) -> None:
    """Persons as doers: ``Đ/c Nguyễn Văn Hùng: Chỉ đạo chung …``, beside units."""
    setting, rng = writer.setting, writer.setting.rng
    title = rng.choice(["Thầy", "Cô"]) if setting.office == "school" else rng.choice(["Đồng chí", "Đ/c"])
    for role, words in (
        ("supervise", "Chỉ đạo chung việc thực hiện Kế hoạch"),
        ("execute", rng.choice(setting.topic.works["execute"])),
    ):
        name = person(setting)
        who = Unit(name, "person", (name,), "")
        writer.point(title + " " + who.bare(rng), tasks.duty(words, [who], role) + ".")
    for unit in setting.some_units(2):
        writer.point(unit.heading(rng))
        writer.items(_tasks(setting, unit, 2))


def forces(writer: Writer) -> None:
    """A table of forces: a row a unit, its people a headcount; the total is none."""
    setting, rng = writer.setting, writer.setting.rng
    rows = [tuple(Piece(head) for head in ("TT", "Đơn vị", "Lực lượng", "Số lượng"))]
    marks: list[RowMark] = []
    total = 0
    for unit in [one for one in setting.units if not one.generic][:4]:
        value = rng.choice([5, 10, 20, 24, 30])
        total += value
        values = {
            "units": [unit.name],
            "category": unit.people,
            "comparator": "=",
            "value": value,
            "percent": None,
            "per_unit": False,
            "attire": None,
        }
        marks.append(RowMark(len(rows), 2, 3, "headcounts", values))
        rows.append((Piece(str(len(rows))), unit.bare(rng), Piece(unit.people).capitalized(), Piece(numbers.small(rng, value))))
    rows.append((Piece(""), Piece("Tổng cộng"), Piece(""), Piece(str(total))))
    writer.section("LỰC LƯỢNG THAM GIA")
    writer.blocks.append(Table(tuple(rows), tuple(marks)))


LAYOUTS: tuple[Callable[[Writer], None], ...] = (
    bulleted, bulleted, bulleted, unbulleted, running, lead_ins, bulleted_units, table, closing_lines, persons,
)  # fmt: skip
