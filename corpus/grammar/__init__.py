"""A seeded generator of Vietnamese administrative plans with gold by construction.

    from corpus.grammar import generate
    plan = generate(7)
    plan.text, plan.gold

A document is composed of pieces that know their records (``piece``); composition shifts offsets, so that nothing is ever
searched for. ``writers`` writes text, DOCX and PDF; ``python -m corpus.grammar --seed 1 --count 20 --to DIR`` writes many.
"""

from corpus.grammar.plan import GeneratedPlan, generate

__all__ = ["GeneratedPlan", "generate"]
