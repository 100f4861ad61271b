"""Where heardback meets the machine: the one place that reads the clock."""

from datetime import UTC, datetime


def now() -> datetime:
    """Return this moment, with its offset."""
    return datetime.now(UTC)
