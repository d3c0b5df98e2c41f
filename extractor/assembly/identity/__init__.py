"""Canonical identity, made once: indicators of targets, topics of duties, records said twice.

Comparison and audit use these ids and match by likeness only what has none. What the lexicons do not decide stays None.
"""

from extractor.assembly.identity.indicators import Indicator, indicator_id, indicators, with_identity
from extractor.assembly.identity.restatements import link_restatements, link_stated_sizes
from extractor.assembly.identity.topics import Topic, topic, topics, topics_in, with_topics

__all__ = [
    "Indicator",
    "Topic",
    "indicator_id",
    "indicators",
    "link_restatements",
    "link_stated_sizes",
    "topic",
    "topics",
    "topics_in",
    "with_identity",
    "with_topics",
]
