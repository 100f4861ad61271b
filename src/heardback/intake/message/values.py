"""What is kept of a message."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Somebody in a header: «Olga Petrova <olga@example.com>»."""

    name: str
    """The display name, or nothing."""
    email: str
    """The address with its domain in small letters; nothing where there is none (a group, a bare name)."""

    @property
    def domain(self) -> str:
        """What stands after the at sign."""
        return self.email.rpartition("@")[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a message that says something to a program: an invitation, a card, a report about another mail."""

    type: str
    """Its media type in small letters: text/calendar."""
    name: str
    """Its file name, or nothing."""
    content: bytes
    """Its bytes, without the coding they travelled in."""
    charset: str
    """The charset it claims, or nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A mail (RFC 5322), read. What it does not have is nothing: None, an empty string, an empty tuple."""

    message_id: str | None
    """With its angle brackets, as `in_reply_to` and `references` are."""
    in_reply_to: str | None
    references: tuple[str, ...]
    """The messages it goes back to, the oldest first."""
    sender: Address
    """Who it is from."""
    reply_to: tuple[Address, ...]
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    subject: str
    date: datetime | None
    """When it was sent, with the sender's offset from UTC."""
    text: str
    """What it says, as lines: its plain text, else its HTML made readable. Quotations are in it, behind "> "."""
    parts: tuple[Part, ...]
    attachments: tuple[str, ...]
    """The names of the files on it, in order; a file without a name goes by its media type."""
    headers: tuple[tuple[str, str], ...]
    """The fields that tell an automatic mail from a person's: names in small letters, values in one line, in order."""

    def header(self, name: str) -> str:
        """Return the first field of this name (in small letters), or nothing."""
        return next((value for field, value in self.headers if field == name), "")
