"""Files of rules: what an official may write, and what he is told where it is wrong."""

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.audit import parse_rules, read_rules, rule_set, shipped_names, shipped_rules
from extractor.errors import RulesWrong

HEAD = "tên: Thử\nquy tắc:\n"


def rule(check: str) -> str:
    return f"{HEAD}- mã: mot\n  tên: Một\n  {check}\n"


@pytest.mark.parametrize(
    ("check", "kind"),
    [
        ("có mục: kinh phí", "section"),
        ("có mục: [kinh phí, nguồn lực]", "section"),
        ("viện dẫn: {số: 112/KH-UBND, ngày: 16/3/2026}", "citation"),
        ("viện dẫn: {loại: luật}", "citation"),
        ("giao việc cho: công an", "unit"),
        ("nhiệm vụ: waste_sorting", "task"),
        ("nhiệm vụ: phân loại rác tại nguồn", "task"),
        ('chỉ tiêu: {về: waste_sorting_rate, so sánh: ít nhất, giá trị: 80, đơn vị: "%"}', "target"),
        ("chỉ tiêu: {về: số nhà vệ sinh, so sánh: không quá, giá trị: 1.5, đơn vị: nhà}", "target"),
        ("thời hạn: {ban hành chậm nhất: 30/4/2026}", "deadline"),
        ("thời hạn: {ban hành chậm nhất: 2026-04-30}", "deadline"),
        ("thời hạn: {nhiệm vụ: trồng cây xanh, ngày: 30/9/2026}", "deadline"),
        ("báo cáo: hằng tháng", "reporting"),
        ("thể thức: quốc hiệu", "formality"),
        ("nhất quán: [thứ và ngày, phụ lục]", "consistency"),
        # the same in English
        ("section: budget", "section"),
        ("formality: number", "formality"),
        ("reporting: month", "reporting"),
    ],
)
def test_checks(check: str, kind: str) -> None:
    (made,) = rule_set(parse_rules(rule(check), "thu.yaml"), "thu").rules
    assert (made.id, made.kind, made.severity) == ("thu.mot", kind, "warning")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # what is wrong, in which line, at which key, what to do
        (rule("có muc: kinh phí"), ["dòng 5", "có muc", "có phải là “có mục”"]),
        (rule("thể thức: con dấu"), ["dòng 5", "thể thức", "số, ngày, quốc hiệu"]),
        (rule("báo cáo: thỉnh thoảng"), ["dòng 5", "hằng tháng"]),
        (rule("chỉ tiêu: {về: a, so sánh: ít nhất, giá trị: 80%, đơn vị: hộ}"), ["dòng 5", "giá trị", "không viết %"]),
        (rule("chỉ tiêu: {về: a, so sánh: hơn kém, giá trị: 8, đơn vị: hộ}"), ["dòng 5", "so sánh", "ít nhất"]),
        (rule("chỉ tiêu:\n    về: a\n    so sánh: ít nhất\n    giá trị: 8"), ["dòng 5", "đơn vị", "thiếu khóa"]),
        (rule("viện dẫn: {ngày: 16/3/2026}"), ["dòng 5", "“số” hoặc “loại”"]),
        (rule("viện dẫn: {số: 1/KH-UBND, ngày: 31/2/2026}"), ["dòng 5", "ngày", "16/3/2026"]),
        (rule("thời hạn: {nhiệm vụ: trồng cây}"), ["dòng 5", "nhiệm vụ", "ngày"]),
        (rule("mức độ: nặng\n  thể thức: số"), ["dòng 5", "mức độ", "cảnh báo"]),
        (rule("mức độ: lỗi"), ["dòng 3", "đúng một phép kiểm", "chưa có"]),
        (rule("thể thức: số\n  có mục: kinh phí"), ["đúng một phép kiểm", "đang có: có mục, thể thức"]),
        (f"{HEAD}- mã: Số Một\n  tên: Một\n  thể thức: số\n", ["dòng 3", "mã", "không dấu"]),
        (f"{HEAD}- mã: a\n  tên: A\n  thể thức: số\n- mã: a\n  tên: B\n  thể thức: ngày\n", ["hai lần", "a"]),
        ("tên: Thử\n", ["quy tắc", "thiếu khóa"]),
        ("tên: Thử\nquy tắc: []\n", ["dòng 2", "danh sách"]),
        ("tên: Thử\nquy tắc: số\n", ["dòng 2", "danh sách"]),
        ("- a\n", ["dòng 1", "“tên” và “quy tắc”"]),
        ("", ["dòng 1"]),
        ("tên: [a\n", ["dòng", "YAML"]),
        ("tên: !!python/object:os.system a\nquy tắc: []\n", ["YAML"]),
        ("áp dụng: {cấp: ấp}\n" + rule("thể thức: số"), ["dòng 1", "cấp", "xã"]),
    ],
)
def test_what_is_wrong_is_told(text: str, told: list[str]) -> None:
    with pytest.raises(RulesWrong) as caught:
        parse_rules(text, "thu.yaml")
    message = caught.value.message("vi")
    assert "thu.yaml" in message
    assert [words for words in told if words not in message] == []


def test_only_what_is_wrong_is_told() -> None:
    with pytest.raises(RulesWrong) as caught:
        parse_rules(rule("thể thức: dấu"), "thu.yaml")
    assert caught.value.detail.count("dòng") == 1


def test_a_decomposed_key_is_the_same_key() -> None:
    """A Mac writes ``tên`` with the circumflex apart (NFD)."""
    assert parse_rules(unicodedata.normalize("NFD", rule("có mục: kinh phí")), "thu.yaml").name == "Thử"


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00"])
def test_a_file_that_is_no_text(content: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "rules.yaml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(RulesWrong):
        read_rules(path)


def test_rule_sets_that_ship() -> None:
    assert shipped_names() == ("chien-dich-moi-truong", "the-thuc")
    for name in shipped_names():
        made = rule_set(shipped_rules(name), name)
        assert all(one.name.vi and one.name.en != one.name.vi for one in made.rules)


@given(st.text(max_size=200))
def test_any_other_text_is_a_coded_error(text: str) -> None:
    with pytest.raises(RulesWrong):
        parse_rules(text, "thu.yaml")


def test_the_examples_of_the_guide_are_rules() -> None:
    guide = (Path(__file__).resolve().parents[3] / "docs" / "audit.md").read_text(encoding="utf-8")
    (whole,) = re.findall(r"```yaml\n(.*?)```", guide, re.DOTALL)
    assert len(parse_rules(whole, "audit.md").rules) == 3
    checks = re.findall(r"^\|.*\| `([^`|]+: [^`|]+)` \|$", guide, re.MULTILINE)
    assert len(checks) >= 9
    for check in checks:
        assert len(parse_rules(rule(check), "audit.md").rules) == 1
