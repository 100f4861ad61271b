"""The search as a flow: where the candidacies went, from left to right.

Each candidacy takes one way: begun, then with or without an interview, then with a promised day or with none, and out
where it stands now. So what comes into a node goes out of it, and all together are as many as were begun.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Final, Literal

from heardback.core.candidacy import Candidacy
from heardback.core.events import Interview
from heardback.core.fold import fold
from heardback.core.history import waits_in

Outcome = Literal["offer", "rejection", "let-go", "withdrawn", "open"]
Place = Literal["begun", "interview", "no-interview", "promised", "nothing-promised"] | Outcome

COLUMNS: Final[tuple[tuple[Place, ...], ...]] = (
    ("begun",),
    ("interview", "no-interview"),
    ("promised", "nothing-promised"),
    ("offer", "open", "rejection", "let-go", "withdrawn"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A place that candidacies came through, and how many did. Columns count from 0, at the left."""

    place: Place
    column: int
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """How many went from one place to the next."""

    source: Place
    target: Place
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """The places that somebody came through, in the order of `COLUMNS`, and the ways between them."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]


def flow(candidacies: Sequence[Candidacy], now: datetime) -> Flow:
    """Return the flow of all candidacies as known at `now`."""
    ways = [_way(candidacy, now) for candidacy in candidacies]
    through = Counter(place for way in ways for place in way)
    between = Counter(pair for way in ways for pair in pairwise(way))
    places = [(place, column) for column, places in enumerate(COLUMNS) for place in places]
    return Flow(
        nodes=tuple(Node(place=p, column=column, count=through[p]) for p, column in places if through[p]),
        links=tuple(
            Link(source=source, target=target, count=between[source, target])
            for source, _ in places
            for target, _ in places
            if between[source, target]
        ),
    )


def _way(candidacy: Candidacy, now: datetime) -> tuple[Place, ...]:
    outcome = _outcome(candidacy, now)
    if not any(isinstance(event, Interview) and event.at <= now for event in candidacy.events):
        return "begun", "no-interview", outcome
    promised = any(wait.promise for wait in waits_in(candidacy, now) if wait.since == "interview")
    return "begun", "interview", "promised" if promised else "nothing-promised", outcome


def _outcome(candidacy: Candidacy, now: datetime) -> Outcome:
    """Return where it stands: their yes or no, else the candidate's own end of it, else still open.

    An offer counts whatever the candidate made of it; one that was accepted was made, noted or not.
    """
    standing = fold(candidacy, now)
    demand = standing.demand.means if standing.demand else None
    if demand == "offer" or standing.closed == "accept":
        return "offer"
    if demand == "rejection":
        return "rejection"
    if standing.closed == "let-go":
        return "let-go"
    return "withdrawn" if standing.closed else "open"
