"""Windows such as "3wd..5wd": how they are written, and which days they are."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.plan import plan
from heardback.core.playbook import built_in
from heardback.core.reading import next_change, read
from heardback.core.spans import Offset, Window
from heardback.core.workdays import working_days
from tests.core.story import interviewed
from tests.core.strategies import PLACES

offsets = st.builds(Offset, st.integers(0, 30), st.booleans())
windows = st.builds(lambda a, b: Window(*sorted((a, b), key=lambda one: one.count)), offsets, offsets)
places = st.sampled_from(PLACES)
days = st.dates(date(2025, 1, 1), date(2028, 12, 31))


# --- As text ---


@given(offsets)
def test_an_offset_is_read_as_it_is_written(offset: Offset) -> None:
    assert Offset.parse(str(offset)) == offset


@given(windows)
def test_a_window_is_read_as_it_is_written(window: Window) -> None:
    assert Window.parse(str(window)) == window


@pytest.mark.parametrize("text", ["5wd", " 5wd ", "5 wd", "5WD"])
def test_an_offset_may_be_written_freely(text):
    assert Offset.parse(text) == Offset(5, working=True)


@pytest.mark.parametrize(
    "text", ["", "wd", "5", "5w", "-1d", "1.5d", "1000d", "5wd..6wd", "5 working days", 7, None, ["5d"]]
)
def test_what_is_no_offset_is_told_what_one_is(text):
    with pytest.raises(ValueError, match="working days"):
        Offset.parse(text)


@pytest.mark.parametrize(
    "text", ["", "3wd", "3wd..", "..5wd", "3wd-5wd", "3wd...5wd", "5wd..3wd", "5d..3d", 3, None, {}]
)
def test_what_is_no_window_is_told_what_one_is(text):
    with pytest.raises(ValueError, match="does not end before it begins"):
        Window.parse(text)


def test_days_of_two_kinds_may_be_mixed():
    assert str(Window.parse("0d..1wd")) == "0d..1wd"


# --- As days ---


@given(places, days, windows)
def test_a_window_begins_and_ends_on_working_days_and_not_before_it_begins(place, day: date, window: Window) -> None:
    here = working_days(place.country, place.subdivision)
    first, last = window.after(day, here)
    assert day <= first <= last
    assert here.is_working(first)
    assert here.is_working(last)


@given(places, days, st.integers(0, 30), st.integers(0, 30))
def test_calendar_days_that_land_on_a_day_off_move_forward(place, day: date, first: int, more: int) -> None:
    here = working_days(place.country, place.subdivision)
    window = Window(Offset(first, working=False), Offset(first + more, working=False))
    landed = [day + timedelta(days=first), day + timedelta(days=first + more)]
    assert window.after(day, here) == tuple(here.on_or_after(one) for one in landed)


@given(places, days, st.integers(1, 30))
def test_working_days_are_counted_after_the_day_and_calendar_days_from_it(place, day: date, n: int) -> None:
    here = working_days(place.country, place.subdivision)
    assert Offset(n, working=True).on_from(day, here) == here.after(day, n)
    assert Offset(n, working=False).on_from(day, here) == day + timedelta(days=n)
    assert Offset(0, working=True).on_from(day, here) == Offset(0, working=False).on_from(day, here) == day


@pytest.mark.parametrize(
    ("country", "day", "window", "first", "last"),
    [
        ("SE", "2026-11-05", "3wd..5wd", "2026-11-10", "2026-11-12"),
        ("SE", "2026-11-05", "3d..4d", "2026-11-09", "2026-11-09"),
        ("SE", "2026-11-05", "7d..8d", "2026-11-12", "2026-11-13"),
        ("SE", "2026-11-08", "0d..1wd", "2026-11-09", "2026-11-09"),
        ("IL", "2026-11-12", "1wd..2wd", "2026-11-15", "2026-11-16"),
        ("RU", "2026-12-30", "1wd..2wd", "2027-01-11", "2027-01-12"),
        ("CN", "2026-10-08", "1wd..2wd", "2026-10-09", "2026-10-10"),
        ("CN", "2026-09-30", "1d..2d", "2026-10-08", "2026-10-08"),
    ],
)
def test_windows_as_people_there_count_them(country, day, window, first, last):
    found = Window.parse(window).after(date.fromisoformat(day), working_days(country))
    assert tuple(map(str, found)) == (first, last)


# --- A day begins at midnight there ---


@pytest.mark.parametrize(
    ("country", "timezone", "opens"),
    [
        ("SE", "Europe/Stockholm", "2026-11-16T23:00+00:00"),
        ("US", "America/Los_Angeles", "2026-11-17T08:00+00:00"),
        ("KI", "Pacific/Kiritimati", "2026-11-16T10:00+00:00"),
        ("WS", "Pacific/Apia", "2026-11-16T11:00+00:00"),
        ("NZ", "Pacific/Chatham", "2026-11-16T10:15+00:00"),
        ("IN", "Asia/Kolkata", "2026-11-16T18:30+00:00"),
    ],
)
def test_a_window_opens_at_midnight_at_the_employers_place(country, timezone, opens):
    """Wherever Maria is when she asks."""
    maria = interviewed("2026-11-09").at(country, timezone).promised("2026-11-16").candidacy
    instant = datetime.fromisoformat(opens)
    made = plan(maria, built_in("patient"), instant - timedelta(seconds=1))
    assert next_change(made, instant - timedelta(seconds=1)) == instant
    assert read(made, instant - timedelta(seconds=1)).stance == "wait"
    assert read(made, instant).stance == "act"


@pytest.mark.parametrize(
    ("country", "timezone", "interview", "promise", "opens"),
    [
        # Clocks go forward at midnight: Friday 24 April 2026 begins at 01:00 in Cairo.
        ("EG", "Africa/Cairo", "2026-04-13", "2026-04-23", "2026-04-25T21:00+00:00"),
        # And back in the night to Friday 30 October.
        ("EG", "Africa/Cairo", "2026-10-19", "2026-10-29", "2026-10-31T22:00+00:00"),
        # Sunday 29 March 2026 has 23 hours in Stockholm, Sunday 25 October 25.
        ("SE", "Europe/Stockholm", "2026-03-20", "2026-03-27", "2026-03-29T22:00+00:00"),
        ("SE", "Europe/Stockholm", "2026-10-16", "2026-10-23", "2026-10-25T23:00+00:00"),
        # There was no Friday 30 December 2011 in Samoa.
        ("WS", "Pacific/Apia", "2011-12-19", "2011-12-29", None),
    ],
)
def test_a_window_opens_on_time_when_clocks_change(country, timezone, interview, promise, opens):
    maria = interviewed(interview).at(country, timezone).promised(promise).candidacy
    before = datetime.fromisoformat(promise).replace(tzinfo=ZoneInfo(timezone), hour=20)
    at = next_opening(maria, before)
    assert read(plan(maria, built_in("patient"), at), at).stance == "act"
    just_before = at.astimezone(ZoneInfo("UTC")) - timedelta(seconds=1)
    assert read(plan(maria, built_in("patient"), just_before), just_before).stance == "wait"
    if opens:
        assert at == datetime.fromisoformat(opens)


def next_opening(candidacy, at: datetime) -> datetime:
    """Go from change to change until there is something to do."""
    while read(made := plan(candidacy, built_in("patient"), at), at).stance != "act":
        change = next_change(made, at)
        assert change
        assert change > at
        at = change
    return at
