"""The figures are those of the annotation guide's scorer, ``../shared/score.py``, to the last digit."""

import importlib.util
import json
from collections.abc import Callable, Iterable
from copy import deepcopy
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.gold import ROOT, gold_plans
from extractor.evaluation import score_folders
from extractor.evaluation.scored_values import EXACT

Document = dict[str, Any]
GuideScore = Callable[[Path, Path], tuple[dict[str, Any], dict[str, Any], dict[tuple[str, str], list[int]], list[str]]]


@pytest.fixture(scope="module")
def guide_score(shared: Path) -> GuideScore:
    spec = importlib.util.spec_from_file_location("guide_score", shared / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    score: GuideScore = module.score
    return score


def assert_agreement(guide_score: GuideScore, documents: Iterable[tuple[str, Document, Document]]) -> None:
    """Every figure of the two scorers over (name, gold, predicted) is the same number."""
    with TemporaryDirectory() as name:
        gold, predicted = Path(name) / "gold", Path(name) / "predicted"
        for folder in (gold, predicted):
            folder.mkdir()
        for stem, ours, theirs in documents:
            (gold / f"{stem}.json").write_text(json.dumps(ours), encoding="utf-8")
            (predicted / f"{stem}.json").write_text(json.dumps(theirs), encoding="utf-8")
        found, exact, aside, _ = guide_score(gold, predicted)
        scores = score_folders(gold, predicted)
    for layer, tally in exact.items():
        ours_exact, ours_found = scores.exact[layer], scores.found[layer]
        assert (ours_exact.precision, ours_exact.recall, ours_exact.f1) == tally.prf(), layer
        assert (ours_found.precision, ours_found.recall, ours_found.f1) == found[layer].prf(), layer
    assert {key: list(counts) for key, counts in scores.aside.items()} == aside
    scored = [layer for layer in ("header", "recipients", *EXACT, "budget") if exact[layer].gold or exact[layer].predicted]
    assert scores.layers == scored
    assert scores.mean == sum(exact[layer].prf()[2] for layer in scored) / len(scored)
    hits = sum(exact[layer].hits for layer in scored)
    gold_records, predicted_records = (sum(getattr(exact[layer], side) for layer in scored) for side in ("gold", "predicted"))
    assert (scores.micro.gold, scores.micro.predicted, scores.micro.hits) == (gold_records, predicted_records, hits)


def test_documents_at_hand(guide_score: GuideScore) -> None:
    """The five plans, the own corpus, and the annotated real documents."""
    documents = list(gold_plans())
    assert len(documents) > 15
    assert_agreement(guide_score, documents)


GOLD = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((ROOT / "corpus" / "gold").glob("*.json"))]


def changed(draw: st.DrawFn, value: Any) -> Any:
    """Another value of much the same kind, as an extractor that errs would give it."""
    match value:
        case bool():
            return draw(st.sampled_from([not value, None]))
        case int() | float():
            return draw(st.sampled_from([value + 1, float(value), None]))
        case str():
            words = value.split()
            return draw(
                st.sampled_from([" ".join(words[1:]), value.upper(), " ".join(reversed(words)), value.replace("ủy", "uỷ"), None])
            )
        case list():
            return draw(st.sampled_from([value[1:], value[::-1], value + value[:1]]))
        case dict():
            key = draw(st.sampled_from(sorted(value)))
            return {**value, key: changed(draw, value[key])}
    return draw(st.sampled_from([{"end": "2026-05-01"}, {}]))


@st.composite
def perturbed(draw: st.DrawFn, gold: Document) -> Document:
    """Gold with records dropped, doubled, moved, and values changed."""
    plan = deepcopy(gold)
    for layer in draw(st.lists(st.sampled_from([*EXACT, "header"]), max_size=8)):
        if layer == "header":
            plan[layer] = changed(draw, plan[layer]) if plan[layer] else {}
        elif plan.get(layer):
            index = draw(st.integers(0, len(plan[layer]) - 1))
            records = list(plan[layer])
            match draw(st.sampled_from(["drop", "double", "move", "change"])):
                case "drop":
                    del records[index]
                case "double":
                    records.append(records[index])
                case "move":
                    records.insert(0, records.pop(index))
                case "change":
                    key = draw(st.sampled_from(sorted(set(records[index]) - {"at"})))
                    records[index] = {**records[index], key: changed(draw, records[index][key])}
            plan[layer] = records
    return plan


@settings(max_examples=50)
@given(data=st.data())
def test_perturbed_gold(guide_score: GuideScore, data: st.DataObject) -> None:
    chosen = data.draw(st.lists(st.integers(0, len(GOLD) - 1), min_size=1, max_size=2, unique=True))
    assert_agreement(
        guide_score, [(str(index), data.draw(perturbed(GOLD[index])), data.draw(perturbed(GOLD[index]))) for index in chosen]
    )
