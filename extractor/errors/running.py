"""A run that fails: its settings, its workers, its cluster, what it needs installed."""

from extractor.errors.root import KehoachError


class SettingsWrong(KehoachError):
    """A setting (environment variable ``KEHOACH_…``) with a value that cannot be."""

    code = "settings"
    message_vi = "Thiết lập có lỗi: {detail}."
    message_en = "A setting is wrong: {detail}."
    action_vi = "Sửa biến môi trường; xem docs/settings.md."
    action_en = "Mend the environment variable; see docs/settings.md."


class LexiconError(KehoachError):
    """A lexicon file with a wrong or missing key."""

    code = "lexicon"
    message_vi = "Từ điển có lỗi: {detail}."
    message_en = "A lexicon is wrong: {detail}."
    action_vi = "Sửa tệp trong extractor/lexicons."
    action_en = "Mend the file in extractor/lexicons."


class ExtraMissing(KehoachError):
    """A library that only this use needs is not installed; ``detail`` is the extra of the package."""

    code = "extra_missing"
    message_vi = "Chưa cài thư viện cần cho việc này ({detail})."
    message_en = "A library that this needs is not installed ({detail})."
    action_vi = 'Cài bằng lệnh: pip install "kehoach[{detail}]".'
    action_en = 'Install it: pip install "kehoach[{detail}]".'


class DriverMissing(KehoachError):
    """An optional Python package is not installed."""

    code = "driver_missing"
    message_vi = "Chưa cài thư viện tùy chọn cần cho việc này."
    message_en = "An optional library that this needs is not installed."
    action_vi = "Cài đặt: {detail}."
    action_en = "Install it: {detail}."


class ExtractionFailed(KehoachError):
    """An unexpected failure while one document was extracted; the others of the call go on."""

    code = "extraction_failed"
    message_vi = "Lỗi ngoài dự kiến khi trích xuất: {detail}."
    message_en = "Unexpected failure during extraction: {detail}."


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


class ClusterFailed(KehoachError):
    """A Ray cluster that cannot be reached, loses every node, or runs another version of the program."""

    code = "cluster_failed"
    message_vi = "Cụm máy Ray không dùng được: {detail}."
    message_en = "The Ray cluster cannot be used: {detail}."
    action_vi = "Kiểm tra --address, trạng thái cụm (ray status), cài cùng phiên bản trên mọi máy, rồi chạy lại lệnh."
    action_en = "Check --address and the cluster (ray status), install the same version on all nodes, and run again."
