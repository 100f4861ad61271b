"""A real browser for tests: Debian's Chromium, without a window, which finds no other computer."""

import asyncio
import os
from asyncio import _get_running_loop, _set_running_loop
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from playwright.sync_api import Browser, Page, sync_playwright

from tests.services import parts
from tests.services.trouble import HERE, without_trouble

_NOBODY_ELSE: Final = "MAP * ~NOTFOUND, " + ", ".join(f"EXCLUDE {host}" for host in sorted(HERE))
_ARGUMENTS: Final = (
    f"--host-resolver-rules={_NOBODY_ELSE}",  # whatever asks, a page or the browser itself, finds no other computer
    "--no-proxy-server",  # nor has one asked for it
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",  # small in containers
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chromium:
    """A running browser, for `open_page`."""

    playwright: Browser
    loop: asyncio.AbstractEventLoop
    """What drives it. It counts as running only while a page is open: Django refuses its database beside one."""


@contextmanager
def chromium() -> Iterator[Chromium]:
    """Start the browser, without a window; it ends with the `with`."""
    program = parts.chromium()
    if program is None:
        message = "Chromium is not installed. `make test` installs it where it can."
        raise RuntimeError(message)
    sandbox = [] if os.geteuid() else ["--no-sandbox"]  # Chromium refuses to run as root inside its sandbox
    with sync_playwright() as playwright:
        loop = asyncio.get_running_loop()
        started = playwright.chromium.launch(executable_path=program, args=[*_ARGUMENTS, *sandbox])
        with started, _driven_by(None):
            yield Chromium(playwright=started, loop=loop)


@contextmanager
def open_page(  # noqa: PLR0913 - each says one thing about the person who looks
    browser: Chromium,
    url: str,
    *,
    width: int = 1280,
    height: int = 900,
    dark: bool = False,
    locale: str = "en-GB",
    javascript: bool = True,
    reduced_motion: bool = False,
    server_goes: bool = False,
) -> Iterator[Page]:
    """Open `url` as a person without a past: no cookies, nothing stored. Sizes are in CSS pixels.

    At the end of the `with`, AssertionError says what went wrong meanwhile, in this page or in any that it opened: a
    request to another computer (none leaves), a script's error, an error on the console such as a breach of the content
    policy, a file that is missing, a server's failure. A refusal (4xx) in answer to a person is not one: the test looks
    at what the page makes of it; nor is that nobody answers, in a story in which the `server_goes`. While a page is
    open, this process cannot use Django's database.
    """
    with _driven_by(browser.loop):
        context = browser.playwright.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            locale=locale,
            java_script_enabled=javascript,
            reduced_motion="reduce" if reduced_motion else "no-preference",
        )
        with context, without_trouble(context, server_goes=server_goes):
            page = context.new_page()
            page.goto(url)
            yield page


@contextmanager
def _driven_by(loop: asyncio.AbstractEventLoop | None) -> Iterator[None]:
    """Let `loop` count as the running one, as Playwright needs it, or none, as everybody else does."""
    before = _get_running_loop()
    _set_running_loop(loop)
    try:
        yield
    finally:
        _set_running_loop(before)
