"""A calendar file → the meetings in it, and what was wrong with it."""

from typing import Final
from zoneinfo import ZoneInfo

from heardback.core.problems import Problem, in_order, shown
from heardback.intake.invitations.components import Component, calendars_in
from heardback.intake.invitations.lines import property_lines
from heardback.intake.invitations.values import Meeting, Method
from heardback.intake.invitations.vevent import meeting_in
from heardback.intake.invitations.zones import Zones

LARGEST_FILE: Final = 4_000_000
"""Bytes. Ten years of somebody's meetings have one."""
MOST_LINES: Final = 200_000
MOST_PROBLEMS: Final = 100

_METHODS: Final[dict[str, Method]] = {
    "": "publish",
    "PUBLISH": "publish",
    "REQUEST": "request",
    "ADD": "add",
    "REPLY": "reply",
    "COUNTER": "counter",
    "DECLINECOUNTER": "decline-counter",
    "CANCEL": "cancel",
    "REFRESH": "refresh",
}


def read_meetings(raw: bytes, *, reader: ZoneInfo, charset: str = "") -> tuple[list[Meeting], list[Problem]]:
    """Read a calendar file, or the text/calendar part of a mail: its events in order, and what was wrong.

    Hours without a time zone are meant in `reader`'s, which is said. Whatever the bytes, nothing is raised, and time
    and memory grow with their length alone. Where there is no meeting, there is a problem.
    """
    if len(raw) > LARGEST_FILE:
        found, expected = f"{len(raw) // 1_000_000} MB", f"at most {LARGEST_FILE // 1_000_000} MB: export fewer events"
        return [], [Problem(place="", found=found, expected=expected)]
    if raw.count(b"\n") > MOST_LINES:
        return [], [Problem(place="", found=f"more than {MOST_LINES:,} lines", expected="fewer: export fewer events")]
    calendars, problems = calendars_in(property_lines(raw, charset))
    meetings = [meeting for calendar in calendars for meeting in _meetings_of(calendar, reader, problems)]
    return meetings, _told(problems)


def _told(problems: list[Problem]) -> list[Problem]:
    """Leave out what was said before, and what is beyond every measure."""
    problems = list({one.found: one for one in reversed(problems)}.values())
    if len(problems) <= MOST_PROBLEMS:
        return in_order(problems)
    found = f"{len(problems) - MOST_PROBLEMS:,} more problems"
    rest = Problem(place="", found=found, expected="a file that a calendar wrote")
    return [*in_order(problems[:MOST_PROBLEMS]), rest]


def _meetings_of(calendar: Component, reader: ZoneInfo, problems: list[Problem]) -> list[Meeting]:
    method = _method(calendar, problems)
    zones = Zones(calendar, reader)
    events = (part for part in calendar.parts if part.name == "VEVENT")
    return [meeting for part in events if (meeting := meeting_in(part, method, zones, problems.append))]


def _method(calendar: Component, problems: list[Problem]) -> Method:
    written = calendar.value("METHOD")
    method = _METHODS.get(written.upper())
    if method is None:
        found, expected = f"{shown(written)} is no method", "REQUEST, CANCEL or another of RFC 5546"
        problems.append(Problem(place="METHOD", line=calendar.number, found=found, expected=expected))
    return method or "publish"
