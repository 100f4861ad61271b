"""When somebody is free and the employer is at work: the best hour for a call."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from heardback.core.workdays import WorkingDays

FROM: Final = time(10)
UNTIL: Final = time(17)
"""Contact hours at the employer's place (guard G3)."""
LONG_ENOUGH: Final = timedelta(minutes=20)
"""For a call, and for collecting oneself before it."""

_DAYS: Final = 14


class Busy(NamedTuple):
    """A time that is taken, in UTC."""

    begins: datetime
    ends: datetime


def best_hour(
    days: WorkingDays, place: ZoneInfo, taken: Iterable[Busy], now: datetime, last: date | None
) -> Busy | None:
    """Return the first stretch from `now` on in which a call can be made: in contact hours, and not taken.

    It begins now or later and lasts to the next appointment or the end of contact hours. None: there is none on or
    before `last` (the window's end, at the employer's place), or within two weeks.
    """
    ordered = sorted(one for one in taken if one.ends > now)
    day = now.astimezone(place).date()
    for _ in range(_DAYS):
        if last is not None and day > last:
            return None
        if days.is_working(day):
            begins, ends = (datetime.combine(day, hour, place).astimezone(UTC) for hour in (FROM, UNTIL))
            found = _first_free(max(begins, now.astimezone(UTC)), ends, ordered)
            if found:
                return found
        day += timedelta(days=1)
    return None


def _first_free(begins: datetime, ends: datetime, taken: list[Busy]) -> Busy | None:
    for one in taken:
        if one.ends <= begins:
            continue
        if one.begins - begins >= LONG_ENOUGH:
            return Busy(begins, min(one.begins, ends)) if ends - begins >= LONG_ENOUGH else None
        begins = max(begins, one.ends)
    return Busy(begins, ends) if ends - begins >= LONG_ENOUGH else None
