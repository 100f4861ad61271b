"""What lists say of a candidacy without opening its journal: its steps, whom it waits for, and until when this holds.

A glance is kept beside the journal, in the same transaction. Nothing in it is relative to a day ("today", "for a
week"), so that it stays true up to `next_change`, when it is made anew.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final

from heardback.core.candidacy import Candidacy, Candidate, Contact
from heardback.core.events import ContactId, Party
from heardback.core.history import own_case
from heardback.core.journal import Dossier
from heardback.core.plan import plan
from heardback.core.playbook import Playbook
from heardback.core.reading import Dated, Reading, Stance, Status, next_change, read
from heardback.core.silence import Level, OwnCase
from heardback.core.standing import Phase, Promise, Standing
from heardback.core.step import BACKGROUND, Action, Step

MANY: Final = 99
"""As `live`: how many candidacies are in the air is asked once for all of them, not here."""


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
    channel: str | None = None
    letter: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Awaited:
    """Whom a candidacy waits for: since when they are silent, and what they said. Days are at the employer's place."""

    since: date | None = None
    promised: date | None = None
    """The last day that keeps the promise in force."""
    by: Party | None = None
    own: bool = False
    """The promise is a period that the candidate gives them."""
    says: str | None = None
    """Their words, where the promise comes from words."""
    undecided: bool = False
    """They postponed and named no day."""
    interview: datetime | None = None
    """The next interview ahead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """The latest interview's wait as evidence for the odds of others (`OwnCase`); `days` is None while it runs."""

    level: Level
    start: date
    days: int | None
    answered: bool
    promised_days: int | None

    def case(self, today: date) -> OwnCase:
        """Return it as a case; one that runs is censored today."""
        days = (today - self.start).days if self.days is None else self.days
        return OwnCase(level=self.level, days=days, answered=self.answered, promised_days=self.promised_days)


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
    awaited: Awaited
    wait: Wait | None
    put_off: tuple[Action, ...] = ()
    """Steps that are not pressed today."""
    decide_by: date | None = None
    """The candidate's own deadline."""
    archived: bool = False
    example: bool = False
    next_change: datetime | None = None
    """The earliest instant at which any of this changes by itself."""

    def pressing(self) -> tuple[Listed, ...]:
        """Return what asks to be done now."""
        if self.archived or self.stance != "act":
            return ()
        return tuple(step for step in self.steps if step.doable and step.action not in self.put_off)

    def ahead(self) -> Listed | None:
        """Return the next step that is still ahead, or that waits for a working day or another day."""
        return next((step for step in self.steps if step not in self.pressing()), None)

    def contact(self, one: ContactId | None) -> Contact | None:
        """Return somebody by their id."""
        return next((contact for contact in self.people if contact.id == one), None)

    def live(self) -> bool:
        """Tell whether it is still in the air."""
        return self.phase not in ("closed", "rejected") and not self.archived


def glance(dossier: Dossier, candidate: Candidate, playbook: Playbook, now: datetime) -> Glance:
    """Look at a candidacy at `now`."""
    candidacy = dossier.candidacy(candidate)
    made = plan(candidacy, playbook, now, live=MANY)
    reading = read(made, now)
    put_off = {one.action: one.until for one in dossier.put_off if one.until > reading.today}
    changes = [next_change(made, now), *(_midnight(day, candidacy) for day in put_off.values())]
    standing = made.case.standing
    return Glance(
        employer=dossier.employer.name,
        title=dossier.position.title,
        timezone=candidacy.timezone.key,
        level=candidacy.level,
        playbook=playbook.name,
        phase=reading.phase,
        stance=reading.stance,
        steps=tuple(_listed(reading, candidacy)),
        people=dossier.contacts,
        awaited=_awaited(standing, made.case.promise),
        wait=_wait(candidacy, standing, reading.phase, now),
        put_off=tuple(put_off),
        decide_by=standing.deadline.by if standing.deadline else None,
        archived=dossier.archived,
        example=dossier.example,
        next_change=min(filter(None, changes), default=None),
    )


def _midnight(day: date, candidacy: Candidacy) -> datetime:
    return datetime.combine(day, time.min, candidacy.timezone)


def _listed(reading: Reading, candidacy: Candidacy) -> Iterator[Listed]:
    doable = reading.doable()
    for dated in reading.steps:
        if dated.step.action not in BACKGROUND:
            yield _shown(dated, candidacy.people, doable=dated in doable)


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
    postponed = standing.postponed
    return Awaited(
        since=standing.heard_on,
        promised=promise.until if promise else None,
        by=promise.by if promise else None,
        own=bool(promise and promise.own),
        says=_their_words(standing, promise),
        undecided=bool(postponed and not postponed.named_a_day),
        interview=standing.scheduled.at if standing.scheduled else None,
    )


def _their_words(standing: Standing, promise: Promise | None) -> str | None:
    """Return the words that the promise in force came from."""
    said = (standing.answer, standing.agreement)
    if promise is None or promise.own:
        return None
    return next((one.says for one in said if one and one.until == promise.until and one.says), None)


def _wait(candidacy: Candidacy, standing: Standing, phase: Phase, now: datetime) -> Wait | None:
    case = own_case(candidacy, now)
    if case is None or standing.interview is None:
        return None
    runs = not case.answered and phase != "closed"
    return Wait(
        level=case.level,
        start=standing.interview.at.date(),
        days=None if runs else int(case.days),
        answered=case.answered,
        promised_days=case.promised_days,
    )
