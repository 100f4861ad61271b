"""A newcomer's first days, in a real browser: from the first page to what is learnt from a no."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.walker import Person, Typist
from tests.services.accessibility import violations
from tests.services.browser import Chromium, open_page
from tests.services.server import Running, running

TUESDAY = "2026-11-17T10:40+01:00"


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Running]:
    """A heardback that has never been opened, on a Tuesday morning in Stockholm."""
    with running(data=tmp_path, env={"HEARDBACK_NOW": TUESDAY, "TZ": "Europe/Stockholm"}) as server:
        yield server


WAYS: dict[str, tuple[type[Person], dict[str, Any]]] = {
    "at a desk": (Person, {}),
    "on a phone": (Person, {"width": 360, "height": 740}),
    "in the dark": (Person, {"dark": True}),
    "in Russian": (Person, {"locale": "ru-RU"}),
    "with the keyboard alone": (Typist, {}),
    "without scripts": (Person, {"javascript": False}),
}


@pytest.mark.parametrize("way", WAYS)
def test_from_the_first_page_to_what_is_learnt_from_a_no(served: Running, browser: Chromium, way: str) -> None:
    who, sight = WAYS[way]
    scripts = sight.get("javascript", True)
    with open_page(browser, served.opening_url, **sight) as page:
        maria = who(page)

        # She is welcomed, and notes her interview: whom she met, and what they said.
        assert page.url.endswith("/welcome")
        _is_usable(page, scripts=scripts)
        maria.presses('a.button[href="/new"]')
        maria.fills("employer", "Nordkraft")
        maria.fills("title", "Sales manager")
        maria.fills("at", "2026-11-09T10:00")
        maria.fills("says", "within a week")
        if scripts:
            page.locator("#heard", has_text="16").wait_for()  # the Monday that their words mean
        maria.fills("person0-name", "Olga Petrova")
        maria.chooses("person0-role", "recruiter")
        maria.fills("person0-phone", "08 123 45 67")
        maria.fills("person0-email", "olga@example.com")
        maria.chooses("country", "SE")
        maria.ticks("result_driven")
        _is_usable(page, scripts=scripts)
        maria.presses("form.form button.primary")

        # Today says to call, with the number and the words at hand; nobody answers.
        maria.goes("/")
        assert "Olga Petrova" in page.locator("h1").inner_text()
        assert page.locator(".focus a.tel").get_attribute("href") == "tel:+46-8-123-45-67"
        _is_usable(page, scripts=scripts)
        maria.presses('button[name="ending"][value="no-answer"]')

        # Now there is nothing to do; the next step is the next working day's, by phone again.
        assert page.locator(".focus.rest").is_visible()
        maria.presses(".row-name")
        assert page.locator(".road .ahead time").first.get_attribute("datetime") == "2026-11-18"
        assert page.locator(".road .past").count() == 3
        _is_usable(page, scripts=scripts)
        key = page.url.rstrip("/").rpartition("/")[2]

        # She would rather write: a name that is wrong is found, put right, and the letter marked as sent.
        maria.goes(f"/candidacies/{key}/letters/status-mail?to=olga")
        written = page.locator('[name="body"]').input_value()
        assert "Olga" in written
        maria.fills("body", written.replace("Petrova", "Pertova").replace("Петрова", "Пертова") + "\nOlga Pertova")
        if scripts:
            page.locator("#checked", has_text="Pertova").wait_for()
        _is_usable(page, scripts=scripts)
        maria.fills("body", written)
        maria.presses('button[formaction*="sent"]')
        maria.goes(f"/candidacies/{key}/")
        assert page.locator(".road .past").count() == 4

        # They say no. She thanks them, and looks back on the interview.
        maria.goes(f"/candidacies/{key}/happened/reply")
        maria.chooses("means", "rejection")
        maria.presses("form.form button.primary")
        maria.goes("/")
        assert page.locator('.focus [value="thank-after-rejection"], .focus [value="ask-feedback"]').count()
        _is_usable(page, scripts=scripts)
        maria.goes(f"/candidacies/{key}/review")
        maria.fills("well", "I knew their products")
        maria.fills("lessons", "Have numbers ready")
        _is_usable(page, scripts=scripts)
        maria.presses("form.form button.primary")
        maria.goes("/lessons/")
        assert "Have numbers ready" in maria.reads()


def _is_usable(page: Any, *, scripts: bool) -> None:
    """Hold a page against WCAG 2.2 AA, and make sure that nothing has to be scrolled sideways."""
    if scripts:
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), page.url
