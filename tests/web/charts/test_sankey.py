"""The search as one broad stream that parts."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.web.charts.sankey import Link, Node, sankey
from heardback.web.charts.sankey_layout import lay_out
from heardback.web.charts.sankey_order import Hop, crossings, ordered
from tests.web.charts.drawn import as_read, labels, number, of_class, read, texts

NODES = [
    Node(name="begun", column=0, label="candidacies"),
    Node(name="interview", column=1, label="with an interview"),
    Node(name="none", column=1, label="without one so far", tone="quiet"),
    Node(name="promised", column=2, label="a day promised"),
    Node(name="rejection", column=3, label="rejection"),
    Node(name="offer", column=3, label="offer", tone="accent"),
]
LINKS = [
    Link(source="begun", target="interview", count=5),
    Link(source="begun", target="none", count=2),
    Link(source="interview", target="promised", count=5),
    Link(source="promised", target="offer", count=1),
    Link(source="promised", target="rejection", count=4),
    Link(source="none", target="rejection", count=2),
]
ROOMS = {node.name: 30.0 for node in NODES}


def drawn() -> str:
    return sankey(NODES, LINKS, title="Where 7 candidacies went", about="One offer, six rejections.")


# --- What is seen ---


def test_a_screen_reader_hears_its_name_and_what_it_shows() -> None:
    root = read(drawn())
    assert (root.get("role"), root[0].tag, root[1].tag) == ("img", "title", "desc")
    assert (root[0].text, root[1].text) == ("Where 7 candidacies went", "One offer, six rejections.")


def test_each_place_says_how_many_came_through_it() -> None:
    said = texts(read(drawn()))
    assert said[:2] == ["7", "candidacies"]
    assert said[said.index("offer") - 1] == "1"
    assert said[said.index("rejection") - 1] == "6"


def test_long_labels_are_broken_between_words_so_that_a_phone_has_room() -> None:
    said = texts(read(drawn()))
    assert said[said.index("without one") :][:2] == ["without one", "so far"]


def test_a_bar_is_as_high_as_its_count_and_a_link_tells_its_own() -> None:
    root = read(drawn())
    heights = [number(bar, "height") for bar in of_class(root, "chart-node")]
    assert [height / heights[-1] for height in heights] == pytest.approx([7, 5, 2, 5, 6, 1])
    assert "\u2068a day promised\u2069 → \u2068rejection\u2069: 4" in texts(root, "title")


def test_a_link_takes_the_tone_of_where_it_leads() -> None:
    root = read(drawn())
    accents = [element.get("class") for element in of_class(root, "chart-accent")]
    assert accents == ["chart-link chart-accent", "chart-node chart-accent"]


def test_before_the_first_candidacy_it_is_empty_and_no_error() -> None:
    assert texts(read(sankey([], [], title="Nothing yet", about="No candidacy."))) == []


@given(st.lists(labels, min_size=len(NODES), max_size=len(NODES)), labels, labels)
def test_whatever_words_it_is_given_it_stays_a_drawing(words: list[str], title: str, about: str) -> None:
    nodes = [Node(name=node.name, column=node.column, label=label) for node, label in zip(NODES, words, strict=True)]
    root = read(sankey(nodes, LINKS, title=title, about=about))
    assert (root[0].text or "") == as_read(title)
    assert len(of_class(root, "chart-link")) == len(LINKS)


# --- Where things stand ---


def test_what_crossed_in_the_given_order_no_longer_does() -> None:
    """The rejections come from below, so the offer belongs above them."""
    bars = lay_out(NODES, LINKS, ROOMS).bars
    assert bars["offer"].y < bars["rejection"].y


def test_an_order_without_crossings_is_kept() -> None:
    columns = (("a",), ("x", "y", "z"))
    assert ordered(columns, [Hop("a", one, 1) for one in "xyz"]) == columns


def test_a_link_over_several_columns_goes_around_what_stands_between() -> None:
    laid = lay_out(NODES, LINKS, ROOMS)
    (long,) = (ribbon for ribbon in laid.ribbons if ribbon.link.source == "none")
    (_, _), (column, y), (_, _) = long.stops
    promised = laid.bars["promised"]
    assert column == 2
    assert y >= promised.y + promised.height or y + long.thickness <= promised.y


@st.composite
def streams(draw: st.DrawFn) -> tuple[list[Node], list[Link]]:
    """Draw what may flow between one to four columns of up to four places."""
    sizes = draw(st.lists(st.integers(1, 4), min_size=1, max_size=4))
    nodes = [
        Node(name=f"{column}{at}", column=column, label="x") for column, size in enumerate(sizes) for at in range(size)
    ]
    pairs = [(a.name, b.name) for a, b in combinations(nodes, 2) if a.column < b.column]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=12)) if pairs else []
    return nodes, [Link(source=a, target=b, count=draw(st.integers(1, 30))) for a, b in chosen]


@given(streams(), st.floats(0, 60))
def test_bars_of_a_column_keep_apart_and_inside(stream: tuple[list[Node], list[Link]], room: float) -> None:
    nodes, links = stream
    laid = lay_out(nodes, links, {node.name: room for node in nodes})
    for column in {node.column for node in nodes}:
        bars = sorted(laid.bars[node.name] for node in nodes if node.column == column)
        assert all(above.y + above.height < below.y for above, below in pairwise(bars))
        assert bars[0].y >= -1e-9
        assert bars[-1].y + bars[-1].height <= laid.height + 1e-9


@given(streams())
def test_links_leave_and_arrive_within_their_bars_and_side_by_side(stream: tuple[list[Node], list[Link]]) -> None:
    nodes, links = stream
    laid = lay_out(nodes, links, {})
    for node in nodes:
        bar = laid.bars[node.name]
        for which, end in (("source", 0), ("target", -1)):
            ends = sorted((r.stops[end][1], r.thickness) for r in laid.ribbons if getattr(r.link, which) == node.name)
            assert all(y + thick <= below + 1e-6 for (y, thick), (below, _) in pairwise(ends))
            assert all(bar.y - 1e-6 <= y and y + thick <= bar.y + bar.height + 1e-6 for y, thick in ends)


@given(streams())
def test_no_order_of_ours_crosses_more_than_the_given_one(stream: tuple[list[Node], list[Link]]) -> None:
    nodes, links = stream
    columns = tuple(tuple(n.name for n in nodes if n.column == at) for at in range(nodes[-1].column + 1))
    hops = [Hop(a.source, a.target, a.count) for a in links if int(a.target[0]) - int(a.source[0]) == 1]
    better = ordered(columns, hops)
    assert [sorted(column) for column in better] == [sorted(column) for column in columns]
    assert crossings(better, hops) <= crossings(columns, hops)
