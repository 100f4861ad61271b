"""A glance is what a list shows. It holds up to its next change, and not a moment longer."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from heardback.core.candidacy import Candidacy
from heardback.core.events import Event, Interview, Note, Reply
from heardback.core.glance import Glance, basis, glance
from heardback.core.journal import Dossier, Entry, Happened, Introduced, Opened, PutOff, told
from heardback.core.person import Person
from heardback.core.playbook import built_in
from heardback.core.step import Action
from tests.core.story import Story, interviewed
from tests.core.strategies import Told, histories, placed, unplaced_events, voices

A_MOMENT = timedelta(microseconds=1)
SOME_TIME = datetime(2026, 11, 25, 10, tzinfo=UTC)

put_offs: st.SearchStrategy[list[tuple[Action, int]]] = st.lists(
    st.tuples(st.sampled_from(["ask", "thank", "review", "ask-feedback"]), st.integers(-2, 9)), max_size=3
)
"""Steps, and in how many days they are to be pressed again."""


# --- Time passes ---


@given(histories, voices, put_offs, st.lists(unplaced_events, max_size=2), st.floats(0, 1))
def test_a_glance_holds_up_to_its_next_change_and_not_a_moment_longer(
    told_so_far: Told, voice: str, put_off: list[tuple[Action, int]], ahead: list[Event], sometime: float
) -> None:
    """Steps may be put off, and things may be noted ahead of their time."""
    candidacy, at = knowing(told_so_far, ahead), told_so_far.now.astimezone(UTC)
    dossier = told([*journal_of(candidacy), *put_off_from(at.astimezone(candidacy.timezone).date(), put_off)])
    assert look(dossier, candidacy, voice, told_so_far.now) == look(dossier, candidacy, voice, at)
    for _ in range(12):
        seen = look(dossier, candidacy, voice, at)
        until = seen.next_change or at + timedelta(days=200)
        for moment in moments_between(at, until, sometime):
            assert shown(look(dossier, candidacy, voice, moment)) == shown(seen), (at, moment, until)
        if seen.next_change is None:
            return
        assert shown(look(dossier, candidacy, voice, until)) != shown(seen), (at, until)
        at = until


def knowing(story: Told, ahead: list[Event]) -> Candidacy:
    tomorrow, people = story.now.date() + timedelta(days=1), [one.id for one in story.candidacy.contacts]
    return story.candidacy.with_events(one for event in ahead for one in placed(event, tomorrow, people))


def journal_of(candidacy: Candidacy) -> list[Entry]:
    return [
        Opened(at=SOME_TIME, employer=candidacy.employer, position=candidacy.position),
        *(Introduced(at=SOME_TIME, contact=contact) for contact in candidacy.contacts),
        *(Happened(at=SOME_TIME, event=event) for event in candidacy.events),
    ]


def put_off_from(today: date, put_off: list[tuple[Action, int]]) -> Iterator[Entry]:
    for action, days in put_off:
        yield PutOff(at=SOME_TIME, action=action, until=today + timedelta(days=days))


def look(dossier: Dossier, candidacy: Candidacy, voice: str, at: datetime) -> Glance:
    return glance(dossier, candidacy.candidate, built_in(voice), at)


def shown(seen: Glance) -> Glance:
    return replace(seen, next_change=None)


def moments_between(at: datetime, until: datetime, sometime: float) -> Iterator[datetime]:
    """Yield some moments from the first to the last."""
    last = max(at, until - A_MOMENT)
    yield from (at + (last - at) * share for share in (0, 0.1, 0.3, 0.5, 0.7, 0.9, sometime, 1))


# --- What makes it another one ---


def maria_on(story: Story, at: str, *more: Entry) -> Glance:
    dossier = told([*journal_of(story.candidacy), *more])
    return look(dossier, story.candidacy, "balanced", datetime.fromisoformat(at).replace(tzinfo=UTC))


def in_stockholm(day: str) -> datetime:
    """Return when a winter's day begins there."""
    return datetime.fromisoformat(day).replace(tzinfo=UTC) - timedelta(hours=1)


PROMISED = interviewed("2026-11-09").thanked("2026-11-09").reviewed("2026-11-09").promised("2026-11-16")


def test_when_their_promise_is_over_it_is_time_to_ask():
    seen = maria_on(PROMISED, "2026-11-12T12:00")
    assert (seen.stance, seen.next_change) == ("wait", in_stockholm("2026-11-17"))


