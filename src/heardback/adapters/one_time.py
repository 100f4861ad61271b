"""Links that work once: a file a token, named by the token's hash, gone with its use.

The file system decides who was first: of two who bring the same token, only one can remove its file.
"""

import hashlib
import secrets
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

_GOOD_FOR: Final = timedelta(minutes=15)
_ONLY_MINE: Final = 0o700


def make_token(folder: Path, now: datetime) -> str:
    """Make a token that is good for a quarter of an hour; what has expired goes."""
    folder.mkdir(mode=_ONLY_MINE, parents=True, exist_ok=True)
    for path in folder.iterdir():
        if not _is_good(path, now):
            path.unlink(missing_ok=True)
    token = secrets.token_urlsafe(24)
    _file(folder, token).write_text((now + _GOOD_FOR).isoformat(), encoding="ascii")
    return token


def use_token(folder: Path, token: str, now: datetime) -> bool:
    """Use a token up, and tell whether it was good."""
    path = _file(folder, token)
    good = _is_good(path, now)
    try:
        path.unlink()
    except OSError:
        return False
    return good


def _file(folder: Path, token: str) -> Path:
    return folder / hashlib.sha256(token.encode()).hexdigest()


def _is_good(path: Path, now: datetime) -> bool:
    try:
        return now < datetime.fromisoformat(path.read_text(encoding="ascii"))
    except (OSError, ValueError):
        return False
