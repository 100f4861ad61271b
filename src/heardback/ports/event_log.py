"""The journals with their glances, the letters and the people: what `EventLog` keeps."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NewType, Protocol

from heardback.core.candidacy import Role
from heardback.core.events import ContactId
from heardback.core.glance import Glance, Wait
from heardback.core.journal import Entry
from heardback.core.person import Person
from heardback.intake.card_person import CardPerson

OwnerId = NewType("OwnerId", int)
"""Whose record it is. Every call names the owner; nobody's but theirs is ever found."""
Key = NewType("Key", str)
"""A candidacy's name in addresses: random, and never used again."""
LetterKey = NewType("LetterKey", str)
"""A letter's name in addresses, likewise."""

Order = Literal["next-step", "employer", "newest"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A candidacy as lists find it."""

    key: Key
    version: int
    glance: Glance


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """That a command was carried out: on which candidacy, and how long its journal is since."""

    key: Key
    version: int
    repeated: bool = False
    """It had been carried out before, and nothing was added now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """Which candidacies to list."""

    words: str = ""
    """All of these, in employer, post or people."""
    archived: bool | None = False
    live: bool | None = None
    booked_after: datetime | None = None
    """Only those with an interview that is not over by then."""
    order: Order = "next-step"
    limit: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Somebody the person knows: a contact of a candidacy, or from an address card that belongs to none."""

    card: CardPerson
    """Who they are; of a contact, without a title."""
    number: int | None = None
    """Of a card: names it when it is to be dropped."""
    candidacy: Key | None = None
    contact: ContactId | None = None
    """Their id in that candidacy."""
    role: Role | None = None
    """What they are there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptLetter:
    """A letter as the person wrote it: a draft, or as it went out."""

    key: LetterKey
    candidacy: Key
    kind: str
    """A kind of `letters.kinds`, or `rights-` and the name of a law."""
    to: ContactId | None
    subject: str
    body: str
    version: int
    """From 1; whoever changes it writes the next."""
    changed_at: datetime
    sent_at: datetime | None = None
    """None: a draft. There is one of each kind to each person."""


class EventLog(Protocol):
    """The journals with their glances. Every write is one transaction: wholly there, or not at all."""

    def append(  # noqa: PLR0913 - one command, each part by name
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
        """Add entries to a journal that is `expected` entries long (0: it begins), with the glance that follows.

        `command` is the idempotency key: a command carried out before returns its first receipt. `person` are the
        settings that the glance was made with: if they are others by now, it is outdated from `now` on. `letter` is
        kept with them, as by `keep_letter`. Raises `ChangedMeanwhile` if the journal has another length,
        `NoSuchCandidacy`, `NoRoom`, `DatabaseBusy`, `Interrupted`.
        """

    def done(self, owner: OwnerId, command: str) -> Receipt | None:
        """Return the receipt of a command carried out before."""

    def journal(self, owner: OwnerId, key: Key) -> tuple[Entry, ...]:
        """Return a journal. Raises `NoSuchCandidacy`."""

    def journals(self, owner: OwnerId, keys: Collection[Key] | None = None) -> Iterator[tuple[Key, tuple[Entry, ...]]]:
        """Yield a person's journals, oldest first: all, or those of `keys` that are there."""

    def pressing(self, owner: OwnerId, limit: int) -> list[Kept]:
        """Return candidacies in which something asks to be done now, longest due first."""

    def awaited(self, owner: OwnerId, limit: int) -> list[Kept]:
        """Return live candidacies in which nothing asks to be done now, by their next step."""

    def search(self, owner: OwnerId, wanted: Search) -> list[Kept]:
        """Return the candidacies that were looked for."""

    def count(self, owner: OwnerId) -> "Count":
        """Count a person's candidacies."""

    def waits(self, owner: OwnerId) -> dict[Wait, int]:
        """Return the waits of every candidacy but examples, each with how often there is one like it."""

    def outdated(self, owner: OwnerId, now: datetime, limit: int) -> list[Key]:
        """Return candidacies whose glance has to be made anew at `now`."""

    def refresh(self, owner: OwnerId, renewed: Sequence[Kept], person: Person) -> None:
        """Keep new glances of journals that still have this length; whoever changed one has made its glance.

        If the person's settings are no longer `person`, nothing is kept, and all stay outdated.
        """

    def erase(self, owner: OwnerId, key: Key) -> None:
        """Erase a candidacy for good, with everything that hangs on it. Raises `NoSuchCandidacy`.

        Copies of the whole record that were made before still hold it.
        """

    def erase_owner(self, owner: OwnerId) -> None:
        """Erase a person: all that is theirs, and their way in. One who is not there is passed over."""

    def known(self, owner: OwnerId) -> list[Known]:
        """Return everybody the person knows, in the order in which they came to know them; cards last."""

    def keep_cards(self, owner: OwnerId, cards: Sequence[CardPerson]) -> None:
        """Keep address cards; one takes the place of an earlier card of the same name and organisation."""

    def drop_card(self, owner: OwnerId, number: int) -> None:
        """Drop a card. One that is not there, or that is somebody else's, is passed over."""

    def letters(self, owner: OwnerId, key: Key | None = None) -> list[KeptLetter]:
        """Return a person's letters, drafts and sent ones, those changed last first; with a key, of that candidacy."""

    def keep_letter(self, owner: OwnerId, letter: KeptLetter) -> None:
        """Keep a letter in the place of the version before it.

        Raises `ChangedMeanwhile` if there is another version, or a draft of its kind to the same person already;
        `NoSuchCandidacy`.
        """

    def drop_letter(self, owner: OwnerId, key: LetterKey, version: int) -> None:
        """Throw a letter away; one that is not there is passed over. Raises `ChangedMeanwhile` as above."""

    def person(self, owner: OwnerId) -> Person:
        """Return a person's settings."""

    def keep_person(self, owner: OwnerId, person: Person, now: datetime) -> None:
        """Keep a person's settings. Where their glances depend on what changed, all are outdated from `now` on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many candidacies there are."""

    all: int
    live: int
    pressing: int
    """In how many something asks to be done now; a thank-you after a rejection does too."""
    awaited: int
    """In how many live ones nothing does."""
    examples: int
    next_change: datetime | None
    """When the first of their glances has to be made anew: one that is due by now may be counted wrongly."""
