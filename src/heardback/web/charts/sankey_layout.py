"""Where the nodes and links of a Sankey diagram stand: columns, heights by count, an order with few crossings.

A link over more than one column has a place of its own in those between, so that it goes around their nodes and not
behind them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from heardback.web.charts.sankey_order import Columns, Hop, ordered

Tone = Literal["plain", "accent", "quiet"]

_GAP: Final = 10.0
_FULL: Final = 200.0
"""Pixels for all counts together …"""
_MOST: Final = 22.0
"""… and at most for one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A place that something comes through. Columns count from 0; `name` is unique."""

    name: str
    column: int
    label: str
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """How many go from one node to another in a later column; one link a pair."""

    source: str
    target: str
    count: int


class Bar(NamedTuple):
    """A node's place in its column, in pixels from the top, and how many come through it."""

    y: float
    height: float
    through: int


class Ribbon(NamedTuple):
    """A link's course: in each column that it touches its upper edge, in pixels; and how thick it is."""

    link: Link
    stops: tuple[tuple[int, float], ...]
    thickness: float


class Layout(NamedTuple):
    """Everything in its place, and how high it all is."""

    bars: Mapping[str, Bar]
    ribbons: tuple[Ribbon, ...]
    height: float


def lay_out(nodes: Sequence[Node], links: Sequence[Link], rooms: Mapping[str, float]) -> Layout:
    """Place nodes and links; `rooms` are the pixels that the label beside a node needs from top to bottom.

    The given order of the nodes is kept where no other makes fewer crossings.
    """
    first = {node.name: node.column for node in nodes}
    ways = {link: _way(link, first) for link in links}
    hops = [Hop(a, b, link.count) for link, way in ways.items() for a, b in pairwise(way)]
    columns = ordered(_columns(first, ways.values()), hops)
    counts = {name: _count(name, hops) for column in columns for name in column}
    scale = _scale(columns, counts)
    slots = {name: max(count * scale, rooms.get(name, 0.0)) for name, count in counts.items()}
    height = max((_extent(column, slots) for column in columns), default=0.0)
    bars = {name: bar for column in columns for name, bar in _stacked(column, slots, counts, scale, height)}
    ports = _ports(hops, bars, scale)
    return Layout(
        bars={node.name: bars[node.name] for node in nodes},
        ribbons=tuple(
            Ribbon(link, _stops(way, first[link.source], ports), link.count * scale) for link, way in ways.items()
        ),
        height=height,
    )


def _way(link: Link, column: Mapping[str, int]) -> tuple[str, ...]:
    """Return the names a link passes; between its ends they are places of its own."""
    between = range(column[link.source] + 1, column[link.target])
    return link.source, *(f"{link.source}\0{link.target}\0{place}" for place in between), link.target


def _columns(first: Mapping[str, int], ways: Iterable[tuple[str, ...]]) -> Columns:
    columns: list[list[str]] = [[] for _ in range(max(first.values(), default=-1) + 1)]
    for name, column in first.items():
        columns[column].append(name)
    for way in ways:
        for column, name in enumerate(way[1:-1], start=first[way[0]] + 1):
            columns[column].append(name)
    return tuple(map(tuple, columns))


def _count(name: str, hops: Sequence[Hop]) -> int:
    came = sum(hop.weight for hop in hops if hop.target == name)
    return max(came, sum(hop.weight for hop in hops if hop.source == name))


def _scale(columns: Columns, counts: Mapping[str, int]) -> float:
    """Return pixels for one."""
    fullest = max((sum(counts[name] for name in column) for column in columns), default=0)
    return min(_MOST, _FULL / max(fullest, 1))


def _extent(column: Sequence[str], slots: Mapping[str, float]) -> float:
    return sum(slots[name] for name in column) + _GAP * (len(column) - 1)


def _stacked(
    column: Sequence[str], slots: Mapping[str, float], counts: Mapping[str, int], scale: float, height: float
) -> Iterator[tuple[str, Bar]]:
    """Stack a column around the middle of the height, each bar in the middle of its slot."""
    top = (height - _extent(column, slots)) / 2
    for name in column:
        yield name, Bar(top + (slots[name] - counts[name] * scale) / 2, counts[name] * scale, counts[name])
        top += slots[name] + _GAP


def _ports(hops: Sequence[Hop], bars: Mapping[str, Bar], scale: float) -> dict[tuple[str, str], tuple[float, float]]:
    """Return the upper edge of each hop where it leaves and where it arrives, so that none cross at a node."""
    leaves: dict[str, float] = defaultdict(float)
    arrives: dict[str, float] = defaultdict(float)
    edges = {}
    for hop in sorted(hops, key=lambda hop: (bars[hop.target].y, bars[hop.source].y)):
        edges[hop.source, hop.target] = bars[hop.source].y + leaves[hop.source]
        leaves[hop.source] += hop.weight * scale
    ports = {}
    for hop in sorted(hops, key=lambda hop: (bars[hop.source].y, bars[hop.target].y)):
        ports[hop.source, hop.target] = (edges[hop.source, hop.target], bars[hop.target].y + arrives[hop.target])
        arrives[hop.target] += hop.weight * scale
    return ports


def _stops(
    way: tuple[str, ...], first: int, ports: Mapping[tuple[str, str], tuple[float, float]]
) -> tuple[tuple[int, float], ...]:
    arrivals = [ports[hop][1] for hop in pairwise(way)]
    return tuple(enumerate([ports[way[0], way[1]][0], *arrivals], start=first))
