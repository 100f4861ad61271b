"""Who is at a meeting (RFC 5545, 3.8.4.1 and 3.8.4.3), as Outlook, Google, Apple and Exchange write them."""

import re
from typing import Final
from urllib.parse import unquote

from heardback.intake.invitations.components import Component
from heardback.intake.invitations.lines import Line
from heardback.intake.invitations.values import Answer, Attendee, AttendeeKind, Part
from heardback.intake.tidying import one_line

MOST_ATTENDEES: Final = 200

_PARTS: Final[dict[str, Part]] = {
    "CHAIR": "chair",
    "REQ-PARTICIPANT": "required",
    "OPT-PARTICIPANT": "optional",
    "NON-PARTICIPANT": "informed",
}
_KINDS: Final[dict[str, AttendeeKind]] = {
    "INDIVIDUAL": "person",
    "GROUP": "group",
    "ROOM": "room",
    "RESOURCE": "resource",
}
_ANSWERS: Final[dict[str, Answer]] = {
    "ACCEPTED": "accepted",
    "CONFIRMED": "accepted",
    "TENTATIVE": "tentative",
    "DECLINED": "declined",
    "DELEGATED": "delegated",
}
_ADDRESS: Final = re.compile(r"[^\s<>()\[\],;:@\"'/]++@[^\s<>()\[\],;:@\"'/]++")
_MAILTO: Final = re.compile(r"mailto:\s*", re.IGNORECASE)
_LAST_NAME_FIRST: Final = re.compile(r"([^\W\d]+(?:[ '-][^\W\d]+){0,2}), ([^\W\d]+(?:[ '.-]+[^\W\d]+){0,2})\.?")
_OF_A_FIRM: Final = re.compile(r"(?:inc|ltd|llc|gmbh|ag|ab|sa|corp|co|plc|jr|sr|phd|md)", re.IGNORECASE)
_LONGEST_NAME: Final = 200
_LONGEST_ADDRESS: Final = 254


def organiser_of(event: Component) -> Attendee | None:
    """Return who calls the meeting, if anybody is named."""
    line = event.first("ORGANIZER")
    return _somebody(line, part="organiser") if line else None


def attendees_of(event: Component) -> tuple[Attendee, ...]:
    """Return who else is named, everybody once."""
    people: dict[tuple[str, str], Attendee] = {}
    for line in event.lines.get("ATTENDEE", ())[:MOST_ATTENDEES]:
        somebody = _somebody(line, part=_PARTS.get(line.parameters.get("ROLE", "").upper(), "required"))
        if somebody:
            people.setdefault((somebody.email.casefold(), "" if somebody.email else somebody.name), somebody)
    return tuple(people.values())


def _somebody(line: Line, part: Part) -> Attendee | None:
    email = _email(line)
    name = _name(line.parameters.get("CN", ""), email)
    if not name and not email:
        return None
    return Attendee(
        name=name,
        email=email,
        part=part,
        kind=_kind(line, email),
        answer=_ANSWERS.get(line.parameters.get("PARTSTAT", "").upper()),
    )


def _email(line: Line) -> str:
    """Return the address: of the property, or of its parameter EMAIL where Apple and Exchange write a path instead."""
    value = line.value
    if found := _MAILTO.search(value):
        value = unquote(value[found.end() : found.end() + 2 * _LONGEST_ADDRESS])
    for written in (value, line.parameters.get("EMAIL", "")):
        address = _ADDRESS.search(written[: 2 * _LONGEST_ADDRESS])
        if address and len(address[0]) <= _LONGEST_ADDRESS:
            local, _, domain = one_line(address[0]).rpartition("@")
            return f"{local}@{domain.lower().rstrip('.')}"
    return ""


def _name(written: str, email: str) -> str:
    r"""Return the name as one says it. Outlook puts names into quotes, directories say "Petrova, Olga"."""
    name = one_line(written.replace("\\,", ",").replace("\\;", ";"))[:_LONGEST_NAME].strip(" '\"")
    if "@" in name or name.casefold() == email.casefold():
        return ""
    turned = _LAST_NAME_FIRST.fullmatch(name)
    if turned and not _OF_A_FIRM.fullmatch(turned[2].strip(".")):
        return f"{turned[2]} {turned[1]}"
    return name


def _kind(line: Line, email: str) -> AttendeeKind:
    """Return what kind of attendee that is; Google's rooms may be called people, but not their addresses."""
    if email.rpartition("@")[2] == "resource.calendar.google.com":
        return "room"
    return _KINDS.get(line.parameters.get("CUTYPE", "").upper(), "person")
