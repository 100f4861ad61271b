"""A web service of our own that takes whatever is posted to it and keeps it, as services for notices do."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from queue import Empty, Queue
from typing import Any

from tests.services.serving import Quiet, at_a_port


@dataclass
class Endpoint:
    """What was posted, in the order in which it came."""

    address: str = ""
    """As apprise wants it, for a service that takes JSON."""
    got: Queue[dict[str, Any]] = field(default_factory=Queue)
    answer: int = 200
    """The status that is answered with; what comes is kept all the same."""

    def all(self) -> list[dict[str, Any]]:
        """Return what came since the last time."""
        found = []
        while True:
            try:
                found.append(self.got.get_nowait())
            except Empty:
                return found


@contextmanager
def endpoint() -> Iterator[Endpoint]:
    """Serve one."""
    service = Endpoint()

    class Handler(Quiet, BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            service.got.put(json.loads(self.rfile.read(length)))
            self.send_response(service.answer)
            self.end_headers()

    with at_a_port(Handler) as port:
        service.address = f"json://127.0.0.1:{port}/"
        yield service
