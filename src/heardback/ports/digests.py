"""Notices that went out by mail, kept so that an answer to one is known for what it is."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from heardback.intake.answers import Digest
from heardback.ports.event_log import OwnerId
from heardback.ports.notices import Channel


class Digests(Protocol):
    """Nobody's but the owner's is ever found."""

    def keep(self, owner: OwnerId, token: str, digest: Digest) -> None:
        """Keep a notice before it is sent, under the token that its Message-ID begins with."""

    def tokens(self, owner: OwnerId) -> frozenset[str]:
        """Return the tokens of all that a person was sent."""

    def named(self, owner: OwnerId, tokens: Collection[str]) -> Digest | None:
        """Return the newest of a person's notices that goes by one of these tokens."""

    def owner_of(self, tokens: Collection[str]) -> OwnerId | None:
        """Return who was sent a notice that goes by one of these tokens; None: nobody."""

    def forget_before(self, day: date) -> None:
        """Forget what was sent to anybody before a day: then nobody answers it any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswersTurn:
    """That one worker reads the mailbox for answers now, and how far it has been read."""

    lease: datetime
    """Until then nobody else does."""
    uid_validity: int
    """0: it was never read."""
    next_uid: int
    failures: int


class AnswerBook(Protocol):
    """How far the mailbox is read to which a server's operator lets answers go. There is one."""

    def claim(self, now: datetime, lease: datetime) -> AnswersTurn | None:
        """Take the turn if it is due; it comes again at `lease`."""

    def keep(self, turn: AnswersTurn, uid_validity: int, next_uid: int) -> None:
        """Keep how far it is read, while the lease stands."""

    def come_back(self, turn: AnswersTurn, due: datetime, failures: int) -> None:
        """Let the next turn be at `due`, while the lease stands."""


class AnsweredAt(Protocol):
    """Knows where answers are read."""

    def __call__(self, owner: OwnerId, channel: Channel) -> str | None:
        """Return the address at which an answer to a notice by this channel is read; None: nowhere."""
