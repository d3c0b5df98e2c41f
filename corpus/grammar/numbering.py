"""How offices number sections and items, consistent within a plan (đánh số, gạch đầu dòng)."""

from dataclasses import dataclass
from random import Random

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_PARTS = ("NHẤT", "HAI", "BA", "BỐN", "NĂM", "SÁU", "BẢY", "TÁM", "CHÍN", "MƯỜI")
_OUTER = ("{roman}.", "{roman}.", "{roman}.", "{roman}/", "{roman}/-", "{letter}.", "{letter}/-", "PHẦN THỨ {part}.")
_INNER = ("{number}.", "{number}.", "{number}/", "{number}/-", "({number})", "{number})")
_LETTERS = ("{letter})", "{letter})", "{letter}.", "({letter})", "{letter},")
_BULLETS = ("-", "-", "-", "+", "*", "•", "–")


@dataclass(frozen=True, slots=True)
class Numbering:
    """A plan's marks: the outer level, the level below it, the bullet; ``by_word`` where Word writes them itself."""

    outer: str
    inner: str
    bullet: str
    letter: str = "{letter})"
    nested: bool = False
    """The inner number repeats the outer one: ``1.1.``."""

    def section(self, index: int) -> str:
        """The label of the index-th section, counted from 0."""
        if self.nested:
            return f"{index + 1}."
        return self.outer.format(roman=_ROMAN[index], letter="ABCDEGHIKLMN"[index], part=_PARTS[min(index, 9)])

    def point(self, section: int, index: int) -> str:
        """The label of the index-th point of a section, both counted from 0."""
        if self.nested:
            return f"{section + 1}.{index + 1}."
        return self.inner.format(number=index + 1)


def make_numbering(rng: Random) -> Numbering:
    """The usual marks most often, the survey's rarer ones else."""
    if rng.random() < 0.08:
        return Numbering("{number}.", "{number}.", rng.choice(_BULLETS), nested=True)
    return Numbering(rng.choice(_OUTER), rng.choice(_INNER), rng.choice(_BULLETS), rng.choice(_LETTERS))
