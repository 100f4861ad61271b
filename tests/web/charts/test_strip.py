"""The coming days in a line of text."""

from hypothesis import given
from hypothesis import strategies as st

from heardback.web.charts.strip import strip
from tests.web.charts.drawn import as_read, labels, number, of_class, read


def test_a_bar_a_day_each_as_high_as_its_share() -> None:
    root = read(strip([1.0, 0.5, 0.25], title="2 in 5 by Friday"))
    assert [number(bar, "height") for bar in of_class(root, "chart-bar")] == [16, 8, 4]
    assert root[0].text == "2 in 5 by Friday"


def test_today_is_told_from_the_days_to_come() -> None:
    first, second = of_class(read(strip([0.4, 0.3], title="…")), "chart-bar")
    assert (first.get("class"), second.get("class")) == ("chart-bar chart-today", "chart-bar")


def test_hardly_any_hope_is_still_a_day() -> None:
    (bar,) = of_class(read(strip([0.0], title="…")), "chart-bar")
    assert number(bar, "height") > 0


@given(st.lists(st.floats(0, 1), max_size=8), labels)
def test_bars_stay_on_their_ground_and_words_stay_words(shares: list[float], title: str) -> None:
    root = read(strip(shares, title=title))
    assert (root[0].text or "") == as_read(title)
    for bar in of_class(root, "chart-bar"):
        assert abs(number(bar, "y") + number(bar, "height") - 16) < 0.02
        assert number(bar, "x") + number(bar, "width") <= number(root, "width")
