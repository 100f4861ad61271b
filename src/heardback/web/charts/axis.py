"""The axis of days under a drawing: round numbers, in weeks where there are many."""

from typing import Final
from xml.etree.ElementTree import Element

from heardback.web.charts.ink import AXIS, MUTED
from heardback.web.charts.markup import percent, shape, words

_STEPS: Final = (1, 2, 7, 14, 28, 56, 91, 182, 364)
_MOST_TICKS: Final = 6
_EDGE: Final = 0.015
"""Left free at both ends, as a share of the width: half a dot on a phone."""


class Days:
    """Where a day stands on the width; day 0 is at the left, and `last` still fits."""

    def __init__(self, last: float, *, room: float) -> None:
        """Leave some room after the last day, as a share of all days."""
        self.end = max(last, 1) * (1 + room)

    def at(self, day: float) -> float:
        """Return the place of a day, as a share of the width."""
        return _EDGE + (1 - 2 * _EDGE) * day / self.end

    def ticks(self) -> range:
        """Return the days that are written: at most six after day 0."""
        step = next((step for step in _STEPS if self.end / step <= _MOST_TICKS), int(self.end / _MOST_TICKS) + 1)
        return range(0, int(self.end) + 1, step)


def axis(days: Days, *, y: float, unit: str) -> list[Element]:
    """Return the line of the axis at `y`, its days below it and the word for what they count: 34 pixels in all."""
    line = shape("line", x1="0", x2="100%", y1=y, y2=y, **AXIS)
    return [line, *(_tick(days, day, y) for day in days.ticks()), _unit(unit, y + 32)]


def _tick(days: Days, day: int, y: float) -> Element:
    return words("text", day, x=percent(days.at(day)), y=y + 16, text_anchor="middle" if day else "start", **MUTED)


def _unit(unit: str, y: float) -> Element:
    return words("text", unit, x="0", y=y, **MUTED)
