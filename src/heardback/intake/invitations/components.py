"""Lines → calendars with their events and time zones. Everything else in a file (tasks, alarms) is passed over."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from heardback.core.problems import Problem, shown
from heardback.intake.invitations.lines import UNREADABLE, Line

MOST_MEETINGS: Final = 2_000
_MOST_PARTS: Final = 300
"""Of a time zone: rules it may have; of a calendar: zones."""
_MOST_LINES: Final = 300
"""Of one name in one component: people at a meeting."""
_MOST_UNREADABLE: Final = 20
_DEEPEST: Final = 50

_INSIDE: Final = {
    "VCALENDAR": frozenset(("VEVENT", "VTIMEZONE")),
    "VTIMEZONE": frozenset(("STANDARD", "DAYLIGHT")),
}
_SAID: Final = {"VTODO": "tasks", "VJOURNAL": "notes", "VFREEBUSY": "times free or taken", "VTIMEZONE": "time zones"}


@dataclass(slots=True, kw_only=True)
class Component:
    """What stands between a BEGIN and its END."""

    name: str
    number: int
    lines: dict[str, list[Line]] = field(default_factory=dict)
    parts: list["Component"] = field(default_factory=list)

    def first(self, name: str) -> Line | None:
        """Return the first property of this name."""
        return next(iter(self.lines.get(name, ())), None)

    def value(self, name: str) -> str:
        """Return what the first property of this name says, or nothing."""
        line = self.first(name)
        return line.value.strip() if line else ""


def calendars_in(lines: Iterable[Line]) -> tuple[list[Component], list[Problem]]:
    """Return the calendars, and what was wrong with their structure. An event outside any is given one of its own."""
    reading = _Reading()
    for line in lines:
        reading.add(line)
    return reading.calendars, reading.ended()


class _Reading:
    """One file being read."""

    def __init__(self) -> None:
        self.calendars: list[Component] = []
        self._open: list[Component] = []
        self._passed_over: list[str] = []
        """The components that are open inside the innermost one that counts."""
        self._seen: set[str] = set()
        self._meetings = 0
        self._problems: list[Problem] = []
        self._unreadable = 0

    def add(self, line: Line) -> None:
        if line.name == "BEGIN":
            self._begin(line.value.strip().upper()[:100], line.number)
        elif line.name == "END":
            self._end(line.value.strip().upper()[:100])
        elif line.name == UNREADABLE:
            self._tell_unreadable(line)
        elif self._open and not self._passed_over:
            of_a_kind = self._open[-1].lines.setdefault(line.name, [])
            if len(of_a_kind) < _MOST_LINES:
                of_a_kind.append(line)

    def _tell_unreadable(self, line: Line) -> None:
        self._unreadable += 1
        if self._open and self._unreadable <= _MOST_UNREADABLE:
            found, expected = f"{shown(line.value)} is no property", "NAME:value, as in SUMMARY:Interview"
            self._problems.append(Problem(place="", line=line.number, found=found, expected=expected))

    def _begin(self, name: str, number: int) -> None:
        self._seen.add(name)
        if not self._passed_over and self._counts(name):
            part = Component(name=name, number=number)
            if name == "VEVENT" and not self._open:
                self._open_calendar(number)
            if self._open:
                self._open[-1].parts.append(part)
            else:
                self.calendars.append(part)
            self._open.append(part)
        else:
            self._passed_over.append(name)

    def _open_calendar(self, number: int) -> None:
        self.calendars.append(Component(name="VCALENDAR", number=number))
        self._open.append(self.calendars[-1])

    def _counts(self, name: str) -> bool:
        inside = _INSIDE.get(self._open[-1].name, ()) if self._open else ("VCALENDAR", "VEVENT")
        if name not in inside:
            return False
        if name == "VEVENT":
            self._meetings += 1
            return self._meetings <= MOST_MEETINGS
        return not self._open or len(self._open[-1].parts) < _MOST_PARTS + MOST_MEETINGS

    def _end(self, name: str) -> None:
        """End the innermost component of this name, and what was left open inside it."""
        if name in self._passed_over[-_DEEPEST:]:
            while self._passed_over.pop() != name:
                pass
        elif name in (part.name for part in self._open):
            self._passed_over.clear()
            while self._open.pop().name != name:
                pass

    def ended(self) -> list[Problem]:
        """Return every problem, after the last line."""
        if self._open and self._open[-1].name == "VEVENT":
            expected = "END:VEVENT: the file may be cut short"
            found = "the file ends within this event"
            self._problems.append(Problem(place="", line=self._open[-1].number, found=found, expected=expected))
        if self._unreadable > _MOST_UNREADABLE:
            found = f"{self._unreadable - _MOST_UNREADABLE:,} more lines that are no property"
            self._problems.append(Problem(place="", found=found, expected="a file that a calendar wrote"))
        if self._meetings > MOST_MEETINGS:
            found = f"{self._meetings:,} events, of which the first {MOST_MEETINGS:,} were read"
            self._problems.append(Problem(place="", found=found, expected="the others in a file of their own"))
        if not self._meetings:
            self._problems.insert(0, self._nothing())
        return self._problems

    def _nothing(self) -> Problem:
        if not self.calendars:
            expected = "a calendar file (.ics), with BEGIN:VCALENDAR"
            return Problem(place="", found="there is no calendar in it", expected=expected)
        others = [words for name, words in _SAID.items() if name in self._seen]
        found = f"no event is in it, only {' and '.join(others)}" if others else "no event is in it"
        return Problem(place="", found=found, expected="at least one event, with BEGIN:VEVENT")
