"""Where `scan` finds mail: files and folders on this computer, or an open mailbox on a server."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from heardback.actions.scan import Wanted
from heardback.adapters.maildir import mails_in
from heardback.core.errors import CannotRead
from heardback.intake.folders import FoundMail
from heardback.ports.mailbox import Mailbox, MailFolder

_AT_A_TIME: Final = 500
"""Headers fetched in one go."""


class FilesOfMail:
    """A Maildir, an mbox file, a folder of mail files or one of them."""

    known_address = ""

    def __init__(self, path: Path) -> None:
        """Take the path; it is read when it is asked."""
        self._path = path

    def heads(self) -> Iterator[FoundMail]:
        """Yield every mail. Raises `CannotRead` if there is none, or nothing at the path."""
        empty = True
        for found in mails_in(self._path):
            empty = False
            yield found
        if empty:
            raise CannotRead(name=self._path, why="there is no mail in it")

    def mails(self, wanted: Wanted) -> Iterator[FoundMail]:
        """Yield the mails that are wanted."""
        return (found for found in mails_in(self._path) if wanted(found))


class MailOnServer:
    """An open mailbox; what is not wanted by its header is never fetched."""

    def __init__(self, mailbox: Mailbox, address: str) -> None:
        """Take an open mailbox and the address it is of, or whoever logs in."""
        self._mailbox = mailbox
        self.known_address = address if "@" in address else ""

    def heads(self) -> Iterator[FoundMail]:
        """Yield the header of every mail in the folders worth reading."""
        for folder in self._mailbox.folders():
            for _, head in self._heads_of(folder):
                yield head

    def mails(self, wanted: Wanted) -> Iterator[FoundMail]:
        """Yield the mails that are wanted."""
        for folder in self._mailbox.folders():
            for uid, head in self._heads_of(folder):
                raw = self._mailbox.body(uid) if wanted(head) else None
                if raw:
                    yield FoundMail(folder=folder.kind, folder_name=folder.name, raw=raw)

    def _heads_of(self, folder: MailFolder) -> Iterator[tuple[int, FoundMail]]:
        found = self._mailbox.examine(folder.name)
        for first in range(1, found.uid_next, found.stretch):
            uids = self._mailbox.uids(first, min(found.uid_next, first + found.stretch) - 1)
            for at in range(0, len(uids), _AT_A_TIME):
                for head in self._mailbox.heads(uids[at : at + _AT_A_TIME]):
                    yield head.uid, FoundMail(folder=folder.kind, folder_name=folder.name, raw=head.raw)
