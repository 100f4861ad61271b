"""Working days are those of the `holidays` library, whatever is asked first and however far away."""

from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.workdays import EARLIEST_YEAR, LATEST_YEAR, WorkingDays, working_days
from tests.core.strategies import PLACES

A_DAY = timedelta(days=1)
PARTS = sorted({(place.country, place.subdivision) for place in PLACES})
places = st.sampled_from(PARTS)
days = st.dates(date(2022, 1, 1), date(2029, 12, 31))

CALENDARS = {
    (country, part): holidays.country_holidays(country, subdiv=part or None, years=range(2020, 2033))
    for country, part in PARTS
}
"""The library's own, every year known beforehand."""


def counted_on(place: tuple[str, str], day: date, n: int) -> date:
    """Count working days one by one."""
    step = A_DAY if n > 0 else -A_DAY
    for _ in range(abs(n)):
        day += step
        while not CALENDARS[place].is_working_day(day):
            day += step
    return day


@pytest.mark.parametrize("place", PARTS, ids=str)
def test_every_day_of_eight_years_is_what_the_library_says(place):
    table = WorkingDays(*place)
    for number in range(date(2022, 1, 1).toordinal(), date(2030, 1, 1).toordinal()):
        day = date.fromordinal(number)
        assert table.is_working(day) == CALENDARS[place].is_working_day(day), day


@given(places, days, st.integers(1, 40))
def test_so_many_working_days_on_are_counted_one_by_one(place: tuple[str, str], day: date, n: int) -> None:
    table = working_days(*place)
    assert table.after(day, n) == counted_on(place, day, n)
    assert table.before(day, n) == counted_on(place, day, -n)


@given(places, days)
def test_a_working_day_stays_and_another_moves_to_the_next_one(place: tuple[str, str], day: date) -> None:
    moved = working_days(*place).on_or_after(day)
    assert moved == (day if CALENDARS[place].is_working_day(day) else counted_on(place, day, 1))


@given(places, days, st.integers(1, 400))
def test_there_and_back_again(place: tuple[str, str], day: date, n: int) -> None:
    table = working_days(*place)
    start = table.on_or_after(day)
    assert table.before(table.after(start, n), n) == start


# --- How the table grows ---


@given(places, st.lists(st.tuples(days, st.sampled_from(["is", "after", "before"])), min_size=1, max_size=6))
def test_what_was_asked_before_changes_no_answer(place: tuple[str, str], questions: list[tuple[date, str]]) -> None:
    table = WorkingDays(*place)
    for day, question in questions:
        if question == "is":
            assert table.is_working(day) == CALENDARS[place].is_working_day(day)
        elif question == "after":
            assert table.after(day, 3) == counted_on(place, day, 3)
        else:
            assert table.before(day, 3) == counted_on(place, day, -3)


def test_hundreds_of_working_days_on_from_the_last_day_of_a_year():
    swedish = WorkingDays("SE", None)
    assert swedish.after(date(2026, 12, 31), 600) == counted_on(("SE", ""), date(2026, 12, 31), 600)
    assert WorkingDays("SE", None).before(date(2027, 1, 1), 600) == counted_on(("SE", ""), date(2027, 1, 1), -600)


def test_far_years_are_known_and_farther_ones_are_refused():
    swedish = WorkingDays("SE", None)
    assert swedish.is_working(date(EARLIEST_YEAR, 6, 1))
    assert WorkingDays("SE", None).is_working(date(LATEST_YEAR, 6, 3))
    for day in (date(EARLIEST_YEAR - 2, 1, 1), date(LATEST_YEAR + 2, 1, 1)):
        with pytest.raises(OverflowError, match=r"known from 1971 to 2199"):
            WorkingDays("SE", None).is_working(day)


def test_a_place_has_one_table():
    assert working_days("SE") is working_days("SE")
    assert working_days("US", "CA") is not working_days("US", "NY")


# --- As people there know it ---


@pytest.mark.parametrize(
    ("country", "part", "day", "works"),
    [
        ("SE", "", "2026-11-14", False),  # a Saturday
        ("SE", "", "2026-05-01", False),  # a Friday
        ("IL", "", "2026-11-13", False),  # a Friday
        ("IL", "", "2026-11-15", True),  # a Sunday
        ("SA", "", "2026-11-13", False),
        ("SA", "", "2026-11-15", True),
        ("AE", "", "2021-11-12", False),  # a Friday, before the weekend moved
        ("AE", "", "2021-11-14", True),
        ("AE", "", "2026-11-13", True),  # and after
        ("AE", "", "2026-11-15", False),
        ("CN", "", "2026-10-10", True),  # a Saturday, worked for the golden week
        ("CN", "", "2026-10-07", False),
        ("RU", "", "2024-12-28", True),  # a Saturday, for the Monday after it
        ("RU", "", "2024-12-30", False),
        ("RU", "", "2027-01-08", False),  # the long holidays
        ("US", "", "2026-11-26", False),  # Thanksgiving
        ("US", "", "2021-12-31", False),  # New Year's Day, a Saturday, is kept the day before
        ("GB", "ENG", "2026-08-31", False),  # the summer bank holiday
        ("BN", "", "2026-01-10", True),  # a Saturday between two days off
    ],
)
def test_days_that_people_know(country, part, day, works):
    assert WorkingDays(country, part or None).is_working(date.fromisoformat(day)) is works


def test_a_part_of_a_country_has_holidays_of_its_own():
    """Cesar Chavez Day is kept in California, not in New York."""
    cesar = date(2026, 3, 31)
    assert not working_days("US", "CA").is_working(cesar)
    assert working_days("US", "NY").is_working(cesar)
