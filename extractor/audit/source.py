"""Plans of a collection of files as the audit takes them: one broken file costs itself alone."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from extractor.collection import Collection, PlanFile
from extractor.errors import KehoachError
from schemas.audit import Audit, UnreadPlan


@dataclass
class Files:
    """The plans of a collection. ``unread`` grows while they are gone through."""

    collection: Collection
    unread: list[UnreadPlan] = field(default_factory=list)

    def plans(self) -> Iterator[PlanFile]:
        """The best version of each plan; a file that cannot be opened any more is told in ``unread``."""
        self.unread[:] = [_unread(file.path, file.error) for file in self.collection.unread if not _is_audit(file.path)]
        for group in self.collection.groups:
            try:
                yield self.collection.open(group.best)
            except KehoachError as error:
                self.unread.append(_unread(group.best.path, error))


def _unread(path: Path, error: KehoachError) -> UnreadPlan:
    reason, english = (f"{error.message(language)} {error.action(language)}" for language in ("vi", "en"))
    return UnreadPlan(path=str(path), reason=reason, reason_en=english)


def _is_audit(path: Path) -> bool:
    """True for the result of an audit that lies among the plans: it is no ward's plan."""
    try:
        Audit.model_validate_json(path.read_bytes())
    except (OSError, ValidationError):
        return False
    return True
