"""Places from which documents come, folders, addresses and archives, that cannot be read."""

from extractor.errors.documents import ReadingError


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
