"""Radicale: a calendar server of its own make, for CalDAV."""

import subprocess
import sys
import time
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPSConnection
from pathlib import Path
from socket import socket
from tempfile import TemporaryDirectory
from typing import Final
from uuid import uuid4

from tests.services.authority import Authority

PASSWORD: Final = "a calendar's password"  # noqa: S105 - of a server of tests
_PATIENCE_SECONDS: Final = 60
_CONFIGURATION: Final = """
[server]
hosts = 127.0.0.1:{port}
ssl = {ssl}
certificate = {certificate}
key = {key}
[auth]
type = htpasswd
htpasswd_filename = {folder}/users
htpasswd_encryption = plain
delay = 0
[storage]
filesystem_folder = {folder}/collections
[rights]
type = owner_only
[logging]
level = warning
"""
_MAKE: Final = (
    '<mkcol xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><set><prop>'
    "<resourcetype><collection/><C:calendar/></resourcetype><displayname>{name}</displayname>"
    "</prop></set></mkcol>"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Radicale:
    """A server that answers."""

    url: str
    """Its origin, without a slash at the end."""
    port: int
    folder: Path

    def someone(self) -> "Owner":
        """Somebody new, with an account and a calendar called Search."""
        name = f"user{uuid4().hex[:8]}"
        with (self.folder / "users").open("a", encoding="ascii") as users:
            users.write(f"{name}:{PASSWORD}\n")
        return Owner(server=self, name=name).with_calendar("search", "Search")


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Somebody with calendars there, who looks into them with a program of their own."""

    server: Radicale
    name: str

    def with_calendar(self, path: str, name: str) -> "Owner":
        status, _, _ = self._ask("MKCOL", f"/{self.name}/{path}/", _MAKE.format(name=name))
        assert status == 201, status
        return self

    def address(self, path: str = "search") -> str:
        return f"{self.server.url}/{self.name}/{path}/"

    def lists(self, path: str = "search") -> dict[str, str]:
        """What lies in a calendar: the text of each item, by its name."""
        items = self.server.folder / "collections" / "collection-root" / self.name / path
        return {one.name: one.read_text(encoding="utf-8") for one in items.glob("*.ics")}

    def writes(self, name: str, text: str, path: str = "search") -> None:
        status, _, _ = self._ask("PUT", f"/{self.name}/{path}/{name}", text, "text/calendar")
        assert status in (201, 204), status

    def deletes(self, name: str, path: str = "search") -> None:
        status, _, _ = self._ask("DELETE", f"/{self.name}/{path}/{name}")
        assert status == 200, status

    def _ask(self, method: str, path: str, body: str = "", kind: str = "application/xml") -> tuple[int, str, bytes]:
        login = b64encode(f"{self.name}:{PASSWORD}".encode()).decode()
        kind_of = HTTPSConnection if self.server.url.startswith("https:") else HTTPConnection
        connection = kind_of("localhost", self.server.port, timeout=_PATIENCE_SECONDS)
        connection.request(method, path, body.encode(), {"Authorization": f"Basic {login}", "Content-Type": kind})
        answer = connection.getresponse()
        return answer.status, answer.headers["ETag"] or "", answer.read()


@contextmanager
def radicale(authority: Authority | None = None) -> Iterator[Radicale]:
    """Start one on this computer; with an authority, it speaks TLS."""
    with TemporaryDirectory(prefix="heardback-radicale-") as made:
        folder, port = Path(made), _free_port()
        (folder / "users").touch()
        text = _CONFIGURATION.format(
            folder=folder,
            port=port,
            ssl=bool(authority),
            certificate=authority.certificate if authority else "",
            key=authority.key if authority else "",
        )
        (folder / "configuration").write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "radicale", "--config", str(folder / "configuration")]
        with (folder / "log").open("wb") as log, subprocess.Popen(command, stdout=log, stderr=log) as process:
            try:
                _wait(port, process, folder / "log")
                scheme, host = ("https", "localhost") if authority else ("http", "127.0.0.1")
                yield Radicale(url=f"{scheme}://{host}:{port}", port=port, folder=folder)
            finally:
                process.terminate()


def _free_port() -> int:
    with socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _wait(port: int, process: "subprocess.Popen[bytes]", log: Path) -> None:
    give_up = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < give_up and process.poll() is None:
        with socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    message = f"Radicale does not answer.\n{log.read_text(encoding='utf-8')}"
    raise RuntimeError(message)
