"""Notices to a browser: only that browser can read them, and its push service knows who sends them."""

import json
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import Queue
from threading import Thread

import http_ece
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from py_vapid import Vapid02

from heardback.adapters.notices.by_push import ByPush, public_key, subscription
from heardback.core.errors import NotSent
from heardback.ports.notices import Message
from tests.adapters.maria import NOW

NOTICE = Message(title="Today: one thing", text="Ask what was decided", at=NOW)


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

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            browser.got.put((dict(self.headers), self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(browser.answer)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, daemon=True).start()
        browser.endpoint = f"http://127.0.0.1:{server.server_address[1]}/push/one-of-many"
        try:
            yield browser
        finally:
            server.shutdown()


@pytest.fixture
def browser() -> Iterator[Browser]:
    with a_browser() as one:
        yield one


def test_the_browser_reads_it_and_nobody_on_the_way(browser):
    ByPush(anywhere=True).send(browser.subscription(), NOTICE)
    headers, sealed = browser.got.get_nowait()
    assert browser.reads(sealed) == {"title": "Today: one thing", "text": "Ask what was decided"}
    assert b"Today" not in sealed
    assert (headers["Content-Encoding"], headers["TTL"]) == ("aes128gcm", "43200")
    with pytest.raises(http_ece.ECEException):
        Browser().reads(sealed)


def test_the_push_service_sees_by_our_key_who_sends_it(browser):
    ByPush(anywhere=True).send(browser.subscription(), NOTICE)
    headers, _ = browser.got.get_nowait()
    assert Vapid02.verify(headers["Authorization"])
    assert headers["Authorization"].endswith(f",k={public_key()}")


def test_a_long_notice_is_cut_to_what_a_service_takes(browser):
    ByPush(anywhere=True).send(browser.subscription(), Message(title="Сегодня", text="Что вам сказали? " * 400, at=NOW))
    _, sealed = browser.got.get_nowait()
    assert len(sealed) < 4_096


@pytest.mark.parametrize("status", [404, 410, 413, 429])
def test_what_a_service_refuses_certainly_did_not_go_out(browser, status):
    browser.answer = status
    with pytest.raises(NotSent, match=str(status)):
        ByPush(anywhere=True).send(browser.subscription(), NOTICE)


def test_of_a_service_that_fails_nobody_knows(browser):
    browser.answer = 500
    with pytest.raises(Exception, match="500") as failure:
        ByPush(anywhere=True).send(browser.subscription(), NOTICE)
    assert not isinstance(failure.value, NotSent)


def test_a_service_that_cannot_be_reached_passed_nothing_on():
    with pytest.raises(NotSent):
        ByPush(anywhere=True).send(Browser(endpoint="http://127.0.0.1:9/").subscription(), NOTICE)


def test_on_a_server_only_push_services_of_browsers_are_asked(browser):
    assert subscription(browser.subscription(), anywhere=False) is None
    for endpoint, name in (
        ("https://fcm.googleapis.com/fcm/send/x", "Chrome"),
        ("https://updates.push.services.mozilla.com/wpush/v2/x", "Firefox"),
        ("https://web.push.apple.com/x", "Safari"),
    ):
        found = subscription(browser.subscription(endpoint=endpoint), anywhere=False)
        assert found
        assert found.label == name
    for endpoint in (
        "http://fcm.googleapis.com/x",
        "https://badfcm.googleapis.com/x",
        "https://fcm.googleapis.com.evil.example/x",
        "https://fcm.googleapis.com@127.0.0.1/x",
        "https://fcm.googleapis.com:8443/x",
    ):
        assert subscription(browser.subscription(endpoint=endpoint), anywhere=False) is None, endpoint


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "null",
        "[1]",
        '{"endpoint": "https://x/"}',
        '{"endpoint": 1, "keys": {"p256dh": "AA", "auth": "AA"}}',
        "x" * 9_000,
    ],
)
def test_what_is_no_subscription_is_none(text):
    assert subscription(text, anywhere=True) is None
