"""What the record advises is what `heardback advise` says of the same candidacy as a file."""

from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from heardback.actions.opened import open_candidacy
from heardback.actions.record import begin
from heardback.actions.today import today
from heardback.adapters.memory import MemoryEventLog
from heardback.core.advice import advise
from heardback.core.advice_json import advice_json
from heardback.core.candidacy import Candidacy
from heardback.core.person import Person
from heardback.core.playbook import BUILT_IN, built_in
from heardback.core.step import BACKGROUND
from heardback.ports import Key, OwnerId
from tests.core.strategies import Told, candidacies, lived_candidacies

MARIA = OwnerId(1)
voices = st.sampled_from(BUILT_IN)


@given(candidacies() | lived_candidacies(), voices)
def test_a_candidacy_in_the_record_is_advised_as_its_file_is(told: Told, voice: str) -> None:
    log, key = kept(told.candidacy, voice, told.now)
    opened = open_candidacy(log, MARIA, key, told.now)
    asked = advise(told.candidacy, built_in(voice), told.now.astimezone(told.candidacy.timezone))
    assert advice_json(opened.advice) == advice_json(asked)


@given(lived_candidacies(), voices)
def test_today_presses_what_the_advice_calls_for_and_nothing_else(told: Told, voice: str) -> None:
    log, key = kept(told.candidacy, voice, told.now)
    found = today(log, MARIA, log.person(MARIA), told.now)
    reading = open_candidacy(log, MARIA, key, told.now).advice.reading
    doable = {one.step.action for one in reading.doable() if one.step.action not in BACKGROUND}
    pressed = {one.step.action for one in found.also} | ({found.step.action} if found.step else set())
    assert pressed == (doable if reading.stance == "act" else set())
    assert bool(found.waiting) == (found.count.live == 1 and not pressed)


def kept(candidacy: Candidacy, voice: str, now: datetime) -> tuple[MemoryEventLog, Key]:
    """Put a candidacy into a record of its own, written down at `now`."""
    log = MemoryEventLog()
    who = candidacy.candidate
    person = Person(
        name=who.name,
        email=who.email,
        phone=who.phone,
        letters=who.language,
        experience_years=who.experience_years,
    )
    log.keep_person(MARIA, person, now)
    receipt = begin(
        log,
        MARIA,
        employer=candidacy.employer,
        position=candidacy.position,
        contacts=candidacy.contacts,
        events=candidacy.events,
        playbook=voice,
        command="the only one",
        now=now,
    )
    return log, receipt.key
