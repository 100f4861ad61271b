"""One law held against one candidacy on one day: does it apply, since when, until when, and why."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal

from heardback.core.candidacy import Candidacy, Employer
from heardback.core.rights.facts import Facts
from heardback.core.rights.law import Law
from heardback.core.rights.term import Term
from heardback.core.workdays import WorkingDays

State = Literal["applies", "applies-if", "not-yet", "lapsed"]

_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Right:
    """What a law means for one candidacy. Days are calendar days at the employer's place."""

    law: Law
    state: State
    why: str
    """Why it is in that state, as sentences."""
    deadline: str | None = None
    """What the period means here, as a sentence."""
    conditions: tuple[str, ...] = ()
    """What has to be so as well; only the candidate knows."""
    opens: date | None = None
    """The first day on which to ask."""
    asked_on: date | None = None
    """The day of a request that is on record."""
    closes: date | None = None
    """The last day on which to ask, where there is one."""
    answer_by: date | None = None
    """The last day of the employer's period: from the start, from the request, or as if one asked today."""


def right_under(law: Law, candidacy: Candidacy, facts: Facts, today: date) -> Right:
    """Hold a law of the employer's place against a candidacy."""
    if law.start == "interview":
        right = _after_interview(law, candidacy.days, facts, today)
    elif law.start == "rejection":
        right = _after_rejection(law, candidacy.days, facts, today)
    else:
        right = _on_record(law, candidacy.days, facts, today)
    if right.state != "applies":
        return right
    conditions = tuple(_open_questions(law, candidacy.employer))
    return replace(right, state="applies-if" if conditions else "applies", conditions=conditions)


def _open_questions(law: Law, employer: Employer) -> Iterator[str]:
    """Yield what the file does not say: only the candidate can tell whether it is so."""
    if law.subdivisions and not employer.subdivision:
        yield f"The post is in {law.place}."
    for question in law.questions:
        if not (question.settled_if_large and employer.size == "large"):
            yield question.asks


def _after_interview(law: Law, days: WorkingDays, facts: Facts, today: date) -> Right:
    """The result: once the period since the last interview has passed, unless they have told it."""
    met = facts.interviewed_on
    if met is None:
        return Right(law=law, state="not-yet", why=law.before)
    if law.since and met < law.since:
        why = f"It speaks of interviews from {said(law.since)} on; yours was on {said(met)}."
        return Right(law=law, state="not-yet", why=why)
    ended = _told_or_ended(facts)
    if ended:
        return Right(law=law, state="lapsed", why=ended)
    if facts.interview_ahead:
        return Right(law=law, state="not-yet", why="Another interview is ahead, and it is the last one that counts.")
    if law.term is None:
        return Right(law=law, state="applies", why=f"You were interviewed on {said(met)}.", opens=met)
    last = law.term.last_day(met, days)
    opens = days.after(last, 1)
    state: State = "applies" if today >= opens else "not-yet"
    why = f"{_ran(law.term, today, last, f'since the interview on {said(met)}')}{_meanwhile(state)}"
    return Right(law=law, state=state, why=why, opens=opens, answer_by=last)


def _told_or_ended(facts: Facts) -> str | None:
    if facts.told_on:
        return f"They told you on {said(facts.told_on)} where it stands."
    if facts.ended_on:
        return f"You ended it yourself on {said(facts.ended_on)}."
    return None


def _meanwhile(state: State) -> str:
    return " Until they have passed, ask as usual, without naming the law." if state == "not-yet" else ""


def _after_rejection(law: Law, days: WorkingDays, facts: Facts, today: date) -> Right:
    """What a no gives: reasons on request, or a claim of one's own for a while."""
    refused = facts.refused_on
    if refused is None:
        return Right(law=law, state="not-yet", why=law.before)
    why = f"They said no on {said(refused)}."
    right = Right(law=law, state="applies", why=why, opens=refused)
    if law.term is None:
        return right
    if law.term_binds == "employer":
        return _answered_by(right, law.term, days, facts.reasons_asked_on, today)
    last = law.term.last_day(refused, days)
    state: State = "applies" if today <= last else "lapsed"
    ran = _ran(law.term, today, last, "since then")
    return replace(right, state=state, deadline=ran, closes=last)


def _on_record(law: Law, days: WorkingDays, facts: Facts, today: date) -> Right:
    """What one may ask at any time, once they know of oneself."""
    if facts.first_on is None:
        return Right(law=law, state="not-yet", why=law.before)
    why = f"They have known of you since {said(facts.first_on)} at the latest."
    right = Right(law=law, state="applies", why=why, opens=facts.first_on)
    return _answered_by(right, law.term, days, None, today) if law.term else right


def _answered_by(right: Right, term: Term, days: WorkingDays, asked: date | None, today: date) -> Right:
    """Count their period from the request on record, else as if one asked today."""
    last = term.last_day(asked or today, days)
    if asked:
        since = f"since your request of {said(asked)}"
        return replace(right, asked_on=asked, answer_by=last, deadline=_ran(term, today, last, since))
    return replace(right, answer_by=last, deadline=f"If you ask today, they have until {said(last)} to answer.")


def _ran(term: Term, today: date, last: date, since: str) -> str:
    """Say how a period stands: The 45 calendar days since … ran until …, 3 days ago."""
    run = "run" if term.count > 1 else "runs"
    if today <= last:
        return f"The {term} {since} {run} until {said(last)}."
    ago = (today - last).days
    return f"The {term} {since} ran until {said(last)}, {ago} day{'s' if ago > 1 else ''} ago."


def said(day: date) -> str:
    """Write a day in full, with its year: a period may cross it."""
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"
