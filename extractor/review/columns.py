"""The columns of a review's sheets, and their words."""

from dataclasses import dataclass

from schemas.corrections import Verdict


@dataclass(frozen=True, slots=True)
class Words:
    """Headings and answers in one language."""

    file: str
    issuer: str
    page: str
    quote: str
    confidence: str
    answer: str
    correct: str
    """Heading of the cell in which a field's right value is written; ``{field}`` is the field's heading."""
    note: str
    record: str
    sha256: str
    answers: dict[Verdict, str]
    guide: tuple[str, ...]
    guide_sheet: str
    title: str
    by: str


WORDS = {
    "vi": Words(
        file="Tệp",
        issuer="Cơ quan ban hành",
        page="Trang",
        quote="Trích dẫn",
        confidence="Độ tin cậy",
        answer="Kết luận",
        correct="{field}: sửa thành",
        note="Ghi chú",
        record="Mã bản ghi",
        sha256="SHA-256",
        answers={"right": "đúng", "wrong": "sai", "corrected": "sửa"},
        guide_sheet="Hướng dẫn",
        title="Rà soát các bản ghi có độ tin cậy thấp",
        by="Người rà soát (ghi họ tên vào ô bên phải)",
        guide=(
            "1. Ghi họ tên người rà soát vào ô B2 của trang này.",
            "2. Ở mỗi trang, đọc trích dẫn (và mở văn bản ở trang đã ghi) rồi chọn kết luận: đúng, sai, hoặc sửa.",
            "3. Chọn “sửa” thì ghi giá trị đúng vào cột “… sửa thành”; ô để trống giữ nguyên giá trị máy đọc; ghi “-” để xóa.",
            "4. Nhiều đơn vị thì ngăn cách bằng dấu chấm phẩy. Ngày ghi dạng 2026-06-05.",
            "5. Dòng chưa có kết luận được bỏ qua. Không đổi các cột Mã bản ghi và SHA-256.",
            "6. Lưu tệp rồi chạy: kehoach review OUT --apply TỆP.xlsx",
        ),
    ),
    "en": Words(
        file="File",
        issuer="Issuer",
        page="Page",
        quote="Evidence",
        confidence="Confidence",
        answer="Answer",
        correct="{field}: should be",
        note="Note",
        record="Record id",
        sha256="SHA-256",
        answers={"right": "right", "wrong": "wrong", "corrected": "corrected"},
        guide_sheet="Guide",
        title="Review of the less sure records",
        by="Reviewer (write your name into the cell at the right)",
        guide=(
            "1. Write the reviewer's name into cell B2 of this sheet.",
            "2. On each sheet read the evidence (or the document at the page) and choose an answer: right, wrong, corrected.",
            "3. Where it is corrected, write the right value beside it; an empty cell keeps the machine's value; “-” clears it.",
            "4. Several units are parted by semicolons. Days are written 2026-06-05.",
            "5. Rows without an answer are passed over. Do not change the columns Record id and SHA-256.",
            "6. Save the file and run: kehoach review OUT --apply FILE.xlsx",
        ),
    ),
}
