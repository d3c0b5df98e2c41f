"""What ``kehoach batch`` and ``kehoach watch`` say."""

from dataclasses import dataclass

from extractor.cli.messages import Language


@dataclass(frozen=True, slots=True)
class BatchTexts:
    """The texts of one language; those with braces are filled by ``str.format``."""

    working: str
    failures: str
    rate: str
    line: str
    line_of_total: str
    left: str
    no_source: str
    address_without_ray: str
    list_unreadable: str
    no_folder: str
    inbox_is_output: str
    passed_over: str
    stopping: str
    stopped: str
    done: str
    nothing: str
    failed_before: str
    retry: str
    written_to: str
    watching: str
    arrived: str


TEXTS = {
    Language.VIETNAMESE: BatchTexts(
        working="Đang đọc",
        failures="{count} lỗi",
        rate="{rate:.1f} tệp/giây",
        line="Đã xong {done} tệp, {rate:.1f} tệp/giây, {failed} lỗi.",
        line_of_total="Đã xong {done}/{total} tệp, {rate:.1f} tệp/giây, còn khoảng {left}, {failed} lỗi.",
        left="{hours} giờ {minutes} phút",
        no_source="Hãy nêu ít nhất một nguồn (tệp, thư mục, tệp nén, @danh-sách) hoặc --list.",
        address_without_ray="--address chỉ dùng với --engine ray.",
        list_unreadable="Không đọc được danh sách {path}.",
        no_folder="Không có thư mục {path}.",
        inbox_is_output="Thư mục kết quả không được là chính thư mục theo dõi.",
        passed_over="Bỏ qua {count} tệp không phải văn bản ({suffixes}).",
        stopping="Đang dừng, chờ các tệp đang đọc (nhấn Ctrl-C lần nữa để dừng ngay)…",
        stopped="Đã dừng giữa chừng. Chạy lại đúng lệnh này để làm tiếp.",
        done="Trích xuất {extracted}, trùng nội dung {copied}, đã có từ trước {kept}, lỗi {failed}.",
        nothing="Không có tệp nào để đọc trong {sources}.",
        failed_before="Trong đó {count} tệp lỗi từ lần chạy trước, không đọc lại.",
        retry="Thêm --retry failed để đọc lại các tệp lỗi.",
        written_to="Kết quả (JSON) nằm trong thư mục: {output}",
        watching="Đang theo dõi {inbox}; nhấn Ctrl-C để dừng.",
        arrived="{name}: {state}",
    ),
    Language.ENGLISH: BatchTexts(
        working="Reading",
        failures="{count} failed",
        rate="{rate:.1f} files/s",
        line="{done} files done, {rate:.1f} files/s, {failed} failed.",
        line_of_total="{done} of {total} files done, {rate:.1f} files/s, about {left} left, {failed} failed.",
        left="{hours} h {minutes} min",
        no_source="Name at least one source (file, folder, archive, @list), or --list.",
        address_without_ray="--address goes with --engine ray.",
        list_unreadable="The list {path} cannot be read.",
        no_folder="There is no folder {path}.",
        inbox_is_output="The folder that is watched cannot take the results.",
        passed_over="Passed over, not documents: {count} ({suffixes}).",
        stopping="Stopping once the files under way are done (Ctrl-C again to stop at once)…",
        stopped="Stopped before the end. Run the same command again to go on.",
        done="Extracted {extracted}, same content {copied}, done before {kept}, failed {failed}.",
        nothing="There is no file to read in {sources}.",
        failed_before="Of these, {count} failed in an earlier run and were not read again.",
        retry="Add --retry failed to read those again that failed.",
        written_to="The results (JSON) are in the folder: {output}",
        watching="Watching {inbox}; Ctrl-C to stop.",
        arrived="{name}: {state}",
    ),
}
STATES = {
    Language.VIETNAMESE: {
        "complete": "đã đọc", "partial": "đọc được một phần", "failed": "không đọc được", "waiting": "chưa đọc",
    },
    Language.ENGLISH: {"complete": "read", "partial": "read in part", "failed": "could not be read", "waiting": "not yet read"},
}  # fmt: skip
