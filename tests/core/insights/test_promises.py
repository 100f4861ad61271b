"""What became of the days they named to Maria."""

from datetime import UTC

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.insights.promises import days_over, fate_of, shares
from heardback.core.insights.waits import every_wait, waits
from tests.core.story import Story, interviewed, morning
from tests.core.strategies import Told, histories

MONDAY = "2026-11-09"
BY_FRIDAY = interviewed(MONDAY).promised("2026-11-13")
NOW = morning("2026-11-20", "T18:00").replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("story", "fate", "over"),
    [
        (BY_FRIDAY.heard("2026-11-13", "rejection"), "kept", 0),
        (BY_FRIDAY.heard("2026-11-12", "deferral", "2026-11-18"), "postponed", 0),
        (BY_FRIDAY.heard("2026-11-16", "offer"), "late", 3),
        (BY_FRIDAY.heard("2026-11-16", "deferral"), "late", 3),
        (BY_FRIDAY.heard("2026-11-13", "acknowledgement"), "broken", 7),
        (BY_FRIDAY.decided("2026-11-17", "let-go"), "broken", 4),
        (BY_FRIDAY.decided("2026-11-12", "withdraw"), "unsettled", 0),
        (interviewed(MONDAY).promised("2026-11-20"), "running", 0),
        (interviewed(MONDAY).promised("2026-11-13", answers="only-if-yes"), "unsettled", 7),
        (interviewed(MONDAY).promised("2026-11-13", answers="only-if-yes").heard("2026-11-13", "offer"), "kept", 0),
        (BY_FRIDAY.interviewed("2026-11-13"), "kept", 0),
        (BY_FRIDAY.interviewed("2026-11-18"), "unsettled", 5),
    ],
    ids=[
        "an answer on the day itself",
        "they need longer",
        "after the weekend",
        "after the weekend, they need longer",
        "only that they got the letter",
        "let go after it",
        "withdrawn before it",
        "until today",
        "silence meant no",
        "it was a yes",
        "invited again by then, nobody noted when",
        "invited again, by then or not",
    ],
)
def test_a_promise_for_after_an_interview(story: Story, fate: str, over: int) -> None:
    wait = waits([story.candidacy], NOW)[0]
    assert (fate_of(wait), days_over(wait)) == (fate, over)


def test_where_nothing_was_promised_nothing_was_broken() -> None:
    (wait,) = waits([interviewed(MONDAY).candidacy], NOW)
    assert (fate_of(wait), days_over(wait)) == (None, 0)


def test_a_new_day_after_a_deferral_is_a_promise_of_its_own() -> None:
    story = BY_FRIDAY.heard("2026-11-13", "deferral", "2026-11-18")
    counted = shares(every_wait([story.candidacy, BY_FRIDAY.candidacy], NOW))
    assert (counted.postponed, counted.broken, counted.settled) == (1, 2, 3)


def test_what_runs_or_cannot_be_told_is_in_no_share() -> None:
    running, withdrawn = interviewed(MONDAY).promised("2026-11-27"), BY_FRIDAY.decided("2026-11-10", "withdraw")
    counted = shares(every_wait([running.candidacy, withdrawn.candidacy], NOW))
    assert (counted.running, counted.unsettled, counted.settled) == (1, 1, 0)


@given(st.lists(histories, max_size=4))
def test_every_promise_has_one_fate(told: list[Told]) -> None:
    now = max((one.now for one in told), default=NOW)
    found = every_wait([one.candidacy for one in told], now)
    counted = shares(found)
    assert counted.settled + counted.running + counted.unsettled == sum(wait.promise is not None for wait in found)


@given(histories)
def test_a_promise_is_broken_or_late_only_after_its_day(told: Told) -> None:
    for wait in every_wait([told.candidacy], told.now):
        if fate_of(wait) in ("late", "broken"):
            assert days_over(wait) > 0
        if fate_of(wait) in ("kept", "postponed", "running"):
            assert days_over(wait) == 0
