"""What ``kehoach export`` says."""

from dataclasses import dataclass

from extractor.cli.messages import Language


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of one language; those with braces are filled by ``str.format``."""

    no_plans: str
    unread: str
    written: str
    counted: str


TEXTS = {
    Language.VIETNAMESE: Texts(
        no_plans="Không có kết quả JSON nào của kehoach trong {paths}.",
        unread="Bỏ qua tệp không phải kết quả của phiên bản này: {path}",
        written="Đã ghi {path}",
        counted="{plans} kế hoạch từ {files} tệp; {others} tệp là bản khác của cùng một kế hoạch nên không tính lại.",
    ),
    Language.ENGLISH: Texts(
        no_plans="There is no plan JSON of kehoach in {paths}.",
        unread="Passed over, not a result of this version: {path}",
        written="Written: {path}",
        counted="Plans: {plans}, of files: {files}. Files that are further versions of a plan, not counted again: {others}.",
    ),
}
