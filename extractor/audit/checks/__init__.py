"""The checks: each takes what is asked for and a plan, and gives an opinion."""

from extractor.audit.checks.citations import Cited, check_citation
from extractor.audit.checks.consistency import check_consistency
from extractor.audit.checks.deadlines import check_due, check_issued
from extractor.audit.checks.formalities import Formality, check_formality
from extractor.audit.checks.reporting import Rhythm, check_reporting
from extractor.audit.checks.sections import check_section
from extractor.audit.checks.targets import check_target
from extractor.audit.checks.tasks import Task, check_task
from extractor.audit.checks.units import check_unit

__all__ = [
    "Cited", "Formality", "Rhythm", "Task", "check_citation", "check_consistency", "check_due", "check_formality",
    "check_issued", "check_reporting", "check_section", "check_target", "check_task", "check_unit",
]  # fmt: skip
