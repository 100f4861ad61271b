"""What of a candidacy the laws ask about: when one met, when they said no, what one asked for since."""

from dataclasses import dataclass
from datetime import date, datetime

from heardback.core.candidacy import Candidacy
from heardback.core.events import Asked, ContactId, Decision, Event, Interview, Reply


@dataclass(slots=True, kw_only=True)
class Facts:
    """Days at the employer's place. Written by `facts_of` and only read elsewhere."""

    first_on: date | None = None
    """The first thing on record."""
    interviewed_on: date | None = None
    """The latest interview that took place."""
    interview_ahead: bool = False
    refused_on: date | None = None
    """The first rejection that nothing has taken back since; a second no does not count anew."""
    refused_by: ContactId | None = None
    told_on: date | None = None
    """Since the latest interview they said yes, no, or not yet."""
    ended_on: date | None = None
    """The candidate withdrew, declined or accepted; what comes afterwards is no longer about this candidacy."""
    reasons_asked_on: date | None = None
    """The latest written request for the reasons, since the rejection."""


def facts_of(candidacy: Candidacy, now: datetime) -> Facts:
    """Gather what is known at `now`."""
    facts = Facts()
    for event in candidacy.events:
        if event.at <= now:
            facts.first_on = facts.first_on or event.at.date()
            _note(facts, event)
        elif type(event) is Interview:
            facts.interview_ahead = True
    return facts


def _note(facts: Facts, event: Event) -> None:
    day = event.at.date()
    if type(event) is Interview:
        facts.interviewed_on = day
        facts.refused_on = facts.refused_by = facts.told_on = facts.ended_on = facts.reasons_asked_on = None
    elif type(event) is Reply and facts.ended_on is None:
        _replied(facts, event, day)
    elif type(event) is Decision and event.means in ("accept", "decline", "withdraw"):
        facts.ended_on = day
    elif type(event) is Asked and event.purpose == "reasons" and facts.refused_on and event.channel != "phone":
        facts.reasons_asked_on = day


def _replied(facts: Facts, event: Reply, day: date) -> None:
    if event.means == "acknowledgement":
        return
    if event.means in ("offer", "rejection", "deferral"):
        facts.told_on = day
    if event.means != "rejection":
        facts.refused_on = facts.refused_by = facts.reasons_asked_on = None
    elif facts.refused_on is None:
        facts.refused_on, facts.refused_by = day, event.from_
