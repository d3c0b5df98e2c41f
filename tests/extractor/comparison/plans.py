"""Plans for the tests of the comparison: texts extracted once, and plan files in memory or in a folder."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from extractor import extract
from extractor.collection import Collection, read_collection
from extractor.comparison import compare
from extractor.pipeline import extract_document
from extractor.reading import read
from schemas import Plan
from schemas.comparison import Comparison, TargetRow
from schemas.serialization import plan_to_json

HEAD = """ỦY BAN NHÂN DÂN
PHƯỜNG {ward}
Số: {number}/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
{ward_name}, ngày 05 tháng 3 năm 2026

KẾ HOẠCH
Giữ gìn vệ sinh môi trường {period}

I. MỤC ĐÍCH, YÊU CẦU
Giữ cho đường phố sạch đẹp.

"""
TAIL = """
Nơi nhận:
- Như trên;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Văn Minh
"""


@cache
def plan(ward: str, body: str, *, number: int = 12, period: str = "năm 2026") -> Plan:
    """A ward's plan with the sections of ``body``, extracted."""
    head = HEAD.format(ward=ward.upper(), ward_name=ward, number=number, period=period)
    made = extract(f"{head}{body}{TAIL}".encode())
    return made.model_copy(
        update={
            "document": made.document.model_copy(
                update={"source": made.document.source.model_copy(update={"name": f"{ward}.txt"})}
            )
        }
    )


def collection(folder: Path, plans: Iterable[Plan]) -> Collection:
    """The plans as JSON files of a folder, in their order."""
    for number, made in enumerate(plans):
        (folder / f"{number:02}.json").write_bytes(plan_to_json(made))
    return read_collection([folder])


def compared(folder: Path, *plans: Plan, versions: bool = False) -> Comparison:
    """The comparison of plans."""
    return compare(collection(folder, plans), versions=versions)


def row(comparison: Comparison, identity: str) -> TargetRow:
    """The row of an indicator."""
    return next(one for one in comparison.targets if one.id == identity)


def label(comparison: Comparison, plan_id: str) -> str:
    """The name of a plan."""
    return next(one.label for one in comparison.plans if one.id == plan_id)


def document(path: Path) -> Plan:
    """A document of the disk, extracted."""
    return extract_document(read(path))
