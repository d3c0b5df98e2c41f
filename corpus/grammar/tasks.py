"""Duties of a unit as items of a plan (nhiệm vụ), each a shape with role, partners and the records inside it."""

from collections.abc import Callable, Sequence
from typing import Any

from corpus.grammar import goals, numbers, people, places, times
from corpus.grammar.piece import Piece, Words, fill, join, listed
from corpus.grammar.setting import Setting
from corpus.grammar.units import Unit

Task = Callable[[Setting, Unit], Piece]
_ROLES = ("execute", "execute", "supervise", "advise", "participate")


def duty(words: Words, units: Sequence[Unit], role: str, partners: Sequence[str] = (), **values: Any) -> Piece:
    """A piece of text as one duty; its ``due`` is made of the times inside it unless given."""
    record = {"inline": False, "products": [], "monitors": [], **values}
    whole = words if isinstance(words, Piece) else Piece(words)
    return whole.marked("duties", units=[unit.name for unit in units], role=role, partners=list(partners), **record)


def work(setting: Setting, unit: Unit) -> Piece:
    """A task of the topic, its role told by its first verb, with a deadline at times."""
    role = setting.rng.choice(_ROLES)
    return duty(_with_deadline(setting, setting.rng.choice(setting.topic.works[role])), [unit], role)


