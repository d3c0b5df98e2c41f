"""Plans side by side: targets, tasks, people, dates, cited documents, sections, and what changed between versions.

    comparison = compare(read_collection([Path("out")]))

Works on the plans' JSON; every value of the result carries the words that it rests on. ``outputs`` writes it down.
"""

from extractor.comparison.comparing import compare

__all__ = ["compare"]
