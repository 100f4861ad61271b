"""When a database cannot do what it should, a person is told what that means, and nothing is half done."""

import fcntl
import shutil
from functools import partial
from types import SimpleNamespace

import psycopg
import pytest
from django.db import connections

from heardback.actions.record import record
from heardback.adapters.storage import writing
from heardback.adapters.storage.turns import turn
from heardback.core.person import Person
from heardback.core.storage_errors import CannotOpenDatabase, DatabaseBusy, Interrupted, NoRoom
from heardback.ports import OwnerId
from tests.adapters.maria import CALLED, NOW, TALKED, Maria

A_SECOND = 1
NOBODY = OwnerId(1)


def test_on_a_disk_that_is_nearly_full_nothing_is_begun_and_all_can_be_read(own_copy, monkeypatch):
    maria = Maria(own_copy)
    begun = maria.begins()
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=3 * 2**20))
    with pytest.raises(NoRoom, match=r"3 MB free.*nothing is lost"):
        record(maria.log, maria.having_seen(begun), CALLED)
    assert maria.happened(begun) == [TALKED]


def test_who_waits_too_long_for_another_program_is_told_so_and_may_try_again(own_copy, monkeypatch):
    maria = Maria(own_copy)
    begun = maria.begins()
    monkeypatch.setattr(writing, "turn", partial(turn, patience=A_SECOND))
    click = maria.having_seen(begun)
    with own_copy.file.with_name(f"{own_copy.file.name}.lock").open("ab") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(DatabaseBusy, match="within 1 seconds"):
            record(maria.log, click, CALLED)
        assert maria.happened(begun) == [TALKED]
    assert maria.happened(record(maria.log, click, CALLED)) == [TALKED, CALLED]


def test_who_waits_too_long_on_a_server_is_told_so_and_may_try_again(postgres, monkeypatch):
    maria = Maria(postgres)
    begun = maria.begins()
    monkeypatch.setattr(writing, "WRITE_PATIENCE_SECONDS", A_SECOND)
    click = maria.having_seen(begun)
    with psycopg.connect(postgres.environment["DATABASE_URL"]) as other:
        other.execute("SELECT 1 FROM account WHERE id = %s FOR UPDATE", [maria.me])
        with pytest.raises(DatabaseBusy):
            record(maria.log, click, CALLED)
        assert maria.happened(begun) == [TALKED]
    assert maria.happened(record(maria.log, click, CALLED)) == [TALKED, CALLED]


def test_when_a_server_breaks_off_it_is_said_that_nothing_is_certain(postgres):
    maria = Maria(postgres)
    click = maria.having_seen(maria.begins())
    with psycopg.connect(postgres.environment["DATABASE_URL"], autocommit=True) as keeper:
        keeper.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()")
    with pytest.raises(Interrupted, match="not certain"):
        maria.log.keep_person(maria.me, Person(name="Maria Lind"), NOW)
    connections[postgres.using].close()  # as at the end of every request
    assert maria.happened(record(maria.log, click, CALLED)) == [TALKED, CALLED]


def test_a_server_that_is_not_there_is_said_to_be_away(own_server):
    connections[own_server.using].settings_dict["PORT"] = "1"
    with pytest.raises(
        CannotOpenDatabase, match=r"of DATABASE_URL cannot be opened: connection .* Nothing was changed"
    ):
        own_server.log.person(NOBODY)


def test_a_record_whose_folder_is_gone_is_said_to_be_gone(own_copy):
    maria = Maria(own_copy)
    begun = maria.begins()
    connections[own_copy.using].close()
    shutil.rmtree(own_copy.file.parent)
    with pytest.raises(CannotOpenDatabase, match="Nothing was changed"):
        maria.journal(begun)
    with pytest.raises(CannotOpenDatabase, match="Nothing was changed"):
        maria.begins("Lumen")


def test_a_file_that_is_no_database_is_said_to_be_none(own_file):
    own_file.file.write_text("Dear diary, " * 100)
    with pytest.raises(CannotOpenDatabase, match="not a database"):
        own_file.log.person(NOBODY)
