"""Letters on their way: queued with the person's yes, and followed until their fate is known."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NewType, Protocol

from heardback.core.events import ContactId, Event
from heardback.ports.event_log import Key, OwnerId
from heardback.ports.mail import MailAccountKey

OutgoingKey = NewType("OutgoingKey", str)
"""The name of a letter on its way in addresses: random, and never used again."""

OutgoingState = Literal["ready", "claimed", "dot-sent", "sent", "retry", "failed", "uncertain", "withdrawn"]
"""`ready`: queued. `claimed`: somebody is sending it. `dot-sent`: the line that ends it (a dot) is about to go or has
gone, so that from here on it may have arrived. `retry`: it has not arrived and is tried again. `failed`: it has not
arrived. `uncertain`: it may have arrived; it is never sent again by itself. `withdrawn`: called back before it went."""

OPEN: tuple[OutgoingState, ...] = ("ready", "claimed", "dot-sent", "retry", "uncertain")
"""While one letter is in one of these, no other of its kind to the same person is queued."""

TROUBLED: tuple[OutgoingState, ...] = ("failed", "uncertain")
"""Of one in these its writer is told, until they have dealt with it."""

Reason = Literal[
    "",
    "unreachable",
    "inside",
    "certificate",
    "not-secure",
    "login",
    "no-password",
    "no-way-in",
    "sender",
    "recipient",
    "refused",
    "busy",
    "broken",
    "silent",
    "interrupted",
    "guard",
    "disconnected",
    "too-long",
    "not-in-sent",
    "in-sent",
    "said-yes",
    "said-no",
]
"""Why a letter is where it is: in one word, which pages put into sentences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How one try to send a letter ended."""

    state: Literal["sent", "retry", "failed", "uncertain"]
    reason: Reason = ""
    said: str = ""
    """What the server answered at last: printable, one line."""
    known_as: str | None = None
    """The Message-ID under which it goes on, where the server says that it gave it one of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A letter as the person said yes to it."""

    kind: str
    to: ContactId | None
    to_name: str
    sender: str
    """The address it comes from, and bounces go to."""
    recipient: str
    subject: str
    body: str
    events: tuple[Event, ...]
    """What will have happened once it is sent; their moment is then put right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A letter on its way."""

    key: OutgoingKey
    owner: OwnerId
    candidacy: Key
    account: MailAccountKey
    written: Written
    message_id: str
    """With its angle brackets; given when it was queued, and the same at every try."""
    known_as: tuple[str, ...] = ()
    """Message-IDs that servers gave it in the place of ours, as far as is known: answers name them."""
    mail: str
    """The whole message (RFC 5322) in ASCII, with CRLF line ends."""
    state: OutgoingState
    reason: Reason = ""
    said: str = ""
    """What the server answered at last, or the guard that refused: printable, one line."""
    tries: int = 0
    """How often it was tried, or looked for, in vain since it came into this state."""
    queued_at: datetime
    changed_at: datetime
    dot_at: datetime | None = None
    """When the dot was about to go."""
    due: datetime | None
    """When something is to be done about it; while somebody is at it, when their lease ends. None: nothing is."""
    lease: str = ""
    """A random word of whoever claimed it: nobody else's changes count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What becomes of a letter on its way."""

    state: OutgoingState
    reason: Reason = ""
    said: str = ""
    tries: int = 0
    due: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """The ways to mail servers that a letter needs. Each may take minutes, and may raise what it did not foresee."""

    send: Callable[[Outgoing, Callable[[], bool]], Outcome | None]
    """Try to send a letter; the second argument is called right before the dot, and may still say no. None: it did."""
    find: Callable[[Outgoing], str | None]
    """Look for a letter in the Sent folder. Its Message-ID there; empty: it is not there; None: who knows."""
    copy: Callable[[Outgoing], str | None]
    """Put a copy of a letter that was sent into Sent, unless the server has put one there itself: that one's Message-ID
    is returned."""


class Outbox(Protocol):
    """The letters on their way. Every change is one durable transaction."""

    def queue(self, letter: Outgoing, *, command: str) -> Outgoing:
        """Keep a new letter, state `ready`. `command` is the idempotency key: queued before, that letter is returned.

        Raises `AlreadyOnItsWay` while another of its kind to the same person is, `NoSuchCandidacy`.
        """

    def done(self, owner: OwnerId, command: str) -> Outgoing | None:
        """Return the letter that was queued by a command before."""

    def claim(self, now: datetime, until: datetime, limit: int) -> list[Outgoing]:
        """Lease letters that are due, longest due first, until `until`; those ready to be sent become `claimed`.

        Also those whose lease has ended: whoever had them is gone. A letter is returned as it was before, but for
        `lease` and `due`.
        """

    def mark_dot(self, letter: Outgoing, now: datetime) -> bool:
        """Note durably that the dot is about to go: `claimed` → `dot-sent`. False: the lease is no longer ours."""

    def settle(self, letter: Outgoing, fate: Fate, now: datetime) -> bool:
        """Note what became of it, and end the lease. False: the lease is no longer ours, and nothing is changed.

        Whoever had the dot sent knows better than anybody: `sent` and `failed` are noted in the place of `uncertain`,
        even if the lease was taken over meanwhile.
        """

    def put_off(self, letter: Outgoing, due: datetime, now: datetime) -> None:
        """End the lease of a letter on which something unforeseen happened; it is looked at again when it is `due`."""

    def decide(self, owner: OwnerId, key: OutgoingKey, of: OutgoingState, fate: Fate, now: datetime) -> bool:
        """Note what a person decided about a letter in state `of`. False: it is in another by now."""

    def know_as(self, owner: OwnerId, key: OutgoingKey, message_id: str) -> bool:
        """Note a Message-ID under which a letter goes on. False: it is ours, known already, or none at all."""

    def one(self, owner: OwnerId, key: OutgoingKey) -> Outgoing:
        """Return a letter. Raises `NoSuchLetter`."""

    def of_candidacy(self, owner: OwnerId, key: Key) -> list[Outgoing]:
        """Return the letters of a candidacy that were ever queued, newest first."""

    def gone(self, owner: OwnerId) -> list[Outgoing]:
        """Return a person's letters that were sent, or may have been, newest first."""

    def message_ids(self, owner: OwnerId) -> dict[Key, frozenset[str]]:
        """Return, by candidacy, the Message-IDs of what was sent or may have been: answers name them."""

    def troubled(self, owner: OwnerId) -> list[Outgoing]:
        """Return the letters that failed or are uncertain, and that the person has not dealt with, newest first."""
