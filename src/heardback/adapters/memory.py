"""The event log in memory: for trying things out and for tests. It behaves as the one in a database does."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from threading import RLock
from typing import Any, Final

from heardback.core.errors import ChangedMeanwhile, NoSuchCandidacy
from heardback.core.glance import Glance, Wait, basis
from heardback.core.journal import Entry
from heardback.core.person import Person
from heardback.intake.card_person import CardPerson
from heardback.ports import Count, Kept, KeptLetter, Key, Known, LetterKey, Order, OwnerId, Receipt, Search


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidacy:
    """A journal with its glance."""

    number: int
    """Later ones have larger numbers."""
    key: Key
    journal: tuple[Entry, ...]
    glance: Glance

    def kept(self) -> Kept:
        return Kept(key=self.key, version=len(self.journal), glance=self.glance)

    def known(self) -> list[Known]:
        return [
            Known(
                card=CardPerson(
                    name=one.name,
                    organisation=self.glance.employer,
                    emails=(one.email,) if one.email else (),
                    phones=(one.phone,) if one.phone else (),
                ),
                candidacy=self.key,
                contact=one.id,
                role=one.role,
            )
            for one in self.glance.people
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Record:
    """Everything of one person."""

    person: Person = field(default_factory=Person)
    candidacies: dict[Key, _Candidacy] = field(default_factory=dict)
    """Oldest first: a new version takes the place of the old."""
    commands: dict[str, Receipt] = field(default_factory=dict)
    cards: dict[int, CardPerson] = field(default_factory=dict)
    """By their numbers, oldest first."""
    letters: dict[LetterKey, KeptLetter] = field(default_factory=dict)
    """In the order in which they were changed."""

    def found(self, key: Key) -> _Candidacy:
        if key not in self.candidacies:
            raise NoSuchCandidacy
        return self.candidacies[key]


def _next_step(one: _Candidacy) -> tuple[bool, date, str, int]:
    day = one.glance.day()
    return day is None, day or date.max, one.glance.words(), one.number


_ORDERS: Final[dict[Order, Callable[[_Candidacy], Any]]] = {
    "next-step": _next_step,
    "employer": lambda one: (one.glance.words(), one.number),
    "newest": lambda one: -one.number,
}


class MemoryEventLog:
    """The journals of this process, for as long as it runs."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._records: dict[OwnerId, _Record] = {}
        self._turn = RLock()
        self._begun = 0

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
        """Add entries; see the port."""
        with self._turn:
            record = self._record(owner)
            if command in record.commands:
                return replace(record.commands[command], repeated=True)
            before = self._before(record, key, expected)
            if letter:
                _put_letter(record, letter)
            record.candidacies[key] = _Candidacy(
                number=before.number if before else self._next_number(),
                key=key,
                journal=(*(before.journal if before else ()), *entries),
                glance=glance if basis(record.person) == basis(person) else replace(glance, next_change=now),
            )
            record.commands[command] = Receipt(key=key, version=expected + len(entries))
            return record.commands[command]

    def _record(self, owner: OwnerId) -> _Record:
        return self._records.setdefault(owner, _Record())

    def _before(self, record: _Record, key: Key, expected: int) -> _Candidacy | None:
        """Return the candidacy whose journal is so long; None where it may begin."""
        if expected == 0 and not any(key in one.candidacies for one in self._records.values()):
            return None
        before = record.found(key)
        if len(before.journal) != expected:
            raise ChangedMeanwhile
        return before

    def _next_number(self) -> int:
        self._begun += 1
        return self._begun

    def done(self, owner: OwnerId, command: str) -> Receipt | None:
        """Return the receipt of a command carried out before."""
        with self._turn:
            receipt = self._record(owner).commands.get(command)
        return replace(receipt, repeated=True) if receipt else None

    def journal(self, owner: OwnerId, key: Key) -> tuple[Entry, ...]:
        """Return a journal."""
        with self._turn:
            return self._record(owner).found(key).journal

    def journals(self, owner: OwnerId, keys: Collection[Key] | None = None) -> Iterator[tuple[Key, tuple[Entry, ...]]]:
        """Yield journals, oldest first."""
        return iter([(one.key, one.journal) for one in self._all(owner) if keys is None or one.key in keys])

    def pressing(self, owner: OwnerId, limit: int) -> list[Kept]:
        """Return candidacies in which something asks to be done now."""
        found = [one for one in self._all(owner) if one.glance.pressing()]
        found.sort(key=lambda one: (one.glance.urgency() or 0, one.glance.day() or date.max, one.number))
        return [one.kept() for one in found[:limit]]

    def awaited(self, owner: OwnerId, limit: int) -> list[Kept]:
        """Return live candidacies in which nothing asks to be done now."""
        found = [one for one in self._all(owner) if one.glance.live() and not one.glance.pressing()]
        return [one.kept() for one in sorted(found, key=_next_step)[:limit]]

    def search(self, owner: OwnerId, wanted: Search) -> list[Kept]:
        """Return the candidacies that were looked for."""
        found = [one for one in self._all(owner) if _fits(one.glance, wanted)]
        return [one.kept() for one in sorted(found, key=_ORDERS[wanted.order])[: wanted.limit]]

    def count(self, owner: OwnerId) -> Count:
        """Count a person's candidacies."""
        glances = [one.glance for one in self._all(owner)]
        return Count(
            all=len(glances),
            live=sum(one.live() for one in glances),
            pressing=sum(bool(one.pressing()) for one in glances),
            awaited=sum(one.live() and not one.pressing() for one in glances),
            examples=sum(one.example for one in glances),
            next_change=min((one.next_change for one in glances if one.next_change), default=None),
        )

    def waits(self, owner: OwnerId) -> dict[Wait, int]:
        """Count the waits."""
        return Counter(one.glance.wait for one in self._all(owner) if one.glance.wait and not one.glance.example)

    def outdated(self, owner: OwnerId, now: datetime, limit: int) -> list[Key]:
        """Return candidacies whose glance has to be made anew."""
        changes = [(one.glance.next_change, one.number, one.key) for one in self._all(owner)]
        due = sorted((change, number, key) for change, number, key in changes if change and change <= now)
        return [key for _, _, key in due[:limit]]

    def refresh(self, owner: OwnerId, renewed: Sequence[Kept], person: Person) -> None:
        """Keep new glances of journals that still have this length, if the settings are still these."""
        with self._turn:
            record = self._record(owner)
            if basis(record.person) == basis(person):
                for one in renewed:
                    before = record.candidacies.get(one.key)
                    if before and len(before.journal) == one.version:
                        record.candidacies[one.key] = replace(before, glance=one.glance)

    def erase(self, owner: OwnerId, key: Key) -> None:
        """Erase a candidacy for good."""
        with self._turn:
            record = self._record(owner)
            record.found(key)
            del record.candidacies[key]
            for letter in [one.key for one in record.letters.values() if one.candidacy == key]:
                del record.letters[letter]
            for command in [name for name, receipt in record.commands.items() if receipt.key == key]:
                del record.commands[command]

    def erase_owner(self, owner: OwnerId) -> None:
        """Erase a person."""
        with self._turn:
            self._records.pop(owner, None)

    def known(self, owner: OwnerId) -> list[Known]:
        """Return everybody the person knows."""
        with self._turn:
            record = self._record(owner)
            contacts = [known for one in record.candidacies.values() for known in one.known()]
            return [*contacts, *(Known(card=card, number=number) for number, card in record.cards.items())]

    def keep_cards(self, owner: OwnerId, cards: Sequence[CardPerson]) -> None:
        """Keep address cards."""
        with self._turn:
            kept = self._record(owner).cards
            made = {(card.name, card.organisation): card for card in cards}
            for number in [number for number, card in kept.items() if (card.name, card.organisation) in made]:
                del kept[number]
            kept.update((self._next_number(), card) for card in made.values())

    def drop_card(self, owner: OwnerId, number: int) -> None:
        """Drop a card."""
        with self._turn:
            self._record(owner).cards.pop(number, None)

    def letters(self, owner: OwnerId, key: Key | None = None) -> list[KeptLetter]:
        """Return a person's letters."""
        with self._turn:
            newest_first = list(self._record(owner).letters.values())[::-1]
        kept = [one for one in newest_first if key in (None, one.candidacy)]
        return sorted(kept, key=lambda one: one.changed_at, reverse=True)

    def keep_letter(self, owner: OwnerId, letter: KeptLetter) -> None:
        """Keep a letter."""
        with self._turn:
            record = self._record(owner)
            record.found(letter.candidacy)
            _put_letter(record, letter)

    def drop_letter(self, owner: OwnerId, key: LetterKey, version: int) -> None:
        """Throw a letter away."""
        with self._turn:
            kept = self._record(owner).letters
            if key in kept and kept[key].version != version:
                raise ChangedMeanwhile
            kept.pop(key, None)

    def person(self, owner: OwnerId) -> Person:
        """Return a person's settings."""
        with self._turn:
            return self._record(owner).person

    def keep_person(self, owner: OwnerId, person: Person, now: datetime) -> None:
        """Keep a person's settings."""
        with self._turn:
            record = self._record(owner)
            outdated = basis(record.person) != basis(person)
            kept = {key: _outdated(one, now) if outdated else one for key, one in record.candidacies.items()}
            self._records[owner] = replace(record, person=person, candidacies=kept)

    def _all(self, owner: OwnerId) -> list[_Candidacy]:
        with self._turn:
            return list(self._record(owner).candidacies.values())


def _put_letter(record: _Record, letter: KeptLetter) -> None:
    """Keep a letter in the place of the version before it, as the newest."""
    before, place = record.letters.get(letter.key), (letter.candidacy, letter.kind, letter.to, letter.sent_at)
    begun = any((one.candidacy, one.kind, one.to, one.sent_at) == place for one in record.letters.values())
    if (before.version if before else 0) != letter.version - 1 or (before is None and letter.sent_at is None and begun):
        raise ChangedMeanwhile
    record.letters.pop(letter.key, None)
    record.letters[letter.key] = letter


def _fits(glance: Glance, wanted: Search) -> bool:
    return (
        wanted.archived in (None, glance.archived)
        and wanted.live in (None, glance.live())
        and (wanted.booked_after is None or _is_booked(glance, wanted.booked_after))
        and all(word in glance.words() for word in wanted.words.replace("\0", " ").casefold().split())
    )


def _is_booked(glance: Glance, after: datetime) -> bool:
    until = glance.booked_until()
    return until is not None and until > after


def _outdated(one: _Candidacy, now: datetime) -> _Candidacy:
    return replace(one, glance=replace(one.glance, next_change=now))
