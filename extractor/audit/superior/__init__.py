"""What a superior plan hands down to the wards, as rules that their plans are held against."""

from extractor.audit.superior.rules import superior_rules
from extractor.audit.superior.totals import TotalRule

__all__ = ["TotalRule", "superior_rules"]
