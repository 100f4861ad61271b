"""What became of the employers' promises.

Every day they named counts once, for the wait it was given for: at the end of an interview, with a deferral, or for
after a request. A deferral by its day is word, if not a decision, so it is told apart and not held against them. Nor
is silence where it was agreed that silence means no.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from heardback.core.history import Wait

Fate = Literal["kept", "postponed", "late", "broken", "running", "unsettled"]
"""By its day they answered, or said that it takes longer; they answered after it; it passed without a word so far; it
still runs; or nobody can tell: the candidate ended it before, or silence meant no, or the day of the answer is not
known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares:
    """How many promises met each fate."""

    kept: int
    postponed: int
    late: int
    broken: int
    running: int
    unsettled: int

    @property
    def settled(self) -> int:
        """Those of which it can be said whether they were kept: what a share is a share of."""
        return self.kept + self.postponed + self.late + self.broken


def shares(waits: Sequence[Wait]) -> Shares:
    """Count the fates of the promises made for these waits; give it `every_wait` to leave none out."""
    counts = Counter(fate for wait in waits if (fate := fate_of(wait)))
    return Shares(
        kept=counts["kept"],
        postponed=counts["postponed"],
        late=counts["late"],
        broken=counts["broken"],
        running=counts["running"],
        unsettled=counts["unsettled"],
    )


def fate_of(wait: Wait) -> Fate | None:
    """Return what became of the promise for this wait; None where nothing was promised."""
    if wait.promise is None:
        return None
    return _while_its_day_lasted(wait) if days_over(wait) == 0 else _after_its_day(wait)


def days_over(wait: Wait) -> int:
    """Return by how many calendar days the wait went beyond the promised day; 0 where it did not."""
    return max(0, (wait.end - wait.promise.until).days) if wait.promise else 0


def _while_its_day_lasted(wait: Wait) -> Fate:
    if wait.ended == "deferral":
        return "postponed"
    if wait.answered or wait.ended == "undated":
        return "kept"
    return "running" if wait.ended == "open" else "unsettled"


def _after_its_day(wait: Wait) -> Fate:
    if wait.answered:
        return "late"
    silence_means_no = wait.promise is not None and wait.promise.answers == "only-if-yes"
    return "unsettled" if wait.ended == "undated" or silence_means_no else "broken"
