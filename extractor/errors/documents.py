"""A document that cannot be read."""

from extractor.errors.root import KehoachError


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
