"""The fold: events one after the other, each changing where a candidacy stands; one small function a kind of event.

What ends what is the field guide's section 2 ("Asking after silence", "Undecided", "After an ask").
"""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, Final

from heardback.core.candidacy import Candidacy
from heardback.core.events import (
    Agreement,
    Applied,
    Asked,
    Confirmed,
    Deadline,
    Decision,
    Delivered,
    Event,
    Interview,
    Note,
    Receipt,
    Reply,
    Reviewed,
    Thanked,
)
from heardback.core.standing import Postponement, Promise, Standing, Unnoted


def fold(candidacy: Candidacy, now: datetime) -> Standing:
    """Fold the events known at `now`; an interview ahead of it is scheduled, anything else ahead does not count."""
    standing = Standing()
    for event in candidacy.events:
        if event.at <= now:
            _HAPPENED[type(event)](standing, event)
        elif type(event) is Interview and standing.scheduled is None:
            standing.scheduled = event
    return standing


def _applied(standing: Standing, event: Applied) -> None:
    standing.applied = event
    standing.heard_on = standing.heard_on or event.at.date()


def _interviewed(standing: Standing, event: Interview) -> None:
    """Count everything anew; only a promise whose day still lies ahead runs on."""
    day = event.at.date()
    _count_anew(standing)
    if standing.promise is None or standing.promise.until <= day:
        standing.promise, standing.only_if_yes = None, False
    standing.interview = event
    standing.counted_from = standing.heard_on = day
    standing.agreed_since_interview = standing.request_met = standing.ever_asked = False
    standing.thanked_interview = standing.reviewed = False
    standing.unnoted = standing.postponed = standing.demand = standing.answer = None
    standing.responder = standing.spoken_with = None
    standing.confirmed_on = standing.went_on = standing.closed = standing.feedback_on = None
    standing.postponed_on.clear()
    standing.thanked.clear()


def _agreed(standing: Standing, event: Agreement) -> None:
    """A new agreement replaces the old one; made on a call, it is that call's answer."""
    if standing.unnoted and event.until:
        _answer_was_noted(standing)
    standing.agreement = event
    standing.agreed_since_interview = True
    standing.only_if_yes = event.answers == "only-if-yes"
    standing.promise = None
    if event.until:
        standing.promise = Promise(event.until, event.who or "employer", event.answers, event.may_ask)
        standing.postponed = None
        _count_anew(standing)


def _thanked(standing: Standing, event: Thanked) -> None:
    standing.thanked.add(event.to)
    standing.thanked_interview = True
    if event.to:
        standing.contacted[event.to] = event.at.date()


def _asked(standing: Standing, event: Asked) -> None:
    standing.contacted[event.to] = event.at.date()
    _ASKED_FOR[event.purpose](standing, event)


def _asked_for_an_answer(standing: Standing, event: Asked) -> None:
    standing.asks.append(event)
    standing.unnoted = None
    standing.receipt_calls.clear()
    standing.receipt_confirmed = False
    if event.outcome == "no-answer":
        _nobody_answered(standing, event)
        standing.unanswered_in_a_row += 1
        return
    standing.unanswered_in_a_row = 0
    standing.ever_asked = True
    if event.outcome == "reached":
        standing.spoken_with = event.to
    if event.outcome == "reached" and standing.phase() not in ("applied", "invited"):
        _reached_without_an_answer(standing, event)


def _reached_without_an_answer(standing: Standing, event: Asked) -> None:
    """Having reached someone with no answer noted is a postponement without a day (unless a promise just ran on)."""
    day = event.at.date()
    if event.purpose == "deadline" and standing.promise and standing.promise.until >= day:
        return
    standing.unnoted = Unnoted(standing.promise, standing.only_if_yes, standing.postponed)
    standing.promise, standing.only_if_yes = None, False
    standing.postponed = Postponement(day, event.to, named_a_day=False)
    standing.postponed_on.append(day)


def _answer_was_noted(standing: Standing) -> None:
    if standing.unnoted:
        standing.promise, standing.only_if_yes, standing.postponed = standing.unnoted
        standing.postponed_on.pop()
    standing.unnoted = None


def _told_the_deadline(standing: Standing, event: Asked) -> None:
    standing.told = event
    _asked_for_an_answer(standing, event)


def _asked_whether_it_arrived(standing: Standing, event: Asked) -> None:
    standing.receipt_calls.append(event)
    if event.outcome == "no-answer":
        _nobody_answered(standing, event)
    else:
        standing.receipt_confirmed = True


