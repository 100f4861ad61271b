"""A candidacy opened for work: its journal read, its dossier, and what is advised on it now."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from heardback.core.advice import Advice, advise
from heardback.core.candidacy import Candidacy
from heardback.core.glance import Wait, latest_wait
from heardback.core.journal import Dossier, told
from heardback.core.person import Person
from heardback.core.plan import plan
from heardback.core.playbook import BUILT_IN, Playbook, built_in
from heardback.core.reading import read
from heardback.core.silence import Evidence
from heardback.ports import EventLog, Key, OwnerId


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """Everything about one candidacy at one moment."""

    key: Key
    person: Person
    dossier: Dossier
    candidacy: Candidacy
    playbook: Playbook
    advice: Advice


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What is the same for all of a person's candidacies."""

    person: Person
    live: int
    """How many are in the air."""
    known: Evidence
    """What all of the waits say together."""


def open_candidacy(  # noqa: PLR0913 - what and when, and two ways to look
    log: EventLog,
    owner: OwnerId,
    key: Key,
    now: datetime,
    around: Surroundings | None = None,
    *,
    playbook: str | None = None,
) -> Open:
    """Open one; `playbook` tries another voice, `around` spares what was asked before. Raises `NoSuchCandidacy`."""
    dossier = told(log.journal(owner, key))
    known = around or surroundings(log, owner, log.person(owner), now)
    candidacy = dossier.candidacy(known.person.candidate())
    voice = playbook_of(dossier, known.person, playbook)
    at = now.astimezone(candidacy.timezone)
    made = plan(candidacy, voice, at)
    wait = latest_wait(candidacy, made.case.standing, read(made, at).phase, at)
    own = others(known.known, wait, now, example=dossier.example)
    advice = advise(candidacy, voice, at, own=own, live=known.live)
    return Open(key=key, person=known.person, dossier=dossier, candidacy=candidacy, playbook=voice, advice=advice)


def surroundings(log: EventLog, owner: OwnerId, person: Person, now: datetime) -> Surroundings:
    """Ask what is the same for all of a person's candidacies."""
    return Surroundings(person=person, live=log.count(owner).live, known=evidence(log, owner, now.date()))


def playbook_of(dossier: Dossier, person: Person, wanted: str | None = None) -> Playbook:
    """Return the playbook wanted, else the candidacy's own, else the person's usual one."""
    name = next((one for one in (wanted, dossier.playbook, person.playbook) if one in BUILT_IN), BUILT_IN[0])
    return built_in(name)


def evidence(log: EventLog, owner: OwnerId, today: date) -> Evidence:
    """Return what all of the person's waits say together, as of a day."""
    return Evidence.of(Counter({wait.case(today): count for wait, count in log.waits(owner).items()}))


def others(known: Evidence, wait: Wait | None, now: datetime, *, example: bool) -> Evidence:
    """Return what the other waits say: the one asked about must not count twice, and an example never does."""
    return known.without(wait.case(now.date())) if wait and not example else known
