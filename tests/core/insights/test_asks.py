"""How Maria's calls and letters ended, and what came next."""

from datetime import UTC
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.events import Asked
from heardback.core.insights.asks import AskEnded, Followed, asks, tally
from tests.core.story import Story, beginning, interviewed, morning
from tests.core.strategies import Told, histories

MONDAY = "2026-11-09"
CALLED = interviewed(MONDAY).called("2026-11-13", "olga", "reached")
WROTE = interviewed(MONDAY).wrote("2026-11-13", "olga")
NOW = morning("2026-11-30", "T18:00").replace(tzinfo=UTC)


def ended(story: Story) -> list[tuple[str, int]]:
    return [(one.followed, one.days) for one in asks([story.candidacy], NOW)]


@pytest.mark.parametrize(
    ("story", "followed", "days"),
    [
        (WROTE.heard("2026-11-16", "rejection"), "rejection", 3),
        (CALLED.heard("2026-11-13", "deferral"), "deferral", 0),
        (CALLED.agreed("2026-11-13", "2026-11-20"), "agreement", 0),
        (CALLED.agreed("2026-11-13"), "nothing-yet", 17),
        (WROTE.confirmed_receipt("2026-11-14"), "acknowledgement", 1),
        (WROTE.heard("2026-11-14", "acknowledgement").heard("2026-11-20", "offer"), "offer", 7),
        (WROTE.interviewed("2026-11-24"), "interview", 11),
        (WROTE.interviewed("2026-12-08"), "interview", 17),
        (WROTE.decided("2026-11-16", "go-on"), "nothing-yet", 17),
        (WROTE.decided("2026-11-25", "let-go").heard("2026-11-27", "rejection"), "nothing", 12),
    ],
    ids=[
        "a no",
        "not decided yet, said on the call",
        "a day agreed on the call",
        "nothing agreed on the call",
        "it arrived",
        "it arrived, and then an offer",
        "another interview, nobody noted the invitation",
        "another interview ahead",
        "nothing so far",
        "she let go",
    ],
)
def test_what_followed_an_ask(story: Story, followed: str, days: int) -> None:
    assert ended(story) == [(followed, days)]


def test_what_comes_after_the_next_ask_followed_the_next_ask() -> None:
    assert ended(WROTE.called("2026-11-18", "olga", "voicemail").heard("2026-11-19", "invitation")) == [
        ("nothing", 5),
        ("invitation", 1),
    ]


def test_two_letters_of_one_day_are_one_contact() -> None:
    story = WROTE.wrote("2026-11-13 11:00", "lars").heard("2026-11-16", "invitation")
    assert ended(story) == [("invitation", 3), ("invitation", 3)]


def test_a_call_nobody_answered_ends_with_the_next_try_of_the_same_day() -> None:
    story = interviewed(MONDAY).called("2026-11-13 10:00", "olga", "no-answer")
    assert ended(story.called("2026-11-13 15:00", "olga", "reached").heard("2026-11-13 15:10", "deferral")) == [
        ("nothing", 0),
        ("deferral", 0),
    ]


def test_a_letter_for_feedback_is_no_ask_about_the_answer_but_a_contact() -> None:
    assert ended(WROTE.wrote("2026-11-20", "olga", purpose="feedback")) == [("nothing", 7)]


def test_an_ask_tomorrow_has_not_been_made() -> None:
    assert ended(interviewed(MONDAY).wrote("2026-12-01", "olga")) == []


def test_all_asks_of_the_search_in_their_order_counted_by_way_and_end() -> None:
    early = beginning().applied("2026-11-01").called("2026-11-06", "olga", "reached").heard("2026-11-07", "invitation")
    found = asks([WROTE.candidacy, CALLED.heard("2026-11-17", "offer").candidacy, early.candidacy], NOW)
    assert [one.followed for one in found] == ["invitation", "nothing-yet", "offer"]
    calls, letters = tally(found)
    assert (calls.channel, calls.outcome, calls.times, calls.days) == ("phone", "reached", 2, (1, 4))
    assert calls.followed == {"invitation": 1, "offer": 1}
    assert (letters.channel, letters.times, letters.followed, letters.days) == ("email", 1, {"nothing-yet": 1}, ())


@given(st.lists(histories, max_size=4))
def test_no_ask_is_lost_and_none_is_counted_twice(told: list[Told]) -> None:
    now = max((one.now for one in told), default=NOW)
    made = [
        event
        for one in told
        for event in one.candidacy.events
        if isinstance(event, Asked) and event.at <= now and event.purpose not in ("feedback", "reasons")
    ]
    found = asks([one.candidacy for one in told], now)
    assert len(found) == len(made)
    assert sum(row.times for row in tally(found)) == len(made)
    assert all(sum(row.followed.values()) == row.times for row in tally(found))


@given(histories)
def test_an_ask_is_followed_by_something_after_it(told: Told) -> None:
    for one in asks([told.candidacy], told.now):
        assert isinstance(one, AskEnded)
        assert one.days >= 0
        assert one.followed in {word for part in get_args(Followed) for word in get_args(part) or (part,)}
