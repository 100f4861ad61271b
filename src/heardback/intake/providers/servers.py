"""Where mail is read and sent, and under which name one signs in."""

from dataclasses import dataclass
from typing import Literal

Security = Literal["tls", "starttls"]
"""TLS from the first byte (RFC 8314), or after STARTTLS. There is no third way: nothing is ever sent in the clear."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MailServer:
    """Where to connect."""

    host: str
    """A name as in its certificate; in ASCII (IDNA)."""
    port: int
    security: Security


@dataclass(frozen=True, slots=True, kw_only=True)
class MailServers:
    """What was found for an address."""

    reading: MailServer | None
    """IMAP."""
    sending: MailServer | None
    """SMTP submission."""
    user: str
    """Who signs in."""
