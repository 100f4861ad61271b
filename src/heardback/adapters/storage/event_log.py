"""The event log in a database: SQLite on one's own computer, PostgreSQL on a server; the same code for both."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from itertools import groupby
from typing import Any, Final

from django.db import IntegrityError, connections
from django.db.models import Count as CountOf
from django.db.models import F, Min, QuerySet

from heardback.adapters.storage.cards import known, put_in_place
from heardback.adapters.storage.forgetting import forget, forget_copies
from heardback.adapters.storage.letters import letters, put_letter
from heardback.adapters.storage.mail_accounts import forget_secrets
from heardback.adapters.storage.models import (
    Account,
    CandidacyRow,
    CommandRow,
    EntryRow,
    LetterRow,
    PersonRow,
    SettingsRow,
)
from heardback.adapters.storage.notices import theirs_is_the_turn
from heardback.adapters.storage.rows import columns, kept, people
from heardback.adapters.storage.writing import reach, writing
from heardback.core.codec import decoded, encoded, entry_from, entry_kind
from heardback.core.errors import ChangedMeanwhile, NoSuchCandidacy
from heardback.core.glance import Glance, Wait, basis
from heardback.core.journal import Described, Entry, Introduced, Opened, Undone
from heardback.core.person import Person
from heardback.intake.card_person import CardPerson
from heardback.ports import Count, Kept, KeptLetter, Key, Known, LetterKey, Order, OwnerId, Receipt, Search

_ABOUT_PEOPLE = (Opened, Described, Introduced, Undone)
"""Entries after which the list of people may be another."""
_ORDERS: Final[dict[Order, tuple[Any, ...]]] = {
    "next-step": (F("next_day").asc(nulls_last=True), "search", "id"),
    "employer": ("search", "id"),
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
        person: Person,
        now: datetime,
        letter: KeptLetter | None = None,
    ) -> Receipt:
        """Add entries; see the port. Everything happens in one transaction, or nothing does.

        1. Settings that changed since the glance was made make it outdated at once.
        2. The journal's length is compared and swapped in a single statement. Whoever comes second finds another
           length: either their own command, carried out by a twin of theirs, or somebody else's.
        3. The entries, the people's list, the letter and the command's receipt go in beside it.
        4. A command that was carried out before, or two first entries at once, meet at a unique key: the one that
           comes second is taken back whole, and asks for the receipt of the first.
        """
        try:
            with writing(self._using):
                self._settle(owner)
                row, settings = self._place(owner, key, expected)
                values = columns(glance if _are_still(settings, person) else replace(glance, next_change=now))
                values["version"] = expected + len(entries)
                candidacy = self._advance(row, expected, values) if expected else self._begin(owner, key, values)
                if candidacy is not None:
                    self._add(candidacy, entries, expected)
                    if any(isinstance(entry, _ABOUT_PEOPLE) for entry in entries):
                        self._list_people(owner, candidacy, glance)
                    if letter:
                        put_letter(self._letters(owner), owner, candidacy, letter)
                    theirs_is_the_turn([owner], self._using)
                    CommandRow.objects.using(self._using).create(
                        owner_id=owner, key=_hashed(command), candidacy_id=candidacy, version=expected + len(entries)
                    )
                    return Receipt(key=key, version=expected + len(entries))
        except IntegrityError:
            pass
        return self._too_late(owner, key, command)

    def done(self, owner: OwnerId, command: str) -> Receipt | None:
        """Return the receipt of a command carried out before."""
        commands = CommandRow.objects.using(reach(self._using)).filter(owner_id=owner, key=_hashed(command))
        found = commands.values_list("candidacy__key", "version").first()
        return Receipt(key=Key(found[0]), version=found[1], repeated=True) if found else None

    def _settle(self, owner: OwnerId) -> None:
        """Let nobody else write about this person until the transaction ends; in a file, nobody else writes at all."""
        if connections[self._using].features.has_select_for_update:
            account = Account.objects.using(self._using).filter(pk=owner).select_for_update(no_key=True)
            account.values_list("pk").first()

    def _place(self, owner: OwnerId, key: Key, expected: int) -> tuple[int | None, str | None]:
        """Return the row of a journal of this length, if there is one, and the person's settings as they are now."""
        if not expected:
            return None, self._settings(owner)
        rows = self._rows(owner).filter(key=key, version=expected)
        return rows.values_list("pk", "owner__settingsrow__data").first() or (None, None)

    def _advance(self, row: int | None, expected: int, values: dict[str, Any]) -> int | None:
        """Swap the length and the glance; None where the length is no longer the expected one."""
        rows = CandidacyRow.objects.using(self._using)
        return row if row and rows.filter(pk=row, version=expected).update(**values) else None

    def _begin(self, owner: OwnerId, key: Key, values: dict[str, Any]) -> int:
        row: CandidacyRow = self._rows(owner).create(key=key, owner_id=owner, **values)
        return row.pk

    def _too_late(self, owner: OwnerId, key: Key, command: str) -> Receipt:
        done = self.done(owner, command)
        if done:
            return done
        if not self._rows(owner).filter(key=key).exists():
            raise NoSuchCandidacy
        raise ChangedMeanwhile

    def _add(self, candidacy: int, entries: Sequence[Entry], expected: int) -> None:
        EntryRow.objects.using(self._using).bulk_create(
            EntryRow(candidacy_id=candidacy, number=number, kind=entry_kind(entry), data=encoded(entry))
            for number, entry in enumerate(entries, expected + 1)
        )

    def _list_people(self, owner: OwnerId, candidacy: int, glance: Glance) -> None:
        PersonRow.objects.using(self._using).filter(candidacy_id=candidacy).delete()
        PersonRow.objects.using(self._using).bulk_create(people(owner, candidacy, glance))

    def journal(self, owner: OwnerId, key: Key) -> tuple[Entry, ...]:
        """Return a journal."""
        rows = self._entries(owner).filter(candidacy__key=key).order_by("number").values_list("kind", "data")
        journal = tuple(entry_from(kind, data) for kind, data in rows)
        if not journal:
            raise NoSuchCandidacy
        return journal

    def journals(self, owner: OwnerId, keys: Collection[Key] | None = None) -> Iterator[tuple[Key, tuple[Entry, ...]]]:
        """Yield journals, oldest first."""
        rows = self._entries(owner).order_by("candidacy_id", "number")
        rows = rows if keys is None else rows.filter(candidacy__key__in=keys)
        named = rows.values_list("candidacy__key", "kind", "data").iterator(chunk_size=1000)
        for key, of_one in groupby(named, key=lambda row: row[0]):
            yield Key(key), tuple(entry_from(kind, data) for _, kind, data in of_one)

    def pressing(self, owner: OwnerId, limit: int) -> list[Kept]:
        """Return candidacies in which something asks to be done now."""
        rows = self._rows(owner).filter(urgency__isnull=False).order_by("urgency", "next_day", "id")
        return _kept(rows, limit)

    def awaited(self, owner: OwnerId, limit: int) -> list[Kept]:
        """Return live candidacies in which nothing asks to be done now."""
        rows = self._rows(owner).filter(live=True, urgency__isnull=True).order_by(*_ORDERS["next-step"])
        return _kept(rows, limit)

    def search(self, owner: OwnerId, wanted: Search) -> list[Kept]:
        """Return the candidacies that were looked for."""
        rows = self._rows(owner)
        if wanted.archived is not None:
            rows = rows.filter(archived=wanted.archived)
        if wanted.live is not None:
            rows = rows.filter(live=wanted.live)
        if wanted.booked_after is not None:
            rows = rows.filter(booked_until__gt=wanted.booked_after)
        for word in wanted.words.replace("\0", " ").casefold().split():  # PostgreSQL takes no NUL
            rows = rows.filter(search__contains=word)
        return _kept(rows.order_by(*_ORDERS[wanted.order]), wanted.limit)

    def count(self, owner: OwnerId) -> Count:
        """Count a person's candidacies: the database groups them, of which there are a handful of kinds."""
        kinds = self._rows(owner).order_by().values_list("live", "example", "urgency")
        counted = kinds.annotate(n=CountOf("id"), change=Min("next_change"))
        rows = [(live, example, urgency is not None, n, change) for live, example, urgency, n, change in counted]
        return Count(
            all=sum(n for _, _, _, n, _ in rows),
            live=sum(n for live, _, _, n, _ in rows if live),
            pressing=sum(n for _, _, presses, n, _ in rows if presses),
            awaited=sum(n for live, _, presses, n, _ in rows if live and not presses),
            examples=sum(n for _, example, _, n, _ in rows if example),
            next_change=min((change for *_, change in rows if change), default=None),
        )

    def waits(self, owner: OwnerId) -> dict[Wait, int]:
        """Count the waits."""
        rows = self._rows(owner).filter(wait__isnull=False, example=False).values_list("wait")
        return {decoded(Wait, wait): count for wait, count in rows.annotate(count=CountOf("id")) if wait}

    def outdated(self, owner: OwnerId, now: datetime, limit: int) -> list[Key]:
        """Return candidacies whose glance has to be made anew."""
        rows = (
            self._rows(owner).filter(next_change__lte=now).order_by("next_change", "id").values_list("key", flat=True)
        )
        return [Key(key) for key in rows[:limit]]

    def refresh(self, owner: OwnerId, renewed: Sequence[Kept], person: Person) -> None:
        """Keep new glances of journals that still have this length, if the settings are still these."""
        with writing(self._using):
            self._settle(owner)
            if not _are_still(self._settings(owner), person):
                return
            for one in renewed:
                self._rows(owner).filter(key=one.key, version=one.version).update(**columns(one.glance))
            theirs_is_the_turn([owner], self._using)

    def erase(self, owner: OwnerId, key: Key) -> None:
        """Erase a candidacy for good."""
        with writing(self._using):
            erased, _ = self._rows(owner).filter(key=key).delete()
        if not erased:
            raise NoSuchCandidacy
        forget(self._using)

    def erase_owner(self, owner: OwnerId) -> None:
        """Erase a person, also from the copies of the record that lie beside it, and from the keyring."""
        forget_secrets(owner, using=self._using)
        with writing(self._using):
            Account.objects.using(self._using).filter(pk=owner).delete()
        forget(self._using)
        forget_copies(self._using)

    def known(self, owner: OwnerId) -> list[Known]:
        """Return everybody the person knows."""
        return list(known(self._people(owner)))

    def keep_cards(self, owner: OwnerId, cards: Sequence[CardPerson]) -> None:
        """Keep address cards."""
        with writing(self._using):
            self._settle(owner)
            put_in_place(self._people(owner).filter(candidacy=None), owner, cards)

    def drop_card(self, owner: OwnerId, number: int) -> None:
        """Drop a card."""
        with writing(self._using):
            self._people(owner).filter(candidacy=None, pk=number).delete()

    def letters(self, owner: OwnerId, key: Key | None = None) -> list[KeptLetter]:
        """Return a person's letters."""
        rows = self._letters(owner)
        return letters(rows.filter(candidacy__key=key) if key else rows)

    def keep_letter(self, owner: OwnerId, letter: KeptLetter) -> None:
        """Keep a letter."""
        with writing(self._using):
            self._settle(owner)
            candidacy = self._rows(owner).filter(key=letter.candidacy).values_list("pk", flat=True).first()
            if candidacy is None:
                raise NoSuchCandidacy
            put_letter(self._letters(owner), owner, candidacy, letter)

    def drop_letter(self, owner: OwnerId, key: LetterKey, version: int) -> None:
        """Throw a letter away."""
        with writing(self._using):
            there = self._letters(owner).filter(key=key)
            if not there.filter(version=version).delete()[0] and there.exists():
                raise ChangedMeanwhile

    def person(self, owner: OwnerId) -> Person:
        """Return a person's settings."""
        return _person(self._settings(owner))

    def keep_person(self, owner: OwnerId, person: Person, now: datetime) -> None:
        """Keep a person's settings."""
        row = SettingsRow(owner_id=owner, data=encoded(person))
        with writing(self._using):
            self._settle(owner)
            if not _are_still(self._settings(owner), person):
                self._rows(owner).update(next_change=now, due=now, failures=0)
            theirs_is_the_turn([owner], self._using)
            SettingsRow.objects.using(self._using).bulk_create(
                [row], update_conflicts=True, unique_fields=["owner"], update_fields=["data"]
            )

    def _settings(self, owner: OwnerId) -> str | None:
        return (
            SettingsRow.objects.using(reach(self._using)).filter(owner_id=owner).values_list("data", flat=True).first()
        )

    def _letters(self, owner: OwnerId) -> "QuerySet[LetterRow]":
        return LetterRow.objects.using(reach(self._using)).filter(owner_id=owner)

    def _people(self, owner: OwnerId) -> "QuerySet[PersonRow]":
        return PersonRow.objects.using(reach(self._using)).filter(owner_id=owner)

    def _rows(self, owner: OwnerId) -> "QuerySet[CandidacyRow]":
        return CandidacyRow.objects.using(reach(self._using)).filter(owner_id=owner)

    def _entries(self, owner: OwnerId) -> "QuerySet[EntryRow]":
        return EntryRow.objects.using(reach(self._using)).filter(candidacy__owner_id=owner)


def _hashed(command: str) -> str:
    """Return an idempotency key as it is kept: whatever a form sent, it has this length and these letters."""
    return sha256(command.encode("utf-8", "surrogatepass")).hexdigest()


def _person(settings: str | None) -> Person:
    return decoded(Person, settings) if settings else Person()


def _are_still(settings: str | None, person: Person) -> bool:
    return basis(_person(settings)) == basis(person)


def _kept(rows: "QuerySet[CandidacyRow]", limit: int | None) -> list[Kept]:
    return [kept(*row) for row in rows.values_list("key", "version", "glance", "next_change")[:limit]]
