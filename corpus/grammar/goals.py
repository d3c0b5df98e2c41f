"""Targets (chỉ tiêu). Each function is one shape of statement with its values; ``AIMS`` are those of a list of targets."""

from collections.abc import Callable
from typing import Any

from corpus.grammar import numbers, times
from corpus.grammar.piece import Piece, Words, fill
from corpus.grammar.setting import Setting

BEFORE = (
    ("ít nhất", ">="), ("tối thiểu", ">="), ("không dưới", ">="), ("trên", ">"), ("hơn", ">"), ("khoảng", "~"), ("", "="),
    ("", "="),
)  # fmt: skip
"""Comparators that stand before a number; of a share to be reached."""


def _target(words: Words, indicator: str, **values: Any) -> Piece:
    record = {
        "comparator": "=", "value": None, "value_max": None, "unit": None, "population": None, "per": None, "direction": None,
        "period": None, **values,
    }  # fmt: skip
    piece = words if isinstance(words, Piece) else Piece(words)
    return piece.marked("targets", indicator=indicator, **record)


def _per(per: str) -> dict[str, Any]:
    return {"per": per, "interval": 1}


def _year(year: int) -> dict[str, str]:
    return {"start": f"{year}-01-01", "end": f"{year}-12-31"}


def _low(words: str) -> str:
    return words[:1].lower() + words[1:]


def share(setting: Setting) -> Piece:
    """A percentage of a population: ``Ít nhất 95% hộ gia đình ký cam kết …``."""
    rng = setting.rng
    population, predicate = rng.choice(setting.topic.shares)
    words, comparator = rng.choice(BEFORE)
    value = 100.0 if not words and rng.random() < 0.6 else rng.choice([70, 80, 85, 90, 95, 98.5])
    said = f"{words} {numbers.percent(rng, value)} {population} {predicate}".strip()
    return _target(said, predicate, comparator=comparator, value=value, unit="%", population=population).capitalized()


def share_of_year(setting: Setting) -> Piece:
    """A share with its period: ``Năm 2026, tối thiểu 90% hộ …``; the year belongs to neither indicator nor population."""
    rng = setting.rng
    population, predicate = rng.choice(setting.topic.shares)
    value = rng.choice([75, 80, 90])
    said = fill("{year}, tối thiểu {value}% {rest}", year=times.whole_year(setting.year).capitalized(), value=str(value),
                rest=f"{population} {predicate}")  # fmt: skip
    return _target(said, predicate, comparator=">=", value=value, unit="%", population=population, period=_year(setting.year))


def share_by_year(setting: Setting) -> Piece:
    """A share with an end alone: ``Đến hết năm 2026, tối thiểu 90% hộ …``."""
    rng = setting.rng
    population, predicate = rng.choice(setting.topic.shares)
    value = rng.choice([65, 80, 95])
    said = fill("{by}, tối thiểu {value}% {rest}", by=times.by_year(setting.year).capitalized(), value=str(value),
                rest=f"{population} {predicate}")  # fmt: skip
    until = {"start": None, "end": f"{setting.year}-12-31"}
    return _target(said, predicate, comparator=">=", value=value, unit="%", population=population, period=until)


def share_or_more(setting: Setting) -> Piece:
    """The comparator after the number: ``Từ 95% hộ gia đình trở lên ký cam kết …``."""
    rng = setting.rng
    population, predicate = rng.choice(setting.topic.shares)
    value = rng.choice([80, 90, 95])
    said = f"Từ {value}% {population} trở lên {predicate}"
    return _target(said, predicate, comparator=">=", value=value, unit="%", population=population)


def rate_reaches(setting: Setting) -> Piece:
    """A rate and the value it reaches: ``Tỷ lệ hộ … đạt từ 95% trở lên``."""
    rng = setting.rng
    population, predicate = rng.choice(setting.topic.shares)
    value = rng.choice([85, 90, 95, 98.5])
    number = numbers.percent(rng, value)
    form, comparator = rng.choice(
        [("đạt từ {} trở lên", ">="), ("đạt tối thiểu {}", ">="), ("đạt trên {}", ">"), ("đạt {}", "="), ("không dưới {}", ">=")]
    )
    indicator = f"tỷ lệ {population} {predicate}"
    said = f"{indicator} {form.format(number)}"
    return _target(said, indicator, comparator=comparator, value=value, unit="%", population=population).capitalized()


def share_range(setting: Setting) -> Piece:
    """A range has two ends: ``Từ 80% đến 85% hộ …``, ``06 - 08%``."""
    rng = setting.rng
    population, predicate = rng.choice(setting.topic.shares)
    low, high = rng.choice([(80, 85), (70, 75), (90, 95)])
    span = rng.choice([f"Từ {low}% đến {high}%", f"Từ {low} - {high}%", f"{low} - {high}%"])
    return _target(f"{span} {population} {predicate}", predicate, value=low, value_max=high, unit="%", population=population)


