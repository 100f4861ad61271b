"""Subscribing to the calendar in the browser, with a calendar program of somebody else's, and taking the link back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.walker import Person
from tests.services.browser import Chromium, open_page
from tests.services.khal import Khal, Shown
from tests.services.server import Running, running

MONDAY = "2026-03-23T10:40+01:00"
"""The Monday before clocks change in Europe; in America they have changed already."""


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Running]:
    with running(data=tmp_path / "data", env={"HEARDBACK_NOW": MONDAY, "TZ": "Europe/Stockholm"}) as server:
        yield server


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
