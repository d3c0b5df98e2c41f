"""Audit (rà soát): plans held against a superior plan and against rules, each verdict with the words that it rests on.

    formalities = rule_set(shipped_rules("the-thuc"), "the-thuc")
    result = audit(Files(read_collection([Path("out")])), superior=city_plan, rule_sets=[formalities])

A verdict is ``pass``, ``fail`` or ``unclear``. It is never guessed: what stands on a page that was not read, in a record that is
not sure, or cannot be compared, is ``unclear``.
"""

from extractor.audit.auditing import PlanSource, audit
from extractor.audit.made_rules import RuleSet, rule_set
from extractor.audit.rules_file import parse_rules, read_rules, shipped_names, shipped_rules
from extractor.audit.source import Files

__all__ = ["Files", "PlanSource", "RuleSet", "audit", "parse_rules", "read_rules", "rule_set", "shipped_names", "shipped_rules"]
