"""A target said twice points to its first statement; halves of one sentence do not."""

from typing import Any

import pytest

from extractor.assembly.identity import link_restatements, link_stated_sizes, with_identity
from schemas.records import Scope
from tests.extractor.assembly.findings.records import evidence, target, workspace_with

TREES: tuple[str, str, float, str, dict[str, Any]] = ("trồng cây xanh", ">=", 500, "cây xanh", {})


@pytest.mark.parametrize(
    ("later", "restates"),
    [
        (("trồng cây xanh", ">=", 500, "cây xanh", {}), True),
        (("trồng mới cây xanh trong năm", ">=", 500, "cây xanh", {}), True),  # other words, one indicator
        (("trồng cây xanh", ">=", 600, "cây xanh", {}), False),
        (("trồng cây xanh", "=", 500, "cây xanh", {}), False),
        (("trồng cây xanh", ">=", 500, "cây xanh", {"per": "year"}), False),  # a frequency is another statement
        (("trồng cây xanh", ">=", 500, "cây xanh", {"population": "thôn"}), False),
        (("trồng cây xanh", ">=", 500, "cây xanh", {"period": (2026, 2030)}), False),
        (("ra quân thu gom rác", ">=", 500, "cây xanh", {}), False),
    ],
)
def test_restates(later: tuple[str, str, float, str, dict[str, Any]], restates: bool) -> None:
    workspace = workspace_with("- Câu thứ nhất về cây.\n- Câu thứ hai về cây.")
    first, second = with_identity(
        [
            target(evidence(workspace, quote), *row[:4], **row[4])
            for quote, row in (("Câu thứ nhất về cây", TREES), ("Câu thứ hai về cây", later))
        ]
    )
    linked = link_restatements([first, second], workspace.outline.document.text)
    assert [each.restates for each in linked] == [None, first.id if restates else None]


def test_places_part_totals() -> None:
    workspace = workspace_with("- Câu thứ nhất về cây.\n- Câu thứ hai về cây.")
    targets = with_identity(
        [
            target(evidence(workspace, "Câu thứ nhất về cây"), "trồng cây xanh tại trường học", "=", 100, "cây xanh"),
            target(evidence(workspace, "Câu thứ hai về cây"), "trồng cây xanh tại công viên", "=", 100, "cây xanh"),
        ]
    )
    assert [each.restates for each in link_restatements(targets)] == [None, None]


def test_halves_of_one_sentence() -> None:
    workspace = workspace_with("- Trồng 100 cây và chăm sóc 100 cây trong năm.")
    targets = [
        target(evidence(workspace, "Trồng 100 cây"), "trồng cây", "=", 100, "cây"),
        target(evidence(workspace, "chăm sóc 100 cây"), "trồng cây", "=", 100, "cây"),
    ]
    assert [each.restates for each in link_restatements(targets, workspace.outline.document.text)] == [None, None]


def test_third_statement_points_to_the_first() -> None:
    workspace = workspace_with("- Câu thứ nhất về cây.\n- Câu thứ hai về cây.\n- Câu thứ ba về cây.")
    quotes = ("Câu thứ nhất về cây", "Câu thứ hai về cây", "Câu thứ ba về cây")
    targets = [target(evidence(workspace, quote), *TREES[:4]) for quote in quotes]
    assert [each.restates for each in link_restatements(targets)] == [None, targets[0].id, targets[0].id]


def test_a_size_stated_again_restates_the_first() -> None:
    workspace = workspace_with("Kế hoạch triển khai tại 20 thôn và 12 trường học; tuyên truyền tại 20 thôn.")
    quotes = (("20 thôn", "thôn", 20), ("12 trường học", "trường học", 12))
    first, other = (
        Scope(id=f"scope-{noun}", evidence=evidence(workspace, quote), rule="stated_size", confidence=0.9, noun=noun, value=value)
        for quote, noun, value in quotes
    )
    again = first.model_copy(update={"id": "scope-again"})
    assert [size.restates for size in link_stated_sizes([first, other, again])] == [None, None, first.id]
