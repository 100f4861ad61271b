"""The example search: everything can be seen in it, on whatever day somebody looks, and it goes without a trace."""

import re
from datetime import UTC, datetime, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.actions.example import make_example, remove_example
from heardback.actions.example.setting import settings_in
from heardback.actions.record import begin
from heardback.adapters.memory import MemoryEventLog
from heardback.core.candidacy import Employer, Position
from heardback.core.events import Interview
from heardback.core.journal import Opened, told
from heardback.core.step import BACKGROUND, Action
from heardback.ports import OwnerId, Search

MARIA = OwnerId(1)
EVERYTHING = Search(archived=None)
WEDNESDAY = datetime(2026, 11, 25, 10, tzinfo=UTC)

moments = st.integers(0, 6 * 365 * 24 * 60).map(
    lambda minutes: datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
languages = st.sampled_from(["en", "ru"])


@given(moments, languages)
def test_on_whatever_day_it_is_opened_every_kind_of_step_is_in_it(now, language):
    log = made(now, language)
    steps = {step.action for kept in log.search(MARIA, EVERYTHING) for step in kept.glance.steps}
    assert set(get_args(Action)) - BACKGROUND <= steps


@given(moments, languages)
def test_nothing_in_it_was_written_down_or_happened_at_night_or_in_the_future_but_an_interview(now, language):
    log = made(now, language)
    for _, journal in log.journals(MARIA):
        assert all(entry.at <= now for entry in journal)
        dossier = told(journal)
        zone = dossier.candidacy(log.person(MARIA).candidate()).timezone
        for event in (one.event for one in dossier.recorded):
            assert event.at <= now or isinstance(event, Interview)
            if isinstance(event, Interview):
                assert 9 <= event.at.astimezone(zone).hour <= 16


@pytest.mark.parametrize("language", ["en", "ru"])
def test_it_plays_in_several_countries_and_stands_in_several_phases(language):
    glances = [kept.glance for kept in made(WEDNESDAY, language).search(MARIA, EVERYTHING)]
    assert {one.phase for one in glances} >= {"applied", "awaiting", "requested", "invited", "offered", "rejected"}
    assert {one.archived for one in glances} == {True, False}
    assert all(one.example for one in glances)
    assert len({one.employer.country for one in settings_in(language)}) >= 5


def test_it_is_told_in_either_language_story_for_story():
    english, russian = settings_in("en"), settings_in("ru")
    assert [one.name for one in english] == [one.name for one in russian]
    assert [bool(one.says) for one in english] == [bool(one.says) for one in russian]
    assert all(any("а" <= letter <= "я" for letter in one.position.title.lower()) for one in russian)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_nobody_real_is_ever_written_to_or_called(language):
    """Addresses are of the domain kept for examples (RFC 2606). Numbers are of the ranges kept for fiction; the
    countries that keep none have no subscriber's number that begins with 0."""
    contacts = [contact for one in settings_in(language) for contact in one.contacts]
    assert all(contact.email and contact.email.endswith(".example") for contact in contacts)
    numbers = [contact.phone for contact in contacts if contact.phone]
    assert numbers
    assert [number for number in numbers if not _FICTION.match(number)] == []


_FICTION = re.compile(
    r"""\+44\ (20\ 7946\ 0|161\ 496\ 0)\d{3}   # Ofcom
    | \+46\ 8\ 465\ 004\ \d\d                 # PTS
    | \+49\ 30\ 23125\ \d{3}                    # Bundesnetzagentur
    | \+33\ 1\ 99\ 00\ \d\d\ \d\d              # Arcep
    | \+353\ 20\ 91\d\ \d{4}                    # ComReg
    | \+1\ \d{3}\ 555\ 01\d\d                   # NANPA
    | \+(7\ \d{3}|375\ 17|995\ 32|374\ 10)\ 000
    """,
    re.VERBOSE,
)


def test_opened_twice_it_is_there_once():
    log = made(WEDNESDAY, "en")
    make_example(log, MARIA, "en", WEDNESDAY + timedelta(seconds=1))
    assert log.count(MARIA).examples == len(settings_in("en"))


def test_removed_it_is_gone_and_ones_own_stays_and_it_can_come_back():
    log = made(WEDNESDAY, "en")
    begin(
        log,
        MARIA,
        employer=Employer(name="My own", country="SE"),
        position=Position(title="Analyst"),
        command="own",
        now=WEDNESDAY,
    )
    assert remove_example(log, MARIA) == len(settings_in("en"))
    assert [kept.glance.employer for kept in log.search(MARIA, EVERYTHING)] == ["My own"]
    assert remove_example(log, MARIA) == 0
    make_example(log, MARIA, "ru", WEDNESDAY)
    assert log.count(MARIA).examples == len(settings_in("ru"))


def test_it_never_counts_as_ones_own_waiting():
    assert not made(WEDNESDAY, "en").waits(MARIA)


def test_its_journals_read_as_if_they_had_been_kept_from_day_to_day():
    log = made(WEDNESDAY, "en")
    for _, journal in log.journals(MARIA):
        assert isinstance(journal[0], Opened)
        assert [entry.at for entry in journal] == sorted(entry.at for entry in journal)


def made(now, language):
    log = MemoryEventLog()
    make_example(log, MARIA, language, now)
    return log
