"""Notices to a browser: only that browser can read them, and its push service knows who sends them."""

from collections.abc import Iterator

import http_ece
import pytest
from py_vapid import Vapid02

from heardback.adapters.notices.by_push import ByPush, public_key, subscription
from heardback.core.errors import NobodyThere, NotSent
from heardback.ports.notices import Message
from tests.adapters.maria import NOW
from tests.services.push_service import Browser, a_browser

NOTICE = Message(title="Today: one thing", text="Ask what was decided", at=NOW)


@pytest.fixture
def browser() -> Iterator[Browser]:
    with a_browser() as one:
        yield one


def test_the_browser_reads_it_and_nobody_on_the_way(browser):
    ByPush(anywhere=True).send(browser.subscription(), NOTICE)
    headers, sealed = browser.got.get_nowait()
    assert browser.reads(sealed) == {"title": "Today: one thing", "text": "Ask what was decided", "page": "/"}
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


@pytest.mark.parametrize("status", [404, 410])
def test_a_browser_that_is_subscribed_no_more_is_gone_for_good(browser, status):
    browser.answer = status
    with pytest.raises(NobodyThere, match=str(status)):
        ByPush(anywhere=True).send(browser.subscription(), NOTICE)


@pytest.mark.parametrize("status", [302, 307, 413, 429])
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
