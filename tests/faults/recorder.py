"""Our own program at work: `python -m tests.faults.recorder FOLDER [OWNER KEY]`. Without an owner it makes a record.

It carries out three commands, the same every time, down to their idempotency keys, and tells what became of each, a
line of JSON each. One that fails is sent again; if it fails again, that is the end.
"""

import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from heardback import bootstrap
from heardback.actions.record import Command, begin, introduce, record
from heardback.core.candidacy import Contact, Employer, Position
from heardback.core.errors import HeardbackError
from heardback.core.events import Asked, Channel, ContactId, Interview, Note
from heardback.core.shapes import Words
from heardback.ports import Key, OwnerId, Receipt
from heardback.settings import Settings

NOW: Final = datetime(2026, 11, 25, 10, tzinfo=UTC)
OLGA: Final = Contact(id=ContactId("olga"), name="Olga Petrova", role="recruiter", phone="+46 8 123 45 67")
LARS: Final = Contact(id=ContactId("lars"), name="Lars Holm", email="lars@nordkraft.example")
TALKED: Final = Interview(at=NOW - timedelta(days=7), with_=(OLGA.id,))
CALLED: Final = Asked(at=NOW, to=OLGA.id, channel=Channel("phone"), outcome="no-answer")
A_LONG_NOTE: Final = Note(at=NOW, text=Words("They said so. " * 500))
"""Longer than a page of the database."""


def prepare(folder: Path) -> None:
    """Make a record with one candidacy in it, and say whose it is and what it is called."""
    bootstrap.start(Settings(data=folder))
    bootstrap.migrate()
    owner = OwnerId(bootstrap.local_account().pk)
    tell(owner=owner, key=_begin(owner, "Nordkraft").key)


def work(folder: Path, owner: OwnerId, key: Key) -> None:
    """Carry out the commands."""
    bootstrap.start(Settings(data=folder))
    log = bootstrap.event_log()

    def seen(length: int, command: str) -> Command:
        return Command(owner=owner, key=key, seen=length, command=command, now=NOW)

    commands: list[Callable[[], Receipt]] = [
        lambda: record(log, seen(3, "call"), CALLED, A_LONG_NOTE),
        lambda: _begin(owner, "Lumen"),
        lambda: introduce(log, seen(5, "meet Lars"), LARS),
    ]
    for command in commands:
        if not (told(command) or told(command)):
            return


def told(command: Callable[[], Receipt]) -> bool:
    """Carry it out and tell what became of it."""
    try:
        receipt = command()
    except HeardbackError as error:
        tell(error=type(error).__name__)
        return False
    tell(key=receipt.key, version=receipt.version)
    return True


def tell(**what: object) -> None:
    print(json.dumps(what), flush=True)  # noqa: T201 - telling what is safe is its purpose


def _begin(owner: OwnerId, employer: str) -> Receipt:
    return begin(
        bootstrap.event_log(),
        owner,
        employer=Employer(name=employer, country="SE"),
        position=Position(title="Analyst"),
        contacts=[OLGA],
        events=[TALKED],
        command=f"begin {employer}",
        now=NOW,
    )


if __name__ == "__main__":
    where, *whose = sys.argv[1:]
    if whose:
        work(Path(where), OwnerId(int(whose[0])), Key(whose[1]))
    else:
        prepare(Path(where))
