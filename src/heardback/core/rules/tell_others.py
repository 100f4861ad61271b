"""You must decide by a day, because of another offer or by your own decision: tell the employers still deciding.

It is the one honest way to ask them to hurry (S0-D7), and only with a date that is true (guard G7). It counts as
an ask.
"""

from heardback.core.asking import asks_are_spent, must_reconsider
from heardback.core.case import Case
from heardback.core.events import Asked, Deadline
from heardback.core.people import PHONE, free_from, whom
from heardback.core.step import Step

RULES = ("S0-D7",)


def tell_others(case: Case) -> list[Step]:
    """From the first working day it is known to the last one before the day; late until the day itself."""
    if case.telling is None:
        case.telling = _tell_others(case)
    return case.telling


def _tell_others(case: Case) -> list[Step]:
    deadline, told = case.standing.deadline, case.standing.told
    if deadline is None:
        return []
    if asks_are_spent(case) or must_reconsider(case) or (told and told.outcome != "no-answer"):
        return []
    return _by_mail_after(case, deadline, told) if told else _first(case, deadline)


def _first(case: Case, deadline: Deadline) -> list[Step]:
    days = case.days
    chosen = whom(case, case.playbook.asking.by)
    first = days.on_or_after(deadline.at.date())
    if chosen is None:
        return []
    contact, channel = chosen
    first = free_from(case, contact.id, first)
    if first > deadline.by:
        return []
    last = max(first, days.before(deadline.by, 1))
    letter = "deadline-call" if channel == PHONE else "deadline-mail"
    return [Step("tell-others", first, last, RULES, contact.id, channel, letter, deadline.by)]


def _by_mail_after(case: Case, deadline: Deadline, call: Asked) -> list[Step]:
    """Nobody answered the telling call: an e-mail on the next working day."""
    chosen = whom(case, "email")
    if chosen is None:
        return []
    day = free_from(case, chosen[0].id, case.days.after(call.at.date(), 1))
    if day > deadline.by:
        return []
    letter = "deadline-call" if chosen[1] == PHONE else "deadline-mail"
    return [Step("tell-others", day, day, RULES, chosen[0].id, chosen[1], letter, deadline.by)]
