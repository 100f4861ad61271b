"""A mail server that fails on command: at any step of the dialogue, in any way (RFC 5321), under a real TLS.

    with smtp_server(authority) as server:
        server.script = Script(at="DATA", does="close")
        ...
        assert server.stored == []

It misbehaves as often as the script says, and behaves from then on. What it took is in `stored`.
"""

import socket
import ssl
import time
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread
from typing import Final, Literal, get_args

from heardback.ports import Security
from tests.services.authority import Authority

Step = Literal["greeting", "EHLO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA", "text", "dot", "QUIT"]
STEPS: Final[tuple[Step, ...]] = get_args(Step)
Way = Literal[
    "close", "close-after", "4xx", "5xx", "421", "garbage", "silent", "slow", "twice", "flood", "other-digit", "no-yes"
]
"""`close`: without an answer. `close-after`: it answers, and goes. `slow`: its answer comes byte by byte. `twice`: its
answer comes twice, so that every later answer would be taken for another. `other-digit`: 3xx for 2xx, 2xx for 3xx.
`no-yes`: "not now", and when something else is said its true answer, as if it had spoken out of turn before."""
WAYS: Final[tuple[Way, ...]] = get_args(Way)
_SAYS_IT_HAS: Final[tuple[Way, ...]] = ("close-after", "slow", "twice")
"""After the dot, these say that the letter is stored: so it is."""
PASSWORD: Final = "orange lamp quiet river"  # noqa: S105 - of nobody
_STAYS_SILENT_SECONDS: Final = 30


@dataclass(frozen=True)
class Script:
    """What goes wrong, where, and how often."""

    at: Step
    does: Way
    stores: bool = False
    """Whether it has stored the letter all the same, if that goes wrong after the dot."""
    times: int = 1


@dataclass(frozen=True)
class Taken:
    """A letter that the server stored."""

    sender: str
    recipient: str
    mail: bytes


@dataclass
class Server:
    """The server, from outside."""

    port: int
    security: Security
    password: str = PASSWORD
    offers: str = "AUTH PLAIN LOGIN"
    """How one may sign in, as it says under TLS."""
    thanks: str = "250 stored"
    """What it says once it has stored a letter."""
    script: Script | None = None
    misbehaved: int = 0
    stored: list[Taken] = field(default_factory=list)
    sent_folder: Path | None = None
    """Where it keeps what it sent, as some do: one Message-ID a line."""
    heard: list[str] = field(default_factory=list)

    def begin(self, script: Script | None) -> None:
        """Forget everything, and follow this script from now on."""
        self.script, self.misbehaved = script, 0
        self.stored.clear()
        self.heard.clear()


