"""A candidacy: who applies where, for what, whom they met there, and what happened.

`Candidacy.of` is the one door: it brings what was written down into one form, so that nothing behind it has to ask
again. Instants are put into the employer's time zone, events into their order, words into days, and an outcome that
was left out becomes the usual one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Annotated, Literal
from zoneinfo import ZoneInfo

from heardback.core.events import KINDS, Agreement, Asked, Channel, ContactId, Event, Interview, Outcome, Reply
from heardback.core.shapes import Between
from heardback.core.silence import Level
from heardback.core.workdays import WorkingDays, working_days

if TYPE_CHECKING:
    from heardback.core.promises import Understood

Role = Literal["recruiter", "interviewer", "manager", "executive", "front-desk"]
Size = Literal["small", "medium", "large"]
Interest = Literal["high", "some", "low"]
Language = Literal["en", "ru"]

_ENTRY_BELOW_YEARS = 3
_SENIOR_FROM_YEARS = 7
_ORDER = {kind: rank for rank, kind in enumerate(KINDS.values())}


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """The person who waits. `language` is that of the letters; `experience_years` stands in for the post's level."""

    name: str
    email: str | None = None
    phone: str | None = None
    language: Language = "en"
    experience_years: Annotated[float, Between(0, 80)] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Employer:
    """Where they applied. Country is ISO 3166-1, subdivision ISO 3166-2 without the country, time zone an IANA name."""

    name: str
    country: str
    subdivision: str = ""
    timezone: str | None = None
    size: Size | None = None
    expects_thanks: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """The post. `result_driven`: sales, PR and the like, where a call is part of the test (S0-B4)."""

    title: str
    level: Level | None = None
    result_driven: bool = False
    interest: Interest = "some"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person at the employer's. `channels` as the employer declared them; else those with an address here."""

    id: ContactId
    name: str
    role: Role | None = None
    email: str | None = None
    phone: str | None = None
    channels: tuple[Channel, ...] | None = None

    def reachable_by(self, channel: Channel) -> bool:
        """Tell whether this person can be contacted so: declared or by default, and the address is known."""
        if self.channels is not None and channel not in self.channels:
            return False
        if channel == "email":
            return self.email is not None
        if channel == "phone":
            return self.phone is not None
        return self.channels is not None


@dataclass(frozen=True, kw_only=True)
class Candidacy:
    """One application with all that is known of it; events in the order in which they happened."""

    candidate: Candidate
    employer: Employer
    position: Position
    contacts: tuple[Contact, ...]
    events: tuple[Event, ...]
    timezone: ZoneInfo

    @classmethod
    def of(  # noqa: PLR0913 - the parts of a candidacy file, each by name
        cls,
        *,
        candidate: Candidate,
        employer: Employer,
        position: Position,
        timezone: ZoneInfo,
        contacts: Iterable[Contact] = (),
        events: Iterable[Event] = (),
    ) -> "Candidacy":
        """Bring the parts into one form: see the module. Instants without an offset are in `timezone`."""
        days = working_days(employer.country, employer.subdivision)
        settled = (_settle(event, timezone, days) for event in events)
        return cls(
            candidate=candidate,
            employer=employer,
            position=position,
            contacts=tuple(contacts),
            events=tuple(sorted(settled, key=_when_and_what)),
            timezone=timezone,
        )

    def with_events(self, more: Iterable[Event]) -> "Candidacy":
        """Return this candidacy with further events in their place."""
        settled = map(self.settled, more)
        return replace(self, events=tuple(sorted([*self.events, *settled], key=_when_and_what)))

    def settled(self, event: Event) -> Event:
        """Return an event in the one form that events of a candidacy have: see the module."""
        return _settle(event, self.timezone, self.days)

    def known_at(self, now: datetime) -> "Candidacy":
        """Return what is known at `now`: later events do not count, but an interview ahead does, as scheduled."""
        if not self.events or self.events[-1].at <= now:
            return self
        return replace(self, events=tuple(e for e in self.events if e.at <= now or type(e) is Interview))

    @cached_property
    def days(self) -> WorkingDays:
        """The working days at the employer's place."""
        return working_days(self.employer.country, self.employer.subdivision)

    @cached_property
    def level(self) -> Level:
        """The post's level, else by the candidate's years (below 3, below 7, more), else experienced."""
        years = self.candidate.experience_years
        if self.position.level or years is None:
            return self.position.level or "experienced"
        if years < _ENTRY_BELOW_YEARS:
            return "entry"
        return "experienced" if years < _SENIOR_FROM_YEARS else "senior"

    @cached_property
    def people(self) -> dict[ContactId, Contact]:
        """The contacts by their ids."""
        return {contact.id: contact for contact in self.contacts}


def _when_and_what(event: Event) -> tuple[datetime, int, str]:
    """Order events so that the order in a file never matters: by instant, then kind, then content."""
    return event.at, _ORDER[type(event)], repr(event)


def _settle(event: Event, timezone: ZoneInfo, days: WorkingDays) -> Event:
    local = event.at.replace(tzinfo=timezone) if event.at.tzinfo is None else event.at
    at = local.astimezone(UTC).astimezone(timezone)  # by UTC: an hour that clocks skip in spring is the next
    if type(event) is Agreement:
        return _agreed(replace(event, at=at), days)
    if type(event) is Reply:
        return _replied(replace(event, at=at), days)
    if type(event) is Asked:
        return replace(event, at=at, outcome=event.outcome or usual_outcome(event.channel))
    return replace(event, at=at)


def usual_outcome(channel: Channel) -> Outcome:
    """Return how a contact ended when nobody noted it: reached where one speaks, sent where one writes."""
    return "reached" if channel in ("phone", "in-person") else "sent"


@lru_cache(maxsize=4096)
def _understood(words: str, on: date, days: WorkingDays) -> "Understood":
    """Understand their words; the same words of the same day once, for a server looks at them again and again."""
    from heardback.core.promises import understand_promise  # noqa: PLC0415 - 20 ms that most files need not pay

    return understand_promise(words, on=on, days=days)


def _agreed(event: Agreement, days: WorkingDays) -> Agreement:
    """Fill what the words say and no key does; a day given as a date wins over the words."""
    if event.says is None:
        return event
    heard = _understood(event.says, event.at.date(), days)
    return replace(
        event,
        until=event.until or heard.until,
        who=event.who or heard.who,
        answers=event.answers or heard.answers,
        may_ask=heard.may_ask if event.may_ask is None else event.may_ask,
    )


def _replied(event: Reply, days: WorkingDays) -> Reply:
    """Fill what the words say; a day given as a date wins over them.

    In a request, an offer and an invitation the earliest day they name is the candidate's own: by when they want it,
    until when it stands, or when it would be. What they promise beside it for after a request is kept apart.
    """
    if event.says is None:
        return event
    heard, until, promised = _understood(event.says, event.at.date(), days), None, None
    if event.means in ("request", "offer", "invitation"):
        promised = heard.until if event.means == "request" else None
        until = next((day for day in _named(event.says, event.at.date(), days) if day != promised), None)
    else:
        until = heard.until
    return replace(
        event,
        until=event.until or until,
        promised=promised,
        answers=event.answers or heard.answers,
        who=event.who or heard.who,
    )


def _named(words: str, on: date, days: WorkingDays) -> "list[date]":
    from heardback.core.promises import days_named  # noqa: PLC0415 - as above

    return days_named(words, on=on, days=days)
