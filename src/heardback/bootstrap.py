"""Where heardback meets the machine: the one place that reads the clock, and asks who sits before it, and where."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Final

_LOCAL_TIME: Final = Path("/etc/localtime")


def now() -> datetime:
    """Return this moment, with its offset."""
    return datetime.now(UTC)


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
        import os  # noqa: PLC0415 - Windows has no `pwd`
        import pwd  # noqa: PLC0415
    except ImportError:
        return None
    try:
        account = pwd.getpwuid(os.getuid())
    except KeyError:
        return None
    name = account.pw_gecos.partition(",")[0].strip()
    return name if name != account.pw_name else None
