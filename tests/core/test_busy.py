"""The best hour for a call: they are at work, and the person is free."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.busy import FROM, LONG_ENOUGH, UNTIL, Busy, best_hour
from heardback.core.workdays import working_days

STOCKHOLM, SWEDEN = ZoneInfo("Europe/Stockholm"), working_days("SE")
TUESDAY = datetime(2026, 11, 17, 9, tzinfo=STOCKHOLM)


def there(hour: int, minute: int = 0, day: int = 17) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=STOCKHOLM).astimezone(UTC)


def best(*taken: Busy, now: datetime = TUESDAY, last: date | None = None) -> Busy | None:
    return best_hour(SWEDEN, STOCKHOLM, taken, now, last)


@pytest.mark.parametrize(
    ("taken", "wanted"),
    [
        ([], (there(10), there(17))),
        ([Busy(there(9), there(11))], (there(11), there(17))),
        ([Busy(there(12), there(13))], (there(10), there(12))),
        ([Busy(there(10, 15), there(13))], (there(13), there(17))),
        ([Busy(there(9), there(14)), Busy(there(13), there(15)), Busy(there(16), there(18))], (there(15), there(16))),
        ([Busy(there(8), there(16, 50))], (there(10, day=18), there(17, day=18))),
        ([Busy(there(0), there(0, day=19))], (there(10, day=19), there(17, day=19))),
    ],
)
def test_it_is_the_first_in_which_nothing_else_is_on(taken: list[Busy], wanted: tuple[datetime, datetime]):
    assert best(*taken) == Busy(*wanted)


def test_on_a_friday_evening_it_is_on_monday():
    assert best(now=there(18, day=20)) == Busy(there(10, day=23), there(17, day=23))


def test_now_is_a_good_time_if_it_is():
    assert best(now=there(14, 40)) == Busy(there(14, 40), there(17))
    assert best(now=there(16, 50)) == Busy(there(10, day=18), there(17, day=18))


def test_after_the_window_there_is_none():
    assert best(Busy(there(0), there(0, day=19)), last=date(2026, 11, 18)) is None


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)),  # noqa: DTZ001 - made aware below
    st.lists(st.tuples(st.integers(-600, 20_000), st.integers(1, 600)), max_size=30),
    st.sampled_from(["Europe/Stockholm", "America/New_York", "Africa/Cairo", "Pacific/Chatham"]),
)
def test_whatever_is_on_it_is_free_in_contact_hours_and_long_enough(
    when: datetime, minutes: list[tuple[int, int]], zone: str
):
    now, place = when.replace(tzinfo=UTC), ZoneInfo(zone)
    taken = [Busy(now + timedelta(minutes=at), now + timedelta(minutes=at + long)) for at, long in minutes]
    found = best_hour(SWEDEN, place, taken, now, None)
    if found is None:
        assert len(taken) > 3
        return
    begins, ends = found.begins.astimezone(place), found.ends.astimezone(place)
    assert found.begins >= now
    assert found.ends - found.begins >= LONG_ENOUGH
    assert FROM <= begins.time() <= ends.time() <= UNTIL
    assert begins.date() == ends.date()
    assert SWEDEN.is_working(begins.date())
    assert not any(one.begins < found.ends and one.ends > found.begins for one in taken)
    assert time(10) == FROM
