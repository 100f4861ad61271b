"""Single cases as dots on an axis of days, a row a level, each over its usual range."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal
from xml.etree.ElementTree import Element

from django.utils.safestring import SafeString

from heardback.web.charts.axis import Days, axis
from heardback.web.charts.ink import GRID, LABEL, USUAL
from heardback.web.charts.markup import drawing, percent, shape, words

_NARROWEST: Final = 320
"""Pixels: where dots would touch at this width, they stand on one another."""
_ROOM: Final = 0.06
"""After the last day, for the tail of a dot."""
_RADIUS: Final = 4.0
_APART: Final = 10.5
_TAIL: Final = 8.0
_NAME: Final = 26.0
_GAP: Final = 12.0

Kind = Literal["answered", "open", "ended"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """One case: after how many days it was answered, how long it is open by now, or after how long it was ended."""

    days: int
    kind: Kind
    #: What is told about it when one points at it.
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The cases of one level and the first and last day of its usual range."""

    name: str
    usual: tuple[int, int]
    dots: Sequence[Dot]


@dataclass(frozen=True, slots=True, kw_only=True)
class DotsWords:
    """What stands in and behind the drawing; `days` under the axis."""

    title: str
    about: str
    days: str


def dots(rows: Sequence[Row], *, says: DotsWords) -> SafeString:
    """Draw the rows under one another over one axis: answered filled, open ones with a tail, ended ones hollow."""
    days = Days(
        max((day for row in rows for day in (row.usual[1], *(dot.days for dot in row.dots))), default=0), room=_ROOM
    )
    inside: list[Element] = []
    y = 0.0
    for row in rows:
        swarm = _swarm(days, row.dots)
        height = _NAME + (max((level for _, level in swarm), default=0) + 1) * _APART + _GAP
        inside += _row(days, row, swarm, top=y, ground=y + height)
        y += height
    return drawing(
        "dots", [*inside, *axis(days, y=y, unit=says.days)], title=says.title, about=says.about, height=y + 38
    )


def _swarm(days: Days, dots: Sequence[Dot]) -> list[tuple[Dot, int]]:
    """Give each dot the lowest level on which it touches none before it."""
    placed: list[tuple[Dot, int]] = []
    ends: list[float] = []
    for dot in sorted(dots, key=lambda dot: (dot.days, dot.kind)):
        x = days.at(dot.days) * _NARROWEST
        level = next((level for level, end in enumerate(ends) if end <= x), len(ends))
        ends[level : level + 1] = [x + _APART + (_TAIL if dot.kind == "open" else 0)]
        placed.append((dot, level))
    return placed


def _row(days: Days, row: Row, swarm: Sequence[tuple[Dot, int]], *, top: float, ground: float) -> Iterator[Element]:
    left, right = (days.at(day) for day in row.usual)
    yield shape(
        "rect", x=percent(left), width=percent(right - left), y=top + _NAME, height=ground - top - _NAME,
        **USUAL,
    )  # fmt: skip
    yield words("text", row.name, x="0", y=top + 18, **LABEL)
    yield shape("line", x1="0", x2="100%", y1=ground, y2=ground, **GRID)
    for dot, level in swarm:
        yield _dot(dot, x=percent(days.at(dot.days)), y=ground - _GAP / 2 - _RADIUS - level * _APART)


def _dot(dot: Dot, *, x: str, y: float) -> Element:
    return shape(
        "svg", words("title", dot.title), *_marks(dot.kind), x=x, y=y, overflow="visible",
        class_=f"chart-dot chart-{dot.kind}", fill="currentColor", stroke="currentColor", stroke_width=1.25,
    )  # fmt: skip


def _marks(kind: Kind) -> Iterator[Element]:
    if kind == "open":
        yield shape("path", d=f"M{_RADIUS:g} 0h{_TAIL:g}", fill="none")
    yield shape("circle", r=_RADIUS, fill_opacity=1 if kind == "answered" else 0)
