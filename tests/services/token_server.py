"""A provider's token server (OAuth 2), over TLS: what it was asked, and what it answers."""

import json
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import parse_qsl

from heardback.intake.providers.known import OAuth
from tests.services.authority import Authority
from tests.services.serving import Quiet, at_a_port


@dataclass
class TokenServer:
    """One that runs."""

    oauth: OAuth
    asked: list[dict[str, str]] = field(default_factory=list)
    answer: Any = None
    status: int = 200

    def begins_anew(self) -> None:
        """Forget what was asked, and give tokens to everybody."""
        self.asked.clear()
        self.status, self.answer = 200, {"access_token": "a1", "refresh_token": "r1", "expires_in": 3600}


@contextmanager
def token_server(authority: Authority) -> Iterator[TokenServer]:
    """Serve one; its page for people is nowhere."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(authority.certificate, authority.key)

    class Handler(Quiet, BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            made.asked.append(dict(parse_qsl(body)))
            self.send_response(made.status)
            self.end_headers()
            answer = made.answer
            self.wfile.write(answer if isinstance(answer, bytes) else json.dumps(answer).encode())

    with at_a_port(Handler, context) as port:
        token = f"https://localhost:{port}/token"
        made = TokenServer(OAuth(authorize="https://sign-in.example/", token=token, scopes=("mail",), register=""))
        made.begins_anew()
        yield made