def two_shares(setting: Setting) -> Piece:
    """A statement of two populations is two targets with the same words: ``70 % A và 40 % B được …``."""
    rng = setting.rng
    first, second = rng.choice([("cán bộ", "hộ gia đình"), ("đoàn viên", "học sinh"), ("công chức", "người dân")])
    predicate = f"được tuyên truyền về {setting.topic.name}"
    one, two = rng.choice([(100, 80), (70, 40), (95, 60)])
    said = f"{numbers.percent(rng, one)} {first}{rng.choice([', ', ' và '])}{numbers.percent(rng, two)} {second} {predicate}"
    both = _target(said, predicate, value=one, unit="%", population=first)
    again = _target(said, predicate, value=two, unit="%", population=second)
    return Piece(both.text, both.marks + again.marks)


def fraction_above(setting: Setting) -> Piece:
    """``Hơn 2/3 hộ gia đình …`` is a percentage."""
    population, predicate = setting.rng.choice(setting.topic.shares)
    return _target(f"Hơn 2/3 {population} {predicate}", predicate, comparator=">", value=66.67, unit="%", population=population)


def out_of(setting: Setting) -> Piece:
    """So many of so many: ``7/8 thôn có …``."""
    rng = setting.rng
    whole = rng.choice([8, 11, 15, 23])
    part = whole - rng.choice([1, 2, 3])
    noun, verb, thing, rest = rng.choice(setting.topic.each)
    noun = _noun(setting, noun)
    return _target(f"{part}/{whole} {noun} {verb} {thing} {rest}", f"{verb} {thing} {rest}", value=part, unit=noun, out_of=whole)


def _noun(setting: Setting, noun: str) -> str:
    """The village word of the issuer's area."""
    return setting.village if noun == "thôn" else noun


def count(setting: Setting) -> Piece:
    """A counted thing: ``Tổ chức ít nhất 02 buổi tuyên truyền về …``."""
    rng = setting.rng
    verb, noun, rest = rng.choice(setting.topic.counts)
    words, comparator = rng.choice(BEFORE)
    value = rng.choice([2, 3, 5, 10, 20, 1500])
    number = numbers.large(value) if value > 100 else numbers.small(rng, value)
    said = " ".join(f"{verb} {words} {number} {noun} {rest}".split())
    return _target(said, f"{verb} {noun} {rest}", comparator=comparator, value=value, unit=noun).capitalized()


def count_a_period(setting: Setting) -> Piece:
    """A counted thing with its frequency: ``Tổ chức ít nhất 02 buổi tuyên truyền mỗi quý``; the frequency is a time as well."""
    rng = setting.rng
    verb, noun, rest = rng.choice(setting.topic.counts)
    per, value = rng.choice(["month", "quarter", "year"]), rng.choice([1, 2, 3, 4])
    words, comparator = rng.choice([("ít nhất ", ">="), ("tối thiểu ", ">="), ("", "=")])
    slots: dict[str, Words] = {
        "verb": verb,
        "noun": f"{words}{numbers.small(rng, value)} {noun}",
        "rest": rest,
        "per": times.each(per),
    }
    form = rng.choice(["{verb} {noun} {rest} {per}", "{per} {verb} {noun} {rest}"])
    said = fill(form, **slots).capitalized()
    return _target(said, f"{verb} {noun} {rest}", comparator=comparator, value=value, unit=noun, per=_per(per))


def count_range(setting: Setting) -> Piece:
    """``Tổ chức từ 02 đến 03 buổi …``, ``02 - 03 buổi``."""
    rng = setting.rng
    verb, noun, rest = rng.choice(setting.topic.counts)
    low, high = rng.choice([(2, 3), (3, 5), (6, 8)])
    span = rng.choice([f"từ {low:02d} đến {high:02d}", f"{low:02d} - {high:02d}", f"từ {low:02d} - {high:02d}"])
    said = f"{verb} {span} {noun} {rest}"
    return _target(said, f"{verb} {noun} {rest}", value=low, value_max=high, unit=noun).capitalized()


def measure(setting: Setting) -> Piece:
    """A measured quantity: ``Diện tích rừng trồng mới đạt 213,86 ha``, ``60 tạ/ha``; else a counted one."""
    rng = setting.rng
    if not setting.topic.measures:
        return count(setting)
    indicator, unit, value = rng.choice(setting.topic.measures)
    form, comparator = rng.choice(
        [("đạt {}", "="), ("đạt từ {} trở lên", ">="), ("đạt trên {}", ">"), ("đạt tối thiểu {}", ">=")]
    )
    number = numbers.large(int(value)) if value > 999 else numbers.decimal(value)
    glued = "" if unit == "ha" and rng.random() < 0.5 else " "
    said = f"{indicator} {form.format(number + glued + unit)}"
    return _target(said, indicator, comparator=comparator, value=value, unit=unit).capitalized()


