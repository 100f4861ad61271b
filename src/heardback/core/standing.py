"""Where a candidacy stands: what the events so far have come to.

It knows no playbook and no rule. It only keeps what a rule may ask about: the promise in force, what they want from the
candidate, who was asked since the last answer and how that ended. `heardback.core.fold` writes it; everybody else only
reads.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal, NamedTuple

from heardback.core.events import (
    Agreement,
    Answers,
    Applied,
    Asked,
    ContactId,
    Deadline,
    Interview,
    Party,
    Reply,
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
