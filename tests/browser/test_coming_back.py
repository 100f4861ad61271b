"""Going away from a form, and coming back to it with the browser's own button."""

from tests.browser.walker import Person
from tests.services.browser import Chromium, open_page
from tests.services.server import Running

NOW = "2026-11-17T10:40+01:00"


def test_what_was_half_filled_in_is_still_there_on_coming_back(served: Running, browser: Chromium) -> None:
    with open_page(browser, served.opening_url) as page:
        tom = Person(page)
        tom.presses('a[href="/new"]')
        tom.fills("employer", "Nordkraft")
        tom.fills("says", "by the end of next week")
        tom.chooses("country", "SE")
        tom.presses("a.brand")
        page.go_back()
        page.wait_for_url("**/new")
        assert page.input_value("[name=employer]") == "Nordkraft"
        assert page.input_value("[name=says]") == "by the end of next week"
        assert page.input_value("[name=country]") == "SE"


def test_what_was_recorded_is_not_there_to_be_recorded_again(served: Running, browser: Chromium) -> None:
    with open_page(browser, served.opening_url) as page:
        tom = Person(page)
        tom.presses('a[href="/new"]')
        for name, words in {"employer": "Nordkraft", "title": "Engineer", "day": "2026-11-16"}.items():
            tom.fills(name, words)
        tom.presses("main form button.primary")
        assert "Noted." in tom.reads()
        page.reload()
        assert "Nordkraft" in tom.reads()
        tom.goes("/candidacies/")
        assert "1 application" in tom.reads()
        page.go_back()
        page.go_back()
        page.wait_for_url("**/new")
        assert page.input_value("[name=employer]") == ""
