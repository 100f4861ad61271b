"""What time it is at the employer's place, and whether that is a time to call (guard G3)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from heardback.core.candidacy import Candidacy

_FROM: Final = 10
_UNTIL: Final = 17


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """The hour there."""

    clock: str
    """Such as 10:40."""
    good: bool
    """Whether people are at work and can be reached."""


def hours_there(candidacy: Candidacy, now: datetime) -> Hours:
    """Look at the clock there."""
    there = now.astimezone(candidacy.timezone)
    good = _FROM <= there.hour < _UNTIL and candidacy.days.is_working(there.date())
    return Hours(clock=f"{there:%H:%M}", good=good)
