"""What a run says of each input."""

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal, Self

from extractor.batch.journal import Settled, State
from schemas import Problem

Kind = Literal["extracted", "copied", "kept", "unreadable", "unwritten"]
"""Extracted now; the same bytes as another name's; done in an earlier run; content not to be had; result not to be written."""


@dataclass(frozen=True, slots=True)
class Report:
    """An input: its name below the output folder, where it comes from, what was done and what came of it."""

    kind: Kind
    name: PurePosixPath
    origin: str
    state: State
    problems: tuple[Problem, ...] = ()
    sha256: str | None = None
    attempts: int = 0
    trace: str = ""

    @classmethod
    def of(
        cls, kind: Kind, name: PurePosixPath, origin: str, settled: Settled | None, sha256: str | None, trace: str = ""
    ) -> Self:
        """The report of an input whose content is settled."""
        if settled is None:
            return cls(kind, name, origin, "waiting", (), sha256)
        return cls(kind, name, origin, settled.state, settled.problems, sha256, settled.attempts, trace)

    @property
    def failed(self) -> bool:
        """Whether there is no plan of the input."""
        return self.state == "failed"
