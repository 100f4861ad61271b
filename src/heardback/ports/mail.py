"""Mail accounts: where a person's mail is read and from where it is sent. Secrets are no part of these values."""

from dataclasses import dataclass, field
from typing import Literal, NewType

from heardback.intake.providers.servers import MailServer, Security

__all__ = [
    "ChosenFolders",
    "Credentials",
    "FolderRole",
    "Login",
    "MailAccount",
    "MailAccountKey",
    "MailServer",
    "Received",
    "Security",
]

MailAccountKey = NewType("MailAccountKey", str)
"""A mail account's name in addresses and in the keyring: random, and never used again."""

Login = Literal["password", "oauth"]
"""A password (with most providers one for this program alone), or OAuth 2 tokens (XOAUTH2)."""
FolderRole = Literal["inbox", "junk", "sent", "archive"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenFolders:
    """Folders that the person named by hand, as the server names them; None: found by themselves (RFC 6154)."""

    inbox: str | None = None
    junk: str | None = None
    sent: str | None = None
    archive: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MailAccount:
    """A mail account that a person connected."""

    key: MailAccountKey
    address: str
    """What letters come from; its domain in ASCII (IDNA)."""
    name: str | None = None
    """The person's name in front of the address."""
    reading: MailServer | None = None
    """IMAP; None: mail is not read."""
    sending: MailServer | None = None
    """SMTP submission (RFC 6409); None: nothing is sent."""
    user: str
    """Who logs in; with most providers the address."""
    login: Login = "password"
    provider: str | None = None
    """Whose mail it is, by a name in `intake.providers`: it says where OAuth 2 tokens come from."""
    client: str | None = None
    """The person's own OAuth 2 client id."""
    folders: ChosenFolders = ChosenFolders()
    keeps_sent: bool | None = None
    """Whether the server puts what it sends into Sent by itself; None: not known, so that one looks there first."""
    records_acknowledgements: bool = False
    """Whether an automatic "we have received it" is recorded without asking."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """With what one signs in to a mail server. Never kept, never logged."""

    user: str
    secret: str = field(repr=False)
    """The password, or an access token that is good for some minutes more."""
    login: Login = "password"


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A mail as it was found: raw, unread, of anybody."""

    account: MailAccountKey | None
    """None: it was given by hand, in a file."""
    folder: Literal["inbox", "junk", "sent", "archive", "given"]
    folder_name: str
    """As the server names it; of a file its name."""
    uid: int | None
    raw: bytes
    """RFC 5322, untrusted."""
