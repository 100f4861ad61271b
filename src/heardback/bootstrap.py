"""Where heardback meets the machine: the one place that reads the clock and the environment, and wires the parts.

Imports are inside the functions: the commands on files need neither a database nor a web framework, and start without.
"""

import hashlib
import os
import secrets
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from heardback.ports import EventLog
    from heardback.settings import Settings

_LOCAL_TIME: Final = Path("/etc/localtime")
_SECRET_FILE: Final = "secret-key"  # noqa: S105 - a file's name
_ONLY_MINE: Final = 0o600
_MY_FOLDER: Final = 0o700
_STATIC: Final = Path(__file__).parent / "web" / "static"


def now() -> datetime:
    """Return this moment, with its offset; with HEARDBACK_NOW set, as if the program had started then."""
    return datetime.now(UTC) + _pretended()


@lru_cache(maxsize=1)
def _pretended() -> timedelta:
    if "HEARDBACK_NOW" not in os.environ:
        return timedelta()
    wanted = settings().pretend_now
    return wanted - datetime.now(UTC) if wanted else timedelta()


def local_zone() -> str | None:
    """Return this computer's IANA time zone where it can be told, else None."""
    try:
        target = _LOCAL_TIME.resolve().as_posix()
    except OSError:
        return None
    _, found, name = target.partition("/zoneinfo/")
    return name if found else None


def user_name() -> str | None:
    """Return the full name of who is logged in, where the system knows one (a login name is none), else None."""
    try:
        import pwd  # noqa: PLC0415 - Windows has none
    except ImportError:
        return None
    try:
        account = pwd.getpwuid(os.getuid())
    except KeyError:
        return None
    name = account.pw_gecos.partition(",")[0].strip()
    return name if name != account.pw_name else None


@lru_cache(maxsize=1)
def settings() -> "Settings":
    """Return the settings of this process. Raises `NotASetting`."""
    from heardback.settings import read_settings  # noqa: PLC0415 - see the module

    return read_settings(os.environ)


def start(chosen: "Settings | None" = None) -> None:
    """Make the database and the pages usable in this process; a second call does nothing. Creates the data folder."""
    import django  # noqa: PLC0415 - see the module
    from django.conf import settings as framework  # noqa: PLC0415

    from heardback.settings import framework_settings  # noqa: PLC0415

    if framework.configured:
        return
    ours = chosen or settings()
    framework.configure(**framework_settings(ours, secret_key(ours), _fingerprint(_STATIC)))
    django.setup()


def event_log() -> "EventLog":
    """Return where journals are kept."""
    from heardback.adapters.storage.event_log import DatabaseEventLog  # noqa: PLC0415 - see the module

    return DatabaseEventLog()


def secret_key(chosen: "Settings") -> str:
    """Return the key that signs sessions: the one set, else this computer's own, made the first time."""
    if chosen.secret_key:
        return chosen.secret_key
    folder = data_folder(chosen)
    path = folder / _SECRET_FILE
    try:
        made = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _ONLY_MINE)
    except FileExistsError:
        return path.read_text(encoding="ascii").strip()
    with os.fdopen(made, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(48))
    return path.read_text(encoding="ascii").strip()


def data_folder(chosen: "Settings") -> Path:
    """Return the folder for all that is kept, made for this person's eyes alone. Raises `CannotWrite`."""
    from heardback.core.errors import CannotWrite  # noqa: PLC0415 - see the module

    try:
        chosen.data.mkdir(mode=_MY_FOLDER, parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(name=chosen.data, why=(error.strerror or str(error)).lower()) from error
    return chosen.data


def _fingerprint(folder: Path) -> str:
    """Return a short hash of a folder's files: it changes with any of them, so that browsers may keep them for good."""
    digest = hashlib.sha256()
    for path in sorted(one for one in folder.rglob("*") if one.is_file()):
        digest.update(path.relative_to(folder).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()[:12]
