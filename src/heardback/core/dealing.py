"""Steps that answer the employer: to whoever wrote, from the day they did, by the day they named."""

from datetime import date
from typing import Final

from heardback.core.candidacy import Contact
from heardback.core.case import Case
from heardback.core.events import Channel
from heardback.core.people import EMAIL, channel_for, channel_for_thanks, people_in_order
from heardback.core.spans import Offset
from heardback.core.step import Action, Step, words

_WITHIN: Final = Offset(1, working=True)
LATE_WD: Final = Offset(5, working=True)
"""How long thanks, feedback and the answer to an offer still make sense after their window."""


def respond(case: Case, action: Action, rules: tuple[str, ...], letter: str, *, by: date | None = None) -> Step:
    """Answer the demand: by e-mail where there is an address, within one working day where they named no day.

    A day they named is never moved; the first day moves forward to a working day, but not past it.
    """
    demand = case.standing.demand
    if demand is None:
        message = f"{action} answers a demand, and there is none"
        raise ValueError(message)
    day, days = demand.at.date(), case.days
    last = by or _WITHIN.on_from(day, days)
    first = days.on_or_after(day)
    contact = case.candidacy.people.get(case.standing.responder) if case.standing.responder else None
    contact = contact or next(iter(people_in_order(case)), None)
    channel = _channel(case, action, contact) if contact else None
    return Step(
        action,
        min(first, max(last, day)),
        max(last, day),
        rules,
        contact.id if contact else None,
        channel or EMAIL,
        words(letter, channel),
    )


def _channel(case: Case, action: Action, contact: Contact) -> Channel | None:
    thanks = action == "thank-after-rejection"
    return channel_for_thanks(case, contact) if thanks else channel_for(case, contact, "email")
