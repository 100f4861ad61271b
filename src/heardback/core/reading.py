"""A plan read on a day: what is open, late and ahead, and whether there is anything to do now.

The only thing that `now` does to a plan. Between two edges (see `next_change`) a reading stays the same.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, Literal, NamedTuple

from heardback.core.plan import Plan
from heardback.core.standing import Phase
from heardback.core.step import BACKGROUND, ORDER, Step, uses

Status = Literal["upcoming", "open", "late"]
Stance = Literal["act", "wait", "closed"]

_A_DAY: Final = timedelta(days=1)


class Dated(NamedTuple):
    """A step with its status on the day of reading; by dates alone."""

    step: Step
    status: Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a plan says on one day at the employer's place."""

    today: date
    working: bool
    """Whether it is a working day there."""
    phase: Phase
    stance: Stance
    steps: tuple[Dated, ...]
    """The main ones first, in the order in which they should be done."""

    def main(self) -> Dated | None:
        """Return the one step that matters most, if any."""
        return next((dated for dated in self.steps if dated.step.action not in BACKGROUND), None)

    def doable(self) -> tuple[Dated, ...]:
        """Return the steps that can be done today; who is at work is reached on working days only."""
        return tuple(dated for dated in self.steps if _is_doable(dated, working=self.working))


def read(plan: Plan, now: datetime) -> Reading:
    """Read a plan at `now`."""
    today = now.astimezone(plan.case.candidacy.timezone).date()
    working = plan.case.days.is_working(today)
    listed = [Dated(step, _status(step, today)) for step in plan.steps if _is_listed(step, today)]
    listed.sort(key=_first_things_first)
    phase = plan.case.phase
    if phase == "rejected" and not listed:
        phase = "closed"
    return Reading(
        today=today, working=working, phase=phase, stance=_stance(phase, listed, working=working), steps=tuple(listed)
    )


def _is_listed(step: Step, today: date) -> bool:
    if step.lapses is not None and today > step.lapses:
        return False
    return step.appears is None or today >= step.appears


def _status(step: Step, today: date) -> Status:
    if today < step.first:
        return "upcoming"
    return "open" if step.last is None or today <= step.last else "late"


def _first_things_first(dated: Dated) -> tuple[bool, bool, bool, date, int, date]:
    """Letting go first from its day on, then what can be done now, then what is ahead by its day; the rest last."""
    step, ahead = dated.step, dated.status == "upcoming"
    letting_go = step.action == "let-go" and not ahead
    return (
        step.action in BACKGROUND,
        not letting_go,
        ahead,
        step.first if ahead else date.min,
        ORDER[step.action],
        step.first,
    )


def _stance(phase: Phase, listed: list[Dated], *, working: bool) -> Stance:
    if phase == "closed" and not listed:
        return "closed"
    return "act" if any(_is_doable(dated, working=working) for dated in listed) else "wait"


def _is_doable(dated: Dated, *, working: bool) -> bool:
    step, status = dated
    return status != "upcoming" and step.action not in BACKGROUND and (working or not uses(step))


def next_change(plan: Plan, now: datetime) -> datetime | None:
    """Return the earliest instant after `now`, in UTC, at which a reading may say anything else; None: never by itself.

    A day at the employer's place begins, or something that was written down ahead of its time comes true; with that,
    there is another plan.
    """
    zone = plan.case.candidacy.timezone
    today = now.astimezone(zone).date()
    ahead = [datetime.combine(day, time.min, zone) for day in _edges(plan, today) if day > today]
    ahead += [event.at for event in plan.case.candidacy.events if event.at > now]
    return min((moment.astimezone(UTC) for moment in ahead), default=None)


def _edges(plan: Plan, today: date) -> Iterator[date]:
    """Yield the days on which a step opens, is late, lapses or appears, a promise is over, work begins or rests."""
    for step in plan.steps:
        yield step.first
        if step.last:
            yield step.last + _A_DAY
        if step.lapses:
            yield step.lapses + _A_DAY
        if step.appears:
            yield step.appears
    if plan.case.promise:
        yield plan.case.promise.until + _A_DAY
    if any(_waits_for_work(step, today) for step in plan.steps):
        yield _work_turns(plan, today)


def _waits_for_work(step: Step, today: date) -> bool:
    """Tell whether it matters to a step if people work: it is under way, and somebody at work is to be reached."""
    return uses(step) and step.action not in BACKGROUND and step.first <= today and _is_listed(step, today)


def _work_turns(plan: Plan, today: date) -> date:
    """Return the next day that is a working day if today is none, or the other way round."""
    days, working = plan.case.days, plan.case.days.is_working(today)
    if not working:
        return days.after(today, 1)
    day = today + _A_DAY
    while days.is_working(day):
        day += _A_DAY
    return day
