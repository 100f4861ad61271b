"""When is the interview? Zones go by many names, and hours may have none."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.intake.invitations.calendar_files import STOCKHOLM, event, meeting, read

CUSTOM = """BEGIN:VTIMEZONE
TZID:Customized Time Zone
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:{summer}
TZOFFSETTO:{winter}
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:{winter}
TZOFFSETTO:{summer}
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
"""


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc, arg-type]


@pytest.mark.parametrize(
    ("name", "hour"),
    [
        ("Europe/Stockholm", 9),
        ("W. Europe Standard Time", 9),
        ('"W. Europe Standard Time"', 9),
        ("Russian Standard Time", 7),
        ("Eastern Standard Time", 15),
        ("/mozilla.org/20050126_1/Europe/Berlin", 9),
        ("/freeassociation.sourceforge.net/Tzfile/America/Argentina/Buenos_Aires", 13),
        ("America/New York", 15),
        ("UTC", 10),
        ("tzone://Microsoft/Utc", 10),
    ],
)
def test_a_zone_by_any_of_its_names(name: str, hour: int) -> None:
    found = meeting(f"DTSTART;TZID={name}:20261109T100000")
    assert (found.start, found.zone) == (utc(2026, 11, 9, hour), "named")


def test_summer_time_counts() -> None:
    assert meeting("DTSTART;TZID=W. Europe Standard Time:20260709T100000").start == utc(2026, 7, 9, 8)


@pytest.mark.parametrize(("day", "hour"), [("20261109", 9), ("20260709", 8), ("20260329", 8), ("20261025", 9)])
def test_a_zone_that_the_file_describes_by_itself(day: str, hour: int) -> None:
    zones = CUSTOM.format(winter="+0100", summer="+0200")
    found = meeting(f"DTSTART;TZID=Customized Time Zone:{day}T100000", zones=zones)
    assert isinstance(found.start, datetime)
    assert (found.start.hour, found.zone) == (hour, "described")


def test_two_files_may_describe_different_zones_by_the_same_name() -> None:
    hours = []
    for winter, summer in (("+0100", "+0200"), ("-0500", "-0400")):
        zones = CUSTOM.format(winter=winter, summer=summer)
        hours.append(meeting("DTSTART;TZID=Customized Time Zone:20261109T100000", zones=zones).start)
    assert hours == [utc(2026, 11, 9, 9), utc(2026, 11, 9, 15)]


def test_before_a_described_zone_begins_its_first_offset_holds() -> None:
    zones = CUSTOM.format(winter="+0100", summer="+0200").replace("16010101", "20270101")
    assert meeting("DTSTART;TZID=Customized Time Zone:20261109T100000", zones=zones).start == utc(2026, 11, 9, 9)


@given(st.datetimes(min_value=datetime(1997, 1, 1), max_value=datetime(2037, 1, 1)))  # noqa: DTZ001 - of its clocks
def test_a_described_zone_has_the_hours_of_the_real_one(hour: datetime) -> None:
    """All year round, but for the hour that clocks skip and the one that comes twice."""
    hour = hour.replace(microsecond=0)
    before, after = ((hour + timedelta(hours=shift)).replace(tzinfo=STOCKHOLM).utcoffset() for shift in (-2, 2))
    if before == after:
        zones = CUSTOM.format(winter="+0100", summer="+0200")
        found = meeting(f"DTSTART;TZID=Customized Time Zone:{hour:%Y%m%dT%H%M%S}", "DURATION:PT1H", zones=zones)
        assert found.start == hour.replace(tzinfo=STOCKHOLM).astimezone(UTC)


def test_a_known_name_wins_over_an_old_description_which_is_said() -> None:
    zones = CUSTOM.replace("Customized Time Zone", "Europe/Moscow").format(winter="+0300", summer="+0400")
    (found,), problems = read(event("UID:1", "DTSTART;TZID=Europe/Moscow:20260709T100000", zones=zones))
    assert found.start == utc(2026, 7, 9, 7)
    assert [problem.place for problem in problems] == ["DTSTART"]
    assert "Europe/Moscow" in problems[0].found


@pytest.mark.parametrize("name", ["Customized Time Zone", "Mars/Olympus", "../../etc/passwd", "localtime", "GMT+25:00"])
def test_an_unknown_zone_is_said_and_ones_own_assumed(name: str) -> None:
    (found,), problems = read(event("UID:1", f"DTSTART;TZID={name}:20261109T100000"))
    assert (found.start, found.zone) == (utc(2026, 11, 9, 9), "assumed")
    assert [problem.line for problem in problems] == [6]
    assert "Europe/Stockholm was assumed" in problems[0].expected


def test_a_floating_hour_is_ones_own_which_is_said_once() -> None:
    (found,), problems = read(event("UID:1", "DTSTART:20261109T100000", "DTEND:20261109T104500"))
    assert (found.start, found.zone, found.minutes) == (utc(2026, 11, 9, 9), "assumed", 45)
    assert [problem.found for problem in problems] == ["hours without a time zone"]


def test_google_may_name_the_zone_of_the_whole_calendar() -> None:
    text = event("UID:1", "DTSTART:20261109T100000").replace("VERSION:2.0", "VERSION:2.0\nX-WR-TIMEZONE:Asia/Tokyo")
    (found,), problems = read(text)
    assert (found.start, problems) == (utc(2026, 11, 9, 1), [])


def test_an_offset_in_a_name_is_used_though_it_says_nothing_of_summer() -> None:
    (found,), problems = read(event("UID:1", 'DTSTART;TZID="(UTC+03:00) Moscow, St. Petersburg":20261109T100000'))
    assert (found.start, found.zone) == (utc(2026, 11, 9, 7), "assumed")
    assert "summer time" in problems[0].found


@pytest.mark.parametrize(
    ("lines", "minutes"),
    [
        (["DTEND:20261109T100000Z"], 60),
        (["DURATION:PT1H30M"], 90),
        (["DURATION:P1DT1H"], 1500),
        (["DTEND;TZID=Europe/Stockholm:20261109T113000"], 90),
        (["DTEND:20261109T093000"], 30),
        ([], None),
    ],
    ids=str,
)
def test_how_long_it_takes(lines: list[str], minutes: int | None) -> None:
    assert meeting("DTSTART:20261109T090000Z", *lines).minutes == minutes


@pytest.mark.parametrize(
    "lines",
    [
        ["DTSTART;VALUE=DATE:20261109"],
        ["DTSTART:20261109"],
        ["DTSTART;VALUE=DATE:20261109T000000"],
        ["DTSTART;TZID=Europe/Stockholm:20261109T000000", "DTEND;TZID=Europe/Stockholm:20261110T000000"],
        ["DTSTART:20261108T230000Z", "DTEND:20261109T230000Z", "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE"],
    ],
    ids=str,
)
def test_a_whole_day_has_no_hour(lines: list[str]) -> None:
    found = meeting(*lines)
    assert (found.start, found.minutes) == (date(2026, 11, 9), None)


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (["DTSTART:2026109T100000Z"], "DTSTART"),
        (["DTSTART:20261309T100000Z"], "DTSTART"),
        (["DTSTART:00011130T100000"], "DTSTART"),
        (["SUMMARY:Interview"], "DTSTART"),
        (["DTSTART:20261109T090000Z", "DTEND:20261109T080000Z"], "DTEND"),
        (["DTSTART:20261109T090000Z", "DTEND:soon"], "DTEND"),
        (["DTSTART:20261109T090000Z", "DURATION:an hour"], "DURATION"),
        (["DTSTART:20261109T090000Z", "RECURRENCE-ID:never"], "RECURRENCE-ID"),
        (["DTSTART:20261109T090000Z", "RRULE:FREQ=WEEKLY", "EXDATE:20261109T090000Z"], "EXDATE"),
    ],
    ids=str,
)
def test_what_cannot_be_is_said_with_its_place(lines: list[str], place: str) -> None:
    meetings, problems = read(event("UID:1", *lines))
    assert [problem.place for problem in problems] == [place]
    assert len(meetings) == (0 if place == "DTSTART" else 1)
