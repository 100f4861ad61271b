"""Links that work once: an empty file a token, named by the token's hash, as old as its token, gone with its use.

The file system decides who was first: of two who bring the same token, only one can remove its file. A token has 192
random bits, so that nobody finds one by trying.
"""

import hashlib
import os
import secrets
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

_GOOD_FOR: Final = timedelta(minutes=15)
_ONLY_MINE: Final = 0o700
_ONLY_MY_FILE: Final = 0o600


def make_token(folder: Path, now: datetime) -> str:
    """Make a token that is good for a quarter of an hour; what has expired goes."""
    folder.mkdir(mode=_ONLY_MINE, parents=True, exist_ok=True)
    for path in folder.iterdir():
        if not _is_good(path, now):
            path.unlink(missing_ok=True)
    token = secrets.token_urlsafe(24)
    path = _file(folder, token)
    path.touch(mode=_ONLY_MY_FILE, exist_ok=False)
    os.utime(path, (now.timestamp(), now.timestamp()))
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
        age = now.timestamp() - path.stat().st_mtime
    except OSError:
        return False
    return age < _GOOD_FOR.total_seconds()
