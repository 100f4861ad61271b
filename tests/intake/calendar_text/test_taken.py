"""When somebody is busy, by a calendar file of theirs: held against another library, and over changes of clocks."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream

from heardback.intake.calendar_text.taken import taken_in

BERLIN = ZoneInfo("Europe/Berlin")
FROM, UNTIL = datetime(2026, 10, 19, tzinfo=UTC), datetime(2026, 11, 2, tzinfo=UTC)
"""Two weeks with a change of clocks on the Sunday between them."""


def calendar(*events: str) -> str:
    body = "".join(f"BEGIN:VEVENT\r\nDTSTAMP:20260101T000000Z\r\n{one}\r\nEND:VEVENT\r\n" for one in events)
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{body}END:VCALENDAR\r\n"


def taken(*events: str) -> list[str]:
    """The times in Berlin, such as "20 10:00–11:00"."""
    found = taken_in(calendar(*events).encode(), BERLIN, FROM, UNTIL)
    return [f"{one.begins.astimezone(BERLIN):%d %H:%M}–{one.ends.astimezone(BERLIN):%H:%M}" for one in found]


def test_a_meeting_takes_its_time_and_a_series_every_time_by_the_clock_there():
    assert taken("UID:a\r\nDTSTART:20261020T080000Z\r\nDTEND:20261020T090000Z") == ["20 10:00–11:00"]
    weekly = "UID:b\r\nDTSTART;TZID=Europe/Berlin:20200106T100000\r\nDURATION:PT45M\r\nRRULE:FREQ=WEEKLY;BYDAY=MO,FR"
    assert taken(weekly) == ["19 10:00–10:45", "23 10:00–10:45", "26 10:00–10:45", "30 10:00–10:45"]


def test_what_was_left_out_moved_called_off_or_is_free_does_not_count():
    weekly = "UID:b\r\nDTSTART;TZID=Europe/Berlin:20200106T100000\r\nDURATION:PT45M\r\nRRULE:FREQ=WEEKLY"
    assert taken(f"{weekly}\r\nEXDATE;TZID=Europe/Berlin:20261019T100000") == ["26 10:00–10:45"]
    moved = "UID:b\r\nRECURRENCE-ID;TZID=Europe/Berlin:20261019T100000\r\nDTSTART:20261021T120000Z\r\nDURATION:PT1H"
    assert taken(weekly, moved) == ["21 14:00–15:00", "26 10:00–10:45"]
    assert taken(weekly, f"{moved}\r\nSTATUS:CANCELLED") == ["26 10:00–10:45"]
    assert taken(f"{weekly}\r\nTRANSP:TRANSPARENT") == []


def test_a_whole_day_counts_only_if_it_says_so():
    day = "UID:c\r\nDTSTART;VALUE=DATE:20261021\r\nDTEND;VALUE=DATE:20261022"
    assert taken(day) == []
    assert taken(f"{day}\r\nTRANSP:OPAQUE") == ["21 00:00–00:00"]


def test_a_series_that_is_over_takes_nothing():
    over = "UID:b\r\nDTSTART:20200106T100000Z\r\nDURATION:PT45M\r\nRRULE:FREQ=WEEKLY;UNTIL=20200301T000000Z"
    assert taken(over) == []
    assert taken(over.replace("UNTIL=20200301T000000Z", "COUNT=3")) == []


@given(
    st.datetimes(datetime(2026, 9, 1), datetime(2026, 10, 31)),  # noqa: DTZ001 - a clock in Berlin
    st.sampled_from(["DAILY", "WEEKLY", "MONTHLY"]),
    st.integers(1, 3),
    st.sampled_from(["", ";COUNT=5", ";BYDAY=MO,TH"]),
    st.integers(15, 300),
)
def test_another_library_finds_the_same_times(start: datetime, often: str, every: int, more: str, minutes: int):
    start = start.replace(second=0, microsecond=0)
    if often == "MONTHLY" and "BYDAY" in more:
        more = ""
    rule = f"FREQ={often};INTERVAL={every}{more}"
    text = calendar(
        f"UID:a\r\nDTSTART;TZID=Europe/Berlin:{start:%Y%m%dT%H%M%S}\r\nDURATION:PT{minutes}M\r\nRRULE:{rule}\r\nSUMMARY:x"
    )
    theirs: Any = IcsCalendarStream.calendar_from_ics(text).timeline_tz(BERLIN).overlapping(FROM, UNTIL)
    wanted = {one.dtstart.astimezone(UTC) for one in theirs}
    if more == ";BYDAY=MO,TH" and start.weekday() not in (0, 3):
        wanted.discard(start.replace(tzinfo=BERLIN).astimezone(UTC))  # a beginning that its own rule leaves out
    ours = taken_in(text.encode(), BERLIN, FROM, UNTIL)
    assert {one.begins for one in ours} == {max(FROM, at) for at in wanted}
    assert all(one.ends - one.begins <= timedelta(minutes=minutes) for one in ours)


LINES = (
    *("BEGIN:VEVENT", "END:VEVENT", "BEGIN:VALARM", "END:VALARM", "DTSTART:20261020T080000Z", "DURATION:PT99999999H"),
    *(
        "DTSTART;VALUE=DATE:20261020",
        "DTEND:20261020T080000Z",
        "RRULE:FREQ=DAILY",
        "RRULE:FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=2",
    ),
    *(
        "RRULE:FREQ=DAILY;INTERVAL=0",
        "RRULE:FREQ=WEEKLY;UNTIL=x",
        "RRULE:FREQ=SECONDLY",
        "RRULE:FREQ=DAILY;BYDAY=9ZZ",
        "RRULE:FREQ=DAILY;=;",
    ),
    *(
        "EXDATE:20261020T080000Z,,x",
        "RECURRENCE-ID:20261020T080000Z",
        "DTSTART;TZID=Nowhere:20261020T080000",
        "TRANSP:OPAQUE",
    ),
)


@given(
    st.binary(max_size=200)
    | st.lists(st.sampled_from(LINES), max_size=12).map(lambda lines: "\r\n".join(lines).encode())
)
def test_whatever_stands_in_it_times_lie_within_the_window(raw: bytes):
    for one in taken_in(raw, BERLIN, FROM, UNTIL):
        assert FROM <= one.begins <= one.ends <= UNTIL


@pytest.mark.parametrize("day", [date(2026, 10, 25), date(2026, 10, 24)])
def test_a_call_in_the_night_of_the_change_is_as_long_as_it_is(day: date):
    found = taken_in(
        calendar(f"UID:a\r\nDTSTART;TZID=Europe/Berlin:{day:%Y%m%d}T013000\r\nDURATION:PT3H").encode(),
        BERLIN,
        FROM,
        UNTIL,
    )
    assert [one.ends - one.begins for one in found] == [timedelta(hours=3)]
