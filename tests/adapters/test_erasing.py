"""What a person erases is gone for good: from the tables, the files under them, and copies that made themselves."""

import random
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Final

import pytest

from heardback.actions.record import describe, introduce, record
from heardback.adapters.storage.backup import back_up
from heardback.core.errors import NoSuchCandidacy
from heardback.core.events import Note
from heardback.core.person import Person
from heardback.core.shapes import Words
from heardback.intake.card_person import CardPerson
from heardback.ports import KeptLetter, LetterKey, Receipt, Search
from tests.adapters.maria import ANALYST, LARS, NORDKRAFT, NOW, OLGA, TALKED, Maria
from tests.adapters.stores import Store, at_once

A_NAME: Final = "Quetzalcoatl"
"""Nobody else has it."""
_LONG: Final = f"{A_NAME} said so. " * 700
"""Longer than a page of the database."""


class Erasing:
    """The stories; see the end of the file."""

    @pytest.fixture
    def maria(self, store: Store) -> Maria:
        return Maria(store)

    def test_with_a_person_everything_of_theirs_goes_and_nothing_of_others(self, store, maria):
        ben = Maria(store)
        hers, his = confides(maria), confides(ben)
        maria.log.erase_owner(maria.me)
        assert maria.finds(archived=None) == []
        assert (maria.log.known(maria.me), maria.log.letters(maria.me), maria.log.person(maria.me)) == (
            [],
            [],
            Person(),
        )
        assert (maria.log.done(maria.me, "begun"), maria.log.waits(maria.me)) == (None, {})
        with pytest.raises(NoSuchCandidacy):
            maria.journal(hers)
        assert len(ben.journal(his)) == his.version
        assert (len(ben.log.known(ben.me)), len(ben.log.letters(ben.me))) == (3, 1)

    def test_to_erase_somebody_twice_does_no_harm(self, maria):
        confides(maria)
        maria.log.erase_owner(maria.me)
        maria.log.erase_owner(maria.me)
        assert maria.log.search(maria.me, Search()) == []


class TestInMemory(Erasing):
    @pytest.fixture
    def store(self, memory: Store) -> Store:
        return memory


class TestOnAServer(Erasing):
    @pytest.fixture
    def store(self, postgres: Store) -> Store:
        return postgres


class TestInAFile(Erasing):
    @pytest.fixture
    def store(self, own_copy: Store) -> Store:
        return own_copy

    def test_no_trace_of_a_person_stays_on_the_disk(self, store, maria):
        for _ in range(20):
            Maria(store).begins("Somebody else's")
        confides(maria)
        back_up(store.file.parent / "backups", NOW, "before-update", store.using)
        assert len(traces(store)) >= 2
        maria.log.erase_owner(maria.me)
        assert traces(store) == []

    def test_copies_that_the_keeper_of_a_server_made_stay_theirs(self, store, maria):
        """They hold what is others'. Copies that made themselves go."""
        confides(maria)
        confides(Maria(store))
        folder = store.file.parent / "backups"
        on_purpose = back_up(folder, NOW, using=store.using)
        back_up(folder, NOW, "before-update", store.using)
        maria.log.erase_owner(maria.me)
        assert [*folder.iterdir()] == [on_purpose]

    def test_with_the_last_person_every_copy_goes(self, store, maria):
        confides(maria)
        back_up(store.file.parent / "backups", NOW, using=store.using)
        maria.log.erase_owner(maria.me)
        assert traces(store) == []

    def test_no_trace_of_a_candidacy_stays_in_the_database(self, store, maria):
        others = Maria(store)
        kept, secret = others.begins(), confides(maria)
        assert traces(store)
        maria.log.keep_person(maria.me, Person(), NOW)
        for known in maria.log.known(maria.me):
            maria.log.drop_card(maria.me, known.number or 0)
        maria.log.erase(maria.me, secret.key)
        assert traces(store) == []
        assert others.happened(kept) == [TALKED]

    @pytest.mark.parametrize("seed", range(3))
    def test_nor_does_any_after_a_long_life(self, store, seed):
        """Candidacies grow among one another, so that the database's pages are cut up and joined again and again."""
        chance, people = random.Random(seed), [Maria(store) for _ in range(3)]  # noqa: S311 - a story, no secret
        at = {(one, n): one.begins(f"{A_NAME * (one is people[0])} {n}") for one in people for n in range(4)}
        for _ in range(150):
            one, n = chance.choice(list(at))
            said = A_NAME if one is people[0] else "nobody"
            text = Words(f"{said} " * chance.choice([1, 10, 300, 1_500]))
            at[one, n] = record(one.log, one.having_seen(at[one, n]), Note(at=NOW, text=text))
        assert traces(store)
        people[0].log.erase_owner(people[0].me)
        assert traces(store) == []
        assert all(
            len(one.journal(receipt)) == receipt.version for (one, _), receipt in at.items() if one is not people[0]
        )

    def test_nor_does_any_while_others_keep_reading(self, store, maria):
        others, erased = Maria(store), Event()
        for number in range(20):
            others.begins(f"{number}")
        confides(maria)

        def work(number: int) -> None:
            if number:
                while not erased.is_set():
                    assert len(list(others.log.journals(others.me))) == 20
            else:
                maria.log.erase_owner(maria.me)
                erased.set()

        at_once(3, work)
        assert traces(store) == []


def confides(maria: Maria) -> Receipt:
    """Entrust it with everything one can, a name in all of it; and replace some of it later."""
    maria.log.keep_person(maria.me, Person(name=f"{A_NAME} Lind"), NOW)
    maria.log.keep_cards(maria.me, [CardPerson(name=f"{A_NAME} Holm", note=_LONG)])
    olga = replace(OLGA, name=f"{A_NAME} Petrova")
    at = maria.begins(f"{A_NAME} AB", TALKED, Note(at=NOW, text=Words(_LONG)), contacts=[olga], command="begun")
    at = introduce(maria.log, maria.having_seen(at), LARS)
    at = describe(maria.log, maria.having_seen(at), replace(NORDKRAFT, name=f"{A_NAME} & Co"), ANALYST)
    maria.log.keep_letter(
        maria.me,
        KeptLetter(
            key=LetterKey(f"letter-{maria.me}"),
            candidacy=at.key,
            kind="status-mail",
            to=OLGA.id,
            subject=A_NAME,
            body=_LONG,
            version=1,
            changed_at=NOW,
        ),
    )
    return at


def traces(store: Store) -> list[Path]:
    """Return the files in which the name stands, in any case of its letters. The database stays open, as it does."""
    files = [path for path in store.file.parent.rglob("*") if path.is_file()]
    return [path for path in files if A_NAME.encode().lower() in path.read_bytes().lower()]
