"""Findings (lưu ý): what a careful reader would flag, coded and with evidence. Runs last, on the finished records.

One module a check, each with ``check(workspace, parts)`` that gives the findings of its codes (``schemas.findings.CODES``).
"""

from collections.abc import Callable, Iterator
from typing import Final

from extractor.assembly.findings import (
    agenda,
    annexes,
    blanks,
    dates,
    misreadings,
    recipients,
    targets,
    weekdays,
)
from extractor.assembly.findings.parts import PlanParts
from extractor.assembly.workspace import Workspace
from schemas.records import Finding

__all__ = ["CHECKS", "PlanParts", "assemble_findings"]

Check = Callable[[Workspace, PlanParts], Iterator[Finding]]

CHECKS: Final[tuple[Check, ...]] = (
    blanks.check,
    weekdays.check,
    agenda.check,
    targets.check,
    annexes.check,
    recipients.check,
    dates.check,
    misreadings.check,
)
"""Every check, in the order in which their findings are reported."""


def assemble_findings(workspace: Workspace, plan_parts: PlanParts) -> tuple[Finding, ...]:
    """The findings of a plan, check by check, each check's in reading order."""
    return tuple(finding for check in CHECKS for finding in check(workspace, plan_parts))
