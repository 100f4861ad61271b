"""The event log in a database: SQLite on one's own computer, PostgreSQL on a server; the same code for both."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any, Final

from django.db import IntegrityError
from django.db.models import Count as CountOf
from django.db.models import F, Q, QuerySet

from heardback.adapters.storage.codec import decoded, encoded, entry_from, entry_kind
from heardback.adapters.storage.models import CandidacyRow, CommandRow, EntryRow, PersonRow, SettingsRow
from heardback.adapters.storage.rows import columns, kept, people
from heardback.adapters.storage.writing import writing
from heardback.core.errors import ChangedMeanwhile, NoSuchCandidacy
from heardback.core.glance import Glance, Wait
from heardback.core.journal import Described, Entry, Introduced, Opened, Undone
from heardback.core.person import Person
from heardback.ports import Count, Kept, Key, Order, OwnerId, Receipt, Search

_ABOUT_PEOPLE = (Opened, Described, Introduced, Undone)
"""Entries after which the list of people may be another."""
_ORDERS: Final[dict[Order, tuple[Any, ...]]] = {
    "next-step": (F("next_day").asc(nulls_last=True), "employer", "id"),
    "employer": ("employer", "title", "id"),
    "newest": ("-id",),
}


class DatabaseEventLog:
    """The journals in the database called `using`."""

    def __init__(self, using: str = "default") -> None:
        """Name the database; nothing is opened yet."""
        self._using = using

    def append(  # noqa: PLR0913 - as the port
        self,
        owner: OwnerId,
        key: Key,
        entries: Sequence[Entry],
        *,
        expected: int,
        command: str,
        glance: Glance,
        now: datetime,
    ) -> Receipt:
        """Add entries; see the port.

        1. In one transaction: a command carried out before answers with its receipt.
        2. The journal's length is compared and swapped in a single statement. Whoever comes second finds another
           length: either their own command, carried out by a twin of theirs, or somebody else's.
        3. The entries, the people's list and the command's receipt go in beside it.
        4. Two first entries at once meet at a unique key; the one that lost asks for the receipt of the other.
        """
        try:
            with writing(self._using):
                done = self.done(owner, command)
                if done:
                    return done
                row = self._advance(owner, key, expected, len(entries), {**columns(glance), "changed_at": now})
                if row is None:
                    return self._too_late(owner, key, command)
                self._add(row, entries, expected)
                if any(isinstance(entry, _ABOUT_PEOPLE) for entry in entries):
                    self._list_people(owner, row, glance)
                CommandRow.objects.using(self._using).create(
                    owner_id=owner, key=command, candidacy=row, version=row.version
                )
                return Receipt(key=key, version=row.version)
        except IntegrityError:
            return self._too_late(owner, key, command)

    def done(self, owner: OwnerId, command: str) -> Receipt | None:
        """Return the receipt of a command carried out before."""
        found = (
            CommandRow.objects.using(self._using)
            .filter(owner_id=owner, key=command)
            .values_list("candidacy__key", "version")
            .first()
        )
        return Receipt(key=Key(found[0]), version=found[1], repeated=True) if found else None

    def _advance(
        self, owner: OwnerId, key: Key, expected: int, more: int, values: dict[str, Any]
    ) -> CandidacyRow | None:
        """Swap the length and the glance; None where the length is not the expected one."""
        if expected == 0:
            return self._rows(owner).create(key=key, owner_id=owner, version=more, **values)
        swapped = self._rows(owner).filter(key=key, version=expected).update(version=expected + more, **values)
        return self._rows(owner).only("id", "version").get(key=key) if swapped else None

    def _too_late(self, owner: OwnerId, key: Key, command: str) -> Receipt:
        done = self.done(owner, command)
        if done:
            return done
        if not self._rows(owner).filter(key=key).exists():
            raise NoSuchCandidacy
        raise ChangedMeanwhile

    def _add(self, row: CandidacyRow, entries: Sequence[Entry], expected: int) -> None:
        EntryRow.objects.using(self._using).bulk_create(
            EntryRow(candidacy=row, number=number, kind=entry_kind(entry), data=encoded(entry))
            for number, entry in enumerate(entries, expected + 1)
        )

    def _list_people(self, owner: OwnerId, row: CandidacyRow, glance: Glance) -> None:
        PersonRow.objects.using(self._using).filter(candidacy=row).delete()
        PersonRow.objects.using(self._using).bulk_create(people(owner, row, glance))

    def journal(self, owner: OwnerId, key: Key) -> tuple[Entry, ...]:
        """Return a journal."""
        rows = self._entries(owner).filter(candidacy__key=key).order_by("number").values_list("kind", "data")
        journal = tuple(entry_from(kind, data) for kind, data in rows)
        if not journal:
            raise NoSuchCandidacy
        return journal

    def journals(self, owner: OwnerId) -> Iterator[tuple[Key, tuple[Entry, ...]]]:
        """Yield every journal, oldest first."""
        rows = self._entries(owner).order_by("candidacy_id", "number")
        named = rows.values_list("candidacy__key", "kind", "data").iterator(chunk_size=1000)
        for key, of_one in groupby(named, key=lambda row: row[0]):
            yield Key(key), tuple(entry_from(kind, data) for _, kind, data in of_one)

    def pressing(self, owner: OwnerId, limit: int) -> list[Kept]:
        """Return candidacies in which something asks to be done now."""
        rows = self._rows(owner).filter(archived=False, pressing=True).order_by("next_day", "id")
        return [kept(row) for row in rows[:limit]]

    def awaited(self, owner: OwnerId, limit: int) -> list[Kept]:
        """Return live candidacies in which nothing asks to be done now."""
        rows = self._rows(owner).filter(live=True, pressing=False).order_by(*_ORDERS["next-step"])
        return [kept(row) for row in rows[:limit]]

    def search(self, owner: OwnerId, wanted: Search) -> list[Kept]:
        """Return the candidacies that were looked for."""
        rows = self._rows(owner)
        if wanted.archived is not None:
            rows = rows.filter(archived=wanted.archived)
        if wanted.live is not None:
            rows = rows.filter(live=wanted.live)
        for word in wanted.words.casefold().split():
            rows = rows.filter(search__contains=word)
        return [kept(row) for row in rows.order_by(*_ORDERS[wanted.order])[: wanted.limit]]

    def count(self, owner: OwnerId) -> Count:
        """Count a person's candidacies."""
        found = self._rows(owner).aggregate(
            all=CountOf("id"),
            live=CountOf("id", filter=Q(live=True)),
            pressing=CountOf("id", filter=Q(pressing=True, archived=False)),
            examples=CountOf("id", filter=Q(example=True)),
        )
        return Count(**found)

    def waits(self, owner: OwnerId) -> list[tuple[Key, Wait]]:
        """Return every wait."""
        rows = self._rows(owner).filter(wait__isnull=False, example=False).order_by("id").values_list("key", "wait")
        return [(Key(key), decoded(Wait, wait)) for key, wait in rows if wait]

    def outdated(self, owner: OwnerId, now: datetime, limit: int) -> list[Key]:
        """Return candidacies whose glance has to be made anew."""
        rows = self._rows(owner).filter(next_change__lte=now).order_by("next_change").values_list("key", flat=True)
        return [Key(key) for key in rows[:limit]]

    def refresh(self, owner: OwnerId, key: Key, version: int, glance: Glance) -> None:
        """Keep a new glance if the journal still has this length."""
        with writing(self._using):
            self._rows(owner).filter(key=key, version=version).update(**columns(glance))

    def erase(self, owner: OwnerId, key: Key) -> None:
        """Erase a candidacy for good."""
        with writing(self._using):
            erased, _ = self._rows(owner).filter(key=key).delete()
        if not erased:
            raise NoSuchCandidacy

    def person(self, owner: OwnerId) -> Person:
        """Return a person's settings."""
        row = SettingsRow.objects.using(self._using).filter(owner_id=owner).values_list("data", flat=True).first()
        return decoded(Person, row) if row else Person()

    def keep_person(self, owner: OwnerId, person: Person, now: datetime) -> None:
        """Keep a person's settings; every glance is to be made anew."""
        with writing(self._using):
            SettingsRow.objects.using(self._using).update_or_create(owner_id=owner, defaults={"data": encoded(person)})
            self._rows(owner).update(next_change=now)

    def _rows(self, owner: OwnerId) -> "QuerySet[CandidacyRow]":
        return CandidacyRow.objects.using(self._using).filter(owner_id=owner)

    def _entries(self, owner: OwnerId) -> "QuerySet[EntryRow]":
        return EntryRow.objects.using(self._using).filter(candidacy__owner_id=owner)
