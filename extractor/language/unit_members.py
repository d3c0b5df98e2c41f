"""What a list of units is made of."""

from dataclasses import dataclass

from extractor.language.matches import UnitMatch

LONGEST_LIST = 40
"""Members that are read of one list."""


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a list: ``[start, end)`` without plural words; ``full_start`` with them; ``unit`` None for a generic group.

    ``full_end``: the offset after what qualifies it (``các đơn vị | có liên quan``), where that is known.
    """

    start: int
    end: int
    full_start: int
    unit: UnitMatch | None
    full_end: int = 0

    @property
    def is_class(self) -> bool:
        """True for a class of bodies (``các đơn vị``, ``UBND các xã``): its qualifiers tell which of them are meant."""
        return self.unit is None or self.unit.generic or self.unit.quantified or " các " in self.unit.name

    @property
    def written(self) -> tuple[int, int]:
        """The span of the member as written, plural words and qualifiers with it."""
        return self.full_start, max(self.end, self.full_end)


@dataclass(frozen=True, slots=True)
class UnitList:
    """The members of a list and the offset after the last one."""

    members: tuple[Member, ...]
    end: int
