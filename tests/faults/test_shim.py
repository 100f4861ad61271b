"""Whatever goes wrong with a file: what was said to be safe is there, nothing is half there, and one can go on."""

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Final, get_args

import pytest

from tests.faults.appender import ENTRIES
from tests.faults.driver import Kind, operations, run_with_fault, trace

pytestmark = pytest.mark.usefixtures("shim")

_LONG: Final = os.environ.get("HEARDBACK_LONG") == "1"
_SAMPLE: Final = 7
_FATAL: Final = {"kill", "kill-after", "torn"}


def test_the_shim_sees_the_database_its_log_and_the_lock(tmp_path):
    seen = trace(_appender(tmp_path), tmp_path)
    created = {operation for operation in seen if operation.startswith("create")}
    assert created > {f"create store.{file}" for file in ("sqlite3", "sqlite3-wal", "sqlite3-shm", "lock")}
    assert seen.count("fdatasync store.sqlite3-wal") >= ENTRIES
    assert any(operation.startswith(("write store.sqlite3-wal", "pwrite store.sqlite3-wal")) for operation in seen)
    assert "remove store.sqlite3-wal" in seen


def test_other_folders_do_not_count(tmp_path):
    for name in ("watched", "watched-not"):
        (tmp_path / name).mkdir()
    assert operations(_appender(tmp_path / "watched-not"), tmp_path / "watched") == 0


@pytest.mark.parametrize("kind", get_args(Kind))
def test_whatever_goes_wrong_nothing_acknowledged_is_lost_or_half_there(tmp_path, kind: Kind):
    for at in _points(operations(_appender(_new(tmp_path / "whole")), tmp_path / "whole")):
        folder = _new(tmp_path / f"{at}")
        broken = run_with_fault(_appender(folder), folder, at, kind)
        assert (broken.returncode == -signal.SIGKILL) == (kind in _FATAL), (at, broken)
        said = len(broken.stdout.splitlines())
        kept = _entries(folder)
        assert said <= kept <= said + 1, (at, broken)
        again = subprocess.run(_appender(folder), check=True, capture_output=True)
        assert (len(again.stdout.splitlines()), _entries(folder)) == (ENTRIES, kept + ENTRIES)


def test_a_torn_write_leaves_its_first_half(tmp_path):
    note = tmp_path / "note"
    write = _python(f"import os; os.writev(os.open({str(note)!r}, os.O_CREAT | os.O_WRONLY), [b'abc', b'defgh'])")
    assert trace(write, tmp_path) == ["create note", "writev note"]
    note.unlink()
    assert run_with_fault(write, tmp_path, 2, "torn").returncode == -signal.SIGKILL
    assert note.read_bytes() == b"abcd"


def test_a_full_disk_stays_full_but_lets_one_read_and_remove(tmp_path):
    note = tmp_path / "note"
    note.write_text("old")
    story = f"""
from pathlib import Path
note = Path({str(note)!r})
for attempt in range(2):
    try:
        Path({str(tmp_path / "new")!r}).write_text("new")
    except OSError as why:
        print(why.strerror)
print(note.read_text())
note.unlink()
"""
    assert run_with_fault(_python(story), tmp_path, 1, "full").stdout.splitlines() == [*[os.strerror(28)] * 2, "old"]
    assert not list(tmp_path.iterdir())


def test_an_error_of_the_disk_comes_once(tmp_path):
    story = f"""
import os, shutil
os.chdir({str(tmp_path)!r})
for attempt in range(2):
    try:
        os.mkdir("here")
    except OSError as why:
        print(why.strerror)
os.rmdir("here")
"""
    assert run_with_fault(_python(story), tmp_path, 1, "io").stdout.splitlines() == [os.strerror(5)]


def _appender(folder: Path) -> list[str | Path]:
    return [sys.executable, Path(__file__).with_name("appender.py"), folder]


def _python(story: str) -> list[str | Path]:
    return [sys.executable, "-c", story]


def _new(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _points(count: int) -> range:
    """Return every operation in a long run, else a few of them, spread evenly."""
    return range(1, count + 1, 1 if _LONG else count // _SAMPLE)


def _entries(folder: Path) -> int:
    """Return how many entries there are; the database has to be sound, and no entry may be half there."""
    with closing(sqlite3.connect(folder / "store.sqlite3")) as store:
        assert store.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        if not store.execute("SELECT 1 FROM sqlite_schema WHERE name = 'entry'").fetchone():
            return 0
        halves = store.execute("SELECT number, group_concat(half, '+') FROM entry GROUP BY number").fetchall()
    assert halves == [(number, "first+second") for number in range(len(halves))]
    return len(halves)
