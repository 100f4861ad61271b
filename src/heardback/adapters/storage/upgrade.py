"""Bringing the tables up to date: by one program at a time, with a copy kept from before, and never backwards."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from django.core.management import call_command
from django.db import DatabaseError, connections, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder

from heardback.adapters.storage.backup import BACKUPS, BEFORE_UPDATE, back_up, put_back
from heardback.adapters.storage.changes import strangers
from heardback.adapters.storage.models import CandidacyRow, EditionRow
from heardback.adapters.storage.trouble import plainly
from heardback.adapters.storage.turns import turn
from heardback.adapters.storage.writing import database_file
from heardback.core.problems import why
from heardback.core.storage_errors import NewerDatabase, UpdateFailed

_PATIENCE_SECONDS: Final = 120
_KEPT: Final = 10
_LONG_AGO: Final = datetime(1970, 1, 1, tzinfo=UTC)
"""Before any moment at which somebody may look, be it a pretended one."""
_LOCK_NUMBER: Final = 0x6865617264
"""Of PostgreSQL's advisory locks the one that means: heardback updates the tables here."""


def migrate_safely(now: datetime, edition: str, using: str = "default") -> None:
    """Bring a database up to date with this program; `edition` changes with whatever glances are made from.

    1. Where this edition was the last to do so, nothing is left to do.
    2. One program at a time; the others wait, and then find it done.
    3. A database that a newer program has changed is refused, untouched: `NewerDatabase`.
    4. A file that holds anything is copied first; the newest ten of these copies are kept.
    5. The tables are changed. If that fails, the file becomes what it was: `UpdateFailed`.
    6. Glances that another edition made are made anew when they are next looked at.
    """
    if _edition(using) == edition:
        return
    path = database_file(using)
    with plainly(path), _alone(path, using):
        if _edition(using) == edition:
            return
        _make_sure_it_is_not_newer(using)
        if _is_behind(using):
            _update(path, now, using)
        _note(edition, using)


def _edition(using: str) -> str | None:
    """Return what was noted last; None also where there is no table for it yet."""
    try:
        return EditionRow.objects.using(using).values_list("name", flat=True).first()
    except DatabaseError:
        return None


@contextmanager
def _alone(path: Path | None, using: str) -> Iterator[None]:
    if path:
        with turn(path, _PATIENCE_SECONDS):
            yield
        return
    with connections[using].cursor() as cursor:
        cursor.execute(f"SET lock_timeout = '{_PATIENCE_SECONDS}s'")
        cursor.execute("SELECT pg_advisory_lock(%s)", [_LOCK_NUMBER])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_LOCK_NUMBER])
            cursor.execute("RESET lock_timeout")


def _make_sure_it_is_not_newer(using: str) -> None:
    unknown = strangers(MigrationRecorder(connections[using]).applied_migrations())
    if unknown:
        raise NewerDatabase(name=connections[using].settings_dict["NAME"], changes=", ".join(unknown))


def _is_behind(using: str) -> bool:
    executor = MigrationExecutor(connections[using])
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _update(path: Path | None, now: datetime, using: str) -> None:
    copy = _copied(path, now, using) if path and connections[using].introspection.table_names() else None
    try:
        call_command("migrate", database=using, verbosity=0, interactive=False)
    except Exception as error:
        if path is None or copy is None:
            raise
        connections[using].close()
        put_back(copy, path)
        raise UpdateFailed(why=why(error), copy=copy) from error


def _copied(path: Path, now: datetime, using: str) -> Path:
    folder = path.parent / BACKUPS
    copy = back_up(folder, now, BEFORE_UPDATE, using)
    others = sorted(
        one for one in folder.glob(f"{BEFORE_UPDATE}-*.sqlite3") if one != copy
    )  # their names begin with the day
    for old in others[: 1 - _KEPT]:
        old.unlink(missing_ok=True)
    return copy


def _note(edition: str, using: str) -> None:
    with transaction.atomic(using=using):
        CandidacyRow.objects.using(using).update(next_change=_LONG_AGO, due=_LONG_AGO, failures=0)
        EditionRow.objects.using(using).update_or_create(pk=1, defaults={"name": edition})
