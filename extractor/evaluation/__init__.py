"""Extracted plans against gold annotations: precision, recall and F1 a layer, as the annotation guide defines them."""

from extractor.evaluation.evaluating import Evaluation, evaluate
from extractor.evaluation.scoring import Scores, score_folders, score_plans

__all__ = ["Evaluation", "Scores", "evaluate", "score_folders", "score_plans"]
