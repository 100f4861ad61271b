"""Days, hours and lengths as calendar files write them (RFC 5545, 3.3.4 to 3.3.6)."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Final

_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2200
_MOMENT: Final = re.compile(
    r"(?P<year>\d{4})-?(?P<month>\d\d)-?(?P<day>\d\d)"
    r"(?:[T ](?P<hour>\d\d):?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:\.\d{1,9})?)?(?P<utc>Z)?)?",
    re.IGNORECASE | re.ASCII,
)
_DURATION: Final = re.compile(
    r"(?P<sign>[+-]?)P(?:(?P<weeks>\d{1,5})W)?(?:(?P<days>\d{1,5})D)?"
    r"(?:T(?:(?P<hours>\d{1,6})H)?(?:(?P<minutes>\d{1,7})M)?(?:(?P<seconds>\d{1,8})S)?)?",
    re.IGNORECASE | re.ASCII,
)
_OFFSET: Final = re.compile(r"([+-])(\d\d):?(\d\d)(?::?(\d\d))?", re.ASCII)
_LEAP_SECOND: Final = 60
_DAY: Final = timedelta(days=1)


def moment(text: str, *, first_year: int = _FIRST_YEAR) -> datetime | date | None:
    """Return what is written: a date, an hour in UTC, an hour of some clock (without an offset), or None.

    Years before `first_year` and after 2200 are taken for mistakes.
    """
    found = _MOMENT.fullmatch(text.strip())
    if not found or not first_year <= int(found["year"]) <= _LAST_YEAR:
        return None
    try:
        day = date(int(found["year"]), int(found["month"]), int(found["day"]))
        if found["hour"] is None:
            return day
        second = min(int(found["second"] or 0), _LEAP_SECOND - 1)
        zone = UTC if found["utc"] else None
        return datetime(day.year, day.month, day.day, int(found["hour"]), int(found["minute"]), second, tzinfo=zone)
    except ValueError:
        return None


def duration(text: str) -> timedelta | None:
    """Return how long; None: it is no length, or a negative one."""
    found = _DURATION.fullmatch(text.strip())
    if not found or found["sign"] == "-":
        return None
    units = {unit: int(found[unit]) for unit in ("weeks", "days", "hours", "minutes", "seconds") if found[unit]}
    return timedelta(**units) if units else None


def offset(text: str) -> timedelta | None:
    """Return an offset from UTC, such as +0100; None: it is none that a clock could have."""
    found = _OFFSET.fullmatch(text.strip())
    if not found:
        return None
    size = timedelta(hours=int(found[2]), minutes=int(found[3]), seconds=int(found[4] or 0))
    if size >= _DAY:
        return None
    return -size if found[1] == "-" else size
