"""What the drawings have in common: their classes, and how strong each thing is where no colour is given to it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_Ink = Mapping[str, object]


def _filled(kind: str, strength: float) -> _Ink:
    return MappingProxyType({"class_": kind, "fill": "currentColor", "fill_opacity": strength})


def _drawn(kind: str, strength: float) -> _Ink:
    return MappingProxyType({"class_": kind, "stroke": "currentColor", "stroke_opacity": strength})


LABEL: Final = _filled("chart-label", 1.0)
COUNT: Final = MappingProxyType({**_filled("chart-count", 1.0), "font_weight": 600})
MUTED: Final = _filled("chart-muted", 0.7)
USUAL: Final = _filled("chart-usual", 0.07)
BAND: Final = _filled("chart-band", 0.12)
GRID: Final = _drawn("chart-grid", 0.15)
AXIS: Final = _drawn("chart-axis", 0.4)
