"""What holds for every plan, whatever happened, wherever the employer sits and whichever voice is followed."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from heardback.core.advice import advise
from heardback.core.candidacy import Candidacy
from heardback.core.events import Agreement, Asked, Event, Interview, Reply
from heardback.core.guards import GUARDS
from heardback.core.outlook import outlook
from heardback.core.plan import plan
from heardback.core.playbook import built_in
from heardback.core.reading import Dated, Reading, next_change, read
from heardback.core.sources import CITATIONS
from heardback.core.step import BACKGROUND, CONTACTS
from heardback.intake.candidacy_file import read_candidacy
from heardback.intake.candidacy_text import candidacy_text
from tests.core.strategies import Told, histories, live, placed, unplaced_events, voices

CALLS_AND_LETTERS = ("ask", "confirm-receipt", "tell-others", "early-call")
A_MOMENT = timedelta(microseconds=1)


def what_it_says(candidacy: Candidacy, voice: str, at: datetime) -> object:
    """Return a reading without the day itself."""
    made = plan(candidacy, built_in(voice), at)
    reading = read(made, at)
    promise = made.case.promise
    return reading.phase, reading.stance, reading.steps, promise, promise and reading.today > promise.until


# --- Every step ---


@given(histories, voices, live)
def test_every_window_is_a_window(told: Told, voice: str, live: int) -> None:
    """Letting go may be announced for a day that another one replaces before it comes: once a deadline is past."""
    assume(nothing_was_wanted_before_it_was_said(told.candidacy))
    for step in plan(told.candidacy, built_in(voice), told.now, live=live).steps:
        assert step.last is None or step.first <= step.last, step
        assert step.lapses is None or step.first <= step.lapses or step.action == "let-go", step


@given(histories, voices)
def test_nobody_is_contacted_on_a_day_off(told: Told, voice: str) -> None:
    """A window of a contact holds a working day, and begins and ends on one, except on a day that was named."""
    assume(nothing_was_wanted_before_it_was_said(told.candidacy))
    made = plan(told.candidacy, built_in(voice), told.now)
    days, named = told.candidacy.days, days_named(told.candidacy)
    for step in made.steps:
        if step.action not in CONTACTS or step.last is None:
            continue
        assert days.on_or_after(step.first) <= step.last or step.last in named, step
        assert days.is_working(step.first) or step.first in named, step
        assert days.is_working(step.last) or step.last in named, step


def nothing_was_wanted_before_it_was_said(candidacy: Candidacy) -> bool:
    replies = [event for event in candidacy.events if isinstance(event, Reply)]
    return all(reply.until is None or reply.until >= reply.at.date() for reply in replies)


def days_named(candidacy: Candidacy) -> set[date | None]:
    return {event.until for event in candidacy.events if isinstance(event, Agreement | Reply)}


@given(histories, voices)
def test_nobody_is_asked_while_a_promise_runs(told: Told, voice: str) -> None:
    """Save on its last day, where the candidate gave their word or the voice calls back on the day; see G1."""
    advice = advise(told.candidacy, built_in(voice), told.now)
    if advice.promise is None or advice.reading.phase == "invited":
        return
    promise = advice.promise.promise
    on_the_day = promise.by == "candidate" and not promise.own
    on_the_day |= voice == "persistent" and any(
        isinstance(event, Reply) and event.means == "deferral" for event in told.candidacy.events
    )
    for step in advice.plan.steps:
        if step.action == "ask":
            assert step.first > promise.until or (on_the_day and step.first == promise.until), step


@given(histories, voices)
def test_where_nothing_was_promised_they_are_left_alone_for_a_day(told: Told, voice: str) -> None:
    made = plan(told.candidacy, built_in(voice), told.now)
    interview = made.case.standing.interview
    if interview and not made.case.promise and made.case.phase == "awaiting":
        soonest = interview.at.date() + timedelta(days=2)
        assert all(step.first >= soonest for step in made.steps if step.action == "ask")


@given(histories, voices)
def test_nobody_hears_from_me_twice_on_a_day(told: Told, voice: str) -> None:
    """Neither of what is planned nor after what was done."""
    steps = [s for s in plan(told.candidacy, built_in(voice), told.now).steps if s.action in CALLS_AND_LETTERS]
    done = {(e.to, e.at.date()) for e in told.candidacy.events if isinstance(e, Asked) and e.at <= told.now}
    assert not done & {(step.to, step.first) for step in steps}
    shown = [step for step in steps if step.appears is None]
    assert len({step.to for step in shown}) == len(shown)


@given(histories, voices)
def test_only_ways_that_they_offered_are_used(told: Told, voice: str) -> None:
    for step in plan(told.candidacy, built_in(voice), told.now).steps:
        if step.channel not in (None, "phone", "email"):
            assert step.to
            assert step.channel in (told.candidacy.people[step.to].channels or ())


@given(histories, voices)
def test_every_step_says_why(told: Told, voice: str) -> None:
    for step in plan(told.candidacy, built_in(voice), told.now).steps:
        assert step.rules
        assert set(step.rules) <= set(CITATIONS)


@given(histories, voices)
def test_the_built_in_voices_never_need_a_guard(told: Told, voice: str) -> None:
    assert plan(told.candidacy, built_in(voice), told.now).refused == ()


@given(histories, voices)
def test_every_guard_agrees_with_every_step_on_every_working_day_of_its_window(told: Told, voice: str) -> None:
    made = plan(told.candidacy, built_in(voice), told.now)
    for step in made.steps:
        if step.action in CALLS_AND_LETTERS and step.last:
            for day in working_days_of(told.candidacy, step.first, step.last):
                assert [name for name, holds in GUARDS.items() if not holds(made.case, step, day)] == [], (step, day)


def working_days_of(candidacy: Candidacy, first: date, last: date) -> list[date]:
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return [day for day in days if candidacy.days.is_working(day)]


@given(histories, voices)
def test_after_a_no_nobody_is_asked_again(told: Told, voice: str) -> None:
    reading = read(plan(told.candidacy, built_in(voice), told.now), told.now)
    if reading.phase in ("rejected", "closed"):
        assert not {dated.step.action for dated in reading.steps} & {*CALLS_AND_LETTERS, "let-go", "check-mail"}


@given(histories, voices, live)
def test_the_headline_step_comes_first_and_the_background_last(told: Told, voice: str, live: int) -> None:
    reading = read(plan(told.candidacy, built_in(voice), told.now, live=live), told.now)
    background = [dated.step.action in BACKGROUND for dated in reading.steps]
    assert background == sorted(background)
    ranks = [rank(dated) for dated in reading.steps]
    assert ranks == sorted(ranks)
    assert (reading.stance == "act") == any(acts(dated, reading) for dated in reading.steps)


def rank(dated: Dated) -> tuple[bool, bool, bool]:
    step, status = dated
    return step.action in BACKGROUND, (step.action, status) != ("let-go", "open"), status == "upcoming"


def acts(dated: Dated, reading: Reading) -> bool:
    step, status = dated
    needs_people = step.action in CONTACTS or (step.action.startswith("thank") and step.channel != "email")
    return status != "upcoming" and step.action not in BACKGROUND and (reading.working or not needs_people)


# --- What counts and what does not ---


@given(histories, voices, st.randoms(use_true_random=False))
def test_the_order_in_the_file_does_not_matter(told: Told, voice: str, dice) -> None:
    shuffled = list(told.candidacy.events)
    dice.shuffle(shuffled)
    again = rebuilt(told.candidacy, shuffled)
    assert again == told.candidacy
    assert what_it_says(again, voice, told.now) == what_it_says(told.candidacy, voice, told.now)


def rebuilt(candidacy: Candidacy, happened: object = None) -> Candidacy:
    return Candidacy.of(
        candidate=candidacy.candidate,
        employer=candidacy.employer,
        position=candidacy.position,
        contacts=candidacy.contacts,
        timezone=candidacy.timezone,
        events=candidacy.events if happened is None else happened,  # type: ignore[arg-type]
    )


@given(histories, st.randoms(use_true_random=False))
def test_the_order_of_the_tables_in_a_file_does_not_matter(told: Told, dice) -> None:
    assume(all(channels_are_declared(told.candidacy)))
    text = candidacy_text(told.candidacy)
    head, *tables = re.split(r"(?m)^(?=\[)", text)
    dice.shuffle(tables)
    read_again, problems = read_candidacy(head + "".join(tables))
    assert problems == []
    assert read_again
    assert read_again.events == told.candidacy.events
    assert set(read_again.contacts) == set(told.candidacy.contacts)


def channels_are_declared(candidacy: Candidacy) -> Iterator[bool]:
    """In these histories only an `asked` names a way other than phone and e-mail, and it names its person too."""
    for event in candidacy.events:
        ways = candidacy.people[event.to].channels if isinstance(event, Asked) else None
        yield getattr(event, "channel", None) in {*(ways or ()), "phone", "email", None}


@given(histories)
def test_settling_a_candidacy_twice_changes_nothing(told: Told) -> None:
    candidacy = told.candidacy
    assert rebuilt(candidacy) == candidacy
    assert candidacy.with_events([]) == candidacy
    if candidacy.events:
        *before, last = candidacy.events
        assert rebuilt(candidacy, before).with_events([last]) == candidacy


@given(histories, voices, st.lists(unplaced_events, max_size=4))
def test_what_happens_later_changes_nothing_now(told: Told, voice: str, happenings: list[Event]) -> None:
    """Save an interview ahead, which is scheduled."""
    tomorrow, people = told.now.date() + timedelta(days=2), [one.id for one in told.candidacy.contacts]
    later = [one for event in happenings for one in placed(event, tomorrow, people) if not isinstance(one, Interview)]
    known = told.candidacy.known_at(told.now)
    knowing = known.with_events(later)
    assert what_it_says(knowing, voice, told.now) == what_it_says(known, voice, told.now)
    assert outlook(knowing, built_in(voice), told.now) == outlook(known, built_in(voice), told.now)


# --- Reading on, hour by hour ---


@given(histories, voices)
def test_nothing_changes_before_it_is_said_to_change(told: Told, voice: str) -> None:
    """Looked at every other hour for a day and every day for ten weeks; whoever sleeps until then misses nothing."""
    known = told.candidacy.known_at(told.now)
    said, announced = what_it_says(known, voice, told.now), told.now
    for moment in [told.now, *moments_after(told.now)]:
        while announced <= moment:
            assert what_it_says(known, voice, announced - A_MOMENT) == said or announced == told.now
            said = what_it_says(known, voice, announced)
            announced = change_after(known, voice, announced)
        assert what_it_says(known, voice, moment) == said, moment


def moments_after(now: datetime) -> list[datetime]:
    hours = [now + timedelta(hours=2 * n) for n in range(1, 13)]
    return [*hours, *(now + timedelta(days=n, hours=-n) for n in range(2, 71))]


def change_after(candidacy: Candidacy, voice: str, at: datetime) -> datetime:
    """Return the next change; where none comes, one too late to matter."""
    change = next_change(plan(candidacy, built_in(voice), at), at)
    assert change is None or change > at
    return change or at + timedelta(days=1000)


# --- The road ahead ---


@given(histories, voices, live)
def test_the_road_ahead_has_an_end(told: Told, voice: str, live: int) -> None:
    road = outlook(told.candidacy, built_in(voice), told.now, live=live)
    days = [ahead.day for ahead in road]
    assert days == sorted(days)
    assert len(road) < 40
    reading = read(plan(told.candidacy, built_in(voice), told.now, live=live), told.now)
    if not days:
        return
    assert days[0] >= reading.today
    if reading.phase in ("awaiting", "requested", "invited") and might_be_asked(told):
        assert road[-1].step.action == "let-go"
    if reading.phase == "offered":
        assert road[-1].step.action in ("answer-offer", "let-go")


def might_be_asked(told: Told) -> bool:
    """Tell whether there was an interview or is somebody to ask, and no interview ahead that all waits for."""
    interviews = [event.at for event in told.candidacy.events if isinstance(event, Interview)]
    people = [contact for contact in told.candidacy.contacts if contact.role != "executive"]
    return all(at <= told.now for at in interviews) and bool(interviews or people)


@given(histories, voices)
def test_there_is_always_a_road(told: Told, voice: str) -> None:
    reading = read(plan(told.candidacy, built_in(voice), told.now), told.now)
    if reading.phase in ("awaiting", "requested", "invited", "offered") and might_be_asked(told):
        assert outlook(told.candidacy, built_in(voice), told.now)


@given(histories, voices)
def test_the_road_contacts_on_working_days_only(told: Told, voice: str) -> None:
    for ahead in outlook(told.candidacy, built_in(voice), told.now):
        if ahead.step.action in CONTACTS:
            assert told.candidacy.days.is_working(ahead.day)


@given(histories, voices)
def test_everything_can_be_advised_on(told: Told, voice: str) -> None:
    """Whatever happened in whatever order: an answer, never a traceback."""
    advice = advise(told.candidacy, built_in(voice), told.now)
    assert advice.candidacy == told.candidacy
    if advice.promise:
        assert (advice.promise.state == "over") == (advice.reading.today > advice.promise.promise.until)
    if advice.silence:
        assert 0 <= advice.silence.odds.will_still_answer <= 1
