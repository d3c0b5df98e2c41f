"""Closing lines: ``Đơn vị chủ trì: X; đơn vị phối hợp: Y; thời gian hoàn thành: Z; sản phẩm: W``."""

import re
from dataclasses import dataclass, field

from extractor.text.folding import match_form

_LABEL = re.compile(
    r"(?<!\w)(?:(?P<lead>(?:(?:đơn vị|cơ quan|bộ phận|phòng|người)\s)?(?:chủ trì(?:\s(?:thực hiện|tham mưu))?|chịu trách nhiệm(?: chính)?|đầu mối)|(?:đơn vị|cơ quan|bộ phận|người)\s(?:thực hiện|phụ trách)|(?:phụ trách)|phân công(?: thực hiện)?)"
    r"|(?P<partner>(?:(?:đơn vị|cơ quan|bộ phận)\s)?phối hợp(?:\sthực hiện)?)"
    r"|(?P<monitor>(?:(?:đơn vị|cơ quan|bộ phận|người|lãnh đạo)\s)?(?:theo dõi|chỉ đạo|giám sát|đôn đốc)(?:(?:,|\svà)?\s(?:kiểm tra|đôn đốc|chỉ đạo|giám sát))*)"
    r"|(?P<due>(?:thời gian|thời hạn|tiến độ)(?:\s(?:hoàn thành|thực hiện|tổ chức|báo cáo))?|hoàn thành)"
    r"|(?P<product>sản phẩm(?:\s(?:đầu ra|hoàn thành|dự kiến))?|kết quả(?:\s(?:đầu ra|đạt được|thực hiện))?))\s?:\s?"
)
_END = " ;.,-–+"


@dataclass(slots=True)
class ClosingLine:
    """Spans of the parts of a closing line in its paragraph; ``start``: where the line begins (0 for a line of its own)."""

    start: int
    parts: dict[str, tuple[int, int]] = field(default_factory=dict)


def closing_line(text: str) -> ClosingLine | None:
    """The closing line of a paragraph, None where there is none: at least one label of who leads, or two labels."""
    if ":" not in text:
        return None
    form = match_form(text)
    labels = [match for match in _LABEL.finditer(form) if _label_position(form, match.start())]
    if not labels or (len(labels) < 2 and labels[0].lastgroup not in ("lead",)):
        return None
    line = ClosingLine(labels[0].start())
    for match, following in zip(labels, [*labels[1:], None], strict=True):
        end = following.start() if following else len(text)
        while end > match.end() and text[end - 1] in _END:
            end -= 1
        if end > match.end():
            line.parts.setdefault(match.lastgroup or "", (match.end(), end))
    return line if "lead" in line.parts or len(line.parts) >= 2 else None


def _label_position(form: str, start: int) -> bool:
    """A label stands at the beginning, or after a sign that ends what is before it."""
    before = form[:start].rstrip()
    return not before or before[-1] in ".;,(-–+*)/:|"
