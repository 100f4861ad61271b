"""Tokens in the place of a password: asked for with one's own client id, renewed in time, and never in clear."""

import json
import ssl
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlsplit

import pytest

from heardback.adapters.oauth import Begun, Client, TokenCache, Tokens, begin, exchange, packed, unpacked
from heardback.core.troubles import LoginRefused, MailTrouble, ServerSaysNo
from heardback.intake.providers.known import OAuth
from tests.services.authority import Authority

HERS = Client(id="hers", secret="not very")  # noqa: S106 - of nobody
BACK = "http://127.0.0.1:8427/settings/mail/signed-in"


@dataclass
class Provider:
    """A provider's token server: what it was asked, and what it answers."""

    oauth: OAuth
    asked: list[dict[str, str]] = field(default_factory=list)
    answer: Any = None
    status: int = 200


@pytest.fixture(scope="module")
def running(authority: Authority) -> Iterator[Provider]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(authority.certificate, authority.key)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            made.asked.append(dict(parse_qsl(body)))
            self.send_response(made.status)
            self.end_headers()
            answer = made.answer
            self.wfile.write(answer if isinstance(answer, bytes) else json.dumps(answer).encode())

        def log_message(self, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        token = f"https://localhost:{server.server_address[1]}/token"
        made = Provider(OAuth(authorize="https://sign-in.example/", token=token, scopes=("mail",), register=""))
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield made
        server.shutdown()


@pytest.fixture
def provider(running: Provider) -> Provider:
    running.asked.clear()
    running.status, running.answer = 200, {"access_token": "a1", "refresh_token": "r1", "expires_in": 3600}
    return running


def begun(provider: Provider) -> Begun:
    return begin(provider.oauth, HERS, BACK, "maria@example.org")


def test_the_provider_is_asked_on_its_own_page_and_only_whoever_began_can_go_on(provider: Provider):
    first, second = begun(provider), begun(provider)
    query = parse_qs(urlsplit(first.url).query)
    assert (query["client_id"], query["redirect_uri"], query["login_hint"]) == (["hers"], [BACK], ["maria@example.org"])
    expected = urlsafe_b64encode(sha256(first.verifier.encode()).digest()).rstrip(b"=").decode()
    assert query["code_challenge"] == [expected]
    assert first.state != second.state
    assert first.verifier not in first.url


def test_the_code_becomes_tokens(provider: Provider):
    one = begun(provider)
    assert exchange(provider.oauth, HERS, one, "the code") == Tokens(client=HERS, refresh="r1")
    [asked] = provider.asked
    assert (asked["code"], asked["code_verifier"], asked["client_secret"]) == ("the code", one.verifier, "not very")


def test_a_token_that_is_good_is_not_asked_for_again_and_one_that_ends_is(provider: Provider):
    cache, tokens = TokenCache(), Tokens(client=HERS, refresh="r1")
    assert cache.fresh(provider.oauth, tokens) == ("a1", tokens)
    assert cache.fresh(provider.oauth, tokens) == ("a1", tokens)
    assert len(provider.asked) == 1
    provider.answer = {"access_token": "a2", "refresh_token": "r2", "expires_in": 10}
    other = TokenCache()
    assert other.fresh(provider.oauth, tokens) == ("a2", Tokens(client=HERS, refresh="r2"))
    provider.answer = {"access_token": "a3"}
    assert other.fresh(provider.oauth, Tokens(client=HERS, refresh="r2"))[0] == "a3"


def test_a_refusal_is_told_with_the_providers_word(provider: Provider):
    provider.status, provider.answer = 400, {"error": "invalid_grant"}
    with pytest.raises(LoginRefused, match="invalid_grant"):
        TokenCache().fresh(provider.oauth, Tokens(client=HERS, refresh="r1"))


def test_an_answer_that_makes_no_sense_is_trouble_and_no_crash(provider: Provider):
    nonsense: tuple[Any, ...] = (
        b"<html>",
        [],
        {"access_token": 5},
        {"access_token": "a\r\nb"},
        "word",
        b"[" * 9_000,
        {},
    )
    for answer in nonsense:
        provider.answer = answer
        with pytest.raises(MailTrouble):
            TokenCache().fresh(provider.oauth, Tokens(client=HERS, refresh="r1"))
    provider.answer = {"access_token": "only"}
    with pytest.raises(ServerSaysNo):
        exchange(provider.oauth, HERS, begun(provider), "the code")


def test_tokens_are_read_back_and_shown_nowhere():
    tokens = Tokens(client=HERS, refresh="r1")
    assert unpacked(packed(tokens)) == tokens
    assert "r1" not in repr(tokens)
    assert "not very" not in repr(tokens)
