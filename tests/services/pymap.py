"""A pymap of our own: a small mail server that lacks what Dovecot has (CONDSTORE, special uses, TLS from the start)."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import sleep
from typing import Final

from imapclient import IMAPClient

from tests.services.authority import Authority
from tests.services.postgres import free_port

USER: Final = "maria"
PASSWORD: Final = "let-me-in"  # noqa: S105 - opens only what is made here
_KEEPER: Final = '"$@" >/dev/null 2>&1 & server=$!\ncat >/dev/null\nkill $server'
"""As that of Dovecot: it keeps the server until the pipe it reads from closes."""
_TRIES: Final = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class Pymap:
    """A running server on localhost, with one user."""

    starttls: int

    def deliver(self, raw: bytes, folder: str = "INBOX") -> None:
        """Lay a mail into a folder, made where there was none."""
        with self.client() as client:
            if not client.folder_exists(folder):
                client.create_folder(folder)
            client.append(folder, raw)

    @contextmanager
    def client(self) -> Iterator[IMAPClient]:
        """Log in as the user's own mail program does."""
        with IMAPClient("localhost", port=self.starttls, ssl=False) as client:
            client.starttls()
            client.login(USER, PASSWORD)
            yield client


@contextmanager
def pymap(authority: Authority) -> Iterator[Pymap]:
    """Start one with an empty mailbox."""
    port = free_port()
    command = [str(Path(sys.executable).with_name("pymap")), "--host", "127.0.0.1", "--port", str(port)]
    command += ["--cert", str(authority.certificate), "--key", str(authority.key)]
    command += ["dict", "--demo-user", USER, "--demo-password", PASSWORD]
    with subprocess.Popen(
        ["/bin/sh", "-c", _KEEPER, "keeper", *command],
        stdin=subprocess.PIPE,
        start_new_session=True,
    ) as keeper:
        assert keeper.stdin
        _wait_for(port)
        yield Pymap(starttls=port)
        keeper.stdin.close()


def _wait_for(port: int) -> None:
    for _ in range(_TRIES):
        with socket.socket() as probe:
            if not probe.connect_ex(("127.0.0.1", port)):
                return
        sleep(0.05)
    message = "pymap did not start."
    raise RuntimeError(message)
