"""A newcomer's first days, in a real browser: from the first page to what is learnt from a no."""

from typing import Any

import pytest

from tests.browser.walker import Person, Typist
from tests.services.accessibility import violations
from tests.services.browser import Chromium, open_page
from tests.services.server import Running

NOW = "2026-11-17T10:40+01:00"


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
    with open_page(browser, served.opening_url, **sight) as page:
        maria = who(page)
        maria.sees_all_of_it = sight.get("javascript", True)
        she_is_welcomed_and_notes_her_interview(maria)
        today_says_to_call_and_nobody_answers(maria)
        key = there_is_nothing_more_to_do_today(maria)
        she_writes_a_letter_is_shown_a_slip_and_sends_it(maria, key)
        they_say_no(maria, key)
        she_looks_back(maria, key)


def she_is_welcomed_and_notes_her_interview(maria: Person) -> None:
    assert maria.page.url.endswith("/welcome")
    can_be_used(maria)
    maria.presses('a.button[href="/new"]')
    maria.fills("employer", "Nordkraft")
    maria.fills("title", "Sales manager")
    maria.fills("day", "2026-11-09")
    maria.fills("time", "10:00")
    maria.fills("says", "within a week")
    if maria.sees_all_of_it:
        maria.page.locator("#heard", has_text="16").wait_for()  # the Monday that their words mean
    maria.fills("person0-name", "Olga Petrova")
    maria.chooses("person0-role", "recruiter")
    maria.fills("person0-phone", "08 123 45 67")
    maria.fills("person0-email", "olga@example.com")
    maria.chooses("country", "SE")
    maria.ticks("result_driven")
    can_be_used(maria)
    maria.presses("form.form button.primary")


def today_says_to_call_and_nobody_answers(maria: Person) -> None:
    maria.goes("/")
    assert "Olga Petrova" in maria.page.locator("h1").inner_text()
    assert maria.page.locator(".focus a.tel").get_attribute("href") == "tel:+46-8-123-45-67"
    can_be_used(maria)
    maria.presses('button[name="ending"][value="no-answer"]')


def there_is_nothing_more_to_do_today(maria: Person) -> str:
    """The next step is the next working day's, by phone again."""
    assert maria.page.locator(".focus.rest").is_visible()
    maria.presses(".row-name")
    assert maria.page.locator(".road .ahead time").first.get_attribute("datetime") == "2026-11-18"
    assert maria.page.locator(".road .past").count() == 3
    can_be_used(maria)
    return maria.page.url.rstrip("/").rpartition("/")[2]


def she_writes_a_letter_is_shown_a_slip_and_sends_it(maria: Person, key: str) -> None:
    maria.goes(f"/candidacies/{key}/letters/status-mail?to=olga")
    written = maria.page.locator('[name="body"]').input_value()
    assert "Olga" in written
    maria.fills("body", f"{written}\nOlga Pertova")
    if maria.sees_all_of_it:
        maria.page.locator("#checked", has_text="Pertova").wait_for()
    can_be_used(maria)
    maria.fills("body", written)
    maria.presses('button[formaction*="sent"]')
    maria.goes(f"/candidacies/{key}/")
    assert maria.page.locator(".road .past").count() == 4


def they_say_no(maria: Person, key: str) -> None:
    maria.goes(f"/candidacies/{key}/happened/reply")
    maria.chooses("means", "rejection")
    maria.presses("form.form button.primary")
    maria.goes("/")
    assert maria.page.locator('.focus [value="thank-after-rejection"], .focus [value="ask-feedback"]').count()
    can_be_used(maria)


def she_looks_back(maria: Person, key: str) -> None:
    maria.goes(f"/candidacies/{key}/review")
    maria.fills("well", "I knew their products")
    maria.fills("lessons", "Have numbers ready")
    can_be_used(maria)
    maria.presses("form.form button.primary")
    maria.goes("/lessons/")
    assert "Have numbers ready" in maria.reads()


def can_be_used(maria: Person) -> None:
    """Hold the page against WCAG 2.2 AA, and make sure that nothing has to be scrolled sideways."""
    if maria.sees_all_of_it:
        assert violations(maria.page) == []
        assert maria.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), maria.page.url
