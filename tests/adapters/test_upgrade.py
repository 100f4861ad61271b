"""An update of heardback: the tables follow, nothing is lost, and there is a copy from before."""

import hashlib
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Final

import pytest
from django.core.management import call_command
from django.db import connections
from django.db.migrations.recorder import MigrationRecorder

from heardback.adapters.storage.models import EditionRow
from heardback.adapters.storage.upgrade import migrate_safely
from heardback.core.storage_errors import CannotOpenDatabase, NewerDatabase, NoRoom, UpdateFailed
from heardback.ports import Receipt
from tests.adapters.maria import NOW, TALKED, Maria
from tests.adapters.stores import Store

BEFORE: Final = "0001_first"
"""Where an older heardback stopped."""
_START: Final = "from heardback import bootstrap; bootstrap.start(); bootstrap.migrate()"
_PROGRAMS: Final = 3
_PATIENCE_SECONDS: Final = 60


def test_on_a_new_computer_the_tables_are_made(own_file):
    update(own_file)
    assert Maria(own_file).begins().version == 3
    assert copies(own_file) == []


def test_on_a_new_server_too(own_server):
    update(own_server)
    assert Maria(own_server).begins().version == 3


def test_a_second_start_changes_nothing(own_copy):
    update(own_copy)
    before = digest(own_copy)
    update(own_copy)
    assert (digest(own_copy), copies(own_copy)) == (before, [])


def test_an_update_keeps_everything_and_a_copy_from_before(own_copy):
    maria, at = older(own_copy)
    update(own_copy)
    assert maria.happened(at) == [TALKED]
    (copy,) = copies(own_copy)
    assert copy.name == "before-update-2026-11-25-100000.sqlite3"
    with closing(sqlite3.connect(copy)) as opened:
        assert opened.execute("SELECT count(*) FROM entry").fetchone() == (at.version,)
        assert not opened.execute("SELECT 1 FROM sqlite_schema WHERE name = 'session'").fetchall()


def test_an_update_on_a_server_keeps_everything(own_server):
    update(own_server)
    maria, at = older(own_server)
    update(own_server)
    assert maria.happened(at) == [TALKED]


def test_the_newest_ten_copies_are_kept(own_copy):
    older(own_copy)
    for day in range(1, 15):
        make_copy_of(own_copy, day)
    update(own_copy)
    assert [copy.name[14:24] for copy in copies(own_copy)] == [f"2026-11-{day:02}" for day in (*range(6, 15), 25)]


def test_an_update_that_fails_leaves_everything_as_it_was(own_copy):
    """Something stands where a new table is to be."""
    maria, at = older(own_copy)
    with connections[own_copy.using].cursor() as cursor:
        cursor.execute("CREATE TABLE session (in_the_way)")
    with pytest.raises(UpdateFailed, match="already exists") as told:
        update(own_copy)
    assert copies(own_copy) == [told.value.facts["copy"]]
    assert maria.happened(at) == [TALKED]
    assert made(own_copy) == [BEFORE]
    with connections[own_copy.using].cursor() as cursor:
        cursor.execute("DROP TABLE session")
    update(own_copy)
    assert maria.happened(at) == [TALKED]


@pytest.mark.parametrize("change", [("storage", "9999_of_tomorrow"), ("calendars", "0001_first")])
def test_what_a_newer_heardback_has_changed_is_not_touched(own_copy, change):
    update(own_copy)
    MigrationRecorder(connections[own_copy.using]).record_applied(*change)
    before = digest(own_copy)
    with pytest.raises(NewerDatabase, match=r"\.".join(change)):
        update(own_copy, edition="of yesterday")
    assert (digest(own_copy), copies(own_copy)) == (before, [])


def test_nor_is_it_on_a_server(own_server):
    update(own_server)
    MigrationRecorder(connections[own_server.using]).record_applied("storage", "9999_of_tomorrow")
    with pytest.raises(NewerDatabase, match=r"storage\.9999_of_tomorrow"):
        update(own_server, edition="of yesterday")


def test_a_file_that_is_no_database_is_not_touched(own_file):
    own_file.file.write_text("Dear diary, " * 100)
    with pytest.raises(CannotOpenDatabase, match="not a database"):
        update(own_file)
    assert own_file.file.read_text() == "Dear diary, " * 100


def test_without_room_for_the_copy_nothing_is_begun(own_copy, monkeypatch):
    maria, at = older(own_copy)
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=3 * 2**20))
    with pytest.raises(NoRoom, match="3 MB"):
        update(own_copy)
    assert maria.happened(at) == [TALKED]
    assert made(own_copy) == [BEFORE]


def test_lists_are_made_anew_by_another_edition_and_only_then(own_copy):
    update(own_copy, edition="one")
    maria = Maria(own_copy)
    begun = maria.begins()
    update(own_copy, edition="one")
    assert maria.log.outdated(maria.me, NOW, 9) == []
    update(own_copy, edition="another", now=NOW + timedelta(days=400))
    assert maria.log.outdated(maria.me, NOW, 9) == [begun.key]


def test_programs_that_start_at_once_make_the_tables_once(own_file):
    start_programs(own_file)
    assert Maria(own_file).begins().version == 3
    assert copies(own_file) == []


def test_programs_that_start_at_once_after_an_update_make_one_copy(own_copy):
    maria, at = older(own_copy)
    start_programs(own_copy)
    assert maria.happened(at) == [TALKED]
    assert len(copies(own_copy)) == 1


def test_programs_that_start_at_once_on_a_server_make_the_tables_once(own_server):
    start_programs(own_server)
    assert Maria(own_server).begins().version == 3


# --- What the stories are told with ---


def update(store: Store, *, edition: str = "of today", now: datetime = NOW) -> None:
    migrate_safely(now, edition, store.using)


def older(store: Store) -> tuple[Maria, Receipt]:
    """Return somebody who has recorded something; then make the tables those of an older heardback."""
    maria = Maria(store)
    begun = maria.begins()
    call_command("migrate", "storage", BEFORE, database=store.using, verbosity=0)
    EditionRow.objects.using(store.using).delete()
    return maria, begun


def made(store: Store) -> list[str]:
    """Return which of our own changes were made to the tables."""
    applied = MigrationRecorder(connections[store.using]).applied_migrations()
    return [name for app, name in applied if app == "storage"]


def copies(store: Store) -> list[Path]:
    return sorted((store.file.parent / "backups").glob("*"))


def make_copy_of(store: Store, day: int) -> None:
    """Leave a file as an update on a day of November would have."""
    at = NOW.replace(day=day)
    copy = store.file.parent / "backups" / f"before-update-{at:%Y-%m-%d-%H%M%S}.sqlite3"
    copy.parent.mkdir(exist_ok=True)
    copy.touch()


def digest(store: Store) -> str:
    connections[store.using].close()
    return hashlib.sha256(store.file.read_bytes()).hexdigest()


def start_programs(store: Store) -> None:
    """Start several programs of ours at once; each brings the tables up to date, or waits for it."""
    env = {**os.environ, **store.environment}
    programs = [subprocess.Popen([sys.executable, "-c", _START], env=env) for _ in range(_PROGRAMS)]
    assert [program.wait(_PATIENCE_SECONDS) for program in programs] == [0] * _PROGRAMS
