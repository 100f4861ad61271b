"""A push service of our own, and a browser that is reached by it: what browsers' makers run and no test reaches."""

import json
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from queue import Queue

import http_ece
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from tests.services.serving import Quiet, at_a_port


@dataclass
class Browser:
    """A browser with a push service of its own."""

    endpoint: str = ""
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    secret: bytes = b"sixteen  secrets"
    answer: int = 201
    got: Queue[tuple[dict[str, str], bytes]] = field(default_factory=Queue)

    def subscription(self, **other: str) -> str:
        point = self.key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        keys = {"p256dh": encoded(point), "auth": encoded(self.secret)}
        return json.dumps({"endpoint": self.endpoint, "expirationTime": None, "keys": keys, **other})

    def reads(self, sealed: bytes) -> dict[str, str]:
        opened = http_ece.decrypt(sealed, private_key=self.key, auth_secret=self.secret, version="aes128gcm")
        told: dict[str, str] = json.loads(opened)
        return told


def encoded(data: bytes) -> str:
    return urlsafe_b64encode(data).decode().rstrip("=")


@contextmanager
def a_browser() -> Iterator[Browser]:
    browser = Browser()

    class Handler(Quiet, BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            browser.got.put((dict(self.headers), self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(browser.answer)
            self.send_header("Content-Length", "0")
            self.end_headers()

    with at_a_port(Handler) as port:
        browser.endpoint = f"http://127.0.0.1:{port}/push/one-of-many"
        yield browser
