"""Copies of the database file, made and brought back while it is in use.

SQLite itself copies, in one transaction: a copy is as the database was at one moment. PostgreSQL has its own tools.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from tempfile import mkstemp
from typing import Final

from heardback.adapters.storage.changes import strangers
from heardback.adapters.storage.trouble import NO_SPACE
from heardback.adapters.storage.turns import turn
from heardback.adapters.storage.writing import database_file, make_sure_of_room
from heardback.core.errors import CannotWrite
from heardback.core.problems import why
from heardback.core.storage_errors import BackUpTheServer, CannotOpenDatabase, NewerDatabase, NoRoom, NotACopy

BACKUPS: Final = "backups"
"""The folder beside the database for copies."""
BEFORE_UPDATE, _BEFORE_RESTORING, _DAMAGED_FILE = BY_ITSELF = ("before-update", "before-restoring", "damaged")
"""How the names of those begin that heardback made by itself."""
_ONLY_MINE: Final = 0o700
_MOST_OF_A_SECOND: Final = 1_000
_DAMAGED: Final = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)
_PRIMARY: Final = 0xFF


def back_up(folder: Path, now: datetime, label: str = "heardback", using: str = "default") -> Path:
    """Copy the database into a folder, which is made where it is missing; return the copy's path.

    1. Copy under another name. 2. Make sure that the copy is sound. 3. Bring it onto the disk. 4. Give it its name,
    which tells the moment in UTC; no other file loses it. Raises `NoRoom`, `CannotWrite`, `CannotOpenDatabase`,
    `BackUpTheServer`; then there is no copy.
    """
    database = _file(using)
    if not database.exists():
        raise CannotOpenDatabase(name=database, why="there is none yet")
    with _told_plainly(database, folder):
        folder.mkdir(mode=_ONLY_MINE, parents=True, exist_ok=True)
        make_sure_of_room(folder, database.stat().st_size)
        with _unfinished(folder) as fresh:
            _copy(database, fresh)
            _onto_the_disk(fresh)
            target = _free_name(folder, f"{label}-{now.astimezone(UTC):%Y-%m-%d-%H%M%S}")
            fresh.replace(target)
        _onto_the_disk(folder)
    return target


def restore(copy: Path, now: datetime, using: str = "default") -> Path | None:
    """Put a copy in the place of the database, for everybody who has it open; update the tables afterwards.

    Returns the path of what was there before: a copy of it, or, if it is damaged, the file itself. Raises `NotACopy`,
    `NewerDatabase`, `NoRoom`, `CannotWrite`, `DatabaseBusy`, `BackUpTheServer`; then nothing was changed.
    """
    database = _file(using)
    _make_sure_it_is_ours(copy)
    with _told_plainly(database, database.parent), turn(database):
        before = _kept(database, now, using) if database.exists() else None
        put_back(copy, database)
    return before


def put_back(copy: Path, database: Path) -> None:
    """Write a copy over the database in one transaction: until its end, whoever reads sees what was there before."""
    make_sure_of_room(database.parent, copy.stat().st_size)
    with closing(_reading(copy)) as source, closing(sqlite3.connect(database)) as live:
        live.execute("PRAGMA journal_mode=WAL")
        live.execute("PRAGMA synchronous=FULL")
        source.backup(live)
        live.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _file(using: str) -> Path:
    database = database_file(using)
    if database is None:
        raise BackUpTheServer
    return database


def _copy(database: Path, fresh: Path) -> None:
    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(fresh)) as copy:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")  # one file, not three
        if not _is_sound(copy):
            raise CannotOpenDatabase(name=database, why="it is damaged")


def _is_sound(database: sqlite3.Connection) -> bool:
    found: list[tuple[str]] = database.execute("PRAGMA integrity_check").fetchall()
    return found == [("ok",)]


def _kept(database: Path, now: datetime, using: str) -> Path:
    """Keep what is there: as a copy, or, if it can no longer be read, by moving it aside."""
    try:
        return back_up(database.parent / BACKUPS, now, _BEFORE_RESTORING, using)
    except CannotOpenDatabase:
        aside = _free_name(database.parent / BACKUPS, f"{_DAMAGED_FILE}-{now.astimezone(UTC):%Y-%m-%d-%H%M%S}")
        for suffix in ("-wal", "-shm", ""):
            with suppress(FileNotFoundError):
                database.with_name(f"{database.name}{suffix}").replace(aside.with_name(f"{aside.name}{suffix}"))
        return aside


def _make_sure_it_is_ours(copy: Path) -> None:
    if not copy.is_file():
        raise NotACopy(name=copy, why="there is no such file")
    try:
        with closing(_reading(copy)) as opened:
            if not _is_sound(opened):
                raise NotACopy(name=copy, why="it is damaged")
            unknown = strangers(opened.execute("SELECT app, name FROM django_migrations").fetchall())
    except sqlite3.Error as error:
        raise NotACopy(name=copy, why=f"it is no copy of a record ({why(error)})") from error
    if unknown:
        raise NewerDatabase(name=copy, changes=", ".join(unknown))


def _reading(copy: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)


@contextmanager
def _told_plainly(database: Path, folder: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY
        if code == sqlite3.SQLITE_FULL:
            raise NoRoom(free=0) from error
        if code in _DAMAGED:
            raise CannotOpenDatabase(name=database, why=why(error)) from error
        raise CannotWrite(name=folder, why=why(error)) from error
    except OSError as error:
        if error.errno in NO_SPACE:
            raise NoRoom(free=0) from error
        raise CannotWrite(name=folder, why=why(error)) from error


@contextmanager
def _unfinished(folder: Path) -> Iterator[Path]:
    """Yield a new file for its owner's eyes only; whatever happens, nothing stays under that name."""
    handle, name = mkstemp(prefix=".", suffix=".unfinished", dir=folder)
    os.close(handle)
    try:
        yield Path(name)
    finally:
        for rest in folder.glob(f"{Path(name).name}*"):
            rest.unlink(missing_ok=True)


def _free_name(folder: Path, name: str) -> Path:
    names = (f"{name}.sqlite3", *(f"{name}-{again}.sqlite3" for again in range(2, _MOST_OF_A_SECOND)))
    return next(path for path in map(folder.joinpath, names) if not path.exists())


def _onto_the_disk(path: Path) -> None:
    if path.is_dir() and os.name != "posix":
        return  # elsewhere a folder cannot be opened, and need not be
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
