"""The first file somebody gets: it reads, it says what was told, and what it suggests is right."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from heardback.core.candidacy import Contact
from heardback.core.events import Agreement, ContactId, Interview
from heardback.core.people import PHONE
from heardback.intake.candidacy_file import read_candidacy
from heardback.intake.new_file import Told, file_text

AT = datetime(2026, 11, 9, 10, tzinfo=ZoneInfo("Europe/Stockholm"))
OLGA = Contact(id=ContactId("olga"), name="Olga Petrova")
BY_PHONE = Contact(id=ContactId("lars"), name="Lars Holm", role="manager", phone="+46 8 123 45 67")

lines = st.text(st.characters(codec="utf-8").filter(str.isprintable), min_size=1, max_size=30).filter(str.strip)


def told(people: tuple[Contact, ...] = (OLGA, BY_PHONE), words: str = "Acme", says: str = "within a week") -> Told:
    return Told(
        candidate=words,
        employer=words,
        country="SE",
        timezone="Europe/Stockholm",
        title=words,
        at=AT,
        people=people,
        says=says,
    )


def read(text: str):
    candidacy, problems = read_candidacy(text)
    assert candidacy, problems
    return candidacy


def test_it_says_what_was_told():
    candidacy = read(file_text(told()))
    assert candidacy.contacts == (OLGA, BY_PHONE)
    interview, agreement = candidacy.events
    assert isinstance(interview, Interview)
    assert isinstance(agreement, Agreement)
    assert (interview.at, interview.with_, agreement.says) == (AT, ("olga", "lars"), "within a week")


def test_who_may_call_by_a_day_is_to_call():
    events = read(file_text(told(says="You may call me on Monday 16 November"))).events
    assert [event.channel for event in events if isinstance(event, Agreement)] == [PHONE]
    events = read(file_text(told(says="We will call you within a week"))).events
    assert [event.channel for event in events if isinstance(event, Agreement)] == [None]


def test_without_words_nothing_is_said_about_an_agreement():
    assert [type(event) for event in read(file_text(told(says=""))).events] == [Interview]


@given(st.sampled_from([(), (OLGA,), (OLGA, BY_PHONE)]), lines, lines)
def test_whatever_the_names_and_words_it_reads(people, words, says):
    candidacy = read(file_text(told(people, words, says)))
    assert (candidacy.employer.name, candidacy.position.title, candidacy.candidate.name) == (words, words, words)


def test_every_suggestion_may_be_taken_up():
    for people in ((), (OLGA, BY_PHONE)):
        plain = read(file_text(told(people)))
        full = read(re.sub(r"(?m)^#: ", "", file_text(told(people))))
        assert full.candidate.email
        assert full.employer.size == "small"
        assert full.position.result_driven
        assert all(one.role and one.email and one.phone for one in full.contacts)
        assert len(full.contacts) == max(1, len(plain.contacts))
