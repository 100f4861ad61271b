"""Notices to the browser itself, from the button to what stands on the screen.

The push services of browsers' makers cannot be reached by tests. So the page subscribes at one of our own: what it
gets there are real keys, whose private half the test holds. What the server sends is opened with it as the browser
would, and handed to the real service worker by the browser's own tools.
"""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.walker import Person
from tests.services.accessibility import violations
from tests.services.browser import Chromium, open_page
from tests.services.push_service import Browser, a_browser
from tests.services.server import Running

NOW = "2026-11-19T10:40+01:00"
PATIENCE_SECONDS = 60
SUBSCRIBES = """
  const kept = () => JSON.parse(localStorage.getItem("subscription") ?? "null");
  const told = (one) => one && {
    endpoint: one.endpoint,
    toJSON: () => one,
    unsubscribe: async () => { localStorage.removeItem("subscription"); await unsubscribedThere(); return true; },
  };
  PushManager.prototype.getSubscription = async () => told(kept());
  PushManager.prototype.subscribe = async ({ applicationServerKey, userVisibleOnly }) => {
    if (!applicationServerKey || !userVisibleOnly) throw new Error("no key");
    localStorage.setItem("subscription", SUBSCRIPTION);
    return told(kept());
  };
"""
"""The push service of the browser's maker, as the page sees it."""


@pytest.fixture
def service() -> Iterator[Browser]:
    with a_browser() as one:
        yield one


def test_a_notice_reaches_the_screen_names_nobody_and_leads_to_its_page(
    served: Running, browser: Chromium, service: Browser
) -> None:
    with open_page(browser, served.opening_url) as page:
        tom = may_be_notified(page, served, service)
        waits_for_an_answer(tom)
        lets_it_show_notices(tom)
        told = service.reads(service.got.get(timeout=PATIENCE_SECONDS)[1])
        assert "Nordkraft" not in json.dumps(told)
        assert told["title"] == "Today: one thing"
        assert delivered(page, served, told) == "Today: one thing / Ask what was decided (today is the last day)"
        assert "Nordkraft" in read_where_it_leads(page, served.url)


def test_with_names_if_he_wants_so(served: Running, browser: Chromium, service: Browser) -> None:
    with open_page(browser, served.opening_url) as page:
        tom = may_be_notified(page, served, service)
        waits_for_an_answer(tom)
        tom.goes("/settings/notices")
        tom.ticks("named")
        page.get_by_role("button", name="Keep", exact=True).click()
        expect(page.get_by_text("Kept.")).to_be_visible()
        lets_it_show_notices(tom)
        told = service.reads(service.got.get(timeout=PATIENCE_SECONDS)[1])
        assert "Nordkraft" in told["text"]


def test_he_wants_no_more_and_nothing_is_sent_any_more(served: Running, browser: Chromium, service: Browser) -> None:
    with open_page(browser, served.opening_url) as page:
        tom = may_be_notified(page, served, service)
        lets_it_show_notices(tom)
        assert violations(page) == []
        page.get_by_role("button", name="Show them here no more").click()
        expect(page.get_by_text("Nothing goes there any more.")).to_be_visible()
        assert service.answer == 410
        expect(page.get_by_role("button", name="Show them here", exact=True)).to_be_visible()
        expect(page.locator(".channels")).to_have_count(0)


def test_what_was_turned_off_in_the_browser_itself_ends_too(
    served: Running, browser: Chromium, service: Browser
) -> None:
    with open_page(browser, served.opening_url) as page:
        tom = may_be_notified(page, served, service)
        lets_it_show_notices(tom)
        service.answer = 410
        page.get_by_role("button", name="Send a try").click()
        expect(page.locator(".channels")).to_contain_text("Nobody takes notices there any more.")
        expect(page.get_by_role("button", name="Show them here", exact=True)).to_be_visible()


def may_be_notified(page: Page, served: Running, service: Browser) -> Person:
    """The browser's own question is answered with yes."""
    page.context.grant_permissions(["notifications"], origin=served.url)
    page.context.expose_function("unsubscribedThere", lambda: setattr(service, "answer", 410))
    page.context.add_init_script(SUBSCRIBES.replace("SUBSCRIPTION", json.dumps(service.subscription())))
    return Person(page)


def waits_for_an_answer(tom: Person) -> None:
    tom.goes("/new")
    tom.chooses("country", "SE")
    for name, words in {"employer": "Nordkraft", "title": "Engineer", "day": "2026-11-12"}.items():
        tom.fills(name, words)
    tom.presses("main form button.primary")


def lets_it_show_notices(tom: Person) -> None:
    tom.goes("/settings/notices")
    tom.page.get_by_role("button", name="Show them here", exact=True).click()
    expect(tom.page.get_by_text("Added. Send yourself a try")).to_be_visible()
    expect(tom.page.get_by_role("button", name="Show them here no more")).to_be_visible()


def delivered(page: Page, served: Running, told: dict[str, str]) -> str:
    """Hand a message to the service worker as the browser does, and return what is shown."""
    tools = page.context.new_cdp_session(page)
    known: list[dict[str, Any]] = []
    tools.on("ServiceWorker.workerRegistrationUpdated", lambda told: known.extend(told["registrations"]))
    tools.send("ServiceWorker.enable")
    while not known:
        page.wait_for_timeout(20)
    message = {"origin": served.url, "registrationId": known[-1]["registrationId"], "data": json.dumps(told)}
    tools.send("ServiceWorker.deliverPushMessage", message)
    shown = page.wait_for_function(
        """async () => (await (await navigator.serviceWorker.ready).getNotifications())
           .map((one) => `${one.title} / ${one.body.trim()}`)[0]"""
    )
    return str(shown.json_value())


def read_where_it_leads(page: Page, origin: str) -> str:
    """Click on it. No finger reaches it here, and without one no window may be opened: so it says which it would."""
    (worker,) = page.context.service_workers
    wanted = worker.evaluate(
        """async () => {
          const [notification] = await self.registration.getNotifications();
          const opened = new Promise((resolve) => { self.clients.openWindow = async (url) => resolve(url); });
          self.dispatchEvent(new NotificationEvent("notificationclick", { notification }));
          return opened;
        }"""
    )
    assert wanted.startswith(f"{origin}/candidacies/")
    page.goto(wanted)
    return page.locator("main").inner_text()
