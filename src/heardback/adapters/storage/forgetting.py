"""Erasing for good: also from what a database keeps beside its tables.

In a file, SQLite overwrites what is deleted (see `settings.framework`), but its write-ahead log still holds what was
written before. On a server, deleted rows go with its own vacuuming, and its log and copies are its keeper's to manage.
"""

import logging

from django.db import connections

from heardback.adapters.storage.backup import BACKUPS, BY_ITSELF
from heardback.adapters.storage.models import Account
from heardback.adapters.storage.trouble import plainly
from heardback.adapters.storage.turns import turn
from heardback.adapters.storage.writing import database_file

_log = logging.getLogger("heardback.storage")


def forget(using: str) -> None:
    """Bring everything from the write-ahead log into the file, and empty the log. Waits for those who are reading."""
    path = database_file(using)
    if path is None:
        return
    with plainly(path), turn(path), connections[using].cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        is_busy = cursor.fetchone()[0]
    if is_busy:
        _log.warning("what was erased may stay in the write-ahead log until heardback stops: somebody reads for long")


def forget_copies(using: str) -> None:
    """Remove the copies that were made by themselves; where nobody else keeps a record here, those made on purpose too.

    Copies of a server's record are its keeper's, and hold what is others'.
    """
    path = database_file(using)
    if path is None:
        return
    names = [f"{label}-*" for label in BY_ITSELF] if Account.objects.using(using).exists() else ["*"]
    with plainly(path):
        for copy in [copy for name in names for copy in (path.parent / BACKUPS).glob(name)]:
            copy.unlink(missing_ok=True)
