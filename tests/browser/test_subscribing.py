"""Subscribing to the calendar in the browser, with a calendar program of somebody else's, and taking the link back."""

from base64 import b64encode
from contextlib import closing
from http.client import HTTPConnection
from urllib.parse import urlsplit

from playwright.sync_api import expect

from tests.browser.walker import Person
from tests.services.accessibility import violations
from tests.services.browser import Chromium, open_page
from tests.services.khal import Khal, Shown
from tests.services.server import Running

NOW = "2026-03-23T10:40+01:00"
"""The Monday before clocks change in Europe; in America they have changed already."""


def test_an_interview_reaches_the_calendar_moves_there_and_is_called_off(
    served: Running, browser: Chromium, khal: Khal
) -> None:
    with open_page(browser, served.opening_url) as page:
        tom = Person(page)
        tells_of_an_interview(tom, "2026-03-31T09:00")
        tom.goes("/settings/calendar")
        page.check('[name=detail][value="full"]')
        tom.presses("text=Make a link")
        khal.subscribes(page.inner_text("#link"), "Europe/Stockholm")
        assert khal.refreshes()
        wanted = Shown("2026-03-31 15:00", "2026-03-31 16:00", "Interview at Hudson", is_cancelled=False)
        assert interviews(khal, "2026-03-31") == [wanted]
        khal.reads_by_the_clock_of("America/New_York")
        assert [one.begins for one in interviews(khal, "2026-03-31")] == ["2026-03-31 09:00"]
        khal.reads_by_the_clock_of("Europe/Stockholm")

        moves_it_to(tom, "2026-03-27T09:00")
        assert khal.refreshes()
        assert interviews(khal, "2026-03-31") == []
        assert [one.begins for one in interviews(khal, "2026-03-27")] == ["2026-03-27 14:00"]

        takes_it_back(tom)
        assert khal.refreshes()
        assert [one.is_cancelled for one in interviews(khal, "2026-03-27")] == [True]

        tom.goes("/settings/calendar")
        tom.presses("text=Take the link back")
        assert "opens nothing any more" in tom.reads()
        assert not khal.refreshes()


def tells_of_an_interview(tom: Person, at: str) -> None:
    """He was at Hudson in New York, and is invited once more."""
    tom.goes("/new")
    words = {"employer": "Hudson", "title": "Engineer", "day": "2026-03-20", "timezone": "America/New_York"}
    tom.chooses("country", "US")
    for name, value in words.items():
        tom.fills(name, value)
    tom.presses("main form button.primary")
    tom.presses('a[href$="/happened/interview"]')
    tom.fills("at", at)
    tom.presses("main form button.primary")


def interviews(khal: Khal, day: str) -> list[Shown]:
    return [one for one in khal.shows(day) if "Interview" in one.title]


def moves_it_to(tom: Person, at: str) -> None:
    tom.goes("/candidacies/")
    tom.presses("text=Hudson")
    tom.presses('.fixed a[href$="/correct"]')
    tom.fills("at", at)
    tom.presses("main form button.primary")


def takes_it_back(tom: Person) -> None:
    tom.goes("/candidacies/")
    tom.presses("text=Hudson")
    tom.presses('.fixed form[action$="/undo"] button')


def test_the_link_is_shown_once_can_be_copied_and_taken_back_opens_nothing(served: Running, browser: Chromium) -> None:
    with open_page(browser, served.opening_url) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=served.url)
        tom = Person(page)
        tom.goes("/settings/calendar")
        tom.presses("text=Make a link")
        link, password = page.inner_text("#link"), page.locator("dd .secret-link").last.inner_text()
        assert password in link
        assert violations(page) == []
        page.get_by_role("button", name="Copy it").click()
        expect(page.get_by_role("button", name="Copied")).to_be_visible()
        assert page.evaluate("navigator.clipboard.readText()") == link
        assert [looked_at(link), looked_at(f"{served.url}/calendar/feed.ics", password)] == [200, 200]

        tom.goes("/settings/calendar")
        assert "Your link is at work" in tom.reads()
        assert link not in page.content()
        assert password not in page.content()

        tom.presses("text=Make a new link")
        new = page.inner_text("#link")
        assert [looked_at(link), looked_at(new)] == [404, 200]
        tom.goes("/settings/calendar")
        tom.presses("text=Take the link back")
        assert [looked_at(link), looked_at(new)] == [404, 404]
        assert looked_at(f"{served.url}/calendar/feed.ics", password) == 401


def looked_at(address: str, password: str = "") -> int:
    """What a calendar program is answered."""
    login = {"Authorization": f"Basic {b64encode(f'tom:{password}'.encode()).decode()}"} if password else {}
    where = urlsplit(address)
    with closing(HTTPConnection(where.netloc, timeout=60)) as connection:
        connection.request("GET", where.path, headers=login)
        return connection.getresponse().status
