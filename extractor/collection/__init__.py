"""Many plans together: the JSON files of a run, read one at a time, and which of them are versions of one plan.

    collection = read_collection([Path("out")])
    for plan_file in collection.plans():   # the best version of each plan
        ...

A collection holds a card of every plan, a few hundred bytes, and opens the JSON itself only when it is asked for: thousands of
plans take the memory of their cards and of one plan.
"""

from extractor.collection.cards import Card
from extractor.collection.collection import Collection, PlanFile, read_collection
from extractor.collection.corrections import Reviewed
from extractor.collection.loading import UnreadFile
from extractor.collection.sources import find_sources
from extractor.collection.versions import PlanGroup

__all__ = ["Card", "Collection", "PlanFile", "PlanGroup", "Reviewed", "UnreadFile", "find_sources", "read_collection"]
