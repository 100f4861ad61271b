"""When somebody is busy, by a whole calendar of theirs (iCalendar): bytes → times within two moments. Never raises.

Unlike a calendar server, a file does not expand its series; `dateutil` does. A meeting counts unless it says that its
time is free (TRANSP) or that it is called off. A whole day counts only if it says that it is not free: birthdays and
holidays fill many calendars, and leave time for a call.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import Final
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from heardback.core.busy import Busy
from heardback.intake.invitations.components import Component, calendars_in
from heardback.intake.invitations.lines import Line, property_lines
from heardback.intake.invitations.times import moment
from heardback.intake.invitations.when import When
from heardback.intake.invitations.zones import Zones

_OF_USE: Final = frozenset(
    (
        *("DTSTART", "DTEND", "DURATION", "RRULE", "EXDATE", "RECURRENCE-ID", "TRANSP", "STATUS", "UID"),
        "X-MICROSOFT-CDO-ALLDAYEVENT",
    )
)
_OFTEN: Final = ("FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=YEARLY")
_LONGEST_RULE: Final = 300
_MOST_SERIES: Final = 200
_MOST_TIMES: Final = 2_000
_MOST_OF_ONE: Final = 100
_LONGEST: Final = timedelta(days=31)
_A_DAY: Final = timedelta(days=1)


def taken_in(raw: bytes, reader: ZoneInfo, begins: datetime, ends: datetime) -> list[Busy]:
    """Return the times that are taken between two moments. Hours without a zone are meant in `reader`'s."""
    events, rest = _apart(property_lines(raw, "utf-8"))
    calendars, _ = calendars_in(rest)
    zones = Zones(calendars[0] if calendars else Component(name="VCALENDAR", number=0), reader)
    window = _Window(zones, reader, begins.astimezone(UTC), ends.astimezone(UTC))
    return sorted(set(islice(window.times(events), _MOST_TIMES)))


def _apart(lines: Iterator[Line]) -> tuple[list[Component], list[Line]]:
    """Take the events out, each with the few lines that matter here; what is inside them (alarms) is passed over."""
    events: list[Component] = []
    rest: list[Line] = []
    depth = 0
    for line in lines:
        edge, name = line.name, line.value.strip().upper()
        if not depth and not (edge == "BEGIN" and name == "VEVENT"):
            rest.append(line)
            continue
        if edge == "BEGIN":
            events += [Component(name="VEVENT", number=line.number)] if not depth else []
            depth += 1
        elif edge == "END":
            depth -= 1
        elif depth == 1 and edge in _OF_USE:
            events[-1].lines.setdefault(edge, []).append(line)
    return events, rest


@dataclass(frozen=True, slots=True)
class _Window:
    """Two moments in UTC, between which one looks."""

    zones: Zones
    reader: ZoneInfo
    begins: datetime
    ends: datetime

    def times(self, events: list[Component]) -> Iterator[Busy]:
        """Yield the times; those of a series that were moved stand for themselves, and not where they were."""
        moved = {(part.value("UID"), at) for part in events if (at := self._when(part).at("RECURRENCE-ID")) is not None}
        series = 0
        for part in events:
            series += "RRULE" in part.lines
            if "RRULE" not in part.lines or series <= _MOST_SERIES:
                for began, length in self._of(part):
                    if (part.value("UID"), began) not in moved or "RECURRENCE-ID" in part.lines:
                        yield from self._cut(began, length)

    def _cut(self, began: datetime | date, length: timedelta) -> Iterator[Busy]:
        first = began if isinstance(began, datetime) else datetime.combine(began, time.min, self.reader)
        first = first.astimezone(UTC)
        if first < self.ends and first + length > self.begins and length:
            yield Busy(max(first, self.begins), min(first + length, self.ends))

    def _of(self, part: Component) -> Iterator[tuple[datetime | date, timedelta]]:
        """Yield when a meeting begins, each time, and how long it takes."""
        when = self._when(part)
        start = when.start()
        if start is None or part.value("STATUS").upper() == "CANCELLED" or not self._counts(part, start[0]):
            return
        length = self._length(when, start[0])
        if "RRULE" not in part.lines:
            yield start[0], length
            return
        left_out = {at for line in part.lines.get("EXDATE", ()) for at in self._left_out(line)}
        for began in self._each(part, length):
            if began not in left_out:
                yield began, length

    def _counts(self, part: Component, start: datetime | date) -> bool:
        said = part.value("TRANSP").upper()
        return said == "OPAQUE" if not isinstance(start, datetime) else said != "TRANSPARENT"

    def _length(self, when: When, start: datetime | date) -> timedelta:
        if isinstance(start, datetime):
            return min(timedelta(minutes=max(0, when.minutes() or 0)), _LONGEST)
        end = when.at("DTEND")
        last = end.date() if isinstance(end, datetime) else end
        return min(max(_A_DAY, last - start if last else _A_DAY), _LONGEST)

    def _each(self, part: Component, length: timedelta) -> Iterator[datetime | date]:
        """Expand a series by the clock that hangs there, so that it stays at ten when clocks change."""
        line, rule = part.first("DTSTART"), part.value("RRULE").upper()
        written = moment(line.value) if line else None
        if line is None or written is None or len(rule) > _LONGEST_RULE or not any(one in rule for one in _OFTEN):
            return
        local = written if isinstance(written, datetime) else datetime.combine(written, time.min)
        margin = length + 2 * _A_DAY
        since, until = (at.replace(tzinfo=None) for at in (self.begins - margin, self.ends + margin))
        try:
            found = rrulestr(_within(rule, until), dtstart=local.replace(tzinfo=None)).xafter(since, inc=True)
            for at in islice(found, _MOST_OF_ONE):
                yield self._instant(at, line, written)
        except (ValueError, TypeError, OverflowError, KeyError, IndexError):
            return

    def _instant(self, at: datetime, line: Line, written: datetime | date) -> datetime | date:
        if not isinstance(written, datetime):
            return at.date()
        return at.replace(tzinfo=UTC) if written.tzinfo else self.zones.instant(at, line)[0]

    def _left_out(self, line: Line) -> Iterator[datetime | date]:
        for one in line.value.split(","):
            at = moment(one)
            if at is not None:
                yield self.zones.instant(at, line)[0] if isinstance(at, datetime) and not at.tzinfo else at

    def _when(self, part: Component) -> When:
        return When(part, self.zones, lambda *_: None)


def _within(rule: str, until: datetime) -> str:
    """Return a rule that ends with the window, where it has no other end: else one that never holds runs for ever.

    The rule's own end is in UTC, and its beginning by some clock: it is taken for the end of its day.
    """
    parts = dict(part.split("=", 1) for part in rule.removeprefix("RRULE:").split(";") if "=" in part)
    said = moment(parts.pop("UNTIL", ""))
    last = until if said is None else min(until, datetime.combine(said, time.max))
    if "COUNT" not in parts:
        parts["UNTIL"] = f"{last:%Y%m%dT%H%M%S}"
    return ";".join(f"{name}={value}" for name, value in parts.items())
