"""One write at a time, wholly or not at all, and every way in which it can fail said plainly."""

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

from django.db import OperationalError, connections, transaction

from heardback.core.errors import DatabaseBusy, NoRoom
from heardback.settings.framework import WRITE_PATIENCE_SECONDS

try:
    import fcntl
except ImportError:  # Windows knows no flock; there SQLite's own waiting has to do
    fcntl = None  # type: ignore[assignment]

_LEAST_FREE_BYTES: Final = 16 * 2**20
_FULL: Final = ("disk is full", "No space left", "could not extend file")
_BUSY: Final = ("database is locked", "database table is locked", "lock timeout", "canceling statement due to lock")


@contextmanager
def writing(using: str) -> Iterator[None]:
    """Run the body in one durable transaction. Raises `NoRoom` or `DatabaseBusy`, and then nothing has happened.

    1. A file on which there is hardly any room is refused before anything is begun.
    2. Writers queue at a lock of the operating system: it wakes them in turn, where SQLite would have each of them
       sleep and try again.
    3. BEGIN IMMEDIATE, so that a transaction that reads and then writes cannot fail half-way for being late.
    """
    path = _file(using)
    try:
        if path:
            _make_sure_of_room(path)
        with _queue(path), transaction.atomic(using=using):
            yield
    except OperationalError as error:
        raise _told(error, path) from error
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        raise NoRoom(free=0) from error


def _file(using: str) -> Path | None:
    """Return the database's file; None for a server, and for a database in memory."""
    settings = connections[using].settings_dict
    name = str(settings["NAME"])
    is_file = settings["ENGINE"].endswith("sqlite3") and not name.startswith((":memory:", "file:"))
    return Path(name) if is_file else None


def _make_sure_of_room(path: Path) -> None:
    free = shutil.disk_usage(path.parent).free
    if free < _LEAST_FREE_BYTES:
        raise NoRoom(free=free // 2**20)


@contextmanager
def _queue(path: Path | None) -> Iterator[None]:
    if path is None or fcntl is None:
        yield
        return
    with _lock_file(path) as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield  # closing the file gives the lock to the next


def _lock_file(path: Path) -> IO[bytes]:
    return path.with_name(f"{path.name}.lock").open("wb")


def _told(error: OperationalError, path: Path | None) -> Exception:
    words = str(error)
    if any(part in words for part in _FULL):
        return NoRoom(free=shutil.disk_usage(path.parent).free // 2**20 if path else 0)
    if any(part in words for part in _BUSY):
        return DatabaseBusy(seconds=WRITE_PATIENCE_SECONDS)
    return error
