"""A mailbox on a mail server, opened to be read and never changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from heardback.intake.folders import FolderKind

_MAILS: Final = 50_000


@dataclass(frozen=True, slots=True, kw_only=True)
class MailFolder:
    """A folder worth reading."""

    name: str
    """As the server names it, decoded."""
    kind: FolderKind
    is_all: bool = False
    """It holds the mail of every other folder too (RFC 6154, `\\All`), but for spam and what was thrown away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderNow:
    """A folder as it was found. UIDs only ever grow while `uid_validity` stays the same (RFC 3501, 2.3.1.1)."""

    uid_validity: int
    uid_next: int
    """What comes next gets this UID or a greater one."""
    count: int
    """How many mails are in it."""

    @property
    def stretch(self) -> int:
        """So many UIDs at once hold some 50,000 mails; some servers give their mails UIDs that lie far apart."""
        return max(_MAILS, self.uid_next // max(1, self.count // _MAILS))


@dataclass(frozen=True, slots=True, kw_only=True)
class MailHead:
    """The fields of a mail's header that tell whose it is."""

    uid: int
    raw: bytes
    """As they stand in the header, untrusted, at most 16,000 bytes of them."""


class Mailbox(Protocol):
    """An open connection; whatever it is asked may raise `MailTrouble`, after which it is of no use any more."""

    def folders(self) -> list[MailFolder]:
        """Return the folders to read: inbox, spam, sent, and that of all mail or the archive, where there are such."""

    def examine(self, folder: str) -> FolderNow:
        """Open a folder to read it; the calls below are about it. Raises `NoSuchFolder`."""

    def uids(self, first: int, last: int) -> list[int]:
        """Return which UIDs there are from `first` to `last`, in their order: a `FolderNow.stretch` at once."""

    def first_since(self, day: date) -> int | None:
        """Return the lowest UID of a mail that arrived on that day or later, by the server's clock."""

    def heads(self, uids: Sequence[int]) -> list[MailHead]:
        """Return the headers of mails, in the order of their UIDs; those that are gone are left out."""

    def body(self, uid: int) -> bytes | None:
        """Return a mail as it was sent, of a large one the beginning; None: it is gone."""

    def has(self, message_id: str) -> bool:
        """Say whether a mail with this Message-ID is in the folder."""

    def written_to(self, recipient: str, day: date) -> list[int]:
        """Return the UIDs of the mails to an address, or one that contains it, that say they are of about that day."""

    def close(self) -> None:
        """End the connection. Never raises."""
