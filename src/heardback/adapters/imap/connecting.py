"""An account → an open mailbox: reached, made safe, logged in; never in the clear."""

import imaplib
import socket
from typing import Final

from heardback.adapters.imap.reading import ImapMailbox
from heardback.adapters.imap.troubles import troubles, words_of
from heardback.adapters.imap.wire import Client
from heardback.adapters.reach import Opened, connect
from heardback.adapters.tls import secured
from heardback.core.troubles import LoginRefused, MailTrouble, NotSafe
from heardback.ports.mail import ChosenFolders, Credentials, MailServer

_NONE_CHOSEN: Final = ChosenFolders()
_LONGEST_LINE: Final = 8_192
_MOST_LINES: Final = 50
_GREETING_AFTER_TLS: Final = b"* OK\r\n"
"""What imaplib waits for; the true greeting came in the clear, and counts for nothing."""


def open_mailbox(
    server: MailServer, credentials: Credentials, chosen: ChosenFolders = _NONE_CHOSEN, *, allow_inside: bool | Opened
) -> ImapMailbox:
    """Open a person's mailbox; `chosen` are the folders that they named by hand.

    `allow_inside` as for `reach.connect`. Raises `MailTrouble`: `CannotReach`, `NotReachedFromHere`, `NotSafe`,
    `LoginRefused`, `ConnectionLost`, `ServerSaysNo`.
    """
    plain = connect(server.host, server.port, allow_inside=allow_inside)
    with troubles(server.host):
        if server.security == "starttls":
            _start_tls(plain, server.host)
        greeting = _GREETING_AFTER_TLS if server.security == "starttls" else b""
        connection = secured(plain, server.host)
        try:
            client = Client(connection, server.host, greeting)
            _log_in(client, server.host, credentials)
        except BaseException:
            connection.close()
            raise
    return ImapMailbox(client, server.host, chosen)


def _log_in(client: Client, host: str, credentials: Credentials) -> None:
    user, secret = credentials.user, credentials.secret
    if not (user + secret).isprintable():  # a line end would begin another command
        raise LoginRefused(host=host, user=user, why="there are no such letters in names and passwords")
    try:
        if credentials.login == "oauth":
            client.oauth2_login(user, secret)
        elif client.has_capability("AUTH=PLAIN"):
            client.plain_login(user, secret)  # takes letters of any language (RFC 4616), which LOGIN does not
        else:
            client.login(user, secret)
    except (imaplib.IMAP4.abort, OSError):
        raise
    except (imaplib.IMAP4.error, UnicodeError) as error:
        if isinstance(error.__context__, imaplib.IMAP4.abort):
            raise error.__context__ from error
        raise LoginRefused(host=host, user=user, why=words_of(error)) from error


def _start_tls(connection: socket.socket, host: str) -> None:
    """Ask for TLS, reading no byte beyond the answer: what somebody put behind it is no part of the safe talk."""
    try:
        if not _line(connection).upper().startswith(b"* OK"):
            raise NotSafe(host=host, why="it does not begin with a greeting")
        connection.sendall(b"H1 STARTTLS\r\n")
        answer = next((line for _ in range(_MOST_LINES) if (line := _line(connection)).startswith(b"H1 ")), b"")
        if not answer.upper().startswith(b"H1 OK"):
            raise NotSafe(host=host, why="it offers no TLS on this port")
    except (OSError, MailTrouble):
        connection.close()
        raise


def _line(connection: socket.socket) -> bytes:
    line = bytearray()
    while not line.endswith(b"\n") and len(line) < _LONGEST_LINE:
        letter = connection.recv(1)
        if not letter:
            raise ConnectionAbortedError
        line += letter
    return bytes(line)
