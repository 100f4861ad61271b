"""When an interview is to be, as people write the hour."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from heardback.core.workdays import working_days
from heardback.intake.proposing.spoken_times import spoken_time


@pytest.mark.parametrize(
    ("words", "clock"),
    [
        ("Please come on Friday 11 September at 2.30pm.", "14:30"),
        ("Please come on Friday 11 September at 2.30 pm, to our office.", "14:30"),
        ("Please come on Friday 11 September at 11am.", "11:00"),
        ("Please come on Friday 11 September at 11.", "11:00"),
        ("Please come on Friday 11 September, 9:15.", "09:15"),
        ("Ждём вас в пятницу, 11 сентября, в 15.30.", "15:30"),
        ("Ждём вас в пятницу, 11 сентября, в 15 часов.", "15:00"),
    ],
)
def test_the_hour_is_read_whole(words: str, clock: str) -> None:
    found = spoken_time(words, on=date(2026, 9, 3), days=working_days("GB", None), zone=ZoneInfo("Europe/London"))
    assert found is not None
    local = found.at.astimezone(ZoneInfo("Europe/London"))
    assert (local.date(), f"{local:%H:%M}") == (date(2026, 9, 11), clock)
