"""Notices that went out by mail, kept so that an answer to one is known for what it is."""

from collections.abc import Collection
from datetime import date
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

    def forget_before(self, day: date) -> None:
        """Forget what was sent to anybody before a day: then nobody answers it any more."""


class AnsweredAt(Protocol):
    """Knows where answers are read."""

    def __call__(self, owner: OwnerId, channel: Channel) -> str | None:
        """Return the address at which an answer to a notice by this channel is read; None: nowhere."""
