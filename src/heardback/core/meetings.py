"""Whom an event names, and when the candidate and each person last were in touch."""

from datetime import date, datetime

from heardback.core.candidacy import Candidacy
from heardback.core.events import Applied, Asked, ContactId, Event, Interview, Receipt, Reply, Thanked


def named_in(event: Event) -> tuple[ContactId, ...]:
    """Return everybody whom an event names; they cannot be taken away while it counts."""
    single = (getattr(event, name, None) for name in ("to", "from_", "contact"))
    return (*getattr(event, "with_", ()), *filter(None, single))


def last_in_touch(candidacy: Candidacy, now: datetime) -> dict[ContactId, date]:
    """Return the last day, at the employer's place and up to `now`, on which each person was in touch.

    A call that nobody answered is not being in touch, and neither is to be named in an agreement.
    """
    days: dict[ContactId, date] = {}
    met: tuple[ContactId, ...] = ()
    for event in candidacy.events:
        if event.at <= now:
            met = event.with_ if isinstance(event, Interview) else met
            days |= dict.fromkeys(_in_touch(event, met), event.at.date())
    return days


def _in_touch(event: Event, met: tuple[ContactId, ...]) -> tuple[ContactId, ...]:
    match event:
        case Asked(outcome="no-answer"):
            return ()
        case Thanked(to=None):
            return met
        case Interview() | Reply() | Receipt() | Thanked() | Asked() | Applied():
            return named_in(event)
        case _:
            return ()
