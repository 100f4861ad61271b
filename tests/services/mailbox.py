"""A mail server of our own that takes every letter and keeps it (RFC 5321, as little of it as smtplib speaks)."""

import email
import email.policy
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from queue import Queue
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread
from typing import Final

_PATIENCE_SECONDS: Final = 30


@dataclass
class Mailbox:
    """What was sent, in the order in which it came."""

    url: str = ""
    letters: Queue[EmailMessage] = field(default_factory=Queue)

    def next(self) -> EmailMessage:
        """Wait for the next letter."""
        return self.letters.get(timeout=_PATIENCE_SECONDS)


@contextmanager
def mailbox() -> Iterator[Mailbox]:
    """Serve one at `url`, as HEARDBACK_MAIL wants it."""
    box = Mailbox()

    class Handler(StreamRequestHandler):
        def handle(self) -> None:
            self.say("220 ready")
            while line := self.rfile.readline().strip().upper():
                if line == b"DATA":
                    self.say("354 go on")
                    box.letters.put(self.letter())
                self.say("221 bye" if line == b"QUIT" else "250 fine")

        def letter(self) -> EmailMessage:
            lines = []
            while (line := self.rfile.readline()) not in (b".\r\n", b""):
                lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
            return email.message_from_bytes(b"".join(lines), policy=email.policy.default)

        def say(self, words: str) -> None:
            self.wfile.write(f"{words}\r\n".encode())

    with ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, daemon=True).start()
        box.url = f"smtp://127.0.0.1:{server.server_address[1]}"
        try:
            yield box
        finally:
            server.shutdown()
