"""Whom one knows over the years: one line a person, however often they were met."""

from datetime import UTC, date, datetime

import pytest

from heardback.actions.people import acquaintances, last_contacts, take_cards
from heardback.actions.record import begin
from heardback.adapters.memory import MemoryEventLog
from heardback.core.candidacy import Contact, Employer, Position
from heardback.core.events import ContactId, Interview
from heardback.core.person import Person
from heardback.intake.card_person import CardPerson
from heardback.ports import OwnerId

NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)
MARIA = OwnerId(1)


def contact(name, *, email=None, phone=None, role=None):
    return Contact(id=ContactId(name.split()[0].lower()), name=name, email=email, phone=phone, role=role)


OLGA = contact("Olga Petrova", email="olga@nordkraft.example", phone="+46 8 465 004 12", role="recruiter")


@pytest.fixture
def log():
    return MemoryEventLog()


@pytest.fixture
def met(log):
    """Begin a candidacy in which these people are known."""

    def begun(employer, *people, day=9):
        at = datetime(2026, 11, day, 10, tzinfo=UTC)
        return begin(
            log,
            MARIA,
            employer=Employer(name=employer, country="SE"),
            position=Position(title="Analyst"),
            contacts=people,
            events=[Interview(at=at, with_=tuple(one.id for one in people))],
            command=f"begin {employer} {day}",
            now=NOW,
        ).key

    return begun


@pytest.mark.parametrize(
    ("again", "same"),
    [
        (contact("O. Petrova", email="Olga@Nordkraft.example"), True),
        (contact("Ольга Петрова", email="olga@nordkraft.example"), True),
        (contact("Olga Berg", phone="+46 8 465 00412"), True),
        (contact("Lars Holm", phone="+46 8 465 004 12"), False),
        (contact("Olga Petrova", email="olga@vega.example"), False),
        (contact("Olga Petrova"), False),
    ],
)
def test_the_same_address_is_the_same_person_and_a_shared_number_alone_is_not(log, met, again, same):
    met("Nordkraft", OLGA)
    met("Vega", again)
    found = acquaintances(log, MARIA)
    assert len(found) == (1 if same else 2)


def test_two_who_share_the_firms_mailbox_are_two():
    """At one employer's, that is: whoever is noted twice there was noted as two people."""
    log, mailbox = MemoryEventLog(), "jobs@nordkraft.example"
    begin(
        log,
        MARIA,
        employer=Employer(name="Nordkraft", country="SE"),
        position=Position(title="Analyst"),
        contacts=[contact("Olga Petrova", email=mailbox), contact("Lars Holm", email=mailbox)],
        command="begin",
        now=NOW,
    )
    assert [one.name for one in acquaintances(log, MARIA)] == ["Lars Holm", "Olga Petrova"]


def test_whoever_is_met_again_at_the_same_firm_is_the_same(log, met):
    met("Nordkraft", contact("Olga Petrova"), day=2)
    met("Nordkraft", contact("Olga Petrova"), day=20)
    (olga,) = acquaintances(log, MARIA)
    assert [one.card.organisation for one in olga.met] == ["Nordkraft", "Nordkraft"]


def test_what_is_known_of_somebody_comes_together_newest_first_each_thing_once(log, met):
    met("Nordkraft", OLGA)
    met("Vega", contact("O. Petrova", email="olga@nordkraft.example", phone="+46 70 174 06 35"))
    take_cards(
        log,
        MARIA,
        [CardPerson(name="Olga Petrova", emails=("OLGA@nordkraft.example", "op@home.example"), note="Likes boats")],
    )
    (olga,) = acquaintances(log, MARIA)
    assert olga.name == "O. Petrova"
    assert olga.names == ("Olga Petrova",)
    assert olga.emails == ("olga@nordkraft.example", "op@home.example")
    assert olga.phones == ("+46 70 174 06 35", "+46 8 465 004 12")
    assert olga.notes == ("Likes boats",)


def test_somebodys_one_card_says_where_they_were_met_last_and_as_what(log, met):
    met("Vega", contact("Olga Petrova", email="olga@nordkraft.example", role="manager"))
    met("Nordkraft", OLGA)
    (olga,) = acquaintances(log, MARIA)
    assert olga.card() == CardPerson(
        name="Olga Petrova",
        organisation="Nordkraft",
        title="Recruiter",
        emails=("olga@nordkraft.example",),
        phones=("+46 8 465 004 12",),
    )


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("olga", ["Olga Petrova"]),
        ("PETROVA nordkraft", ["Olga Petrova"]),
        ("lumen", ["Anna Weiß"]),
        ("head", ["Anna Weiß"]),
        ("anna@", ["Anna Weiß"]),
        ("olga lumen", []),
        ("", ["Anna Weiß", "Olga Petrova"]),
    ],
)
def test_people_are_found_by_name_firm_title_and_address(log, met, words, found):
    met("Nordkraft", OLGA)
    take_cards(log, MARIA, [ANNA])
    assert [one.name for one in acquaintances(log, MARIA, words)] == found


ANNA = CardPerson(name="Anna Weiß", organisation="Lumen", title="Head of Sales", emails=("anna@lumen.example",))


def test_the_last_contact_is_told_by_candidacy(log, met):
    first, second = met("Nordkraft", OLGA, day=9), met("Vega", OLGA, day=20)
    found = last_contacts(log, MARIA, acquaintances(log, MARIA), Person(), NOW)
    assert found == {(first, "olga"): date(2026, 11, 9), (second, "olga"): date(2026, 11, 20)}


@pytest.mark.parametrize(
    ("card", "taken"),
    [
        (CardPerson(name="Olga Petrova", organisation="Nordkraft", emails=("OLGA@nordkraft.example",)), 0),
        (CardPerson(name="Olga Petrova", organisation="Nordkraft", phones=("+46 84 650 0412",)), 0),
        (CardPerson(name="Olga Petrova", organisation="Nordkraft", emails=("op@home.example",)), 1),
        (CardPerson(name="Olga Petrova", organisation="Nordkraft", note="Likes boats"), 1),
        (CardPerson(name="Olga Petrova", organisation="Vega"), 1),
    ],
)
def test_a_card_that_says_nothing_new_of_a_contact_is_left_out(log, met, card, taken):
    met("Nordkraft", OLGA)
    assert take_cards(log, MARIA, [card]) == taken
    assert len(log.known(MARIA)) == 1 + taken


def test_everybody_written_to_cards_and_read_back_adds_nobody(log, met):
    met("Nordkraft", OLGA, contact("Lars Holm", phone="+46 8 465 004 10"))
    take_cards(log, MARIA, [ANNA])
    take_cards(log, MARIA, [one.card() for one in acquaintances(log, MARIA)])
    assert [one.card.name for one in log.known(MARIA)] == ["Olga Petrova", "Lars Holm", "Anna Weiß"]
