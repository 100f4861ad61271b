"""Tokens in the place of a password: asked for with one's own client id, renewed in time, and never in clear."""

from base64 import urlsafe_b64encode
from collections.abc import Iterator
from hashlib import sha256
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from heardback.adapters.oauth import Begun, Client, TokenCache, Tokens, begin, exchange, packed, unpacked
from heardback.core.troubles import LoginRefused, MailTrouble, ServerSaysNo
from tests.services.authority import Authority
from tests.services.token_server import TokenServer, token_server

HERS = Client(id="hers", secret="not very")  # noqa: S106 - of nobody
BACK = "http://127.0.0.1:8427/settings/mail/signed-in"


@pytest.fixture(scope="module")
def running(authority: Authority) -> Iterator[TokenServer]:
    with token_server(authority) as server:
        yield server


@pytest.fixture
def provider(running: TokenServer) -> TokenServer:
    running.begins_anew()
    return running


def begun(provider: TokenServer) -> Begun:
    return begin(provider.oauth, HERS, BACK, "maria@example.org")


def test_the_provider_is_asked_on_its_own_page_and_only_whoever_began_can_go_on(provider: TokenServer):
    first, second = begun(provider), begun(provider)
    query = parse_qs(urlsplit(first.url).query)
    assert (query["client_id"], query["redirect_uri"], query["login_hint"]) == (["hers"], [BACK], ["maria@example.org"])
    expected = urlsafe_b64encode(sha256(first.verifier.encode()).digest()).rstrip(b"=").decode()
    assert query["code_challenge"] == [expected]
    assert first.state != second.state
    assert first.verifier not in first.url


def test_the_code_becomes_tokens(provider: TokenServer):
    one = begun(provider)
    assert exchange(provider.oauth, HERS, one, "the code") == Tokens(client=HERS, refresh="r1")
    [asked] = provider.asked
    assert (asked["code"], asked["code_verifier"], asked["client_secret"]) == ("the code", one.verifier, "not very")


def test_a_token_that_is_good_is_not_asked_for_again_and_one_that_ends_is(provider: TokenServer):
    cache, tokens = TokenCache(), Tokens(client=HERS, refresh="r1")
    assert cache.fresh(provider.oauth, tokens) == ("a1", tokens)
    assert cache.fresh(provider.oauth, tokens) == ("a1", tokens)
    assert len(provider.asked) == 1
    provider.answer = {"access_token": "a2", "refresh_token": "r2", "expires_in": 10}
    other = TokenCache()
    assert other.fresh(provider.oauth, tokens) == ("a2", Tokens(client=HERS, refresh="r2"))
    provider.answer = {"access_token": "a3"}
    assert other.fresh(provider.oauth, Tokens(client=HERS, refresh="r2"))[0] == "a3"


def test_a_refusal_is_told_with_the_providers_word(provider: TokenServer):
    provider.status, provider.answer = 400, {"error": "invalid_grant"}
    with pytest.raises(LoginRefused, match="invalid_grant"):
        TokenCache().fresh(provider.oauth, Tokens(client=HERS, refresh="r1"))


def test_an_answer_that_makes_no_sense_is_trouble_and_no_crash(provider: TokenServer):
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
