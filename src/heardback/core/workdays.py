"""Working days of a place, as a table: "n working days on" is two look-ups.

The calendar itself (public holidays, weekends of any kind, working Saturdays) is the `holidays` library's knowledge.
Here it becomes two arrays over a span of days: how many working days have passed by each day, and which day the k-th
one is. The span grows by itself when a day outside of it is asked for; every table is made once for a place and kept.

All days are calendar days at the employer's place; no clock and no time zone is read.
"""

import warnings
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from heardback.core.calendars import calendar_of

EARLIEST_YEAR: Final = 1971
LATEST_YEAR: Final = 2199
_MARGIN_DAYS: Final = 40


class WorkingDays:
    """The working days of one country (and subdivision). Get one from `working_days`, which keeps them."""

    __slots__ = ("_calendar", "_days", "_first", "_flags", "_last", "_rank", "_start", "country", "subdivision")

    def __init__(self, country: str, subdivision: str | None) -> None:
        """Name the place: ISO 3166-1 alpha-2, and ISO 3166-2 without the country. Nothing is computed yet."""
        self.country = country
        self.subdivision = subdivision
        self._calendar = calendar_of(country, subdivision)
        self._first, self._last = LATEST_YEAR, EARLIEST_YEAR
        self._start = date.max.toordinal()
        self._flags: list[bool] = []
        self._rank: list[int] = []
        self._days: list[date] = []

    def is_working(self, day: date) -> bool:
        """Tell whether `day` is a working day here."""
        index = day.toordinal() - self._start
        if not 0 <= index < len(self._flags):
            index = self._index(day)
        return self._flags[index]

    def after(self, day: date, n: int) -> date:
        """Return the n-th working day (n ≥ 1) after `day`; `day` itself need not be one and never counts."""
        index = day.toordinal() - self._start
        if not 0 <= index < len(self._rank):
            index = self._index(day)
        place = self._rank[index] + n - 1
        while place >= len(self._days):
            self._cover(self._last + 1)
            place = self._rank[self._index(day)] + n - 1
        return self._days[place]

    def before(self, day: date, n: int) -> date:
        """Return the n-th working day (n ≥ 1) before `day`."""
        index = self._index(day)
        place = self._rank[index] - self._flags[index] - n
        while place < 0:
            self._cover(self._first - 1)
            index = self._index(day)
            place = self._rank[index] - self._flags[index] - n
        return self._days[place]

    def on_or_after(self, day: date) -> date:
        """Return `day` if it is a working day, else the next one."""
        return day if self.is_working(day) else self.after(day, 1)

    def _index(self, day: date) -> int:
        index = day.toordinal() - self._start
        if not 0 <= index < len(self._flags):
            self._cover(day.year)
            index = day.toordinal() - self._start
        return index

    def _cover(self, year: int) -> None:
        """Make the table anew so that it spans `year` with a margin on both sides (a margin: one edge costs a year)."""
        if not EARLIEST_YEAR - 1 <= year <= LATEST_YEAR + 1:
            message = f"working days are known from {EARLIEST_YEAR} to {LATEST_YEAR}, not in {year}"
            raise OverflowError(message)
        self._first, self._last = min(self._first, year), max(self._last, year)
        start = date(self._first, 1, 1) - timedelta(days=_MARGIN_DAYS)
        end = date(self._last, 12, 31) + timedelta(days=_MARGIN_DAYS)
        span = [start + timedelta(days=n) for n in range((end - start).days + 1)]
        self._start = start.toordinal()
        with warnings.catch_warnings():
            # Beyond the years that a lunar calendar is known for, the library warns; the others are still right.
            warnings.simplefilter("ignore", UserWarning)
            self._flags = [self._calendar.is_working_day(day) for day in span]
        self._days = [day for day, works in zip(span, self._flags, strict=True) if works]
        self._rank = _running_count(self._flags)


def _running_count(flags: list[bool]) -> list[int]:
    count, counts = 0, []
    for flag in flags:
        count += flag
        counts.append(count)
    return counts


@lru_cache(maxsize=4096)
def working_days(country: str, subdivision: str | None = None) -> WorkingDays:
    """Return the table of a place, made once. The codes have to be known: see `calendars.parts_of`."""
    return WorkingDays(country, subdivision or None)
