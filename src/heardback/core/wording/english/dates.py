"""Days in English."""

from datetime import date
from typing import Final

from heardback.core.step import Step

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_NEXT_TO_TODAY: Final = {0: "today", 1: "tomorrow", -1: "yesterday"}
THIS_WEEK: Final = 6
"""So many days off, a weekday alone is clear."""


def day(when: date) -> str:
    """Write a day in full: Wednesday 18 November."""
    return f"{WEEKDAYS[when.weekday()]} {when.day} {_MONTHS[when.month - 1]}"


def full_day(when: date) -> str:
    """Write a day with its year: Wednesday 18 November 2026."""
    return f"{day(when)} {when.year}"


def day_seen(when: date, today: date) -> str:
    """Write a day in full, with its year where it is another one than today's."""
    return day(when) if when.year == today.year else full_day(when)


def short_day(when: date) -> str:
    """Write a day briefly: Wed 18 Nov."""
    return f"{WEEKDAYS[when.weekday()][:3]} {when.day} {_MONTHS[when.month - 1][:3]}"


def days(when: date, today: date) -> str:
    """Write a day as people say it, seen from `today`: today, tomorrow, on Friday, on Friday 4 December."""
    ahead = (when - today).days
    if ahead in _NEXT_TO_TODAY:
        return _NEXT_TO_TODAY[ahead]
    return f"on {WEEKDAYS[when.weekday()]}" if 0 < ahead <= THIS_WEEK else f"on {day_seen(when, today)}"


def away(when: date, today: date) -> str:
    """Say how far off a day is: today, in 3 days, 3 days ago."""
    ahead = (when - today).days
    if ahead in _NEXT_TO_TODAY:
        return _NEXT_TO_TODAY[ahead]
    return f"in {ahead} days" if ahead > 0 else f"{-ahead} days ago"


def window(step: Step, today: date) -> str:
    """Write a step's window, seen from `today`; another year is named."""
    if step.last is None:
        return f"from {_short(step.first, today)} on" if step.first > today else "from now on"
    if step.first == step.last:
        return _short(step.first, today)
    if step.first <= today <= step.last:
        return f"until {_short(step.last, today)}"
    return f"{short_day(step.first)} to {_short(step.last, today)}"


def _short(when: date, today: date) -> str:
    return short_day(when) if when.year == today.year else f"{short_day(when)} {when.year}"
