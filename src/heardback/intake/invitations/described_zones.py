"""A time zone that a file describes by itself (VTIMEZONE; RFC 5545, 3.6.5): its offset at an hour of its clocks.

Only rules that programs use are followed: once a year, on a weekday of a month or on a day of it. Any other says what
it says of its first day. Nothing is expanded, so no rule can cost more than a few days of two years.
"""

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from heardback.intake.invitations.components import Component
from heardback.intake.invitations.times import moment, offset

_FIRST_YEAR: Final = 1
"""Exchange begins its zones in 1601."""
_WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_BY_DAY: Final = re.compile(r"([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)", re.ASCII)
_LONGEST_RULE: Final = 1_000


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


@dataclass(frozen=True, slots=True, kw_only=True)
class DescribedZone:
    """A zone as a file describes it."""

    observances: tuple[_Observance, ...]

    def offset_at(self, hour: datetime) -> timedelta:
        """Return the offset from UTC at an hour that its clocks show; of one that comes twice, the second."""
        onsets = [(onset, one.offset) for one in self.observances for onset in _onsets(one, hour)]
        if onsets:
            return max(onsets)[1]
        return min(self.observances, key=lambda one: one.start).before


def described_zone(part: Component) -> DescribedZone | None:
    """Return the zone that a VTIMEZONE describes, or None if nothing in it can be used."""
    observances = tuple(filter(None, map(_observance, part.parts)))
    return DescribedZone(observances=observances) if observances else None


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
    for line in part.lines.get("RDATE", ()):
        for written in line.value.split(",")[:_LONGEST_RULE]:
            found = moment(written.partition("/")[0], first_year=_FIRST_YEAR)
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


def _onsets(one: _Observance, hour: datetime) -> Iterator[datetime]:
    """Yield the moments up to `hour` at which an observance begins: all single ones, of the rule the latest."""
    yield from (onset for onset in (one.start, *one.more) if onset <= hour)
    if one.rule:
        for year in (hour.year, hour.year - 1):
            onset = _in_year(one.rule, year, one.start)
            if onset and one.start <= onset <= hour and (one.rule.until is None or onset <= one.rule.until):
                yield onset
                return


def _in_year(rule: _Yearly, year: int, start: datetime) -> datetime | None:
    if year < 1:
        return None
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
