"""A rule as the audit runs it: what it is called, whom it applies to, and its check."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from extractor.assembly.identity.wording import plain
from extractor.audit.opinion import Opinion, Words, unclear
from extractor.audit.texts import READ_WHOLE, Text
from extractor.audit.view import PlanView
from schemas.audit import RuleKind
from schemas.findings import Severity

Applies = Literal["yes", "no", "unknown"]
_UNKNOWN = Text(
    "Chưa rõ văn bản của cơ quan nào nên chưa biết quy tắc này có áp dụng hay không.",
    "Whose document it is was not read, so whether this rule applies is not known.",
)


@dataclass(frozen=True, slots=True)
class Scope:
    """Documents that a rule is for: classes, levels of the issuer, type words; None for all of them."""

    classes: frozenset[str] | None = None
    levels: frozenset[str] | None = None
    types: frozenset[str] | None = None

    def takes(self, view: PlanView) -> Applies:
        """Whether the rule is for the document; unknown where what decides was not read."""
        header, document_class = view.header, view.plan.document_class
        if document_class is None or header is None:
            return "unknown"
        if self.classes is not None and document_class not in self.classes:
            return "no"
        if self.types is not None and (header.document_type is None or plain(header.document_type) not in self.types):
            return "no"
        if self.levels is None:
            return "yes"
        if header.issuer is None:
            return "unknown"
        return "yes" if header.issuer.level in self.levels else "no"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that each plan is held against on its own. ``words`` are those of the superior plan that make it."""

    id: str
    rule_set: str
    kind: RuleKind
    name: Text
    severity: Severity
    scope: Scope
    check: Callable[[PlanView], Opinion]
    words: tuple[Words, ...] = ()
    action: Text | None = None

    def opinion(self, view: PlanView) -> Opinion | None:
        """The opinion on one plan; None where the rule is not for it."""
        applies = self.scope.takes(view)
        if applies == "no":
            return None
        return self.check(view) if applies == "yes" else unclear(_UNKNOWN, READ_WHOLE)
