"""What ``kehoach evaluate`` says."""

from dataclasses import dataclass

from extractor.cli.messages import Language


@dataclass(frozen=True, slots=True)
class EvaluateTexts:
    """The texts of one language; those with braces are filled by ``str.format``."""

    layer: str
    document: str
    gold: str
    predicted: str
    found: str
    precision: str
    recall: str
    f1: str
    mean: str
    whole: str
    aside: str
    causes: str
    count: str
    cause: str
    rule: str
    examples: str
    kinds: dict[str, str]
    changes: dict[str, str]
    verdicts: dict[str, str]
    none_predicted: str
    no_errors: str
    changes_title: str
    no_changes: str
    changes_summary: str
    only_in_one: str
    nothing_to_compare: str
    html_needs_gold: str
    written: str


TEXTS = {
    Language.VIETNAMESE: EvaluateTexts(
        layer="Lớp",
        document="Văn bản",
        gold="Chuẩn",
        predicted="Trích",
        found="F1 tìm thấy",
        precision="P",
        recall="R",
        f1="F1 đúng",
        mean="Trung bình F1 đúng của các lớp: {mean:.4f}",
        whole="Mọi bản ghi",
        aside="Giá trị phụ của các cặp tìm thấy: {values}",
        causes="Lỗi theo nguyên nhân ({count})",
        count="Số lỗi",
        cause="Nguyên nhân",
        rule="Quy tắc",
        examples="Ví dụ",
        kinds={"missing": "thiếu", "spurious": "thừa", "different": "sai"},
        changes={"added": "thêm", "removed": "mất", "changed": "đổi"},
        verdicts={"gain": "tốt hơn", "loss": "kém hơn", "neither": "không hơn kém", "unknown": "không có chuẩn"},
        none_predicted="Không có kết quả cho {name}: tính là không trích được gì.",
        no_errors="Không có lỗi nào.",
        changes_title="Khác với lần chạy trước ({count})",
        no_changes="Hai lần chạy cho cùng kết quả.",
        changes_summary="Tốt hơn {gain}, kém hơn {loss}, không hơn kém {neither}, không có chuẩn {unknown}.",
        only_in_one="Chỉ một lần chạy có {name}; không so sánh.",
        nothing_to_compare="Cần thư mục chuẩn GOLD, hoặc hai lần chạy: --predicted và --against.",
        html_needs_gold="--html cần thư mục chuẩn GOLD.",
        written="Đã ghi {path}",
    ),
    Language.ENGLISH: EvaluateTexts(
        layer="Layer",
        document="Document",
        gold="Gold",
        predicted="Predicted",
        found="Found F1",
        precision="P",
        recall="R",
        f1="Exact F1",
        mean="Mean exact F1 of the layers: {mean:.4f}",
        whole="All records",
        aside="Aside, among pairs found: {values}",
        causes="Errors by cause ({count})",
        count="Errors",
        cause="Cause",
        rule="Rule",
        examples="Examples",
        kinds={"missing": "missing", "spurious": "spurious", "different": "wrong"},
        changes={"added": "added", "removed": "removed", "changed": "changed"},
        verdicts={"gain": "gain", "loss": "loss", "neither": "neither", "unknown": "no gold"},
        none_predicted="No result for {name}: it counts as nothing extracted.",
        no_errors="There are no errors.",
        changes_title="Changes since the other run ({count})",
        no_changes="The two runs give the same.",
        changes_summary="Gains {gain}, losses {loss}, neither {neither}, without gold {unknown}.",
        only_in_one="Only one run has {name}; it is not compared.",
        nothing_to_compare="Give GOLD, or two runs: --predicted and --against.",
        html_needs_gold="--html needs GOLD.",
        written="Written: {path}",
    ),
}