def each_has(setting: Setting) -> Piece:
    """Distributed over a population: ``Mỗi thôn có ít nhất 01 mô hình …``."""
    rng = setting.rng
    population, verb, thing, rest = rng.choice(setting.topic.each)
    population = _noun(setting, population)
    words, comparator = rng.choice([("ít nhất ", ">="), ("tối thiểu ", ">="), ("", "=")])
    value = rng.choice([1, 2])
    said = f"Mỗi {population} {verb} {words}{value:02d} {thing} {rest}"
    return _target(said, f"{verb} {thing} {rest}", comparator=comparator, value=value, unit=thing, population=population)


def falls(setting: Setting) -> Piece:
    """A fall with its baseline: ``Giảm tỷ lệ hộ nghèo từ 20,39% xuống còn 6%``, also to a range or below a value."""
    rng = setting.rng
    indicator, population, unit = rng.choice(setting.topic.falls)
    base, low, high = (
        rng.choice([(20.39, 6, 8), (18.5, 5, 7), (35, 10, 12)]) if unit == "%" else rng.choice([(21, 10, 12), (35, 8, 10)])
    )
    tail = "%" if unit == "%" else f" {unit}"
    form, comparator, top = rng.choice([("{low}", "=", None), ("dưới {low}", "<", None), ("{low:02d} - {high:02d}", "=", high)])
    said = f"Giảm {indicator} từ {numbers.decimal(base)}{tail} xuống còn {form.format(low=low, high=high)}{tail}"
    return _target(said, f"giảm {indicator}", comparator=comparator, value=low, value_max=top, unit=unit, population=population,
                   direction="decrease", baseline=base)  # fmt: skip


def falls_in_years(setting: Setting) -> Piece:
    """The baseline has a year of its own: ``Giảm tỷ lệ hộ nghèo từ 20,39% năm 2025 xuống còn 6% năm 2026``."""
    rng = setting.rng
    indicator, population, unit = rng.choice(setting.topic.falls)
    base, value = rng.choice([(24, 11), (32, 15)])
    tail = "%" if unit == "%" else f" {unit}"
    said = fill(
        "Giảm {what} từ {base} {before} xuống còn {value} {then}",
        what=indicator,
        base=f"{base}{tail}",
        before=times.whole_year(setting.year - 1, role="other"),
        value=f"{value}{tail}",
        then=times.whole_year(setting.year),
    )
    return _target(said, f"giảm {indicator}", value=value, unit=unit, population=population, direction="decrease", baseline=base,
                   period=_year(setting.year))  # fmt: skip


def falls_by(setting: Setting) -> Piece:
    """A fall by an amount against the year before: ``Giảm ít nhất 10% số vụ … so với năm 2025``."""
    rng = setting.rng
    indicator, population, _ = rng.choice([fall for fall in setting.topic.falls if fall[2] != "%"])
    value = rng.choice([5, 10, 15])
    last = times.whole_year(setting.year - 1, role="other")
    said = fill(
        "Giảm {cmp} {value}% {what} so với {last}",
        cmp=rng.choice(["ít nhất", "tối thiểu"]),
        value=str(value),
        what=indicator,
        last=last,
    )
    del population
    return _target(
        said,
        f"giảm {indicator} so với năm {setting.year - 1}",
        comparator=">=",
        value=value,
        unit="%",
        population=indicator,
        direction="decrease",
    )


def cap(setting: Setting) -> Piece:
    """A ceiling: ``Sĩ số mỗi lớp không quá 35 học sinh``."""
    rng = setting.rng
    indicator, unit, population = rng.choice(setting.topic.caps)
    value = rng.choice([2, 3, 5, 10, 35])
    number = Piece(f"{value}%") if unit == "%" else times.allowance(value, unit, f"{numbers.small(rng, value)} {unit}")
    words = rng.choice(["không quá", "tối đa", "không vượt quá"])
    return _target(
        f"{indicator} {words} " + number, _low(indicator), comparator="<=", value=value, unit=unit, population=population
    )


def zero(setting: Setting) -> Piece:
    """``Không để …`` in a target list is the value 0."""
    words = setting.rng.choice(setting.topic.zero)
    return _target(f"Không để {words}", words, value=0)


def plain(setting: Setting) -> Piece:
    """An item of a target list without a number."""
    words = setting.rng.choice(setting.topic.plain)
    return _target(words, _low(words), comparator="none")


AIMS: tuple[Callable[[Setting], Piece], ...] = (
    share, share, share_of_year, share_by_year, share_or_more, rate_reaches, rate_reaches, share_range, two_shares,
    fraction_above, out_of, count, count, count_a_period, count_range, measure, each_has, falls, falls_in_years, falls_by, cap,
    zero, plain,
)  # fmt: skip
"""The shapes of a target list's items; those said twice are twice as common."""
