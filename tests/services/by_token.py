"""A calendar server that takes tokens and no password, as Google's does: a door before one that takes passwords."""

from base64 import b64encode
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler

from tests.services.radicale import PASSWORD, Owner
from tests.services.serving import Quiet, at_a_port


@dataclass
class ByToken:
    """One that runs."""

    url: str
    token: str
    """The one that is good now."""
    refused: int = 0


@contextmanager
def by_token(owner: Owner, address: str, token: str) -> Iterator[ByToken]:
    """Let whoever has the token in to somebody's calendars; they begin at /caldav/<mail address>/user."""
    basic = b64encode(f"{owner.name}:{PASSWORD}".encode()).decode()

    class Door(Quiet, BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def pass_on(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"] or 0))
            if self.headers["Authorization"] != f"Bearer {made.token}":
                made.refused += 1
                self._answer(401, {}, b"")
                return
            path = self.path.replace(f"/caldav/{address}/user", f"/{owner.name}/")
            headers = {name: value for name, value in self.headers.items() if name.lower() != "host"}
            with closing(HTTPConnection("127.0.0.1", owner.server.port, timeout=60)) as behind:
                behind.request(self.command, path, body, {**headers, "Authorization": f"Basic {basic}"})
                answer = behind.getresponse()
                self._answer(answer.status, dict(answer.getheaders()), answer.read())

        do_GET = do_PUT = do_DELETE = do_PROPFIND = do_REPORT = pass_on  # noqa: N815 - as the library calls them

        def _answer(self, status: int, headers: dict[str, str], body: bytes) -> None:
            self.send_response(status)
            for name in ("ETag", "Content-Type", "Location", "DAV"):
                if name in headers:
                    self.send_header(name, headers[name])
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    with at_a_port(Door) as port:
        made = ByToken(f"http://127.0.0.1:{port}", token)
        yield made
