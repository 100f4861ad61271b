"""When the candidate and each person were last in touch."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from heardback.core.candidacy import Candidacy, Candidate, Contact, Employer, Position
from heardback.core.events import (
    Agreement,
    Asked,
    Channel,
    ContactId,
    Interview,
    Note,
    Receipt,
    Reply,
    Thanked,
)
from heardback.core.meetings import last_in_touch, named_in

OLGA, LARS = ContactId("olga"), ContactId("lars")
PHONE, EMAIL = Channel("phone"), Channel("email")
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


def november(day, hour=10):
    return datetime(2026, 11, day, hour, tzinfo=UTC)


MET = Interview(at=november(9), with_=(OLGA,))


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (Asked(at=november(17), to=OLGA, channel=PHONE), date(2026, 11, 17)),
        (Asked(at=november(17), to=OLGA, channel=PHONE, outcome="voicemail"), date(2026, 11, 17)),
        (Asked(at=november(17), to=OLGA, channel=PHONE, outcome="no-answer"), date(2026, 11, 9)),
        (Asked(at=november(17), to=LARS, channel=EMAIL), date(2026, 11, 9)),
        (Reply(at=november(18), means="deferral", from_=OLGA), date(2026, 11, 18)),
        (Receipt(at=november(18), from_=OLGA), date(2026, 11, 18)),
        (Thanked(at=november(10), to=OLGA, channel=EMAIL), date(2026, 11, 10)),
        (Thanked(at=november(10), channel=EMAIL), date(2026, 11, 10)),
        (Agreement(at=november(12), contact=OLGA), date(2026, 11, 9)),
        (Note(at=november(12)), date(2026, 11, 9)),
        (Reply(at=november(26), means="deferral", from_=OLGA), date(2026, 11, 9)),
        (Interview(at=november(30), with_=(OLGA,)), date(2026, 11, 9)),
    ],
)
def test_a_word_either_way_counts_and_a_call_nobody_answered_does_not(event, expected):
    assert last_in_touch(candidacy(MET, event), NOW)[OLGA] == expected


def test_thanks_to_everybody_reach_whoever_sat_in_the_latest_interview():
    second = Interview(at=november(16), with_=(LARS,))
    days = last_in_touch(candidacy(MET, second, Thanked(at=november(17), channel=EMAIL)), NOW)
    assert days == {OLGA: date(2026, 11, 9), LARS: date(2026, 11, 17)}


def test_who_was_never_in_touch_is_left_out():
    assert last_in_touch(candidacy(), NOW) == {}


def test_the_day_is_the_employers():
    late = Reply(at=november(17, 23) + timedelta(minutes=30), means="deferral", from_=OLGA)
    assert last_in_touch(candidacy(late), NOW) == {OLGA: date(2026, 11, 18)}


def test_an_event_names_whom_it_was_with_whom_it_went_to_and_who_is_to_call():
    assert named_in(Interview(at=NOW, with_=(OLGA, LARS))) == (OLGA, LARS)
    assert named_in(Asked(at=NOW, to=LARS, channel=PHONE)) == (LARS,)
    assert named_in(Reply(at=NOW, means="offer", from_=OLGA)) == (OLGA,)
    assert named_in(Agreement(at=NOW, contact=OLGA)) == (OLGA,)
    assert named_in(Thanked(at=NOW)) == ()


def candidacy(*events):
    return Candidacy.of(
        candidate=Candidate(name="Maria Lind"),
        employer=Employer(name="Nordkraft", country="SE"),
        position=Position(title="Analyst"),
        contacts=[Contact(id=OLGA, name="Olga Petrova"), Contact(id=LARS, name="Lars Holm")],
        events=events,
        timezone=ZoneInfo("Europe/Stockholm"),
    )
