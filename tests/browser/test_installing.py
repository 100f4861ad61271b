"""heardback installed as an app: what the browser itself makes of its manifest, its icons and its service worker."""

import struct

from playwright.sync_api import Page

from tests.browser.walker import Person
from tests.services.browser import Chromium, open_page
from tests.services.server import Running

NOW = "2026-11-17T10:40+01:00"
NOT_ASKED_FOR = {"in-incognito"}
"""Why the browser would not offer it here: each story has a window of its own, without a past."""


def test_the_browser_finds_nothing_missing_for_installing_it(served: Running, browser: Chromium) -> None:
    with open_page(browser, served.opening_url, width=360, height=740) as page:
        tools = page.context.new_cdp_session(page)
        told = tools.send("Page.getAppManifest")
        assert told["url"] == f"{served.url}/manifest.webmanifest"
        assert told["errors"] == []
        missing = {one["errorId"] for one in tools.send("Page.getInstallabilityErrors")["installabilityErrors"]}
        assert missing - NOT_ASKED_FOR == set()


def test_it_has_a_name_a_beginning_and_icons_of_the_size_they_say(served: Running, browser: Chromium) -> None:
    with open_page(browser, served.opening_url) as page:
        manifest = page.evaluate("fetch('/manifest.webmanifest').then((answer) => answer.json())")
        assert (manifest["name"], manifest["start_url"], manifest["display"]) == ("heardback", "/", "standalone")
        purposes = {one["purpose"] for one in manifest["icons"]}
        assert purposes == {"any", "maskable"}
        for icon in manifest["icons"]:
            raw = page.request.get(served.url + icon["src"]).body()
            if icon["type"] == "image/png":
                assert f"{'x'.join(map(str, size_of_png(raw)))}" == icon["sizes"]
            else:
                assert raw.startswith(b"<svg")


def test_installed_it_begins_with_today_and_looks_after_its_pages(served: Running, browser: Chromium) -> None:
    with open_page(browser, served.opening_url) as page:
        tom = Person(page)
        tom.goes("/settings/notices")
        page.get_by_role("button", name="Keep Today here").click()
        page.get_by_role("button", name="Keep it here no more").wait_for()
        assert looks_after(page) == f"{served.url}/"


def size_of_png(raw: bytes) -> tuple[int, int]:
    assert raw.startswith(b"\x89PNG")
    return struct.unpack(">II", raw[16:24])


def looks_after(page: Page) -> str:
    """Over which pages the service worker watches."""
    return str(page.evaluate("navigator.serviceWorker.ready.then((one) => one.scope)"))
