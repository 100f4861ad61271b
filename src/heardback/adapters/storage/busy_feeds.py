"""Calendars that are only looked at, in a database. Their addresses are secrets, and kept sealed."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from heardback.adapters.sealing import seal, unseal
from heardback.adapters.storage.calendar_tables import BusyFeedRow
from heardback.adapters.storage.claiming import take_due
from heardback.adapters.storage.writing import reach, writing
from heardback.core.busy import Busy
from heardback.core.codec import decoded, encoded
from heardback.core.errors import SealedElsewhere
from heardback.ports import OwnerId
from heardback.ports.busy_feeds import BusyFeed

if TYPE_CHECKING:
    from django.db.models import QuerySet

EVERY: Final = timedelta(minutes=30)


class DatabaseBusyFeeds:
    """Those in the database called `using`."""

    def __init__(self, using: str = "default") -> None:
        """Name the database; nothing is opened yet."""
        self._using = using

    def of(self, owner: OwnerId) -> BusyFeed | None:
        """Return a person's."""
        row = self._rows().filter(owner=owner).first()
        return _feed(row, None) if row else None

    def address_of(self, owner: OwnerId) -> str | None:
        """Return its address."""
        sealed = self._rows().filter(owner=owner).values_list("sealed", flat=True).first()
        try:
            return unseal(sealed, _purpose(owner)) if sealed else None
        except SealedElsewhere:
            return None

    def choose(self, owner: OwnerId, address: str, busy: Sequence[Busy], now: datetime) -> None:
        """Name one."""
        row = BusyFeedRow(
            owner_id=owner,
            host=urlsplit(address).hostname or "",
            sealed=seal(address, _purpose(owner)),
            due=now + EVERY,
            read_at=now,
            busy=encoded(tuple(busy)),
        )
        with writing(self._using):
            self._rows().filter(owner=owner).delete()
            row.save(using=self._using, force_insert=True)

    def forget(self, owner: OwnerId) -> None:
        """Forget it."""
        with writing(self._using):
            self._rows().filter(owner=owner).delete()

    def claim(self, now: datetime, lease: datetime, limit: int) -> list[BusyFeed]:
        """Take those whose turn it is."""
        return [_feed(row, lease) for row in take_due(self._rows(), self._using, now, lease, limit)]

    def done(self, feed: BusyFeed, busy: Sequence[Busy], due: datetime, now: datetime) -> None:
        """Keep what was read."""
        values = {"busy": encoded(tuple(busy)), "due": due, "failures": 0, "trouble": "", "read_at": now}
        with writing(self._using):
            self._claimed(feed).update(**values)

    def failed(self, feed: BusyFeed, trouble: str, due: datetime) -> None:
        """Note that it did not go well."""
        with writing(self._using):
            self._claimed(feed).update(due=due, failures=feed.failures + 1, trouble=trouble)

    def _claimed(self, feed: BusyFeed) -> "QuerySet[BusyFeedRow]":
        rows = self._rows().filter(owner=feed.owner)
        return rows.filter(due=feed.lease) if feed.lease else rows

    def _rows(self) -> "QuerySet[BusyFeedRow]":
        return BusyFeedRow.objects.using(reach(self._using))


def _feed(row: BusyFeedRow, lease: datetime | None) -> BusyFeed:
    return BusyFeed(
        owner=OwnerId(row.pk),
        host=row.host,
        trouble=row.trouble,
        read_at=row.read_at,
        failures=row.failures,
        lease=lease,
        busy=decoded(tuple[Busy, ...], row.busy),
    )


def _purpose(owner: OwnerId) -> str:
    return f"busy feed of {owner}"
