"""Our own record, whatever goes wrong with its files: nothing acknowledged is lost, and nothing is half written."""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, NamedTuple, get_args

import pytest

from heardback.actions.opened import playbook_of
from heardback.core.codec import decoded, entry_from
from heardback.core.glance import Glance, glance
from heardback.core.journal import Entry, told
from heardback.core.person import Person
from tests.faults.driver import Kind, operations, run_with_fault, trace
from tests.faults.recorder import NOW

pytestmark = pytest.mark.usefixtures("shim")

_LONG: Final = os.environ.get("HEARDBACK_LONG") == "1"
_SAMPLE: Final = 6
_TOLD: Final[dict[Kind, set[str]]] = {"full": {"NoRoom"}, "io": {"Interrupted", "CannotOpenDatabase"}}
"""What a person is told of a disk that is full, or that fails; nothing else may come of it. The rest is fatal."""
_COMMANDS: Final = 3
"""How many the recorder carries out."""


class Prepared(NamedTuple):
    """A record with one candidacy in it, to be copied for each fault."""

    folder: Path
    owner: str
    key: str

    def copy_to(self, folder: Path) -> list[str | Path]:
        """Return the command that goes on with a copy of the record."""
        shutil.copytree(self.folder, folder)
        return [sys.executable, "-m", "tests.faults.recorder", folder, self.owner, self.key]


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    folder = tmp_path_factory.mktemp("record") / "heardback"
    made = subprocess.run(
        [sys.executable, "-m", "tests.faults.recorder", folder], capture_output=True, text=True, check=True
    )
    said = json.loads(made.stdout.splitlines()[-1])
    return Prepared(folder, str(said["owner"]), said["key"])


def test_an_append_is_on_the_disk_before_it_is_acknowledged(prepared: Prepared, tmp_path: Path) -> None:
    seen = trace(prepared.copy_to(tmp_path / "whole"), tmp_path)
    synced = [one for one in seen if one.startswith(("fdatasync", "fsync")) and one.endswith("-wal")]
    assert len(synced) >= _COMMANDS


@pytest.mark.parametrize("kind", get_args(Kind))
def test_whatever_goes_wrong_the_record_holds_what_was_acknowledged(
    prepared: Prepared, tmp_path: Path, kind: Kind
) -> None:
    whole = prepared.copy_to(tmp_path / "whole")
    points = operations(whole, tmp_path / "whole")
    wanted = _journals(tmp_path / "whole")
    for at in _points(points):
        folder = tmp_path / f"{at}"
        command = prepared.copy_to(folder)
        broken = run_with_fault(command, folder, at, kind)
        assert broken.returncode == (0 if kind in _TOLD else -signal.SIGKILL), (at, broken)
        said = [json.loads(line) for line in broken.stdout.splitlines()]
        assert {one["error"] for one in said if "error" in one} <= _TOLD.get(kind, set()), (at, said)
        _holds(folder, said, at)
        _goes_on_as_if_nothing_had_been(command, folder, wanted, at)


def _holds(folder: Path, said: list[dict[str, Any]], at: int) -> None:
    """Hold the record against what was said of it: no entry is missing, none is half there, each glance is right."""
    acknowledged = [one for one in said if "version" in one]
    with closing(sqlite3.connect(folder / "heardback.sqlite3")) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)], at
        carried_out = database.execute("SELECT count(*) FROM command").fetchone()[0] - 1
        versions = dict(database.execute("SELECT key, version FROM candidacy").fetchall())
        settings = database.execute("SELECT data FROM settings").fetchone()[0]
        glances = dict(database.execute("SELECT key, glance FROM candidacy").fetchall())
    assert len(acknowledged) <= carried_out <= len(acknowledged) + 1, (at, said)
    journals = _entries(folder)
    assert {key: len(journal) for key, journal in journals.items()} == versions, at
    assert all(versions[one["key"]] >= one["version"] for one in acknowledged), (at, said)
    person = decoded(Person, settings)
    for key, journal in journals.items():
        dossier = told(journal)
        fresh = glance(dossier, person.candidate(), playbook_of(dossier, person), NOW)
        assert replace(decoded(Glance, glances[key]), next_change=None) == replace(fresh, next_change=None), at


def _goes_on_as_if_nothing_had_been(command: list[str | Path], folder: Path, wanted: list[list[str]], at: int) -> None:
    """Send the same commands again: what was carried out is not doubled, and what was not is done now."""
    again = subprocess.run(command, capture_output=True, text=True, check=True)
    assert [sorted(json.loads(line)) for line in again.stdout.splitlines()] == [["key", "version"]] * _COMMANDS, at
    assert _journals(folder) == wanted, at


def _points(operations: int) -> range:
    """Choose where to fail: everywhere in the long run, else a few places spread over the whole."""
    step = 1 if _LONG else max(1, operations // _SAMPLE)
    return range(1, operations + 1, step)


def _entries(folder: Path) -> dict[str, list[Entry]]:
    """Read every journal straight from the file; its numbers have to be without a gap."""
    journals: dict[str, list[Entry]] = {}
    for key, number, kind, data in _rows(folder):
        journal = journals.setdefault(key, [])
        journal.append(entry_from(kind, data))
        assert len(journal) == number, (key, number)
    return journals


def _journals(folder: Path) -> list[list[str]]:
    """Return the journals as they are kept, by how they begin: a candidacy's key is another each time."""
    journals: dict[str, list[str]] = {}
    for key, _, kind, data in _rows(folder):
        journals.setdefault(key, []).append(f"{kind} {data}")
    return sorted(journals.values())


def _rows(folder: Path) -> list[tuple[str, int, str, str]]:
    query = (
        "SELECT candidacy.key, number, kind, data FROM entry JOIN candidacy ON candidacy.id = entry.candidacy_id"
        " ORDER BY candidacy.id, number"
    )
    with closing(sqlite3.connect(folder / "heardback.sqlite3")) as database:
        return database.execute(query).fetchall()
