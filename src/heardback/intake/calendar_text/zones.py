"""Time zones as iCalendar describes them (VTIMEZONE, RFC 5545, 3.6.5), made from the same data that we count by.

Every change of the clocks in the years of the calendar stands there by its own date. That is longer than a rule for all
times and always right: also where the clocks stop changing, or where a government moved the day.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from heardback.intake.calendar_text.lines import END, line

_STEP: Final = timedelta(days=7)
"""No clocks are changed and changed back within a week."""
_PRECISE: Final = timedelta(seconds=1)


class _Change(NamedTuple):
    """The clocks change: from then on the offset is another."""

    at: datetime
    """In UTC; the first instant after."""
    before: timedelta
    after: timedelta
    name: str
    is_summer: bool


@lru_cache(maxsize=256)
def described(key: str, first_year: int, last_year: int) -> str:
    """Return the VTIMEZONE of an IANA zone, right for these years."""
    zone = ZoneInfo(key)
    start = datetime(first_year - 1, 1, 1, tzinfo=UTC)
    changes = [_standing(zone, start), *_changes(zone, start, datetime(last_year + 1, 1, 8, tzinfo=UTC))]
    return "".join([line("BEGIN", "VTIMEZONE"), line("TZID", key), *map(_observance, changes), f"END:VTIMEZONE{END}"])


def _standing(zone: ZoneInfo, at: datetime) -> _Change:
    """Return how the clocks stand at the beginning."""
    offset = _offset(zone, at)
    return _Change(at, offset, offset, _name(zone, at), _is_summer(zone, at))


def _changes(zone: ZoneInfo, start: datetime, end: datetime) -> Iterator[_Change]:
    at = start
    while at < end:
        later = at + _STEP
        if _state(zone, at) != _state(zone, later):
            change = _first_after(zone, at, later)
            yield _Change(
                change, _offset(zone, at), _offset(zone, change), _name(zone, change), _is_summer(zone, change)
            )
        at = later


def _first_after(zone: ZoneInfo, at: datetime, later: datetime) -> datetime:
    """Halve the time between until the change is found to the second."""
    before = _state(zone, at)
    while later - at > _PRECISE:
        middle = (at + (later - at) / 2).replace(microsecond=0)
        at, later = (middle, later) if _state(zone, middle) == before else (at, middle)
    return later


def _state(zone: ZoneInfo, at: datetime) -> tuple[timedelta, str]:
    return _offset(zone, at), _name(zone, at)


def _offset(zone: ZoneInfo, at: datetime) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta()


def _name(zone: ZoneInfo, at: datetime) -> str:
    return at.astimezone(zone).tzname() or ""


def _is_summer(zone: ZoneInfo, at: datetime) -> bool:
    return bool(at.astimezone(zone).dst())


def _observance(change: _Change) -> str:
    """Write one change: its beginning is told by the clock as it stood before (RFC 5545, 3.6.5)."""
    kind = "DAYLIGHT" if change.is_summer else "STANDARD"
    begins = (change.at + change.before).replace(tzinfo=None)
    return "".join(
        [
            line("BEGIN", kind),
            line("DTSTART", f"{begins:%Y%m%dT%H%M%S}"),
            line("TZOFFSETFROM", _written(change.before)),
            line("TZOFFSETTO", _written(change.after)),
            line("TZNAME", change.name),
            line("END", kind),
        ]
    )


def _written(offset: timedelta) -> str:
    seconds = round(abs(offset).total_seconds())
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{'-' if offset < timedelta() else '+'}{hours:02}{minutes:02}{f'{seconds:02}' if seconds else ''}"
