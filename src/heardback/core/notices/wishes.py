"""When a person wants to hear from heardback, how much, and how much a notice may tell."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, Literal
from zoneinfo import ZoneInfo

Gets = Literal["all", "digest", "alerts"]
"""What a channel gets: the morning's digest, what comes up later in the day, or both."""

EVERY_DAY: Final = (0, 1, 2, 3, 4, 5, 6)
_A_DAY: Final = timedelta(days=1)
_HOUR: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """Everything has a value from the start; nothing is sent before there is a channel."""

    begins: int = 8 * _HOUR
    """From this minute of the person's own day on notices come, the digest first of all."""
    ends: int = 21 * _HOUR
    """From this minute on it is quiet. Where it is the same as the other, it is never quiet."""
    days: tuple[int, ...] = EVERY_DAY
    """On which days of the week, Monday being 0. On the others nothing comes but what concerns an interview."""
    named: bool = False
    """Whether notices name employers and people. They pass through servers of others, and show on locked screens."""

    def is_quiet(self, now: datetime, zone: ZoneInfo) -> bool:
        """Tell whether nothing may come at this hour."""
        local = now.astimezone(zone)
        minute = local.hour * _HOUR + local.minute
        if self.begins <= self.ends:
            return not self.begins <= minute < self.ends if self.begins < self.ends else False
        return self.ends <= minute < self.begins

    def is_off(self, day: date) -> bool:
        """Tell whether this is one of the person's days off."""
        return day.weekday() not in self.days


def next_look(wishes: Wishes, ahead: Iterable[datetime], zone: ZoneInfo, now: datetime) -> datetime:
    """Return when something may be worth saying again: at the next of the moments `ahead`, and each morning.

    In UTC. An hour that daylight saving leaves out is taken as one later; one that comes twice counts once.
    """
    today = now.astimezone(zone).date()
    begins = time(wishes.begins // _HOUR, wishes.begins % _HOUR)
    mornings = [datetime.combine(day, begins, zone) for day in (today, today + _A_DAY, today + 2 * _A_DAY)]
    moments = [moment.astimezone(UTC) for moment in (*mornings, *ahead)]
    return min(moment for moment in moments if moment > now)
