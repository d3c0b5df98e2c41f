"""A workbook in which people judge the less sure records, and their answers read back (rà soát, hiệu đính).

``write_review`` makes the workbook, ``read_review`` takes the filled one, ``record_answers`` puts the answers beside the plans.
"""

from extractor.review.answers import Answer, Recorded, record_answers
from extractor.review.reading import read_review
from extractor.review.sheets import SHEETS
from extractor.review.writing import write_review

__all__ = ["SHEETS", "Answer", "Recorded", "read_review", "record_answers", "write_review"]
