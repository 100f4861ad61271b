"""When a person is taken: by what their own calendars say, and by interviews that they noted here."""

from datetime import UTC, datetime

from heardback.core.busy import Busy
from heardback.ports import EventLog, OwnerId, Search
from heardback.ports.busy_feeds import BusyFeeds
from heardback.ports.calendars import Links


def taken(log: EventLog, links: Links, feeds: BusyFeeds, owner: OwnerId, now: datetime) -> list[Busy]:
    """Return the times from `now` on, in no order; of their calendars for two weeks from the worker's last look."""
    feed = feeds.of(owner)
    link, live = links.of(owner), log.search(owner, Search(live=True, booked_after=now))
    interviews = (one for kept in live for one in kept.glance.interviews)
    noted = [Busy(one.at.astimezone(UTC), one.until.astimezone(UTC)) for one in interviews]
    return [*(link.busy if link else ()), *(feed.busy if feed else ()), *noted]
