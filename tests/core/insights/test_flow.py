"""Where Maria's candidacies went."""

from datetime import UTC

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.insights.flow import COLUMNS, Flow, flow
from tests.core.story import Story, beginning, interviewed, morning
from tests.core.strategies import Told, histories

MONDAY = "2026-11-09"
APPLIED = beginning().applied("2026-11-01")
INTERVIEWED = interviewed(MONDAY)
NOW = morning("2026-11-30", "T18:00").replace(tzinfo=UTC)


def way(story: Story) -> list[str]:
    return [node.place for node in flow([story.candidacy], NOW).nodes]


@pytest.mark.parametrize(
    ("story", "places"),
    [
        (APPLIED, ["begun", "no-interview", "open"]),
        (APPLIED.interviewed("2026-12-07"), ["begun", "no-interview", "open"]),
        (APPLIED.heard("2026-11-05", "rejection"), ["begun", "no-interview", "rejection"]),
        (INTERVIEWED, ["begun", "interview", "nothing-promised", "open"]),
        (INTERVIEWED.promised("2026-11-13"), ["begun", "interview", "promised", "open"]),
        (
            INTERVIEWED.promised("2026-11-13").interviewed("2026-11-20"),
            ["begun", "interview", "promised", "open"],
        ),
        (INTERVIEWED.promised("2026-11-13", who="candidate"), ["begun", "interview", "nothing-promised", "open"]),
    ],
    ids=[
        "applied",
        "an interview ahead",
        "a no by letter",
        "nothing said",
        "by Friday",
        "by Friday, and invited again",
        "I am to call",
    ],
)
def test_how_far_it_came(story: Story, places: list[str]) -> None:
    assert way(story) == places


@pytest.mark.parametrize(
    ("story", "outcome"),
    [
        (INTERVIEWED.heard("2026-11-16", "offer"), "offer"),
        (INTERVIEWED.heard("2026-11-16", "offer").decided("2026-11-18", "decline"), "offer"),
        (INTERVIEWED.decided("2026-11-18", "accept"), "offer"),
        (INTERVIEWED.heard("2026-11-16", "rejection"), "rejection"),
        (INTERVIEWED.heard("2026-11-16", "rejection").decided("2026-11-18", "let-go"), "rejection"),
        (INTERVIEWED.decided("2026-11-28", "let-go"), "let-go"),
        (INTERVIEWED.decided("2026-11-20", "let-go").heard("2026-11-24", "request"), "open"),
        (INTERVIEWED.decided("2026-11-18", "withdraw"), "withdrawn"),
        (INTERVIEWED.decided("2026-11-18", "decline"), "withdrawn"),
        (INTERVIEWED.heard("2026-11-16", "rejection").heard("2026-11-20", "invitation"), "open"),
        (INTERVIEWED.heard("2026-12-16", "rejection"), "open"),
    ],
    ids=[
        "offered",
        "offered and declined",
        "accepted, nobody noted the offer",
        "a no",
        "a no, then let go",
        "let go",
        "let go, and they came back",
        "withdrawn",
        "declined, and nobody noted an offer",
        "a no, and they came back",
        "a no that comes tomorrow",
    ],
)
def test_where_it_stands(story: Story, outcome: str) -> None:
    assert way(story)[-1] == outcome


def test_the_search_as_a_whole() -> None:
    search = [
        APPLIED,
        APPLIED.heard("2026-11-05", "rejection"),
        INTERVIEWED.promised("2026-11-13").heard("2026-11-13", "offer"),
        INTERVIEWED.promised("2026-11-13"),
        INTERVIEWED.heard("2026-11-12", "rejection"),
    ]
    whole = flow([story.candidacy for story in search], NOW)
    assert [(node.place, node.count) for node in whole.nodes] == [
        ("begun", 5),
        ("interview", 3),
        ("no-interview", 2),
        ("promised", 2),
        ("nothing-promised", 1),
        ("offer", 1),
        ("open", 2),
        ("rejection", 2),
    ]
    assert [(link.target, link.count) for link in whole.links if link.source == "no-interview"] == [
        ("open", 1),
        ("rejection", 1),
    ]


def test_before_the_first_candidacy_nothing_flows() -> None:
    assert flow([], NOW) == Flow(nodes=(), links=())


@given(st.lists(histories, max_size=6))
def test_what_comes_into_a_place_goes_out_of_it(told: list[Told]) -> None:
    whole = flow([one.candidacy for one in told], max((one.now for one in told), default=NOW))
    for node in whole.nodes:
        came = sum(link.count for link in whole.links if link.target == node.place)
        went = sum(link.count for link in whole.links if link.source == node.place)
        assert node.count == (len(told) if node.place == "begun" else came)
        assert went == (0 if node.column == len(COLUMNS) - 1 else node.count)
    assert sum(node.count for node in whole.nodes if node.column == len(COLUMNS) - 1) == len(told)
    assert all(link.count > 0 for link in whole.links)
