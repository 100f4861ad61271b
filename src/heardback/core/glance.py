"""What lists say of a candidacy without opening its journal: its steps, whom it waits for, and until when this holds.

A glance is kept beside the journal, in the same transaction. Nothing in it is relative to a day ("today", "for a
week"), so that it stays true up to `next_change`, when it is made anew.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from heardback.core.candidacy import Candidacy, Candidate, Contact, Employer, Position
from heardback.core.events import Channel, ContactId, Interview, Party
from heardback.core.history import own_case
from heardback.core.journal import Dossier
from heardback.core.person import Person
from heardback.core.plan import Plan, plan
from heardback.core.playbook import Playbook
from heardback.core.reading import Dated, Reading, Stance, Status, next_change, read
from heardback.core.silence import Level, OwnCase
from heardback.core.standing import Phase, Promise, Standing
from heardback.core.step import BACKGROUND, Action, Step
from heardback.core.wording import waits

MANY: Final = 99
"""As `live`: how many candidacies are in the air is asked once for all of them, not here."""
_PATIENCE: Final = 40
"""After so many edges that show nothing the next one counts all the same: at worst somebody looks once in vain."""

_URGENT: Final[tuple[Action, ...]] = (
    *("answer-offer", "meet-request", "confirm-invitation"),
    *("prepare-questions", "tell-others", "ask", "record-agreement"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A step as a list shows it."""

    action: Action
    first: date
    last: date | None
    status: Status
    doable: bool
    """Whether it can be done on the day of the glance."""
    to: ContactId | None = None
    who: str | None = None
    """The name of that person."""
    channel: Channel | None = None
    letter: str | None = None
    put_off: date | None = None
    """The day to which it was put off, ahead or not; None: it never was."""
    works_on: date | None = None
    """The next working day there, while the step waits for one."""

    def next_day(self) -> date:
        """Return the first day on which it asks to be done; where that is today or past, it can be done now."""
        return max(day for day in (self.first, self.put_off, self.works_on) if day)

    def urgency(self) -> int:
        """Return how urgent it is beside those of other candidacies, 0 most of all: their turn comes before ours."""
        return _URGENT.index(self.action) if self.action in _URGENT else len(_URGENT)

    def step(self) -> Step:
        """Return it as a step without its reasons: enough to say it in words."""
        return Step(self.action, self.first, self.last, (), self.to, self.channel, self.letter)


@dataclass(frozen=True, slots=True, kw_only=True)
class Awaited:
    """Whom a candidacy waits for: since when they are silent, and what they said. Days are at the employer's place."""

    since: date | None = None
    promised: date | None = None
    """The last day that keeps the promise in force."""
    by: Party | None = None
    own: bool = False
    """The promise is a period that the candidate gives them."""
    interview: datetime | None = None
    """The next interview ahead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """The latest interview's wait as evidence for the odds of others (`OwnCase`); `days` is None while it runs."""

    level: Level
    start: date | None = None
    """The day it began, while it runs; once it is over only its length counts, so that waits of one kind are alike."""
    days: int | None
    answered: bool
    promised_days: int | None

    def case(self, today: date) -> OwnCase:
        """Return it as a case; one that runs is censored today."""
        days = (today - self.start).days if self.start else self.days or 0
        return OwnCase(level=self.level, days=days, answered=self.answered, promised_days=self.promised_days)


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """An interview as calendars keep it, past or ahead."""

    number: int
    """Of its entry in the journal: it stays the same when the interview is moved."""
    at: datetime
    """In the employer's time zone."""
    minutes: int
    stage: str | None = None

    @property
    def until(self) -> datetime:
        """When it is over."""
        return (self.at.astimezone(UTC) + timedelta(minutes=self.minutes)).astimezone(self.at.tzinfo)


