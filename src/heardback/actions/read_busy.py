"""The worker's look at calendars that are only looked at: when are people taken in the coming two weeks?"""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from heardback.core.busy import Busy
from heardback.core.retries import delay
from heardback.core.troubles import MailTrouble
from heardback.intake.calendar_text.taken import taken_in
from heardback.ports import EventLog
from heardback.ports.busy_feeds import BusyFeed, BusyFeeds

EVERY: Final = timedelta(minutes=30)
AHEAD: Final = timedelta(days=14)

_LEASE: Final = timedelta(minutes=10)
_AT_ONCE: Final = 3

_log = logging.getLogger("heardback.worker")


def busy_in_file(raw: bytes, reader: ZoneInfo, now: datetime) -> list[Busy]:
    """Return the times of the coming two weeks that a calendar file says are taken."""
    return taken_in(raw, reader, now, now + AHEAD)


class ReadBusyFeeds:
    """A `worker.Job`."""

    name = "busy times"

    def __init__(self, feeds: BusyFeeds, log: EventLog, read: Callable[[str], bytes]) -> None:
        """Take where they are kept, the record, and what reads a file at an address."""
        self._feeds, self._log, self._read = feeds, log, read

    def claim(self, now: datetime) -> Sequence[BusyFeed]:
        """Take a few."""
        return self._feeds.claim(now, now + _LEASE, _AT_ONCE)

    def act(self, claimed: BusyFeed, now: datetime) -> None:
        """Look at one. What cannot be read is told to the person, and tried again later."""
        address = self._feeds.address_of(claimed.owner)
        if address is None:
            self._feeds.failed(claimed, "no-password", now + delay(claimed.failures + 1))
            return
        try:
            raw = self._read(address)
        except MailTrouble as trouble:
            _log.info("%s: one cannot be read (%s), and is tried again later", self.name, trouble.trouble)
            self._feeds.failed(claimed, trouble.trouble, now + delay(claimed.failures + 1))
        else:
            reader = self._log.person(claimed.owner).zone()
            self._feeds.done(claimed, busy_in_file(raw, reader, now), now + EVERY, now)

    def put_off(self, claimed: BusyFeed, now: datetime) -> None:
        """Let it be tried again later."""
        self._feeds.failed(claimed, "unusable", now + delay(claimed.failures + 1))
