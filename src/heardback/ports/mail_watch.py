"""A mailbox that tells by itself when something comes."""

from typing import Protocol


class MailWatch(Protocol):
    """A connection that stays open. Whatever it is asked may raise `MailTrouble`: then it is of no use any more."""

    def has_news(self) -> bool:
        """Say whether mail has come since the last time; it does not wait."""

    def renew(self) -> None:
        """Begin to wait anew, before the server takes us for asleep: every 29 minutes at least (RFC 2177)."""

    def close(self) -> None:
        """End it. Never raises."""
