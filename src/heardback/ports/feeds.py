"""The calendar that a person subscribes to: how it is chosen, and what it was told so far."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple, Protocol

from heardback.core.agenda import Detail
from heardback.core.candidacy import Language
from heardback.core.publishing import Published
from heardback.ports.event_log import Kept, Key, OwnerId

StepsAs = Literal["events", "to-dos"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A person's feed. Its secret is no part of it: only a hash of it is kept."""

    owner: OwnerId
    detail: Detail
    steps_as: StepsAs
    made_at: datetime
    """When its link was made."""
    read_at: datetime | None
    """When a calendar program last came by, to the hour."""
    state: str
    """Names all that was last published; empty: nothing yet."""
    changed_at: datetime | None
    """When that was."""
    basis: str
    """Names what all of it is made from beside the candidacies: choices, settings, edition."""
    language: Language | None
    """What its owner chose for pages."""


class Source(NamedTuple):
    """A candidacy as the feed finds it: of the same journal, a glance that holds until the same moment is the same."""

    key: Key
    version: int
    next_change: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a feed tells of one candidacy."""

    made_from: str
    zone: str
    years: tuple[int, int]
    """The first and the last in which something stands by the clock of `zone`; (0, 0): nothing does."""
    published: tuple[Published, ...]
    text: str
    """All of it as components of iCalendar."""


Write = Callable[[Kept, tuple[Published, ...]], Told]
"""Writes what is to be told of a candidacy, of which this was published before."""


class Feeds(Protocol):
    """Everybody's feeds. Every write is one transaction."""

    def of(self, owner: OwnerId) -> Feed | None:
        """Return a person's feed, if they made one."""

    def opened_by(self, secret: str) -> Feed | None:
        """Return the feed that a secret opens."""

    def make(self, owner: OwnerId, detail: Detail, steps_as: StepsAs, now: datetime) -> str:
        """Make a person's feed, or give it a new secret, and return that. An earlier secret opens nothing any more."""

    def choose(self, owner: OwnerId, detail: Detail, steps_as: StepsAs) -> None:
        """Choose what a feed says. One that is not there is passed over."""

    def revoke(self, owner: OwnerId) -> None:
        """Take a feed away, with all that it was told."""

    def was_read(self, owner: OwnerId, now: datetime) -> None:
        """Note that a program came by."""

    def sources(self, owner: OwnerId) -> list[Source]:
        """Return every candidacy, oldest first."""

    def made_from(self, owner: OwnerId) -> dict[Key, str]:
        """Return what the text of each candidacy that has one was made from."""

    def publish(self, owner: OwnerId, state: str, keys: Collection[Key], write: Write, now: datetime) -> None:
        """Write anew what is told of some candidacies, and name the state that all is in then."""

    def texts(self, owner: OwnerId) -> list[tuple[str, int, int, str]]:
        """Return zone, first and last year and text of every candidacy, oldest first."""
