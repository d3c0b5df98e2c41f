"""What is written: results that clash or cannot be written, journals, databases, exports."""

from extractor.errors.root import KehoachError


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


class OutputBusy(KehoachError):
    """Another run writes into the same output folder."""

    code = "output_busy"
    message_vi = "Một lệnh khác đang ghi vào thư mục kết quả {detail}."
    message_en = "Another run is writing to the output folder {detail}."
    action_vi = "Chờ lệnh kia kết thúc, hoặc chọn thư mục khác bằng -o."
    action_en = "Wait for it to end, or choose another folder with -o."


class JournalBroken(KehoachError):
    """The journal of an output folder is no database, or of a later version of the program."""

    code = "journal_broken"
    message_vi = "Nhật ký của thư mục kết quả bị hỏng: {detail}."
    message_en = "The journal of the output folder is damaged: {detail}."
    action_vi = "Xóa thư mục .kehoach trong thư mục kết quả rồi chạy lại (mọi tệp được trích xuất lại), hoặc dùng thư mục khác."
    action_en = "Delete the folder .kehoach in the output folder and run again (all is extracted again), or use another folder."


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
