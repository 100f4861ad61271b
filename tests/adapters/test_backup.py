"""Copies of the record, made and brought back while somebody works on it."""

import sqlite3
import stat
from contextlib import closing
from pathlib import Path
from threading import Event, Thread
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connections

from heardback.actions.record import record
from heardback.adapters.storage.backup import back_up, restore
from heardback.core.errors import CannotWrite
from heardback.core.events import Note
from heardback.core.storage_errors import BackUpTheServer, CannotOpenDatabase, NewerDatabase, NoRoom, NotACopy
from tests.adapters.maria import CALLED, NOW, TALKED, Maria
from tests.adapters.stores import Store, at_once


@pytest.fixture
def maria(own_copy: Store) -> Maria:
    return Maria(own_copy)


@pytest.fixture
def folder(own_copy: Store) -> Path:
    return own_copy.file.parent / "copies"


# --- Making one ---


def test_a_copy_holds_everything(own_copy, maria, folder):
    begun = maria.begins()
    copy = back_up(folder, NOW, using=own_copy.using)
    assert asked(copy, "SELECT kind FROM entry ORDER BY number") == ["opened", "introduced", "happened"]
    assert asked(copy, "SELECT key FROM candidacy") == [begun.key]


def test_a_copy_is_one_file_for_its_owner_alone_and_says_when_it_was_made(own_copy, maria, folder):
    maria.begins()
    back_up(folder, NOW, using=own_copy.using)
    (only,) = folder.iterdir()
    assert only.name == "heardback-2026-11-25-100000.sqlite3"
    assert stat.S_IMODE(only.stat().st_mode) == 0o600
    assert asked(only, "PRAGMA journal_mode") == ["delete"]


def test_two_copies_of_one_moment_are_two(own_copy, maria, folder):
    maria.begins()
    first, second = (back_up(folder, NOW, using=own_copy.using) for _ in range(2))
    assert sorted(folder.iterdir()) == sorted([first, second])


def test_a_copy_made_while_others_write_is_of_one_moment(own_copy, maria, folder):
    """Of every candidacy it has all the entries that its length promises."""
    begun = [maria.begins(f"{n}") for n in range(3)]
    enough = Event()

    def write() -> None:
        at = list(begun)
        while not enough.is_set():
            at = [record(maria.log, maria.having_seen(one), Note(at=NOW)) for one in at]
        connections.close_all()

    writer = Thread(target=write)
    writer.start()
    try:
        made = [back_up(folder, NOW, using=own_copy.using) for _ in range(5)]
    finally:
        enough.set()
        writer.join()
    lengths = [asked(copy, "SELECT sum(version) FROM candidacy")[0] for copy in made]
    assert [asked(copy, "SELECT count(*) FROM entry")[0] for copy in made] == lengths
    assert lengths[0] < lengths[-1]


def test_where_there_is_nothing_yet_nothing_is_copied(own_file, tmp_path):
    with pytest.raises(CannotOpenDatabase, match="there is none yet"):
        back_up(tmp_path / "copies", NOW, using=own_file.using)
    assert not (tmp_path / "copies").exists()
    assert not own_file.file.exists()


def test_a_damaged_database_is_not_copied_as_if_it_were_sound(own_copy, maria, folder):
    maria.begins()
    damage(own_copy)
    with pytest.raises(CannotOpenDatabase):
        back_up(folder, NOW, using=own_copy.using)
    assert list(folder.iterdir()) == []


def test_a_place_where_nothing_can_be_written_is_named(own_copy, maria, tmp_path):
    maria.begins()
    (tmp_path / "file").touch()
    with pytest.raises(CannotWrite, match=r"/file cannot be written: file exists"):
        back_up(tmp_path / "file", NOW, using=own_copy.using)


def test_on_a_disk_that_is_nearly_full_no_copy_is_begun(own_copy, maria, folder, monkeypatch):
    maria.begins()
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=16 * 2**20))
    with pytest.raises(NoRoom):
        back_up(folder, NOW, using=own_copy.using)
    assert list(folder.iterdir()) == []


def test_a_server_has_tools_of_its_own(postgres, tmp_path):
    for attempt in (back_up, restore):
        with pytest.raises(BackUpTheServer, match="pg_dump"):
            attempt(tmp_path, NOW, using=postgres.using)


# --- Bringing one back ---


