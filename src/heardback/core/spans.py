"""Windows in a playbook: "3wd..5wd" is from the third to the fifth working day after the day it counts from."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar, Final

from heardback.core.workdays import WorkingDays

_OFFSET: Final = re.compile(r"(\d{1,3})\s*(wd|d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Offset:
    """A number of days on from a day: working days at the employer's place, or calendar days."""

    count: int
    working: bool

    EXPECTED: ClassVar[str] = '"7d" (calendar days), "5wd" (working days) or the like'

    @classmethod
    def parse(cls, text: object) -> "Offset":
        """Read "5wd" or "7d"; anything else raises `ValueError`, whose message says what is allowed."""
        found = _OFFSET.fullmatch(text.strip()) if isinstance(text, str) else None
        if not found:
            raise ValueError(cls.EXPECTED)
        return cls(int(found[1]), found[2].lower() == "wd")

    def on_from(self, day: date, days: WorkingDays) -> date:
        """Return the day so many days after `day`. Nothing is moved off a non-working day here."""
        if self.working and self.count:
            return days.after(day, self.count)
        return day + timedelta(days=self.count)

    def __str__(self) -> str:
        """Write it as the file does."""
        return f"{self.count}{'wd' if self.working else 'd'}"


@dataclass(frozen=True, slots=True)
class Window:
    """From the first to the last day, both included, as offsets from one day."""

    first: Offset
    last: Offset

    EXPECTED: ClassVar[str] = 'a window such as "3wd..5wd" or "4d..5d" that does not end before it begins'

    @classmethod
    def parse(cls, text: object) -> "Window":
        """Read "3wd..5wd"; anything else raises `ValueError`, whose message says what is allowed."""
        first, dots, last = text.partition("..") if isinstance(text, str) else ("", "", "")
        try:
            window = cls(Offset.parse(first), Offset.parse(last))
        except ValueError:
            raise ValueError(cls.EXPECTED) from None
        same_kind = window.first.working == window.last.working
        if not dots or (same_kind and window.last.count < window.first.count):
            raise ValueError(cls.EXPECTED)
        return window

    def after(self, day: date, days: WorkingDays) -> tuple[date, date]:
        """Return the first and the last day, counted from `day`; each moved forward to a working day (section 2)."""
        first, last = self.first, self.last
        opens = days.after(day, first.count) if first.working and first.count else _landed(first, day, days)
        closes = days.after(day, last.count) if last.working and last.count else _landed(last, day, days)
        return opens, max(opens, closes)

    def __str__(self) -> str:
        """Write it as the file does."""
        return f"{self.first}..{self.last}"


def _landed(offset: Offset, day: date, days: WorkingDays) -> date:
    return days.on_or_after(day + timedelta(days=offset.count))
