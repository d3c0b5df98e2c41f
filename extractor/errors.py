"""Errors of the program: one root, coded subclasses, each message saying what to do.

A code is a closed, stable word that other systems can test for. Messages exist in Vietnamese and English, because the
people who meet them are officials first.
"""

from typing import ClassVar


class KehoachError(Exception):
    """Root of every error that the program raises on purpose.

    ``detail`` is put into the messages where a class has a ``{detail}`` in them.
    """

    code: ClassVar[str] = "error"
    message_vi: ClassVar[str] = "Có lỗi: {detail}"
    message_en: ClassVar[str] = "An error occurred: {detail}"
    action_vi: ClassVar[str] = "Hãy gửi tệp và thông báo này cho người phụ trách."
    action_en: ClassVar[str] = "Send the file and this message to the maintainers."

    def __init__(self, detail: str = "", page: int | None = None) -> None:
        self.detail = detail
        self.page = page
        super().__init__(f"{self.code}: {self.message('en')} {self.action('en')}")

    def message(self, language: str = "vi") -> str:
        """What is wrong, in ``vi`` or ``en``."""
        return (self.message_vi if language == "vi" else self.message_en).format(detail=self.detail)

    def action(self, language: str = "vi") -> str:
        """What to do, in ``vi`` or ``en``."""
        return (self.action_vi if language == "vi" else self.action_en).format(detail=self.detail)


class ReadingError(KehoachError):
    """A file, or a part of it, could not be read."""

    code = "unreadable"


class FileMissing(ReadingError):
    """No such file."""

    code = "file_missing"
    message_vi = "Không tìm thấy tệp {detail}."
    message_en = "No such file: {detail}."
    action_vi = "Kiểm tra lại đường dẫn."
    action_en = "Check the path."


class FileEmpty(ReadingError):
    """A file without content: 0 bytes, or nothing but white space."""

    code = "file_empty"
    message_vi = "Tệp không có nội dung."
    message_en = "The file has no content."
    action_vi = "Tải lại tệp từ nguồn."
    action_en = "Fetch the file again from its source."


class FileTooLarge(ReadingError):
    """A file beyond the size that the program reads."""

    code = "file_too_large"
    message_vi = "Tệp quá lớn ({detail})."
    message_en = "The file is too large ({detail})."
    action_vi = "Tách tệp thành nhiều phần nhỏ hơn."
    action_en = "Split the file into smaller ones."


class UnsupportedFormat(ReadingError):
    """Content of a kind that is not read."""

    code = "unsupported_format"
    message_vi = "Không đọc được loại tệp này: {detail}."
    message_en = "This kind of file is not read: {detail}."
    action_vi = "Chuyển tệp sang PDF, DOCX hoặc văn bản UTF-8."
    action_en = "Convert the file to PDF, DOCX or UTF-8 text."


class NotText(ReadingError):
    """A file named as text that holds binary data, or text in an encoding that is not UTF-8."""

    code = "not_text"
    message_vi = "Tệp không phải văn bản UTF-8: {detail}."
    message_en = "The file is not UTF-8 text: {detail}."
    action_vi = "Lưu lại tệp ở dạng văn bản, bảng mã UTF-8."
    action_en = "Save the file again as text in UTF-8."


class FileLocked(ReadingError):
    """An encrypted document."""

    code = "file_locked"
    message_vi = "Tệp bị khóa bằng mật khẩu."
    message_en = "The file is locked with a password."
    action_vi = "Bỏ mật khẩu rồi nạp lại tệp."
    action_en = "Remove the password and load the file again."


class FileBroken(ReadingError):
    """A damaged document: truncated, or not what its first bytes promise."""

    code = "file_broken"
    message_vi = "Tệp bị hỏng: {detail}."
    message_en = "The file is damaged: {detail}."
    action_vi = "Tải lại tệp từ nguồn hoặc xuất lại từ chương trình soạn thảo."
    action_en = "Fetch the file again, or export it again from the word processor."


class ScanWithoutText(ReadingError):
    """A scanned PDF: pages are pictures, there is no text layer, and no OCR is installed that could read them."""

    code = "scan_without_text"
    message_vi = "Tệp PDF là bản quét, không có lớp chữ{detail}."
    message_en = "The PDF is a scan without a text layer{detail}."
    action_vi = "Cài gói tesseract-ocr-vie để đọc bản quét (apt-get install tesseract-ocr-vie), hoặc dùng bản xuất từ Word."
    action_en = (
        "Install tesseract-ocr-vie, by which scans are read (apt-get install tesseract-ocr-vie), "
        "or use a version exported from the word processor."
    )


