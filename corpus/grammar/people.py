"""People whom units send (nhân lực huy động). Each function is one form; the quote runs from ``cử`` to category and attire."""

from collections.abc import Sequence
from typing import Any

from corpus.grammar import numbers
from corpus.grammar.piece import Piece, Words, fill, join
from corpus.grammar.setting import Setting
from corpus.grammar.units import Unit


def _people(words: Words, units: Sequence[Unit], category: str, **values: Any) -> Piece:
    record = {"comparator": "=", "value": None, "percent": None, "per_unit": False, "attire": None, **values}
    piece = words if isinstance(words, Piece) else Piece(words)
    return piece.marked("headcounts", units=[unit.name for unit in units], category=category, **record)


def sends(setting: Setting, unit: Unit, word: str = "Cử") -> Piece:
    """``Cử 30 cán bộ, chiến sĩ mặc quân phục``, with a comparator at times: ``Cử ít nhất 20 hội viên``."""
    rng = setting.rng
    count = rng.choice([2, 3, 5, 10, 15, 20, 30, 40])
    words, comparator = rng.choice([("", "="), ("", "="), ("ít nhất ", ">="), ("khoảng ", "~"), ("tối thiểu ", ">=")])
    dressed = unit.attire if unit.attire and rng.random() < 0.4 else None
    classifier = "đồng chí " if rng.random() < 0.2 and unit.people in ("dân quân", "đoàn viên", "hội viên", "cán bộ") else ""
    tail = f" mặc {dressed}" if dressed else ""
    said = f"{word} {words}{numbers.plus_words(rng, count)} {classifier}{unit.people}{tail}"
    return _people(said, [unit], unit.people, comparator=comparator, value=count, attire=dressed)


def sends_all(setting: Setting, unit: Unit) -> Piece:
    """``Cử 100% công chức``, ``Cử toàn thể hội viên``: a percentage."""
    words = setting.rng.choice(["100%", "toàn thể", "toàn bộ"])
    return _people(f"Cử {words} {unit.people}", [unit], unit.people, percent=100)


def sends_most(setting: Setting, unit: Unit) -> Piece:
    """``Cử ít nhất 80% công chức``."""
    share = setting.rng.choice([50, 70, 80, 90])
    return _people(f"Cử ít nhất {share}% {unit.people}", [unit], unit.people, comparator=">=", percent=share)


def sends_in_words(setting: Setting, unit: Unit) -> Piece:
    """The number in words: ``Cử hai công chức``."""
    words, value = setting.rng.choice([("một", 1), ("hai", 2), ("ba", 3), ("năm", 5), ("mười", 10)])
    return _people(f"Cử {words} {unit.people}", [unit], unit.people, value=value)


def sends_two_thirds(setting: Setting, unit: Unit) -> Piece:
    """``Cử hơn 2/3 công chức`` is a percentage."""
    del setting
    return _people(f"Cử hơn 2/3 {unit.people}", [unit], unit.people, comparator=">", percent=66.67)


def sends_some(setting: Setting, unit: Unit) -> Piece:
    """Without a number only ``cử`` and people counts."""
    del setting
    return _people(f"Cử {unit.people}", [unit], unit.people, comparator=None)


def sends_two_kinds(setting: Setting, unit: Unit) -> Piece:
    """Two categories are two records: ``Cử 01 lãnh đạo và 02 chuyên viên``; the second's quote begins with its number."""
    rng = setting.rng
    one, two = rng.choice([(1, 1), (1, 2), (2, 5)])
    first = _people(f"Cử {numbers.small(rng, one)} lãnh đạo", [unit], "lãnh đạo", value=one)
    second = _people(f"{numbers.small(rng, two)} {unit.people}", [unit], unit.people, value=two)
    return join(rng.choice([" và ", ", "]), [first, second])


def each_sends(setting: Setting, units: Sequence[Unit]) -> Piece:
    """A number for each of several units: ``mỗi đơn vị cử 35 hội viên``."""
    rng = setting.rng
    count = rng.choice([3, 5, 10, 20, 35])
    said = f"cử {numbers.small(rng, count)} {units[0].people}"
    return rng.choice(["mỗi đơn vị ", "mỗi đơn vị "]) + _people(said, units, units[0].people, value=count, per_unit=True)


def each_of_class(setting: Setting, unit: Unit) -> Piece:
    """``Mỗi thôn cử 05 dân quân``: a number for each of a class."""
    rng = setting.rng
    count = rng.choice([2, 3, 5, 10])
    said = f"cử {numbers.small(rng, count)} {unit.people}"
    return fill("Mỗi {who} {said}", who=unit.bare(rng), said=_people(said, [unit], unit.people, value=count, per_unit=True))


def directs_to_send(setting: Setting, other: Unit) -> Piece:
    """Who is told to send holds the number: ``Chỉ đạo trường X cử 10 giáo viên, 100 em học sinh``."""
    rng = setting.rng
    one, two = rng.choice([4, 6, 10]), rng.choice([50, 80, 100])
    first = _people(f"cử {numbers.small(rng, one)} giáo viên", [other], "giáo viên", value=one)
    second = _people(f"{two} em học sinh", [other], "học sinh", value=two)
    return fill("Chỉ đạo {school} {first}{between}{second}", school=other.bare(rng), first=first,
                between=rng.choice([", ", " và "]), second=second)  # fmt: skip


def invites(setting: Setting, units: Sequence[Unit]) -> Piece:
    """An invitation with a number: ``Kính mời A, B, mỗi đơn vị 02 đại biểu``."""
    rng = setting.rng
    count = rng.choice([1, 2, 5])
    named = join(", ", [unit.mention(rng) for unit in units])
    guests = _people(f"{numbers.small(rng, count)} đại biểu", units, "đại biểu", value=count, per_unit=True)
    return fill("Kính mời {named}, mỗi đơn vị {guests}", named=named, guests=guests)
