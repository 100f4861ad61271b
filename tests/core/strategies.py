"""Candidacies as hypothesis imagines them: any place, any people, and any history, likely or not.

`candidacies()` tells histories in any order of any events; `lived_candidacies()` lets somebody follow a playbook for a
while, more or less, with an employer who now and then answers. Both are whole: everything a file may say may be there.
"""

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any, Final, Literal, NamedTuple, get_args
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from heardback.core.candidacy import Candidacy, Candidate, Contact, Employer, Interest, Position, Role, Size
from heardback.core.events import (
    Agreement,
    Answers,
    Applied,
    Asked,
    Channel,
    Confirmed,
    ContactId,
    Deadline,
    DeadlineReason,
    Decision,
    Delivered,
    Event,
    Interview,
    Meaning,
    Note,
    Outcome,
    Party,
    Purpose,
    Receipt,
    Reply,
    Reviewed,
    Thanked,
    Verdict,
)
from heardback.core.plan import plan
from heardback.core.playbook import BUILT_IN, Playbook, built_in
from heardback.core.reading import read
from heardback.core.silence import Level
from heardback.core.step import Action, Step


class Place(NamedTuple):
    """Where an employer sits."""

    country: str
    subdivision: str
    timezone: str


PLACES: Final = tuple(
    Place(*words)
    for words in (
        ("SE", "", "Europe/Stockholm"),
        ("US", "", "America/New_York"),
        ("US", "CA", "America/Los_Angeles"),
        ("US", "HI", "Pacific/Honolulu"),
        ("RU", "", "Europe/Moscow"),
        ("RU", "", "Asia/Kamchatka"),
        ("IL", "", "Asia/Jerusalem"),  # Friday and Saturday
        ("AE", "", "Asia/Dubai"),  # the weekend moved in 2022
        ("SA", "", "Asia/Riyadh"),
        ("IN", "MH", "Asia/Kolkata"),
        ("JP", "", "Asia/Tokyo"),
        ("BR", "SP", "America/Sao_Paulo"),
        ("CN", "", "Asia/Shanghai"),  # moved working days
        ("NZ", "", "Pacific/Auckland"),
        ("NZ", "CIT", "Pacific/Chatham"),
        ("GB", "ENG", "Europe/London"),
        ("DE", "BY", "Europe/Berlin"),
        ("FR", "", "Europe/Paris"),
        ("EG", "", "Africa/Cairo"),  # clocks change at midnight
        ("HU", "", "Europe/Budapest"),
        ("WS", "", "Pacific/Apia"),
        ("KI", "", "Pacific/Kiritimati"),  # the first to see a day
        ("NP", "", "Asia/Kathmandu"),
        ("BN", "", "Asia/Brunei"),  # Friday and Sunday
        ("IR", "", "Asia/Tehran"),
    )
)
_OTHER_WAYS: Final = ("sms", "whatsapp", "telegram", "linkedin", "letter", "in-person")
_SAID: Final = (
    "We will call you within a week",
    "You will hear from us by Friday",
    "We will be in touch soon",
    "If you do not hear from us by 13 November, we went with someone else",
    "Please call us next Tuesday",
    "Мы позвоним вам в течение двух недель",
)

places = st.sampled_from(PLACES)
voices = st.sampled_from(BUILT_IN)
"""The names of the playbooks: what is shown when something fails stays readable."""
live = st.integers(1, 4)


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


def one_of(literal: object) -> st.SearchStrategy[Any]:
    return st.sampled_from(get_args(literal))


