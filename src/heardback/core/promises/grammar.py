"""How a day is named: one pattern and the arithmetic that belongs to it, tried in order.

A language is a table of `Naming`s. The first in the table to match some words owns them, so the more particular
stand above the more general; a naming that reckons no day ("two days ago", "every Friday") keeps its words from
being read as a day by those below.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from heardback.core.promises.days import Calendar
from heardback.core.promises.patterns import Pattern, words

Reckon = Callable[[re.Match[str], Calendar], date | None]
Sort = Literal["date", "period", "span", "silent"]

_ONE_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """One way to name a day."""

    pattern: Pattern
    """Where these words stand."""
    reckon: Reckon
    """The last day that keeps a promise made in these words."""
    sort: Sort
    """`date`: a day of the calendar; `period`: a week or month, or a part of one; `span`: a time to count from some
    day; `silent`: names no day to come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A place in a sentence that names a day."""

    naming: Naming
    match: re.Match[str]
    eve: bool = False
    """Said with "before", so that the day itself is too late."""

    @property
    def start(self) -> int:
        """Where the words begin in the sentence."""
        return self.match.start()

    @property
    def end(self) -> int:
        """Where the words end in the sentence."""
        return self.match.end()

    def day(self, calendar: Calendar) -> date | None:
        """Return the last day that keeps the promise, or None where the calendar has no such day ahead."""
        try:
            start = Calendar(on=calendar.on + _ONE_DAY, days=calendar.days) if self.eve else calendar
            day = self.naming.reckon(self.match, start)
            day = day - _ONE_DAY if day and self.eve else day
        except (ValueError, OverflowError):
            return None
        return day if day and day >= calendar.on else None


def naming(sort: Sort, pattern: str, reckon: Reckon) -> Naming:
    """Make a naming of whole words; letter case does not matter unless the pattern says so."""
    return Naming(pattern=words(pattern), reckon=reckon, sort=sort)


def silent(pattern: str) -> Naming:
    """Make a naming that only keeps its words from being read as a day to come."""
    return naming("silent", pattern, lambda _match, _calendar: None)


def find_days(plain: str, table: Iterable[Naming], eve: Pattern) -> list[Mention]:
    """Return every day named in the sentence, in reading order; `eve` finds a "before" that ends where a day begins."""
    owned: list[Mention] = []
    for way in table:
        for match in way.pattern.finditer(plain):
            if match.end() > match.start() and not any(m.start < match.end() and match.start() < m.end for m in owned):
                before = way.sort == "date" and eve.search(plain, 0, match.start()) is not None
                owned.append(Mention(naming=way, match=match, eve=before))
    return sorted((m for m in owned if m.naming.sort != "silent"), key=lambda m: m.start)
