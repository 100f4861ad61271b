"""Counts as bars."""

from hypothesis import given
from hypothesis import strategies as st

from heardback.web.charts.bars import Bar, bars
from tests.web.charts.drawn import as_read, labels, number, of_class, read, texts


def drawn(*counts: int, name: str = "kept"):
    return read(bars([Bar(name=name, count=count) for count in counts], title="Promises", about="Their fates."))


def test_a_bar_is_as_long_as_its_count_and_the_longest_takes_the_whole_width() -> None:
    lengths = [number(bar, "width") for bar in of_class(drawn(2, 8, 4), "chart-bar")]
    assert lengths == [25, 100, 50]


def test_each_bar_has_its_count_and_its_name_above_it() -> None:
    root = read(bars([Bar(name="kept", count=3), Bar(name="late", count=1)], title="Promises", about="Their fates."))
    assert texts(root) == ["3", "kept", "1", "late"]
    words, shapes = root.findall("text"), root.findall("rect")
    assert all(number(text, "y") < number(bar, "y") for text, bar in zip(words[::2], shapes, strict=True))


def test_none_at_all_is_a_mark_and_no_bar() -> None:
    (none, some) = of_class(drawn(0, 5), "chart-bar")
    assert none.get("width") == "2"
    assert some.get("width") == "100%"


def test_what_nothing_can_be_said_of_is_paler() -> None:
    root = read(bars([Bar(name="kept", count=1), Bar(name="running", count=1, quiet=True)], title="t", about="a"))
    kept, running = of_class(root, "chart-bar")
    assert number(running, "fill-opacity") < number(kept, "fill-opacity")


@given(st.lists(st.integers(0, 10_000), max_size=12), labels)
def test_any_counts_and_words_stay_inside_the_drawing(counts: list[int], name: str) -> None:
    root = drawn(*counts, name=name)
    shown = of_class(root, "chart-bar")
    assert len(shown) == len(counts)
    assert all(0 <= number(bar, "width") <= 100 for bar in shown)
    assert all(number(bar, "y") + number(bar, "height") <= number(root, "height") for bar in shown)
    assert texts(root)[1::2] == [as_read(name)] * len(counts)
