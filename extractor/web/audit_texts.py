"""Words of the page of an audit beside those that all its reports share, in Vietnamese and English."""

from schemas.audit import AuditResult

SIGNS: dict[AuditResult, str] = {"pass": "✓", "fail": "✗", "unclear": "?"}

TEXTS: dict[str, dict[str, str]] = {
    "vi": {
        "words": "Đã rà soát {plans} kế hoạch theo {rules} quy tắc: {failed} điểm không đạt ở {failing} kế hoạch, "
        "{unclear} điểm chưa rõ, cần người xem lại.",
        "matrix": "Kết luận theo kế hoạch và quy tắc",
        "matrix_note": "Bấm vào một ô để xem câu chữ của hai bên và ảnh trang. Ô trống: quy tắc không áp dụng cho văn bản đó.",
        "status": "Kết luận",
        "kind": "Loại quy tắc",
        "place": "Kế hoạch, xã, phường",
        "by_failures": "Nhiều điểm không đạt nhất",
        "by_unclear": "Nhiều điểm chưa rõ nhất",
        "by_name": "Tên",
        "by_issued": "Ngày ban hành",
        "missing": "Chưa có trong tổng",
        "chart_rules": "Quy tắc có điểm không đạt hoặc chưa rõ",
        "chart_plans": "Kế hoạch có nhiều điểm không đạt, chưa rõ nhất",
        "chart_kinds": "Kết luận theo loại quy tắc",
    },
    "en": {
        "words": "{plans} plans were held against {rules} rules: {failed} failures in {failing} plans, "
        "{unclear} points unclear, which a person should look at.",
        "matrix": "Verdicts by plan and rule",
        "matrix_note": "Open a cell to see both sides' words and the picture of the page. Empty: the rule does not apply.",
        "status": "Verdict",
        "kind": "Kind of rule",
        "place": "Plan or ward",
        "by_failures": "Most failures",
        "by_unclear": "Most unclear",
        "by_name": "Name",
        "by_issued": "Day of issue",
        "missing": "Not in the sum",
        "chart_rules": "Rules failed or unclear",
        "chart_plans": "Plans with most failed or unclear",
        "chart_kinds": "Verdicts by kind of rule",
    },
}
