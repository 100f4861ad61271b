"""What a person chose about calendars, as it leaves with everything else of theirs: without secrets."""

from dataclasses import dataclass

from heardback.core.agenda import Detail
from heardback.ports import OwnerId
from heardback.ports.busy_feeds import BusyFeeds
from heardback.ports.calendars import LinkedCalendar, Links
from heardback.ports.feeds import Feeds, StepsAs


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarsChosen:
    """All of it. It is not brought in again: links and passwords have to be made anew."""

    detail: Detail | None = None
    """How much the calendar to subscribe to says; None: there is none."""
    steps_as: StepsAs | None = None
    linked: LinkedCalendar | None = None
    looked_at: str | None = None
    """The host of a calendar that is only looked at. Its address is a secret."""


def calendars_chosen(feeds: Feeds, links: Links, busy: BusyFeeds, owner: OwnerId) -> CalendarsChosen:
    """Return what a person chose."""
    feed, link, looked_at = feeds.of(owner), links.of(owner), busy.of(owner)
    return CalendarsChosen(
        detail=feed.detail if feed else None,
        steps_as=feed.steps_as if feed else None,
        linked=link.calendar if link else None,
        looked_at=looked_at.host if looked_at else None,
    )
