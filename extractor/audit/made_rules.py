"""Rules as the audit runs them, made from a file of rules."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from extractor.assembly.identity import indicators, topic, topics
from extractor.assembly.identity.wording import plain
from extractor.audit.checks import (
    Cited,
    Rhythm,
    Task,
    check_citation,
    check_consistency,
    check_due,
    check_formality,
    check_issued,
    check_reporting,
    check_section,
    check_target,
    check_task,
    check_unit,
)
from extractor.audit.demand import Demand
from extractor.audit.opinion import Opinion
from extractor.audit.rule import Rule, Scope
from extractor.audit.rules_form import CHECKS, Applies, CitationForm, DeadlineForm, RuleForm, RuleSetForm, TargetForm
from extractor.audit.texts import Text, same
from extractor.audit.view import PlanView
from schemas import Recurrence
from schemas.audit import RuleKind

Check = Callable[[PlanView], Opinion]


@dataclass(frozen=True, slots=True)
class RuleSet:
    """A named set of rules; ``id`` is the name of its file without suffix."""

    id: str
    name: str
    rules: tuple[Rule, ...]


def rule_set(form: RuleSetForm, identity: str) -> RuleSet:
    """The rules of a file."""
    return RuleSet(identity, form.name, tuple(_rule(rule, form, identity) for rule in form.rules))


def _rule(form: RuleForm, of: RuleSetForm, identity: str) -> Rule:
    kind, check = _check(form)
    return Rule(
        id=f"{identity}.{form.id}",
        rule_set=identity,
        kind=kind,
        name=Text(form.name, form.name_en or form.name),
        severity=form.severity,
        scope=_scope(form.applies or of.applies),
        check=check,
        action=same(form.action) if form.action else None,
    )


def _scope(applies: Applies) -> Scope:
    classes, levels, types = applies.classes, applies.levels, applies.types
    return Scope(
        classes=frozenset(classes) if classes else None,
        levels=frozenset(levels) if levels else None,
        types=frozenset(plain(word) for word in types) if types else None,
    )


def _check(form: RuleForm) -> tuple[RuleKind, Check]:
    """The one check that a rule has."""
    field = next(field for field in CHECKS if getattr(form, field) is not None)
    return _MAKERS[field](getattr(form, field))


def _citation(form: CitationForm) -> tuple[RuleKind, Check]:
    number = "".join(form.number.split()) if form.number else None
    return "citation", partial(check_citation, Cited(form.document_type, number, form.date, form.issuer))


def _target(form: TargetForm) -> tuple[RuleKind, Check]:
    known = {indicator.id: indicator.name for indicator in indicators()}
    demand = Demand(
        wording=known.get(form.about, form.about),
        indicator_id=form.about if form.about in known else None,
        bound="floor" if form.comparator in (">=", ">") else "ceiling",
        value=form.value,
        strict=form.comparator in (">", "<"),
        unit=form.unit,
        population=form.population,
    )
    return "target", partial(check_target, demand)


def _task(words: str) -> tuple[RuleKind, Check]:
    return "task", partial(check_task, _named_task(words))


def _named_task(words: str) -> Task:
    """A task by the id of its topic or in words that have one."""
    known = topics()
    return Task(known[words].name, words) if words in known else Task(words, topic(words))


def _deadline(form: DeadlineForm) -> tuple[RuleKind, Check]:
    if form.issued is not None:
        return "deadline", partial(check_issued, form.issued)
    return "deadline", partial(check_due, _named_task(form.task or ""), form.date or "")


def _reporting(per: str) -> tuple[RuleKind, Check]:
    return "reporting", partial(check_reporting, Rhythm(Recurrence.model_validate({"per": per})))


_MAKERS: dict[str, Callable[..., tuple[RuleKind, Check]]] = {
    "section": lambda words: ("section", partial(check_section, words)),
    "citation": _citation,
    "unit": lambda words: ("unit", partial(check_unit, words)),
    "task": _task,
    "target": _target,
    "deadline": _deadline,
    "reporting": _reporting,
    "formality": lambda formality: ("formality", partial(check_formality, formality)),
    "consistency": lambda codes: ("consistency", partial(check_consistency, codes)),
}