def test_what_is_put_off_presses_again_on_its_day():
    put_off = PutOff(at=SOME_TIME, action="ask", until=date(2026, 11, 18))
    seen = maria_on(PROMISED, "2026-11-17T12:00", put_off)
    assert (seen.pressing(), seen.put_off, seen.next_change) == ((), ("ask",), in_stockholm("2026-11-18"))
    later = maria_on(PROMISED, "2026-11-18T12:00", put_off)
    assert [step.action for step in later.pressing()] == ["ask"]


def test_the_newest_word_about_when_to_be_pressed_again_counts():
    """Put off for a week at first, and then only until tomorrow."""
    for_a_week = PutOff(at=SOME_TIME, action="ask", until=date(2026, 11, 24))
    for_a_day = PutOff(at=SOME_TIME, action="ask", until=date(2026, 11, 18))
    assert maria_on(PROMISED, "2026-11-18T12:00", for_a_week, for_a_day).put_off == ()


def test_a_day_off_comes_between():
    """Who is at work cannot be called on a Saturday."""
    waiting = interviewed("2026-11-05").thanked("2026-11-05").reviewed("2026-11-05").promised("2026-11-11")
    seen = maria_on(waiting, "2026-11-13T12:00")
    assert (seen.stance, seen.next_change) == ("act", in_stockholm("2026-11-14"))
    saturday = maria_on(waiting, "2026-11-14T12:00")
    assert (saturday.stance, saturday.next_change) == ("wait", in_stockholm("2026-11-16"))


def test_an_answer_noted_ahead_of_its_time_comes_true():
    noted = PROMISED.then(Reply(at=datetime.fromisoformat("2026-11-13T15:00"), means="rejection"))
    seen = maria_on(noted, "2026-11-12T12:00")
    assert (seen.phase, seen.next_change) == ("awaiting", datetime(2026, 11, 13, 14, tzinfo=UTC))
    assert maria_on(noted, "2026-11-13T14:00").phase == "rejected"


def test_a_note_ahead_of_its_time_changes_nothing():
    noted = PROMISED.then(Note(at=datetime.fromisoformat("2026-11-13T15:00")))
    assert maria_on(noted, "2026-11-12T12:00").next_change == in_stockholm("2026-11-17")


def test_each_interview_ahead_changes_it_when_it_begins():
    twice = PROMISED.then(Interview(at=datetime.fromisoformat("2026-11-13T15:00"), with_=()))
    twice = twice.then(Interview(at=datetime.fromisoformat("2026-11-13T16:00"), with_=()))
    first = datetime(2026, 11, 13, 14, tzinfo=UTC)
    assert maria_on(twice, "2026-11-13T10:00").next_change == first
    assert maria_on(twice, "2026-11-13T14:00").next_change == first + timedelta(hours=1)


def test_what_makes_no_sense_any_more_goes_and_with_the_last_of_it_the_case_is_closed():
    """Asking for feedback lapses first, looking back on the interview after it."""
    rejected = interviewed("2026-11-09").thanked("2026-11-09").heard("2026-11-12", "rejection")
    seen = maria_on(rejected, "2026-11-23T12:00")
    assert (seen.phase, seen.next_change) == ("rejected", in_stockholm("2026-11-24"))
    later = maria_on(rejected, "2026-11-24T12:00")
    assert ([step.action for step in later.steps], later.next_change) == (["review"], in_stockholm("2026-11-27"))
    assert maria_on(rejected, "2026-11-27T12:00").phase == "closed"


def test_what_will_never_change_by_itself_says_so():
    closed = PROMISED.decided("2026-11-12", "withdraw")
    assert maria_on(closed, "2026-11-13T10:00").next_change is None


# --- What it is made from ---


@given(histories, st.sampled_from(["name", "email", "letters", "tone", "country", "timezone", "language", "look"]))
def test_only_some_settings_are_shown_in_it(told_so_far: Told, setting: str) -> None:
    before, others = Person(), {"letters": "ru", "tone": "warm", "look": "dark", "language": "ru"}
    changed: dict[str, Any] = {setting: others.get(setting, "Europe/Berlin")}
    after = replace(before, **changed)
    dossier = told(journal_of(told_so_far.candidacy))
    seen = [glance(dossier, one.candidate(), built_in(one.playbook), told_so_far.now) for one in (before, after)]
    assert basis(before) == basis(after)
    assert seen[0] == seen[1]


def test_years_and_playbook_are():
    assert len({basis(Person()), basis(Person(experience_years=1)), basis(Person(playbook="patient"))}) == 3
