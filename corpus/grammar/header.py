"""Title block, legal basis, announcing and closing sentence, signature and recipients (thể thức văn bản)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from corpus.grammar import times
from corpus.grammar.blocks import Block, Letterhead, Paragraph, Signature, Title
from corpus.grammar.piece import Piece, Words, fill, piece
from corpus.grammar.setting import Setting
from corpus.grammar.vocabulary import load

_TYPES = (("KẾ HOẠCH", "KH"), ("PHƯƠNG ÁN", "PA"), ("CHƯƠNG TRÌNH", "CTr"), ("KẾ HOẠCH HÀNH ĐỘNG", "KH"))
_TYPE_WEIGHTS = (12, 1, 1, 1)
"""Type words of plans with the abbreviation in their symbols, and how common each is."""


@dataclass(frozen=True, slots=True)
class TitleBlock:
    """The title block and all that the gold's header says of it."""

    blocks: tuple[Block, ...]
    gold: dict[str, Any]
    kind: str
    """The type word as sentences write it: ``Kế hoạch``."""
    subject: Callable[[], Piece]
    """The plan's subject with its year or term, as the announcing sentence says it again."""


def title_block(setting: Setting) -> TitleBlock:
    """Letterhead and title; a draft has its number or day left blank."""
    rng = setting.rng
    draft = rng.random() < 0.12
    kind, short = rng.choices(_TYPES, _TYPE_WEIGHTS)[0]
    symbol = setting.symbol.replace("KH", short, 1)
    number, gold = _number(setting, symbol, draft and rng.random() < 0.7)
    blank_day = draft and (gold["number"] is not None or rng.random() < 0.5)
    title, campaign, period, subject = _title(setting)
    place = setting.area.name if setting.office != "school" else (setting.where.commune or setting.area).name
    dated = times.issue_day(setting.issued, blank_day)
    motto = _motto(setting)
    block = Letterhead(
        agency=tuple(Piece(line) for line in setting.agency),
        number=number,
        motto=motto,
        place_and_date=fill("{place}, {day}", place=place, day=dated),
        issuer=setting.issuer.name,
        own_lines=setting.own_lines,
    )
    values = dated.marks[0].values
    gold |= {
        "document_type": kind.lower(),
        "issuer": _issuer(setting),
        "issued_place": place,
        "issued": {key: values[key] for key in ("start", "end", "precision")},
        "title": title.text,
        "campaign": campaign,
        "period": period,
        "draft": draft,
    }
    box = "DỰ THẢO" if draft and rng.random() < 0.5 else rng.choices(["", "HỎA TỐC", "KHẨN"], [30, 1, 1])[0]
    return TitleBlock((block, Title(Piece(kind), _broken(setting, title), box)), gold, kind.capitalize(), subject)


def without_title_block(head: TitleBlock) -> TitleBlock:
    """A text that begins with the legal basis: type, title, issuer and period come from the sentence that announces the plan."""
    absent = dict.fromkeys(("number", "serial", "symbol", "issued_place", "issued", "campaign"))
    return replace(head, blocks=(), gold={**head.gold, **absent, "title": head.subject().text, "draft": False})


def _issuer(setting: Setting) -> dict[str, Any]:
    area = setting.area
    ward = (
        None if setting.office == "school" and not setting.reformed else area.ward_code
    )  # its letterhead names the district alone
    return {"name": setting.issuer.name, "level": setting.level, "province_code": area.province_code, "ward_code": ward}


