"""Disagreements grouped by what went wrong, where, and by which rule."""

from typing import Any

from extractor.evaluation import score_plans
from extractor.evaluation.causes import causes_of


def duty(quote: str, role: str, rule: str | None = None) -> dict[str, Any]:
    return {"quote": quote, "units": ["Công an xã"], "role": role, **({"rule": rule} if rule else {})}


GOLD = {
    "header": {"number": "12/KH-UBND", "title": "Ra quân làm sạch bãi biển"},
    "duties": [duty("Tuần tra ban đêm", "execute"), duty("Xử lý vi phạm", "execute"), duty("Họp dân hằng tháng", "lead")],
}
PREDICTED = {
    "header": {"number": "21/KH-UBND", "campaign": "Biển sạch"},
    "duties": [
        duty("Tuần tra ban đêm", "lead", "duty.item"),
        duty("Xử lý vi phạm", "lead", "duty.item"),
        duty("Nêu gương", "lead", "duty.row"),
    ],
}


def test_causes_name_layer_kind_fields_and_rule() -> None:
    causes = causes_of(score_plans({"a": (GOLD, PREDICTED), "b": (GOLD, PREDICTED)}).errors)
    assert [(len(cause.errors), cause.layer, cause.kind.value, cause.fields, cause.rule) for cause in causes] == [
        (4, "duties", "different", ("role",), "duty.item"),  # two records in each document
        (2, "header", "spurious", ("campaign",), None),
        (2, "header", "different", ("number",), None),
        (2, "header", "missing", ("title",), None),
        (2, "duties", "missing", (), None),
        (2, "duties", "spurious", (), "duty.row"),
    ]
    assert causes[0].documents == ["a", "b"]


def test_an_error_tells_its_words_and_values() -> None:
    errors = score_plans({"a": (GOLD, PREDICTED)}).errors
    told = [str(error) for error in errors]
    assert "a header different: '12/KH-UBND' number: gold '12/KH-UBND' predicted '21/KH-UBND'" in told
    assert "a duties missing: 'Họp dân hằng tháng'" in told
    assert "a duties different: 'Xử lý vi phạm' role: gold 'execute' predicted 'lead'" in told
