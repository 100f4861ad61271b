"""The worker and the glances of everybody: what is due is done once, by whoever is first, and nothing forgotten."""

from datetime import UTC, datetime, timedelta
from threading import Event
from typing import Any, Final

import pytest

from heardback.actions import renew
from heardback.actions.opened import open_candidacy
from heardback.actions.record import describe, record
from heardback.actions.renew import Batch, RenewGlances
from heardback.adapters.storage.glance_queue import DatabaseGlanceQueue
from heardback.adapters.storage.models import CandidacyRow, EntryRow
from heardback.adapters.storage.notices import DatabaseNoticeBook
from heardback.core.candidacy import Employer
from heardback.core.events import Interview
from heardback.core.glance import Glance
from heardback.core.person import Person
from heardback.ports import Receipt, Search
from heardback.ports.notices import Channel
from heardback.worker import once
from tests.adapters.maria import ANALYST, NOW, OLGA, Maria
from tests.adapters.stores import Store, at_once

WORKERS: Final = 4
CANDIDACIES: Final = 12
A_WEEK: Final = timedelta(days=7)
WEEKS: Final = 20
LONG_AGO: Final = datetime(1970, 1, 1, tzinfo=UTC)


class Queues:
    """The stories; see the end of the file."""

    @pytest.fixture(autouse=True)
    def nothing_else_is_due(self, store: Store) -> None:
        """Other stories on the same database left theirs behind."""
        CandidacyRow.objects.using(store.using).update(due=None)

    @pytest.fixture
    def maria(self, store: Store) -> Maria:
        return Maria(store)

    def test_nothing_is_due_before_its_time(self, store, maria):
        at = maria.begins()
        change = next_change(maria, at)
        assert not works(store, change - timedelta(seconds=1))
        assert works(store, change)

    def test_after_a_round_it_says_what_a_page_would_say(self, store, maria):
        at = maria.begins()
        for week in range(WEEKS):
            now = NOW + week * A_WEEK
            works(store, now)
            kept, page = glance(maria, at), open_candidacy(maria.log, maria.me, at.key, now).advice.reading
            assert kept.stance == page.stance
            assert [one.action for one in kept.steps if one.doable] == [one.step.action for one in page.doable()]

    def test_a_year_switched_off_is_made_up_for_in_one_round(self, store, maria):
        at = maria.begins()
        later = NOW + timedelta(days=365)
        assert works(store, later)
        assert not works(store, later)
        assert maria.log.outdated(maria.me, later, 10) == []
        assert next_change(maria, at) > later

    def test_everybodys_are_done_in_one_batch(self, store):
        others = [Maria(store) for _ in range(3)]
        for one in others:
            one.begins()
        queue = DatabaseGlanceQueue(store.using)
        later = NOW + 4 * A_WEEK
        claimed = queue.claim(later, later + timedelta(minutes=1), 100)
        assert {one.owner for one in claimed} == {one.me for one in others}

    def test_another_playbook_makes_all_of_hers_due(self, store, maria):
        at = maria.begins()
        theirs = Maria(store)
        theirs.begins()
        maria.log.keep_person(maria.me, Person(playbook="patient"), NOW)
        assert [one.owner for one in DatabaseGlanceQueue(store.using).claim(NOW, NOW, 100)] == [maria.me]
        works(store, NOW)
        assert glance(maria, at).playbook == "patient"

    def test_another_clock_of_hers_changes_no_plan_but_when_she_is_told(self, store, maria):
        """Windows go by the employer's days."""
        maria.begins()
        book = DatabaseNoticeBook(store.using)
        book.add_channel(maria.me, Channel(number=0, kind="mail", gets="all", label="m", address="maria@example.org"))
        (turn,) = [one for one in book.claim(NOW, NOW + A_WEEK, 100) if one.owner == maria.me]
        book.come_back(turn, NOW + A_WEEK, NOW)
        maria.log.keep_person(maria.me, Person(timezone="America/New_York"), NOW)
        assert claims(store, NOW, 100) == ()
        assert maria.me in [one.owner for one in book.claim(NOW, NOW + A_WEEK, 100)]

    def test_the_employers_other_country_makes_that_plan_anew_and_no_other(self, store, maria):
        """The sixth of January is a holiday in Sweden and none in Norway."""
        maria.now = datetime(2027, 1, 4, 10, tzinfo=UTC)
        moved, other = (maria.begins(name, Interview(at=maria.now, with_=(OLGA.id,))) for name in ("Moved", "Other"))
        before = [step.last for step in glance(maria, moved).steps]
        describe(maria.log, maria.having_seen(moved), Employer(name="Moved", country="NO"), ANALYST)
        assert [step.last for step in glance(maria, moved).steps] != before
        assert [step.last for step in glance(maria, other).steps] == before
        assert claims(store, maria.now, 100) == ()

    def test_what_an_update_makes_due_is_done_a_batch_at_a_time(self, store, maria, monkeypatch):
        """As by other holidays or time zones; whoever looks meanwhile sees what holds."""
        monkeypatch.setattr(renew, "_BATCH", 3)
        for number in range(7):
            maria.begins(f"Employer {number}")
        CandidacyRow.objects.using(store.using).filter(owner=maria.me).update(due=LONG_AGO, next_change=LONG_AGO)
        left = []
        while works(store, NOW):
            left.append(len(maria.log.outdated(maria.me, NOW, 100)))
        assert left == [4, 1, 0]

    def test_of_several_workers_each_takes_others(self, store, maria):
        for number in range(CANDIDACIES):
            maria.begins(f"Employer {number}")
        later = NOW + 4 * A_WEEK
        taken = at_once(WORKERS, lambda _: claims(store, later, CANDIDACIES // WORKERS))
        keys = [one.key for batch in taken for one in batch]
        assert len(keys) == len(set(keys))
        assert len(keys) + len(claims(store, later, 100)) == CANDIDACIES

    def test_what_a_killed_worker_had_taken_is_done_by_the_next(self, store, maria):
        at = maria.begins()
        later = NOW + 4 * A_WEEK
        died = RenewGlances(DatabaseGlanceQueue(store.using)).claim(later)
        assert died
        assert not works(store, later + timedelta(minutes=1))
        assert works(store, later + timedelta(minutes=3))
        assert next_change(maria, at) > later

    def test_a_worker_that_slept_over_its_lease_writes_nothing(self, store, maria):
        """Its computer was closed in between; another one has done it, and it is a different day."""
        at = maria.begins()
        slow = RenewGlances(DatabaseGlanceQueue(store.using))
        first, second = NOW + A_WEEK, NOW + 30 * A_WEEK
        (claimed,) = slow.claim(first)
        works(store, second)
        after = glance(maria, at)
        slow.act(claimed, first)
        assert glance(maria, at) == after

    def test_what_she_records_meanwhile_is_not_overwritten(self, store, maria):
        at = maria.begins()
        worker = RenewGlances(DatabaseGlanceQueue(store.using))
        later = NOW + 4 * A_WEEK
        (claimed,) = worker.claim(later)
        maria.now = later
        at = record(maria.log, maria.having_seen(at), Interview(at=later + A_WEEK, with_=(OLGA.id,)))
        worker.act(claimed, later)
        assert glance(maria, at).phase == "scheduled"

    def test_settings_changed_meanwhile_are_not_lost(self, store, maria):
        at = maria.begins()
        worker = RenewGlances(DatabaseGlanceQueue(store.using))
        later = NOW + 4 * A_WEEK
        (claimed,) = worker.claim(later)
        outdated = DatabaseGlanceQueue(store.using).read(claimed)
        maria.log.keep_person(maria.me, Person(playbook="patient"), later)
        worker.act(claimed, later)
        works(store, later)
        assert outdated[0].person.playbook == "balanced"
        assert glance(maria, at).playbook == "patient"

    def test_one_bad_journal_is_put_off_and_keeps_nobody_waiting(self, store, maria, caplog):
        bad, good = maria.begins("Bad"), maria.begins("Good")
        EntryRow.objects.using(store.using).filter(candidacy__key=bad.key, number=1).update(data="{torn")
        later = NOW + 4 * A_WEEK
        assert works(store, later)
        assert next_change(maria, good) > later
        assert waits_until(store, bad) == later + timedelta(minutes=1)
        assert "put off" in caplog.text
        assert "torn" not in caplog.text

    def test_it_is_tried_again_later_and_later(self, store, maria):
        bad = maria.begins("Bad")
        EntryRow.objects.using(store.using).filter(candidacy__key=bad.key, number=1).update(data="{torn")
        now, waits = NOW + 4 * A_WEEK, []
        for _ in range(12):
            works(store, now)
            waits.append((waits_until(store, bad) - now) // timedelta(minutes=1))
            now = waits_until(store, bad)
        assert waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360]

    def test_workers_that_run_against_each_other_do_everything_once(self, store, maria):
        for number in range(CANDIDACIES):
            maria.begins(f"Employer {number}")
        later = NOW + 4 * A_WEEK
        kept: list[int] = []
        at_once(WORKERS, lambda _: run_dry(store, later, kept))
        assert sum(kept) == CANDIDACIES
        assert maria.log.outdated(maria.me, later, 100) == []


class Counting(DatabaseGlanceQueue):
    """Counts what was kept."""

    def __init__(self, using: str, kept: list[int]) -> None:
        super().__init__(using)
        self._kept = kept

    def keep(self, renewed: Any) -> int:
        self._kept.append(super().keep(renewed))
        return self._kept[-1]


def run_dry(store: Store, now: datetime, kept: list[int]) -> None:
    job = RenewGlances(Counting(store.using, kept))
    while once(job, lambda: now, Event()):
        pass


def works(store: Store, now: datetime) -> bool:
    """Do one round."""
    return once(RenewGlances(DatabaseGlanceQueue(store.using)), lambda: now, Event())


def claims(store: Store, now: datetime, most: int) -> Batch:
    return DatabaseGlanceQueue(store.using).claim(now, now + timedelta(minutes=1), most)


def glance(maria: Maria, at: Receipt) -> Glance:
    (kept,) = [one for one in maria.log.search(maria.me, Search(archived=None)) if one.key == at.key]
    return kept.glance


def next_change(maria: Maria, at: Receipt) -> datetime:
    """Return when it changes by itself; where it never does, the end of time."""
    return glance(maria, at).next_change or datetime.max.replace(tzinfo=UTC)


def waits_until(store: Store, at: Receipt) -> datetime:
    due = CandidacyRow.objects.using(store.using).get(key=at.key).due
    assert due
    return due


class TestFile(Queues):
    @pytest.fixture
    def store(self, sqlite: Store) -> Store:
        return sqlite


class TestServer(Queues):
    @pytest.fixture
    def store(self, postgres: Store) -> Store:
        return postgres
