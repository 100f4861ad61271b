"""When an interview is to be, as people write the hour."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from heardback.core.workdays import working_days
from heardback.intake.proposing.spoken_times import spoken_time
from heardback.intake.proposing.zones_said import clock_of


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
        ("Ждём вас в пятницу, 11 сентября, в 3 часа дня.", "15:00"),
        ("Are you free on Friday 11th Sept at half past two?", "14:30"),
        ("Are you free on Friday 11 September at quarter to eleven?", "10:45"),
        ("Friday 11 September, three o'clock, if that suits you.", "15:00"),
        ("Could you come on Friday 11 September at 4?", "16:00"),
        ("Please come on Friday 11 September at 10.15am, Room 3.07 on level 2.", "10:15"),
        ("We meet on Friday 11 September at 10.15am in Suite 2.30.", "10:15"),
        ("We have to push tomorrow's interview back to Friday 11 September, 10am.", "10:00"),
        ("Thursday is tricky - would Friday 11 September at 9am work?", "09:00"),
        ("В четверг не могу, давайте в пятницу, 11 сентября, в 9:00?", "09:00"),
    ],
)
def test_the_hour_is_read_whole(words: str, clock: str) -> None:
    found = spoken_time(words, on=date(2026, 9, 3), days=working_days("GB", None), zone=ZoneInfo("Europe/London"))
    assert found is not None
    local = found.at.astimezone(ZoneInfo("Europe/London"))
    assert (local.date(), f"{local:%H:%M}") == (date(2026, 9, 11), clock)


@pytest.mark.parametrize(
    ("words", "begins", "minutes"),
    [
        ("Friday 11 September, 2-3pm", "14:00", 60),
        ("Friday 11 September, 9:00-9:45 pm", "21:00", 45),
        ("Friday 11 September, 11-1pm", "11:00", 120),
        ("Friday 11 September, 15:00-15:45", "15:00", 45),
        ("Friday 11 September from 10 to 11 am", "10:00", 60),
        ("Friday 11 September, 11:00-05:00", "11:00", None),
        ("Friday 11 September, 11am - 1am", "11:00", None),
    ],
)
def test_a_range_is_an_hour_and_a_length(words: str, begins: str, minutes: int | None) -> None:
    found = spoken_time(words, on=date(2026, 9, 3), days=working_days("GB", None), zone=ZoneInfo("Europe/London"))
    assert found is not None
    assert (f"{found.at.astimezone(ZoneInfo('Europe/London')):%H:%M}", found.minutes) == (begins, minutes)


@pytest.mark.parametrize(
    ("words", "in_utc"),
    [
        ("Friday 11 September at 11.00 hrs (Amsterdam time)", "09:00"),
        ("Friday 11 September at 11:00 Cyprus time", "08:00"),
        ("Friday 11 September at 11:00 Central", "16:00"),
        ("Friday 11 September at 11:00 Central to talk about it", "16:00"),
        ("Friday 11 September at 11:00 eastern.", "15:00"),
        ("Friday 11 September at 11:00 ET", "15:00"),
        ("в пятницу, 11 сентября, в 11:00 (Уфа)", "06:00"),
        ("Friday 11 September at 11:00 (UTC-5)", "16:00"),
        ("в пятницу, 11 сентября, в 19:00 по Еревану", "15:00"),
        ("11 сентября в 11:00 по времени Алматы", "06:00"),
        ("11 сентября в 14:00 (МСК+2)", "09:00"),
    ],
)
def test_whose_clock_it_is_the_mail_may_say(words: str, in_utc: str) -> None:
    found = spoken_time(words, on=date(2026, 9, 3), days=working_days("GB", None), zone=ZoneInfo("Asia/Tokyo"))
    assert found is not None
    assert found.zone_is_said
    assert f"{found.at:%H:%M}" == in_utc


@pytest.mark.parametrize(
    "words",
    [
        "Das Gespräch am Friday 11 September um 11:00 ist bestätigt.",
        "Friday 11 September, 11:00 et pas plus tard",
        "Friday 11 September at 11:00, central office",
        "Friday 11 September at 11:00 (Pacific Hotel)",
        "Friday 11 September at 11:00, Mountain View",
        "11 сентября в 11:00, уф, наконец",
    ],
)
def test_words_and_places_are_no_clocks(words: str) -> None:
    found = spoken_time(words, on=date(2026, 9, 3), days=working_days("GB", None), zone=ZoneInfo("Asia/Tokyo"))
    assert found is not None
    assert (found.zone_is_said, f"{found.at:%H:%M}") == (False, "02:00")


@pytest.mark.parametrize(
    ("country", "sent", "zone"),
    [
        ("US", "2026-10-26T14:20-05:00", "America/Chicago"),
        ("US", "2026-10-26T14:20-07:00", "America/Los_Angeles"),
        ("US", "2026-10-26T14:20-04:00", "America/New_York"),
        ("CA", "2026-07-01T10:00-06:00", "America/Edmonton"),
        ("GB", "2026-10-20T10:00+01:00", "Europe/London"),
        (None, "2026-10-20T10:00+02:00", "Europe/Berlin"),
        (None, "2026-10-20T10:00+09:00", "Asia/Tokyo"),
    ],
)
def test_an_hour_after_clocks_change_is_right(country: str | None, sent: str, zone: str) -> None:
    """Written in October, of an hour in November: the writer's offset of today is not that of then."""
    clock = clock_of(country, datetime.fromisoformat(sent), ZoneInfo("Asia/Tokyo"))
    later = datetime(2026, 12, 1, 12, tzinfo=UTC)
    assert later.astimezone(clock).utcoffset() == later.astimezone(ZoneInfo(zone)).utcoffset()
