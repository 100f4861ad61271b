"""What must never happen (field guide, section 3), one function a guard.

Each guard looks at one step on one day and refuses it or not. The plan asks them for the first day of a window; whoever
sends a letter asks again for the day of sending. G8, that nothing goes out without the person's explicit yes, is about
sending alone and is kept there.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final, NamedTuple

from heardback.core.asking import asks_are_spent, asks_on_the_day
from heardback.core.case import Case
from heardback.core.sources import reason
from heardback.core.step import Step

_ASKS: Final = frozenset(("ask", "tell-others", "confirm-receipt", "early-call"))
_AT_WORK: Final = _ASKS | {"ask-feedback", "request-reasons"}


class Refusal(NamedTuple):
    """A guard's no: which one, and what it protects, as a sentence."""

    guard: str
    why: str


def refusal(case: Case, step: Step, day: date) -> Refusal | None:
    """Return the first guard's no to doing this step on this day, or None where all agree."""
    for guard, holds in GUARDS.items():
        if not holds(case, step, day):
            return Refusal(guard, reason(guard))
    return None


def _waits_for_the_promise(case: Case, step: Step, day: date) -> bool:
    promise = case.promise
    if step.action != "ask" or promise is None or case.phase == "invited" or day > promise.until:
        return True
    return day == promise.until and asks_on_the_day(case)


def _leaves_them_a_day(case: Case, step: Step, day: date) -> bool:
    standing = case.standing
    if step.action != "ask" or standing.interview is None or case.promise or standing.postponed:
        return True
    return day > standing.interview.at.date() + timedelta(days=1)


def _on_a_working_day(case: Case, step: Step, day: date) -> bool:
    return step.action not in _AT_WORK or case.days.is_working(day)


def _by_an_agreed_way(case: Case, step: Step, _: date) -> bool:
    if step.channel in (None, "phone", "email"):
        return True
    contact = case.candidacy.people.get(step.to) if step.to else None
    return contact is not None and step.channel in (contact.channels or ())


def _not_too_often(case: Case, step: Step, day: date) -> bool:
    if step.action in ("ask", "tell-others") and asks_are_spent(case):
        return False
    contacted = case.standing.contacted.get(step.to) if step.to else None
    return step.action not in _ASKS or contacted is None or day > contacted


def _accepts_a_no(case: Case, step: Step, _: date) -> bool:
    return step.action not in _ASKS or case.phase not in ("rejected", "closed")


def _is_true(case: Case, step: Step, day: date) -> bool:
    deadline = case.standing.deadline
    return step.action != "tell-others" or (deadline is not None and day <= deadline.by)


Guard = Callable[[Case, Step, date], bool]

GUARDS: Final[dict[str, Guard]] = {
    "G1": _waits_for_the_promise,
    "G2": _leaves_them_a_day,
    "G3": _on_a_working_day,
    "G4": _by_an_agreed_way,
    "G5": _not_too_often,
    "G6": _accepts_a_no,
    "G7": _is_true,
}
