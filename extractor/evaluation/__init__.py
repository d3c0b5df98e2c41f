"""Extracted plans against gold annotations: precision, recall and F1 a layer, as the annotation guide defines them."""

from extractor.evaluation.scoring import Scores, score_folders, score_plans

__all__ = ["Scores", "score_folders", "score_plans"]
