"""Eight weeks, day by day: whatever Maria does or leaves undone, there is a next step, and nobody is pestered."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.candidacy import Candidacy, Contact
from heardback.core.events import Asked, Event, Outcome
from heardback.core.plan import plan
from heardback.core.playbook import BUILT_IN, built_in
from heardback.core.reading import Reading, read
from heardback.core.step import BACKGROUND, Action, Step
from tests.core.story import DESK, LARS, MIA, OLGA, PAVEL, Story, interviewed
from tests.core.strategies import Told, doing, lived_candidacies, voices

WEEKS = 8
PLACES = [
    ("SE", "Europe/Stockholm"),
    ("US", "America/New_York"),
    ("RU", "Europe/Moscow"),
    ("IL", "Asia/Jerusalem"),
    ("CN", "Asia/Shanghai"),
    ("WS", "Pacific/Apia"),
]
BEGINNINGS = ("2026-11-06", "2026-12-17", "2027-04-29")
"""A Friday, a week before Christmas and the long Russian holidays, a day before those of May."""
ASKS: tuple[Action, ...] = ("ask", "confirm-receipt", "tell-others")
CONTACTS: tuple[Action, ...] = (*ASKS, "ask-feedback")

every_voice = pytest.mark.parametrize("voice", BUILT_IN)
everywhere = pytest.mark.parametrize("place", PLACES, ids=lambda place: place[0])
at_any_time = pytest.mark.parametrize("begin", BEGINNINGS)


def ways_to_leave(begin: str, place: tuple[str, str]) -> dict[str, Story]:
    """Return what may have been agreed when Maria left."""
    left = interviewed(begin, "olga lars").at(*place).for_a_post(interest="high")
    later = str(date.fromisoformat(begin) + timedelta(days=8))
    soon = str(date.fromisoformat(begin) + timedelta(days=2))
    return {
        "nothing agreed": left,
        "less interest": left.for_a_post(interest="some"),
        "a promise": left.promised(later),
        "my promise": left.promised(later, who="candidate"),
        "only if yes": left.promised(later, answers="only-if-yes"),
        "undecided": left.heard(soon, "deferral", from_="olga"),
        "undecided to a day": left.heard(soon, "deferral", later, from_="olga"),
        "a deadline": left.promised(later).must_decide(soon, by=str(date.fromisoformat(begin) + timedelta(days=13))),
        "a request": left.heard(soon, "request", from_="olga"),
        "an invitation": left.heard(soon, "invitation", from_="olga"),
    }


def days_of(story: Story) -> Iterator[datetime]:
    candidacy = story.candidacy
    start = max(event.at for event in candidacy.events).date()
    for n in range(7 * WEEKS):
        yield datetime.combine(start + timedelta(days=n), time(18), candidacy.timezone)


def read_on(candidacy: Candidacy, voice: str, now: datetime) -> Reading:
    return read(plan(candidacy, built_in(voice), now), now)


def is_sound(reading: Reading) -> bool:
    """Tell whether there is a next step, and no window ends before it begins."""
    steps = [dated.step for dated in reading.steps]
    main = [step for step in steps if step.action not in BACKGROUND]
    return (bool(main) or reading.stance == "closed") and all(s.last is None or s.first <= s.last for s in steps)


# --- Somebody who does nothing ---


@every_voice
@everywhere
@at_any_time
def test_whoever_does_nothing_has_a_next_step_on_every_day(voice, place, begin):
    for why, story in ways_to_leave(begin, place).items():
        seen: list[Step] = []
        readings = [read_on(story.candidacy, voice, now) for now in days_of(story)]
        for reading in readings:
            assert is_sound(reading), (why, reading)
            came_back = [dated.step for dated in reading.steps if dated.step in gone(seen, reading)]
            assert not came_back, (why, reading.today)
            seen = seen + [dated.step for dated in reading.steps if dated.step not in seen]
        assert readings[-1].steps[0].step.action == "let-go", (why, readings[-1])
        assert readings[-1].steps[0].status == "open"


def gone(seen: Sequence[Step], reading: Reading) -> list[Step]:
    """Return what lapsed before today: it must not be listed again."""
    return [step for step in seen if step.lapses is not None and step.lapses < reading.today]


# --- Somebody who does each step at once, and nobody ever answers ---


class Done(NamedTuple):
    """A step that was done, and how a call ended."""

    day: date
    step: Step
    outcome: Outcome | None


class Walk(NamedTuple):
    """A walk to its end: what was done, and how it ended."""

    done: tuple["Done", ...]
    end: Reading

    def contacts(self) -> list["Done"]:
        return [done for done in self.done if done.step.action in CONTACTS]

    def unanswered(self) -> int:
        return sum(done.outcome == "no-answer" for done in self.done)

    def delivered(self) -> int:
        """Count the asks that count towards the maximum."""
        return sum(d.step.action in ("ask", "tell-others") and d.outcome != "no-answer" for d in self.done)

    def mails(self) -> Counter[str | None]:
        return Counter(d.step.to for d in self.done if d.step.action == "ask" and d.step.channel == "email")


def walks(story: Story, voice: str, outcomes: Sequence[Outcome]) -> Iterator[Walk]:
    """Yield each way to walk there is: every call may end in any of these ways."""
    yield from _walk(story.candidacy, voice, list(days_of(story)), (), outcomes)


def _walk(
    candidacy: Candidacy,
    voice: str,
    days: list[datetime],
    done: tuple[Done, ...],
    outcomes: Sequence[Outcome],
) -> Iterator[Walk]:
    for number, now in enumerate(days):
        reading = read_on(candidacy, voice, now)
        assert is_sound(reading), (now, reading)
        todo = next((step for step in doable(reading) if doing(step, now)), None)
        if todo is None or todo.action == "let-go":
            if todo:
                yield Walk(done, reading)
                return
            continue
        calls = todo.channel == "phone" and todo.action in CONTACTS
        for outcome in outcomes if calls else [None]:
            after = candidacy.with_events([event for event in [doing(todo, now, outcome)] if event])
            later = [one + timedelta(minutes=1) if one == now else one for one in days[number:]]
            yield from _walk(after, voice, later, (*done, Done(reading.today, todo, outcome)), outcomes)
        return
    raise AssertionError(f"{voice}: it never ends: {done}")  # noqa: TRY003, EM102


def doable(reading: Reading) -> list[Step]:
    """Return what can be done today; who has met the request and weighed it does not reconsider what never came up."""
    return [
        dated.step
        for dated in reading.steps
        if dated.status != "upcoming"
        and dated.step.action not in BACKGROUND
        and (reading.working or dated.step.action not in (*CONTACTS, "meet-request", "confirm-invitation"))
    ]


@every_voice
@everywhere
def test_whoever_does_each_step_at_once_comes_to_an_end_without_pestering_anybody(voice, place):
    for why, story in ways_to_leave("2026-12-17", place).items():
        for walk in walks(story, voice, ["no-answer"]):
            assert len(walk.contacts()) <= most_contacts(voice), (why, walk.contacts())
            assert nobody_twice_a_day(walk), (why, walk)
            assert walk.end.steps[0].step.action == "let-go"


def most_contacts(voice: str) -> int:
    return 6 if voice == "balanced" else 7


def nobody_twice_a_day(walk: Walk) -> bool:
    contacts = [(day, step.to) for day, step, _ in walk.done if step.to]
    return len(contacts) == len(set(contacts))


WITHOUT_MAIL, WITHOUT_PHONE = replace(OLGA, email=None), replace(LARS, phone=None)
PEOPLE: dict[str, tuple[Contact, ...]] = {
    "two": (OLGA, LARS),
    "one": (OLGA, replace(LARS, email=None, phone=None)),
    "a phone and a mail": (WITHOUT_MAIL, WITHOUT_PHONE),
    "everybody": (OLGA, LARS, MIA, PAVEL, DESK),
}


@every_voice
@pytest.mark.parametrize("people", PEOPLE)
@pytest.mark.parametrize("result_driven", [True, False])
def test_when_nobody_ever_answers_seven_contacts_are_the_most(voice, people, result_driven):
    """Asks, confirming calls and feedback; six in balanced where two people are known.

    Only etiquette, with four people to write to, comes to eight: four asks by mail and four calls nobody answered.
    """
    for why, story in ways_to_leave("2026-11-06", PLACES[0]).items():
        known = story.knowing(*PEOPLE[people]).for_a_post(result_driven=result_driven)
        (walk,) = walks(known, voice, ["no-answer"])
        assert len(walk.contacts()) <= most_of(people, voice), (why, walk.contacts())


def most_of(people: str, voice: str) -> int:
    if people != "everybody":
        return most_contacts(voice)
    return 8 if voice == "etiquette" else 7


@every_voice
@pytest.mark.parametrize("people", PEOPLE)
@pytest.mark.parametrize("result_driven", [True, False])
def test_however_their_calls_end_nobody_is_contacted_too_often(voice, people, result_driven):
    """Every call may stay unanswered or end with a message, and every way to walk there is is walked."""
    most = {"etiquette": 4, "persistent": 5, "patient": 3, "agreement": 2, "four-step": 2, "balanced": 3}[voice]
    for why in ("nothing agreed", "a promise", "undecided", "a deadline"):
        story = ways_to_leave("2026-11-06", PLACES[0])[why]
        known = story.knowing(*PEOPLE[people]).for_a_post(result_driven=result_driven)
        for walk in walks(known, voice, ["no-answer", "voicemail"]):
            assert nobody_twice_a_day(walk), (why, walk.done)
            assert walk.unanswered() <= 4
            assert walk.delivered() <= most
            assert max(walk.mails().values(), default=0) <= 2


@every_voice
def test_messages_alone_use_up_what_the_voice_allows_and_no_more(voice):
    most = {"etiquette": 4, "persistent": 5, "patient": 3, "agreement": 2, "four-step": 2, "balanced": 3}[voice]
    story = ways_to_leave("2026-11-06", PLACES[0])["a promise"].knowing(OLGA, LARS, MIA, DESK)
    (walk,) = walks(story, voice, ["voicemail"])
    assert sum(done.step.action == "ask" for done in walk.done) == most


# --- Anybody ---


@given(lived_candidacies(), voices)
def test_however_it_went_there_is_a_next_step_until_it_is_closed(told: Told, voice: str) -> None:
    for n in range(0, 7 * WEEKS, 3):
        now = told.now + timedelta(days=n)
        reading = read_on(told.candidacy, voice, now)
        if reading.phase in ("applied", "scheduled", "rejected") or not told.candidacy.contacts:
            continue
        assert is_sound(reading) or only_the_head_is_known(told.candidacy), reading


def only_the_head_is_known(candidacy: Candidacy) -> bool:
    return all(contact.role == "executive" for contact in candidacy.contacts)


@given(lived_candidacies(), voices, st.sampled_from(["no-answer", "voicemail"]))
def test_following_the_plan_from_anywhere_contacts_nobody_twice_a_day(told: Told, voice: str, end: Outcome) -> None:
    candidacy, now = told.candidacy, told.now
    for _ in range(40):
        steps = [step for step in doable(read_on(candidacy, voice, now)) if step.action in ASKS]
        done: list[Event] = [event for event in [doing(steps[0], now, end)] if event] if steps else []
        for event in done:
            assert isinstance(event, Asked)
            assert (event.to, now.date()) not in contacted(candidacy, now), steps[0]
        candidacy, now = candidacy.with_events(done), now + timedelta(hours=9)


def contacted(candidacy: Candidacy, now: datetime) -> set[tuple[str, date]]:
    return {(event.to, event.at.date()) for event in candidacy.events if isinstance(event, Asked) and event.at <= now}