def _with_deadline(setting: Setting, words: str) -> Piece:
    """Words, and half the time by when they are to be done."""
    rng = setting.rng
    if rng.random() < 0.5:
        return Piece(words)
    by = times.deadline(rng, setting.day_after(8, 50), setting.year)
    if rng.random() < 0.2:
        late = setting.day_after(30, 90).month
        within = rng.choice(
            [times.month(rng, setting.year, late, "deadline"), times.quarter(rng, setting.year, (late + 2) // 3, "deadline")]
        )
        between = " trong " if within.text.startswith(("tháng", "quý")) else " "
        return fill("{words}, hoàn thành{between}{within}", words=words, between=between, within=within)
    form = rng.choice(["{words}, hoàn thành {by}", "{words} {by}", "{words}; xong {by}"])
    if by.text.startswith("đến hết"):  # nothing is finished until a day
        form = "{words}, thực hiện {by}"
    return fill(form, words=words, by=by)


def prefixed_work(setting: Setting, unit: Unit) -> Piece:
    """``Tăng cường``, ``tổ chức``, ``tiếp tục`` before another verb do not tell the role: ``Tổ chức kiểm tra`` supervises."""
    rng = setting.rng
    role = rng.choice(["execute", "supervise"])
    words = rng.choice(setting.topic.works[role])
    before = rng.choice(["Tăng cường", "Tiếp tục", "Chủ động"])
    return duty(f"{before} {words[:1].lower()}{words[1:]}", [unit], role)


def lead_with_partner(setting: Setting, unit: Unit) -> Piece:
    """``Chủ trì, phối hợp với X …``: it leads, X is its partner."""
    rng = setting.rng
    partner, names = _partners(setting, unit)
    words = _low(rng.choice(setting.topic.works["execute"]))
    said = fill(
        rng.choice(["Chủ trì, phối hợp với {partner} {words}", "Chủ trì phối hợp với {partner} {words}"]),
        partner=partner,
        words=words,
    )
    return duty(said, [unit], "lead", names)


def with_partner(setting: Setting, unit: Unit) -> Piece:
    """``Phối hợp với X …``."""
    rng = setting.rng
    partner, names = _partners(setting, unit)
    words = _low(rng.choice(setting.topic.works["execute"]))
    said = fill(rng.choice(["Phối hợp với {partner} {words}", "Phối hợp cùng {partner} {words}"]), partner=partner, words=words)
    return duty(said, [unit], "coordinate", names)


def _partners(setting: Setting, unit: Unit) -> tuple[Piece, list[str]]:
    """One or two other units, or generic ones as written."""
    rng = setting.rng
    others = [one for one in setting.units if one is not unit and not one.generic]
    chosen = rng.sample(others, min(rng.choice([1, 1, 2]), len(others)))
    parts: list[Words] = [one.bare(rng) for one in chosen]
    names = [one.name for one in chosen]
    if rng.random() < 0.4:
        parts.append("các đơn vị liên quan")
        names.append("các đơn vị liên quan")
    return listed(parts, " và " if rng.random() < 0.7 else ", "), names


def _low(words: str) -> str:
    return words[:1].lower() + words[1:]


def standing_body(setting: Setting, unit: Unit) -> Piece:
    """Named standing body or focal point, it leads: ``Là cơ quan thường trực, …``."""
    words = setting.rng.choice(
        [
            "Là cơ quan thường trực, theo dõi, đôn đốc việc thực hiện Kế hoạch",
            "Là đơn vị đầu mối tổng hợp kết quả thực hiện Kế hoạch",
        ]
    )
    return duty(words, [unit], "lead")


def follow_up(setting: Setting, unit: Unit) -> Piece:
    """``Theo dõi, đôn đốc …`` supervises."""
    words = setting.rng.choice(
        ["Theo dõi, đôn đốc các đơn vị thực hiện Kế hoạch", "Đôn đốc, kiểm tra việc thực hiện của các đơn vị"]
    )
    return duty(words, [unit], "supervise")


def send(setting: Setting, unit: Unit) -> Piece:
    """``Cử … tham gia …``: a duty to take part that holds a headcount."""
    if unit.generic:
        return duty(people.each_of_class(setting, unit) + f" tham gia {setting.topic.ceremony}", [unit], "participate")
    form = setting.rng.choice(
        [
            people.sends,
            people.sends,
            people.sends_all,
            people.sends_most,
            people.sends_some,
            people.sends_two_kinds,
            people.sends_in_words,
            people.sends_two_thirds,
        ]
    )
    return duty(form(setting, unit) + f" tham gia {setting.topic.ceremony}", [unit], "participate")


def mobilise(setting: Setting, unit: Unit) -> Piece:
    """``Huy động 40 dân quân …``: not ``cử``, so the verb is an ordinary one."""
    if unit.generic:  # whether each of a class sends so many is not said
        return follow_up(setting, unit)
    counted = people.sends(setting, unit, word="Huy động")
    first = counted.marks[0]
    start = len("Huy động ")  # the quote begins with the number where the verb is not `cử`
    marks = (type(first)(first.layer, start, first.end, first.values), *counted.marks[1:])
    return duty(Piece(counted.text, marks) + f" tham gia {setting.topic.ceremony}", [unit], "execute")


def direct_to_send(setting: Setting, unit: Unit) -> Piece:
    """``Chỉ đạo trường X cử …`` obliges the heading's unit; the people are the school's."""
    schools = [one for one in setting.units if one.kind == "school" and one is not unit and one.name.startswith("Trường")]
    if not schools:
        return follow_up(setting, unit)
    said = people.directs_to_send(setting, setting.rng.choice(schools)) + f" tham gia {setting.topic.ceremony}"
    return duty(said, [unit], "supervise")


def provide(setting: Setting, unit: Unit) -> Piece:
    """Counted things to be provided: ``Chuẩn bị 05 máy phun hóa chất, 200 đôi găng tay``."""
    rng = setting.rng
    things = rng.sample(setting.topic.things, min(rng.choice([1, 2, 2, 3]), len(setting.topic.things)))
    counted = [_thing(setting, unit, thing) for thing in things]
    said = rng.choice(["Chuẩn bị ", "Bố trí ", "Cung cấp "]) + (join(", ", counted) if rng.random() < 0.5 else listed(counted))
    return duty(said + f" phục vụ {setting.topic.ceremony}", [unit], "execute")


def _thing(setting: Setting, unit: Unit, thing: str) -> Piece:
    value = setting.rng.choice([2, 5, 10, 30, 200, 1500])
    words = numbers.large(value) if value > 100 else numbers.small(setting.rng, value)
    return Piece(f"{words} {thing}").marked("resources", units=[unit.name], item=thing, value=value)


def quantified(setting: Setting, unit: Unit) -> Piece:
    """A duty that holds a target: ``Tổ chức ít nhất 02 buổi … mỗi quý``."""
    form = setting.rng.choice([goals.count_a_period, goals.count_a_period, _often])
    return duty(form(setting), [unit], "execute")


def _often(setting: Setting) -> Piece:
    """Occasions in a period: ``Tuyên truyền … tối thiểu 02 lần/ngày``: a recurrence and a target."""
    rng = setting.rng
    per, count = rng.choice(["day", "week", "month"]), rng.choice([2, 3])
    words = rng.choice(["ít nhất ", "tối thiểu "])
    head = "Phát tin tuyên truyền trên hệ thống truyền thanh cơ sở"
    said = head + " " + times.times_per(rng, per, count, ">=", words)
    return said.marked("targets", indicator=_low(head), comparator=">=", value=count, value_max=None, unit="lần", population=None,
                       per={"per": per, "interval": 1}, direction=None, period=None)  # fmt: skip


def routine(setting: Setting, unit: Unit) -> Piece:
    """A repeated task: ``Sáng thứ Bảy hằng tuần tổ chức …``, ``… 2 tuần/lần``, a bare schedule and no target."""
    rng = setting.rng
    words = rng.choice(setting.topic.works["supervise"])
    weekly, other = (
        times.weekly(rng),
        rng.choice([times.once_in(rng), times.every(rng, rng.choice(["week", "month", "quarter"]))]),
    )
    if rng.random() < 0.4:
        return duty(fill("{words} {when}", words=words, when=weekly), [unit], "supervise")
    said = fill(rng.choice(["{words} {when}", "{words}, định kỳ {when}"]), words=words, when=other)
    return duty(said, [unit], "supervise")


def at_places(setting: Setting, unit: Unit) -> Piece:
    """A task at named places: streets, villages, under one type word."""
    rng = setting.rng
    where = rng.choice([places.streets, places.villages])(setting)
    role = rng.choice(["execute", "supervise"])
    words = {"execute": "Tổ chức tuyên truyền lưu động tại", "supervise": "Kiểm tra công tác chuẩn bị tại"}[role]
    return duty(fill("{words} {where}", words=words, where=where), [unit], role)


def _report(setting: Setting, words: Piece, units: Sequence[Unit], to: Sequence[str]) -> Piece:
    """A clause as a report; its recurrence and due are the times inside it."""
    del setting
    return words.marked("reports", units=[unit.name for unit in units], to=list(to))


def report(setting: Setting, unit: Unit) -> Piece:
    """A duty to report: to the issuer or to another unit, by a day, in a rhythm, or within some days."""
    rng = setting.rng
    others = [one for one in setting.units if one is not unit and not one.generic and not one.invited]
    target = rng.choice([setting.issuer, rng.choice(others)]) if others else setting.issuer
    when = rng.choice([
        times.monthly(rng), times.last_day(rng, setting.day_after(20, 80), setting.year), "định kỳ " + times.shared_rhythm(rng),
            fill("trong thời hạn {days} sau khi kết thúc", days=times.working_days(rng)),
        times.clock_deadline(rng, setting.day_after(15, 60)),
        "định kỳ " + times.every(rng, rng.choice(["month", "quarter", "year"])),
    ])  # fmt: skip
    form = rng.choice(
        [
            "Báo cáo kết quả thực hiện về {to} {when}",
            "Tổng hợp kết quả, báo cáo {to} {when}",
            "Gửi báo cáo kết quả về {to} {when}",
        ]
    )
    said = fill(form, to=target.bare(rng), when=when)
    role = "execute" if form.startswith("Gửi") else "report"
    if rng.random() < 0.3:
        form = "{when} báo cáo kết quả thực hiện về {to}"
        said, role = fill(form, to=target.bare(rng), when=when).capitalized(), "report"
    tail = rng.choice(["", "", " để tổng hợp"])
    return duty(_report(setting, said, [unit], [target.name]) + tail, [unit], role)


def asks_another(setting: Setting, unit: Unit) -> Piece:
    """A sentence of the item that obliges another unit is a further duty: ``… Riêng X cử …``; the first spans the whole item."""
    rng = setting.rng
    others = [one for one in setting.units if one is not unit and not one.generic]
    other = rng.choice(others)
    base = rng.choice(setting.topic.works["execute"])
    second = duty(
        fill(
            "Riêng {who} {sends} tham gia " + setting.topic.ceremony,
            who=other.bare(rng),
            sends=people.sends(setting, other, "cử"),
        ),
        [other],
        "participate",
    )
    return duty(base + ". " + second, [unit], "execute")


def obliges_named(setting: Setting, unit: Unit) -> Piece:
    """An item that opens by naming others as its obligees: ``X, Y: mỗi đơn vị cử 20 hội viên``."""
    rng = setting.rng
    others = rng.sample([one for one in setting.units if one is not unit and not one.generic], 2)
    named = join(", ", [one.bare(rng) for one in others])
    said = named + ": " + people.each_sends(setting, others) + f" tham gia {setting.topic.ceremony}"
    return duty(said, others, "participate")


TASKS: tuple[Task, ...] = (
    work, work, work, work, prefixed_work, lead_with_partner, with_partner, standing_body, follow_up, send, send, mobilise,
    provide, provide, direct_to_send, quantified, routine, at_places, report, report, asks_another, obliges_named,
)  # fmt: skip
"""The shapes of a unit's items; those said twice are twice as common."""
