"""A whole plan: its blocks, its text, its gold (kế hoạch)."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from corpus.grammar import sections
from corpus.grammar.assignments import assignments, forces
from corpus.grammar.blocks import Block
from corpus.grammar.gold import Gold, gold_of
from corpus.grammar.header import announcement, basis, closing, signature, title_block, without_title_block
from corpus.grammar.numbering import make_numbering
from corpus.grammar.plain import Layout, Look, make_look, text_of
from corpus.grammar.sections import Section, Writer
from corpus.grammar.setting import Office, Setting, make_setting


@dataclass(frozen=True, slots=True)
class GeneratedPlan:
    """A plan as text with gold, and as blocks for the writers of other formats."""

    seed: int
    text: str
    gold: Gold
    blocks: tuple[Block, ...]
    look: Look
    setting: Setting

    @property
    def stem(self) -> str:
        """A file name without suffix: seed, office, topic."""
        return f"{self.seed:06d}-{self.setting.office}-{self.setting.topic.key}"

    @property
    def header(self) -> dict[str, Any]:
        """The header's gold, which is the same in every format."""
        header: dict[str, Any] = self.gold["header"]
        return header


def generate(
    seed: int, *, office: Office | None = None, topic: str | None = None, year: int | None = None, layout: Layout | None = None
) -> GeneratedPlan:
    """The plan of a seed: the same words and gold each time.

    Args:
        seed: any integer; the one source of chance.
        office: who issues, one of ``setting.OFFICES``; at random by default, as are the rest.
        topic: a key of ``words/topics.yaml``.
        year: the year of issue, 2015 to 2026.
        layout: how the text is laid out, one of ``plain.LAYOUTS``.

    Raises:
        KeyError: where the topic is unknown.
    """
    rng = Random(seed)  # noqa: S311 (a document is no secret)
    setting = make_setting(rng, office, topic, year)
    head = title_block(setting)
    if rng.random() < 0.04:
        head = without_title_block(head)
    writer = Writer(setting, make_numbering(rng))
    writer.blocks += [*head.blocks, *basis(setting), announcement(setting, head)]
    for section in _outline(setting):
        section(writer)
    signed, signers = signature(setting)
    writer.blocks += [closing(setting, head), signed]
    look = make_look(rng, layout)
    whole = text_of(writer.blocks, look, rng)
    return GeneratedPlan(seed, whole.text, gold_of(whole, head.gold | signers), tuple(writer.blocks), look, setting)


def _outline(setting: Setting) -> Sequence[Section]:
    """The sections of the plan: purposes and assignments always, the others at times, in their usual order."""
    rng = setting.rng
    chances: tuple[tuple[Section, float], ...] = (
        (sections.situation, 0.3), (sections.purposes, 1.0), (sections.targets, 0.75), (sections.target_table, 0.15),
        (sections.event, 0.5), (sections.contents, 0.7), (sections.timetable, 0.2), (forces, 0.15), (sections.budget, 0.6),
        (assignments, 1.0), (sections.reporting, 0.25),
    )  # fmt: skip
    return [section for section, chance in chances if rng.random() < chance]