class Until(NamedTuple):
    """The last day of waiting."""

    day: date
    promised: bool
    """It is the day they promised; otherwise that of the next step."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """The whole glance."""

    employer: str
    title: str
    timezone: str
    level: Level
    playbook: str
    phase: Phase
    stance: Stance
    steps: tuple[Listed, ...]
    """The listed steps but the background ones, in their order."""
    people: tuple[Contact, ...]
    why: waits.Wait
    """Why one waits, or what became of it."""
    awaited: Awaited
    wait: Wait | None
    interviews: tuple[Appointment, ...] = ()
    """All of them, in their order."""
    put_off: tuple[Action, ...] = ()
    """Steps that are not pressed today."""
    decide_by: date | None = None
    """The candidate's own deadline."""
    archived: bool = False
    example: bool = False
    next_change: datetime | None = None
    """The earliest instant at which any of this changes by itself."""

    def pressing(self) -> tuple[Listed, ...]:
        """Return what asks to be done now, in the plan's own order."""
        if self.archived or self.stance != "act":
            return ()
        return tuple(step for step in self.steps if step.doable and step.action not in self.put_off)

    def urgency(self) -> int | None:
        """Return how urgent its first step is, 0 most of all; None: nothing asks to be done now."""
        return next((step.urgency() for step in self.pressing()), None)

    def ahead(self) -> Listed | None:
        """Return the next step that is still ahead, or that waits for a working day or another day."""
        return next((step for step in self.steps if step not in self.pressing()), None)

    def until(self, today: date) -> Until | None:
        """Return up to when there is only to wait: a promise that runs, else the day of the next step."""
        promised, ahead = self.awaited.promised, self.ahead()
        if promised is not None and promised >= today:
            return Until(promised, promised=True)
        return Until(ahead.next_day(), promised=False) if ahead and ahead.next_day() > today else None

    def day(self) -> date | None:
        """Return the first day of what presses, else of its first step: lists are sorted by it."""
        step = next(iter(self.pressing() or self.steps), None)
        return step.first if step else None

    def booked_until(self) -> datetime | None:
        """Return when the last of its interviews is over; None: there is none."""
        return max((one.until for one in self.interviews), default=None)

    def words(self) -> str:
        """Return employer, post and people in small letters, a line each: for finding, and for sorting by name."""
        return "\n".join([self.employer, self.title, *(one.name for one in self.people)]).casefold()

    def named(self) -> Candidacy:
        """Return a candidacy of names alone: all that the sentence of a step needs."""
        return Candidacy(
            candidate=Candidate(name=""),
            employer=Employer(name=self.employer, country=""),
            position=Position(title=self.title),
            contacts=self.people,
            events=(),
            timezone=ZoneInfo(self.timezone),
        )

    def contact(self, one: ContactId | None) -> Contact | None:
        """Return somebody by their id."""
        return next((contact for contact in self.people if contact.id == one), None)

    def live(self) -> bool:
        """Tell whether it is still in the air."""
        return self.phase not in ("closed", "rejected") and not self.archived


def basis(person: Person) -> tuple[object, ...]:
    """Return what of a person's settings their glances are made from: only if this is another are they outdated."""
    return person.experience_years, person.playbook


def glance(dossier: Dossier, candidate: Candidate, playbook: Playbook, now: datetime) -> Glance:
    """Look at a candidacy at `now`."""
    now = now.astimezone(UTC)
    made = plan(dossier.candidacy(candidate), playbook, now, live=MANY)
    shown = _shown_at(now, made, dossier)
    return replace(shown, next_change=_next_change(shown, made, dossier, now))


def _next_change(shown: Glance, made: Plan, dossier: Dossier, now: datetime) -> datetime | None:
    """Go from edge to edge, past those that no glance shows: one of a background step, a note that comes true.

    What was written down ahead of its time makes another plan when its time comes.
    """
    candidacy, playbook = made.case.candidacy, made.case.playbook
    told = {event.at.astimezone(UTC) for event in candidacy.events}
    edge = _edge(made, dossier, now)
    for _ in range(_PATIENCE):
        if edge is None:
            break
        made = plan(candidacy, playbook, edge, live=MANY) if edge in told else made
        if _shown_at(edge, made, dossier) != shown:
            break
        edge = _edge(made, dossier, edge)
    return edge


