"""Alignment against pairs of indicator phrases that were labelled before it was written.

The fresh set was labelled by somebody who had seen neither lexicon nor alignment; its pairs are only counted.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from extractor.alignment import Phrase, align
from extractor.alignment.comparability import Basis, same_population
from extractor.alignment.words import members, one_wording
from extractor.assembly.identity import indicator_id

PAIRS = Path(__file__).parent.parent / "comparison"


def phrase(said: dict[str, Any]) -> Phrase:
    known = indicator_id(said["indicator"], said["unit"], said["population"])
    return Phrase(said["indicator"], said["unit"], said["population"], known)


def basis(said: dict[str, Any]) -> Basis:
    return Basis(one_wording(said["indicator"]), members(said["population"] or ""), None, None, "level")


def labelled(half: str) -> list[dict[str, Any]]:
    pairs: list[dict[str, Any]] = yaml.safe_load((PAIRS / f"alignment_{half}.yaml").read_text(encoding="utf-8"))
    return pairs


_MISSED = pytest.mark.xfail(reason="the bars are missed on pairs labelled afterwards: 0.917 and 0.880", strict=True)


@pytest.mark.parametrize("half", ["development", pytest.param("fresh", marks=_MISSED)])
def test_precision_and_recall(half: str) -> None:
    outcomes = [
        (align(phrase(pair["first"]), phrase(pair["second"])).aligned, pair["label"] != "different") for pair in labelled(half)
    ]
    right = outcomes.count((True, True))
    precision = right / (right + outcomes.count((True, False)))
    recall = right / (right + outcomes.count((False, True)))
    figures = f"{half}: {len(outcomes)} pairs, precision {precision:.3f}, recall {recall:.3f}"
    assert precision >= 0.97, figures
    assert recall >= 0.90, figures


def test_same_is_told_from_related() -> None:
    pairs = [pair for pair in labelled("development") if pair["label"] != "different"]
    told = [same_population(basis(pair["first"]), basis(pair["second"])) for pair in pairs]
    flagged = [not same for same, pair in zip(told, pairs, strict=True) if pair["label"] == "related"]
    assert sum(flagged) >= 0.7 * len(flagged), "values of different populations must be flagged"
    assert sum(same == (pair["label"] == "same") for same, pair in zip(told, pairs, strict=True)) >= 0.7 * len(pairs)
