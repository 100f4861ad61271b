"""One event of a calendar file (VEVENT; RFC 5545, 3.6.1) → a meeting."""

import re
from collections.abc import Callable
from typing import Final

from heardback.core.problems import Problem
from heardback.intake.invitations.components import Component
from heardback.intake.invitations.lines import unescaped
from heardback.intake.invitations.links import links_in
from heardback.intake.invitations.people import attendees_of, organiser_of
from heardback.intake.invitations.values import Meeting, MeetingKey, Method
from heardback.intake.invitations.when import Complain, When
from heardback.intake.invitations.zones import Zones
from heardback.intake.message.html_text import text_of_html
from heardback.intake.tidying import one_line, several_lines

_LONGEST_LINE: Final = 300
_LONGEST_TEXT: Final = 10_000
_LONGEST_UID: Final = 1_000
_HTML: Final = re.compile(r"<(?:br|p|div|a|b|span|html|body|ul)\b", re.IGNORECASE)
_CANCELLED: Final = frozenset(("CANCELLED", "CANCELED"))


def meeting_in(part: Component, method: Method, zones: Zones, note: Callable[[Problem], None]) -> Meeting | None:
    """Return the meeting, or None if it does not say when it is; what is wrong with it is noted."""
    complain = _complainer(part, note)
    when = When(part, zones, complain)
    began = when.start()
    if began is None:
        return None
    return Meeting(
        key=MeetingKey(uid=_uid(part, complain), occurrence=began[0] if method == "add" else when.at("RECURRENCE-ID")),
        method=method,
        sequence=_sequence(part),
        stamp=when.stamp(),
        start=began[0],
        zone=began[1],
        minutes=when.minutes(),
        is_called_off=method == "cancel" or part.value("STATUS").upper() in _CANCELLED,
        repeats="RRULE" in part.lines or "RDATE" in part.lines,
        summary=_line(part, "SUMMARY"),
        description=_description(part),
        location=_line(part, "LOCATION"),
        links=links_in(part),
        organiser=organiser_of(part),
        attendees=attendees_of(part),
    )


def _complainer(part: Component, note: Callable[[Problem], None]) -> Complain:
    def complain(place: str, found: str, expected: str) -> None:
        line = part.first(place)
        number = line.number if line else part.number
        note(Problem(place=place, line=number, found=found, expected=expected))

    return complain


def _uid(part: Component, complain: Complain) -> str:
    uid = one_line(part.value("UID"))[:_LONGEST_UID]
    if not uid:
        complain("UID", "an event without a name of its own", "a UID: no later change of it can be recognised")
    return uid


def _sequence(part: Component) -> int:
    written = part.value("SEQUENCE")
    return int(written) if re.fullmatch(r"[0-9]{1,9}", written) else 0


def _line(part: Component, name: str) -> str:
    return one_line(unescaped(part.value(name)))[:_LONGEST_LINE]


def _description(part: Component) -> str:
    """Return what it says about itself. Google writes HTML there, Outlook into a property of its own."""
    text = unescaped(part.value("DESCRIPTION"))
    if not text.strip():
        text = unescaped(part.value("X-ALT-DESC"))
    return several_lines(text_of_html(text) if _HTML.search(text) else text)[:_LONGEST_TEXT]
