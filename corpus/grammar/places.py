"""Named places and how plans name them, alone and in lists under one type word (địa danh, địa điểm)."""

from collections.abc import Sequence

from corpus.grammar.gazetteer import Area
from corpus.grammar.piece import Piece, listed
from corpus.grammar.setting import Setting
from corpus.grammar.vocabulary import load

MENTION = "place_mention"
"""The layer of marks that say where a place is named; the first of each name is the gold's record."""

_KINDS = {
    "tỉnh": "province", "thành phố": "province", "huyện": "district", "quận": "district", "thị xã": "district", "phường": "ward",
    "xã": "commune", "thị trấn": "township", "thôn": "village", "tổ dân phố": "residential_group", "đường": "street",
}  # fmt: skip


def _mark(words: str, name: str, kind: str, province: str, ward: str | None) -> Piece:
    return Piece(words).marked(MENTION, name=name, kind=kind, province_code=province, ward_code=ward)


def area(where: Area) -> Piece:
    """An administrative unit by type word and name."""
    return _mark(where.full, where.full, where.rank or _KINDS[where.kind], where.province_code, where.ward_code)


def own_area(setting: Setting) -> Piece:
    """The area that the plan covers, standing by itself. Before the reform a commune is named by its district.

    Whether a commune of that time is ``commune`` or ``former_commune`` the guide does not say, so none is named.
    """
    if setting.reformed or setting.area.kind not in ("xã", "phường", "thị trấn"):
        return area(setting.area)
    return area(setting.where.district or setting.where.province)


def _local(setting: Setting, words: str, name: str, kind: str) -> Piece:
    """A place inside the issuer's area, which gives it its codes: of a commune before the reform, its successor's."""
    return _mark(words, name, kind, *local_codes(setting))


def local_codes(setting: Setting) -> tuple[str, str | None]:
    """The codes of province and ward of what lies in the issuer's area."""
    return setting.area.province_code, setting.area.ward_code


def venue(setting: Setting) -> Piece:
    """The site of a dated ceremony, at times a generic building: ``Nhà văn hóa xã``."""
    words = setting.rng.choice(load("names")["venues"]).format(scope=setting.area.kind)
    return _local(setting, words, words, "venue")


def street(setting: Setting) -> Piece:
    """``đường Trần Phú``."""
    words = f"đường {setting.rng.choice(load('names')['heroes'])}"
    return _local(setting, words, words, "street")


def streets(setting: Setting) -> Piece:
    """Streets under one type word: ``các tuyến đường Lê Lợi, Trần Phú và Quang Trung``."""
    names = setting.rng.sample(load("names")["heroes"], 3)
    return "các tuyến " + _under("đường", names, setting)


def villages(setting: Setting) -> Piece:
    """Villages, or numbered residential groups of a ward, under one type word."""
    if setting.village == "thôn":
        return "các " + _under("thôn", setting.rng.sample(load("names")["villages"], 3), setting)
    numbers = sorted(setting.rng.sample(range(1, 20), 3))
    return "các " + _under("tổ dân phố", [f"số {number}" for number in numbers], setting)


def _under(kind: str, names: Sequence[str], setting: Setting) -> Piece:
    """Members of a list under one type word: the first has the word, every one has it in its name."""
    return listed([_local(setting, f"{kind} {name}" if index == 0 else name, f"{kind} {name}", _KINDS[kind])
                   for index, name in enumerate(names)])  # fmt: skip


def peers(setting: Setting) -> Piece:
    """Neighbouring wards or communes under one type word: ``các xã A, B và C``."""
    chosen = setting.where.peers[:3]
    return "các " + listed([
        _mark(one.full if index == 0 else one.name, one.full, _KINDS[one.kind], one.province_code, one.ward_code)
        for index, one in enumerate(chosen)
    ])  # fmt: skip
