"""Why one waits, or what became of it, as a value that holds on any day; each language words it."""

from collections.abc import Iterator
from datetime import date
from typing import Final, Literal, NamedTuple

from heardback.core.advice import Advice
from heardback.core.case import Case
from heardback.core.events import Asked, Reply
from heardback.core.standing import Phase, Promise, Standing

Why = Literal[
    "nothing-yet",
    "applied",
    "interview",
    "their-promise",
    "their-words",
    "your-promise",
    "your-period",
    "asked",
    "not-answered",
    "undecided",
    "silence-is-no",
    "request-met",
    "nothing-promised",
    "request",
    "request-by",
    "invitation",
    "confirmed",
    "offer",
    "offer-by",
    "rejection",
    "accept",
    "decline",
    "withdraw",
    "let-go",
]
_SHORT: Final = 40
"""Their own words are repeated up to so many characters."""


class Wait(NamedTuple):
    """Why one waits. Nothing in it is relative to a day."""

    why: Why
    day: date | None = None
    """The day it is about, at the employer's place: the last of a promise or a demand, else the day of the event."""
    words: str | None = None
    """Their own words, where these are what one waits by."""


def waiting_for(advice: Advice) -> Wait:
    """Return why one waits."""
    return wait_in(advice.plan.case, advice.reading.phase)


def wait_in(case: Case, phase: Phase) -> Wait:
    """Return the same for a case; `phase` is that of its reading, where a rejection that is dealt with is closed."""
    standing = case.standing
    if phase == "awaiting":
        return _for_an_answer(case)
    if phase == "closed":
        return Wait("rejection" if standing.closed is None or standing.closed == "go-on" else standing.closed)
    if phase == "scheduled":
        return Wait("interview", standing.scheduled.at.date() if standing.scheduled else None)
    if standing.demand:
        return _demanded(standing, standing.demand)
    return Wait("applied", standing.applied.at.date()) if standing.applied else Wait("nothing-yet")


def _demanded(standing: Standing, demand: Reply) -> Wait:
    if demand.means == "request":
        return Wait("request-by", demand.until) if demand.until else Wait("request")
    if demand.means == "offer":
        return Wait("offer-by", demand.until) if demand.until else Wait("offer")
    if demand.means == "rejection":
        return Wait("rejection")
    return Wait("confirmed" if standing.confirmed_on else "invitation")


def _for_an_answer(case: Case) -> Wait:
    """A promise that outlasts the last ask comes first, then that ask, then whatever else is known."""
    standing, promise = case.standing, case.promise
    last = standing.asks[-1] if standing.asks and standing.asks[-1].outcome != "reached" else None
    if promise and (last is None or promise.until >= last.at.date()):
        return _promised(standing, promise)
    if last:
        return _asked(last)
    if standing.postponed:
        return Wait("undecided")
    if standing.only_if_yes:
        return Wait("silence-is-no")
    return Wait("request-met" if standing.request_met else "nothing-promised")


def _asked(last: Asked) -> Wait:
    return Wait("not-answered" if last.outcome == "no-answer" else "asked", last.at.date())


def _promised(standing: Standing, promise: Promise) -> Wait:
    if promise.own:
        return Wait("your-period", promise.until)
    if promise.by == "candidate":
        return Wait("your-promise", promise.until)
    words = next(_words_for(standing, promise.until), None)
    return Wait("their-words", promise.until, words) if words else Wait("their-promise", promise.until)


def _words_for(standing: Standing, until: date) -> Iterator[str]:
    """Yield the short words that named this day, the newest first."""
    reply, agreement = standing.answer, standing.agreement
    said = [reply.says if reply and until in (reply.until, reply.promised) else None]
    said += [agreement.says if agreement and agreement.until == until else None]
    for words in said:
        told = " ".join(words.split()).rstrip(".") if words else ""
        if 0 < len(told) <= _SHORT:
            yield told
