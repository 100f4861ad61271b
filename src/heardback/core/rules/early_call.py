"""After an application: a call before anyone has invited you (S0-D10). Only the persistent voice does."""

from heardback.core.case import Case
from heardback.core.people import PHONE, channel_for, free_from, whom
from heardback.core.spans import Offset, Window
from heardback.core.step import Step

RULES = ("S0-D10",)
_WINDOW = Window(Offset(3, working=True), Offset(5, working=True))


def early_call(case: Case) -> list[Step]:
    """From the third to the fifth working day after the application, unless someone was reached before."""
    applied = case.standing.applied
    if not case.playbook.early_call or applied is None or case.standing.ever_asked:
        return []
    first, last = _WINDOW.after(applied.at.date(), case.days)
    addressee = case.candidacy.people[applied.to] if applied.to and not case.standing.asks else None
    channel = channel_for(case, addressee, "phone") if addressee else None
    chosen = (addressee, channel) if addressee and channel else whom(case, "phone")
    if chosen is None:
        return []
    contact, channel = chosen
    first = free_from(case, contact.id, first)
    letter = "early-call" if channel == PHONE else "early-mail"
    return [Step("early-call", first, last, RULES, contact.id, channel, letter, last)] if first <= last else []
