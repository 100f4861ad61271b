"""Mail that somebody brings by hand is read as if it had come."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Final

from heardback.actions.known import Desk
from heardback.actions.received import Taking
from heardback.intake.brought_mail import mails_in_file
from heardback.ports import KeptProposal, Received

MOST_AT_ONCE: Final = 5_000
"""Mails read of what is brought at once: a request has an end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """What came of it."""

    mails: int
    """How many were read."""
    proposals: tuple[KeptProposal, ...]
    """What they propose that is new."""


def bring_mail(desk: Desk, files: Iterable[tuple[str, bytes]]) -> Brought:
    """Read files, each by its name; what they hold may be anything."""
    taking, mails, proposals = Taking(desk), 0, list[KeptProposal]()
    found = (mail for name, data in files for mail in mails_in_file(name, data, desk.now))
    for mail in islice(found, MOST_AT_ONCE):
        mails += 1
        received = Received(account=None, folder=mail.folder, folder_name=mail.folder_name, uid=None, raw=mail.raw)
        proposals += taking.take(received)
    return Brought(mails=mails, proposals=tuple(proposals))
