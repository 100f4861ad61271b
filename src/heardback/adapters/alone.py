"""One at a time: of the programs that share a data folder, one works, and the next takes over when it ends."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform != "win32":
    import fcntl


@contextmanager
def alone(file: Path) -> Iterator[bool]:
    """Yield whether it is our turn; if so, nobody else's until the body ends, however our process ends.

    Windows knows no such lock; there everybody's turn it is, and what they claim keeps them apart.
    """
    with file.open("ab") as lock:
        yield _take(lock.fileno())  # closing the file gives the turn to the next


def _take(lock: int) -> bool:
    if sys.platform == "win32":
        return True
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
