"""A server that stands in for a language model: it answers as it is told, and remembers what it was asked."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from heardback.adapters.endpoint import Endpoint


class Stand(ThreadingHTTPServer):
    """The server. `asked` holds each path, key and question."""

    daemon_threads = True

    def __init__(self, body: bytes, status: int, headers: dict[str, str]) -> None:
        super().__init__(("127.0.0.1", 0), Answering)
        self.body, self.status, self.headers = body, status, headers
        self.asked: list[tuple[str, str | None, dict[str, object]]] = []

    @property
    def endpoint(self) -> Endpoint:
        return Endpoint(url=f"http://127.0.0.1:{self.server_port}/v1", model="small", key="s3cret", seconds=5)


class Answering(BaseHTTPRequestHandler):
    server: Stand

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append((self.path, self.headers["Authorization"], asked))
        self.send_response(self.server.status)
        for name, value in self.server.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(self.server.body)))
        self.end_headers()
        self.wfile.write(self.server.body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def standing(body: bytes, status: int = 200, headers: dict[str, str] | None = None) -> Iterator[Stand]:
    with Stand(body, status, headers or {}) as stand:
        threading.Thread(target=stand.serve_forever, args=(0.01,), daemon=True).start()
        yield stand
        stand.shutdown()


def chat(content: object) -> bytes:
    return json.dumps({"choices": [{"message": {"role": "assistant", "content": content}}]}).encode()
