"""What ``kehoach compare`` says."""

from dataclasses import dataclass

from extractor.cli.messages import Language


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of one language; those with braces are filled by ``str.format``."""

    too_few: str
    unread: str
    written: str
    counted: str
    suffixes: str


TEXTS = {
    Language.VIETNAMESE: Texts(
        too_few="Cần ít nhất hai kết quả JSON của kehoach để so sánh; trong {paths} có {count}.",
        unread="Bỏ qua {path}: {reason}",
        written="Đã ghi {path}",
        counted="{plans} kế hoạch, {rows} chỉ tiêu, {several} chỉ tiêu có từ hai kế hoạch nêu; {unread} tệp không đưa vào được.",
        suffixes="Không ghi được báo cáo với đuôi tệp “{suffix}”; dùng một trong các đuôi: {known}.",
    ),
    Language.ENGLISH: Texts(
        too_few="At least two plan JSONs of kehoach are needed for a comparison; {paths} has {count}.",
        unread="Passed over {path}: {reason}",
        written="Written: {path}",
        counted="Plans: {plans}; indicators: {rows}, of which two plans or more state {several}; files not taken in: {unread}.",
        suffixes="No report is written under the suffix “{suffix}”; use one of {known}.",
    ),
}
