"""Two interviews at once: nobody can be at both, and the earlier that is noticed the easier one of them is moved."""

from collections.abc import Iterable
from datetime import UTC, datetime
from itertools import combinations
from typing import Generic, NamedTuple, TypeVar

from heardback.core.glance import Appointment

Whose = TypeVar("Whose")


class Meant(NamedTuple, Generic[Whose]):
    """An interview, and what it belongs to."""

    whose: Whose
    appointment: Appointment


class Clash(NamedTuple, Generic[Whose]):
    """Two interviews of which one begins before the other is over."""

    first: Meant[Whose]
    """The one that begins first."""
    second: Meant[Whose]


def clashes(interviews: Iterable[Meant[Whose]], now: datetime) -> list[Clash[Whose]]:
    """Return those that clash and are not both over, the soonest first.

    Two of one candidacy are never at once: one of them was noted twice.
    """
    ahead = sorted((one for one in interviews if one.appointment.until > now), key=_begins)
    return [Clash(*pair) for pair in combinations(ahead, 2) if _are_at_once(*pair)]


def _begins(one: Meant[Whose]) -> tuple[datetime, int]:
    return one.appointment.at.astimezone(UTC), one.appointment.number


def _are_at_once(first: Meant[Whose], second: Meant[Whose]) -> bool:
    begins = second.appointment.at.astimezone(UTC)
    return first.whose != second.whose and begins < first.appointment.until.astimezone(UTC)
