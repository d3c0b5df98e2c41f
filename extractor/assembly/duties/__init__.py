"""Duties (nhiệm vụ): items under a unit's heading, rows of assignment tables, sentences elsewhere that oblige a unit."""

from extractor.assembly.duties.collect import assemble_duties

__all__ = ["assemble_duties"]
