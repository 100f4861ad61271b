"""A calendar of one's own in the browser: linked, its steps moved and marked as done there, and what Today says of it.

The calendar server is a real one, and so is the worker beside the pages; what Tom does in his calendar program is
written there as such programs write it.
"""

import re
import time
from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeVar

import pytest

from tests.browser.walker import Person
from tests.services.accessibility import violations
from tests.services.browser import Chromium, open_page
from tests.services.radicale import PASSWORD, Owner, Radicale
from tests.services.server import Running

NOW = "2026-11-20T09:10+01:00"
PATIENCE_SECONDS = 60
T = TypeVar("T")
ASK = "ask whether they have decided"


@pytest.fixture
def his(radicale: Radicale) -> Owner:
    return radicale.someone()


def test_a_step_moved_within_its_window_waits_and_one_moved_out_of_it_is_explained(
    served: Running, browser: Chromium, his: Owner
) -> None:
    with open_page(browser, served.opening_url) as page:
        tom = Person(page)
        was_told_by_when(tom)
        links(tom, his)
        name = until(lambda: item_of(his, ASK))
        first, last = days(his, name)
        assert (first, last) == (date(2026, 11, 24), date(2026, 11, 25))

        moves(his, name, last)
        looks_until(tom, lambda: "put off" in journal(tom))
        assert days(his, name)[0] == last

        moves(his, name, last + timedelta(days=9))
        looks_until(tom, lambda: "From your calendar" in today(tom))
        assert "which is outside of its window. It is back where it was." in today(tom)
        assert violations(page) == []
        assert until(lambda: days(his, name)[0] == last or None)
        tom.presses('.calendar-word button:has-text("All right")')
        assert "From your calendar" not in today(tom)


def test_a_to_do_marked_as_done_is_asked_about_and_answered(served: Running, browser: Chromium, his: Owner) -> None:
    with open_page(browser, served.opening_url) as page:
        tom = Person(page)
        met_long_ago(tom)
        links(tom, his, steps_as="to-dos")
        name = until(lambda: item_of(his, ASK))
        his.writes(name, his.lists()[name].replace("STATUS:NEEDS-ACTION", "STATUS:COMPLETED"))
        looks_until(tom, lambda: "How did it end?" in today(tom))
        assert violations(page) == []
        tom.presses('.calendar-word a:has-text("Note it")')
        tom.presses('button[value="voicemail"]')
        looks_until(tom, lambda: "How did it end?" not in today(tom))


def test_a_wrong_password_is_told_and_what_was_typed_stays(served: Running, browser: Chromium, his: Owner) -> None:
    with open_page(browser, served.opening_url, width=360, height=740, dark=True) as page:
        tom = Person(page)
        fills_in(tom, his, "wrong")
        tom.presses("main form button.primary")
        assert page.input_value("[name=user]") == his.name
        assert page.input_value("[name=password]") == ""
        assert violations(page) == []


# --- Tom at heardback ---


def was_told_by_when(tom: Person) -> None:
    """They promised an answer by Monday; from Tuesday on he may ask."""
    notes_an_interview(tom, "2026-11-12", says="by 23 November")


def met_long_ago(tom: Person) -> None:
    notes_an_interview(tom, "2026-11-12")


def notes_an_interview(tom: Person, day: str, **more: str) -> None:
    tom.goes("/new")
    tom.chooses("country", "SE")
    for name, words in {"employer": "Nordkraft", "title": "Engineer", "day": day, **more}.items():
        tom.fills(name, words)
    tom.fills("person0-name", "Olga Petrova")
    tom.fills("person0-phone", "+46 8 123 45 67")
    tom.presses("main form button.primary")


def links(tom: Person, his: Owner, steps_as: str = "events") -> None:
    fills_in(tom, his, PASSWORD)
    tom.presses("main form button.primary")
    tom.chooses("calendar", his.address())
    tom.chooses("steps_as", steps_as)
    assert violations(tom.page) == []
    tom.presses("main form button.primary")
    assert "Your steps are put into “Search” within some minutes." in tom.page.inner_text("body")


def fills_in(tom: Person, his: Owner, password: str) -> None:
    tom.goes("/settings/calendar")
    tom.presses('a[href="/settings/calendar/own"]')
    for name, words in {"address": his.server.url, "user": his.name, "password": password}.items():
        tom.fills(name, words)


def today(tom: Person) -> str:
    tom.goes("/")
    return tom.reads()


def journal(tom: Person) -> str:
    tom.goes("/candidacies/")
    tom.presses("text=Nordkraft")
    tom.presses('a[href$="/journal"]')
    return tom.reads().casefold()


def looks_until(tom: Person, true: Callable[[], bool]) -> None:
    """Ask for a look at the calendar, and wait for what comes of it."""
    tom.goes("/settings/calendar/own")
    tom.presses('form[action="/settings/calendar/own/look"] button')
    until(lambda: true() or None)


# --- Tom at his calendar program ---


def item_of(his: Owner, words: str) -> str | None:
    """The name of the item that says something."""
    return next((name for name, text in his.lists().items() if words in text.replace("\r\n ", "")), None)


def days(his: Owner, name: str) -> tuple[date, date]:
    """The first and the last day of an item."""
    first, after = re.findall(r"DT(?:START|END);VALUE=DATE:(\d{8})", his.lists()[name])
    return date.fromisoformat(first), date.fromisoformat(after) - timedelta(days=1)


def moves(his: Owner, name: str, to: date) -> None:
    """Drag it to a day; it stays as long as it was."""
    first, last = days(his, name)
    wanted = {"START": to, "END": to + (last - first) + timedelta(days=1)}
    text = his.lists()[name]
    for which, day in wanted.items():
        text = re.sub(rf"DT{which};VALUE=DATE:\d{{8}}", f"DT{which};VALUE=DATE:{day:%Y%m%d}", text)
    his.writes(name, text)


def until(found: Callable[[], T | None]) -> T:
    give_up = time.monotonic() + PATIENCE_SECONDS
    while (one := found()) is None:
        assert time.monotonic() < give_up
        time.sleep(0.2)
    return one
