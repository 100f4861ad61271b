"""A Sankey diagram: how many go which way, from left to right."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final
from xml.etree.ElementTree import Element

from django.utils.safestring import SafeString

from heardback.web.charts.ink import COUNT, LABEL
from heardback.web.charts.lettering import LINE, isolated, width, wrapped
from heardback.web.charts.markup import UNITS, drawing, percent, shape, stretched, words
from heardback.web.charts.sankey_layout import Bar, Link, Node, Ribbon, Tone, lay_out

__all__ = ["Link", "Node", "sankey"]

_BAR: Final = 5.0
"""Pixels: how wide a node is."""
_BESIDE: Final = 7.0
"""Pixels between a node and its label."""
_LONGEST: Final = 82.0
"""Pixels: labels are broken into lines of this length, so that four columns of them fit on a phone."""
_LEAST: Final = 44.0
"""Pixels: the narrowest column, where its label has the line above."""
_ABOVE: Final = 24.0
"""Pixels: the line above everything, for the label of the one node where all begins."""
_MARGIN: Final = 4.0

_LINK: Final[Mapping[Tone, float]] = {"plain": 0.14, "accent": 0.3, "quiet": 0.07}
_NODE: Final[Mapping[Tone, float]] = {"plain": 0.75, "accent": 1.0, "quiet": 0.35}
"""How strong they are, where no colour is given to them."""


def sankey(nodes: Sequence[Node], links: Sequence[Link], *, title: str, about: str) -> SafeString:
    """Draw the nodes with their labels and counts, and the links between them, each toned like its target."""
    lines = {node.name: wrapped(node.label, _LONGEST) for node in nodes}
    source = _source(nodes)
    rooms = {name: LINE * (1 + len(those)) for name, those in lines.items() if source is None or name != source.name}
    laid = lay_out(nodes, links, rooms)
    top = _MARGIN + (_ABOVE if source else 0)
    places = _places(nodes, lines, source)
    by_name = {node.name: node for node in nodes}
    height = laid.height + top + _MARGIN
    ribbons = [_ribbon(ribbon, places, by_name, top) for ribbon in laid.ribbons]
    bars = [_bar(node, laid.bars[node.name], places[node.column], top) for node in nodes]
    labels = [
        _above(node, laid.bars[node.name])
        if node is source
        else _beside(laid.bars[node.name], lines[node.name], places[node.column], top)
        for node in nodes
    ]
    return drawing(
        "sankey", [stretched(*ribbons, height=height), *bars, *labels], title=title, about=about, height=height
    )


def _source(nodes: Sequence[Node]) -> Node | None:
    """Return the one node where everything begins, if it is one."""
    first = [node for node in nodes if node.column == 0]
    return first[0] if len(first) == 1 else None


def _places(nodes: Sequence[Node], lines: Mapping[str, Sequence[str]], source: Node | None) -> list[float]:
    """Return where each column begins, as a share of the width: each has what the longest of its labels needs."""
    needs = [_LEAST] * (max((node.column for node in nodes), default=0) + 1)
    for node in nodes:
        if node is not source:
            needs[node.column] = max(needs[node.column], _BAR + _BESIDE + max(map(width, lines[node.name])))
    return [sum(needs[:column]) / sum(needs) for column in range(len(needs))]


def _ribbon(ribbon: Ribbon, places: Sequence[float], nodes: Mapping[str, Node], top: float) -> Element:
    source, target = nodes[ribbon.link.source], nodes[ribbon.link.target]
    name = words("title", f"{isolated(source.label)} → {isolated(target.label)}: {ribbon.link.count}")
    return shape(
        "path", name, d=_outline(ribbon, places, top), class_=f"chart-link chart-{target.tone}",
        fill="currentColor", fill_opacity=_LINK[target.tone],
    )  # fmt: skip


def _outline(ribbon: Ribbon, places: Sequence[float], top: float) -> str:
    """Return the upper edge there and the lower edge back; both leave and arrive level."""
    upper = [(places[column] * UNITS, y + top) for column, y in ribbon.stops]
    lower = [(x, y + ribbon.thickness) for x, y in reversed(upper)]
    (x, y), (end, below) = upper[0], lower[0]
    there, back = "".join(_bends(upper)), "".join(_bends(lower))
    return f"M{x:.1f} {y:.1f}{there}L{end:.1f} {below:.1f}{back}Z"


def _bends(points: Sequence[tuple[float, float]]) -> Iterator[str]:
    for (x, y), (to_x, to_y) in pairwise(points):
        half = (x + to_x) / 2
        yield f"C{half:.1f} {y:.1f} {half:.1f} {to_y:.1f} {to_x:.1f} {to_y:.1f}"


def _bar(node: Node, bar: Bar, place: float, top: float) -> Element:
    return shape(
        "rect", x=percent(place), y=bar.y + top, width=_BAR, height=max(bar.height, 1.0),
        class_=f"chart-node chart-{node.tone}", fill="currentColor", fill_opacity=_NODE[node.tone],
    )  # fmt: skip


# Count and label are texts of their own, so that no direction mark in a label reaches the number.


def _above(node: Node, bar: Bar) -> Element:
    return shape(
        "g",
        words("text", bar.through, x="0", y=_MARGIN + 12, **COUNT),
        words("text", node.label, x=width(f"{bar.through}") + 5, y=_MARGIN + 12, **LABEL),
    )


def _beside(bar: Bar, lines: Sequence[str], place: float, top: float) -> Element:
    y = top + bar.y + bar.height / 2 - LINE * (len(lines) + 1) / 2 + 12
    x = _BAR + _BESIDE
    return shape(
        "svg",
        words("text", bar.through, x=x, y=y, **COUNT),
        *(words("text", line, x=x, y=y + at * LINE, **LABEL) for at, line in enumerate(lines, start=1)),
        x=percent(place),
        overflow="visible",
    )
