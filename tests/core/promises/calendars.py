"""A small honest calendar for the stories: Monday to Friday, and nobody has holidays."""

from datetime import date, timedelta

WEDNESDAY = date(2026, 10, 14)
"""The day on which everything in the tables is said, unless a story says otherwise."""


class MondayToFriday:
    """Working days in a country without holidays."""

    def after(self, day: date, n: int, /) -> date:
        """Return the n-th working day after `day`."""
        while n:
            day += timedelta(days=1)
            n -= day.weekday() < 5
        return day
