"""When somebody is busy, as a calendar server tells it (VFREEBUSY; RFC 5545, 3.6.4): periods and nothing else."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Final

from heardback.core.busy import Busy
from heardback.intake.invitations.lines import property_lines
from heardback.intake.invitations.times import duration, moment

_FREE: Final = "FREE"
_LONGEST: Final = timedelta(days=31)
_PERIOD: Final = re.compile(r"\s*(\d{8}T\d{6}Z)/(\d{8}T\d{6}Z|P[\dTDHMSW]+)\s*")


def busy_in(raw: bytes) -> Iterator[Busy]:
    """Yield the periods in which somebody is busy, tentatively too. What cannot be read is passed over."""
    for line in property_lines(raw, "utf-8"):
        if line.name == "FREEBUSY" and line.parameters.get("FBTYPE", "").upper() != _FREE:
            yield from filter(None, map(_period, line.value.split(",")))


def _period(written: str) -> Busy | None:
    found = _PERIOD.fullmatch(written)
    begins = moment(found[1]) if found else None
    if found is None or not isinstance(begins, datetime):
        return None
    length = duration(found[2]) if found[2].startswith("P") else None
    ends = begins + length if length else moment(found[2])
    if not isinstance(ends, datetime) or not timedelta() < ends - begins <= _LONGEST:
        return None
    return Busy(begins.astimezone(UTC), ends.astimezone(UTC))
