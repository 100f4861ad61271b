"""Countries, their parts and their time zones: what may stand in an employer's address."""

import re
from functools import lru_cache
from importlib import resources
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_NAME: Final = re.compile(r"[A-Za-z][\w+-]*(?:/[A-Za-z][\w+-]*){0,2}")
"""No dots and no leading slash: a name that could lead out of the tz database never reaches the file system."""


def zone(name: str) -> ZoneInfo | None:
    """Return an IANA time zone, or None where there is no such zone."""
    if not _NAME.fullmatch(name):
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


@lru_cache(maxsize=512)
def zones_of(country: str) -> tuple[str, ...]:
    """Return the IANA zones of a country (ISO 3166-1 alpha-2), from the tz database's own `zone.tab`."""
    table = resources.files("tzdata.zoneinfo").joinpath("zone.tab").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return tuple(row[2] for row in rows if row[0] == country)
