"""What a scan comes to: each candidacy that was found, with what would be advised about it now."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from heardback.actions.scan import Scanned
from heardback.core.advice import Advice, advise
from heardback.core.candidacy import Candidate, Language
from heardback.core.clashes import Clash, Meant, clashes
from heardback.core.countries import country_of_zone
from heardback.core.events import Interview
from heardback.core.glance import Appointment
from heardback.core.playbook import built_in
from heardback.intake.proposing.as_candidacy import as_candidacy
from heardback.intake.proposing.making import CandidacyFound
from heardback.intake.proposing.places import mostly

_NOBODY: Final = "you"
_ANYWHERE: Final = "US"
"""Whose working days count where nothing tells a country: not this computer's clock, and no mail of any of them."""


@dataclass(frozen=True, kw_only=True)
class Advised:
    """A candidacy that was found, and what would be advised about it."""

    found: CandidacyFound
    advice: Advice


@dataclass(frozen=True, kw_only=True)
class Answer:
    """All that `scan` says."""

    scanned: Scanned
    candidacies: tuple[Advised, ...]
    now: datetime
    at_once: tuple[Clash[Advised], ...]
    """Interviews ahead of two candidacies that are at the same time, the soonest first."""


def answer_of(scanned: Scanned, *, now: datetime, reader: ZoneInfo) -> Answer:
    """Advise on everything that was found, by the balanced playbook."""
    found_at = mostly(found.place for found in scanned.gathered.candidacies)
    country = country_of_zone(reader.key) or found_at or _ANYWHERE
    playbook = built_in("balanced")
    candidate = Candidate(
        name=scanned.name or _NOBODY, email=next(iter(scanned.own), None), language=_language(scanned)
    )
    advised = []
    for found in scanned.gathered.candidacies:
        candidacy = as_candidacy(found, candidate=candidate, country=country)
        advised.append(Advised(found=found, advice=advise(candidacy, playbook, now.astimezone(candidacy.timezone))))
    return Answer(scanned=scanned, candidacies=tuple(advised), now=now, at_once=_at_once(advised, now))


def _at_once(advised: list[Advised], now: datetime) -> tuple[Clash[Advised], ...]:
    interviews = [
        Meant(one, Appointment(number=number, at=event.at, minutes=event.minutes))
        for one in advised
        for number, event in enumerate(one.advice.candidacy.events)
        if isinstance(event, Interview)
    ]
    return tuple(clashes(interviews, now))


def _language(scanned: Scanned) -> Language:
    russian = sum(bool(found.place and found.place.country == "RU") for found in scanned.gathered.candidacies)
    return "ru" if 2 * russian > len(scanned.gathered.candidacies) else "en"
