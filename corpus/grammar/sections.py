"""The sections of a plan before its assignments: purposes, situation, targets, event, contents, timetable, budget, reports."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from corpus.grammar import goals, numbers, people, places, tasks, times
from corpus.grammar.blocks import Block, Heading, Paragraph, RowMark, Table
from corpus.grammar.numbering import Numbering
from corpus.grammar.piece import Piece, Words, fill, join, piece
from corpus.grammar.setting import Setting
from corpus.grammar.vocabulary import load, solar_day


@dataclass(slots=True)
class Writer:
    """Where sections are written to: the plan's blocks, and the numbering that goes on from section to section."""

    setting: Setting
    numbering: Numbering
    blocks: list[Block] = field(default_factory=list)
    _section: int = -1
    _point: int = -1

    def section(self, title: str) -> None:
        """A heading of the outer level."""
        self._section += 1
        self._point = -1
        self.blocks.append(Heading(1, self.numbering.section(self._section), Piece(title)))

    def point(self, text: Words, running: Words = "") -> None:
        """A heading of the level below, with words that go on in its line where there are any."""
        self._point += 2 if self.setting.rng.random() < 0.02 else 1  # offices miscount now and then
        label = self.numbering.point(self._section, self._point)
        self.blocks.append(Heading(2, label, piece(text), piece(running)))

    def group(self, letter: str, title: str) -> None:
        """A heading of the third level: ``a) Về …``, ``b. Về …``."""
        self.blocks.append(Heading(3, self.numbering.letter.format(letter=letter), Piece(title)))

    def lead_in(self, text: Words) -> None:
        """A heading without number."""
        self.blocks.append(Heading(2, "", piece(text)))

    def items(self, pieces: Sequence[Words]) -> None:
        """Bulleted items, each ended by a mark."""
        ends = self.setting.rng.choice([";", "."])
        last = len(pieces) - 1
        for index, text in enumerate(pieces):
            self.blocks.append(Paragraph(piece(text) + ("." if index == last else ends), self.numbering.bullet))

    def sentences(self, pieces: Sequence[Words]) -> None:
        """Paragraphs of their own, without bullets."""
        for text in pieces:
            self.blocks.append(Paragraph(piece(text) + "."))

    def note(self, text: Words) -> None:
        """An italic line that closes what stands above it."""
        self.blocks.append(Paragraph(piece(text), italic=True))


Section = Callable[[Writer], None]


def purposes(writer: Writer) -> None:
    """Purposes and requirements: general words; a day of every year, a cited result of the past. No duties, no targets."""
    setting, rng = writer.setting, writer.setting.rng
    writer.section("MỤC ĐÍCH, YÊU CẦU")
    aims: list[Words] = list(setting.topic.purposes)
    if rng.random() < 0.35:
        day = rng.choice(load("names")["anniversaries"])
        name = load("names")["anniversary_names"][day]
        aims.append(fill("Thiết thực chào mừng kỷ niệm {name} ({day})", name=name, day=times.annual_day(day)))
    if rng.random() < 0.15:
        both = times.from_to_anniversary("02/9", 1945, setting.year)
        aims.append(fill("Chào mừng kỷ niệm {count} năm Ngày Quốc khánh ({both})", count=str(setting.year - 1945), both=both))
    if rng.random() < 0.15:
        term = times.term(setting.year - (setting.year - 2015) % 5)
        aims.append(fill("Góp phần thực hiện thắng lợi Nghị quyết Đại hội Đảng bộ các cấp {term}", term=term))
    writer.point("Mục đích")
    writer.items(aims)
    writer.point("Yêu cầu")
    writer.items(
        ["Các hoạt động phải thiết thực, tiết kiệm và hiệu quả", "Phân công rõ trách nhiệm của từng cơ quan, đơn vị, cá nhân"]
    )