def _motto(setting: Setting) -> tuple[Piece, ...]:
    """The State's name and motto, or the Party's name in its own plans."""
    if setting.office == "party":
        return (Piece("ĐẢNG CỘNG SẢN VIỆT NAM"),)
    rng = setting.rng
    return (
        Piece("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        Piece(rng.choice(["Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc"])),
    )


def _number(setting: Setting, symbol: str, blank: bool) -> tuple[Piece, dict[str, Any]]:
    """The number's line: ``Số: 130/KH-UBND``, spaced (``Số: 36 /KH - UBND``), party style (``Số 02-KH/ĐU``), blank in a draft."""
    rng = setting.rng
    mark = "-" if setting.office == "party" else "/"
    if blank:
        return Piece(f"Số:        {mark}{symbol}"), {"number": None, "serial": None, "symbol": symbol}
    serial = rng.randint(2, 480)
    shown = f"{serial:02d}"
    forms = [f"Số: {shown}{mark}{symbol}", f"Số: {shown}{mark}{symbol}", f"Số {shown}{mark}{symbol}",
             f"Số:{shown}{mark}{symbol}", f"Số: {shown} {mark}{symbol.replace('-', ' - ')}"]  # fmt: skip
    gold = {"number": f"{shown}{mark}{symbol}", "serial": serial, "symbol": symbol}
    return Piece(rng.choice(forms)), gold


def _title(setting: Setting) -> tuple[Piece, str | None, dict[str, str], Callable[[], Piece]]:
    """Title, campaign, period, and the subject as the announcing sentence repeats it."""
    rng = setting.rng
    when, period = _term(setting)
    topic = setting.topic
    scope = rng.choice(["", f" trên địa bàn {setting.area.kind}"]) if setting.office != "school" else ""
    forms = ["{Topic}{scope} {when}", "Triển khai công tác {topic}{scope} {when}", "Thực hiện công tác {topic} {when}"]
    if topic.campaign:
        forms += [
            "Tổ chức {ceremony} hưởng ứng {movement} “{campaign}” {when}",
            "Triển khai thực hiện {movement} “{campaign}” {when}",
        ]
    form = rng.choice(forms)
    slots = {
        "topic": topic.name, "Topic": topic.name[:1].upper() + topic.name[1:], "scope": scope, "ceremony": topic.ceremony,
        "movement": rng.choice(["phong trào thi đua", "phong trào", "chiến dịch"]), "campaign": topic.campaign or "",
    }  # fmt: skip

    return (
        fill(form, **slots, when=when),
        topic.campaign if "{campaign}" in form else None,
        period,
        lambda: fill("{topic} {when}", topic=topic.name, when=when),
    )


def _term(setting: Setting) -> tuple[Piece, dict[str, str]]:
    """The time that the title states: a year, some years, a school year."""
    rng, year = setting.rng, setting.year
    if setting.office == "school":
        first = year if setting.issued.month >= 6 else year - 1
        return times.school_year(rng, first), {"start": f"{first}-09-01", "end": f"{first + 1}-05-31"}
    if rng.random() < 0.2:
        last = year + rng.choice([2, 4])
        return times.phase(rng, year, last), {"start": f"{year}-01-01", "end": f"{last}-12-31"}
    return times.whole_year(year), {"start": f"{year}-01-01", "end": f"{year}-12-31"}


def _broken(setting: Setting, title: Piece) -> Piece:
    """The title over one to four lines, broken at spaces; never inside a time, whose words a line end must not part twice."""
    words = len(title.text.split())
    lines = setting.rng.choice([1, 2, 3]) if words > 10 else 1
    if lines == 1:
        return title
    spaces = [index for index, letter in enumerate(title.text) if letter == " "]
    step = len(spaces) // lines
    return title.rewritten([(spaces[step * one], spaces[step * one] + 1, "\n") for one in range(1, lines)])


def _reference(setting: Setting, kind: str, number: str | None, day: date, issuer: tuple[str, str] | None) -> Piece:
    """A mention of a document from the type word to the last of number, date and issuer; ``issuer`` as written and in full."""
    dated = times.full_day(setting.rng, day, "reference")
    head = f"{kind} số {number} " if number else f"{kind} "
    words = head + dated + (f" của {issuer[0]}" if issuer else "")
    kind_word = "luật" if kind.startswith("Luật") else kind.lower()
    return words.marked(
        "references",
        document_type=kind_word,
        number=number,
        date=day.isoformat(),
        issuer=issuer[1] if issuer else None,
        basis=True,
    )


def basis(setting: Setting) -> list[Paragraph]:
    """The legal basis (căn cứ): a law with its date, decrees, the superior's plan; in paragraphs of their own or in one."""
    rng = setting.rng
    area = setting.where.province
    laws = [law for law in load("names")["laws"] if date(law[3], law[2], law[1]) < setting.issued]
    law = rng.choice(laws[-2:])
    parts: list[Piece] = ["Căn cứ " + _reference(setting, law[0], None, date(law[3], law[2], law[1]), None)]
    others = [_decision, _resolution, _superior_plan, _letter]
    parts += [form(setting) for form in rng.sample(others, rng.choice([1, 2, 3]))]
    del area
    if rng.random() < 0.6:
        return [Paragraph(part + ";") for part in parts]
    return [Paragraph(part + ";") for part in parts[:-2]] + [Paragraph(fill("{a}; {b},", a=parts[-2], b=parts[-1].lowered()))]


def _earlier(setting: Setting) -> date:
    return setting.issued - timedelta(setting.rng.randint(5, 300))


def _decision(setting: Setting) -> Piece:
    """A decision of the Prime Minister."""
    number = f"{setting.rng.randint(80, 1900)}/QĐ-TTg"
    ref = _reference(setting, "Quyết định", number, _earlier(setting), ("Thủ tướng Chính phủ", "Thủ tướng Chính phủ"))
    return fill("Căn cứ {ref} về {topic}", ref=ref, topic=setting.topic.name)


def _resolution(setting: Setting) -> Piece:
    """A resolution of the province's people's council, abbreviated or in full."""
    province = setting.where.province.full
    full = f"Hội đồng nhân dân {province}"
    number = f"{setting.rng.randint(5, 60)}/{setting.issued.year - 1}/NQ-HĐND"
    written = setting.rng.choice([full, f"HĐND {province}"])
    day = date(setting.year - 1, setting.rng.randint(7, 12), setting.rng.randint(1, 28))
    return fill(
        "Căn cứ {ref} về {topic}", ref=_reference(setting, "Nghị quyết", number, day, (written, full)), topic=setting.topic.name
    )


def _superior_plan(setting: Setting) -> Piece:
    """The superior's plan, which this one carries out."""
    province = setting.where.province.full
    full = f"Ủy ban nhân dân {province}"
    number = f"{setting.rng.randint(12, 480)}/KH-UBND"
    written = setting.rng.choice([full, f"UBND {province}"])
    return fill(
        "Thực hiện {ref} về {topic}",
        ref=_reference(setting, "Kế hoạch", number, _earlier(setting), (written, full)),
        topic=setting.topic.name,
    )


def _letter(setting: Setting) -> Piece:
    """An official letter of a department; no place beside its name."""
    name, code = setting.rng.choice([("Sở Y tế", "SYT-NVY"), ("Sở Nội vụ", "SNV-CCHC"), ("Sở Tài chính", "STC-NS")])
    number = f"{setting.rng.randint(100, 2900)}/{code}"
    return fill(
        "Thực hiện {ref} về {topic}",
        ref=_reference(setting, "Công văn", number, _earlier(setting), (name, name)),
        topic=setting.topic.name,
    )


def announcement(setting: Setting, head: TitleBlock) -> Paragraph:
    """The sentence that announces the plan."""
    rng = setting.rng
    verb = rng.choice(["xây dựng", "ban hành"])
    end = rng.choice(["với các nội dung sau:", "cụ thể như sau:", "như sau:"])
    name = setting.issuer.named(setting.issuer.name)
    return Paragraph(fill("{who} {verb} {kind} {what} {end}", who=name, verb=verb, kind=head.kind, what=head.subject(), end=end))


def closing(setting: Setting, head: TitleBlock) -> Paragraph:
    """The sentence that ends the plan."""
    who = setting.issuer.bare(setting.rng)
    tail = setting.rng.choice(
        [
            "Yêu cầu các đơn vị nghiêm túc triển khai thực hiện./.",
            "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị kịp thời phản ánh để xem xét, giải quyết./.",
        ]
    )
    return Paragraph(fill("Trên đây là {kind} {what} của {who}. {tail}", kind=head.kind, what=head.subject(), who=who, tail=tail))


_SIGNERS: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {
    "committee": (
        (("TM. ỦY BAN NHÂN DÂN",), "CHỦ TỊCH"), (("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), "PHÓ CHỦ TỊCH"),
        (("KT. CHỦ TỊCH",), "PHÓ CHỦ TỊCH"), (("T/M ỦY BAN NHÂN DÂN", "K/T CHỦ TỊCH"), "PHÓ CHỦ TỊCH"),
        (("TM. UBND",), "CHỦ TỊCH"),
    ),
    "agency": (((), "GIÁM ĐỐC"), (("KT. GIÁM ĐỐC",), "PHÓ GIÁM ĐỐC")),
    "party": ((("T/M ĐẢNG ỦY",), "BÍ THƯ"), (("T/M BAN THƯỜNG VỤ",), "PHÓ BÍ THƯ")),
    "front": ((("TM. BAN THƯỜNG TRỰC",), "CHỦ TỊCH"), (("TM. BAN THƯỜNG TRỰC", "KT. CHỦ TỊCH"), "PHÓ CHỦ TỊCH")),
    "school": (((), "HIỆU TRƯỞNG"), (("KT. HIỆU TRƯỞNG",), "PHÓ HIỆU TRƯỞNG")),
    "military": (((), "CHỈ HUY TRƯỞNG"),),
}  # fmt: skip


def person(setting: Setting) -> str:
    """An invented person's name."""
    names, rng = load("names"), setting.rng
    return f"{rng.choice(names['family'])} {rng.choice(names['middle'])} {rng.choice(names['given'])}"


def signature(setting: Setting) -> tuple[Signature, dict[str, Any]]:
    """Who signs and to whom it goes, with the header's values."""
    key = setting.office if setting.office in _SIGNERS else "committee"
    authority, position = setting.rng.choice(_SIGNERS[key])
    name = person(setting)
    lines, recipients = _recipients(setting)
    block = Signature(lines, tuple(piece(line) for line in (*authority, position)), Piece(name))
    signatory = {"authority": " ".join(authority) or None, "position": position, "name": name}
    return block, {"signatory": signatory, "recipients": recipients}


def _recipients(setting: Setting) -> tuple[tuple[Piece, ...], list[dict[str, Any]]]:
    """The lines of ``Nơi nhận``, with a bracketed note at times; the filing line is one too."""
    rng = setting.rng
    superior = f"UBND {setting.where.province.full}" if setting.office != "province" else "Văn phòng Chính phủ"
    entries: list[tuple[str, str | None]] = [(superior, rng.choice(["b/c", "để b/c", None]))]
    entries += [(rng.choice(unit.forms), rng.choice([None, "t/h", "phối hợp"])) for unit in setting.units[:3] if not unit.generic]
    entries.append((rng.choice(["Các đơn vị liên quan", "Như trên"]), rng.choice(["t/h", None])))
    entries.append((rng.choice(["Lưu: VT", "Lưu VT"]), None))
    last = len(entries) - 1
    lines = tuple(_line(f"{name} ({note})" if note else name, index == last) for index, (name, note) in enumerate(entries))
    return lines, [{"name": name, "note": note} for name, note in entries]


def _line(words: Words, last: bool) -> Piece:
    return "- " + piece(words) + ("." if last else ";")
