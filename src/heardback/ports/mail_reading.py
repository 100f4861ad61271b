"""Whose mail is to be read when, and how far one has come with it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from heardback.intake.folders import FolderKind
from heardback.ports.event_log import OwnerId
from heardback.ports.mail import MailAccount, MailAccountKey

FOLDER_GONE: Final = "folder-gone"
"""A trouble of one folder: one that the person chose by hand is not there any more. The others are read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MailTurn:
    """That somebody's mail is read now, and by nobody else until the lease ends."""

    owner: OwnerId
    account: MailAccount
    lease: datetime
    """Until then. It names the turn too: whoever finds another one there has lost theirs."""
    failures: int
    """How often in a row it could not be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderRead:
    """How far a folder was read. It grows at both ends: new mail upwards, at the first visit the past downwards."""

    name: str
    kind: FolderKind
    uid_validity: int
    """UIDs of another validity say nothing about these mails."""
    next_uid: int
    """From here on nothing is read yet."""
    low: int
    """Between here and `next_uid` everything is; below it the past is left."""
    recent: int
    """Where the last months begin: these are read in every folder before anything older is."""
    total: int
    """How many mails there were at the first visit."""
    done: int = 0
    """How many headers have been looked at since."""

    @property
    def is_whole(self) -> bool:
        """Whether the past is read to its beginning."""
        return self.low <= 1


@dataclass(frozen=True, slots=True, kw_only=True)
class MailReadSoFar:
    """What can be said of an account whose mail is read."""

    account: MailAccountKey
    folders: tuple[FolderRead, ...]
    trouble: str
    """A word of `MailTrouble`; empty: it works."""
    failures: int
    looked_at: datetime | None
    """When it was last looked for new mail, with success."""
    next_look: datetime | None


class MailReading(Protocol):
    """Keeps turns and progress. Whatever has a turn raises `TurnLost` once it is somebody else's."""

    def claim(self, now: datetime, lease: datetime) -> MailTurn | None:
        """Take the turn at the account that has been due longest; None: none is."""

    def folders(self, turn: MailTurn) -> list[FolderRead]:
        """Return how far each folder was read."""

    def keep(self, turn: MailTurn, folder: FolderRead, taken: Sequence[str]) -> None:
        """Keep how far a folder was read, and the names of the mails in it that were taken in meanwhile."""

    def taken(self, turn: MailTurn, names: Collection[str], kinds: Collection[FolderKind]) -> set[str]:
        """Return which of these mails were taken in already from a folder of one of these kinds."""

    def finish(self, turn: MailTurn, now: datetime, next_look: datetime, trouble: str = "") -> None:
        """Give the turn back after a visit that went well; `now` is when it began.

        `trouble`: FOLDER_GONE, where all but a folder was read.
        """

    def put_off(self, turn: MailTurn, until: datetime, trouble: str) -> None:
        """Give it back after one that did not."""

    def so_far(self, owner: OwnerId) -> list[MailReadSoFar]:
        """Return where the reading of a person's accounts stands."""

    def settled(self) -> list[tuple[OwnerId, MailAccount]]:
        """Return the accounts whose mail is read, and read to this day without trouble."""

    def look_now(self, owner: OwnerId, key: MailAccountKey, now: datetime) -> None:
        """Make an account due. One that is not there, or that is somebody else's, is passed over."""

    def forgive(self, owner: OwnerId, key: MailAccountKey) -> None:
        """Forget what was in the way: its owner has mended it."""