def test_what_is_brought_back_is_as_it_was(own_copy, maria, folder):
    begun = maria.begins()
    copy = back_up(folder, NOW, using=own_copy.using)
    record(maria.log, maria.having_seen(begun), CALLED)
    maria.begins("Lumen")
    restore(copy, NOW, using=own_copy.using)
    assert maria.happened(begun) == [TALKED]
    assert maria.finds() == ["Nordkraft"]
    at = record(maria.log, maria.having_seen(begun), CALLED)
    assert maria.happened(at) == [TALKED, CALLED]


def test_whoever_has_it_open_sees_it_at_once(own_copy, maria, folder):
    maria.begins("Nordkraft")
    copy = back_up(folder, NOW, using=own_copy.using)
    maria.begins("Lumen")
    ready, restored = Event(), Event()
    seen: list[list[str]] = []

    def look(number: int) -> None:
        if number:
            seen.append(maria.finds(order="newest"))
            ready.set()
            restored.wait()
            seen.append(maria.finds(order="newest"))
        else:
            ready.wait()
            restore(copy, NOW, using=own_copy.using)
            restored.set()

    at_once(2, look)
    assert seen == [["Lumen", "Nordkraft"], ["Nordkraft"]]


def test_what_was_there_before_is_kept_and_can_be_brought_back_too(own_copy, maria, folder):
    begun = maria.begins()
    copy = back_up(folder, NOW, using=own_copy.using)
    record(maria.log, maria.having_seen(begun), CALLED)
    before = restore(copy, NOW, using=own_copy.using)
    assert before
    assert before == own_copy.file.parent / "backups" / "before-restoring-2026-11-25-100000.sqlite3"
    assert restore(before, NOW, using=own_copy.using)
    assert maria.happened(begun) == [TALKED, CALLED]


def test_a_copy_is_brought_to_another_computer(own_copy, maria, folder):
    begun = maria.begins()
    copy = back_up(folder, NOW, using=own_copy.using)
    connections[own_copy.using].close()
    own_copy.file.unlink()
    assert restore(copy, NOW, using=own_copy.using) is None
    assert maria.happened(begun) == [TALKED]


def test_a_damaged_database_is_replaced_and_kept_aside(own_copy, maria, folder):
    begun = maria.begins()
    copy = back_up(folder, NOW, using=own_copy.using)
    damage(own_copy)
    aside = restore(copy, NOW, using=own_copy.using)
    assert aside
    assert aside.name == "damaged-2026-11-25-100000.sqlite3"
    assert maria.happened(begun) == [TALKED]


@pytest.mark.parametrize("what", ["nothing", "a diary", "another program's", "a damaged copy", "a newer one"])
def test_what_is_no_copy_of_ours_is_refused_and_nothing_is_changed(own_copy, maria, folder, what):
    begun = maria.begins()
    copy = back_up(folder, NOW, using=own_copy.using)
    spoil(copy, what)
    at = record(maria.log, maria.having_seen(begun), CALLED)
    with pytest.raises(NewerDatabase if what == "a newer one" else NotACopy):
        restore(copy, NOW, using=own_copy.using)
    assert maria.happened(at) == [TALKED, CALLED]
    assert not (own_copy.file.parent / "backups").exists()


# --- What the stories are told with ---


def asked(copy: Path, question: str) -> list[Any]:
    """Ask a copy something; return the first column."""
    with closing(sqlite3.connect(copy)) as opened:
        return [row[0] for row in opened.execute(question)]


def spoil(copy: Path, what: str) -> None:
    if what == "nothing":
        copy.unlink()
    elif what == "a diary":
        copy.write_text("Dear diary, " * 1_000)
    elif what == "a damaged copy":
        overwrite_pages(copy)
    else:
        with closing(sqlite3.connect(copy)) as opened:
            ours, theirs = (
                "DROP TABLE django_migrations",
                "INSERT INTO django_migrations VALUES (999, 'storage', '99', 0)",
            )
            opened.execute(theirs if what == "a newer one" else ours)
            opened.commit()


def damage(store: Store) -> None:
    """Write over some pages of the database itself, as a failing disk might."""
    connections[store.using].close()
    overwrite_pages(store.file)


def overwrite_pages(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 30] = b"\xa5" * (4096 * 27)
    path.write_bytes(content)
