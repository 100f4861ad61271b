"""A calendar of the person's own that is only looked at, by its address: when are they taken?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from heardback.core.busy import Busy
from heardback.ports.event_log import OwnerId


@dataclass(frozen=True, slots=True, kw_only=True)
class BusyFeed:
    """A person's calendar as it is looked at. Its address is a secret, and no part of this value."""

    owner: OwnerId
    host: str
    """Where it is, to be shown."""
    trouble: str
    """Why it could not be read the last time, in one word; empty: it works, as far as is known."""
    read_at: datetime | None
    failures: int
    lease: datetime | None
    """Until then it is the turn of whoever claimed it."""
    busy: tuple[Busy, ...]


class BusyFeeds(Protocol):
    """Everybody's. Every write is one transaction."""

    def of(self, owner: OwnerId) -> BusyFeed | None:
        """Return a person's, if they named one."""

    def address_of(self, owner: OwnerId) -> str | None:
        """Return its address; None: it cannot be opened, and has to be given once more."""

    def choose(self, owner: OwnerId, address: str, busy: Sequence[Busy], now: datetime) -> None:
        """Name one, in the place of an earlier one, with what was just read there."""

    def forget(self, owner: OwnerId) -> None:
        """Forget it, with what was read there."""

    def claim(self, now: datetime, lease: datetime, limit: int) -> list[BusyFeed]:
        """Take those whose turn it is, longest due first; they are due again at `lease`."""

    def done(self, feed: BusyFeed, busy: Sequence[Busy], due: datetime, now: datetime) -> None:
        """Keep what was read, and when to look again; unless the lease was lost."""

    def failed(self, feed: BusyFeed, trouble: str, due: datetime) -> None:
        """Note that it did not go well, and when to try again; unless the lease was lost."""
