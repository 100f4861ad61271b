"""Whom somebody knows: contacts of their candidacies, and address cards; the same in memory and in a database."""

from datetime import UTC, datetime

import pytest

from heardback.actions.record import Command, begin, introduce, undo
from heardback.core.candidacy import Contact, Employer, Position
from heardback.core.events import ContactId
from heardback.intake.card_person import CardPerson
from tests.adapters.stores import Store

NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)
OLGA = Contact(id=ContactId("olga"), name="Olga Petrova", role="recruiter", email="olga@nordkraft.example")
LARS = Contact(id=ContactId("lars"), name="Lars Holm", phone="+46 8 465 004 10")
ANNA = CardPerson(
    name="Anna Weiß",
    organisation="Lumen",
    title="Head of Sales",
    emails=("anna@lumen.example", "anna@home.example"),
    phones=("+49 30 23125 1", "+49 30 23125 2"),
    note="Met at a fair.\nLikes boats.",
)


class Promises:
    """The stories. Every class at the end of this file tells them somewhere else."""

    @pytest.fixture
    def record(self, store):
        """A log, and two people who keep their record in it."""
        return store.log, store.someone(), store.someone()

    def test_contacts_come_by_the_age_of_their_candidacies_and_cards_last(self, record):
        log, maria, _ = record
        log.keep_cards(maria, [ANNA])
        first = candidacy(log, maria, "Nordkraft", OLGA)
        second = candidacy(log, maria, "Lumen", LARS)
        introduce(log, Command(owner=maria, key=first, seen=2, command="later", now=NOW), LARS)
        found = log.known(maria)
        assert [(one.card.name, one.card.organisation) for one in found] == [
            ("Olga Petrova", "Nordkraft"),
            ("Lars Holm", "Nordkraft"),
            ("Lars Holm", "Lumen"),
            ("Anna Weiß", "Lumen"),
        ]
        assert [(one.candidacy, one.contact) for one in found] == [
            (first, "olga"),
            (first, "lars"),
            (second, "lars"),
            (None, None),
        ]
        assert [one.role for one in found] == ["recruiter", None, None, None]
        assert found[0].card.emails == ("olga@nordkraft.example",)
        assert found[1].card.phones == ("+46 8 465 004 10",)

    def test_a_card_comes_back_as_it_was(self, record):
        log, maria, _ = record
        log.keep_cards(maria, [ANNA])
        (kept,) = log.known(maria)
        assert kept.card == ANNA
        assert kept.role is None

    def test_somebody_who_was_taken_out_of_a_candidacy_is_no_longer_known(self, record):
        log, maria, _ = record
        key = candidacy(log, maria, "Nordkraft", OLGA)
        undo(log, Command(owner=maria, key=key, seen=2, command="out", now=NOW), 2)
        assert log.known(maria) == []

    def test_a_newer_card_takes_the_place_of_the_older_one(self, record):
        log, maria, _ = record
        log.keep_cards(maria, [ANNA, CardPerson(name="Anna Weiß", organisation="Elsewhere")])
        newer = CardPerson(name="Anna Weiß", organisation="Lumen", emails=("new@lumen.example",))
        log.keep_cards(maria, [newer, newer])
        assert [one.card for one in log.known(maria)] == [CardPerson(name="Anna Weiß", organisation="Elsewhere"), newer]

    def test_a_card_never_takes_the_place_of_a_contact(self, record):
        log, maria, _ = record
        candidacy(log, maria, "Nordkraft", OLGA)
        log.keep_cards(maria, [CardPerson(name="Olga Petrova", organisation="Nordkraft")])
        assert [one.contact for one in log.known(maria)] == ["olga", None]

    def test_a_card_is_dropped_by_whose_it_is_and_by_nobody_else(self, record):
        log, maria, ben = record
        log.keep_cards(maria, [ANNA])
        number = log.known(maria)[0].number
        log.drop_card(ben, number)
        assert [one.card for one in log.known(maria)] == [ANNA]
        log.drop_card(maria, number)
        log.drop_card(maria, number)
        assert log.known(maria) == []

    def test_nobody_sees_whom_somebody_else_knows(self, record):
        log, maria, ben = record
        candidacy(log, maria, "Nordkraft", OLGA)
        log.keep_cards(maria, [ANNA])
        log.keep_cards(ben, [ANNA])
        assert [one.card.name for one in log.known(ben)] == ["Anna Weiß"]
        log.drop_card(ben, log.known(ben)[0].number)
        assert [one.card.name for one in log.known(maria)] == ["Olga Petrova", "Anna Weiß"]

    def test_with_a_candidacy_its_people_go_and_the_cards_stay(self, record):
        log, maria, _ = record
        key = candidacy(log, maria, "Nordkraft", OLGA)
        log.keep_cards(maria, [ANNA])
        log.erase(maria, key)
        assert [one.card.name for one in log.known(maria)] == ["Anna Weiß"]

    def test_thousands_of_cards_are_kept_and_renewed_at_once(self, record):
        log, maria, _ = record
        cards = [CardPerson(name=f"Person {number}", note="met\0once") for number in range(2_500)]
        log.keep_cards(maria, cards)
        log.keep_cards(maria, cards)
        assert [one.card.name for one in log.known(maria)] == [card.name for card in cards]


def candidacy(log, owner, employer, contact):
    """Begin a candidacy with one contact, and return its key."""
    return begin(
        log,
        owner,
        employer=Employer(name=employer, country="SE"),
        position=Position(title="Analyst"),
        contacts=[contact],
        command=f"begin {employer}",
        now=NOW,
    ).key


class TestInMemory(Promises):
    @pytest.fixture
    def store(self, memory: Store) -> Store:
        return memory


class TestInAFile(Promises):
    @pytest.fixture
    def store(self, sqlite: Store) -> Store:
        return sqlite


class TestOnAServer(Promises):
    @pytest.fixture
    def store(self, postgres: Store) -> Store:
        return postgres