def situation(writer: Writer) -> None:
    """Results of the past and sizes of the area, in the shapes of targets; none of them is one."""
    setting, rng = writer.setting, writer.setting.rng
    rate, number = setting.topic.facts
    writer.section("ĐẶC ĐIỂM TÌNH HÌNH")
    past = times.whole_year(setting.year - 1, role="other").capitalized()
    said = fill(
        "{past}, {rate} đạt {value}%; {number} là {count}",
        past=past,
        rate=rate,
        value=numbers.decimal(rng.choice([61.3, 87.5, 92])),
        number=number,
        count=numbers.large(rng.randint(40, 1800)),
    )
    size = rng.randint(8, 40)
    homes = rng.randint(1000, 9000)
    area = fill(
        "Toàn {kind} có {villages} với {homes}",
        kind=setting.area.kind,
        villages=_size(f"{size} {setting.village}", setting.village, size),
        homes=_size(f"{numbers.large(homes)} hộ", "hộ", homes),
    )
    writer.sentences([area, said])


def _size(words: str, noun: str, value: int) -> Piece:
    return Piece(words).marked("scope", noun=noun, value=value)


def targets(writer: Writer) -> None:
    """A list of targets, a general aim before it at times."""
    setting, rng = writer.setting, writer.setting.rng
    specific = rng.choice(["CHỈ TIÊU", "CHỈ TIÊU CỤ THỂ", "MỤC TIÊU"])
    writer.section(specific)
    forms = rng.sample(goals.AIMS, rng.choice([3, 4, 5]))
    said = [form(setting) for form in forms]
    if specific == "MỤC TIÊU":
        writer.point("Mục tiêu chung")
        writer.sentences([setting.topic.purposes[0]])
        writer.point("Mục tiêu cụ thể")
    if specific == "MỤC TIÊU" and len(said) > 3 and rng.random() < 0.4:
        for label, title, group in zip("ab", ("Về công tác chỉ đạo", "Về kết quả thực hiện"), (said[:2], said[2:]), strict=True):
            writer.group(label, title)
            writer.items(_unlike(group))
    elif rng.random() < 0.2:
        writer.sentences(_unlike(said))
    else:
        writer.items(_unlike(said))


def _unlike(said: Sequence[Piece]) -> list[Words]:
    """Statements without their repetitions."""
    return list({one.text: one for one in said}.values())


def target_table(writer: Writer) -> None:
    """A table in which every number is a target: the column's heading the indicator, the row's name the population."""
    setting, rng = writer.setting, writer.setting.rng
    writer.section("PHÂN BỔ CHỈ TIÊU")
    columns = rng.sample(setting.topic.counts, 2)
    names = rng.sample(load("names")["villages"], 3)
    heads = ["TT", "Địa bàn", *(f"{noun[:1].upper()}{noun[1:]} ({noun.split()[0]})" for _, noun, _ in columns)]
    rows = [tuple(Piece(head) for head in heads)]
    totals = [0, 0]
    for index, name in enumerate(names):
        values = [rng.randint(1, 12) for _ in columns]
        totals = [total + value for total, value in zip(totals, values, strict=True)]
        place = _village_row(setting, name)
        rows.append(
            (
                Piece(str(index + 1)),
                place,
                *(_cell(noun, value, place.text) for (_, noun, _), value in zip(columns, values, strict=True)),
            )
        )
    rows.append(
        (
            Piece(""),
            Piece("Tổng cộng"),
            *(_cell(noun, total, "Tổng cộng") for (_, noun, _), total in zip(columns, totals, strict=True)),
        )
    )
    writer.blocks.append(Table(tuple(rows)))


def _village_row(setting: Setting, name: str) -> Piece:
    village = Piece(f"Thôn {name}")
    province, ward = places.local_codes(setting)
    return village.marked(places.MENTION, name=village.text, kind="village", province_code=province, ward_code=ward)


def _cell(noun: str, value: int, population: str) -> Piece:
    return Piece(str(value)).marked(
        "targets", indicator=noun, comparator="=", value=value, value_max=None, unit=noun.split(maxsplit=1)[0],
        population=population, per=None, direction=None, period=None,
    )  # fmt: skip


