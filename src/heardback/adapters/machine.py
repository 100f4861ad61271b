"""What can be told of this machine and of the servers it talks to, for `heardback check`."""

import os
import shutil
import smtplib
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from django.core.mail import get_connection
from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader

from heardback.adapters.left_off import is_left_off
from heardback.adapters.storage.changes import strangers
from heardback.core.problems import why
from heardback.settings.checks import Facts, Open
from heardback.settings.environment import Settings
from heardback.settings.framework import SQLITE_NAME

_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO
_MOUNTS: Final = Path("/proc/self/mounts")
_HANDED_OVER: Final = Path("/run/secrets")
"""Where a container finds its secrets: open to all in it, which is one."""
_SPACE: Final = "\\040"


def facts(settings: Settings, secret_key: str, secrets: Iterable[Path], now: datetime) -> Facts:
    """Look around. `secrets` are files that only their owner may read; nothing is changed, no mail is sent."""
    begun = settings.database is not None or (settings.data / SQLITE_NAME).exists()
    error = _database_error() if begun else None
    asked = begun and error is None
    unapplied, foreign = _migrations() if asked else ((), ())
    return Facts(
        settings=settings,
        open_to_others=tuple(_open_to_others([settings.data, *secrets])),
        secret_key_length=len(secret_key),
        free_mb=_free_mb(settings.data),
        file_system=_file_system(settings.data),
        database_error=error,
        unapplied=unapplied,
        foreign=foreign,
        clock_seconds=_clock_seconds(now) if asked else None,
        mail_error=_mail_error() if settings.mail else None,
        worker_left_off=is_left_off(settings.data),
        **(_worker(now) if asked and not unapplied else {}),
    )


def _open_to_others(paths: Iterable[Path]) -> Iterator[Open]:
    """Yield what others may reach. Windows has no such bits, and keeps a user's folders to that user."""
    for path in paths if os.name == "posix" else ():
        with suppress(OSError):
            if path.is_relative_to(_HANDED_OVER):
                continue
            mode = stat.S_IMODE(path.stat().st_mode)
            if mode & _OTHERS:
                yield Open(path=path, mode=mode)


def _free_mb(folder: Path) -> int | None:
    with suppress(OSError):
        return shutil.disk_usage(folder).free // 2**20
    return None


def _file_system(folder: Path) -> str | None:
    """Return the kind of the mount that the folder lies on: the one with the longest path that leads there."""
    try:
        lines = _MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    mounts = [(Path(point.replace(_SPACE, " ")), kind) for _, point, kind, *_ in map(str.split, lines)]
    there = folder.resolve()
    leading = [(len(point.parts), kind) for point, kind in mounts if there.is_relative_to(point)]
    return max(leading)[1] if leading else None


def _database_error() -> str | None:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError as error:
        return why(error)
    return None


def _migrations() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the changes that are to be made, and those that somebody else has made, as "app.number_name"."""
    loader = MigrationLoader(connection)
    made = set(loader.applied_migrations)
    return tuple(sorted(f"{app}.{name}" for app, name in set(loader.graph.nodes) - made)), tuple(strangers(made))


def _clock_seconds(now: datetime) -> float | None:
    """Return by how much the database is ahead; a file has no clock of its own."""
    if connection.vendor != "postgresql":
        return None
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        theirs: datetime = cursor.fetchone()[0]
    return (theirs.astimezone(UTC) - now).total_seconds()


def _worker(now: datetime) -> dict[str, Any]:
    """Return what of `Facts` tells whether a worker runs, and how it fares."""
    from heardback.adapters.storage.models import CandidacyRow  # noqa: PLC0415 - the tables are there by now

    first = CandidacyRow.objects.filter(due__isnull=False).order_by("due").values_list("due", flat=True).first()
    waiting = (now - first).total_seconds() if first else 0
    failing = CandidacyRow.objects.filter(failures__gt=0).count()
    return {"waiting_seconds": waiting if waiting > 0 else None, "failing": failing}


def _mail_error() -> str | None:
    """Return why nobody can be written to; the server is greeted, and nothing is sent."""
    try:
        server = get_connection()
        server.open()
        server.close()
    except (OSError, smtplib.SMTPException) as error:
        return why(error)
    return None
