"""When a meeting is: its beginning, its length, which one of a series (RFC 5545, 3.8.2 and 3.8.4.4)."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from heardback.core.problems import shown
from heardback.intake.invitations.components import Component
from heardback.intake.invitations.lines import Line
from heardback.intake.invitations.times import duration, moment
from heardback.intake.invitations.values import ZoneSource
from heardback.intake.invitations.zones import Zones

Complain = Callable[[str, str, str], None]
"""Notes a problem of a property: its name, what was found, what is expected."""

_EXAMPLE: Final = "an hour such as 20261109T100000Z, or a day such as 20261109"
_MIDNIGHT: Final = time()


class When:
    """The times of one event; what is wrong with them is told once each is asked for."""

    def __init__(self, part: Component, zones: Zones, complain: Complain) -> None:
        self._part = part
        self._zones = zones
        self._complain = complain

    def start(self) -> tuple[datetime | date, ZoneSource] | None:
        """Return when it begins, as an instant in UTC or a date; a cancelled meeting may say only which one it is."""
        for name in ("DTSTART", "RECURRENCE-ID"):
            if name in self._part.lines:
                began = self._moment(name)
                self._tell_of_struck_out_first()
                return (self._day_of(began[0]), began[1]) if began and self._takes_whole_days() else began
        self._complain("DTSTART", "an event that does not say when it begins", f"DTSTART with {_EXAMPLE}")
        return None

    def at(self, name: str) -> datetime | date | None:
        """Return what one property says, if it is there and can be read."""
        placed = self._moment(name) if name in self._part.lines else None
        return placed[0] if placed else None

    def minutes(self) -> int | None:
        """Return how long it takes, where it says so: until DTEND, or for DURATION. Whole days have no minutes."""
        if self._takes_whole_days() or not isinstance(moment(self._part.value("DTSTART")), datetime):
            return None
        length = self._length()
        if length is not None and length < timedelta():
            self._complain("DTEND", "an end before the beginning", "a later one; it was left out")
            return None
        return None if length is None else int(length.total_seconds()) // 60

    def stamp(self) -> datetime | None:
        """Return when this version was written."""
        at = self.at("DTSTAMP")
        return at if isinstance(at, datetime) else None

    def _moment(self, name: str) -> tuple[datetime | date, ZoneSource] | None:
        line = self._part.first(name)
        found = moment(line.value) if line else None
        if line is None or found is None:
            if line:
                self._complain(name, f"{shown(line.value)} is no day or hour", _EXAMPLE)
            return None
        return self._placed(found, line)

    def _placed(self, found: datetime | date, line: Line) -> tuple[datetime | date, ZoneSource]:
        if not isinstance(found, datetime) or found.tzinfo:
            return found, "named"
        if line.parameters.get("VALUE", "").upper() == "DATE":
            return found.date(), "named"
        at, zone, wrong = self._zones.instant(found, line)
        if wrong:
            self._complain(line.name, *wrong)
        return at, zone

    def _tell_of_struck_out_first(self) -> None:
        """Series are not followed any further than their first meeting; it may be one of those left out (EXDATE)."""
        left_out = {one.strip() for line in self._part.lines.get("EXDATE", ()) for one in line.value.split(",")}
        if self._part.value("DTSTART") in left_out:
            self._complain("EXDATE", "a series without its first meeting", "the day of the next: see the calendar")

    def _takes_whole_days(self) -> bool:
        """Tell whether hours stand for days: Outlook marks such events, others go from midnight to midnight."""
        start, end = moment(self._part.value("DTSTART")), moment(self._part.value("DTEND"))
        if not isinstance(start, datetime):
            return False
        if self._part.value("X-MICROSOFT-CDO-ALLDAYEVENT").upper() == "TRUE":
            return True
        if not isinstance(end, datetime) or start.tzinfo or end.tzinfo:
            return False
        return start < end and start.time() == _MIDNIGHT == end.time()

    def _day_of(self, start: datetime | date) -> date:
        """Return the day as it was written; Outlook may write its midnight in UTC, which is the evening before."""
        written = moment(self._part.value("DTSTART"))
        in_utc = isinstance(written, datetime) and written.tzinfo and written.time() != _MIDNIGHT
        return self._zones.day(start) if in_utc and isinstance(start, datetime) else _day(written or start)

    def _length(self) -> timedelta | None:
        start, end = self.at("DTSTART"), self._end()
        if isinstance(start, datetime) and isinstance(end, datetime):
            return end - start
        if start is not None and end is not None:
            return _day(end) - _day(start)
        written = self._part.value("DURATION")
        length = duration(written) if written else None
        if written and length is None:
            self._complain("DURATION", f"{shown(written)} is no length of time", "one such as PT45M")
        return length

    def _end(self) -> datetime | date | None:
        """Return when it ends; an hour without a zone is meant in that of the beginning."""
        began, ends = self._part.first("DTSTART"), self._part.first("DTEND")
        end = moment(ends.value) if ends else None
        if not began or not ends or not isinstance(end, datetime) or end.tzinfo or "TZID" in ends.parameters:
            return self.at("DTEND")
        start = moment(began.value)
        is_utc = isinstance(start, datetime) and start.tzinfo is not None
        return end.replace(tzinfo=UTC) if is_utc else self._placed(end, began)[0]


def _day(at: datetime | date) -> date:
    return at.date() if isinstance(at, datetime) else at
