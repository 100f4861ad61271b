"""Periods as laws count them: calendar days, working days, or months. The day of the event itself never counts."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from heardback.core.workdays import WorkingDays

_A_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5
_MONTHS_A_YEAR: Final = 12
_NUMBERS: Final = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A period of so many days or months."""

    count: int
    unit: Literal["calendar day", "working day", "month"]
    moves: Literal["never", "off days of rest", "off weekends and holidays"] = "never"
    """What happens where its last day is a day of rest at the employer's place.

    `off weekends and holidays` takes every Saturday and Sunday for a day of rest, even one that is worked.
    """

    def last_day(self, start: date, days: WorkingDays) -> date:
        """Return the last day of the period that `start` sets running."""
        if self.unit == "working day":
            return days.after(start, self.count)
        last = months_on(start, self.count) if self.unit == "month" else start + timedelta(days=self.count)
        while self._rests(last, days):
            last += _A_DAY
        return last

    def _rests(self, day: date, days: WorkingDays) -> bool:
        if self.moves == "never":
            return False
        weekend = self.moves == "off weekends and holidays" and day.weekday() >= _SATURDAY
        return weekend or not days.is_working(day)

    def __str__(self) -> str:
        """Say it in words: seven working days."""
        number = _NUMBERS[self.count] if self.count < len(_NUMBERS) else str(self.count)
        return f"{number} {self.unit}{'s' if self.count > 1 else ''}"


def months_on(day: date, months: int) -> date:
    """Return the same day some months later; where that month is too short, its last day."""
    year, month = divmod(day.year * _MONTHS_A_YEAR + day.month - 1 + months, _MONTHS_A_YEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
