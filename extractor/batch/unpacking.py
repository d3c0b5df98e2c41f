"""The members of archives, and of archives within them, as inputs."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from extractor.batch.archives import Budget, Member, is_archive, members
from extractor.batch.candidates import is_archive_name, is_hidden
from extractor.batch.inputs import Input, unreadable
from extractor.batch.names import safe_name
from extractor.batch.spool import Fetched, Spool
from extractor.errors import ArchiveTooDeep, ReadingError
from extractor.settings import Settings


class Surroundings(Protocol):
    """Where archives are met."""

    @property
    def spool(self) -> Spool:
        """Where archives within archives are unpacked to."""

    @property
    def settings(self) -> Settings:
        """What bounds them."""

    def is_taken(self, name: str) -> bool:
        """Whether a member of this name is a document or archive."""


@dataclass(frozen=True, slots=True)
class MemberContent:
    """A member of an archive, read while the archive stands at it."""

    member: Member
    most: int

    def stamp(self) -> str | None:
        """Nothing: archives are unpacked anew."""
        return None

    def fetch(self, spool: Spool) -> Fetched:
        """The member as a file in ``spool``."""
        return spool.put(self.member.open(), self.most)


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A document that looked like an archive by its name, already on this disk."""

    file: Fetched

    def stamp(self) -> str | None:
        """Nothing, as of any member."""
        return None

    def fetch(self, spool: Spool) -> Fetched:  # noqa: ARG002 (it is there)
        """The file, which from now on is the caller's to release."""
        return self.file


def unpacked(path: Path, archive: Input, parts: tuple[str, ...], around: Surroundings) -> Iterator[Input]:
    """The documents in an archive; the file itself where it is a document, or none that can be opened.

    ``archive`` is the file as an input and ``parts`` its name, from which those of its members follow.
    """
    try:
        if not is_archive(path):
            yield archive
            return
        budget = Budget.of(path, around.settings)
    except (OSError, ValueError):
        yield archive  # says itself what is wrong with it
        return
    yield from _Walk(around, budget, depth=1).inputs(path, parts, archive.origin)


@dataclass(frozen=True, slots=True)
class _Walk:
    """The way through an archive, and down into those within it, which share its budget."""

    around: Surroundings
    budget: Budget
    depth: int

    def inputs(self, path: Path, parts: tuple[str, ...], origin: str) -> Iterator[Input]:
        """The documents in an archive; last the archive itself where it could not be read to its end."""
        named: Counter[str] = Counter()
        try:
            for member in members(path, self.budget):
                if not self._is_taken(member):
                    continue
                inner = "/".join(member.parts)
                named[inner] += 1
                again = f"#{named[inner]}" if named[inner] > 1 else ""
                yield from self._of_member(member, (*parts, *member.parts), f"{origin}!/{inner}{again}")
        except ReadingError as error:
            yield unreadable(parts, origin, error)
        except OSError as error:
            yield unreadable(parts, origin, ReadingError(str(error)))

    def _is_taken(self, member: Member) -> bool:
        """Whether a member is an input: neither hidden nor passed over; what leads out of the archive is always told."""
        if any(is_hidden(part) for part in member.parts if part != ".."):
            return False
        return bool(member.error) or self.around.is_taken(member.parts[-1])

    def _of_member(self, member: Member, parts: tuple[str, ...], origin: str) -> Iterator[Input]:
        if member.error:
            yield unreadable(parts, origin, member.error)
        elif is_archive_name(parts[-1]):
            yield from self._within(member, parts, origin)
        else:
            content = MemberContent(member, self.around.settings.max_file_size)
            yield Input(safe_name(parts), parts[-1], origin, content)

    def _within(self, member: Member, parts: tuple[str, ...], origin: str) -> Iterator[Input]:
        """What is in an archive within this one; it counts against the same budget, packed and unpacked."""
        try:
            if self.depth == self.around.settings.max_archive_depth:
                raise ArchiveTooDeep(str(self.depth))
            fetched = self.around.spool.put(member.open(), self.around.settings.max_archive_size)
        except ReadingError as error:
            yield unreadable(parts, origin, error)
            return
        if not is_archive(fetched.path):
            yield Input(safe_name(parts), parts[-1], origin, Unpacked(fetched))
            return
        try:
            yield from _Walk(self.around, self.budget, self.depth + 1).inputs(fetched.path, parts, origin)
        finally:
            fetched.release()
