"""What a database says when it fails → what a person is told.

SQLite's codes: sqlite.org/rescode.html; PostgreSQL's: appendix A of its manual.
"""

import errno
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryFile
from typing import Final

from django.db import DatabaseError, IntegrityError

from heardback.core.problems import why
from heardback.core.storage_errors import CannotOpenDatabase, DatabaseBusy, Interrupted, NoRoom
from heardback.settings.framework import WRITE_PATIENCE_SECONDS

NO_SPACE: Final = (errno.ENOSPC, errno.EDQUOT)
"""The disk is full, or what of it one may use."""
_PRIMARY: Final = 0xFF
"""SQLite's extended codes carry the primary one in their last byte."""
_BUSY: Final = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL)
_UNUSABLE: Final = (
    *(sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM),
    *(sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT),
)
_SERVER_FULL: Final = "53100"
_SERVER_BUSY: Final = ("55P03", "40P01", "40001", "57014")
"""A lock that was not given, a deadlock, a conflict, a statement that took too long."""
_SERVER_GONE: Final = ("08", "57P")
_NEVER_THERE: Final = ("connection failed", "connection is bad", "connection timeout")
"""How psycopg begins to say that no connection was made, so that nothing can have been written."""
_A_LITTLE: Final = 64 * 1024


@contextmanager
def plainly(path: Path | None) -> Iterator[None]:
    """Turn failures of the database in the body into errors that say what to do. `path` is its file, if it is one."""
    try:
        yield
    except IntegrityError:
        raise
    except (DatabaseError, sqlite3.Error) as error:
        raise _of_file(error, path) if path else _of_server(error) from error
    except OSError as error:
        raise _of_system(error, path) from error


def _of_file(error: Exception, path: Path) -> Exception:
    code = getattr(error if isinstance(error, sqlite3.Error) else error.__cause__, "sqlite_errorcode", 0) & _PRIMARY
    if code == sqlite3.SQLITE_FULL or (code in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN) and _is_full(path)):
        return NoRoom(free=_free(path))
    if code in _BUSY:
        return DatabaseBusy(seconds=WRITE_PATIENCE_SECONDS)
    if code in _UNUSABLE:
        return CannotOpenDatabase(name=path, why=why(error))
    return Interrupted(why=why(error)) if code == sqlite3.SQLITE_IOERR else error


def _of_server(error: Exception) -> Exception:
    cause = error.__cause__
    code = getattr(cause, "sqlstate", None) or ""
    if code == _SERVER_FULL:
        return NoRoom(free=0)
    if code in _SERVER_BUSY:
        return DatabaseBusy(seconds=WRITE_PATIENCE_SECONDS)
    if _is_lost(cause) and str(cause).startswith(_NEVER_THERE):
        return CannotOpenDatabase(name="of DATABASE_URL", why=why(error).removeprefix("connection failed: "))
    if code.startswith(_SERVER_GONE) or _is_lost(cause):
        return Interrupted(why=why(error))
    return error


def _is_lost(cause: BaseException | None) -> bool:
    """Tell whether the connection broke: then the driver has no code of the server's."""
    return type(cause).__name__ == "OperationalError" and not getattr(cause, "sqlstate", None)


def _of_system(error: OSError, path: Path | None) -> Exception:
    if error.errno in NO_SPACE:
        return NoRoom(free=_free(path) if path else 0)
    return CannotOpenDatabase(name=path, why=why(error)) if path else error


def _is_full(path: Path) -> bool:
    """Find out by writing a little: SQLite does not tell a full disk from a broken one when it makes a file larger."""
    try:
        with TemporaryFile(dir=path.parent) as file:
            file.write(os.urandom(_A_LITTLE))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        return error.errno in NO_SPACE
    return False


def _free(path: Path) -> int:
    """Return the free megabytes beside a file; 0 where the system does not say."""
    with suppress(OSError):
        return shutil.disk_usage(path.parent).free // 2**20
    return 0
