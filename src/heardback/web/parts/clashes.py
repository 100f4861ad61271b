"""Two interviews at once, as pages say it."""

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from heardback.core.clashes import Clash, Meant
from heardback.core.person import Person
from heardback.ports import Kept, Key


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two interviews."""

    key: Key
    employer: str
    clock: str
    """Such as 10:40."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AtOnce:
    """Both, by one clock: the person's own where it is known, else that of the first employer."""

    first: Side
    second: Side
    day: date
    zone: str
    """Whose clock: an IANA name."""
    own: bool
    """It is the person's own."""


def at_once(clash: Clash[Kept], person: Person) -> AtOnce:
    """Return a clash as a page says it."""
    zone = person.zone() if person.timezone else ZoneInfo(clash.first.whose.glance.timezone)
    return AtOnce(
        first=_side(clash.first, zone),
        second=_side(clash.second, zone),
        day=clash.first.appointment.at.astimezone(zone).date(),
        zone=zone.key,
        own=person.timezone is not None,
    )


def _side(meant: Meant[Kept], zone: ZoneInfo) -> Side:
    kept, at = meant.whose, meant.appointment.at.astimezone(zone)
    return Side(key=kept.key, employer=kept.glance.employer, clock=f"{at:%H:%M}")
