"""What a calendar file says, as values."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, NamedTuple

Method = Literal["publish", "request", "add", "reply", "counter", "decline-counter", "cancel", "refresh"]
"""What the file is sent for (RFC 5546). One that does not say is a publication: here it is, no answer needed."""
Part = Literal["organiser", "chair", "required", "optional", "informed"]
"""The part somebody has in a meeting; chair to informed are the ROLE of RFC 5545, 3.2.16."""
AttendeeKind = Literal["person", "group", "room", "resource"]
Answer = Literal["accepted", "tentative", "declined", "delegated"]
ZoneSource = Literal["named", "described", "assumed"]
"""Where the offset of an hour is from: it is UTC or in a zone with a known name; in one that the file describes by
itself (VTIMEZONE); or the file says nothing that can be used, and the reader's own zone was taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    """Somebody, or some room, at a meeting; the organiser too."""

    name: str
    """As one says it, or nothing."""
    email: str
    """With its domain in small letters, or nothing."""
    part: Part
    kind: AttendeeKind = "person"
    answer: Answer | None = None
    """Whether they will come, as far as they said."""


class MeetingKey(NamedTuple):
    """By what a later file names the same meeting again (RFC 5545, 3.8.4.7 and 3.8.4.4)."""

    uid: str
    occurrence: datetime | date | None
    """Of an exception in a series, when that one would have begun, and of one that was added, when it begins; None: the
    meeting, or the whole series."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One event of a calendar file, in one version. Instants are in UTC."""

    key: MeetingKey
    method: Method
    sequence: int
    """Which version of it this is, from 0."""
    stamp: datetime | None
    """When this version was written."""
    start: datetime | date
    """The instant it begins; a date if it takes whole days. Of a series, the first."""
    zone: ZoneSource
    minutes: int | None
    """How long it takes; None: it does not say, or it takes whole days."""
    is_called_off: bool
    """It will not take place: the file cancels it, or calls it cancelled."""
    repeats: bool
    """It is a whole series."""
    summary: str
    """Its title, one line."""
    description: str
    location: str
    links: tuple[str, ...]
    """The addresses of video calls, in order. They are shown, never opened."""
    organiser: Attendee | None
    attendees: tuple[Attendee, ...]
    """Everybody who is named, in order; the organiser only if they are invited too."""
