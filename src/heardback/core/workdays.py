"""Working days of a place, as a table: "n working days on" is two look-ups.

The calendar itself (public holidays, weekends of any kind, working Saturdays) is the `holidays` library's knowledge.
Here it becomes two arrays over a span of days: how many working days have passed by each day, and which day the k-th
one is. The span grows by itself when a day outside of it is asked for; every table is made once for a place and kept.

All days are calendar days at the employer's place; no clock and no time zone is read.
"""

import warnings
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, NamedTuple

from heardback.core.calendars import calendar_of

EARLIEST_YEAR: Final = 1971
LATEST_YEAR: Final = 2199
_MARGIN_DAYS: Final = 40


class _Table(NamedTuple):
    """The days of some years in a row. Never changed: a longer one takes its place, so that threads may share it."""

    first: int
    last: int
    """The years it spans, with a margin on both sides."""
    start: int
    """The ordinal of its first day."""
    flags: list[bool]
    """Whether each day is a working day."""
    rank: list[int]
    """How many working days there are up to each day, itself included."""
    days: list[date]
    """The working days."""


_NOTHING: Final = _Table(LATEST_YEAR, EARLIEST_YEAR, date.max.toordinal(), [], [], [])


class WorkingDays:
    """The working days of one country (and subdivision). Get one from `working_days`, which keeps them."""

    __slots__ = ("_calendar", "_table", "country", "subdivision")

    def __init__(self, country: str, subdivision: str | None) -> None:
        """Name the place: ISO 3166-1 alpha-2, and ISO 3166-2 without the country. Nothing is computed yet."""
        self.country = country
        self.subdivision = subdivision
        self._calendar = calendar_of(country, subdivision)
        self._table = _NOTHING

    def is_working(self, day: date) -> bool:
        """Tell whether `day` is a working day here."""
        table = self._table
        index = day.toordinal() - table.start
        if 0 <= index < len(table.flags):
            return table.flags[index]
        table = self._spanning(day.year)
        return table.flags[day.toordinal() - table.start]

    def after(self, day: date, n: int) -> date:
        """Return the n-th working day (n ≥ 1) after `day`; `day` itself need not be one and never counts."""
        table = self._table
        index = day.toordinal() - table.start
        if not 0 <= index < len(table.rank):
            table = self._spanning(day.year)
            index = day.toordinal() - table.start
        place = table.rank[index] + n - 1
        while place >= len(table.days):
            table = self._spanning(table.last + 1)
            place = table.rank[day.toordinal() - table.start] + n - 1
        return table.days[place]

    def before(self, day: date, n: int) -> date:
        """Return the n-th working day (n ≥ 1) before `day`."""
        table = self._spanning(day.year)
        index = day.toordinal() - table.start
        place = table.rank[index] - table.flags[index] - n
        while place < 0:
            table = self._spanning(table.first - 1)
            index = day.toordinal() - table.start
            place = table.rank[index] - table.flags[index] - n
        return table.days[place]

    def on_or_after(self, day: date) -> date:
        """Return `day` if it is a working day, else the next one."""
        return day if self.is_working(day) else self.after(day, 1)

    def _spanning(self, year: int) -> _Table:
        """Return a table that spans `year`: the one there is, else a longer one."""
        table = self._table
        if not table.first <= year <= table.last:
            table = self._table = self._longer(table, year)
        return table

    def _longer(self, table: _Table, year: int) -> _Table:
        """Make a table that also spans `year`, with a margin on both sides (a margin: one edge costs a year)."""
        if not EARLIEST_YEAR - 1 <= year <= LATEST_YEAR + 1:
            message = f"working days are known from {EARLIEST_YEAR} to {LATEST_YEAR}, not in {year}"
            raise OverflowError(message)
        first, last = min(table.first, year), max(table.last, year)
        start = date(first, 1, 1) - timedelta(days=_MARGIN_DAYS)
        end = date(last, 12, 31) + timedelta(days=_MARGIN_DAYS)
        span = [start + timedelta(days=n) for n in range((end - start).days + 1)]
        with warnings.catch_warnings():
            # Beyond the years that a lunar calendar is known for, the library warns; the others are still right.
            warnings.simplefilter("ignore", UserWarning)
            flags = [self._calendar.is_working_day(day) for day in span]
        days = [day for day, works in zip(span, flags, strict=True) if works]
        return _Table(first, last, start.toordinal(), flags, _running_count(flags), days)


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
