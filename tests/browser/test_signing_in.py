"""Signing in, in a real browser with a passkey of its own (a virtual authenticator over the browser's protocol)."""

import re
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.walker import Person
from tests.cli.command import COMMAND, environment
from tests.services.accessibility import violations
from tests.services.browser import Chromium, open_page
from tests.services.mailbox import Mailbox, mailbox
from tests.services.server import running
from tests.web.visitor import PASSWORD, code_of_app

_LINK = re.compile(r"/invitation/\S+")
_IN_THE_DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}
WAYS: dict[str, dict[str, Any]] = {
    "at a desk": {},
    "on a phone in the dark": {"width": 360, "height": 740, "dark": True},
}


@dataclass(frozen=True)
class Served:
    """A heardback for several people."""

    url: str
    settings: Mapping[str, str]

    def link(self, *words: str) -> str:
        """The link that a command at the server's terminal prints."""
        done = subprocess.run(
            [COMMAND, *words], env=environment(**self.settings), capture_output=True, encoding="utf-8", check=True
        )
        found = _LINK.search(done.stdout)
        assert found, done.stdout
        return self.url + found[0]


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Callable[..., Served]]:
    """Start one, with other settings than the usual ones where they are given."""
    with ExitStack() as stack:

        def start(**more: str) -> Served:
            settings = {"HEARDBACK_DATA": str(tmp_path), "HEARDBACK_ACCOUNTS": "on", **more}
            server = stack.enter_context(running(data=tmp_path, env=settings))
            return Served(url=server.url.replace("127.0.0.1", "localhost"), settings=settings)

        yield start


@pytest.mark.parametrize("way", WAYS)
def test_with_a_password_then_a_passkey_then_with_the_passkey_alone(served, browser: Chromium, way: str) -> None:
    server = served()
    with open_page(browser, server.link("invite"), reduced_motion=True, **WAYS[way]) as page:
        maria = Person(page)
        _can_keep_passkeys(page)
        _is_usable(page)
        maria.fills("email", "maria@example.org")
        maria.fills("password1", PASSWORD)
        page.get_by_role("button", name="Show it").click()
        assert page.locator('[name="password1"]').get_attribute("type") == "text"
        maria.presses("button.primary")
        assert page.url.endswith("/welcome")

        maria.goes("/settings/")
        maria.presses('a[href="/settings/signing-in"]')
        _is_usable(page)
        maria.presses('a[href="/accounts/passkeys/add/"]')
        maria.fills("password", PASSWORD)
        _is_usable(page)
        maria.presses("button.primary")
        maria.fills("name", "This computer")
        _is_usable(page)
        maria.presses("button.primary")
        assert "10 of 10 are left" in maria.reads()
        _is_usable(page)

        _signs_out(maria)
        maria.fills("login", "maria@example.org")
        maria.fills("password", PASSWORD)
        maria.presses("button.primary")
        assert "One more thing" in maria.reads()
        _is_usable(page)
        maria.presses("form[data-passkey] button")
        assert page.url.endswith("/welcome")

        maria.goes("/settings/signing-in/password/remove")
        _by_passkey(maria)
        maria.presses("button.primary")
        assert "You sign in with a passkey alone" in maria.reads()

        _signs_out(maria)
        maria.goes("/accounts/login/?next=/settings/devices")
        _is_usable(page)
        maria.presses("form[data-passkey] button")
        assert "Where you are signed in" in maria.reads()
        _is_usable(page)


def test_an_account_that_never_has_a_password(served, browser: Chromium) -> None:
    with mailbox() as box:
        server = served(HEARDBACK_MAIL=box.url)
        with open_page(browser, server.link("invite"), reduced_motion=True) as page:
            maria = Person(page)
            _can_keep_passkeys(page)
            maria.presses('a[href^="/accounts/signup/passkey/"]')
            maria.fills("email", "maria@example.org")
            maria.presses("button.primary")
            maria.fills("code", _code_in(box))
            _is_usable(page)
            maria.presses("button.primary")
            assert "Your passkey" in maria.reads()
            _is_usable(page)
            maria.presses("button.primary")
            assert page.url.endswith("/welcome")
            maria.goes("/settings/signing-in")
            assert "You have none: passkeys let you in." in maria.reads()
            _signs_out(maria)
            maria.presses("form[data-passkey] button")
            assert page.url.endswith("/welcome")


def test_with_codes_from_an_app(served, browser: Chromium) -> None:
    server = served()
    with open_page(browser, server.link("invite", "--note", "Maria")) as page:
        maria = Person(page)
        maria.fills("email", "maria@example.org")
        maria.fills("password1", PASSWORD)
        maria.presses("button.primary")
        maria.goes("/accounts/2fa/app/")
        maria.fills("password", PASSWORD)
        maria.presses("button.primary")
        picture = page.get_by_role("img", name="A QR code")
        assert picture.evaluate("one => one.complete && one.naturalWidth > 0")
        _is_usable(page)
        secret = page.locator("output").inner_text()
        maria.fills("code", code_of_app(secret))
        maria.presses("button.primary")
        recovery = page.locator(".codes code").first.inner_text()

        _signs_out(maria)
        for code in (code_of_app(secret), recovery):
            maria.fills("login", "maria@example.org")
            maria.fills("password", PASSWORD)
            maria.presses("button.primary")
            maria.fills("code", code)
            maria.presses('form:has([name="code"]) button')
            assert page.url.endswith("/welcome")
            _signs_out(maria)


def test_a_passkey_that_is_not_there_is_told_and_nothing_breaks(served, browser: Chromium) -> None:
    server = served()
    with open_page(browser, server.url + "/accounts/login/") as page:
        _can_keep_passkeys(page)  # but has none for us
        page.get_by_role("button", name="Sign in with a passkey").click()
        page.get_by_role("alert").filter(has_text="this device has none").wait_for()
        _is_usable(page)


def test_without_scripts_a_password_still_lets_in(served, browser: Chromium) -> None:
    server = served()
    with open_page(browser, server.link("invite"), javascript=False) as page:
        page.locator('[name="email"]').fill("maria@example.org")
        page.locator('[name="password1"]').fill(PASSWORD)
        page.locator("button.primary").click()
        assert page.url.endswith("/welcome")
        page.goto(server.url + "/settings/signing-in")
        assert "maria@example.org" in Person(page).reads()


def _can_keep_passkeys(page: Page) -> None:
    browser = page.context.new_cdp_session(page)
    browser.send("WebAuthn.enable")
    browser.send("WebAuthn.addVirtualAuthenticator", {"options": _IN_THE_DEVICE})


def _signs_out(maria: Person) -> None:
    maria.goes("/accounts/logout/")
    maria.presses("button.primary")


def _by_passkey(maria: Person) -> None:
    """Show by the passkey that it is she, where a password is asked for first."""
    maria.presses('a[href^="/accounts/passkeys/reauthenticate/"]')
    _is_usable(maria.page)
    maria.presses("form[data-passkey] button")


def _code_in(box: Mailbox) -> str:
    found = re.search(r"^ {4}(\S+)\s*$", box.next().get_content(), re.MULTILINE)
    assert found
    return found[1]


def _is_usable(page: Page) -> None:
    assert violations(page, best_practice=True) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "nothing sticks out"
