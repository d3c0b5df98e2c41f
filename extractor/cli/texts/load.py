"""What ``kehoach load`` says."""

from dataclasses import dataclass

from extractor.cli.messages import Language


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of one language; those with braces are filled by ``str.format``."""

    no_plans: str
    unread: str
    done: str
    superseded: str


TEXTS = {
    Language.VIETNAMESE: Texts(
        no_plans="Không có kết quả JSON nào của kehoach trong {paths}.",
        unread="Bỏ qua tệp không phải kết quả của phiên bản này: {path}",
        done="Đã nạp: {new} văn bản mới, {changed} thay đổi, {unchanged} không đổi.",
        superseded="{count} văn bản trong cơ sở dữ liệu là bản cũ hoặc bản khác của một kế hoạch: được giữ, không tính vào tổng.",
    ),
    Language.ENGLISH: Texts(
        no_plans="There is no plan JSON of kehoach in {paths}.",
        unread="Passed over, not a result of this version: {path}",
        done="Loaded: {new} new documents, {changed} changed, {unchanged} as they were.",
        superseded="The database holds {count} superseded versions of plans; they are kept and counted nowhere.",
    ),
}
