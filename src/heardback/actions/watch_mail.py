"""On one's own computer the servers tell of new mail: a `worker.Job` that keeps a connection to each waiting.

It only makes a mailbox due; `fetch_mail` reads it, and looks every few minutes in any case. So a connection that dies
unnoticed, as when the computer sleeps, costs minutes and loses nothing.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from heardback.core.troubles import CannotWatch, MailTrouble
from heardback.ports.event_log import OwnerId
from heardback.ports.mail import MailAccount, MailAccountKey
from heardback.ports.mail_reading import MailReading
from heardback.ports.mail_watch import MailWatch

_RENEW: Final = timedelta(minutes=20)
_AFTER_TROUBLE: Final = timedelta(minutes=15)
_WHERE_NONE: Final = timedelta(days=1)
"""Until a server that cannot tell of new mail is asked again whether it can."""

_log = logging.getLogger("heardback.worker")

ToWatch = tuple[OwnerId, MailAccount]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Watched:
    """A mailbox that is watched."""

    owner: OwnerId
    account: MailAccount
    watch: MailWatch
    renewed_at: datetime


class WatchMail:
    """The job. Its claims are the mailboxes to be watched that are not yet."""

    name = "mail-watch"

    def __init__(self, reading: MailReading, open_watch: Callable[[OwnerId, MailAccount], MailWatch]) -> None:
        """Take where it is kept which mailboxes are read, and what opens one."""
        self._reading = reading
        self._open = open_watch
        self._watched: dict[MailAccountKey, _Watched] = {}
        self._not_before: dict[MailAccountKey, datetime] = {}

    def claim(self, now: datetime) -> Sequence[ToWatch]:
        """Listen to every watched mailbox, let go of those that are wanted no more, and return those to be opened."""
        wanted = {account.key: (owner, account) for owner, account in self._reading.settled()}
        for key, watched in list(self._watched.items()):
            if wanted.get(key) != (watched.owner, watched.account):
                self._let_go(key)
            else:
                self._listen(watched, now)
        return [one for key, one in wanted.items() if key not in self._watched and self._may_open(key, now)]

    def act(self, claimed: ToWatch, now: datetime) -> None:
        """Open one. Where that fails, `fetch_mail` says why."""
        owner, account = claimed
        try:
            watch = self._open(owner, account)
        except CannotWatch:
            self._not_before[account.key] = now + _WHERE_NONE
        except MailTrouble:
            self._not_before[account.key] = now + _AFTER_TROUBLE
        else:
            self._watched[account.key] = _Watched(owner=owner, account=account, watch=watch, renewed_at=now)

    def put_off(self, claimed: ToWatch, now: datetime) -> None:
        """After a failure of ours, wait as after one of theirs."""
        self._not_before[claimed[1].key] = now + _AFTER_TROUBLE

    def _listen(self, watched: _Watched, now: datetime) -> None:
        key = watched.account.key
        try:
            if watched.watch.has_news():
                self._reading.look_now(watched.owner, key, now)
            if not watched.renewed_at <= now < watched.renewed_at + _RENEW:
                watched.watch.renew()
                self._watched[key] = replace(watched, renewed_at=now)
        except MailTrouble:
            _log.info("%s: a connection was lost, and is opened again", self.name)
            self._let_go(key)
            self._reading.look_now(watched.owner, key, now)

    def _let_go(self, key: MailAccountKey) -> None:
        self._watched.pop(key).watch.close()

    def _may_open(self, key: MailAccountKey, now: datetime) -> bool:
        """Say whether it is time; a clock that went back makes nobody wait longer than he would have."""
        not_before = self._not_before.get(key, now)
        return not now < not_before <= now + _WHERE_NONE