def event(writer: Writer) -> None:
    """Time, place and attendance of the ceremony; the hall's capacity is no headcount."""
    setting, rng = writer.setting, writer.setting.rng
    writer.section("THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN")
    hour = rng.choice([7, 7, 8, 14])
    minute = rng.choice([0, 30])
    when = rng.choice([
        times.moment(rng, setting.event, hour, minute), times.moment(rng, setting.event, hour, minute),
        times.from_moment(rng, setting.event, hour, minute).capitalized(),
        times.clock_interval(rng, setting.event, (hour, minute), (hour + 2, 30)).capitalized(),
    ])  # fmt: skip
    writer.point("Thời gian", when + ".")
    spot = join(
        ", ", [places.venue(setting), *([places.street(setting)] if rng.random() < 0.4 else []), places.own_area(setting)]
    )
    hall = rng.choice(["", "", f" (sức chứa khoảng {rng.choice([65, 220, 300])} người)"])
    writer.point("Địa điểm", spot + hall + ".")
    writer.point("Thành phần")
    invited = [one for one in setting.units if not one.generic]
    writer.items(["Lãnh đạo các cơ quan, đơn vị", people.invites(setting, rng.sample(invited, 2))])
    if rng.random() < 0.6:
        agenda(writer, (hour, minute))


def agenda(writer: Writer, begin: tuple[int, int]) -> None:
    """The ceremony's programme: a table with a row a time, whose clock times take the event's date."""
    setting, rng = writer.setting, writer.setting.rng
    if rng.random() < 0.3:
        agenda_list(writer, begin)
        return
    with_length = rng.random() < 0.5
    minutes = begin[0] * 60 + begin[1]
    header = ["Thời gian", *(["Thời lượng"] if with_length else []), "Nội dung"]
    rows: list[tuple[Piece, ...]] = [tuple(Piece(head) for head in header)]
    marks: list[RowMark] = []
    for activity in load("names")["agenda"][: rng.choice([4, 6])]:
        length = rng.choice([10, 15, 20])
        first, last = _clock(minutes), _clock(minutes + length)
        minutes += length
        cell = _agenda_time(setting, first, last)
        cells = [cell, *([_minutes(length)] if with_length else []), Piece(activity)]
        values = {"start": first, "end": last, "minutes": length if with_length else None, "activity": activity}
        marks.append(RowMark(len(rows), 0, len(cells) - 1, "agenda", values))
        rows.append(tuple(cells))
    if not with_length and rng.random() < 0.4:
        start = _clock(minutes)
        last_row = {"start": start, "end": None, "minutes": None, "activity": "Ra quân tại các địa điểm được phân công"}
        marks.append(RowMark(len(rows), 0, 1, "agenda", last_row))
        rows.append((_agenda_start(setting, start), Piece("Ra quân tại các địa điểm được phân công")))
    writer.section("CHƯƠNG TRÌNH")
    writer.blocks.append(Table(tuple(rows), tuple(marks)))


def agenda_list(writer: Writer, begin: tuple[int, int]) -> None:
    """The programme as a list: ``- 07h30 - 07h45: Chào cờ``."""
    setting, rng = writer.setting, writer.setting.rng
    minutes = begin[0] * 60 + begin[1]
    said: list[Words] = []
    for activity in load("names")["agenda"][:4]:
        length = rng.choice([10, 15, 20])
        first, last = _clock(minutes), _clock(minutes + length)
        minutes += length
        row = _agenda_time(setting, first, last) + f": {activity}"
        said.append(row.marked("agenda", start=first, end=last, minutes=None, activity=activity))
    writer.section("CHƯƠNG TRÌNH")
    writer.items(said)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _agenda_time(setting: Setting, first: str, last: str) -> Piece:
    words = f"{first.replace(':', 'h')} - {last.replace(':', 'h')}"
    day = setting.event.isoformat()
    return Piece(words).marked("temporals", kind="interval", start=f"{day}T{first}", end=f"{day}T{last}", precision="minute",
                               recurrence=None, value=None, role="event")  # fmt: skip


def _agenda_start(setting: Setting, start: str) -> Piece:
    """A last row that only begins: ``Từ 09h00``."""
    moment = f"{setting.event.isoformat()}T{start}"
    return Piece(f"Từ {start.replace(':', 'h')}").marked("temporals", kind="interval", start=moment, end=None, precision="minute",
                                                          recurrence=None, value=None, role="event")  # fmt: skip


def _minutes(length: int) -> Piece:
    return Piece(f"{length} phút").marked("temporals", kind="duration", start=None, end=None, precision=None, recurrence=None,
                                          value=f"PT{length}M", role="other")  # fmt: skip


