"""Where a candidacy stands: the fold of its events, one small function a kind of event.

The fold knows no playbook and no rule. It only keeps what a rule may ask about: the promise in force, what they want
from the candidate, who was asked since the last answer and how that ended. What ends what is the field guide's section
2 ("Asking after silence", "Undecided", "After an ask").

A `Standing` is written here and only read elsewhere.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final, Literal, NamedTuple

from heardback.core.candidacy import Candidacy
from heardback.core.events import (
    Agreement,
    Answers,
    Applied,
    Asked,
    Confirmed,
    ContactId,
    Deadline,
    Decision,
    Delivered,
    Event,
    Interview,
    Note,
    Party,
    Receipt,
    Reply,
    Reviewed,
    Thanked,
    Verdict,
)

Phase = Literal["applied", "scheduled", "awaiting", "requested", "invited", "offered", "rejected", "closed"]


class Promise(NamedTuple):
    """The current agreed day: from the closing agreement, or from the newest reply that names one."""

    until: date
    """The last day that still keeps it, at the employer's place."""
    by: Party
    answers: Answers | None = None
    may_ask: bool | None = None
    own: bool = False
    """A period the candidate gives them after a postponement without a day (the playbook's, not an agreement)."""


class Postponement(NamedTuple):
    """They are undecided: since when, by whom, and whether a new day was named."""

    on: date
    by: ContactId | None
    named_a_day: bool


class Unnoted(NamedTuple):
    """What a call took away that reached somebody: it comes back if the answer is noted after all."""

    promise: Promise | None
    only_if_yes: bool
    postponed: Postponement | None


@dataclass(slots=True)
class Standing:
    """What is so, after the events so far. Days are calendar days at the employer's place."""

    applied: Applied | None = None
    interview: Interview | None = None
    """The latest that took place."""
    scheduled: Interview | None = None
    """The next one ahead."""
    agreement: Agreement | None = None
    agreed_since_interview: bool = False
    promise: Promise | None = None
    only_if_yes: bool = False
    """They said that no word means no; with or without a day."""
    demand: Reply | None = None
    """The request, invitation, offer or rejection that the candidate has to deal with."""
    counted_from: date | None = None
    """Where nothing is promised, the days count from here: the interview, or the day a request was met."""
    request_met: bool = False
    confirmed_on: date | None = None
    postponed: Postponement | None = None
    postponed_on: list[date] = field(default_factory=list)
    """The days of the postponements since the latest interview or `go-on`."""
    unnoted: "Unnoted | None" = None
    """The last call reached somebody, and no answer has been noted since."""
    asks: list[Asked] = field(default_factory=list)
    """Asks (and deadlines told) since the last answer, in their order."""
    counted_asks_from: int = 0
    """How many of them came before `go-on`: they no longer count towards the most a playbook allows."""
    receipt_calls: list[Asked] = field(default_factory=list)
    """Calls about whether the e-mail arrived, since the last ask."""
    receipt_confirmed: bool = False
    unanswered_calls: int = 0
    """All calls nobody answered since the last answer."""
    unanswered_by: dict[ContactId, int] = field(default_factory=dict)
    """The same, by person."""
    unanswered_in_a_row: int = 0
    """The asking calls among them since the last delivered ask."""
    ever_asked: bool = False
    """An ask was delivered since the interview."""
    answer: Reply | None = None
    """The newest answer since the interview; an acknowledgement is none."""
    responder: ContactId | None = None
    spoken_with: ContactId | None = None
    """Who answered last or was reached, since the interview."""
    thanked: set[ContactId | None] = field(default_factory=set)
    """Who was thanked since the interview or the rejection; None: everybody."""
    thanked_interview: bool = False
    feedback_on: date | None = None
    reasons_asked: bool = False
    deadline: Deadline | None = None
    told: Asked | None = None
    """The call or letter that told them the deadline, delivered or not."""
    reviewed: bool = False
    went_on: date | None = None
    closed: Verdict | None = None
    heard_on: date | None = None
    """The day from which the silence counts."""
    contacted: dict[ContactId, date] = field(default_factory=dict)
    """The last day on which each person was contacted."""

    def phase(self) -> Phase:
        """Name where it stands; a rejection that is dealt with closes only with its last step (see `reading`)."""
        if self.closed:
            return "closed"
        if self.demand:
            if self.demand.means == "invitation" and self.confirmed_on and self.scheduled:
                return "scheduled"
            return _PHASE_OF_DEMAND[self.demand.means]
        if self.scheduled:
            return "scheduled"
        return "awaiting" if self.counted_from or self.promise or self.postponed else "applied"


_PHASE_OF_DEMAND: Final[dict[str, Phase]] = {
    "request": "requested",
    "invitation": "invited",
    "offer": "offered",
    "rejection": "rejected",
}


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
    if standing.promise and standing.promise.until <= day:
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
