"""What time it is at the employer's place, whether that is a time to call (guard G3), and when both sides are free."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from heardback.core.busy import FROM, UNTIL, Busy, best_hour
from heardback.core.candidacy import Candidacy
from heardback.core.person import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """The hour there."""

    clock: str
    """Such as 10:40."""
    good: bool
    """Whether people are at work and can be reached."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Free:
    """When they can be reached and the person is free, by the person's clock where it is known, else by theirs."""

    now: bool
    """It begins right now."""
    day: date
    begins: str
    """Such as 10:40."""
    ends: str
    taken_then: bool
    """It ends because the person has something on, before their working hours do."""
    own: bool
    """It is the person's own clock."""


def hours_there(candidacy: Candidacy, now: datetime) -> Hours:
    """Look at the clock there."""
    there = now.astimezone(candidacy.timezone)
    good = FROM <= there.time() < UNTIL and candidacy.days.is_working(there.date())
    return Hours(clock=f"{there:%H:%M}", good=good)


def free_for_a_call(
    candidacy: Candidacy, person: Person, taken: Sequence[Busy], now: datetime, last: date | None = None
) -> Free | None:
    """Return the first stretch in which a call can be made, on or before `last` (a day there).

    None: there is none, or it is all of their contact hours by the clock that both share, which says nothing new.
    """
    best = best_hour(candidacy.days, candidacy.timezone, taken, now, last)
    if best is None:
        return None
    zone = person.zone() if person.timezone else candidacy.timezone
    begins, ends = best.begins.astimezone(zone), best.ends.astimezone(zone)
    if (begins.time(), ends.time()) == (FROM, UNTIL):
        return None
    return Free(
        now=best.begins <= now,
        day=begins.date(),
        begins=f"{begins:%H:%M}",
        ends=f"{ends:%H:%M}",
        taken_then=best.ends.astimezone(candidacy.timezone).time() != UNTIL,
        own=person.timezone is not None,
    )