def contents(writer: Writer) -> None:
    """What is to be done, without units' headings: inline duties, campaigns' days, sizes of the scope."""
    setting, rng = writer.setting, writer.setting.rng
    writer.section(rng.choice(["NỘI DUNG THỰC HIỆN", "NHIỆM VỤ, GIẢI PHÁP"]))
    said: list[Words] = [form(setting) for form in rng.sample(CONTENTS, rng.choice([2, 3, 4]))]
    writer.point("Công tác tuyên truyền")
    writer.items([f"Tuyên truyền trên hệ thống truyền thanh cơ sở về {setting.topic.name}"])
    writer.point("Các hoạt động trọng tâm")
    if rng.random() < 0.3:
        writer.sentences(said)
    else:
        writer.items(said)


def campaign_days(setting: Setting) -> Piece:
    """The days over which a campaign runs, and the size of its scope."""
    rng = setting.rng
    first = setting.event
    size = rng.randint(8, 40)
    when = times.interval(rng, first, first + timedelta(rng.choice([3, 7, 15, 30])))
    return fill(
        "Đợt cao điểm: {when}, triển khai tại {size}", when=when, size=_size(f"{size} {setting.village}", setting.village, size)
    )


def gives_task(setting: Setting) -> Piece:
    """``Giao X …``, an inline duty of the unit that is named."""
    rng = setting.rng
    unit = rng.choice([one for one in setting.units if not one.generic])
    role = rng.choice(["execute", "supervise", "advise"])
    words = rng.choice(setting.topic.works[role])
    form = rng.choice(["Giao {who} {words}", "Giao nhiệm vụ cho {who} {words}"])
    said = fill(form, who=unit.bare(rng), words=words[:1].lower() + words[1:])
    return tasks.duty(said, [unit], role, inline=True)


def done_by(setting: Setting) -> Piece:
    """``… do X thực hiện``, an inline duty whose subject comes last."""
    unit = setting.rng.choice([one for one in setting.units if not one.generic])
    said = fill("Việc tuyên truyền về {topic} do {who} thực hiện", topic=setting.topic.name, who=unit.bare(setting.rng))
    return tasks.duty(said, [unit], "execute", inline=True)


def is_responsible(setting: Setting) -> Piece:
    """``X có trách nhiệm …``, with a deadline at times."""
    rng = setting.rng
    unit = rng.choice([one for one in setting.units if not one.generic])
    words = rng.choice(setting.topic.works["execute"])
    said = fill("{who} có trách nhiệm {words}", who=unit.bare(rng), words=words[:1].lower() + words[1:])
    if rng.random() < 0.5:
        said = said + " " + times.deadline(rng, setting.day_after(10, 60), setting.year)
    return tasks.duty(said, [unit], "execute", inline=True)


def organises(setting: Setting) -> Piece:
    """``UBND xã tổ chức kiểm tra … vào quý III/2026``: the issuer's own inline duty."""
    rng = setting.rng
    when = rng.choice([
        times.quarter(rng, setting.year, 4, "event"), times.end_of_year(setting.year, "event"),
        times.month(rng, setting.year, min(12, setting.event.month + 1), "event"),
        times.interval(rng, setting.event, setting.event + timedelta(5), "event"),
    ])  # fmt: skip
    said = fill("{who} tổ chức kiểm tra việc thực hiện Kế hoạch tại các đơn vị {in_}{when}", who=setting.issuer.bare(rng),
                in_="" if when.text.startswith(("từ", "cuối", "đầu", "giữa")) else "trong ", when=when)  # fmt: skip
    return tasks.duty(said, [setting.issuer], "supervise", inline=True)


def weekly_action(setting: Setting) -> Piece:
    """A routine and its first day are two times."""
    rng = setting.rng
    first = times.full_day(rng, setting.event, "start")
    start = first.marks[0]
    words = "bắt đầu từ " + first.text
    from_then = Piece(words).marked("temporals", **{**start.values, "kind": "interval", "end": None})
    return fill("Duy trì {what} {when}, {first}", what=f"hoạt động {setting.topic.name}", when=times.weekly(rng), first=from_then)


