"""A program that writes notes into a journal: `python writer.py OWNER KEY NAME HOW_MANY`; it says what was recorded.

Where somebody else was faster, it looks again and tries again.
"""

import sys
from contextlib import suppress
from datetime import UTC, datetime
from typing import Final

from heardback import bootstrap
from heardback.actions.record import Command, record
from heardback.core.errors import ChangedMeanwhile
from heardback.core.events import Note
from heardback.core.shapes import Words
from heardback.ports import Key, OwnerId

NOW: Final = datetime(2026, 11, 25, 10, tzinfo=UTC)


def write(owner: OwnerId, key: Key, text: str) -> None:
    log = bootstrap.event_log()
    while True:
        command = Command(owner=owner, key=key, seen=len(log.journal(owner, key)), command=text, now=NOW)
        with suppress(ChangedMeanwhile):
            record(log, command, Note(at=NOW, text=Words(text)))
            return


if __name__ == "__main__":
    bootstrap.start()
    for number in range(int(sys.argv[4])):
        said = f"{sys.argv[3]} {number}"
        write(OwnerId(int(sys.argv[1])), Key(sys.argv[2]), said)
        print(said, flush=True)  # noqa: T201 - saying what is safe is its purpose
