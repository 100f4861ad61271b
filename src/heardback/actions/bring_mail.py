"""Mail that somebody brings by hand is read as if it had come: a single one always, of many what may concern.

A file may be an mbox of gigabytes, such as a Takeout: it is gone through mail by mail, and what is kept already is not
read again.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO, Final

from heardback.actions.fetch_mail import LAST_MONTHS
from heardback.actions.known import Desk
from heardback.actions.mail_reader import MailReader
from heardback.intake.brought_mail import is_mailbox, mails_in_file
from heardback.intake.folders import FoundMail
from heardback.intake.heads import head_in, read_head_of_mail, sent_in
from heardback.ports import KeptProposal, Received

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
    reader, looked_at, read, proposals = MailReader(desk), 0, 0, list[KeptProposal]()
    for name, file in files:
        is_one_of_many = is_mailbox(file)
        for mail in mails_in_file(name, file, desk.now):
            looked_at += 1
            if is_one_of_many and not _is_worth_it(mail, reader, desk):
                continue
            if read == most:
                return Brought(mails=looked_at, proposals=tuple(proposals), is_whole=False)
            read += 1
            received = Received(account=None, folder=mail.folder, folder_name=mail.folder_name, uid=None, raw=mail.raw)
            proposals += reader.take(received)
    return Brought(mails=looked_at, proposals=tuple(proposals))


def _is_worth_it(mail: FoundMail, reader: MailReader, desk: Desk) -> bool:
    raw_head = head_in(mail.raw)
    head = read_head_of_mail(raw_head, reader.own)
    is_past = _is_past(sent_in(raw_head), desk.now)
    if not reader.wants(head, mail.folder, is_past=is_past):
        return False
    return not (head.message_id and desk.inbox.seen(desk.owner, [head.message_id]))


def _is_past(sent: datetime | None, now: datetime) -> bool:
    return sent is not None and sent < now - LAST_MONTHS
