"""A calendar of the person's own on a CalDAV server: steps are put into it, and what becomes of them there is read."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NewType, Protocol

from heardback.core.busy import Busy
from heardback.core.syncing import Pushed, Word
from heardback.ports.event_log import OwnerId
from heardback.ports.feeds import StepsAs

Href = NewType("Href", str)
"""The path of something on a calendar server, as the server names it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundCalendar:
    """A calendar that somebody may write to."""

    address: str
    """https://host/path/"""
    name: str
    takes: frozenset[str]
    """VEVENT, VTODO."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lying:
    """What lies at a path on the server."""

    etag: str
    text: bytes
    """iCalendar, untrusted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedCalendar:
    """The calendar that a person chose for their steps. Its password is no part of this value."""

    address: str
    name: str
    user: str
    steps_as: StepsAs = "events"
    looked_at: tuple[str, ...] = ()
    """The addresses of all calendars that tell when the person is busy."""
    provider: str = ""
    """At whose page the person signed in; nothing: they gave a password."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A person's calendar as it is kept, with how its last look went."""

    owner: OwnerId
    calendar: LinkedCalendar
    trouble: str
    """Why it could not be used the last time, in one word; empty: it works, as far as is known."""
    synced_at: datetime | None
    failures: int
    lease: datetime | None
    """Until then it is the turn of whoever claimed it."""
    busy: tuple[Busy, ...]
    """When the person is taken in the coming two weeks, as of the last look."""


class CalendarServer(Protocol):
    """A calendar on its server. Raises what `core.errors` knows as `MailTrouble`."""

    def read(self, paths: Collection[Href]) -> dict[Href, Lying]:
        """Return what lies at these paths; what is not there is left out."""

    def write(self, path: Href, text: str, etag: str | None) -> bool:
        """Put something there in the place of what had this ETag (None: of nothing); False: it was not so any more."""

    def remove(self, path: Href) -> None:
        """Take away what lies there; if nothing does, all is well."""

    def busy(self, begins: datetime, ends: datetime) -> list[Busy]:
        """Return when the person is taken between two moments, as far as the server tells."""

    def path_of(self, name: str) -> Href:
        """Return where a new object of this name would lie."""


class Links(Protocol):
    """Everybody's calendars. Every write is one transaction."""

    def of(self, owner: OwnerId) -> Link | None:
        """Return a person's calendar, if they chose one."""

    def password_of(self, owner: OwnerId) -> str | None:
        """Return its password; None: it cannot be opened, and has to be given once more."""

    def choose(self, owner: OwnerId, calendar: LinkedCalendar, password: str, now: datetime) -> None:
        """Choose a calendar, in the place of an earlier one; it is due at once."""

    def keep_secret(self, owner: OwnerId, secret: str, *, instead_of: str) -> None:
        """Keep another secret for the same calendar, since some providers change their tokens.

        If it has another than `instead_of` by now, that stays: it is another calendar's, or newer.
        """

    def forget(self, owner: OwnerId) -> None:
        """Forget it, with all that was put there. What lies on the server stays there."""

    def make_due(self, owner: OwnerId, now: datetime) -> None:
        """Let it be looked at soon."""

    def claim(self, now: datetime, lease: datetime, limit: int) -> list[Link]:
        """Take those whose turn it is, longest due first; they are due again at `lease`."""

    def pushed(self, owner: OwnerId) -> list[Pushed]:
        """Return what was put there."""

    def note(self, link: Link, pushed: Pushed) -> None:
        """Keep what was put there, in the place of what was known of the same item; unless another was chosen."""

    def drop(self, link: Link, item: str) -> None:
        """Forget an item that is not there any more, with what was to be said of it; unless another was chosen."""

    def done(self, link: Link, busy: Sequence[Busy], due: datetime, now: datetime) -> None:
        """Note that all went well, and when to look again; unless the lease was lost."""

    def failed(self, link: Link, trouble: str, due: datetime) -> None:
        """Note that it did not go well, and when to try again; unless the lease was lost."""

    def words(self, owner: OwnerId) -> list[Word]:
        """Return what is to be said of the person's own changes in their calendar."""

    def heard(self, owner: OwnerId, item: str) -> None:
        """Note that the person has heard it."""