def _nobody_answered(standing: Standing, event: Asked) -> None:
    standing.unanswered_calls += 1
    standing.unanswered_by[event.to] = standing.unanswered_by.get(event.to, 0) + 1


def _asked_for_feedback(standing: Standing, event: Asked) -> None:
    standing.feedback_on = event.at.date()


def _asked_for_reasons(standing: Standing, event: Asked) -> None:
    standing.reasons_asked = event.purpose == "reasons"


def _receipt(standing: Standing, _: Receipt) -> None:
    standing.receipt_confirmed = True


def _replied(standing: Standing, event: Reply) -> None:
    day = event.at.date()
    if event.means == "acknowledgement":
        standing.receipt_confirmed = True
        if event.until:
            standing.promise = Promise(event.until, event.who or "employer", event.answers)
        return
    if standing.closed not in (None, "let-go"):
        return
    _answered(standing, event, day)
    if event.means == "deferral":
        _postponed(standing, event, day)
        return
    standing.demand = event
    standing.thanked.clear()
    if event.promised:
        standing.promise, standing.only_if_yes = Promise(event.promised, "employer", event.answers), False
    if event.means in ("offer", "rejection"):
        standing.promise, standing.only_if_yes, standing.postponed = None, False, None


def _answered(standing: Standing, event: Reply, day: date) -> None:
    """Any answer starts the count anew, and reopens what was let go."""
    asked = standing.asks[-1].to if standing.asks else standing.responder
    _answer_was_noted(standing)
    _count_anew(standing)
    standing.answer = event
    standing.responder = standing.spoken_with = event.from_ or asked
    standing.heard_on = day
    standing.demand = standing.closed = standing.feedback_on = standing.confirmed_on = None
    standing.reasons_asked = False


def _postponed(standing: Standing, event: Reply, day: date) -> None:
    standing.postponed = Postponement(day, standing.responder, named_a_day=event.until is not None)
    standing.postponed_on.append(day)
    standing.only_if_yes = event.answers == "only-if-yes"
    standing.promise = Promise(event.until, event.who or "employer", event.answers) if event.until else None


def _delivered(standing: Standing, event: Delivered) -> None:
    """Once a request is met, a promise still ahead runs on, else the days count from here."""
    if not standing.demand or standing.demand.means != "request":
        return
    day = event.at.date()
    standing.demand = standing.postponed = standing.responder = None
    standing.request_met = True
    standing.counted_from = standing.heard_on = day
    if standing.promise and standing.promise.until <= day:
        standing.promise, standing.only_if_yes = None, False


def _confirmed(standing: Standing, event: Confirmed) -> None:
    if standing.demand and standing.demand.means == "invitation":
        standing.confirmed_on = standing.heard_on = event.at.date()


def _must_decide(standing: Standing, event: Deadline) -> None:
    standing.deadline, standing.told = event, None


def _decided(standing: Standing, event: Decision) -> None:
    if event.means != "go-on":
        standing.closed = event.means
        return
    standing.closed = None
    standing.went_on = event.at.date()
    standing.postponed_on.clear()
    standing.unnoted = None
    standing.counted_asks_from = len(standing.asks)


def _reviewed(standing: Standing, _: Reviewed) -> None:
    standing.reviewed = True


def _noted(standing: Standing, event: Note) -> None:
    """A note changes nothing."""


def _count_anew(standing: Standing) -> None:
    standing.asks.clear()
    standing.counted_asks_from = 0
    standing.receipt_calls.clear()
    standing.unanswered_by.clear()
    standing.receipt_confirmed = False
    standing.unanswered_calls = standing.unanswered_in_a_row = 0


_ASKED_FOR: Final[dict[str, Callable[[Standing, Asked], None]]] = {
    "ask": _asked_for_an_answer,
    "deadline": _told_the_deadline,
    "confirm-receipt": _asked_whether_it_arrived,
    "feedback": _asked_for_feedback,
    "reasons": _asked_for_reasons,
}

_HAPPENED: Final[dict[type[Event], Callable[[Standing, Any], None]]] = {
    Applied: _applied,
    Interview: _interviewed,
    Agreement: _agreed,
    Thanked: _thanked,
    Asked: _asked,
    Receipt: _receipt,
    Reply: _replied,
    Delivered: _delivered,
    Confirmed: _confirmed,
    Deadline: _must_decide,
    Decision: _decided,
    Reviewed: _reviewed,
    Note: _noted,
}
