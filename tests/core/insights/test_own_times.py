"""How long Maria waited, beside how long one usually waits; and how sure one can be of it."""

from datetime import UTC
from itertools import pairwise
from math import exp, log, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.candidacy import Candidacy
from heardback.core.history import waits_in
from heardback.core.insights.survival import kaplan_meier
from heardback.core.insights.times import LevelTimes, own_times
from heardback.core.insights.waits import every_wait, waits
from heardback.core.silence import Level
from tests.core.story import interviewed, morning
from tests.core.strategies import Told, histories

MONDAY = "2026-11-09"
NOW = morning("2026-12-01", "T18:00").replace(tzinfo=UTC)
FREIREICH_ANSWERED = [6, 6, 6, 7, 10, 13, 16, 22, 23]
FREIREICH_SILENT = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
"""The 6-MP arm of Freireich and others (1963), the textbook case: weeks to relapse of 21 patients."""

some_days = st.lists(st.integers(0, 90), max_size=30)


def answered_after(days: int, level: Level = "experienced") -> Candidacy:
    story = interviewed(MONDAY).for_a_post(level=level)
    return story.heard(f"2026-11-{9 + days:02}", "rejection").candidacy


def times(*candidacies: Candidacy) -> LevelTimes:
    (found,) = own_times(waits(candidacies, NOW))
    return found


# --- Waits of the whole search ---


def test_all_waits_after_interviews_stand_in_the_order_in_which_they_began() -> None:
    early = interviewed("2026-11-02").heard("2026-11-04", "deferral").heard("2026-11-12", "invitation")
    late = interviewed(MONDAY)
    found = waits([late.candidacy, early.interviewed("2026-11-20").candidacy], NOW)
    assert [(str(wait.start), wait.ended) for wait in found] == [
        ("2026-11-02", "deferral"),
        ("2026-11-09", "open"),
        ("2026-11-20", "open"),
    ]
    assert len(every_wait([early.candidacy], NOW)) == 2, "the one after the deferral is a wait too"


# --- Beside the usual times ---


def test_each_level_is_compared_with_its_own_usual_times() -> None:
    trainee, director = answered_after(3, "entry"), answered_after(16, "senior")
    found = own_times(waits([director, trainee], NOW))
    assert [(one.level, one.usual, one.answered) for one in found] == [
        ("entry", (4, 7), (3,)),
        ("senior", (14, 30), (16,)),
    ]


def test_seven_answers_are_seven_cases_and_the_eighth_makes_a_median() -> None:
    cases = [answered_after(days) for days in (9, 3, 12, 5, 7, 5, 20, 8)]
    assert times(*cases[:7]).median is None
    assert (times(*cases).median, times(*cases).range) == (7.5, (3, 20))


def test_open_waits_and_those_let_go_are_silent_so_far_and_never_a_time_to_an_answer() -> None:
    found = times(
        interviewed("2026-11-24").candidacy,
        interviewed(MONDAY).decided("2026-11-30", "let-go").candidacy,
    )
    assert (found.answered, found.silent, found.range) == ((), (7, 21), None)


def test_an_answer_on_a_day_nobody_noted_is_counted_and_left_out_of_the_times() -> None:
    found = times(interviewed(MONDAY).decided("2026-11-20", "accept").candidacy, answered_after(5))
    assert (found.answered, found.silent, found.undated) == ((5,), (), 1)


def test_with_no_waits_there_are_no_times() -> None:
    assert own_times(waits([answered_after(5)], morning("2026-11-01").replace(tzinfo=UTC))) == ()


# --- The curve ---


def test_the_curve_is_the_one_of_the_textbooks() -> None:
    points = kaplan_meier(FREIREICH_ANSWERED, FREIREICH_SILENT).points
    assert [(point.day, round(point.waiting, 3)) for point in points] == [
        (6, 0.857), (7, 0.807), (10, 0.753), (13, 0.690), (16, 0.627), (22, 0.538), (23, 0.448),
    ]  # fmt: skip


def test_so_is_its_interval() -> None:
    """Kalbfleisch and Prentice give 0.620 … 0.952 as 95 % after six weeks; ours is 90 %."""
    first = kaplan_meier(FREIREICH_ANSWERED, FREIREICH_SILENT).points[0]
    error = (log(log(0.620) / log(0.857)) + log(log(0.857) / log(0.952))) / 2 / 1.960
    assert first.low == pytest.approx(0.857 ** exp(1.645 * error), abs=0.002)
    assert first.high == pytest.approx(0.857 ** exp(-1.645 * error), abs=0.002)
    assert error == pytest.approx(1 / sqrt(3), abs=0.01)


def test_an_open_wait_leaves_the_sum_after_its_last_day_and_is_no_answer() -> None:
    points = kaplan_meier([2, 6], [2, 4]).points
    assert [(point.day, point.waiting) for point in points] == [(2, 0.75), (6, 0.0)]


def test_with_fewer_than_five_answers_the_curve_is_only_so_far() -> None:
    few, enough = kaplan_meier([1, 2, 3, 4], [9] * 20), kaplan_meier([1, 2, 3, 4, 5], [9])
    assert (few.so_far, {point.low for point in few.points}) == (True, {None})
    assert (enough.so_far, None in {point.low for point in enough.points}) == (False, False)


def test_half_have_an_answer_by_a_day_or_not_so_far() -> None:
    assert kaplan_meier([3, 5], [9, 9]).half_by == 5
    assert kaplan_meier([3], [9, 9]).half_by is None


def test_without_a_wait_the_curve_is_empty() -> None:
    assert (kaplan_meier([], []).points, kaplan_meier([], []).last) == ((), 0)


@given(some_days, some_days)
def test_the_curve_falls_within_its_band_and_ends_where_the_watching_ended(ans: list[int], silent: list[int]) -> None:
    curve = kaplan_meier(ans, silent)
    assert [point.day for point in curve.points] == sorted(set(ans))
    assert curve.last == max(ans + silent, default=0)
    assert all(one.waiting > next_.waiting for one, next_ in pairwise(curve.points))
    for point in curve.points:
        if point.low is not None and point.high is not None:
            assert 0 <= point.low <= point.waiting <= point.high <= 1


@given(some_days)
def test_with_every_wait_answered_it_is_simply_the_share_of_longer_ones(answered: list[int]) -> None:
    for point in kaplan_meier(answered, []).points:
        assert point.waiting == pytest.approx(sum(days > point.day for days in answered) / len(answered))


@given(some_days, some_days)
def test_the_longer_the_open_waits_the_more_are_still_waiting(answered: list[int], silent: list[int]) -> None:
    short, long = kaplan_meier(answered, silent), kaplan_meier(answered, [days + 10 for days in silent])
    assert all(less.waiting <= more.waiting + 1e-12 for less, more in zip(short.points, long.points, strict=True))


@given(st.lists(histories, max_size=4))
def test_every_wait_is_in_the_times_once(told: list[Told]) -> None:
    now = max((one.now for one in told), default=NOW)
    found = own_times(waits([one.candidacy for one in told], now))
    counted = sum(len(level.answered) + len(level.silent) + level.undated for level in found)
    after_interviews = [wait for one in told for wait in waits_in(one.candidacy, now) if wait.since == "interview"]
    assert counted == len(after_interviews)
