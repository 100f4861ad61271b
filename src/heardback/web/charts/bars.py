"""Counts as bars under one another, each under its own name."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from django.utils.safestring import SafeString

from heardback.web.charts.ink import COUNT, LABEL
from heardback.web.charts.lettering import width
from heardback.web.charts.markup import drawing, percent, shape, words

_ROW: Final = 42.0
_BASELINE: Final = 15.0
_TOP: Final = 22.0
_THICK: Final = 6.0
_LEAST: Final = 2.0
"""Pixels: a count of none is a mark all the same."""
_SPACE: Final = 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """How many of one kind there are."""

    name: str
    count: int
    quiet: bool = False
    """Nothing can be said of these: they are drawn paler."""


def bars(rows: Sequence[Bar], *, title: str, about: str) -> SafeString:
    """Draw them in the order given; the longest takes the whole width."""
    most = max((row.count for row in rows), default=0)
    inside = [part for number, row in enumerate(rows) for part in _row(row, most, number * _ROW)]
    return drawing("bars", inside, title=title, about=about, height=len(rows) * _ROW)


def _row(row: Bar, most: int, top: float) -> tuple[Element, ...]:
    kind = "chart-bar chart-quiet" if row.quiet else "chart-bar"
    length = percent(row.count / most) if row.count else _LEAST
    bar = shape(
        "rect", x="0", y=top + _TOP, width=length, height=_THICK, rx=1.5,
        class_=kind, fill="currentColor", fill_opacity=0.3 if row.quiet else 0.75,
    )  # fmt: skip
    beside = width(f"{row.count}") + _SPACE
    return (
        words("text", row.count, x="0", y=top + _BASELINE, **COUNT),
        words("text", row.name, x=beside, y=top + _BASELINE, **LABEL),
        bar,
    )