def _edge(made: Plan, dossier: Dossier, now: datetime) -> datetime | None:
    zone = made.case.candidacy.timezone
    days = [datetime.combine(one.until, time.min, zone).astimezone(UTC) for one in dossier.put_off]
    edges = [next_change(made, now), *(day for day in days if day > now)]
    return min(filter(None, edges), default=None)


def _shown_at(now: datetime, made: Plan, dossier: Dossier) -> Glance:
    """Return the glance at a moment up to which the plan holds, without its next change."""
    reading, candidacy, standing = read(made, now), made.case.candidacy, made.case.standing
    return Glance(
        employer=dossier.employer.name,
        title=dossier.position.title,
        timezone=candidacy.timezone.key,
        level=candidacy.level,
        playbook=made.case.playbook.name,
        phase=reading.phase,
        stance=reading.stance,
        steps=tuple(_listed(reading, candidacy, dossier)),
        people=dossier.contacts,
        why=waits.wait_in(made.case, reading.phase),
        awaited=_awaited(standing, made.case.promise),
        wait=latest_wait(candidacy, standing, reading.phase, now),
        interviews=tuple(_interviews(dossier, candidacy)),
        put_off=tuple(one.action for one in dossier.put_off if one.until > reading.today),
        decide_by=standing.deadline.by if standing.deadline else None,
        archived=dossier.archived,
        example=dossier.example,
    )


def _listed(reading: Reading, candidacy: Candidacy, dossier: Dossier) -> Iterator[Listed]:
    doable = reading.doable()
    put_off = {one.action: one.until for one in dossier.put_off}
    for dated in reading.steps:
        if dated.step.action not in BACKGROUND:
            shown = _shown(dated, candidacy.people, doable=dated in doable)
            waits = dated.status != "upcoming" and not shown.doable
            works_on = candidacy.days.after(reading.today, 1) if waits else None
            yield replace(shown, put_off=put_off.get(shown.action), works_on=works_on)


def _interviews(dossier: Dossier, candidacy: Candidacy) -> Iterator[Appointment]:
    """Yield the interviews that count, each with the number of its entry."""
    told = [(candidacy.settled(one.event), one.number) for one in dossier.recorded if type(one.event) is Interview]
    for event, number in sorted(told, key=lambda one: (one[0].at, one[1])):
        if type(event) is Interview:
            yield Appointment(number=number, at=event.at, minutes=event.minutes, stage=event.stage)


def _shown(dated: Dated, people: dict[ContactId, Contact], *, doable: bool) -> Listed:
    step: Step = dated.step
    contact = people.get(step.to) if step.to else None
    return Listed(
        action=step.action,
        first=step.first,
        last=step.last,
        status=dated.status,
        doable=doable,
        to=step.to,
        who=contact.name if contact else None,
        channel=step.channel,
        letter=step.letter,
    )


def _awaited(standing: Standing, promise: Promise | None) -> Awaited:
    return Awaited(
        since=standing.heard_on,
        promised=promise.until if promise else None,
        by=promise.by if promise else None,
        own=bool(promise and promise.own),
        interview=standing.scheduled.at if standing.scheduled else None,
    )


def latest_wait(candidacy: Candidacy, standing: Standing, phase: Phase, now: datetime) -> Wait | None:
    """Return the latest interview's wait as evidence; None where there was no interview yet."""
    case = own_case(candidacy, now)
    if case is None or standing.interview is None:
        return None
    runs = not case.answered and phase != "closed"
    return Wait(
        level=case.level,
        start=standing.interview.at.date() if runs else None,
        days=None if runs else int(case.days),
        answered=case.answered,
        promised_days=case.promised_days,
    )