class ScanUnreadable(ReadingError):
    """A scanned page on which OCR finds no words, or not in the time allowed."""

    code = "scan_unreadable"
    message_vi = "Không nhận dạng được chữ trên bản quét{detail}."
    message_en = "No words could be recognised on the scan{detail}."
    action_vi = "Quét lại rõ hơn (200-300 dpi), hoặc dùng bản có lớp chữ."
    action_en = "Scan it again more clearly (200 to 300 dpi), or use a version with text."


class TextLayerGarbled(ReadingError):
    """A PDF whose text layer does not say what its pages show: poor OCR, or a font without a map to Unicode."""

    code = "text_layer_garbled"
    message_vi = "Lớp chữ của tệp PDF bị sai (mất dấu hoặc sai phông){detail}."
    message_en = "The text layer of the PDF is wrong (lost diacritics, or a font without a map to Unicode){detail}."
    action_vi = "Cài gói tesseract-ocr-vie để nhận dạng chữ (OCR) lại, hoặc dùng bản xuất từ Word."
    action_en = "Install tesseract-ocr-vie so that OCR can read it again, or use a version exported from the word processor."


class PackageMissing(ReadingError):
    """A system package that this kind of file needs is not installed."""

    code = "package_missing"
    message_vi = "Máy chưa cài chương trình cần để đọc loại tệp này: {detail}."
    message_en = "A program needed to read this kind of file is not installed: {detail}."
    action_vi = "Cài đặt gói {detail} (ví dụ: apt-get install antiword)."
    action_en = "Install {detail} (for example: apt-get install antiword)."


class NoPlanFound(KehoachError):
    """The text was read but nothing of a plan was found in it."""

    code = "no_plan_found"
    message_vi = "Đọc được chữ nhưng không thấy nội dung kế hoạch."
    message_en = "The text was read, but nothing of a plan was found in it."
    action_vi = "Kiểm tra xem tệp có đúng là kế hoạch hay không."
    action_en = "Check whether the file is a plan."


class LexiconError(KehoachError):
    """A lexicon file with a wrong or missing key."""

    code = "lexicon"
    message_vi = "Từ điển có lỗi: {detail}."
    message_en = "A lexicon is wrong: {detail}."
    action_vi = "Sửa tệp trong extractor/lexicons."
    action_en = "Mend the file in extractor/lexicons."


class ExtractionFailed(KehoachError):
    """An unexpected failure while one document was extracted; the others of the call go on."""

    code = "extraction_failed"
    message_vi = "Lỗi ngoài dự kiến khi trích xuất: {detail}."
    message_en = "Unexpected failure during extraction: {detail}."


class SettingsWrong(KehoachError):
    """A setting (environment variable ``KEHOACH_…``) with a value that cannot be."""

    code = "settings"
    message_vi = "Thiết lập có lỗi: {detail}."
    message_en = "A setting is wrong: {detail}."
    action_vi = "Sửa biến môi trường; xem docs/settings.md."
    action_en = "Mend the environment variable; see docs/settings.md."


class TimedOut(KehoachError):
    """A document that took a worker longer than allowed; the worker was ended."""

    code = "timed_out"
    message_vi = "Quá thời gian cho phép ({detail} giây)."
    message_en = "It took longer than allowed ({detail} s)."
    action_vi = "Kiểm tra tệp, tách thành phần nhỏ hơn, hoặc tăng KEHOACH_DOCUMENT_SECONDS."
    action_en = "Check the file, split it into smaller ones, or raise KEHOACH_DOCUMENT_SECONDS."


class WorkerCrashed(KehoachError):
    """A document over which the worker process died, twice."""

    code = "crashed"
    message_vi = "Chương trình con bị dừng đột ngột khi đọc tệp ({detail})."
    message_en = "The process that read the file died ({detail})."
    action_vi = "Xuất lại tệp từ chương trình soạn thảo; nếu vẫn lỗi, gửi tệp cho người phụ trách."
    action_en = "Export the file again from the word processor; if that does not help, send it to the maintainers."


