"""A step curve with its band and the usual range: how many are still without an answer after so many days."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from django.utils.safestring import SafeString

from heardback.web.charts.axis import Days, axis
from heardback.web.charts.ink import BAND, GRID, MUTED, USUAL
from heardback.web.charts.markup import UNITS, drawing, percent, shape, stretched, words

_TOP: Final = 42.0
_BOTTOM: Final = 186.0
_HEIGHT: Final = 224.0
_ROOM: Final = 0.16
"""After the last day, for the words at the right end of the levels."""
_FLAG: Final = 20.0
"""By how much the usual range stands out above the levels, up to its name."""
_TICK: Final = 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """From this day on the curve is at `share`, within `low` and `high` if a band is claimed."""

    day: int
    share: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CurveWords:
    """What stands in and behind the drawing."""

    title: str
    about: str
    #: At the upper edge and at half of it: what the shares are shares of, such as "all waiting" and "half".
    all: str
    half: str
    #: Above the usual range.
    usual: str
    #: Under the axis: what the days are counted from.
    days: str


def curve(
    steps: Sequence[Step], *, last: int, unended: Sequence[int], usual: tuple[int, int], says: CurveWords
) -> SafeString:
    """Draw steps that begin with everybody on day 0 and end on day `last`.

    `usual` are the first and the last day of the usual range, `unended` the days on which somebody left the sum
    without an answer: each a small mark on the line.
    """
    days = Days(max(last, usual[1]), room=_ROOM)
    return drawing(
        "curve",
        [
            *_usual(days, usual, says.usual),
            _level(_TOP, says.all),
            _level((_TOP + _BOTTOM) / 2, says.half),
            stretched(*_paths(days, steps, last, unended), height=_BOTTOM),
            *axis(days, y=_BOTTOM, unit=says.days),
        ],
        title=says.title,
        about=says.about,
        height=_HEIGHT,
    )


def _usual(days: Days, usual: tuple[int, int], name: str) -> Iterator[Element]:
    left, right = (days.at(day) for day in usual)
    yield shape(
        "rect", x=percent(left), width=percent(right - left), y=_TOP - _FLAG, height=_BOTTOM - _TOP + _FLAG,
        **USUAL,
    )  # fmt: skip
    yield words("text", name, x=percent(left), y=_TOP - _FLAG - 6, **MUTED)


def _level(y: float, name: str) -> Element:
    line = shape("line", x1="0", x2="100%", y1=y, y2=y, **GRID)
    label = words("text", name, x="100%", y=y - 6, text_anchor="end", **MUTED)
    return shape("g", line, label)


def _paths(days: Days, steps: Sequence[Step], last: int, unended: Sequence[int]) -> Iterator[Element]:
    band = _band(days, steps, last)
    if band:
        yield shape("path", d=band, **BAND)
    yield _line(_stairs(days, [(step.day, step.share) for step in steps], last), "chart-line", 1.75)
    marks = "".join(_mark(days, steps, day) for day in sorted(set(unended)))
    if marks:
        yield _line(marks, "chart-mark", 1)


def _line(path: str, kind: str, width: float) -> Element:
    return shape(
        "path", d=path, class_=kind, fill="none", stroke="currentColor", stroke_width=width, stroke_linejoin="round",
        stroke_linecap="round", vector_effect="non-scaling-stroke",
    )  # fmt: skip


def _stairs(days: Days, heights: Sequence[tuple[int, float]], last: int) -> str:
    """Return the path from everybody on day 0, level to each day and there down, and level on to the last day."""
    way = [f"M{_x(days, 0)} {_y(1)}", *(f"H{_x(days, day)}V{_y(share)}" for day, share in heights)]
    return "".join([*way, f"H{_x(days, last)}"])


def _band(days: Days, steps: Sequence[Step], last: int) -> str:
    """Return the outline between the upper and the lower ends, from the first step on."""
    claimed = [(step.day, step.low, step.high) for step in steps if step.low is not None and step.high is not None]
    if not claimed:
        return ""
    ends = [*(day for day, _, _ in claimed[1:]), last]
    there = "".join(f"V{_y(high)}H{_x(days, end)}" for (_, _, high), end in zip(claimed, ends, strict=True))
    back = "".join(f"V{_y(low)}H{_x(days, day)}" for day, low, _ in reversed(claimed))
    return f"M{_x(days, claimed[0][0])} {_y(claimed[0][2])}{there}{back}Z"


def _mark(days: Days, steps: Sequence[Step], day: int) -> str:
    share = next((step.share for step in reversed(steps) if step.day <= day), 1.0)
    y = _TOP + (1 - share) * (_BOTTOM - _TOP)
    return f"M{_x(days, day)} {y - _TICK:.1f}v{2 * _TICK:g}"


def _x(days: Days, day: int) -> str:
    return f"{days.at(day) * UNITS:.1f}"


def _y(share: float) -> str:
    return f"{_TOP + (1 - share) * (_BOTTOM - _TOP):.1f}"
