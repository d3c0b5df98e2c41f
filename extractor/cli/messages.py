"""What the command line says, in Vietnamese and English."""

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """Languages of the messages."""

    VIETNAMESE = "vi"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Messages:
    """The texts of one language; those with braces are filled by ``str.format``."""

    plan: str
    issuer: str
    issued: str
    duties: str
    headcounts: str
    targets: str
    findings: str
    problems: str
    draft: str
    quarter: str
    failed: str
    partial: str
    on_page: str
    working: str
    progress: str
    nothing_to_read: str
    folder_unreadable: str
    passed_over: str
    summary: str
    written_to: str
    no_such_page: str
    page_written: str


MESSAGES = {
    Language.VIETNAMESE: Messages(
        plan="Kế hoạch",
        issuer="Cơ quan\nban hành",
        issued="Ngày\nban hành",
        duties="Nhiệm\nvụ",
        headcounts="Nhân\nlực",
        targets="Chỉ\ntiêu",
        findings="Lưu\ný",
        problems="Sự\ncố",
        draft="bản dự thảo",
        quarter="quý {quarter}/{year}",
        failed="không đọc được",
        partial="đọc được một phần",
        on_page="trang {page}",
        working="Đang đọc",
        progress="Đã đọc {number}/{total} tệp.",
        nothing_to_read="Không có tệp nào để đọc trong {paths}.",
        folder_unreadable="Không mở được thư mục {path}; hãy kiểm tra quyền đọc.",
        passed_over="Bỏ qua {count} tệp không phải văn bản ({suffixes}).",
        summary="Đã đọc {read}/{total} tệp.",
        written_to="Kết quả (JSON) nằm trong thư mục: {output}",
        no_such_page="Kế hoạch có {pages} trang, không có trang {page}.",
        page_written="Đã ghi trang {page} với {count} bằng chứng vào {output}",
    ),
    Language.ENGLISH: Messages(
        plan="Plan",
        issuer="Issuer",
        issued="Issued",
        duties="Duties",
        headcounts="Head-\ncounts",
        targets="Targets",
        findings="Findings",
        problems="Problems",
        draft="draft",
        quarter="Q{quarter} {year}",
        failed="could not be read",
        partial="read in part",
        on_page="page {page}",
        working="Reading",
        progress="{number} of {total} files done.",
        nothing_to_read="There is no file to read in {paths}.",
        folder_unreadable="The folder {path} cannot be opened; check that it may be read.",
        passed_over="Passed over, not documents: {count} ({suffixes}).",
        summary="{read} of {total} files were read.",
        written_to="The results (JSON) are in the folder: {output}",
        no_such_page="The plan has {pages} pages; there is no page {page}.",
        page_written="Page {page}, with evidence marked: {count}, is written to {output}",
    ),
}