class OutOfMemory(KehoachError):
    """A document that needs more memory than a worker may take."""

    code = "out_of_memory"
    message_vi = "Tệp cần nhiều bộ nhớ hơn mức cho phép{detail}."
    message_en = "The file needs more memory than allowed{detail}."
    action_vi = "Kiểm tra tệp, tách thành phần nhỏ hơn, hoặc tăng KEHOACH_DOCUMENT_MEMORY."
    action_en = "Check the file, split it into smaller ones, or raise KEHOACH_DOCUMENT_MEMORY."


class WorkersFailed(KehoachError):
    """The worker processes end before they have taken a document."""

    code = "workers_failed"
    message_vi = "Không khởi động được các tiến trình xử lý: {detail}."
    message_en = "The worker processes could not be started: {detail}."
    action_vi = "Tăng KEHOACH_DOCUMENT_MEMORY, giảm KEHOACH_WORKERS, hoặc kiểm tra bản cài đặt."
    action_en = "Raise KEHOACH_DOCUMENT_MEMORY, lower KEHOACH_WORKERS, or check the installation."


class ArchiveTooLarge(ReadingError):
    """An archive that unpacks to more than is read: members, bytes, or bytes unpacked from each packed one."""

    code = "archive_too_large"
    message_vi = "Tệp nén vượt giới hạn khi giải nén ({detail}); phần còn lại không được đọc."
    message_en = "The archive unpacks to more than is allowed ({detail}); the rest of it is not read."
    action_vi = "Giải nén ra thư mục rồi chạy trên thư mục đó, hoặc tăng giới hạn KEHOACH_MAX_ARCHIVE_…; xem docs/settings.md."
    action_en = "Unpack it and run on the folder, or raise the bounds KEHOACH_MAX_ARCHIVE_…; see docs/settings.md."


class ArchiveTooDeep(ReadingError):
    """An archive within archives, deeper than is read."""

    code = "archive_too_deep"
    message_vi = "Tệp nén lồng trong tệp nén quá {detail} cấp."
    message_en = "Archives stand in one another deeper than {detail} levels."
    action_vi = "Giải nén tệp này ra thư mục rồi chạy trên thư mục đó."
    action_en = "Unpack this file and run on the folder."


class UnsafeName(ReadingError):
    """A member of an archive whose name leads out of it, or that is a link or device."""

    code = "unsafe_name"
    message_vi = "Không giải nén thành phần có tên dẫn ra ngoài tệp nén hoặc không phải tệp thường: {detail}."
    message_en = "A member whose name leads out of its archive, or that is no plain file, is not unpacked: {detail}."
    action_vi = "Kiểm tra nguồn gốc tệp nén; nén lại từ thư mục gốc nếu tệp đáng tin."
    action_en = "Check where the archive comes from; pack it again from its folder if it can be trusted."


class SourceChanged(ReadingError):
    """A file that was written to between its hashing and its reading."""

    code = "source_changed"
    message_vi = "Tệp thay đổi trong lúc đang đọc."
    message_en = "The file changed while it was read."
    action_vi = "Chạy lại lệnh khi tệp đã được ghi xong."
    action_en = "Run again once the file is written."


class SourceUnreachable(ReadingError):
    """A folder that cannot be opened, or a URL whose storage gives an error."""

    code = "source_unreachable"
    message_vi = "Không mở được nguồn {detail}."
    message_en = "The source {detail} cannot be opened."
    action_vi = "Kiểm tra quyền đọc, địa chỉ, kết nối, rồi chạy lại: những gì đã xong không làm lại."
    action_en = "Check permissions, address and connection, then run again: what is done is not done twice."


class JournalBroken(KehoachError):
    """The journal of an output folder is no database, or of a later version of the program."""

    code = "journal_broken"
    message_vi = "Nhật ký của thư mục kết quả bị hỏng: {detail}."
    message_en = "The journal of the output folder is damaged: {detail}."
    action_vi = "Xóa thư mục .kehoach trong thư mục kết quả rồi chạy lại (mọi tệp được trích xuất lại), hoặc dùng thư mục khác."
    action_en = "Delete the folder .kehoach in the output folder and run again (all is extracted again), or use another folder."


