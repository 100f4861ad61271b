"""One write at a time, wholly or not at all."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Final

from django.db import connections, transaction

from heardback.adapters.storage.trouble import plainly
from heardback.adapters.storage.turns import turn
from heardback.core.storage_errors import NoRoom
from heardback.settings.framework import WRITE_PATIENCE_SECONDS

_LEAST_FREE_BYTES: Final = 16 * 2**20


@contextmanager
def writing(using: str) -> Iterator[None]:
    """Run the body in one durable transaction. Raises `NoRoom` or `DatabaseBusy`, and then nothing has happened.

    1. A file on which there is hardly any room is refused before anything is begun.
    2. Writers to a file wait for their turn. On a server, whoever waits too long for a row gives up.
    3. SQLite begins IMMEDIATE (see `settings.framework`), so that a transaction that reads and then writes cannot fail
       half-way for being late.
    """
    path = database_file(using)
    with plainly(path):
        if path:
            make_sure_of_room(path.parent)
        with turn(path) if path else nullcontext(), transaction.atomic(using=using):
            if not path:
                _be_patient(using)
            yield


def reach(using: str) -> str:
    """Make sure that the database is open, and return its name. What stands in the way is said plainly."""
    with plainly(database_file(using)):
        connections[using].ensure_connection()
    return using


def database_file(using: str) -> Path | None:
    """Return the database's file; None for a server, and for a database in memory."""
    settings = connections[using].settings_dict
    name = str(settings["NAME"])
    is_file = settings["ENGINE"].endswith("sqlite3") and not name.startswith((":memory:", "file:"))
    return Path(name) if is_file else None


def make_sure_of_room(folder: Path, for_bytes: int = 0) -> None:
    """Raise `NoRoom` where hardly anything would be free once so many bytes more are written into a folder."""
    free = shutil.disk_usage(folder).free
    if free - for_bytes < _LEAST_FREE_BYTES:
        raise NoRoom(free=free // 2**20)


def _be_patient(using: str) -> None:
    connection = connections[using]
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"SET LOCAL lock_timeout = '{WRITE_PATIENCE_SECONDS}s'")
