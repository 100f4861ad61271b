"""The worker beside the pages could not live and was left off: a mark in the data folder, until one works again."""

from contextlib import suppress
from pathlib import Path
from typing import Final

from heardback.adapters.alone import alone

WORKER_LOCK: Final = "worker.lock"
"""Held by the one that works."""
_MARK: Final = "worker.off"


def leave_off(folder: Path) -> None:
    """Note that nobody works here any more, and that nobody will before heardback is started again."""
    with suppress(OSError):  # on a full disk the log alone says it
        (folder / _MARK).touch()


def take_up(folder: Path) -> None:
    """Note that somebody works here again, or is about to."""
    with suppress(OSError):
        (folder / _MARK).unlink(missing_ok=True)


def is_left_off(folder: Path) -> bool:
    """Tell whether it was left off and nobody works instead, such as `heardback worker` in another window."""
    if not (folder / _MARK).exists():
        return False
    try:
        with alone(folder / WORKER_LOCK) as nobody_works:
            return nobody_works
    except OSError:
        return True
