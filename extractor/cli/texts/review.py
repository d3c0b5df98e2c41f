"""What ``kehoach review`` says."""

from dataclasses import dataclass

from extractor.cli.messages import Language


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of one language; those with braces are filled by ``str.format``."""

    no_plans: str
    written: str
    taken: str
    file: str
    unplaced: str
    orphan: str
    one_of: str


TEXTS = {
    Language.VIETNAMESE: Texts(
        no_plans="Không có kết quả JSON nào của kehoach trong {paths}.",
        written="Đã ghi {count} bản ghi cần rà soát vào {path}",
        taken="Đã nhận {count} kết luận.",
        file="Đã ghi {path}",
        unplaced="Kết luận không còn ứng với bản ghi nào: {record} ({sha256}…)",
        orphan="{path}: hiệu đính không còn ứng với bản ghi nào: {layer} “{quote}” ({by}, {at})",
        one_of="Chọn một trong hai: --to để tạo tệp rà soát, hoặc --apply để nhận tệp đã điền.",
    ),
    Language.ENGLISH: Texts(
        no_plans="There is no plan JSON of kehoach in {paths}.",
        written="Records to review: {count}, written to {path}",
        taken="Answers taken: {count}.",
        file="Written: {path}",
        unplaced="An answer that fits no record any more: {record} ({sha256}…)",
        orphan="{path}: a correction that fits no record any more: {layer} “{quote}” ({by}, {at})",
        one_of="Give one of the two: --to to make the workbook, or --apply to take the filled one.",
    ),
}
