"""Mail that somebody brings by hand is read as if it had come: a single one always, of many what may concern.

A file may be an mbox of gigabytes, such as a Takeout: it is gone through mail by mail, and what is kept already is not
read again. Of many mails the headers come first: they show which addresses are the person's own, without which nobody
could tell who wrote to whom.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import BinaryIO, Final

from heardback.actions.fetch_mail import LAST_MONTHS
from heardback.actions.known import Desk
from heardback.actions.mail_reader import MailReader
from heardback.intake.brought_mail import is_mailbox, mails_in_file
from heardback.intake.folders import FoundMail
from heardback.intake.heads import head_in, read_head_of_mail, sent_in
from heardback.intake.proposing.own_addresses import OwnAddresses
from heardback.ports import KeptProposal, Received

_MOST_ADDRESSES: Final = 20
MOST_READ: Final = 2_000
"""Mails read of what is brought at once: a request has an end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """What came of it."""

    mails: int
    """How many were looked at."""
    proposals: tuple[KeptProposal, ...]
    """What they propose that is new."""
    is_whole: bool = True
    """False: there is more in it than is read in one request."""


def bring_mail(desk: Desk, files: Iterable[tuple[str, BinaryIO]], most: int = MOST_READ) -> Brought:
    """Read files, each by its name; what they hold may be anything. At most so many mails are read."""
    brought = [(name, file, is_mailbox(file)) for name, file in files]
    many = (mail for name, file, is_many in brought if is_many for mail in mails_in_file(name, file, desk.now))
    _learn_own_addresses(desk, many)
    bringing = _Bringing(desk, most)
    for name, file, is_many in brought:
        bringing.bring(mails_in_file(name, file, desk.now), is_one_of_many=is_many)
    return bringing.brought()


def bring_mailbox(desk: Desk, mailbox: Callable[[], Iterable[FoundMail]], progress: Callable[[int], None]) -> Brought:
    """Read a whole mailbox that lies on this computer, and is opened twice: first for its headers.

    `progress` is told after each mail how many were looked at.
    """
    _learn_own_addresses(desk, mailbox())
    bringing = _Bringing(desk, None, progress)
    bringing.bring(mailbox(), is_one_of_many=True)
    return bringing.brought()


def _learn_own_addresses(desk: Desk, mails: Iterable[FoundMail]) -> None:
    """Keep the addresses that these mails show to be the person's own."""
    seen = OwnAddresses()
    for mail in mails:
        raw_head = head_in(mail.raw)
        seen.see(read_head_of_mail(raw_head, ()), raw_head, mail.folder)
    new = seen.found() - desk.own()
    if new:
        person = desk.log.person(desk.owner)
        more = tuple(sorted({*person.addresses, *new}))[:_MOST_ADDRESSES]
        desk.log.keep_person(desk.owner, replace(person, addresses=more), desk.now)


class _Bringing:
    """What is brought, while it is read."""

    def __init__(self, desk: Desk, most: int | None, progress: Callable[[int], None] = lambda _count: None) -> None:
        self._desk, self._reader = desk, MailReader(desk)
        self._most, self._progress = most, progress
        self._looked_at, self._read, self._is_whole = 0, 0, True
        self._proposals: list[KeptProposal] = []

    def bring(self, mails: Iterable[FoundMail], *, is_one_of_many: bool) -> None:
        for mail in mails:
            self._looked_at += 1
            if not is_one_of_many or _is_worth_it(mail, self._reader, self._desk):
                if self._read == self._most:
                    self._is_whole = False
                    return
                self._take(mail)
            self._progress(self._looked_at)

    def _take(self, mail: FoundMail) -> None:
        received = Received(account=None, folder=mail.folder, folder_name=mail.folder_name, uid=None, raw=mail.raw)
        self._proposals += self._reader.take(received)
        self._read += 1

    def brought(self) -> Brought:
        return Brought(mails=self._looked_at, proposals=tuple(self._proposals), is_whole=self._is_whole)


def _is_worth_it(mail: FoundMail, reader: MailReader, desk: Desk) -> bool:
    raw_head = head_in(mail.raw)
    head = read_head_of_mail(raw_head, reader.own)
    is_past = _is_past(sent_in(raw_head), desk.now)
    if not reader.wants(head, mail.folder, is_past=is_past):
        return False
    return not (head.message_id and desk.inbox.seen(desk.owner, [head.message_id]))


def _is_past(sent: datetime | None, now: datetime) -> bool:
    return sent is not None and sent < now - LAST_MONTHS
