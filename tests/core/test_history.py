"""What becomes of Maria's waits, and what of them the odds are told."""

from datetime import datetime
from itertools import pairwise

import pytest
from hypothesis import given

from heardback.core.events import Decision, Interview, Reply
from heardback.core.history import Wait, own_case, waits_in
from heardback.core.shapes import Words
from heardback.core.silence import OwnCase
from tests.core.story import Story, beginning, interviewed, morning
from tests.core.strategies import Told, histories

MONDAY = "2026-11-09"


def waits(story: Story, on: str) -> tuple[Wait, ...]:
    return waits_in(story.candidacy, evening(story, on))


def evening(story: Story, on: str) -> datetime:
    return morning(on, "T18:00").replace(tzinfo=story.candidacy.timezone)


def only(story: Story, on: str = "2026-11-30") -> tuple[str, int]:
    (wait,) = waits(story, on)
    return wait.ended, wait.days


def promised(wait: Wait) -> str | None:
    return str(wait.promise.until) if wait.promise else None


def test_before_an_interview_nobody_waits_for_what_came_of_it() -> None:
    ahead = beginning().applied("2026-11-01").interviewed("2026-11-20")
    assert waits(ahead, MONDAY) == ()
    assert own_case(ahead.candidacy, evening(ahead, MONDAY)) is None


def test_an_answer_ends_the_wait_on_its_day() -> None:
    assert only(interviewed(MONDAY).heard("2026-11-16", "rejection")) == ("rejection", 7)


def test_without_an_answer_it_is_open_until_today() -> None:
    story = interviewed(MONDAY).heard("2026-11-10", "acknowledgement").heard("2026-12-24", "offer")
    assert only(story, on="2026-11-12") == ("open", 3)


def test_letting_go_ends_it_without_an_answer_whatever_comes_later() -> None:
    story = interviewed(MONDAY).decided("2026-11-13", "go-on").decided("2026-11-30", "let-go")
    assert only(story.heard("2026-12-02", "rejection"), on="2026-12-24") == ("let-go", 21)
    assert only(interviewed(MONDAY).decided("2026-11-12", "withdraw")) == ("withdraw", 3)


def test_whoever_was_invited_again_or_took_the_post_was_answered_on_a_day_nobody_noted() -> None:
    again, later = waits(interviewed(MONDAY).interviewed("2026-11-19"), "2026-11-20")
    assert (again.ended, again.days, again.answered) == ("undated", 10, False)
    assert (later.ended, later.days) == ("open", 1)
    assert only(interviewed(MONDAY).decided("2026-11-12", "accept")) == ("undated", 3)


def test_an_interview_that_lies_ahead_was_answered_for_by_today() -> None:
    assert only(interviewed(MONDAY).interviewed("2026-11-27"), on="2026-11-20") == ("undated", 11)


def test_two_talks_on_one_day_are_one_visit() -> None:
    assert only(interviewed(MONDAY).interviewed(f"{MONDAY} 15:00"), on="2026-11-12") == ("open", 3)


def test_a_deferral_begins_the_next_wait() -> None:
    story = interviewed(MONDAY).promised("2026-11-13").heard("2026-11-13", "deferral", "2026-11-20")
    first, second = waits(story, "2026-11-24")
    assert (first.since, first.ended, first.days) == ("interview", "deferral", 4)
    assert (second.since, second.ended, second.days, str(second.end)) == ("deferral", "open", 11, "2026-11-24")
    assert promised(second) == "2026-11-20"


def test_so_does_handing_in_what_they_asked_for_but_nothing_else_that_is_handed_in() -> None:
    asked_for = interviewed(MONDAY).heard("2026-11-12", "request")
    assert [(wait.since, wait.days) for wait in waits(asked_for.delivered("2026-11-13"), "2026-11-20")] == [
        ("interview", 3),
        ("request-met", 7),
    ]
    assert only(interviewed(MONDAY).delivered("2026-11-13"), on="2026-11-20") == ("open", 11)


def test_what_they_promise_beside_a_request_is_for_the_wait_after_it() -> None:
    words = Words("Please send two references by 16 November; you will hear from us by 27 November.")
    story = interviewed(MONDAY).then(Reply(at=morning("2026-11-12"), means="request", says=words))
    asked_for, met = waits(story.delivered("2026-11-13"), "2026-11-20")
    assert (promised(asked_for), promised(met)) == (None, "2026-11-27")
    assert promised(waits(story.delivered("2026-11-27"), "2026-12-01")[-1]) is None, "by then it has passed"


@pytest.mark.parametrize(
    ("story", "until"),
    [
        (interviewed(MONDAY).promised("2026-11-16").agreed("2026-11-17", "2026-11-20"), "2026-11-16"),
        (interviewed(MONDAY).agreed(f"{MONDAY} 10:00", "2026-11-16"), "2026-11-16"),
        (interviewed(MONDAY).heard("2026-11-10", "acknowledgement", "2026-11-18"), "2026-11-18"),
        (interviewed(MONDAY).promised("2026-11-16", who="candidate"), None),
        (interviewed(MONDAY).agreed(MONDAY), None),
        (interviewed(MONDAY).heard("2026-11-11", "rejection").agreed("2026-11-12", "2026-11-16"), None),
    ],
    ids=["the first", "noted for the same minute", "in an acknowledgement", "my own", "no day", "after the answer"],
)
def test_a_promise_is_the_first_day_the_employer_named(story: Story, until: str | None) -> None:
    assert promised(waits(story, "2026-11-25")[0]) == until


def test_the_odds_learn_from_the_wait_after_the_latest_interview() -> None:
    story = interviewed(MONDAY).heard("2026-11-12", "invitation").interviewed("2026-11-19").promised("2026-11-26")
    deferred = story.heard("2026-11-24", "deferral", "2026-12-04")
    case = own_case(deferred.candidacy, evening(deferred, "2026-12-24"))
    assert case == OwnCase(level="experienced", days=5, answered=True, promised_days=7)


# --- Whatever happened ---


@given(histories)
def test_waits_follow_one_another_and_none_reaches_beyond_today(told: Told) -> None:
    today = told.now.astimezone(told.candidacy.timezone).date()
    found = waits_in(*told)
    assert all(wait.days >= 0 and wait.end <= today for wait in found)
    assert all(one.end <= next_.start for one, next_ in pairwise(found))
    assert all(wait.ended != "open" for wait in found[:-1])


@given(histories)
def test_a_case_for_the_odds_is_the_silence_after_the_latest_interview(told: Told) -> None:
    past = [event for event in told.candidacy.events if event.at <= told.now]
    places = [place for place, event in enumerate(past) if isinstance(event, Interview)]
    case = own_case(*told)
    assert (case is None) == (not places)
    if case:
        ends = [event for event in past[places[-1] + 1 :] if ends_a_silence(event)]
        end = ends[0].at if ends else told.now.astimezone(told.candidacy.timezone)
        assert case.days == (end.date() - past[places[-1]].at.date()).days
        assert case.answered == bool(ends and isinstance(ends[0], Reply))


def ends_a_silence(event: object) -> bool:
    if isinstance(event, Reply):
        return event.means != "acknowledgement"
    return isinstance(event, Decision) and event.means != "go-on"
