"""Which targets of different plans are about the same thing, and which of those can be compared directly.

Identity (``indicator_id``) is made once, in ``assembly/identity``; here the targets that have none are laid beside the others by
their wording. Unit, direction, numbers and letters are hard gates; population and period never keep two targets apart, they
decide whether their values can be compared (``comparability``).
"""

from extractor.alignment.comparability import Basis, basis_of, differences
from extractor.alignment.pairs import PairAlignment, Phrase, align, phrase_of
from extractor.alignment.rows import AlignedTarget, Row, rows_of

__all__ = ["AlignedTarget", "Basis", "PairAlignment", "Phrase", "Row", "align", "basis_of", "differences", "phrase_of", "rows_of"]
