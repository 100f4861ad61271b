"""One's own waiting times beside the usual ones, level by level, and honest about small numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from heardback.core.history import Wait
from heardback.core.insights.survival import Curve, kaplan_meier
from heardback.core.silence import USUAL_DAYS, Level

LEAST_FOR_A_MEDIAN: Final = 8
"""Below so many answers the single cases are shown, and no median is claimed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelTimes:
    """The waits for posts of one level. Times are calendar days."""

    level: Level
    #: By when half, and 95 %, of the answers that come at all usually have come.
    usual: tuple[int, int]
    #: The days after which answers came, ascending.
    answered: tuple[int, ...]
    #: The days without an answer of the waits that are open or were ended by the candidate, ascending.
    silent: tuple[int, ...]
    #: How many were answered on a day that nobody noted. They are in no figure.
    undated: int
    #: Of those answered; None where they are too few. It is short of the truth while long waits are open: prefer
    #: `curve.half_by`, which counts them too.
    median: float | None
    curve: Curve

    @property
    def range(self) -> tuple[int, int] | None:
        """The shortest and the longest time to an answer; None where none came."""
        return (self.answered[0], self.answered[-1]) if self.answered else None


def own_times(waits: Sequence[Wait]) -> tuple[LevelTimes, ...]:
    """Return the times of each level that there was a wait for, the lowest first."""
    by_level = {level: [wait for wait in waits if wait.level == level] for level in USUAL_DAYS}
    return tuple(_times(level, those) for level, those in by_level.items() if those)


def _times(level: Level, waits: Sequence[Wait]) -> LevelTimes:
    answered = sorted(wait.days for wait in waits if wait.answered)
    silent = sorted(wait.days for wait in waits if not wait.answered and wait.ended != "undated")
    return LevelTimes(
        level=level,
        usual=USUAL_DAYS[level],
        answered=tuple(answered),
        silent=tuple(silent),
        undated=len(waits) - len(answered) - len(silent),
        median=median(answered) if len(answered) >= LEAST_FOR_A_MEDIAN else None,
        curve=kaplan_meier(answered, silent),
    )
