"""A candidacy that was found → a candidacy as the core knows it, so that it can be advised on, or written as a file."""

from typing import Final

from heardback.core.candidacy import Candidacy, Candidate, Employer, Position
from heardback.core.countries import main_zone
from heardback.core.places import zone
from heardback.intake.proposing.making import CandidacyFound

NO_TITLE: Final = "(post not named)"
"""Stands for the title of a post that no mail names."""


def as_candidacy(found: CandidacyFound, *, candidate: Candidate, country: str) -> Candidacy:
    """Return the candidacy. `country` (ISO 3166-1) stands in where no mail shows where the employer is."""
    country = found.place.country if found.place else country
    told = found.place.timezone if found.place else None
    timezone = zone(told or main_zone(country) or "") or zone("UTC")
    if timezone is None:
        raise ValueError(country)  # UTC comes with the program: a bug
    return Candidacy.of(
        candidate=candidate,
        employer=Employer(name=found.employer, country=country, timezone=timezone.key),
        position=Position(title=found.position or NO_TITLE),
        contacts=found.contacts,
        events=(one.proposed.event for one in found.events),
        timezone=timezone,
    )
