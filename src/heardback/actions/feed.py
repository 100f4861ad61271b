"""A person's calendar, ready to be sent to whoever subscribed to it.

A program that comes by and finds nothing new costs two small queries: `state` names all that a feed is made from, and
is its ETag. Where something changed, only those candidacies are written anew.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import blake2b
from typing import Final
from zoneinfo import ZoneInfo

from heardback.actions.refresh import refresh_outdated
from heardback.core import wording
from heardback.core.agenda import items
from heardback.core.candidacy import Language
from heardback.core.publishing import Published, published
from heardback.intake.calendar_text import Form, calendar, component, spans
from heardback.ports import EventLog, Kept, Key
from heardback.ports.feeds import Feed, Feeds, Source, Told

NAME: Final = "heardback"

_NOTED_EVERY: Final = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How a feed is written beside what its owner chose for it."""

    language: Language
    base: str
    """Where heardback answers, such as https://heardback.example."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """A feed as it stands now; its text is read when it is asked for."""

    feed: Feed
    state: str
    changed_at: datetime


def ready(feeds: Feeds, log: EventLog, feed: Feed, setting: Setting, now: datetime) -> Ready:
    """Bring a feed up to date, and name the state it is in."""
    sources = feeds.sources(feed.owner)
    if any(one.next_change and one.next_change <= now for one in sources):
        refresh_outdated(log, feed.owner, now)
        sources = feeds.sources(feed.owner)
    if feed.read_at is None or now - feed.read_at >= _NOTED_EVERY:
        feeds.was_read(feed.owner, now)
    writer = _Writer(feed, setting, now)
    state = _digest(writer.basis, *map(repr, sources))
    if state == feed.state and feed.changed_at:
        return Ready(feed=feed, state=state, changed_at=feed.changed_at)
    told = feeds.made_from(feed.owner)
    changed = {one.key for one in sources if told.get(one.key) != writer.made_from(one)}
    feeds.publish(feed.owner, state, changed, writer.write, now)
    return Ready(feed=feed, state=state, changed_at=now)


def text(feeds: Feeds, one: Ready) -> str:
    """Return the whole calendar."""
    told = feeds.texts(one.feed.owner)
    return calendar(NAME, [(zone, first, last) for zone, first, last, _ in told], [written for *_, written in told])


class _Writer:
    """Writes what a feed tells of candidacies."""

    def __init__(self, feed: Feed, setting: Setting, now: datetime) -> None:
        self.basis = _digest(feed.basis, setting.language, setting.base)
        self._feed, self._setting, self._now = feed, setting, now
        self._form = Form(steps_as=feed.steps_as, base=setting.base)

    def made_from(self, one: Source) -> str:
        """Name all that the text of a candidacy is made from."""
        return _digest(self.basis, repr(one))

    def write(self, kept: Kept, before: Iterable[Published]) -> Told:
        found = items(kept.key, kept.glance, wording.of(self._setting.language), self._feed.detail)
        several, zone = published(before, found, self._now), ZoneInfo(kept.glance.timezone)
        _, first, last = spans(several, zone)
        return Told(
            made_from=self.made_from(Source(kept.key, kept.version, kept.glance.next_change)),
            zone=zone.key,
            years=(first, last),
            published=several,
            text="".join(component(one, path_of(kept.key), zone, self._form) for one in several),
        )


def _digest(*parts: str) -> str:
    return blake2b("\0".join(parts).encode(), digest_size=12).hexdigest()


def path_of(key: Key) -> str:
    """Return the path of a candidacy's page, which is where its items lead."""
    return f"/candidacies/{key}/"
