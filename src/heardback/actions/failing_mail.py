"""Mailboxes that cannot be read: of which the person has to be told, and of which it is too early to say anything.

A computer that wakes up without a network, or a server that is down for an hour, mends itself. A password that holds no
more does not, and meanwhile answers come that nobody sees.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from heardback.ports.mail import MailAccount
from heardback.ports.mail_reading import FOLDER_GONE, MailReadSoFar

_AT_ONCE: Final = ("no-password", FOLDER_GONE)
_IF_TRIED_AGAIN: Final = ("refused", "no-folder", "unsafe", "inside")
"""These do not pass by themselves; once is no proof, since servers say no when they are busy, too."""
_TWICE: Final = 2
_OFTEN: Final = 5
"""A quarter of an hour of trying, after a computer was switched on."""
_LONG: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Failing:
    """A mailbox that cannot be read."""

    account: MailAccount
    trouble: str
    """A word of `MailTrouble`."""
    since: datetime | None
    """When it was last looked at with success."""


def failing(accounts: Sequence[MailAccount], so_far: Sequence[MailReadSoFar], now: datetime) -> list[Failing]:
    """Return the mailboxes of which a person has to be told, in the order of the accounts."""
    found = {one.account: one for one in so_far if one.trouble and _is_worth_saying(one, now)}
    return [
        Failing(account=account, trouble=one.trouble, since=one.looked_at)
        for account in accounts
        if account.reading and (one := found.get(account.key))
    ]


def _is_worth_saying(one: MailReadSoFar, now: datetime) -> bool:
    if one.trouble in _AT_ONCE:
        return True
    if one.trouble in _IF_TRIED_AGAIN:
        return one.failures >= _TWICE
    return one.failures >= _OFTEN and (one.looked_at is None or now - one.looked_at >= _LONG)
