"""Many at once, in threads and in processes: exactly one wins, everybody is told the truth, and nothing gets lost."""

import os
import subprocess
import sys
from collections import Counter
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

import pytest

from heardback.actions.record import Command, begin, record
from heardback.actions.refresh import refresh_outdated
from heardback.core.errors import ChangedMeanwhile
from heardback.core.events import Event, Note
from heardback.core.person import Person
from heardback.core.shapes import Words
from heardback.intake.card_person import CardPerson
from heardback.ports import Receipt, Search
from tests.adapters.maria import ANALYST, NORDKRAFT, NOW, TALKED, Maria
from tests.adapters.stores import Store, at_once

MANY: Final = 8
ROUNDS: Final = 5
_PROGRAMS: Final = 3
_PATIENCE_SECONDS: Final = 60
_WRITER: Final = (sys.executable, "-m", "tests.adapters.writer")
_ROOT: Final = Path(__file__).parents[2]


def note(text: object) -> Event:
    return Note(at=NOW, text=Words(str(text)))


class Races:
    """The stories; see the end of the file."""

    @pytest.fixture
    def maria(self, store: Store) -> Maria:
        return Maria(store)

    def test_of_many_windows_exactly_one_wins_every_time(self, maria):
        at = maria.begins()
        for _ in range(ROUNDS):
            clicks = [maria.having_seen(at) for _ in range(MANY)]
            outcomes = at_once(MANY, partial(wins, maria, clicks))
            (winner,) = [n for n, one in enumerate(outcomes) if isinstance(one, Receipt)]
            assert Counter(map(type, outcomes)) == {Receipt: 1, ChangedMeanwhile: MANY - 1}
            assert maria.happened(at)[-1] == note(winner)
            at = outcomes[winner]
        assert len(maria.journal(at)) == at.version

    def test_a_click_that_arrives_many_times_at_once_records_once(self, maria):
        at = maria.begins()
        for number in range(ROUNDS):
            click = maria.having_seen(at)
            at = once(at_once(MANY, partial(records, maria, click, note(number))))
        assert maria.happened(at) == [TALKED, *(note(number) for number in range(ROUNDS))]

    def test_a_candidacy_begun_many_times_at_once_begins_once(self, maria):
        for number in range(ROUNDS):
            once(at_once(MANY, partial(begins, maria, f"begin {number}")))
        assert maria.log.count(maria.me).all == ROUNDS

    def test_whoever_looks_again_and_tries_again_gets_it_recorded(self, maria):
        begun = maria.begins()
        at_once(MANY, lambda n: [persists(maria, begun, note(f"{n} {number}")) for number in range(ROUNDS)])
        said = [event for event in maria.happened(begun) if event != TALKED]
        assert Counter(said) == Counter(note(f"{n} {number}") for n in range(MANY) for number in range(ROUNDS))

    def test_different_people_do_not_get_into_each_others_way(self, store):
        people = [Maria(store) for _ in range(MANY)]
        begun = at_once(MANY, lambda n: [people[n].begins(f"{number}") for number in range(ROUNDS)])
        for one, receipts in zip(people, begun, strict=True):
            assert [key for key, _ in one.log.journals(one.me)] == [receipt.key for receipt in receipts]

    def test_settings_that_change_among_it_all_reach_every_glance(self, maria):
        """While candidacies are begun, noted on and looked at, the playbook changes to and fro."""
        begun = [maria.begins(f"{n}") for n in range(3)]

        def work(n: int) -> None:
            for number in range(ROUNDS):
                if n == 0:
                    maria.log.keep_person(maria.me, Person(playbook=("persistent", "patient")[number % 2]), NOW)
                elif n == 1:
                    refresh_outdated(maria.log, maria.me, NOW)
                elif n == 2:
                    maria.begins(f"more {number}")
                else:
                    persists(maria, begun[n - 3], note(number))

        at_once(6, work)
        refresh_outdated(maria.log, maria.me, NOW)
        kept = maria.log.search(maria.me, Search())
        assert [one.glance.playbook for one in kept] == ["persistent"] * (3 + ROUNDS)
        assert refresh_outdated(maria.log, maria.me, NOW) == 0

    def test_cards_kept_many_times_at_once_are_kept_once(self, maria):
        cards = [CardPerson(name=f"Person {n}") for n in range(5)]
        at_once(MANY, lambda _: maria.log.keep_cards(maria.me, cards))
        assert sorted(one.card.name for one in maria.log.known(maria.me)) == [card.name for card in cards]


def wins(maria: Maria, clicks: list[Command], n: int) -> Receipt | ChangedMeanwhile:
    try:
        return record(maria.log, clicks[n], note(n))
    except ChangedMeanwhile as error:
        return error


def records(maria: Maria, click: Command, event: Event, _: int) -> Receipt:
    return record(maria.log, click, event)


def begins(maria: Maria, command: str, _: int) -> Receipt:
    return begin(maria.log, maria.me, employer=NORDKRAFT, position=ANALYST, command=command, now=NOW)


def once(receipts: list[Receipt]) -> Receipt:
    """Return the one receipt; all the others say that it was repeated."""
    (first,) = [receipt for receipt in receipts if not receipt.repeated]
    assert [one for one in receipts if one.repeated] == [replace(first, repeated=True)] * (MANY - 1)
    return first


def persists(maria: Maria, begun: Receipt, event: Event) -> Receipt:
    """Look how long the journal is and write, until it works."""
    while True:
        seen = Receipt(key=begun.key, version=len(maria.journal(begun)))
        with suppress(ChangedMeanwhile):
            return record(maria.log, maria.having_seen(seen, f"{event}"), event)


def in_processes(store: Store, maria: Maria, begun: Receipt) -> list[str]:
    """Let several programs write notes, all at once; return what each of them says was recorded."""
    writers = [
        subprocess.Popen(
            [*_WRITER, str(maria.me), begun.key, f"{n}", f"{ROUNDS}"],
            cwd=_ROOT,
            env={**os.environ, **store.environment},
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        for n in range(_PROGRAMS)
    ]
    said = [writer.communicate(timeout=_PATIENCE_SECONDS)[0] for writer in writers]
    assert [writer.returncode for writer in writers] == [0] * _PROGRAMS
    return [line for lines in said for line in lines.splitlines()]


class Programs(Races):
    """The same between processes, for what is kept outside of them."""

    def test_several_programs_write_at_once_and_nothing_is_lost(self, store, maria):
        begun = maria.begins()
        said = in_processes(store, maria, begun)
        assert sorted(said) == sorted(f"{n} {number}" for n in range(_PROGRAMS) for number in range(ROUNDS))
        assert Counter(maria.happened(begun)) == Counter([TALKED, *map(note, said)])


class TestInMemory(Races):
    @pytest.fixture
    def store(self, memory: Store) -> Store:
        return memory


class TestInAFile(Programs):
    @pytest.fixture
    def store(self, sqlite: Store) -> Store:
        return sqlite


class TestOnAServer(Programs):
    @pytest.fixture
    def store(self, postgres: Store) -> Store:
        return postgres
