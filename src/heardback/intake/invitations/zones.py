"""Hours of some clock → instants. Zones go by the names of IANA, of Windows, by descriptions, or by none at all.

A name that is known wins over the description beside it: descriptions are copied from old programs, with old rules.
Where the two differ at that very hour, it is said.
"""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timezone, tzinfo
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from heardback.core.places import zone
from heardback.core.problems import shown
from heardback.intake.invitations.components import Component
from heardback.intake.invitations.described_zones import DescribedZone, described_zone
from heardback.intake.invitations.lines import Line, unescaped
from heardback.intake.invitations.times import offset
from heardback.intake.invitations.values import ZoneSource

Wrong = tuple[str, str]
"""What was found, and what was expected."""

_UTC_NAMES: Final = frozenset(("UTC", "GMT", "Z", "UTC+00:00", "TZONE://MICROSOFT/UTC", "COORDINATED UNIVERSAL TIME"))
_BY_OFFSET: Final = re.compile(r"\(?(?:UTC|GMT) ?(?P<offset>[+-]\d\d:?\d\d)(?:\)(?: .*)?)?", re.IGNORECASE | re.ASCII)
"""Outlook shows "(UTC+01:00) Amsterdam, Berlin"; others write UTC+0100. It says nothing of summer time."""
_OF_THIS_MACHINE: Final = frozenset(("LOCALTIME", "POSIXRULES", "FACTORY"))
"""Files that stand in the tz database of some systems and mean the system's own zone, or none."""
_LONGEST_NAME: Final = 200


class Zones:
    """The time zones of one calendar, as read by somebody in `reader`'s zone."""

    def __init__(self, calendar: Component, reader: ZoneInfo) -> None:
        zones = (part for part in calendar.parts if part.name == "VTIMEZONE")
        self._described = {_name(unescaped(part.value("TZID"))): part for part in zones}
        self._read: dict[str, DescribedZone | None] = {}
        self._usual = calendar.value("X-WR-TIMEZONE")
        """Google's word for the zone in which hours without one are meant."""
        self._reader = reader

    def instant(self, hour: datetime, line: Line) -> tuple[datetime, ZoneSource, Wrong | None]:
        """Return when that is, in UTC, where the zone is known from, and what is wrong with that, if anything."""
        name = _name(unescaped(line.parameters.get("TZID", "")))
        named = known_zone(name) if name else None
        described = self._description(name)
        if named is None and described is None and not name:
            named = known_zone(self._usual)
        if named:
            at = _utc(hour, named)
            return at, "named", _difference(hour, name, at, described)
        if described:
            return _utc(hour, timezone(described.offset_at(hour))), "described", None
        fixed = _fixed(name)
        return _utc(hour, fixed or self._reader), "assumed", self._unknown(name)

    def day(self, at: datetime) -> date:
        """Return the day of an instant, for its reader."""
        return at.astimezone(self._reader).date()

    def _description(self, name: str) -> DescribedZone | None:
        if name not in self._described:
            return None
        if name not in self._read:
            self._read[name] = described_zone(self._described[name])
        return self._read[name]

    def _unknown(self, name: str) -> Wrong:
        if not name:
            return "hours without a time zone", f"one; {self._reader.key} was assumed"
        if _fixed(name):
            return f"{shown(name)} does not say when summer time is", "a time zone by its name"
        return f"there is no time zone {shown(name)}", f"one such as Europe/Stockholm; {self._reader.key} was assumed"


def _difference(hour: datetime, name: str, at: datetime, described: DescribedZone | None) -> Wrong | None:
    if described is None or _utc(hour, timezone(described.offset_at(hour))) == at:
        return None
    found = f"the file describes {shown(name)} with other hours than that zone has"
    return found, "the hours of the zone, which were taken: see whether the time is right"


def _name(written: str) -> str:
    return " ".join(written[:_LONGEST_NAME].strip(" \"'").split())


def _utc(hour: datetime, place: tzinfo) -> datetime:
    return hour.replace(tzinfo=place).astimezone(UTC)


def _fixed(name: str) -> tzinfo | None:
    found = _BY_OFFSET.fullmatch(name)
    size = offset(found["offset"]) if found else None
    return None if size is None else timezone(size)


@lru_cache(maxsize=1024)
def known_zone(name: str) -> tzinfo | None:
    """Return the zone of a name: IANA's, with or without what some programs put before it, or Windows'."""
    if name.upper() in _UTC_NAMES:
        return UTC
    for tried in _iana_names(name):
        if found := zone(tried):
            return found
    windows = _windows_names().get(name.casefold())
    return zone(windows) if windows else None


def _iana_names(name: str) -> Iterable[str]:
    """Yield what may be a name of the tz database: in /mozilla.org/20050126_1/Europe/Berlin the last two parts."""
    parts = [part.replace(" ", "_") for part in name.split("/") if part]
    if "/" in name.strip("/"):
        yield from ("/".join(parts[-count:]) for count in (3, 2) if count <= len(parts))
    elif name.upper() not in _OF_THIS_MACHINE:
        yield from parts


@lru_cache(maxsize=1)
def _windows_names() -> dict[str, str]:
    """Return CLDR's table of the names that Windows gives to time zones, each with the zone of its largest place."""
    from babel.core import get_global  # noqa: PLC0415 - 20 ms that most calendars need not pay

    return {name.casefold(): str(place) for name, place in get_global("windows_zone_mapping").items()}
