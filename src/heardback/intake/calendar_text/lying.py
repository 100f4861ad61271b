"""What became of an item in somebody's calendar: bytes of a server → where it lies now. Nothing is ever raised."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from heardback.core.syncing import Sight
from heardback.intake.invitations.components import Component, calendars_in
from heardback.intake.invitations.lines import Line, property_lines
from heardback.intake.invitations.meetings import LARGEST_FILE
from heardback.intake.invitations.when import When
from heardback.intake.invitations.zones import Zones

_DONE = frozenset(("COMPLETED", "CANCELLED"))
_ALL_OF_IT = "100"


def sight_in(raw: bytes, reader: ZoneInfo) -> Sight | None:
    """Return an event's or a to-do's beginning and whether it is done; None if the bytes tell of none.

    Hours without a zone are meant in `reader`'s. A to-do that names only its due day lies on that day.
    """
    if len(raw) > LARGEST_FILE:
        return None
    calendars, _ = calendars_in(_as_events(property_lines(raw, "utf-8")))
    for calendar in calendars:
        for part in (one for one in calendar.parts if one.name == "VEVENT"):
            when = When(part, Zones(calendar, reader), lambda *_: None)
            began = when.start()
            begins = began[0] if began else when.at("DUE")
            if begins is not None:
                return _sight(part, begins, reader, due=began is None)
    return None


def _sight(part: Component, begins: datetime | date, reader: ZoneInfo, *, due: bool) -> Sight:
    status, share = part.value("STATUS").upper(), part.value("PERCENT-COMPLETE")
    done = status in _DONE or share == _ALL_OF_IT or "COMPLETED" in part.lines
    if isinstance(begins, datetime):
        return Sight(begins.astimezone(reader).date(), begins.astimezone(UTC), done, due)
    return Sight(begins, None, done, due)


def _as_events(lines: Iterator[Line]) -> Iterator[Line]:
    """Take to-dos for events: their times are written alike."""
    for line in lines:
        is_edge = line.name in ("BEGIN", "END") and line.value.strip().upper() == "VTODO"
        yield replace(line, value="VEVENT") if is_edge else line
