"""A year through the worker, with changes of the clocks on both hemispheres and one event a day."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from heardback.core.notices import Wishes
from tests.adapters.stores import Store
from tests.adapters.travelling import DAY, Traveller, days_of_interviews, lives_a_day, through
from tests.services.endpoint import Endpoint, endpoint

PLACES = {
    "Europe/Berlin": ("DE", "Europe/Berlin", Wishes()),
    "America/New_York": ("US", "America/New_York", Wishes(begins=7 * 60 + 30)),
    "Australia/Sydney": ("AU", "Australia/Sydney", Wishes()),
    "America/Santiago": ("CL", "America/Santiago", Wishes(begins=9 * 60, ends=18 * 60)),
    "Asia/Kolkata": ("IN", "Asia/Kolkata", Wishes()),
    "Berlin, where clocks change at night": ("DE", "Europe/Berlin", Wishes(begins=2 * 60 + 30, ends=60)),
    "Berlin, applying in Sydney": ("AU", "Australia/Sydney", Wishes()),
    "Santiago, applying in Berlin": ("DE", "Europe/Berlin", Wishes()),
}
AT_NIGHT = ("00:00", "03:30")
"""Where it is quiet from one to half past two: also in the night in which clocks go forward."""
HOMES = {"Berlin": "Europe/Berlin", "Santiago": "America/Santiago"}


@pytest.fixture
def service() -> Iterator[Endpoint]:
    with endpoint() as one:
        yield one


@pytest.mark.parametrize("place", PLACES)
def test_each_step_is_announced_on_its_first_day_at_the_persons_hour(own_copy: Store, service: Endpoint, place: str):
    country, there, wishes = PLACES[place]
    home = ZoneInfo(HOMES.get(place.partition(",")[0], place))
    person = Traveller(own_copy, service, home, country, ZoneInfo(there), wishes)
    through(person, days_of_interviews(ZoneInfo(there)))
    expected = person.expected()
    assert len(expected) > 20
    assert wrong(person, person.first_heard(), expected) == {}
    assert twice(person) == []
    if home.key == there:
        morning = f"{wishes.begins // 60:02}:{wishes.begins % 60:02}"
        assert {person.clock(one.at)[11:] for one in person.heard()} <= {morning, "15:20", "18:00", *AT_NIGHT}


def test_a_week_switched_off_is_told_of_and_what_still_holds_is_said_once(own_copy: Store, service: Endpoint):
    person = Traveller(own_copy, service, ZoneInfo("Europe/Berlin"), "DE")
    for number in range(6):
        lives_a_day(person, date(2026, 3, 17) + number * DAY, meets=number < 3)
    before = service.all()
    assert before
    assert not [got for got in before if "was not at work" in str(got["message"])]
    person.now = person.local(date(2026, 3, 30), 10, 13)
    person.works()
    (digest,) = service.all()
    assert "From Sun 22 Mar to Mon 30 Mar heardback was not at work." in str(digest["message"])
    pressing = {one.about for one in person.heard() if one.at == person.now and one.about != "digest"}
    assert pressing == set(person.pressing())
    assert 0 < len(pressing) < len(person.expected()), "some came and went"
    lives_a_day(person, date(2026, 3, 30))
    lives_a_day(person, date(2026, 3, 31))
    assert not [got for got in service.all() if "was not at work" in str(got["message"])]


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York"])
def test_a_clock_that_is_set_back_an_hour_sends_nothing_twice(own_copy: Store, service: Endpoint, zone: str):
    """Not only by the law but by hand, and at every moment at which anything came."""
    person = Traveller(own_copy, service, ZoneInfo(zone), "DE", wishes=Wishes(begins=0, ends=0))
    told = 0
    for number in range(8):
        day = date(2026, 3, 24) + number * DAY
        person.lives(person.local(day, 15, 20))
        person.meets(day + 2 * DAY)
        while (due := person.next_due()) is not None and due <= person.local(day, 23, 59):
            person.now = moment = max(person.now, due)
            person.works()
            told += len(service.all())
            person.now = moment - timedelta(hours=1)
            person.works()
            assert service.all() == []
            person.now = moment
    assert told > 8


def wrong(person: Traveller, heard: dict[str, datetime], expected: dict[str, datetime]) -> dict[str, tuple[str, str]]:
    """Return what was heard at another hour than it should have been, or never, or without reason."""
    steps = {about for about in {*heard, *expected} if about != "digest" and " interview " not in about}
    return {
        about: (person.clock(heard.get(about)), person.clock(expected.get(about)))
        for about in steps
        if heard.get(about) != expected.get(about)
    }


def twice(person: Traveller) -> list[tuple[str, str]]:
    """Return what was said twice on one day; and the digests that came beyond one a day."""
    days = Counter((one.about, person.clock(one.at)[:10]) for one in person.heard())
    digests = [got for got in person.service.all() if str(got["title"]).startswith("Today: ")]
    assert len(digests) == sum(one.about == "digest" for one in person.heard())
    return [thing for thing, times in days.items() if times > 1]
