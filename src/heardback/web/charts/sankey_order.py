"""In which order the places of each column stand, so that links cross as little as they can.

The usual way (Sugiyama and others, 1981): put each place near the middle of those it is linked to, column after column,
to and fro; then swap neighbours while that helps. The best order seen is taken, the given one first.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Final, NamedTuple, TypeAlias

_SWEEPS: Final = 4

Columns: TypeAlias = tuple[tuple[str, ...], ...]


class Hop(NamedTuple):
    """A link, or a piece of one, between neighbouring columns, by the names of its ends."""

    source: str
    target: str
    weight: int


def ordered(columns: Columns, hops: Sequence[Hop]) -> Columns:
    """Return the columns in an order with few crossings; the given order, if none is better."""
    seen = [columns]
    for _ in range(_SWEEPS):
        seen.append(_swept(seen[-1], hops))
    return min((_swapped(one, hops) for one in seen), key=lambda one: crossings(one, hops))


def crossings(columns: Columns, hops: Sequence[Hop]) -> int:
    """Count crossings of links between neighbouring columns, each as heavy as the links that cross."""
    at = {name: (column, place) for column, names in enumerate(columns) for place, name in enumerate(names)}
    return sum(
        one.weight * other.weight
        for one, other in combinations(hops, 2)
        if at[one.source][0] == at[other.source][0]
        and (at[one.source] < at[other.source]) != (at[one.target] < at[other.target])
        and at[one.source] != at[other.source]
        and at[one.target] != at[other.target]
    )


def _swept(columns: Columns, hops: Sequence[Hop]) -> Columns:
    """Sort each column by its neighbours on the left, then each by those on the right."""
    now = list(columns)
    for column in range(1, len(now)):
        now[column] = _by_middle(now[column], now[column - 1], [(hop.target, hop.source, hop.weight) for hop in hops])
    for column in range(len(now) - 2, -1, -1):
        now[column] = _by_middle(now[column], now[column + 1], [(hop.source, hop.target, hop.weight) for hop in hops])
    return tuple(now)


def _by_middle(
    names: tuple[str, ...], neighbours: tuple[str, ...], links: Sequence[tuple[str, str, int]]
) -> tuple[str, ...]:
    place = {name: at for at, name in enumerate(neighbours)}
    return tuple(sorted(names, key=lambda name: _middle(name, place, links, otherwise=names.index(name))))


def _middle(name: str, place: Mapping[str, int], links: Sequence[tuple[str, str, int]], *, otherwise: int) -> float:
    """Return the mean place of a name's neighbours; without any, its own."""
    weights = [(place[other], count) for one, other, count in links if one == name and other in place]
    weight = sum(count for _, count in weights)
    return sum(at * count for at, count in weights) / weight if weight else otherwise


def _swapped(columns: Columns, hops: Sequence[Hop]) -> Columns:
    """Swap two neighbours as long as that leaves fewer crossings."""
    best, least = columns, crossings(columns, hops)
    found = True
    while found and least:
        found = False
        for swapped in _one_swap_away(best):
            now = crossings(swapped, hops)
            if now < least:
                best, least, found = swapped, now, True
                break
    return best


def _one_swap_away(columns: Columns) -> list[Columns]:
    return [
        (*columns[:at], (*names[:i], names[i + 1], names[i], *names[i + 2 :]), *columns[at + 1 :])
        for at, names in enumerate(columns)
        for i in range(len(names) - 1)
    ]
