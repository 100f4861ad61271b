"""A call with the phone in one hand: the number under the thumb whatever one reads, the script, a note, how it went."""

import pytest
from playwright.sync_api import Page

from tests.browser.walker import Person
from tests.services.accessibility import violations
from tests.services.browser import Chromium, open_page
from tests.services.server import Running

NOW = "2026-11-24T10:40+01:00"
HEIGHT = 740


@pytest.mark.parametrize("dark", [False, True], ids=["by day", "by night"])
def test_a_call_in_one_hand(served: Running, browser: Chromium, dark: bool) -> None:  # noqa: FBT001 - a parameter
    with open_page(browser, served.opening_url, width=360, height=HEIGHT, dark=dark) as page:
        tom = Person(page)
        waits_for_an_answer(tom)
        assert page.locator('a[href="tel:+46-8-123-45-67"]').first.inner_text() == "+46 8 123 45 67"
        tom.presses('a[href*="/letters/status-call"]')
        assert violations(page) == []
        assert "a good hour now: it is 10:40 in Stockholm" in tom.reads()
        for part in ("h1", ".speak-part", "#note"):
            page.locator(part).first.scroll_into_view_if_needed()
            assert is_under_the_thumb(page)
        page.locator("summary", has_text="The voicemail answers").click()
        tom.fills("note", "Olga is back on Thursday")
        button = page.locator('button[value="voicemail"]')
        button.focus()
        assert not covered(page, 'button[value="voicemail"]')
        tom.presses('button[value="voicemail"]')
        tom.goes("/candidacies/")
        tom.presses("text=Nordkraft")
        assert "Olga is back on Thursday" in tom.reads()


def waits_for_an_answer(tom: Person) -> None:
    """It is time to call Olga."""
    tom.goes("/new")
    tom.chooses("country", "SE")
    for name, words in {"employer": "Nordkraft", "title": "Engineer", "day": "2026-11-12"}.items():
        tom.fills(name, words)
    tom.fills("says", "by 20 November")
    tom.fills("person0-name", "Olga Petrova")
    tom.fills("person0-phone", "08 123 45 67")
    tom.presses("main form button.primary")


def is_under_the_thumb(page: Page) -> bool:
    """In the lowest eighth of the screen, and wide."""
    box = page.locator(".dial-number .tel").bounding_box()
    return bool(box and box["y"] > HEIGHT * 7 / 8 and box["width"] > 300 and box["height"] >= 44)


def covered(page: Page, selector: str) -> bool:
    """Whether something lies over the middle of it."""
    return bool(
        page.locator(selector).evaluate(
            """one => {
              const { left, top, width, height } = one.getBoundingClientRect();
              return !one.contains(document.elementFromPoint(left + width / 2, top + height / 2));
            }"""
        )
    )
