"""Today on a telephone without a network: where Tom asked for it, and nowhere else."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Error, Page

from tests.browser.walker import Person
from tests.services.browser import Chromium, open_page
from tests.services.server import Running, running

TUESDAY = "2026-11-17T10:40+01:00"


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Running]:
    with running(data=tmp_path, env={"HEARDBACK_NOW": TUESDAY, "TZ": "Europe/Stockholm"}) as server:
        yield server


def after_an_interview(page: Page) -> Person:
    tom = Person(page)
    tom.presses('a[href="/new"]')
    for name, words in {"employer": "Nordkraft", "title": "Engineer", "day": "2026-11-16"}.items():
        tom.fills(name, words)
    tom.presses("main form button.primary")
    return tom


def gone(served: Running) -> None:
    """The server is away, as for a telephone without a network."""
    os.killpg(served.process.pid, signal.SIGKILL)
    served.process.wait()


def test_today_is_there_offline_once_he_asked_for_it(served: Running, browser: Chromium) -> None:
    with open_page(browser, served.opening_url, server_goes=True) as page:
        tom = after_an_interview(page)
        tom.goes("/settings/notices")
        page.get_by_role("button", name="Keep Today here").click()
        page.get_by_role("button", name="Keep it here no more").wait_for()
        tom.goes("/")
        seen = page.locator("main h1").inner_text()
        gone(served)
        tom.goes("/candidacies/")
        assert page.locator("main h1").inner_text() == seen
        assert "heardback cannot be reached now. This is Today as it was on" in tom.reads()


def test_nothing_is_kept_where_he_did_not_ask_and_nothing_once_he_takes_it_back(
    served: Running, browser: Chromium
) -> None:
    with open_page(browser, served.opening_url, server_goes=True) as page:
        tom = after_an_interview(page)
        assert page.evaluate("caches.keys()") == []
        tom.goes("/settings/notices")
        page.get_by_role("button", name="Keep Today here").click()
        page.get_by_role("button", name="Keep it here no more").click()
        page.get_by_role("button", name="Keep Today here").wait_for()
        assert page.evaluate("caches.keys()") == []
        gone(served)
        with pytest.raises(Error, match="ERR_CONNECTION_RE"):
            page.goto(served.url)


def test_a_notice_that_comes_by_push_is_shown(served: Running, browser: Chromium) -> None:
    """The service worker gets it from the browser's own hands; no push service is needed for that."""
    with open_page(browser, served.opening_url) as page:
        page.context.grant_permissions(["notifications"], origin=served.url)
        page.goto(f"{served.url}/settings/notices")
        page.evaluate(
            "navigator.serviceWorker.register('/service-worker.js').then(() => navigator.serviceWorker.ready)"
        )
        tools = page.context.new_cdp_session(page)
        versions: list[dict[str, str]] = []
        tools.on("ServiceWorker.workerRegistrationUpdated", lambda told: versions.extend(told["registrations"]))
        tools.send("ServiceWorker.enable")
        page.wait_for_timeout(200)
        notice = '{"title": "Today: one thing", "text": "Ask what was decided"}'
        tools.send(
            "ServiceWorker.deliverPushMessage",
            {"origin": served.url, "registrationId": versions[-1]["registrationId"], "data": notice},
        )
        shown = page.wait_for_function(
            """async () => (await (await navigator.serviceWorker.ready).getNotifications())
               .map((one) => `${one.title} / ${one.body}`)[0]"""
        )
        assert shown.json_value() == "Today: one thing / Ask what was decided"
