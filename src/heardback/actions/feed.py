"""A person's calendar, ready to be sent to whoever subscribed to it.

A program that comes by and finds nothing new costs two small queries: `state` names all that a feed is made from, and
is its ETag. Where something changed, only those candidacies are written anew.
"""

from collections.abc import Collection, Sequence
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
from heardback.ports import EventLog, Kept, Key, Search
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
    basis = _digest(feed.basis, setting.language, setting.base)
    wanted = {one.key: _made_from(one, basis) for one in sources}
    state = _digest(basis, *wanted.values())
    if feed.read_at is None or now - feed.read_at >= _NOTED_EVERY:
        feeds.was_read(feed.owner, now)
    if state == feed.state and feed.changed_at:
        return Ready(feed=feed, state=state, changed_at=feed.changed_at)
    changed = [one.key for one in sources if one.made_from != wanted[one.key]]
    writer = _Writer(feed, setting, wanted, _found(log, feed, changed), now)
    feeds.publish(feed.owner, state, changed, writer.write, now)
    return Ready(feed=feed, state=state, changed_at=now)


def text(feeds: Feeds, one: Ready) -> str:
    """Return the whole calendar."""
    told = feeds.texts(one.feed.owner)
    return calendar(NAME, [(zone, first, last) for zone, first, last, _ in told], [written for *_, written in told])


def _made_from(one: Source, basis: str) -> str:
    """Name what is told of a candidacy: a glance follows from the journal, the settings and until when it holds."""
    return _digest(basis, one.key, str(one.version), one.next_change.isoformat() if one.next_change else "")


def _digest(*parts: str) -> str:
    return blake2b("\0".join(parts).encode(), digest_size=12).hexdigest()


def _found(log: EventLog, feed: Feed, keys: Sequence[Key]) -> dict[Key, Kept]:
    if not keys:
        return {}
    wanted = set(keys)
    return {kept.key: kept for kept in log.search(feed.owner, Search(archived=None)) if kept.key in wanted}


class _Writer:
    """Writes what a feed tells of candidacies."""

    def __init__(
        self, feed: Feed, setting: Setting, wanted: dict[Key, str], found: dict[Key, Kept], now: datetime
    ) -> None:
        self._feed, self._wanted, self._found, self._now = feed, wanted, found, now
        self._speech = wording.of(setting.language)
        self._form = Form(steps_as=feed.steps_as, base=setting.base)

    def write(self, key: Key, before: Collection[Published]) -> Told | None:
        kept = self._found.get(key)
        if kept is None:
            return None
        found = items(key, kept.glance, self._speech, self._feed.detail)
        several, zone = published(before, found, self._now), ZoneInfo(kept.glance.timezone)
        _, first, last = spans(several, zone)
        return Told(
            made_from=self._wanted[key],
            zone=zone.key,
            years=(first, last),
            published=several,
            text="".join(component(one, path_of(key), zone, self._form) for one in several),
        )


def path_of(key: Key) -> str:
    """Return the path of a candidacy's page, which is where its items lead."""
    return f"/candidacies/{key}/"