class OutputBusy(KehoachError):
    """Another run writes into the same output folder."""

    code = "output_busy"
    message_vi = "Một lệnh khác đang ghi vào thư mục kết quả {detail}."
    message_en = "Another run is writing to the output folder {detail}."
    action_vi = "Chờ lệnh kia kết thúc, hoặc chọn thư mục khác bằng -o."
    action_en = "Wait for it to end, or choose another folder with -o."


class ExtraMissing(KehoachError):
    """A library that only this use needs is not installed; ``detail`` is the extra of the package."""

    code = "extra_missing"
    message_vi = "Chưa cài thư viện cần cho việc này ({detail})."
    message_en = "A library that this needs is not installed ({detail})."
    action_vi = 'Cài bằng lệnh: pip install "kehoach[{detail}]".'
    action_en = 'Install it: pip install "kehoach[{detail}]".'


class ClusterFailed(KehoachError):
    """A Ray cluster that cannot be reached, loses every node, or runs another version of the program."""

    code = "cluster_failed"
    message_vi = "Cụm máy Ray không dùng được: {detail}."
    message_en = "The Ray cluster cannot be used: {detail}."
    action_vi = "Kiểm tra --address, trạng thái cụm (ray status), cài cùng phiên bản trên mọi máy, rồi chạy lại lệnh."
    action_en = "Check --address and the cluster (ray status), install the same version on all nodes, and run again."


class OutputClash(KehoachError):
    """Two inputs of one call would write the same result, or a result would overwrite an input."""

    code = "output_clash"
    message_vi = "Không ghi kết quả vì sẽ ghi đè lên nhau: {detail}."
    message_en = "Nothing is written because files would overwrite each other: {detail}."
    action_vi = "Chạy trên thư mục chứa cả hai tệp, hoặc chọn thư mục kết quả khác bằng -o."
    action_en = "Run on a folder that holds both, or choose other output folders with -o."


class OutputUnwritable(KehoachError):
    """A result could not be written."""

    code = "output_unwritable"
    message_vi = "Không ghi được kết quả: {detail}."
    message_en = "The result could not be written: {detail}."
    action_vi = "Kiểm tra quyền ghi và dung lượng đĩa của thư mục kết quả."
    action_en = "Check that the output folder may be written to and that the disk is not full."


class PlanUnreadable(KehoachError):
    """A file that is not the JSON of a plan."""

    code = "plan_unreadable"
    message_vi = "Tệp không phải kết quả JSON của kehoach: {detail}."
    message_en = "The file is not a plan's JSON: {detail}."
    action_vi = "Chọn tệp JSON do lệnh kehoach extract ghi ra, cùng phiên bản."
    action_en = "Choose a JSON file that kehoach extract of this version has written."


class CorrectionsUnreadable(KehoachError):
    """A file of corrections that cannot be opened or is not of its form; its plan is not used without what people said of it."""

    code = "corrections_unreadable"
    message_vi = "Không đọc được tệp hiệu đính: {detail}."
    message_en = "The file of corrections cannot be read: {detail}."
    action_vi = "Khôi phục tệp từ bản sao lưu, hoặc dời tệp đi nếu không cần các hiệu đính trong đó."
    action_en = "Restore the file from a backup, or move it away if its corrections are not needed."


class GoldUnusable(KehoachError):
    """Annotations that cannot be used: no file, no JSON, or JSON without a layer of the annotation guide."""

    code = "gold_unusable"
    message_vi = "Không dùng được tệp chú giải: {detail}."
    message_en = "These annotations cannot be used: {detail}."
    action_vi = "Chọn tệp JSON chú giải, hoặc thư mục chứa các tệp ấy."
    action_en = "Choose a JSON file of annotations, or a folder of such files."


class GoldWithoutSource(KehoachError):
    """The document that was annotated is not at hand, or several could be it."""

    code = "gold_without_source"
    message_vi = "Không xác định được văn bản đã chú giải: {detail}."
    message_en = "The annotated document is not at hand, or not settled: {detail}."
    action_vi = "Chỉ thư mục chứa văn bản bằng --sources, hoặc kết quả đã trích xuất bằng --predicted."
    action_en = "Name the folder of the documents by --sources, or results by --predicted."


