"""The one most important thing that an advice has to say, as a value; each language words it."""

from datetime import date
from typing import Literal, NamedTuple

from heardback.core.advice import Advice
from heardback.core.reading import Dated
from heardback.core.step import Step, uses


class Act(NamedTuple):
    """There is something to do now."""

    dated: Dated
    broken: date | None
    """Of an ask after the employer's broken promise: its last day."""


class DayOff(NamedTuple):
    """Something waits to be done, but today nobody is at work there."""

    step: Step
    on: date
    """The next working day."""


class Ahead(NamedTuple):
    """The next step and the day it can be taken: people at work are reached on working days."""

    step: Step
    on: date


class Rest(NamedTuple):
    """There is nothing to do today."""

    until: date | None
    """The last day of the employer's running promise."""
    ahead: Ahead | None


Headline = Act | DayOff | Rest | Literal["closed", "blank"]
"""`blank`: nothing that happened is noted."""


def headline_of(advice: Advice) -> Headline:
    """Return what matters most."""
    reading = advice.reading
    if reading.stance == "closed":
        return "closed"
    if reading.stance == "act":
        for dated in reading.steps:
            if dated.status != "upcoming" and (reading.working or not uses(dated.step)):
                return act_on(advice, dated)
    return _nothing_today(advice)


def act_on(advice: Advice, dated: Dated) -> Act:
    """Return a step as something to do now, with the promise it answers."""
    return Act(dated, _broken_promise(advice, dated.step))


def _broken_promise(advice: Advice, step: Step) -> date | None:
    promise = advice.promise
    if step.action == "ask" and promise and promise.state == "over" and promise.promise.by == "employer":
        return promise.promise.until
    return None


def _nothing_today(advice: Advice) -> Headline:
    reading, promise, days = advice.reading, advice.promise, advice.plan.case.days
    pending = next((d.step for d in reading.steps if d.status != "upcoming" and uses(d.step)), None)
    if pending and not reading.working:
        return DayOff(pending, days.after(reading.today, 1))
    step = next((d.step for d in reading.steps if d.status == "upcoming"), None)
    ahead = step and Ahead(step, days.on_or_after(step.first) if uses(step) else step.first)
    running = promise and promise.state == "running" and promise.promise.by == "employer"
    if not running and not ahead and not advice.candidacy.events:
        return "blank"
    return Rest(promise.promise.until if promise and running else None, ahead)


def own_deadline(advice: Advice) -> date | None:
    """Return the day by which the candidate must decide, which other employers are told."""
    deadline = advice.plan.case.standing.deadline
    return deadline.by if deadline else None
