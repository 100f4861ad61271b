"""How many are still without an answer after so many days: the Kaplan-Meier curve of one's own waits.

A wait without an answer counts as long as it was watched and then leaves the sum; it is never taken for a "no", and
leaving it out would make answers look quicker than they are (E. L. Kaplan and P. Meier, 1958). The interval is
Greenwood's variance on the scale of log(-log), which keeps it between 0 and 1 also where there is little data.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import exp, log, sqrt
from typing import Final

LEAST_FOR_AN_INTERVAL: Final = 5
"""Below so many answers no interval is claimed: it would be a guess about a guess."""

_Z95: Final = 1.6448536269514722  # the 95 % point of the standard normal distribution


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """The share still without an answer once the answers of this day have come; it holds until the next point."""

    #: Calendar days since the wait began.
    day: int
    waiting: float
    #: The ends of the 90 % interval; None where none is claimed.
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """A step curve. It begins with everybody waiting on day 0 and says nothing after `last`."""

    #: One for each day on which an answer came.
    points: tuple[Point, ...]
    #: The longest wait that was watched, in days.
    last: int
    #: Too few answers for more than "so far": the curve is shown, and no interval is claimed.
    so_far: bool

    @property
    def half_by(self) -> int | None:
        """The day by which half had an answer, those still waiting included; None where it has not come so far."""
        return next((point.day for point in self.points if point.waiting <= 1 / 2), None)


def kaplan_meier(answered: Sequence[int], silent: Sequence[int]) -> Curve:
    """Return the curve of waits that were answered after so many days, or silent for so many."""
    return Curve(
        points=tuple(_points(answered, silent, claims=len(answered) >= LEAST_FOR_AN_INTERVAL)),
        last=max([*answered, *silent], default=0),
        so_far=len(answered) < LEAST_FOR_AN_INTERVAL,
    )


def _points(answered: Sequence[int], silent: Sequence[int], *, claims: bool) -> Iterator[Point]:
    """Multiply the shares that get past each day; who fell silent on that day was still there for its answers."""
    waiting, variance, interval = Fraction(1), 0.0, (0.0, 1.0)
    for day, answers in sorted(Counter(answered).items()):
        there = sum(days >= day for days in (*answered, *silent))
        waiting *= Fraction(there - answers, there)
        if waiting > 0:
            variance += answers / (there * (there - answers))
            interval = _interval(float(waiting), variance)
        else:
            interval = (0.0, interval[1])  # the scale ends here, and fewer than before are waiting for certain
        low, high = interval if claims else (None, None)
        yield Point(day=day, waiting=float(waiting), low=low, high=high)


def _interval(waiting: float, variance: float) -> tuple[float, float]:
    reach = exp(_Z95 * sqrt(variance) / -log(waiting))
    return waiting**reach, waiting ** (1 / reach)
