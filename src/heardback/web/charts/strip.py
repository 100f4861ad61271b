"""A few bars in a line of text: the odds of the coming days."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final
from xml.etree.ElementTree import Element

from django.utils.safestring import SafeString

from heardback.web.charts.markup import shape, words, written

_HEIGHT: Final = 16.0
_LEAST: Final = 1.0
"""Pixels: a bar of nothing is still a day."""
_BAR: Final = 4
_STEP: Final = 6


def strip(shares: Sequence[float], *, title: str) -> SafeString:
    """Draw a bar a day, today first, each as high as its share of 1, so that rows can be compared."""
    return _drawn(tuple(round(share, 2) for share in shares), title)


@lru_cache(maxsize=4096)
def _drawn(shares: tuple[float, ...], title: str) -> SafeString:
    """Draw it once: a list shows the same few shapes again and again."""
    width = max(1, len(shares) * _STEP - (_STEP - _BAR))
    bars = [_bar(day, share) for day, share in enumerate(shares)]
    whole = shape(
        "svg",
        words("title", title),
        *bars,
        class_="chart chart-strip",
        role="img",
        viewBox=f"0 0 {width} {_HEIGHT:g}",
        width=width,
        height=_HEIGHT,
    )
    return written(whole)


def _bar(day: int, share: float) -> Element:
    height = max(_LEAST, min(1.0, share) * _HEIGHT)
    return shape(
        "rect", x=day * _STEP, y=_HEIGHT - height, width=_BAR, height=height, rx=0.75,
        class_="chart-bar" if day else "chart-bar chart-today", fill="currentColor", fill_opacity=0.4 if day else 0.9,
    )  # fmt: skip
