"""The three places where journals are kept, each as it is in earnest, and people who keep theirs there.

Databases are made once a worker: whatever a test needs for itself, it has as somebody new.
"""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from threading import Barrier
from typing import Final, TypeVar

from django.core.management import call_command
from django.db import connections

from heardback.adapters.memory import MemoryEventLog
from heardback.adapters.storage.event_log import DatabaseEventLog
from heardback.adapters.storage.models import Account
from heardback.ports import EventLog, OwnerId
from heardback.settings import Settings
from heardback.settings.framework import SQLITE_NAME, database

T = TypeVar("T")

_NUMBERS: Final = count(1)


@dataclass(frozen=True, slots=True)
class Store:
    """A log, and somebody new to keep their record in it."""

    log: EventLog
    someone: Callable[[], OwnerId]
    using: str = ""
    """What Django calls the database."""
    environment: Mapping[str, str] = field(default_factory=dict)
    """Leads another process of ours to the same place; empty where none can reach it."""

    @property
    def file(self) -> Path:
        """The file in which it is."""
        return Path(self.environment["HEARDBACK_DATA"]) / SQLITE_NAME


def in_memory() -> Store:
    return Store(MemoryEventLog(), lambda: OwnerId(next(_NUMBERS)))


@contextmanager
def in_database(name: str, where: Settings) -> Iterator[Store]:
    """Reach a database under a name of its own, beside Django's; only for as long as a test needs it."""
    connections.settings[name] = connections.configure_settings({"default": {}, name: database(where)})[name]
    environment = {"HEARDBACK_DATA": str(where.data), "DATABASE_URL": where.database or ""}
    try:
        yield Store(DatabaseEventLog(name), lambda: _account(name), name, environment)
    finally:
        connections[name].close()
        del connections[name]
        del connections.settings[name]


def make_tables(name: str, where: Settings) -> Settings:
    with in_database(name, where):
        call_command("migrate", database=name, verbosity=0)
    return where


def _account(name: str) -> OwnerId:
    account = Account(email=f"person-{next(_NUMBERS)}@example.org")
    account.save(using=name)
    return OwnerId(account.pk)


def at_once(many: int, work: Callable[[int], T]) -> list[T]:
    """Do the same work in so many threads, begun at the same moment, and return what each came to."""
    ready = Barrier(many)

    def begun(number: int) -> T:
        ready.wait()
        try:
            return work(number)
        finally:
            connections.close_all()  # every thread has its own

    with ThreadPoolExecutor(many) as threads:
        return list(threads.map(begun, range(many)))
