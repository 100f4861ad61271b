"""A page that opens is looked at closely: nothing it does wrong goes by unseen."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from mimetypes import guess_type
from typing import Final

import pytest

from tests.services.accessibility import violations
from tests.services.browser import open_page
from tests.services.serving import Quiet, at_a_port

_GOOD: Final = "<h1>Today</h1><p>Nothing to do today.</p>"
_PAGE: Final = "<!doctype html><html lang='en'><title>heardback</title><main>{}</main></html>"
_POLICY: Final = "default-src 'self'; img-src *; connect-src *"
"""Scripts and styles as strict as ours; pictures and sockets not, to see that others watch over them too."""


def test_a_good_page_opens_and_reads(browser):
    with site({"/": _GOOD}) as url, open_page(browser, url) as page:
        assert page.get_by_role("heading").inner_text() == "Today"
        assert violations(page, best_practice=True) == []


def test_axe_finds_what_some_people_cannot_read_or_use(browser):
    styled = {"/style.css": "p { color: #aaa; }"}
    pages = {"/": "<link rel='stylesheet' href='/style.css'><h1>Letters</h1><p id='pale'>until Friday</p><input>"}
    with site(pages | styled) as url, open_page(browser, url) as page:
        contrast, label = violations(page)
    assert contrast.startswith("color-contrast (serious)")
    assert "#pale" in contrast
    assert "insufficient color contrast" in contrast
    assert label.startswith("label (critical)")


def test_the_person_is_as_described(browser):
    with (
        site({"/": _GOOD}) as url,
        open_page(browser, url, width=360, height=640, dark=True, locale="ru-RU", reduced_motion=True) as page,
    ):
        media = "['(width: 360px)', '(prefers-color-scheme: dark)', '(prefers-reduced-motion)']"
        assert page.evaluate(f"{media}.map(media => matchMedia(media).matches)") == [True] * 3
        assert page.evaluate("navigator.language") == "ru-RU"


def test_without_javascript_a_page_reads_but_axe_says_that_it_cannot_look(browser):
    pages = {"/": f"<noscript>{_GOOD}</noscript><script src='/throws.js'></script>", "/throws.js": "throw 'ran'"}
    with site(pages) as url, open_page(browser, url, javascript=False) as page:
        assert page.get_by_role("heading").inner_text() == "Today"
        with pytest.raises(AssertionError, match="scripts may run"):
            violations(page)


@pytest.mark.parametrize(
    ("body", "trouble"),
    [
        ("<script src='/throws.js'></script>", "a script failed: Error: lost"),
        ("<script src='/complains.js'></script>", "on the console: no such step"),
        ("<script>document.title = 'x'</script>", "on the console: Executing inline script violates"),
        ("<p style='color: red'>late</p>", "on the console: Applying inline style violates"),
        ("<script src='/evaluates.js'></script>", "a script failed: EvalError"),
        ("<img alt='' src='/missing.png'>", "answered with 404: GET http://127.0.0.1"),
        ("<img alt='' src='http://192.0.2.1/pixel.png'>", "asked another computer: GET http://192.0.2.1/pixel.png"),
        ("<script src='/asks.js'></script>", "asked another computer: GET http://fonts.example.com/"),
        ("<script src='/talks.js'></script>", "asked another computer: WebSocket ws://example.com/"),
    ],
)
def test_nothing_goes_wrong_unseen(browser, body, trouble):
    scripts = {
        "/asks.js": "fetch('http://fonts.example.com/').catch(() => null)",
        "/throws.js": "throw new Error('lost')",
        "/complains.js": "console.error('no such step')",
        "/evaluates.js": "eval('1')",
        "/talks.js": "try { new WebSocket('ws://example.com/') } catch {}",
    }
    with (
        site({"/": _GOOD + body} | scripts) as url,
        pytest.raises(AssertionError, match=trouble),
        open_page(browser, url),
    ):
        pass


def test_a_form_that_is_refused_is_no_trouble_but_a_server_that_fails_is(browser):
    with site({"/": _GOOD}) as url:
        with open_page(browser, f"{url}/nowhere") as page:
            assert "nothing here" in page.inner_text("body")
        with pytest.raises(AssertionError, match="answered with 500"), open_page(browser, f"{url}/fails"):
            pass


def test_a_test_that_fails_says_what_else_was_wrong(browser):
    pages = {"/": "<script src='/throws.js'></script>", "/throws.js": "throw new Error('lost')"}
    with site(pages) as url, pytest.raises(ZeroDivisionError) as failed, open_page(browser, url):
        _ = 1 / 0
    assert failed.value.__notes__ == ["a script failed: Error: lost"]


def test_after_a_page_other_loops_run_again(browser):
    with site({"/": _GOOD}) as url, open_page(browser, url):
        pass
    assert asyncio.run(asyncio.sleep(0, "ran")) == "ran"


@contextmanager
def site(pages: dict[str, str]) -> Iterator[str]:
    """Serve `pages` as strictly as our own are served."""

    class Handler(Quiet, BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found = pages.get(self.path)
            self.send_response(200 if found else 500 if self.path == "/fails" else 404)
            self.send_header("Content-Security-Policy", _POLICY)
            self.send_header("Content-Type", guess_type(self.path)[0] or "text/html")
            self.end_headers()
            whole = found if found and "." in self.path else _PAGE.format(found or "nothing here")
            self.wfile.write(whole.encode())

    with at_a_port(Handler) as port:
        yield f"http://127.0.0.1:{port}"