def lunar_event(setting: Setting) -> Piece:
    """A lunar date by itself, of the year of issue where that day is still to come."""
    festivals = [one for one in load("names")["festivals"] if solar_day(one, setting.year) > setting.issued]
    if not festivals:
        return campaign_days(setting)
    festival = setting.rng.choice(festivals)
    return fill(
        "Tổ chức hoạt động văn hóa, văn nghệ vào {day}",
        day=times.lunar_day(setting.rng, festival["lunar"], solar_day(festival, setting.year)),
    )


def two_days(setting: Setting) -> Piece:
    """Two days in one phrase."""
    return fill("Tổ chức tập huấn trong {days}", days=times.several_days([setting.event, setting.event + timedelta(1)])
                if (setting.event + timedelta(1)).month == setting.event.month
                else times.full_day(setting.rng, setting.event, "event"))  # fmt: skip


def in_neighbours(setting: Setting) -> Piece:
    """Wards or communes under one type word; streets where the map before the reform leaves their kind open."""
    where = places.peers(setting) if setting.reformed and setting.where.peers else places.streets(setting)
    return fill("Chọn điểm chỉ đạo tại {where}", where=where)


CONTENTS: tuple[Callable[[Setting], Piece], ...] = (
    campaign_days, gives_task, gives_task, done_by, is_responsible, organises, weekly_action, lunar_event, two_days,
    in_neighbours,
)  # fmt: skip


def timetable(writer: Writer) -> None:
    """Months, quarters or halves of the year as headings over what is done then; nobody is named, so there are no duties."""
    setting, rng = writer.setting, writer.setting.rng
    writer.section("TIẾN ĐỘ THỰC HIỆN")
    year = setting.year
    heads = rng.choice([
        [times.quarter(rng, year, 3, "period"), times.quarter(rng, year, 4, "period")],
        [times.month(rng, year, 11, "period"), times.month(rng, year, 12, "period")],
        [times.months(rng, year, 9, 10), times.half_year(rng, year, "period")],
    ])  # fmt: skip
    for head in heads:
        writer.point(head.capitalized())
        words = rng.choice(setting.topic.works["execute"])
        writer.items([words])


def budget(writer: Writer) -> None:
    """Named sources and amounts, in a sentence or as labelled bullets."""
    setting, rng = writer.setting, writer.setting.rng
    writer.section(rng.choice(["KINH PHÍ", "KINH PHÍ THỰC HIỆN"]))
    level = "trường" if setting.office == "school" else setting.area.kind
    own = f"ngân sách {level}" if level != "trường" else "nguồn ngân sách nhà nước"
    if rng.random() < 0.3:
        writer.items([_source(own).capitalized() + ": " + _amount(rng.choice([120_000_000, 85_500_000])),
                      _source("nguồn xã hội hóa").capitalized() + ": " + _amount(30_000_000, " triệu đồng")])  # fmt: skip
        return
    total = rng.choice([38_500_000, 126_500_000, 2_350_000_000])
    said = fill("Tổng kinh phí dự kiến {total}, từ {own} và {other}", total=_amount(total),
                own=_source(f"nguồn {own.removeprefix('nguồn ')}"), other=_source("nguồn xã hội hóa"))  # fmt: skip
    writer.sentences([said])


def _source(words: str) -> Piece:
    return Piece(words).marked("budget_source")


def _amount(value: int, unit: str = " đồng") -> Piece:
    words = f"{value // 1_000_000}{unit}" if unit != " đồng" else f"{numbers.large(value)}{unit}"
    return Piece(words).marked("amount", value=value, currency="VND")


def reporting(writer: Writer) -> None:
    """The rhythm of reports in a section of its own: who reports to whom, when; also in the passive without a subject."""
    setting, rng = writer.setting, writer.setting.rng
    writer.section("CHẾ ĐỘ THÔNG TIN, BÁO CÁO")
    others = [one for one in setting.units if not one.generic]
    one, two = rng.sample(others, 2)
    first = fill("{a} báo cáo kết quả thực hiện về {b} {when}", a=one.bare(rng), b=two.bare(rng), when=times.monthly(rng))
    first = tasks.duty(first.marked("reports", units=[one.name], to=[two.name]), [one], "report", inline=True)
    by = times.last_day(rng, setting.day_after(60, 200), setting.year)
    second = fill("Báo cáo tổng kết gửi về {b} {when}", b=two.bare(rng), when=by)
    writer.sentences([first, second.marked("reports", units=[], to=[two.name])])
