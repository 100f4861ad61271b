"""Lines to a mail server and its replies (RFC 5321, section 4.2), within a time, and never longer than they may be.

A server may say anything, at any speed. Whatever it is, it becomes a `Reply` or a `Broken`.
"""

import re
import socket
import ssl
import time
from dataclasses import dataclass
from typing import Final

from heardback.adapters.tls import secured

_LONGEST_LINE: Final = 4096
"""In bytes; RFC 5321 allows 512, and some servers are more talkative."""
_MOST_LINES: Final = 128
_LONGEST_SAID: Final = 300
_A_LINE: Final = re.compile(rb"([2-5][0-9]{2})(?:([ -])(.*))?\r?\n", re.DOTALL)
_GOING_AWAY: Final = 421


class Broken(Exception):
    """The conversation cannot go on: the connection is closed."""


class Silent(Broken):
    """No answer came in time."""


class Garbled(Broken):
    """What was said is no reply, or was not asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What the server answered."""

    code: int
    lines: tuple[str, ...]
    """Its words, printable."""

    @property
    def said(self) -> str:
        """Return code and words as one short line, for people."""
        return f"{self.code} {' '.join(line for line in self.lines if line)}"[:_LONGEST_SAID].strip()

    @property
    def kind(self) -> int:
        """Return the first digit: 2 done, 3 go on, 4 not now, 5 never."""
        return self.code // 100

    @property
    def is_goodbye(self) -> bool:
        """Tell whether the server goes away: it may say so at any time, and then it is no answer to anything."""
        return self.code == _GOING_AWAY


class Wire:
    """An open connection to a mail server."""

    def __init__(self, connection: socket.socket) -> None:
        """Take over a connected socket."""
        self._socket = connection
        self._held = b""

    def say(self, line: bytes, patience: float) -> Reply:
        """Send a command and return its reply. Raises `Broken`."""
        self.send(line + b"\r\n", patience)
        return self.reply(patience)

    def send(self, data: bytes, patience: float) -> None:
        """Send bytes as they are, all of them within `patience` seconds. Raises `Broken`."""
        self.make_sure_of_silence()
        self._socket.settimeout(patience)
        try:
            self._socket.sendall(data)
        except TimeoutError as error:
            raise Silent from error
        except (OSError, ValueError) as error:
            raise Broken from error

    def reply(self, patience: float) -> Reply:
        """Wait for one whole reply, however many lines it has. Raises `Broken`."""
        give_up, code = time.monotonic() + patience, 0
        lines: list[str] = []
        while len(lines) < _MOST_LINES:
            found = _A_LINE.fullmatch(self._line(give_up))
            if not found or (code and int(found[1]) != code):
                raise Garbled
            code = int(found[1])
            lines.append(_printable(found[3] or b""))
            if found[2] != b"-":
                return Reply(code=code, lines=tuple(lines))
        raise Garbled

    def secure(self, host: str, patience: float) -> None:
        """Go on under TLS with a server that proves to be `host`. Raises `Broken`, `NotSafe`, `CannotReach`."""
        self.make_sure_of_silence()
        self._socket.settimeout(patience)
        self._socket = secured(self._socket, host)

    def make_sure_of_silence(self) -> None:
        """Raise `Broken` where the server speaks before it is asked: its words would be taken for the next answer."""
        if self._held:
            raise Garbled
        self._socket.settimeout(0)
        try:
            more = self._socket.recv(_LONGEST_LINE)
        except (BlockingIOError, ssl.SSLWantReadError):
            return
        except (OSError, ValueError) as error:
            raise Broken from error
        raise Garbled if more else Broken

    def close(self) -> None:
        """Close it; whatever was going on has ended."""
        self._socket.close()

    def _line(self, give_up: float) -> bytes:
        while b"\n" not in self._held:
            if len(self._held) > _LONGEST_LINE:
                raise Garbled
            self._held += self._more(give_up)
        line, _, self._held = self._held.partition(b"\n")
        return line + b"\n"

    def _more(self, give_up: float) -> bytes:
        left = give_up - time.monotonic()
        if left <= 0:
            raise Silent
        self._socket.settimeout(left)
        try:
            more = self._socket.recv(_LONGEST_LINE)
        except TimeoutError as error:
            raise Silent from error
        except OSError as error:
            raise Broken from error
        if not more:
            raise Broken
        return more


def _printable(words: bytes) -> str:
    text = words.decode("utf-8", "replace")
    return "".join(one if one.isprintable() else " " for one in text).strip()
