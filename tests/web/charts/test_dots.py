"""Each wait as a dot."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from heardback.web.charts.dots import Dot, DotsWords, Kind, Row, dots
from tests.web.charts.drawn import labels, number, of_class, read, texts

SAYS = DotsWords(title="Own waits", about="Four waits.", days="days since the interview")
KINDS: tuple[Kind, ...] = ("answered", "open", "ended")


def row(*those: tuple[int, Kind], name: str = "Experienced") -> Row:
    return Row(name=name, usual=(7, 14), dots=[Dot(days=days, kind=kind, title=f"{days} days") for days, kind in those])


def test_a_dot_stands_on_its_day_over_the_usual_range() -> None:
    root = read(dots([row((7, "answered"), (14, "answered"), (30, "open"))], says=SAYS))
    (usual,) = of_class(root, "chart-usual")
    first, second, late = (number(dot, "x") for dot in of_class(root, "chart-dot"))
    assert first == number(usual, "x")
    assert abs(second - first - number(usual, "width")) < 0.02
    assert late > second


def test_answered_open_and_ended_waits_differ_in_shape_and_not_in_colour_alone() -> None:
    root = read(dots([row((3, "answered"), (9, "open"), (20, "ended"))], says=SAYS))
    answered, open_, ended = of_class(root, "chart-dot")
    assert [dot[-1].get("fill-opacity") for dot in (answered, open_, ended)] == ["1", "0", "0"]
    assert [len(list(dot.iter("path"))) for dot in (answered, open_, ended)] == [0, 1, 0]


def test_waits_of_the_same_length_stand_on_one_another() -> None:
    root = read(dots([row((5, "answered"), (5, "answered"), (5, "answered"))], says=SAYS))
    heights = [number(dot, "y") for dot in of_class(root, "chart-dot")]
    assert len(set(heights)) == 3


def test_each_dot_tells_its_case_and_each_row_its_name() -> None:
    root = read(dots([row((5, "answered")), row((9, "open"), name="Senior")], says=SAYS))
    assert texts(root, "title") == ["Own waits", "5 days", "9 days"]
    assert [text for text in texts(root) if text in ("Experienced", "Senior")] == ["Experienced", "Senior"]


def test_with_no_row_only_the_axis_is_left() -> None:
    assert of_class(read(dots([], says=SAYS)), "chart-axis")


@given(st.lists(st.tuples(st.integers(0, 120), st.sampled_from(KINDS)), max_size=25), labels)
def test_no_two_dots_touch_even_on_a_phone_and_words_stay_words(waits: list[tuple[int, Kind]], label: str) -> None:
    those = [Dot(days=days, kind=kind, title=label) for days, kind in waits]
    root = read(dots([Row(name=label, usual=(4, 7), dots=those)], says=DotsWords(title=label, about=label, days=label)))
    places = [(number(dot, "x") * 3.2, number(dot, "y")) for dot in of_class(root, "chart-dot")]
    assert len(places) == len(waits)
    for (x, y), (other_x, other_y) in combinations(places, 2):
        assert (x - other_x) ** 2 + (y - other_y) ** 2 > 9**2
    assert all(0 < y < number(root, "height") for _, y in places)
