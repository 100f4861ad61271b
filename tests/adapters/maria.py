"""Somebody who keeps a record, told by what she does with it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from heardback.actions.record import Command, begin
from heardback.core.candidacy import Contact, Employer, Position
from heardback.core.events import Asked, Channel, ContactId, Event, Interview
from heardback.core.journal import Entry, told
from heardback.ports import Receipt, Search
from tests.adapters.stores import Store

NOW: Final = datetime(2026, 11, 25, 10, tzinfo=UTC)
"""A Wednesday."""
OLGA: Final = Contact(id=ContactId("olga"), name="Olga Petrova", role="recruiter", phone="+46 8 123 45 67")
LARS: Final = Contact(id=ContactId("lars"), name="Lars Holm", email="lars@nordkraft.example")
NORDKRAFT: Final = Employer(name="Nordkraft", country="SE")
ANALYST: Final = Position(title="Analyst")
TALKED: Final = Interview(at=NOW - timedelta(days=7), with_=(OLGA.id,))
"""Long enough ago that it is time to ask."""
TALKED_TODAY: Final = Interview(at=NOW - timedelta(hours=2), with_=(OLGA.id,))
CALLED: Final = Asked(at=NOW, to=OLGA.id, channel=Channel("phone"), outcome="no-answer")


class Maria:
    """Maria, or somebody else whose record is their own."""

    def __init__(self, store: Store, now: datetime = NOW) -> None:
        self.log, self.me, self.now = store.log, store.someone(), now
        self._commands = 0

    def begins(self, employer: str = "Nordkraft", *events: Event, **more: Any) -> Receipt:
        """Begin a candidacy in which she talked to Olga a week ago, unless told otherwise."""
        said = {
            "position": ANALYST,
            "contacts": [OLGA],
            "events": events or [TALKED],
            "command": self._another(),
            "now": self.now,
        }
        return begin(self.log, self.me, employer=replace(NORDKRAFT, name=employer), **{**said, **more})

    def having_seen(self, receipt: Receipt, command: str | None = None) -> Command:
        """Begin a command on a candidacy as this receipt left it."""
        name = self._another() if command is None else command
        return Command(owner=self.me, key=receipt.key, seen=receipt.version, command=name, now=self.now)

    def journal(self, receipt: Receipt) -> list[Entry]:
        return list(self.log.journal(self.me, receipt.key))

    def happened(self, receipt: Receipt) -> list[Event]:
        return [one.event for one in told(self.journal(receipt)).recorded]

    def finds(self, words: str = "", **wanted: Any) -> list[str]:
        """Return the employers that a search finds."""
        return [kept.glance.employer for kept in self.log.search(self.me, Search(words=words, **wanted))]

    def _another(self) -> str:
        self._commands += 1
        return f"command {self._commands}"
