"""Reads a file of rules. Where it is wrong, says in which line, at which key, and what to do."""

from collections.abc import Iterator
from difflib import get_close_matches
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml
from pydantic import AliasChoices, BaseModel, ValidationError
from pydantic_core import ErrorDetails

from extractor.audit.rules_form import Applies, CitationForm, DeadlineForm, RuleForm, RuleSetForm, TargetForm
from extractor.errors import RulesWrong
from extractor.text.folding import nfc

_MOST_SAID = 5
"""Errors that are told at once."""
_FORMS: tuple[type[BaseModel], ...] = (RuleSetForm, RuleForm, Applies, CitationForm, TargetForm, DeadlineForm)
_LARGEST = 1_000_000
_SYNTAX = "sai cú pháp YAML; kiểm tra dấu hai chấm, thụt đầu dòng và dấu ngoặc kép."
_NO_NUMBER = "phải là số, viết dấu chấm thập phân, không viết % (đang là “{input}”)"
_NO_LIST = "phải là một danh sách có ít nhất một mục"
_WRONG = {
    "missing": "thiếu khóa này, hãy bổ sung",
    "float_parsing": _NO_NUMBER,
    "float_type": _NO_NUMBER,
    "string_type": "phải là chữ; đặt trong ngoặc kép nếu cần (đang là “{input}”)",
    "string_pattern_mismatch": "chỉ gồm chữ thường không dấu, số và gạch nối, ví dụ co-muc-kinh-phi (đang là “{input}”)",
    "tuple_type": _NO_LIST,
    "too_short": _NO_LIST,
    "model_type": "phải là các khóa viết thụt vào bên dưới",
}
"""What is wrong and what to do, by pydantic's type of error."""


def read_rules(path: Path) -> RuleSetForm:
    """The rules of a file.

    Raises RulesWrong: the file cannot be read, is no YAML, or does not follow the form.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise RulesWrong(f"{path}: {error.strerror}.") from error
    if len(content) > _LARGEST:
        raise RulesWrong(f"{path}: tệp quá lớn.")
    try:
        return parse_rules(content.decode("utf-8-sig"), path.name)
    except UnicodeDecodeError as error:
        raise RulesWrong(f"{path.name}: tệp phải là văn bản UTF-8.") from error


def shipped_names() -> tuple[str, ...]:
    """The rule sets of the package."""
    return tuple(sorted(Path(entry.name).stem for entry in files("extractor.audit").joinpath("rule_sets").iterdir()))


def shipped_rules(name: str) -> RuleSetForm:
    """One of the rule sets of the package: ``the-thuc``, ``chien-dich-moi-truong``."""
    resource = files("extractor.audit").joinpath("rule_sets", f"{name}.yaml")
    return parse_rules(resource.read_text(encoding="utf-8"), f"{name}.yaml")


def parse_rules(text: str, name: str) -> RuleSetForm:
    """The rules that a YAML text holds; ``name`` is the file's, for messages.

    Raises RulesWrong.
    """
    try:
        node = yaml.compose(nfc(text), Loader=yaml.SafeLoader)
        content = yaml.safe_load(nfc(text))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise RulesWrong(
            f"{name}, dòng {line}: sai cú pháp YAML; kiểm tra dấu hai chấm, thụt đầu dòng và dấu ngoặc kép."
        ) from error
    except yaml.YAMLError as error:
        raise RulesWrong(f"{name}: {_SYNTAX}") from error
    if not isinstance(content, dict):
        raise RulesWrong(f"{name}, dòng 1: tệp phải có các khóa “tên” và “quy tắc”.")
    try:
        return RuleSetForm.model_validate(content)
    except ValidationError as error:
        raise RulesWrong(_said(error, node, name)) from error


def _said(error: ValidationError, node: yaml.Node | None, name: str) -> str:
    lines = [
        f"{name}, dòng {_line(node, list(one['loc']))}{_key(one)}: {_what(one)}" for one in error.errors() if not _follows(one)
    ]
    more = f"; và {len(lines) - _MOST_SAID} lỗi khác" if len(lines) > _MOST_SAID else ""
    return "; ".join(line.rstrip(".") for line in lines[:_MOST_SAID]) + more + "."


def _follows(error: ErrorDetails) -> bool:
    """True for a list that is too short only because its items are wrong, which are told themselves."""
    return error["type"] == "too_short" and bool(error["input"])


def _key(error: ErrorDetails) -> str:
    keys = [str(step) for step in error["loc"] if isinstance(step, str)]
    return f", khóa “{keys[-1]}”" if keys else ""


def _what(error: ErrorDetails) -> str:
    """One of pydantic's errors in an official's words."""
    if error["type"] == "extra_forbidden":
        return _unknown_key(str(error["loc"][-1]))
    if error["type"] == "value_error":
        return str(error["ctx"]["error"])
    return _WRONG.get(error["type"], "giá trị không hợp lệ (“{input}”)").format(input=error["input"])


def _unknown_key(name: str) -> str:
    known = sorted(set(_known_keys()))
    near = get_close_matches(name, known, n=1)
    return f"không có khóa này; có phải là “{near[0]}”?" if near else "không có khóa này; xem các khóa trong docs/audit.md"


def _known_keys() -> Iterator[str]:
    """All keys in Vietnamese."""
    for form in _FORMS:
        for field in form.model_fields.values():
            if isinstance(field.validation_alias, AliasChoices):
                yield str(field.validation_alias.choices[0])


def _line(node: Any, steps: list[int | str]) -> int:
    """The line, from 1, of the deepest part of the YAML that a path leads to."""
    line = node.start_mark.line + 1 if node is not None else 1
    for step in steps:
        found = _child(node, step)
        if found is None:
            break
        line, node = found
    return line


def _child(node: Any, step: int | str) -> tuple[int, Any] | None:
    """Line and node of a key's value or a list's item."""
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            if name.value == step:
                return name.start_mark.line + 1, value
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step].start_mark.line + 1, node.value[step]
    return None
