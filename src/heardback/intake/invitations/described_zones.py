"""A time zone that a file describes by itself (VTIMEZONE; RFC 5545, 3.6.5): its offset at an hour of its clocks.

Only rules that programs use are followed: once a year, on a weekday of a month or on a day of it. Any other says what
it says of its first day. Nothing is expanded, so no rule can cost more than a few days of two years.
"""

import re
from bisect import bisect_right
from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Final

from heardback.intake.invitations.components import Component
from heardback.intake.invitations.times import moment, offset

_FIRST_YEAR: Final = 1
"""Exchange begins its zones in 1601."""
_WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_BY_DAY: Final = re.compile(r"([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)", re.ASCII)
_LONGEST_RULE: Final = 1_000
_MOST_DATES: Final = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class _Yearly:
    """A rule that holds once a year, on the first day that fits."""

    month: int
    weekday: int | None
    """From Monday, 0; None: whatever it is."""
    nth: int | None
    """Which one of the month; from its end if negative; None: any."""
    days: frozenset[int]
    """The days of the month that fit; none: all. From the end if negative."""
    until: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Observance:
    """Summer or winter time: from when on, by the clocks before, and how far from UTC."""

    start: datetime
    before: timedelta
    offset: timedelta
    more: tuple[datetime, ...]
    rule: _Yearly | None


class DescribedZone:
    """A zone as a file describes it."""

    def __init__(self, observances: Sequence[_Observance]) -> None:
        self._observances = observances
        self._before = min(observances, key=lambda one: one.start).before
        self._single = sorted((onset, one.offset) for one in observances for onset in (one.start, *one.more))
        self._yearly: dict[int, list[tuple[datetime, timedelta]]] = {}

    def offset_at(self, hour: datetime) -> timedelta:
        """Return the offset from UTC at an hour that its clocks show; of one that comes twice, the second."""
        by_rule = (onset for year in (hour.year - 1, hour.year) for onset in self._in_year(year) if onset[0] <= hour)
        index = bisect_right(self._single, (hour, timedelta.max))
        onsets = [*self._single[max(index - 1, 0) : index], *by_rule]
        return max(onsets)[1] if onsets else self._before

    def _in_year(self, year: int) -> list[tuple[datetime, timedelta]]:
        """Return when which offset begins by rule in a year, in order."""
        if year not in self._yearly:
            begun = ((_onset(one, year), one.offset) for one in self._observances)
            self._yearly[year] = sorted((onset, offset) for onset, offset in begun if onset)
        return self._yearly[year]


def described_zone(part: Component) -> DescribedZone | None:
    """Return the zone that a VTIMEZONE describes, or None if nothing in it can be used."""
    observances = tuple(filter(None, map(_observance, part.parts)))
    return DescribedZone(observances) if observances else None


def _observance(part: Component) -> _Observance | None:
    start = moment(part.value("DTSTART"), first_year=_FIRST_YEAR)
    after = offset(part.value("TZOFFSETTO"))
    if start is None or after is None:
        return None
    before = offset(part.value("TZOFFSETFROM"))
    start = _by_the_clock(start)
    return _Observance(
        start=start,
        before=after if before is None else before,
        offset=after,
        more=tuple(_dates(part)),
        rule=_yearly(part.value("RRULE"), start),
    )


def _by_the_clock(written: datetime | date) -> datetime:
    return written.replace(tzinfo=None) if isinstance(written, datetime) else datetime.combine(written, time())


def _dates(part: Component) -> Iterator[datetime]:
    written = (one for line in part.lines.get("RDATE", ()) for one in line.value.split(","))
    for one in islice(written, _MOST_DATES):
        found = moment(one.partition("/")[0], first_year=_FIRST_YEAR)
        if found is not None:
            yield _by_the_clock(found)


def _yearly(rule: str, start: datetime) -> _Yearly | None:
    said = _rule(rule)
    if said.get("FREQ") != "YEARLY":
        return None
    day = _BY_DAY.fullmatch(said.get("BYDAY", ""))
    days = frozenset(int(one) for one in said.get("BYMONTHDAY", "").split(",") if re.fullmatch(r"-?[0-9]{1,2}", one))
    month = said.get("BYMONTH", "")
    until = moment(said.get("UNTIL", ""), first_year=_FIRST_YEAR)
    return _Yearly(
        month=int(month) if re.fullmatch(r"0?[1-9]|1[0-2]", month) else start.month,
        weekday=_WEEKDAYS.index(day[2]) if day else None,
        nth=int(day[1]) if day and day[1] else None,
        days=days or (frozenset() if day else frozenset((start.day,))),
        until=None if until is None else _by_the_clock(until),
    )


def _rule(text: str) -> Mapping[str, str]:
    pairs = (one.partition("=") for one in text[:_LONGEST_RULE].upper().replace(" ", "").split(";"))
    return {name: value for name, _, value in pairs}


def _onset(one: _Observance, year: int) -> datetime | None:
    """Return when an observance begins in a year by its rule, if it does."""
    if one.rule is None or not one.start.year <= year:
        return None
    onset = _day_in_year(one.rule, year, one.start)
    if onset is None or onset < one.start or (one.rule.until is not None and onset > one.rule.until):
        return None
    return onset


def _day_in_year(rule: _Yearly, year: int, start: datetime) -> datetime | None:
    last = monthrange(year, rule.month)[1]
    fitting = [day for day in range(1, last + 1) if _fits(rule, date(year, rule.month, day), last)]
    if not fitting:
        return None
    index = rule.nth - 1 if rule.nth and rule.nth > 0 else rule.nth or 0
    if not -len(fitting) <= index < len(fitting):
        return None
    return datetime.combine(date(year, rule.month, fitting[index]), start.time())


def _fits(rule: _Yearly, day: date, last: int) -> bool:
    if rule.days and not {day.day, day.day - last - 1} & rule.days:
        return False
    return rule.weekday is None or day.weekday() == rule.weekday
