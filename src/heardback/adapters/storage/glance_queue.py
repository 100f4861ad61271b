"""The queue of glances in the database: the column `due` of the candidacies, and nothing beside it."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any, Final

from django.db import connections
from django.db.models import F, QuerySet

from heardback.adapters.storage.claiming import not_being_taken
from heardback.adapters.storage.models import CandidacyRow, EntryRow, SettingsRow
from heardback.adapters.storage.notices import theirs_is_the_turn
from heardback.adapters.storage.rows import columns
from heardback.adapters.storage.writing import reach, writing
from heardback.core.codec import decoded, entry_from
from heardback.core.glance import Glance
from heardback.core.journal import Entry
from heardback.core.person import Person
from heardback.ports import Key, OwnerId
from heardback.ports.glance_queue import Claimed, Outdated

_COLUMNS: Final = {column.name: column for column in CandidacyRow._meta.concrete_fields}  # noqa: SLF001 - Django's name


class DatabaseGlanceQueue:
    """The queue in the database called `using`.

    Everything that changes a candidacy or its owner's settings writes `due`. So a claim that finds its own lease still
    there knows that nothing has happened since: one comparison tells a lost lease, a longer journal and other settings.
    """

    def __init__(self, using: str = "default") -> None:
        """Name the database; nothing is opened yet."""
        self._using = using

    def claim(self, now: datetime, lease: datetime, limit: int) -> tuple[Claimed, ...]:
        """Take what is due.

        1. Most looks find nothing, and then nothing is written.
        2. Rows that another worker is taking at this moment are passed over, not waited for.
        3. The lease stands where the due time stood: whoever looks next finds nothing due before it ends.
        """
        if not self._due(now).exists():
            return ()
        with writing(self._using):
            rows = not_being_taken(self._due(now).order_by("due", "id"), self._using)
            taken = list(rows.values_list("id", "owner_id", "key", "failures")[:limit])
            self._rows().filter(id__in=[pk for pk, *_ in taken]).update(due=lease)
        return tuple(
            Claimed(owner=OwnerId(owner), key=Key(key), lease=lease, failures=failures)
            for _, owner, key, failures in taken
        )

    def _due(self, now: datetime) -> "QuerySet[CandidacyRow]":
        return self._rows().filter(due__lte=now)

    def read(self, claims: Sequence[Claimed]) -> list[Outdated]:
        """Read journals and settings, with two questions for all of them.

        Settings first: should they change in between, the glances are made from old ones, and the lease is gone.
        """
        people = self._people({one.owner for one in claims})
        journals = self._journals(claims)
        return [
            Outdated(claimed=one, journal=journals[one.key], person=people.get(one.owner, Person()))
            for one in claims
            if one.key in journals
        ]

    def _people(self, owners: Iterable[OwnerId]) -> dict[OwnerId, Person]:
        rows = SettingsRow.objects.using(reach(self._using)).filter(owner_id__in=owners)
        return {OwnerId(owner): decoded(Person, data) for owner, data in rows.values_list("owner_id", "data")}

    def _journals(self, claims: Sequence[Claimed]) -> dict[Key, tuple[Entry, ...]]:
        rows = EntryRow.objects.using(reach(self._using)).filter(candidacy__key__in=[one.key for one in claims])
        named = rows.order_by("candidacy_id", "number").values_list("candidacy__key", "kind", "data")
        return {
            Key(key): tuple(entry_from(kind, data) for _, kind, data in of_one)
            for key, of_one in groupby(named, key=lambda row: row[0])
        }

    def keep(self, renewed: Sequence[tuple[Claimed, Glance]]) -> int:
        """Keep new glances where the lease still stands. In one order, so that two writers never wait in a ring.

        All of them go to the server at once: to wait for each would take far longer than to make them.
        """
        if not renewed:
            return 0
        rows = [(columns(glance), one) for one, glance in sorted(renewed, key=lambda pair: pair[0].key)]
        changed = ", ".join(f"{column} = %s" for column in rows[0][0])
        statement = f"UPDATE candidacy SET {changed} WHERE owner_id = %s AND key = %s AND due = %s"  # noqa: S608 - ours
        with writing(self._using), connections[self._using].cursor() as cursor:
            cursor.executemany(statement, [self._values(*row) for row in rows])
            kept: int = cursor.rowcount
            theirs_is_the_turn((one.owner for one, _ in renewed), self._using)
        return kept

    def _values(self, changed: dict[str, Any], one: Claimed) -> list[Any]:
        """Return what the statement of `keep` wants for one row, as this database writes it."""
        named = [*changed.items(), ("owner", one.owner), ("key", one.key), ("due", one.lease)]
        connection = connections[self._using]
        return [_COLUMNS[name].get_db_prep_save(value, connection) for name, value in named]

    def put_off(self, claimed: Claimed, until: datetime) -> None:
        """Put one off."""
        with writing(self._using):
            self._of(claimed).update(due=until, failures=F("failures") + 1)

    def _of(self, claimed: Claimed) -> "QuerySet[CandidacyRow]":
        return self._rows().filter(owner_id=claimed.owner, key=claimed.key, due=claimed.lease)

    def _rows(self) -> "QuerySet[CandidacyRow]":
        return CandidacyRow.objects.using(reach(self._using))
