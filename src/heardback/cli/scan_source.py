"""Where `heardback scan` is told to look: a path, or a server with whoever logs in there."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from heardback.actions.scan import MailSourceOfAll
    from heardback.ports.mail import MailServer

PASSWORD: Final = "HEARDBACK_IMAP_PASSWORD"  # noqa: S105 - where one is, not one
_NOT_SHOWN: Final = "That address"
"""It may have a password in it."""
_PORTS: Final = {"imap": 143, "imaps": 993}


@contextmanager
def mail_at(where: str) -> "Iterator[MailSourceOfAll]":
    """Open what is at `where`, and close it again. Raises `CannotRead`, `NotAMailbox` or `MailTrouble`."""
    from heardback.adapters.scan_sources import FilesOfMail

    if not where.lower().startswith(("imap://", "imaps://")):
        yield FilesOfMail(Path(where))
        return
    from heardback.adapters.imap import open_mailbox
    from heardback.adapters.scan_sources import MailOnServer
    from heardback.ports.mail import Credentials

    server, user = _address(where)
    credentials = Credentials(user=user, secret=_password(user, server.host), login="password")
    mailbox = open_mailbox(server, credentials, allow_inside=True)  # who types this may read mail beside this computer
    try:
        yield MailOnServer(mailbox, user)
    finally:
        mailbox.close()


def _address(where: str) -> "tuple[MailServer, str]":
    """Take imaps://user@host:port apart. A password has no place in it: others can read what one types here."""
    from heardback.core.errors import NotAMailbox
    from heardback.ports.mail import MailServer, Security

    try:
        parts = urlsplit(where)
        host, port, user = parts.hostname, parts.port, unquote(parts.username or "")
    except ValueError:
        raise NotAMailbox(found=_NOT_SHOWN) from None
    if parts.password is not None:
        raise NotAMailbox(found="an address with a password in it")
    if not host or not user or parts.path.strip("/"):
        raise NotAMailbox(found=where)
    scheme = parts.scheme.lower()
    security: Security = "tls" if scheme == "imaps" else "starttls"
    return MailServer(host=host, port=port or _PORTS[scheme], security=security), user


def _password(user: str, host: str) -> str:
    """Return the password. Raises `NotSet` where nobody can be asked for it."""
    from getpass import GetPassWarning, getpass
    from warnings import catch_warnings, simplefilter

    from heardback.core.errors import NotSet

    given = os.environ.get(PASSWORD)
    if given:
        return given
    try:
        with catch_warnings():
            simplefilter("error", GetPassWarning)  # it would show what is typed
            return getpass(f"Password of {user} at {host}: ")
    except (EOFError, GetPassWarning):
        raise NotSet(name=PASSWORD, expected=f"the password of {user} at {host}; nobody can be asked here") from None
