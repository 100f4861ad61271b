"""Today on a telephone without a network: where Tom asked for it, and nowhere else."""

import os
import re
import signal
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Error, Page

from tests.browser.walker import Person
from tests.cli.command import COMMAND, environment
from tests.services.browser import Chromium, open_page
from tests.services.server import Running, running
from tests.web.visitor import PASSWORD

NOW = "2026-11-17T10:40+01:00"


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


def test_it_is_forgotten_when_she_signs_out_and_not_before(tmp_path: Path, browser: Chromium) -> None:
    settings = {"HEARDBACK_DATA": str(tmp_path), "HEARDBACK_ACCOUNTS": "on"}
    with running(data=tmp_path, env=settings) as server:
        invited = subprocess.run(
            [COMMAND, "invite"], env=environment(**settings), capture_output=True, encoding="utf-8", check=True
        )
        (path,) = re.findall(r"/invitation/\S+", invited.stdout)
        with open_page(browser, server.url + path) as page:
            maria = Person(page)
            maria.fills("email", "maria@example.org")
            maria.fills("password1", PASSWORD)
            maria.presses("button.primary")
            maria.goes("/settings/notices")
            page.get_by_role("button", name="Keep Today here").click()
            page.get_by_role("button", name="Keep it here no more").wait_for()
            maria.goes("/accounts/2fa/app/")
            assert page.evaluate("caches.keys()") == ["today"]
            maria.goes("/settings/")
            maria.presses('form[action$="/accounts/logout/"] button')
            assert page.evaluate("caches.keys()") == []
