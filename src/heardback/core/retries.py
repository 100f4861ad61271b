"""How long something that failed is put off: each time twice as long, and never for more than a quarter of a day."""

from datetime import timedelta
from typing import Final

from heardback.core.storage_errors import CannotOpenDatabase, DatabaseBusy, Interrupted, NoRoom

TROUBLE: Final = (DatabaseBusy, Interrupted, CannotOpenDatabase, NoRoom)
"""The database is in trouble: no fault of what was just being done, which is not put off for it."""
_FIRST: Final = timedelta(minutes=1)
_LONGEST: Final = timedelta(hours=6)
_DOUBLINGS: Final = 9
"""After these it is longer than the longest."""


def delay(failures: int) -> timedelta:
    """Return how long to wait after so many failures in a row, from 1: 1 minute, 2, 4 … up to 6 hours."""
    return min(_LONGEST, _FIRST * (1 << min(failures - 1, _DOUBLINGS)))
