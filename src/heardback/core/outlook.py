"""The road ahead under silence: the plan replayed, every step done on its first day, nobody ever answering.

It ends with letting go, or where the candidate alone decides. Calls go unanswered and letters stay without a reply: the
longest road there is, so that whatever really happens is better.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Final, NamedTuple

from heardback.core.candidacy import Candidacy
from heardback.core.doing import PURPOSES
from heardback.core.events import Asked, Confirmed, Delivered, Event, Outcome, Reviewed, Thanked
from heardback.core.plan import Plan, plan
from heardback.core.playbook import Playbook
from heardback.core.reading import read
from heardback.core.step import BACKGROUND, Action, Step, uses

_MORNING: Final = time(10)
_LONGEST: Final = 60
_ENDS: Final = ("let-go", "answer-offer")
_ONLY_SEEN: Final = ("record-agreement", "prepare-questions", "weigh", "reconsider")
"""Steps that change nothing about what the employer owes."""


class Ahead(NamedTuple):
    """A step of the road and the day on which it would be done."""

    day: date
    step: Step


def outlook(candidacy: Candidacy, playbook: Playbook, now: datetime, *, live: int = 1) -> list[Ahead]:
    """Return the steps in the order in which they would be done, through to letting go."""
    return list(_replay(candidacy.known_at(now), playbook, now, live))


def _replay(candidacy: Candidacy, playbook: Playbook, now: datetime, live: int) -> Iterator[Ahead]:
    seen: set[Step] = set()
    for _ in range(_LONGEST):
        upcoming = _next(plan(candidacy, playbook, now, live=live), now, seen)
        if upcoming is None:
            return
        day, step = upcoming
        yield upcoming
        if step.action in _ENDS:
            return
        seen.add(step)
        now = max(now + timedelta(minutes=1), datetime.combine(day, _MORNING, candidacy.timezone))
        done = _done(step, now)
        if done:
            candidacy = candidacy.with_events([done])


def _next(made: Plan, now: datetime, seen: set[Step]) -> Ahead | None:
    """Return the step that comes next and the day it would be done: its first, or today where that has passed."""
    reading = read(made, now)
    open_now = [dated.step for dated in reading.steps if dated.status != "upcoming"]
    if any(step.action == "let-go" for step in open_now):
        return Ahead(reading.today, next(step for step in open_now if step.action == "let-go"))
    waiting = [
        Ahead(_day(made, step, reading.today), step)
        for step in (*open_now, *(step for step in made.steps if step not in open_now and step.first > reading.today))
        if step.action not in BACKGROUND and step not in seen
    ]
    return min(waiting, key=lambda ahead: (ahead.day, ahead.step.action == "let-go"), default=None)


def _day(made: Plan, step: Step, today: date) -> date:
    day = max(step.first, step.appears or step.first, today)
    return made.case.days.on_or_after(day) if uses(step) else day


_BARE: Final[dict[Action, type[Delivered | Confirmed | Reviewed]]] = {
    "meet-request": Delivered,
    "confirm-invitation": Confirmed,
    "review": Reviewed,
}


def _done(step: Step, at: datetime) -> Event | None:
    """Return the event of having done a step while nobody answers."""
    if step.action in _ONLY_SEEN:
        return None
    if step.action in ("thank", "thank-after-rejection"):
        return Thanked(at=at, to=step.to, channel=step.channel)
    if step.action in _BARE:
        return _BARE[step.action](at=at)
    if step.to is None or step.channel is None:
        return None
    outcome: Outcome = "no-answer" if step.channel == "phone" else "sent"
    return Asked(at=at, to=step.to, channel=step.channel, outcome=outcome, purpose=PURPOSES[step.action])
