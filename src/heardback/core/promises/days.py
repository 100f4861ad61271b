"""Calendar arithmetic for promises: from a way of naming a day to the last day that still keeps it.

Every function counts from the day the words were said and follows the contract, "Their words, as a day":
weeks run Monday to Sunday, "the next one ahead" includes today, and a period stands for its last useful day.
A day that the calendar does not have (31 November, the year 10000) raises ValueError or OverflowError; the
one caller, `grammar.Mention.day`, takes that as "not understood".
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil
from typing import Final, Literal, Protocol

Part = Literal["early", "first-half", "middle", "late"]
Unit = Literal["hour", "day", "working-day", "week", "month", "year"]

FRIDAY: Final = 4
SUNDAY: Final = 6
_WEEK: Final = 7
_MONTHS: Final = 12
HOURS: Final = 24
_HALF_A_MONTH: Final = 15
_MONTH_FIRST: Final = frozenset({"US"})
_FAR_AHEAD: Final = timedelta(days=150)
_PART_OF_WEEK: Final[dict[Part, int]] = {"early": 1, "first-half": 2, "middle": 2, "late": FRIDAY}
_PART_OF_MONTH: Final[dict[Part, int]] = {"early": 10, "first-half": 15, "middle": 20, "late": 31}


class WorkingDays(Protocol):
    """What a promise needs to know of the employer's calendar."""

    def after(self, day: date, n: int, /) -> date:
        """Return the n-th working day after `day`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Where counting starts, and which days count as working days."""

    on: date
    days: WorkingDays


def after_a_while(calendar: Calendar, amount: float, unit: Unit) -> date:
    """Return the day `amount` units on; half units count in full, so that the period is surely over."""
    whole = int(amount)
    match unit:
        case "hour":
            return calendar.on + timedelta(days=hours_in_days(amount))
        case "day":
            return calendar.on + timedelta(days=ceil(amount))
        case "working-day":
            return calendar.days.after(calendar.on, ceil(amount)) if amount else calendar.on
        case "week":
            return calendar.on + timedelta(days=ceil(amount * _WEEK))
        case "month":
            return plus_months(calendar.on, whole) + timedelta(days=_HALF_A_MONTH if amount > whole else 0)
        case "year":
            return plus_months(calendar.on, ceil(amount * _MONTHS))


def hours_in_days(hours: float) -> int:
    """Return the days that so many hours may reach into: "within 48 hours" is two days, "within the hour" none."""
    return ceil(hours / HOURS) if hours >= HOURS / 2 else 0


def plus_months(day: date, months: int) -> date:
    """Return the same day `months` on, or the last one where that month is shorter (31 January: 28 February)."""
    years, month = divmod(day.month - 1 + months, _MONTHS)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def weekday_ahead(on: date, weekday: int) -> date:
    """Return the next such weekday; today counts."""
    return on + timedelta(days=(weekday - on.weekday()) % _WEEK)


def weekday_of_week(on: date, weekday: int, weeks: int) -> date:
    """Return that weekday of the week `weeks` after this one ("next Friday" is that of next week)."""
    return on + timedelta(days=weekday - on.weekday() + _WEEK * weeks)


def part_of_week(on: date, part: Part, weeks: int) -> date:
    """Return Tuesday, Wednesday or Friday of the week; of this week, the next one ahead."""
    weekday = _PART_OF_WEEK[part]
    return weekday_of_week(on, weekday, weeks) if weeks else weekday_ahead(on, weekday)


def part_of_month(first: date, part: Part) -> date:
    """Return the 10th, 15th, 20th or last day of the month that `first` lies in."""
    return first.replace(day=min(_PART_OF_MONTH[part], monthrange(first.year, first.month)[1]))


def part_of_month_ahead(on: date, part: Part, month: int | None = None, year: int | None = None) -> date:
    """Return that part of the named month (or of this one), the next ahead unless the year is given."""
    day = part_of_month(date(year or on.year, month or on.month, 1), part)
    if year is None and day < on:
        later = plus_months(day.replace(day=1), _MONTHS if month else 1)
        return part_of_month(later, part)
    return day


def date_ahead(on: date, day: int, month: int, year: int | None = None) -> date:
    """Return the date; without a year the next ahead, and 29 February waits for a leap year."""
    if year is not None:
        return date(year, month, day)
    for ahead in range(9):
        found = _date_or_none(on.year + ahead, month, day)
        if found is not None and found >= on:
            return found
    raise ValueError(day, month)


def ordinal_ahead(on: date, day: int) -> date:
    """Return the next day with that number: "the 20th", and the 31st waits for a month that has one."""
    for ahead in range(3):
        month = plus_months(on.replace(day=1), ahead)
        found = _date_or_none(month.year, month.month, day)
        if found is not None and found >= on:
            return found
    raise ValueError(day)


def slashed_date(on: date, one: int, other: int, year: int | None, country: str | None = None) -> date:
    """Return what "20/11" or "11/20" means; `country` is the employer's, where it is known.

    Day first, but in the United States month first; unless only the other order is a date ahead. Where both are, the
    usual reading still gives way when it lies more than five months ahead and the other does not: nobody promises an
    answer for next autumn.
    """
    if country in _MONTH_FIRST:
        one, other = other, one
    day_first, month_first = _ahead_or_none(on, one, other, year), _ahead_or_none(on, other, one, year)
    if day_first is None or (month_first is not None and month_first - on < _FAR_AHEAD < day_first - on):
        day_first = month_first
    if day_first is None:
        raise ValueError(one, other)
    return day_first


def quarter_end(on: date, quarter: int | None = None) -> date:
    """Return the last day of that quarter, or of the running one."""
    return part_of_month_ahead(on, "late", 3 * (quarter or (on.month + 2) // 3))


def full_year(written: str | None) -> int | None:
    """Return 2026 for "2026" and "26"."""
    if not written:
        return None
    return int(written) if len(written) > 2 else 2000 + int(written)  # noqa: PLR2004 - two digits of a year


def _ahead_or_none(on: date, day: int, month: int, year: int | None) -> date | None:
    try:
        found = date_ahead(on, day, month, year)
    except ValueError:
        return None
    return found if found >= on else None


def _date_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
