"""One writer after the other, each in turn: a lock of the operating system in front of SQLite's own.

SQLite lets its waiters sleep and try again, so that who is unlucky waits long. Here threads of one process queue at a
lock of theirs, and only the first of them asks for the file.
"""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import Lock
from typing import IO, Final

from heardback.core.storage_errors import DatabaseBusy
from heardback.settings.framework import WRITE_PATIENCE_SECONDS

if sys.platform != "win32":
    import fcntl

_A_SHORT_WHILE: Final = 0.001
"""Seconds. A durable write takes a few of these."""


@contextmanager
def turn(database: Path, patience: int = WRITE_PATIENCE_SECONDS) -> Iterator[None]:
    """Run the body while nobody else writes to this database file.

    Raises `DatabaseBusy` if that does not come about within `patience` seconds.
    """
    deadline = time.monotonic() + patience
    lock = _lock_of(database)
    if not lock.acquire(timeout=patience):
        raise DatabaseBusy(seconds=patience)
    try:
        with database.with_name(f"{database.name}.lock").open("ab") as file:
            _take(file, deadline, patience)
            yield  # closing the file gives the lock to the next process
    finally:
        lock.release()


@cache
def _lock_of(_database: Path) -> Lock:
    return Lock()


def _take(file: IO[bytes], deadline: float, patience: int) -> None:
    """Lock an open file, or give up. Windows has no such lock: there, SQLite's own waiting has to do."""
    while sys.platform != "win32":
        try:
            return fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > deadline:
                raise DatabaseBusy(seconds=patience) from None
            time.sleep(_A_SHORT_WHILE)
    return None
