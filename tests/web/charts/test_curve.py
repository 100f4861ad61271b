"""How many are still waiting, as a stair."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.web.charts.curve import CurveWords, Step, curve
from tests.web.charts.drawn import labels, number, numbers, of_class, read, texts

SAYS = CurveWords(
    title="Six waits",
    about="Half had an answer by day 8.",
    all="all still waiting",
    half="half",
    usual="usual: 7 to 14 days",
    days="days since the interview",
)
STEPS = [Step(day=4, share=0.75, low=0.4, high=0.9), Step(day=8, share=0.5, low=0.2, high=0.8)]

shares = st.floats(0, 1)


def test_the_stair_begins_with_everybody_and_halves_by_day_eight() -> None:
    """Everybody is at the upper line, nobody at the axis: half is in the middle between them."""
    root = read(curve(STEPS, last=20, unended=[10, 20], usual=(7, 14), says=SAYS))
    (line,) = of_class(root, "chart-line")
    start_x, top, four, quarter, eight, half, end = numbers(line.get("d", ""))
    (usual,) = of_class(root, "chart-usual")
    bottom = number(usual, "y") + number(usual, "height")
    assert half == pytest.approx((top + bottom) / 2)
    assert quarter == pytest.approx((top + half) / 2)
    assert eight - four == pytest.approx(four - start_x, abs=0.2)
    assert (eight - start_x) / (end - start_x) == pytest.approx(8 / 20, abs=0.001)


def test_the_usual_range_is_marked_and_named() -> None:
    root = read(curve(STEPS, last=20, unended=[], usual=(7, 14), says=SAYS))
    (usual,) = of_class(root, "chart-usual")
    assert "usual: 7 to 14 days" in texts(root)
    (line,) = of_class(root, "chart-line")
    start, eight = numbers(line.get("d", ""))[0], numbers(line.get("d", ""))[4]
    a_day = (eight - start) / 8 / 10
    assert abs(number(usual, "x") - (start / 10 + 7 * a_day)) < 0.05
    assert abs(number(usual, "width") - 7 * a_day) < 0.05


def test_each_open_wait_is_a_mark_on_the_line_and_days_are_counted_in_weeks() -> None:
    root = read(curve(STEPS, last=20, unended=[2, 10, 10, 20], usual=(7, 14), says=SAYS))
    (marks,) = of_class(root, "chart-mark")
    assert marks.get("d", "").count("M") == 3
    assert [text for text in texts(root) if text.isdigit()] == ["0", "7", "14", "21"]


def test_where_no_interval_is_claimed_there_is_no_band() -> None:
    few = [Step(day=4, share=0.5)]
    assert of_class(read(curve(few, last=20, unended=[20], usual=(7, 14), says=SAYS)), "chart-band") == []
    assert of_class(read(curve(STEPS, last=20, unended=[20], usual=(7, 14), says=SAYS)), "chart-band")


def test_with_no_answer_so_far_the_line_is_level() -> None:
    (line,) = of_class(read(curve([], last=5, unended=[5], usual=(4, 7), says=SAYS)), "chart-line")
    assert line.get("d", "").count("V") == 0


@given(st.lists(st.tuples(st.integers(0, 400), shares, shares, shares), max_size=8), st.integers(0, 90), labels)
def test_any_stair_with_any_words_is_a_drawing_inside_its_frame(
    drawn: list[tuple[int, float, float, float]], more: int, label: str
) -> None:
    steps = [Step(day=day, share=a, low=b, high=c) for day, a, b, c in sorted(drawn)]
    says = CurveWords(title=label, about=label, all=label, half=label, usual=label, days=label)
    last = max((step.day for step in steps), default=0) + more
    root = read(curve(steps, last=last, unended=[last], usual=(7, 14), says=says))
    for line in [*of_class(root, "chart-line"), *of_class(root, "chart-band")]:
        assert all(0 <= one <= 1000 for one in numbers(line.get("d", "")))
