"""What a check finds in one plan: a result, why, what to do, and the plan's words for it."""

from collections.abc import Iterable
from dataclasses import dataclass

from extractor.audit.texts import NOTHING, Text
from schemas import Evidence, Record
from schemas.audit import AuditResult, Total


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a document, and the record that they were read as, where they were."""

    evidence: Evidence
    record: Record | None = None


@dataclass(frozen=True, slots=True)
class Opinion:
    """The finding of one check on one plan, before it is written down as a verdict."""

    result: AuditResult
    message: Text
    action: Text = NOTHING
    words: tuple[Words, ...] = ()
    total: Total | None = None


def passed(message: Text, words: Iterable[Words] = ()) -> Opinion:
    """The rule is kept."""
    return Opinion("pass", message, NOTHING, tuple(words))


def failed(message: Text, action: Text, words: Iterable[Words] = ()) -> Opinion:
    """The rule is broken, beyond doubt."""
    return Opinion("fail", message, action, tuple(words))


def unclear(message: Text, action: Text, words: Iterable[Words] = ()) -> Opinion:
    """The program cannot tell; a person has to look."""
    return Opinion("unclear", message, action, tuple(words))
