"""A mail server that says whatever a test wants it to, in TLS or in the clear."""

import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread
from typing import Any

from heardback.ports.mail import MailServer, Security
from tests.services.authority import Authority

Answer = Callable[[bytes, bytes], "bytes | None"]
"""Tag and command (in capitals, with its arguments) → what the server says; None: it hangs up, as it does
after an answer that has no end."""


def polite(tag: bytes, command: bytes) -> bytes:
    """Answer like a server with one empty folder."""
    if command.startswith(b"CAPABILITY"):
        return b"* CAPABILITY IMAP4rev1\r\n" + tag + b" OK done\r\n"
    if command.startswith(b"EXAMINE"):
        return b"* 3 EXISTS\r\n* OK [UIDVALIDITY 7] x\r\n* OK [UIDNEXT 9] x\r\n" + tag + b" OK [READ-ONLY] done\r\n"
    if command.startswith(b"LOGOUT"):
        return b"* BYE\r\n" + tag + b" OK done\r\n"
    return tag + b" OK done\r\n"


@contextmanager
def liar(
    authority: Authority,
    answer: Answer = polite,
    *,
    greeting: bytes = b"* OK hello\r\n",
    security: Security = "tls",
    is_other: bool = False,
) -> Iterator[MailServer]:
    """Serve on localhost. `is_other`: with the certificate of another host."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    if is_other:
        context.load_cert_chain(authority.others_certificate, authority.others_key)
    else:
        context.load_cert_chain(authority.certificate, authority.key)

    class Handler(StreamRequestHandler):
        def handle(self) -> None:
            with suppress(OSError):
                self.talk()
            self.request.close()  # the one with TLS around it, which nobody else knows

        def talk(self) -> None:
            if security == "tls":
                self.begin_tls()
            self.wfile.write(greeting)
            while words := self.rfile.readline().strip():
                tag, _, command = words.partition(b" ")
                said = answer(tag, command.upper())
                if said is None:
                    return
                self.wfile.write(said)
                if tag not in said:
                    return
                if command.upper() == b"STARTTLS" and said.startswith(tag + b" OK"):
                    self.begin_tls()

        def begin_tls(self) -> None:
            self.request: Any = context.wrap_socket(self.request, server_side=True)
            self.setup()

    with ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        try:
            yield MailServer(host="localhost", port=server.server_address[1], security=security)
        finally:
            server.shutdown()
