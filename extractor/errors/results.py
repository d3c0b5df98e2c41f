"""What is read again: plans as JSON, their sources, corrections and reviews."""

from extractor.errors.root import KehoachError


class PlanUnreadable(KehoachError):
    """A file that is not the JSON of a plan."""

    code = "plan_unreadable"
    message_vi = "Tệp không phải kết quả JSON của kehoach: {detail}."
    message_en = "The file is not a plan's JSON: {detail}."
    action_vi = "Chọn tệp JSON do lệnh kehoach extract ghi ra, cùng phiên bản."
    action_en = "Choose a JSON file that kehoach extract of this version has written."


class PlanWithoutPages(KehoachError):
    """A plan that was not read from a PDF, or not at all: there is no page on which its evidence stands."""

    code = "plan_without_pages"
    message_vi = "Kết quả này không có trang để hiển thị: nguồn không phải tệp PDF đã đọc được ({detail})."
    message_en = "This plan has no pages to show: its source is no PDF that could be read ({detail})."
    action_vi = "Chuyển văn bản sang PDF rồi trích xuất lại."
    action_en = "Convert the document to PDF and extract it again."


class SourceDiffers(KehoachError):
    """A source file that is not the one from which the plan was read: its SHA-256 is another."""

    code = "source_differs"
    message_vi = "Tệp nguồn không phải tệp đã trích xuất kế hoạch này: {detail}."
    message_en = "This is not the file that the plan was read from: {detail}."
    action_vi = "Chọn đúng tệp nguồn, hoặc trích xuất lại bằng kehoach extract."
    action_en = "Choose the file itself, or extract the plan again."


class CorrectionsUnreadable(KehoachError):
    """A file of corrections that cannot be opened or is not of its form; its plan is not used without what people said of it."""

    code = "corrections_unreadable"
    message_vi = "Không đọc được tệp hiệu đính: {detail}."
    message_en = "The file of corrections cannot be read: {detail}."
    action_vi = "Khôi phục tệp từ bản sao lưu, hoặc dời tệp đi nếu không cần các hiệu đính trong đó."
    action_en = "Restore the file from a backup, or move it away if its corrections are not needed."


class ReviewUnreadable(KehoachError):
    """A workbook of a review that cannot be taken."""

    code = "review_unreadable"
    message_vi = "Không dùng được tệp rà soát: {detail}."
    message_en = "The review cannot be taken: {detail}."
    action_vi = "Sửa ô đã nêu, hoặc tạo lại tệp bằng kehoach review OUT --to TỆP.xlsx."
    action_en = "Correct the cell that is named, or make the workbook anew with kehoach review OUT --to FILE.xlsx."