class GoldForOtherText(KehoachError):
    """The text read from a document is not the one whose offsets the annotations count in."""

    code = "gold_for_other_text"
    message_vi = "Nội dung đọc được không còn là nội dung đã chú giải: {detail}."
    message_en = "The text that was read is not the one that was annotated: {detail}."
    action_vi = "Chú giải lại văn bản, hoặc dùng phiên bản chương trình đã dùng khi chú giải."
    action_en = "Annotate the document again, or use the version of the program that the annotations were made with."


class ReviewUnreadable(KehoachError):
    """A workbook of a review that cannot be taken."""

    code = "review_unreadable"
    message_vi = "Không dùng được tệp rà soát: {detail}."
    message_en = "The review cannot be taken: {detail}."
    action_vi = "Sửa ô đã nêu, hoặc tạo lại tệp bằng kehoach review OUT --to TỆP.xlsx."
    action_en = "Correct the cell that is named, or make the workbook anew with kehoach review OUT --to FILE.xlsx."


class DriverMissing(KehoachError):
    """An optional Python package is not installed."""

    code = "driver_missing"
    message_vi = "Chưa cài thư viện tùy chọn cần cho việc này."
    message_en = "An optional library that this needs is not installed."
    action_vi = "Cài đặt: {detail}."
    action_en = "Install it: {detail}."


class DatabaseUnusable(KehoachError):
    """A database that cannot be reached, or refuses."""

    code = "database_unusable"
    message_vi = "Không dùng được cơ sở dữ liệu: {detail}."
    message_en = "The database cannot be used: {detail}."
    action_vi = "Kiểm tra địa chỉ (postgresql://… hoặc sqlite:///…), máy chủ, tài khoản và quyền ghi."
    action_en = "Check the address (postgresql://… or sqlite:///…), the server, the account and its rights."


class ExportFormatUnknown(KehoachError):
    """A file to write whose suffix stands for no form of export."""

    code = "export_format_unknown"
    message_vi = "Không biết định dạng xuất của tệp: {detail}."
    message_en = "The suffix stands for no form of export: {detail}."
    action_vi = "Đặt đuôi tệp là một trong các đuôi nêu trên."
    action_en = "Name the file with one of the suffixes above."


class TableUnknown(KehoachError):
    """A table that does not exist."""

    code = "table_unknown"
    message_vi = "Không có bảng này: {detail}."
    message_en = "There is no such table: {detail}."
    action_vi = "Chọn một trong các bảng nêu trên; xem docs/tables.md."
    action_en = "Choose one of the tables above; see docs/tables.md."


class SourceDiffers(KehoachError):
    """A source file that is not the one from which the plan was read: its SHA-256 is another."""

    code = "source_differs"
    message_vi = "Tệp nguồn không phải tệp đã trích xuất kế hoạch này: {detail}."
    message_en = "This is not the file that the plan was read from: {detail}."
    action_vi = "Chọn đúng tệp nguồn, hoặc trích xuất lại bằng kehoach extract."
    action_en = "Choose the file itself, or extract the plan again."


class PlanWithoutPages(KehoachError):
    """A plan that was not read from a PDF, or not at all: there is no page on which its evidence stands."""

    code = "plan_without_pages"
    message_vi = "Kết quả này không có trang để hiển thị: nguồn không phải tệp PDF đã đọc được ({detail})."
    message_en = "This plan has no pages to show: its source is no PDF that could be read ({detail})."
    action_vi = "Chuyển văn bản sang PDF rồi trích xuất lại."
    action_en = "Convert the document to PDF and extract it again."


class RulesWrong(KehoachError):
    """A file of audit rules that does not follow its form; ``detail`` says line, key and what to do."""

    code = "rules"
    message_vi = "Tệp quy tắc có lỗi: {detail}"
    message_en = "The file of rules is wrong: {detail}"
    action_vi = "Sửa tệp theo hướng dẫn trong docs/audit.md."
    action_en = "Mend the file; docs/audit.md describes its form."


class ProvinceUnknown(KehoachError):
    """A code that is none of a province."""

    code = "province_unknown"
    message_vi = "Không có tỉnh, thành phố nào có mã {detail}."
    message_en = "No province has the code {detail}."
    action_vi = "Dùng mã hai chữ số của tỉnh, thành phố (từ 01/7/2025), ví dụ 31 là Hải Phòng, 46 là Huế."
    action_en = "Use the official two-digit code since July 2025, for example 31 for Hải Phòng, 46 for Huế."
