"""The bytes of a connection, within bounds: a server can neither keep us waiting nor fill our memory.

imaplib reads whatever length a server announces, for as long as something keeps coming. Here each command may be
answered with so many bytes and within so many seconds; what goes beyond is a lost connection.
"""

import imaplib
import io
import socket
import ssl
from time import monotonic
from typing import Any, Final

from imapclient import IMAPClient

LONGEST_ANSWER: Final = 96_000_000
"""Bytes to one command: 4,000 headers of 16,000 bytes each, and as much again for whatever stands around them."""
SECONDS: Final = 120.0
"""For one command to be answered. Gmail takes its time over the first search in a large folder."""
_LONGEST_LINE: Final = 8_000_000
"""What a search finds is one line: 700,000 mails of the largest UIDs."""
_BUFFER: Final = 1 << 16


class Client(IMAPClient):  # type: ignore[misc]  # IMAPClient has no types
    """An IMAPClient on a connection that is open already, and safe."""

    def __init__(self, connection: ssl.SSLSocket, host: str, greeting: bytes = b"") -> None:
        self._connection = connection
        self._patience = connection.gettimeout()
        self._greeting = greeting
        super().__init__(host)
        self._imap.debug = 0  # else every line is put into words for a log that nobody keeps

    def _create_IMAP4(self) -> imaplib.IMAP4:  # noqa: N802 - IMAPClient's name
        return _Bounded(self.host, self._connection, self._greeting)

    def _set_read_timeout(self) -> None:
        """Give the connection back its own, which it has not while one listens without waiting."""
        self._connection.settimeout(self._patience)

    def more_time(self) -> None:
        """Begin to count bytes and seconds anew, without a command: after a wait for news."""
        self._imap.stream.renew()


class _Bounded(imaplib.IMAP4):
    """imaplib over a `_Stream`."""

    def __init__(self, host: str, connection: ssl.SSLSocket, greeting: bytes) -> None:
        self.stream = _Stream(connection, greeting)
        self._lines = io.BufferedReader(self.stream, _BUFFER)
        self._connection = connection
        super().__init__(host)

    def open(self, host: str = "", port: int = 0, timeout: float | None = None) -> None:  # noqa: ARG002
        self.host, self.port, self.sock = host, port, self._connection

    def read(self, size: int) -> bytes:
        self.stream.expect(size)
        return self._lines.read(size)

    def readline(self) -> bytes:
        line = self._lines.readline(_LONGEST_LINE + 1)
        self.stream.expect(len(line) - _LONGEST_LINE)
        return line

    def shutdown(self) -> None:
        self._lines.close()
        self._connection.close()

    def _new_tag(self) -> bytes:
        """Begin a command: what came unasked before it is forgotten."""
        self.stream.renew()
        self.untagged_responses: dict[str, list[Any]] = {}
        tag: bytes = super()._new_tag()  # type: ignore[misc]  # its types leave it out
        return tag


class _Stream(io.RawIOBase):
    """What a connection says, a bounded piece of it for each command."""

    def __init__(self, connection: socket.socket, beginning: bytes) -> None:
        self._connection = connection
        self._beginning = beginning
        self.renew()

    def renew(self) -> None:
        self._left = LONGEST_ANSWER
        self._ends = monotonic() + SECONDS

    def expect(self, size: int) -> None:
        """Raise before anything is read, if more is announced than may come."""
        if size > self._left:
            message = f"more than {LONGEST_ANSWER} bytes"
            raise imaplib.IMAP4.abort(message)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 - a writable buffer, which has no name in Python 3.11
        if self._beginning:
            size = min(len(self._beginning), len(buffer))
            buffer[:size], self._beginning = self._beginning[:size], self._beginning[size:]
            return size
        if monotonic() > self._ends:
            raise TimeoutError
        size = self._connection.recv_into(buffer)
        self._left -= size
        self.expect(0)
        return size
