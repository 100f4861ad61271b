"""What cannot both be kept: interviews of a person that are at the same time."""

from datetime import datetime

from heardback.core.clashes import Clash, Meant, clashes
from heardback.ports import EventLog, Kept, Key, OwnerId, Search


def clashing(log: EventLog, owner: OwnerId, now: datetime, *, of: Key | None = None) -> list[Clash[Kept]]:
    """Return the interviews at once, the soonest first; with `of`, those in which that candidacy has a part."""
    live = log.search(owner, Search(live=True, booked_after=now))
    meant = [Meant(kept, one) for kept in live for one in kept.glance.interviews]
    return [one for one in clashes(meant, now) if of in (None, one.first.whose.key, one.second.whose.key)]
