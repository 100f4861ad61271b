"""Writing something down: every way to add to a journal. Nothing is ever changed in it.

Each function takes what the person has seen (`seen`, the length of the journal their page was made from) and an
idempotency key (`command`), so that a double click records once and two windows cannot overwrite each other.
"""

import secrets
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from heardback.actions.opened import playbook_of
from heardback.core.candidacy import Contact, Employer, Position
from heardback.core.errors import ChangedMeanwhile, NoSuchEntry, StillMentioned
from heardback.core.events import Event
from heardback.core.glance import Glance, glance
from heardback.core.journal import (
    Archived,
    Chose,
    Corrected,
    Described,
    Dossier,
    Entry,
    Happened,
    Introduced,
    LookedBack,
    Opened,
    PutOff,
    Undone,
    told,
)
from heardback.core.meetings import named_in
from heardback.core.person import Person
from heardback.core.step import Action
from heardback.ports import EventLog, KeptLetter, Key, OwnerId, Receipt


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Who does something, to which candidacy, having seen what, when, and under which idempotency key.

    To do it again is to send all of this again, but for the moment.
    """

    owner: OwnerId
    key: Key
    seen: int
    command: str
    now: datetime


def begin(  # noqa: PLR0913 - the parts of a candidacy, each by name
    log: EventLog,
    owner: OwnerId,
    *,
    employer: Employer,
    position: Position,
    contacts: Iterable[Contact] = (),
    events: Iterable[Event] = (),
    playbook: str | None = None,
    example: bool = False,
    command: str,
    now: datetime,
) -> Receipt:
    """Open a candidacy with what is known of it."""
    journal: list[Entry] = [Opened(at=now, employer=employer, position=position, example=example)]
    journal += [Introduced(at=now, contact=contact) for contact in contacts]
    journal += [Happened(at=now, event=event) for event in events]
    journal += [Chose(at=now, playbook=playbook)] if playbook else []
    return restore(log, owner, journal, command=command, now=now)


def restore(log: EventLog, owner: OwnerId, journal: Sequence[Entry], *, command: str, now: datetime) -> Receipt:
    """Open a candidacy with a whole journal, under a new key."""
    key = Key(secrets.token_urlsafe(9))
    return _append(log, Command(owner=owner, key=key, seen=0, command=command, now=now), (), journal)


def go_on(log: EventLog, command: Command, entries: Sequence[Entry]) -> Receipt:
    """Go on with a journal as it went on elsewhere."""
    return _add(log, command, lambda _: entries)


def record(
    log: EventLog,
    command: Command,
    *events: Event,
    introducing: Iterable[Contact] = (),
    letter: KeptLetter | None = None,
) -> Receipt:
    """Write down what happened; people who are new come with it, and the letter that was sent."""
    people = [Introduced(at=command.now, contact=contact) for contact in introducing]
    happened = [Happened(at=command.now, event=event) for event in events]
    return _add(log, command, lambda _: [*people, *happened], letter)


def correct(log: EventLog, command: Command, number: int, event: Event) -> Receipt:
    """Write down what it really was."""

    def entries(dossier: Dossier) -> list[Entry]:
        if number not in {one.number for one in dossier.recorded}:
            raise NoSuchEntry
        return [Corrected(at=command.now, number=number, event=event)]

    return _add(log, command, entries)


def undo(log: EventLog, command: Command, *numbers: int) -> Receipt:
    """Take entries back; an undo too. What opened a candidacy stays: erase the candidacy instead."""

    def entries(dossier: Dossier) -> list[Entry]:
        if not all(1 < number <= dossier.version and number not in dossier.undone for number in numbers):
            raise NoSuchEntry
        return [Undone(at=command.now, number=number) for number in numbers]

    return _add(log, command, entries)


def introduce(log: EventLog, command: Command, *contacts: Contact) -> Receipt:
    """Add people, or describe them anew."""
    return _add(log, command, lambda _: [Introduced(at=command.now, contact=contact) for contact in contacts])


def describe(log: EventLog, command: Command, employer: Employer, position: Position) -> Receipt:
    """Describe the employer and the post anew."""
    return _add(log, command, lambda _: [Described(at=command.now, employer=employer, position=position)])


def choose(log: EventLog, command: Command, playbook: str) -> Receipt:
    """Choose a playbook for this candidacy."""
    return _add(log, command, lambda _: [Chose(at=command.now, playbook=playbook)])


def put_off(log: EventLog, command: Command, action: Action, until: date) -> Receipt:
    """Do not press a step before a day."""
    return _add(log, command, lambda _: [PutOff(at=command.now, action=action, until=until)])


def archive(log: EventLog, command: Command, *, away: bool) -> Receipt:
    """Put a candidacy away, or take it out again."""
    return _add(log, command, lambda _: [Archived(at=command.now, away=away)])


def look_back(log: EventLog, command: Command, review: LookedBack, *, instead: int | None = None) -> Receipt:
    """Keep a review of the interview; the one at entry `instead` does not count any more."""

    def entries(dossier: Dossier) -> list[Entry]:
        if instead is not None and instead not in dict(dossier.reviews):
            raise NoSuchEntry
        return [*([Undone(at=command.now, number=instead)] if instead is not None else []), review]

    return _add(log, command, entries)


def _add(
    log: EventLog, command: Command, entries: Callable[[Dossier], Sequence[Entry]], letter: KeptLetter | None = None
) -> Receipt:
    """Add to a journal as it was seen; where it has grown since, perhaps by this very command, that has its receipt."""
    journal = log.journal(command.owner, command.key)
    if len(journal) == command.seen:
        return _append(log, command, journal, entries(told(journal)), letter)
    done = log.done(command.owner, command.command)
    if done:
        return done
    raise ChangedMeanwhile


def _append(
    log: EventLog,
    command: Command,
    journal: Sequence[Entry],
    entries: Sequence[Entry],
    letter: KeptLetter | None = None,
) -> Receipt:
    """Append with the glance that follows; a journal that grows meanwhile is refused by the log."""
    person = log.person(command.owner)
    dossier = told([*journal, *entries])
    _make_sure_of_people(dossier, told(journal).contacts if journal else ())
    return log.append(
        command.owner,
        command.key,
        entries,
        expected=command.seen,
        command=command.command,
        glance=_glance(dossier, person, command.now),
        person=person,
        now=command.now,
        letter=letter,
    )


def _glance(dossier: Dossier, person: Person, now: datetime) -> Glance:
    return glance(dossier, person.candidate(), playbook_of(dossier, person), now)


def _make_sure_of_people(dossier: Dossier, before: Iterable[Contact]) -> None:
    """Refuse to take away somebody who is named in what happened."""
    known = {one.id for one in dossier.contacts}
    named = {one for recorded in dossier.recorded for one in named_in(recorded.event)}
    for missing in sorted(named - known):
        name = next((one.name for one in before if one.id == missing), missing)
        raise StillMentioned(name=name)
