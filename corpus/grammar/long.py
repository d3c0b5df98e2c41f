"""Long plans, for measuring: the bodies of several generated ones between one title block and one signature block.

They have no gold.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from corpus.grammar.blocks import Block, Heading, Table
from corpus.grammar.piece import Piece
from corpus.grammar.plan import GeneratedPlan, generate


def long_plan(seed: int, bodies: int, *, tables: bool = True) -> GeneratedPlan:
    """A plan whose parts (phần) are the bodies of ``bodies`` plans, from ``seed`` on; a body fills about a page and a half.

    Args:
        seed: of the first, whose title block it has and whose signature block.
        bodies: how many.
        tables: keep tables; else they are left out.
    """
    first = generate(seed)
    middle: list[Block] = []
    for number in range(bodies):
        body = _numbered(generate(seed + number).blocks)
        middle += [Heading(1, f"PHẦN {_roman(number + 1)}.", Piece("NHIỆM VỤ")), *body]
    kept = [block for block in middle if tables or not isinstance(block, Table)]
    return replace(first, blocks=(*first.blocks[: _start(first.blocks)], *kept, *first.blocks[-2:]))


def plan_of_tables(seed: int, count: int) -> GeneratedPlan:
    """A plan whose body is the tables of plans from ``seed`` on, ``count`` of them, each under a heading."""
    first = generate(seed)
    tables = (block for number in itertools.count(seed) for block in generate(number).blocks if isinstance(block, Table))
    body: list[Block] = []
    for number, table in enumerate(islice(tables, count)):
        body += [Heading(1, f"{_roman(number + 1)}.", Piece("PHÂN CÔNG NHIỆM VỤ")), table]
    return replace(first, blocks=(*first.blocks[: _start(first.blocks)], *body, *first.blocks[-2:]))


def _start(blocks: Sequence[Block]) -> int:
    """Where the body begins: at the first heading."""
    return next(index for index, block in enumerate(blocks) if isinstance(block, Heading))


def _numbered(blocks: Sequence[Block]) -> Iterator[Block]:
    """The sections, without title block, what leads up to them and signature block; their headings numbered by Roman numerals."""
    number = 0
    for block in blocks[_start(blocks) : -2]:
        if isinstance(block, Heading) and block.level == 1:
            number += 1
            yield replace(block, label=f"{_roman(number)}.")
        else:
            yield block


def _roman(number: int) -> str:
    """A Roman numeral."""
    numerals = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
                (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
    text = ""
    for value, letters in numerals:
        count, number = divmod(number, value)
        text += letters * count
    return text
