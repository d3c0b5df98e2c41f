"""How one value of a record is compared with gold: strings folded, sets without order, counted nouns by their head word.

The comparisons are the scorer's of the annotation guide; a test holds the two to the same figures.
"""

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

from extractor.text.folding import fold

Compare = Callable[[Any, Any], bool]
_DEFAULTS = {"interval": 1}
_NOT_COMPARED = frozenset({"evidence", "quote", "rrule"})


def folded(value: object) -> str:
    """The comparison form of a value, '' for none."""
    return "" if value is None else fold(str(value))


def words(text: object) -> Counter[str]:
    """Folded words with their counts, punctuation left out."""
    return Counter(word for word in folded(text).split() if word[0].isalnum())


def overlap(first: object, second: object) -> float:
    """F1 of two texts' words, 0 to 1."""
    ours, theirs = words(first), words(second)
    common = sum((ours & theirs).values())
    return 2 * common / (sum(ours.values()) + sum(theirs.values())) if common else 0.0


def bare(value: Any) -> Any:
    """A value without empty entries and defaults, folded, lists without order: the form in which mappings are compared."""
    if isinstance(value, dict):
        return {
            key: bare(entry)
            for key, entry in sorted(value.items())
            if entry not in (None, [], {}, "") and _DEFAULTS.get(key) != entry and key not in _NOT_COMPARED
        }
    if isinstance(value, list):
        return sorted((bare(entry) for entry in value), key=str)
    return value if isinstance(value, int | float | bool) else folded(value)


def as_list(value: Any) -> list[Any]:
    """A value as a list, empty for none."""
    if value in (None, {}, ""):
        return []
    return value if isinstance(value, list) else [value]


def same(first: Any, second: Any) -> bool:
    """Numbers equal, mappings equal without defaults, strings equal folded."""
    if isinstance(first, int | float) and isinstance(second, int | float) and not isinstance(first, bool):
        return abs(first - second) < 1e-9
    if isinstance(first, dict) or isinstance(second, dict):
        return bool(bare(first) == bare(second))
    return folded(first) == folded(second)


def same_set(first: Any, second: Any) -> bool:
    """The same strings, without order."""
    return {folded(item) for item in as_list(first)} == {folded(item) for item in as_list(second)}


def unit_key(name: object) -> str:
    """A unit's name without a leading plural word and a trailing scope: ``Các thôn trên địa bàn xã`` is ``thôn``."""
    without_scope = re.sub(r"\s+trên địa bàn\b.*$", "", folded(name))
    return re.sub(r"^(?:các|những|mỗi|toàn thể)\s+", "", without_scope)


def same_unit(first: Any, second: Any) -> bool:
    """The same unit by its key."""
    return unit_key(first) == unit_key(second)


def same_units(first: Any, second: Any) -> bool:
    """The same units, without order."""
    return {unit_key(item) for item in as_list(first)} == {unit_key(item) for item in as_list(second)}


def same_counted(first: Any, second: Any) -> bool:
    """Counted nouns agree when their head word does: ``đợt`` and ``đợt tổng vệ sinh``."""
    return folded(first).split()[:1] == folded(second).split()[:1]


def same_ends(first: Any, second: Any) -> bool:
    """Two temporal values with the same first and last moment."""
    return all(same((first or {}).get(key), (second or {}).get(key)) for key in ("start", "end"))


def same_truth(first: Any, second: Any) -> bool:
    """Both true, or both false or absent."""
    return bool(first) == bool(second)


def same_recurrences(first: Any, second: Any) -> bool:
    """The same recurrences, without order."""
    return bool(bare(as_list(first)) == bare(as_list(second)))


def near_names(first: Any, second: Any) -> bool:
    """Two lists of names of one length in which each name finds a near one."""
    ours, theirs = as_list(first), as_list(second)
    return len(ours) == len(theirs) and all(any(overlap(name, other) >= 0.7 for other in theirs) for name in ours)


def close(threshold: float) -> Compare:
    """Strings equal folded, or whose words overlap at least that much."""
    return lambda first, second: folded(first) == folded(second) or overlap(first, second) >= threshold
