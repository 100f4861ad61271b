"""A small writer as ours are: `python appender.py FOLDER`. Each entry is two rows in one transaction; then it says so.

It waits its turn at a locked file, writes in WAL mode with every commit synced, and prints the number of each entry
that is safe.
"""

import fcntl
import sqlite3
import sys
from pathlib import Path
from typing import Final

ENTRIES: Final = 4
_ONE_PAGE_AND_MORE: Final = "x" * 6_000


def append(folder: Path) -> None:
    store = sqlite3.connect(folder / "store.sqlite3", isolation_level=None)
    with (folder / "store.lock").open("w") as turn:
        store.execute("PRAGMA journal_mode=WAL")
        store.execute("PRAGMA synchronous=FULL")
        store.execute("CREATE TABLE IF NOT EXISTS entry (number INTEGER, half TEXT, text TEXT)")
        for _ in range(ENTRIES):
            fcntl.flock(turn, fcntl.LOCK_EX)
            print(_append_one(store), flush=True)  # noqa: T201 - saying what is safe is its purpose
            fcntl.flock(turn, fcntl.LOCK_UN)
    store.close()


def _append_one(store: sqlite3.Connection) -> int:
    store.execute("BEGIN IMMEDIATE")
    number: int = store.execute("SELECT count(DISTINCT number) FROM entry").fetchone()[0]
    for half in ("first", "second"):
        store.execute("INSERT INTO entry VALUES (?, ?, ?)", (number, half, _ONE_PAGE_AND_MORE))
    store.execute("COMMIT")
    return number


if __name__ == "__main__":
    append(Path(sys.argv[1]))