def as_tuple(items: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(items)


# --- The parts: all made once and placed later, for making strategies is slower than drawing from them ---

SOMEBODY: Final = tuple(map(ContactId, "01234"))
"""Stand-ins for contacts in events that are not yet part of a candidacy."""
DAY_ONE: Final = datetime(2026, 1, 1)  # noqa: DTZ001 - an event gets its offset from its candidacy

_ways_declared = st.lists(st.sampled_from([*_OTHER_WAYS, "phone", "email"]), max_size=3, unique=True).map(as_tuple)
contacts = st.lists(
    st.builds(
        Contact,
        id=st.sampled_from(["olga", "lars", "mia", "pavel", "desk"]),
        name=st.sampled_from(["Olga Petrova", "Lars Holm", "Mia Berg"]),
        role=maybe(one_of(Role)),
        email=st.sampled_from(["someone@example.com", "someone@example.com", None]),
        phone=st.sampled_from(["+46 8 123 45 67", "+46 8 123 45 67", None]),
        channels=st.none() | st.none() | _ways_declared,
    ),
    max_size=4,
    unique_by=lambda one: one.id,
)
"""Nobody to four people, with or without an address, and ways the employer declared."""

minutes = st.integers(8 * 60, 19 * 60) | st.integers(8 * 60, 19 * 60) | st.integers(0, 24 * 60 - 1)
"""Of a day: mostly at working hours, sometimes at any time."""
_at = st.builds(lambda day, minute: DAY_ONE + timedelta(days=day, minutes=minute), st.integers(0, 60), minutes)
_day = st.integers(-3, 50).map(lambda n: DAY_ONE.date() + timedelta(days=n))
_someone = st.sampled_from(SOMEBODY)
_anyone = maybe(_someone)
_way = st.sampled_from([None, Channel("phone"), Channel("email")])
_says = st.sampled_from([None, None, *_SAID])
_way_and_end = st.sampled_from(
    [
        ("email", None),
        ("email", "sent"),
        *(("phone", end) for end in (None, "reached", "no-answer", "voicemail")),
        ("whatsapp", "sent"),
        ("in-person", None),
    ]
)


def _asked(at: datetime, to: ContactId, way: tuple[str, Outcome | None], purpose: Purpose) -> Asked:
    return Asked(at=at, to=to, channel=Channel(way[0]), outcome=way[1], purpose=purpose)


_interviews = st.builds(
    Interview,
    at=_at,
    with_=st.lists(_someone, max_size=3, unique=True).map(as_tuple),
    minutes=st.integers(15, 240),
    stage=st.just("second"),
)
_agreements = st.builds(
    Agreement,
    at=_at,
    says=_says,
    until=maybe(_day),
    who=maybe(one_of(Party)),
    channel=_way,
    contact=_anyone,
    answers=maybe(one_of(Answers)),
    may_ask=maybe(st.booleans()),
)
_replies = st.builds(Reply, at=_at, means=one_of(Meaning), from_=_anyone, channel=_way, says=_says, until=maybe(_day))
_receipts = st.builds(Receipt, at=_at, from_=_anyone)
_deadlines = st.builds(Deadline, at=_at, by=_day, reason=maybe(one_of(DeadlineReason)))
_words_from_them = st.one_of(_replies, _replies, _replies, _agreements, _interviews, _receipts, _deadlines)
unplaced_events: st.SearchStrategy[Event] = st.one_of(
    _interviews,
    _agreements,
    _replies,
    _receipts,
    _deadlines,
    st.builds(_asked, _at, _someone, _way_and_end, one_of(Purpose)),
    st.builds(_asked, _at, _someone, _way_and_end, st.just("ask")),
    st.builds(Applied, at=_at, to=_anyone, channel=_way),
    st.builds(Thanked, at=_at, to=_anyone, channel=_way),
    st.builds(Delivered, at=_at),
    st.builds(Confirmed, at=_at),
    st.builds(Decision, at=_at, means=one_of(Verdict)),
    st.builds(Reviewed, at=_at),
    st.builds(Note, at=_at, text=st.just("It went well.")),
)
"""Any event, counted from `DAY_ONE`, with people who are stand-ins; see `placed`."""


def placed(event: Event, start: date, people: Sequence[ContactId]) -> list[Event]:
    """Return the event counted from `start`, with real people; where it needs some and nobody is known, nothing."""
    later = start - DAY_ONE.date()
    parts = {name: getattr(event, name) for name in written_fields(event)}
    for name, value in parts.items():
        if isinstance(value, date):
            parts[name] = value + later
        elif value in SOMEBODY and people:
            parts[name] = people[int(value) % len(people)]
        elif value in SOMEBODY:
            parts[name] = None
        elif name == "with_":
            parts[name] = tuple(dict.fromkeys(people[int(one) % len(people)] for one in value if people))
    return [] if isinstance(event, Asked) and not people else [type(event)(**parts)]


def written_fields(value: Any) -> list[str]:
    """Return the names of the fields that may stand in a file."""
    return [field.name for field in fields(value) if "understood" not in field.metadata]


def _frame(
    place: Place,
    people: list[Contact],
    years: float | None,
    employer: tuple[Size | None, bool | None],
    position: tuple[Level | None, bool, Interest],
) -> Candidacy:
    return Candidacy.of(
        candidate=Candidate(name="Maria Lind", experience_years=years),
        employer=Employer(
            name="Nordkraft",
            country=place.country,
            subdivision=place.subdivision,
            timezone=place.timezone,
            size=employer[0],
            expects_thanks=employer[1],
        ),
        position=Position(title="Analyst", level=position[0], result_driven=position[1], interest=position[2]),
        contacts=people,
        timezone=ZoneInfo(place.timezone),
    )


frames: st.SearchStrategy[Candidacy] = st.builds(
    _frame,
    places,
    contacts,
    st.sampled_from([None, 1, 4, 9]),
    st.tuples(maybe(one_of(Size)), maybe(st.booleans())),
    st.tuples(maybe(one_of(Level)), st.booleans(), one_of(Interest)),
)
"""Everything but the events: who applies where, for what, and whom they met."""

starts: st.SearchStrategy[date] = st.dates(date(2025, 11, 1), date(2027, 2, 28))


class Told(NamedTuple):
    """A candidacy and a moment at which somebody asks about it."""

    candidacy: Candidacy
    now: datetime


_elsewhere = st.sampled_from([None, UTC, timezone(timedelta(hours=14)), timezone(timedelta(hours=-11))])
_an_interview = st.sampled_from([0, 1, 1, 1])
_histories = st.lists(unplaced_events, max_size=8)
_now = st.tuples(st.integers(-3, 100), minutes)


@st.composite
def candidacies(draw: st.DrawFn) -> Told:
    """Draw any events in any order, and any moment before, between or after them."""
    frame, start, zone = draw(frames), draw(starts), draw(_elsewhere)
    people = [one.id for one in frame.contacts]
    first = Interview(at=_instant(start, 1, 600), with_=tuple(people[:2]))
    happened = [one for event in draw(_histories) for one in placed(event, start, people)]
    now = _instant(start, *draw(_now)).replace(tzinfo=frame.timezone)
    return Told(
        frame.with_events([*([first] * draw(_an_interview)), *happened]),
        now.astimezone(zone) if zone else now,
    )


def _instant(start: date, day: int, minute: int) -> datetime:
    return datetime.combine(start, time.min) + timedelta(days=day, minutes=minute)


# --- Histories that somebody might live ---

PURPOSES: Final[dict[Action, Purpose]] = {
    "ask": "ask",
    "early-call": "ask",
    "confirm-receipt": "confirm-receipt",
    "tell-others": "deadline",
    "ask-feedback": "feedback",
    "request-reasons": "reasons",
}


def doing(step: Step, at: datetime, outcome: Outcome | None = None) -> Event | None:
    """Return the event of having done a step; None where doing it leaves no trace. `outcome` is that of a call."""
    plain: dict[Action, Event] = {
        "meet-request": Delivered(at=at),
        "confirm-invitation": Confirmed(at=at),
        "review": Reviewed(at=at),
        "let-go": Decision(at=at, means="let-go"),
        "weigh": Decision(at=at, means="go-on"),
        "reconsider": Decision(at=at, means="go-on"),
        "answer-offer": Decision(at=at, means="decline"),
        "record-agreement": Agreement(at=at),
        "thank": Thanked(at=at, to=step.to, channel=step.channel),
        "thank-after-rejection": Thanked(at=at, to=step.to, channel=step.channel),
    }
    if step.action in plain:
        return plain[step.action]
    if step.action not in PURPOSES or step.to is None or step.channel is None:
        return None
    end = outcome if step.channel == "phone" else None
    return Asked(at=at, to=step.to, channel=step.channel, outcome=end, purpose=PURPOSES[step.action])


class Move(NamedTuple):
    """What happens next: after so long, the candidate does a step, or they say something, or nothing happens."""

    after: timedelta
    who: Literal["candidate", "employer", "nobody"]
    which: int
    outcome: Outcome
    words: Event


_moves = st.lists(
    st.builds(
        Move,
        after=st.builds(lambda d, h: timedelta(days=d, hours=h), st.integers(0, 9), st.integers(1, 5)),
        who=st.sampled_from(["candidate", "candidate", "candidate", "employer", "nobody"]),
        which=st.integers(0, 5),
        outcome=st.sampled_from(["no-answer", "no-answer", "voicemail", "reached"]),
        words=_words_from_them,
    ),
    max_size=9,
)
_wait = st.builds(lambda days, minute: timedelta(days=days, minutes=minute), st.integers(0, 20), st.integers(1, 300))


@st.composite
def lived_candidacies(draw: st.DrawFn) -> Told:
    """Draw a history that somebody might live, more or less following a playbook."""
    candidacy, start, playbook = draw(frames), draw(starts), built_in(draw(voices))
    begin = _instant(start, 0, 600).replace(tzinfo=candidacy.timezone)
    people = [one.id for one in candidacy.contacts]
    begun: Event = Interview(at=begin, with_=tuple(people[:2])) if draw(_an_interview) else Applied(at=begin)
    now, candidacy = begin, candidacy.with_events([begun])
    for move in draw(_moves):
        now += move.after
        candidacy = candidacy.with_events(moved(move, candidacy, playbook, now))
    return Told(candidacy, now + draw(_wait))


def moved(move: Move, candidacy: Candidacy, playbook: Playbook, now: datetime) -> list[Event]:
    if move.who == "nobody":
        return []
    if move.who == "employer":
        people = [one.id for one in candidacy.contacts]
        return [replace(event, at=now) for event in placed(move.words, now.date(), people)]
    steps = [dated.step for dated in read(plan(candidacy, playbook, now), now).steps if dated.status != "upcoming"]
    steps = [step for step in steps if step.action != "let-go"]
    done = doing(steps[move.which % len(steps)], now, move.outcome) if steps else None
    return [done] if done else []


histories: st.SearchStrategy[Told] = candidacies() | lived_candidacies()
