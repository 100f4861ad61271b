"""A Date field (RFC 5322, 3.3) as an instant, if it is one."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

_LONGEST: Final = 200
_YEARS: Final = range(1970, 2151)


def date_in(raw: bytes) -> datetime | None:
    """Return the moment with its offset; "-0000" and none at all are UTC. None: it is no date."""
    text = raw[:_LONGEST].decode("latin-1").strip()
    try:
        moment = parsedate_to_datetime(text)
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        aware.astimezone(UTC)  # an offset of days is none
    except (ValueError, TypeError, IndexError, OverflowError, AttributeError):
        return None
    return aware if aware.year in _YEARS else None