@contextmanager
def smtp_server(authority: Authority, security: Security = "tls", *, as_another: bool = False) -> Iterator[Server]:
    """Serve on a free port of localhost; `as_another`: with the certificate of another server."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    if as_another:
        context.load_cert_chain(authority.others_certificate, authority.others_key)
    else:
        context.load_cert_chain(authority.certificate, authority.key)

    class Handler(_Conversation):
        tls = context

    with _Server(("127.0.0.1", 0), Handler) as serving:
        serving.state = Server(serving.server_address[1], security)
        Thread(target=serving.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        try:
            yield serving.state
        finally:
            serving.shutdown()


class _Server(ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False
    state: Server

    def handle_error(self, request, client_address) -> None:
        """A client that goes in the middle of a word is what these tests are about."""


class _Over(Exception):
    """The conversation is over."""


class _Conversation(StreamRequestHandler):
    tls: ssl.SSLContext
    server: _Server

    def handle(self) -> None:
        self.state, self.script = self.server.state, self.server.state.script
        self.secure, self._owed = False, ""
        try:
            if self.state.security == "tls":
                self._to_tls()
            self._answer("greeting", "220 scripted server")
            while line := self.rfile.readline(5000).strip():
                self._command(line.decode("ascii", "replace"))
        except (_Over, OSError):
            pass
        finally:
            with suppress(OSError):
                self.connection.shutdown(socket.SHUT_RDWR)
            self.rfile.close()
            self.connection.close()

    def _to_tls(self) -> None:
        self.rfile.close()
        self.connection = self.tls.wrap_socket(self.connection, server_side=True)
        self.rfile, self.secure = self.connection.makefile("rb"), True

    def _command(self, line: str) -> None:
        self.state.heard.append(line)
        if self._owed:
            self._say(self._owed)
            self._owed = ""
        verb = line.split(" ", maxsplit=1)[0].upper().partition(":")[0]
        if verb == "EHLO":
            more = self.state.offers if self.secure else "STARTTLS"
            self._answer("EHLO", f"250-scripted server\r\n250-SIZE 10000000\r\n250 {more}")
        elif verb == "STARTTLS":
            self._answer("STARTTLS", "220 go ahead")
            self._to_tls()
        elif verb == "AUTH":
            self._answer("AUTH", "235 welcome" if self._secret(line) == self.state.password else "535 who are you?")
        elif verb == "MAIL":
            self.sender = line.partition("<")[2].partition(">")[0]
            self._answer("MAIL", "250 fine")
        elif verb == "RCPT":
            self.recipient = line.partition("<")[2].partition(">")[0]
            self._answer("RCPT", "250 fine")
        elif verb == "DATA":
            self._answer("DATA", "354 go on")
            self._text()
        elif verb == "QUIT":
            self._answer("QUIT", "221 bye")
            raise _Over
        else:
            self._say("502 unknown")

    def _secret(self, line: str) -> str:
        _, how, *first = line.split(" ")
        if how == "LOGIN":
            self._say("334 VXNlcm5hbWU6")
            self.rfile.readline()
            self._say("334 UGFzc3dvcmQ6")
            return b64decode(self.rfile.readline()).decode()
        told = b64decode(first[0]).decode()
        if how == "PLAIN":
            return told.split("\0")[-1]
        token = told.partition("auth=Bearer ")[2].rstrip("\x01")
        if token != self.state.password:
            self._say("334 eyJzdGF0dXMiOiI0MDAifQ==")
            assert self.rfile.readline() == b"\r\n"
        return token

    def _text(self) -> None:
        lines: list[bytes] = []
        while (line := self.rfile.readline()) != b".\r\n":
            if not line:
                raise _Over  # without its dot, a letter is none
            lines.append(line.removeprefix(b".") if line.startswith(b".") else line)
            if len(lines) == 3 and self._misbehaves("text"):
                self._misbehave("250 fine")
        taken = Taken(self.sender, self.recipient, b"".join(lines))
        goes_wrong = self._misbehaves("dot")
        if not goes_wrong or (self.script and (self.script.stores or self.script.does in _SAYS_IT_HAS)):
            self._store(taken)
        if goes_wrong:
            self._misbehave(self.state.thanks)
        else:
            self._say(self.state.thanks)

    def _store(self, taken: Taken) -> None:
        self.state.stored.append(taken)
        if self.state.sent_folder:
            named = [one for one in taken.mail.decode().splitlines() if one.lower().startswith("message-id:")]
            with self.state.sent_folder.open("a") as file:
                file.write(named[0].partition(":")[2].strip() + "\n")

    def _misbehaves(self, step: Step) -> bool:
        return bool(self.script and self.script.at == step and self.state.misbehaved < self.script.times)

    def _answer(self, step: Step, words: str) -> None:
        if self._misbehaves(step):
            self._misbehave(words)
        else:
            self._say(words)

    def _misbehave(self, words: str) -> None:
        assert self.script
        self.state.misbehaved += 1
        does = self.script.does
        if does == "close":
            raise _Over
        if does == "silent":
            self.connection.settimeout(_STAYS_SILENT_SECONDS)
            while self.connection.recv(5000):
                pass
            raise _Over
        if does == "no-yes":
            self._say("451 not now")
            self._owed = words
            return
        if does == "slow":
            for one in words + "\r\n":
                time.sleep(0.005)
                self.connection.sendall(one.encode())
            return
        self._say(
            {
                "4xx": "451 not now",
                "5xx": "550 never",
                "421": "421 going away",
                "garbage": "\x00\xff what? \x1b[31m",
                "twice": f"{words}\r\n{words}",
                "flood": "250-" + "x" * 100_000,
                "other-digit": f"{'2' if words.startswith('3') else '3'}{words[1:]}",
            }.get(does, words)
        )
        if does in ("close-after", "421"):
            raise _Over

    def _say(self, words: str) -> None:
        self.connection.sendall(f"{words}\r\n".encode("latin-1"))
