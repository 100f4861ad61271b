"""A candidacy opened for work: its journal read, its dossier, and what is advised on it now."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from heardback.core.advice import Advice, advise
from heardback.core.candidacy import Candidacy
from heardback.core.history import own_case
from heardback.core.journal import Dossier, told
from heardback.core.person import Person
from heardback.core.playbook import BUILT_IN, Playbook, built_in
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


def open_candidacy(  # noqa: PLR0913 - what and when, and two ways to look
    log: EventLog, owner: OwnerId, key: Key, now: datetime, *, playbook: str | None = None, live: int | None = None
) -> Open:
    """Open one; `playbook` tries another voice, `live` spares the counting. Raises `NoSuchCandidacy`."""
    person = log.person(owner)
    dossier = told(log.journal(owner, key))
    candidacy = dossier.candidacy(person.candidate())
    voice = playbook_of(dossier, person, playbook)
    at = now.astimezone(candidacy.timezone)
    in_the_air = log.count(owner).live if live is None else live
    advice = advise(candidacy, voice, at, own=_others(log, owner, candidacy, dossier, at), live=in_the_air)
    return Open(key=key, person=person, dossier=dossier, candidacy=candidacy, playbook=voice, advice=advice)


def playbook_of(dossier: Dossier, person: Person, wanted: str | None = None) -> Playbook:
    """Return the playbook wanted, else the candidacy's own, else the person's usual one."""
    name = next((one for one in (wanted, dossier.playbook, person.playbook) if one in BUILT_IN), BUILT_IN[0])
    return built_in(name)


def evidence(log: EventLog, owner: OwnerId, today: date) -> Evidence:
    """Return what all of the person's waits say together, as of a day."""
    return Evidence.of(Counter({wait.case(today): count for wait, count in log.waits(owner).items()}))


def _others(log: EventLog, owner: OwnerId, candidacy: Candidacy, dossier: Dossier, at: datetime) -> Evidence:
    """Return what the other waits say: the one asked about must not count twice, and an example never does."""
    all_of_them = evidence(log, owner, at.date())
    case = None if dossier.example else own_case(candidacy, at)
    return all_of_them.without(case) if case else all_of_them
