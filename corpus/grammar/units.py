"""Units that hold duties, and the ways in which a plan writes their names (đơn vị)."""

from dataclasses import dataclass
from random import Random

from corpus.grammar.piece import Piece

MENTION = "unit_mention"
"""The layer of marks that say where a unit is named; those of holders become the gold's ``units``."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A body with its name in full, the forms in which offices write it, and whom it sends."""

    name: str
    kind: str
    forms: tuple[str, ...]
    people: str
    attire: str | None = None
    invited: bool = False
    """Not under the issuer's orders: the plan asks (``Đề nghị``)."""
    generic: bool = False
    """A class of bodies (``các thôn``)."""

    def mention(self, rng: Random) -> Piece:
        """The name in one of its forms; a class with its plural word outside the mark."""
        written = self.bare(rng)
        return "các " + written if self.generic else written

    def bare(self, rng: Random) -> Piece:
        """The name without a plural word."""
        return self.named(rng.choice(self.forms))

    def named(self, written: str) -> Piece:
        """Some words that name the unit."""
        return Piece(written).marked(MENTION, name=self.name, kind=self.kind)

    def heading(self, rng: Random, invite: bool = True) -> Piece:
        """The name as a heading over its duties: ``Công an xã``, ``Các thôn``, ``Đề nghị Hội Nông dân xã``."""
        if self.invited and invite and rng.random() < 0.5:
            return "Đề nghị " + self.mention(rng)
        return self.mention(rng).capitalized()
