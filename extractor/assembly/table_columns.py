"""What the columns of a table mean: task, leading unit, coordinating units, time, product, …"""

import re
from functools import lru_cache

from extractor.structure.outline import Table
from extractor.text.folding import fold

_MEANINGS = (
    ("number", r"^(?:stt|tt|số tt|số thứ tự)\b"),
    ("partner", r"phối hợp"),
    ("monitor", r"theo dõi|đôn đốc|giám sát|lãnh đạo (?:phụ trách|chỉ đạo)"),
    ("lead", r"chủ trì|phụ trách|chịu trách nhiệm|(?:đơn vị|cơ quan|bộ phận|người|lực lượng|phân công) (?:thực hiện|tổ chức|đảm nhận)|^(?:phân công|người thực hiện|thực hiện)$|tham mưu"),
    ("product", r"sản phẩm|kết quả"),
    ("duration", r"thời lượng"),
    ("due", r"thời gian|thời hạn|hoàn thành|tiến độ|thời điểm|^(?:ngày|tháng)\b"),
    ("place", r"địa điểm|nơi"),
    ("task", r"nội dung|nhiệm vụ|công việc|hoạt động|^(?:tên|phần|chương trình|việc)\b|chỉ tiêu|mục tiêu"),
    ("note", r"ghi chú"),
    ("unit", r"đơn vị|lực lượng|cơ quan|tổ chức"),
    ("people", r"số lượng|quân số|số người"),
)  # fmt: skip
_PATTERNS = tuple((meaning, re.compile(pattern)) for meaning, pattern in _MEANINGS)


@lru_cache(maxsize=1024)
def meaning_of(heading: str) -> str | None:
    """The meaning of a column's heading, None where the words tell none. The more special words are looked for first."""
    folded = fold(heading[:120])
    return next((meaning for meaning, pattern in _PATTERNS if pattern.search(folded)), None)


def columns_of(table: Table) -> dict[str, int]:
    """Meaning to column number; the first column of each meaning."""
    found: dict[str, int] = {}
    for column in range(table.columns):
        meaning = meaning_of(table.header(column))
        if meaning is not None:
            found.setdefault(meaning, column)
    return found
