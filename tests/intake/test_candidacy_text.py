"""A candidacy is written as the file that says so, and read back as it was."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from heardback.core.candidacy import Candidacy, Candidate, Contact, Employer, Position
from heardback.core.events import Agreement, Asked, Channel, ContactId, Event, Interview, Note, Reply, Reviewed
from heardback.core.shapes import Words
from heardback.intake.candidacy_file import read_candidacy
from heardback.intake.candidacy_text import candidacy_text
from tests.core.strategies import Told, frames, histories, maybe

OLGA = Contact(
    id=ContactId("olga"),
    name="Olga Petrova",
    role="recruiter",
    phone="+46 8 123 45 67",
    channels=(Channel("phone"), Channel("sms")),
)
AT = datetime(2026, 11, 9, 10, tzinfo=ZoneInfo("Europe/Stockholm"))


def candidacy(*events: Event, **parts: Any) -> Candidacy:
    whole = {
        "candidate": Candidate(name="Maria Lind"),
        "employer": Employer(name="Nordkraft", country="SE"),
        "position": Position(title="Analyst"),
        "contacts": (OLGA,),
        "events": events,
        "timezone": ZoneInfo("Europe/Stockholm"),
        **parts,
    }
    return Candidacy.of(**whole)


def read(text: str) -> Candidacy:
    found, problems = read_candidacy(text)
    assert found, problems
    return found


def test_it_reads_as_if_a_person_had_written_it():
    told = candidacy(
        Interview(at=AT, with_=(OLGA.id,)),
        Agreement(at=AT, says=Words("We will call you by Friday")),
        Asked(at=AT + timedelta(days=8), to=OLGA.id, channel=Channel("phone"), outcome="no-answer"),
        Note(at=AT + timedelta(days=9), text=Words('She said "soon".\nAgain.')),
    )
    assert (
        candidacy_text(told)
        == """[candidate]
name = "Maria Lind"

[employer]
name = "Nordkraft"
country = "SE"

[position]
title = "Analyst"

[[contacts]]
id = "olga"
name = "Olga Petrova"
role = "recruiter"
phone = "+46 8 123 45 67"
channels = ["phone", "sms"]

[[events]]
at = 2026-11-09T10:00:00
type = "interview"
with = ["olga"]

[[events]]
at = 2026-11-09T10:00:00
type = "agreement"
says = "We will call you by Friday"
until = 2026-11-13
who = "employer"

[[events]]
at = 2026-11-17T10:00:00
type = "asked"
to = "olga"
channel = "phone"
outcome = "no-answer"

[[events]]
at = 2026-11-18T10:00:00
type = "note"
text = "She said \\"soon\\".\\nAgain."
"""
    )


@given(histories)
def test_whatever_happened_is_read_back_the_same(told: Told):
    people = told.candidacy.people
    for event in told.candidacy.events:
        if isinstance(event, Asked):  # the one kind of event in these histories that names another way than a usual one
            assume(event.channel in {*(people[event.to].channels or ()), "phone", "email"})
    assert read(candidacy_text(told.candidacy)) == told.candidacy


_lines = st.text(st.characters(codec="utf-8"), min_size=1, max_size=40).filter(
    lambda text: text.isprintable() and text.strip()
)
_words = st.text(st.characters(codec="utf-8"), max_size=80)


@given(frames, _lines, maybe(_lines), st.floats(0, 80) | st.integers(0, 80), maybe(_words))
def test_whatever_the_names_and_the_words_they_are_read_back_the_same(frame, line, email, years, words):
    told = replace(
        frame,
        candidate=Candidate(name=line, email=email, phone=email, language="ru", experience_years=years),
        employer=replace(frame.employer, name=line),
        position=replace(frame.position, title=line),
        contacts=(replace(OLGA, name=line, email=email),),
    ).with_events(
        [
            Interview(at=AT, with_=(OLGA.id,), minutes=45, stage=email),
            Agreement(at=AT, says=words),
            Reply(at=AT + timedelta(days=2), means="request", from_=OLGA.id, says=words),
            Reviewed(at=AT, text=words),
            Note(at=AT, text=words),
        ]
    )
    assert read(candidacy_text(told)) == told


@pytest.mark.parametrize("hour", [0, 1], ids=["summer time", "winter time"])
def test_the_hour_that_comes_twice_is_told_apart(hour):
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    told = candidacy(Note(at=first + timedelta(hours=hour), text=Words("Night shift")))
    assert told.events[0].at.hour == 2
    assert read(candidacy_text(told)).events[0].at.astimezone(UTC) == first + timedelta(hours=hour)


def test_an_hour_that_clocks_leave_out_stays_as_it_was_said():
    told = candidacy(Note(at=datetime(2026, 3, 29, 2, 30), text=Words("Late")))  # noqa: DTZ001 - as a file says it
    assert read(candidacy_text(told)) == told


def test_a_time_zone_that_the_country_does_not_tell_is_written():
    ours = candidacy(employer=Employer(name="Nordkraft", country="US"), timezone=ZoneInfo("America/Chicago"))
    again = read(candidacy_text(ours))
    assert (again.employer.timezone, again.timezone) == ("America/Chicago", ours.timezone)
