"""A duty on its way to a record."""

from dataclasses import dataclass, field

from extractor.language.verbs import Role
from extractor.structure.outline import Paragraph
from schemas.base import Due


@dataclass(slots=True, eq=False)
class Draft:
    """A duty's evidence ``[start, end)`` in its paragraph, its values and the paragraph (heading) that supports it.

    ``last``: the paragraph with which the item ends where it goes on over further ones.
    """

    paragraph: Paragraph
    start: int
    end: int
    units: tuple[str, ...]
    role: Role
    rule: str
    partners: tuple[str, ...] = ()
    inline: bool = False
    due: list[Due] = field(default_factory=list)
    products: tuple[str, ...] = ()
    monitors: tuple[str, ...] = ()
    context: Paragraph | None = None
    last: Paragraph | None = None
