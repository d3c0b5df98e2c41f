"""The family of ``corpus/family``: its plans extracted once, its gold, and the audit of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from extractor.audit import audit, rule_set, shipped_rules
from extractor.collection import PlanFile, Reviewed
from extractor.collection.cards import card_of
from extractor.errors import ReadingError
from extractor.pipeline import extract_document
from extractor.reading import read
from extractor.workers.failures import failure
from schemas import Plan
from schemas.audit import Audit, UnreadPlan

FAMILY = Path(__file__).resolve().parents[3] / "corpus" / "family"


@cache
def gold() -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load((FAMILY / "gold.yaml").read_text(encoding="utf-8"))
    return content


@cache
def plan_file(stem: str) -> PlanFile:
    """A document of the family, extracted."""
    (path,) = (FAMILY / "plans").glob(f"{stem}.*")
    return in_memory(path.with_suffix(".json"), _extracted(path))


def _extracted(path: Path) -> Plan:
    try:
        return extract_document(read(path))
    except ReadingError as error:
        return failure(path, error)


def in_memory(path: Path, plan: Plan) -> PlanFile:
    """A plan as a collection gives it, without a file."""
    return PlanFile(card_of(path, plan), Reviewed(plan, plan))


@dataclass(frozen=True)
class Plans:
    """A source of plans."""

    files: tuple[PlanFile, ...]
    unread: tuple[UnreadPlan, ...] = ()

    def plans(self) -> Iterator[PlanFile]:
        return iter(self.files)


@cache
def audited(*, broken: bool = False) -> Audit:
    """The audit of the family against its city's plan, with the rule sets that ship."""
    stems = [*gold()["plans"], *([gold()["broken"]] if broken else [])]
    sets = [rule_set(shipped_rules(name), name) for name in ("the-thuc", "chien-dich-moi-truong")]
    files = tuple(plan_file(stem) for stem in stems)
    return audit(Plans(files), superior=plan_file(gold()["superior"]), rule_sets=sets)


def gold_verdicts(rules: dict[str, dict[str, Any]]) -> dict[tuple[str, str], str]:
    """Gold by rule and plan."""
    return {
        (rule, plan): result
        for rule, by_result in rules.items()
        for result in ("pass", "fail", "unclear")
        for plan in by_result.get(result, ())
    }


def made_verdicts(result: Audit, rule_names: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """Verdicts by rule, under the name that gold has for it, and plan."""
    names = dict(rule_names)
    stems = {plan.id: Path(plan.file).stem for plan in result.plans}
    return {
        (names[verdict.rule], stems[verdict.plan]): verdict.result
        for verdict in result.verdicts
        if verdict.plan is not None and verdict.rule in names
    }
