"""A letter written in a real browser: read over and kept while one types, in two windows, and without scripts."""

from urllib.parse import unquote

from playwright.sync_api import Page, expect

from tests.browser.walker import Person
from tests.services.accessibility import violations
from tests.services.browser import Chromium, open_page
from tests.services.server import Running

NOW = "2026-11-17T10:40+01:00"
PS = "\nPS: I realy hope to hear from you 🙂 soon, [Name]."


def test_while_she_types_it_is_read_over_and_kept(served: Running, browser: Chromium) -> None:
    with open_page(browser, served.opening_url) as page:
        _opens_a_thank_you(page)
        _types(page, PS)
        expect(page.locator("#kept")).to_contain_text("Kept as a draft")
        expect(page.locator("[data-select]", has_text="realy")).to_be_visible()
        for words in ("realy", "🙂", "[Name]"):
            page.locator("[data-select]", has_text=words).first.click()
            assert _selected(page) == words
        assert violations(page) == []
        page.reload()
        assert page.input_value("#id_body").endswith(PS)


def test_the_mail_program_gets_every_letter_up_to_the_last(served: Running, browser: Chromium) -> None:
    with open_page(browser, served.opening_url) as page:
        _opens_a_thank_you(page)
        _types(page, " Über-fast.")
        page.evaluate("addEventListener('click', (event) => event.preventDefault())")  # no mail program here
        page.locator("[data-mailto]").click()
        link = unquote(page.locator("[data-mailto]").get_attribute("href") or "")
        assert link.endswith(" Über-fast.")
        assert "\r\n\r\n" in link


def test_in_two_windows_nothing_is_overwritten_or_lost(served: Running, browser: Chromium) -> None:
    with open_page(browser, served.opening_url) as page:
        _opens_a_thank_you(page)
        other = page.context.new_page()
        other.goto(page.url)
        _types(other, " From the other window.")
        expect(other.locator("#kept")).to_contain_text("Kept as a draft")
        _types(page, " From this window.")
        expect(page.locator("#kept [role=alert]")).to_contain_text("changed in another window")
        expect(page.locator("#kept details")).to_contain_text("From the other window.")
        assert violations(page) == []
        page.get_by_role("button", name="Keep mine").click()
        expect(page.locator("#kept")).to_contain_text("Kept as a draft")
        assert page.input_value("#id_body").endswith(" From this window.")
        other.reload()
        assert other.input_value("#id_body").endswith(" From this window.")


def test_without_scripts_a_button_does_the_same(served: Running, browser: Chromium) -> None:
    with open_page(browser, served.opening_url, javascript=False) as page:
        _opens_a_thank_you(page)
        page.locator("#id_body").fill("Dear Olga Petrova, thank you. I realy liked it. Maria")
        page.get_by_role("button", name="Check and keep").click()
        expect(page.locator("#checked")).to_contain_text("realy")
        expect(page.locator("#kept")).to_contain_text("Kept as a draft")
        page.get_by_role("button", name="I sent it").click()
        expect(page.locator(".said")).to_contain_text("The letter is kept as it went out.")


def _opens_a_thank_you(page: Page) -> None:
    """Note an interview of yesterday with Olga, and open the letter that thanks her."""
    maria = Person(page)
    maria.goes("/new")
    maria.fills("employer", "Nordkraft")
    maria.fills("title", "Sales manager")
    maria.fills("day", "2026-11-16")
    maria.fills("time", "10:00")
    maria.fills("person0-name", "Olga Petrova")
    maria.fills("person0-email", "olga@example.com")
    maria.chooses("country", "SE")
    page.locator("form.form button.primary").click()
    page.locator(".road").wait_for()
    page.goto(f"{page.url}letters/thanks")


def _types(page: Page, words: str) -> None:
    page.locator("#id_body").press("Control+End")
    page.locator("#id_body").press_sequentially(words)


def _selected(page: Page) -> str:
    words: str = page.evaluate("(one => one.value.slice(one.selectionStart, one.selectionEnd))(document.activeElement)")
    return words
