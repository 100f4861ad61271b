"""Calendar files that nobody writes by accident: a meeting or a named problem, and never an error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.intake.invitations import news_of, read_meetings
from heardback.intake.invitations.components import MOST_MEETINGS
from heardback.intake.invitations.meetings import LARGEST_FILE, MOST_LINES, MOST_PROBLEMS
from tests.intake.invitations.calendar_files import (
    APPLE,
    CALENDLY,
    EXCHANGE,
    GOOGLE,
    MARIA,
    STOCKHOLM,
    ZOOM,
    event,
    read,
)

FILES = [text.strip().replace("\n", "\r\n").encode() for text in (APPLE, CALENDLY, EXCHANGE, GOOGLE, ZOOM)]
WORDS = [
    *("BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VTIMEZONE", "END:VTIMEZONE"),
    *("BEGIN:STANDARD", "END:STANDARD", "DTSTART:16010101T000000", "TZOFFSETTO:+0100", "TZOFFSETTO:+2459", "TZID:A"),
    *("RRULE:FREQ=YEARLY;BYDAY=-5SU;BYMONTH=2", "RRULE:FREQ=SECONDLY", "RRULE:FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=2"),
    *("DTSTART;TZID=A:20260301T020000", "DTSTART:20261109T100000Z", "DTSTART;VALUE=DATE:20261109", "DTEND:22001231"),
    *("DTEND:99999999T999999Z", "RECURRENCE-ID:19000101", "SEQUENCE:-1", "SEQUENCE:99999999999999999999", "UID:1"),
    *("DURATION:P99999W", "DURATION:-PT1H", "METHOD:CANCEL", "METHOD:COUNTER", "ATTENDEE:", "ATTENDEE;CN=:mailto:@"),
    *("ORGANIZER;CN=\x00:mailto:a@b@c", "SUMMARY:Interview\\", "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE", ' ;"', ":", "\x00"),
]


def comes_to_something(raw: bytes) -> None:
    meetings, problems = read_meetings(raw, reader=STOCKHOLM)
    assert meetings or problems
    assert len(news_of(meetings, {}, own=[MARIA])) == len(meetings)
    assert all(len(str(problem)) < 400 for problem in problems)


@given(st.binary(max_size=2_000))
def test_any_bytes(raw: bytes) -> None:
    comes_to_something(raw)


@given(st.lists(st.sampled_from(WORDS), max_size=60))
def test_any_lines(lines: list[str]) -> None:
    comes_to_something("\r\n".join(["BEGIN:VCALENDAR", "BEGIN:VEVENT", *lines]).encode())


@given(st.sampled_from(FILES), st.data())
def test_any_damage(raw: bytes, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(raw)))
    end = data.draw(st.integers(start, min(len(raw), start + 200)))
    comes_to_something(raw[:start] + data.draw(st.binary(max_size=20)) + raw[end:])


@pytest.mark.parametrize("raw", FILES)
def test_a_file_cut_short_at_any_place(raw: bytes) -> None:
    for end in range(0, len(raw), 7):
        comes_to_something(raw[:end])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", "there is no calendar in it"),
        ("<html>Not found</html>", "there is no calendar in it"),
        ("BEGIN:VCALENDAR\nEND:VCALENDAR", "no event is in it"),
        ("BEGIN:VCALENDAR\nBEGIN:VTODO\nEND:VTODO\nEND:VCALENDAR", "no event is in it, only tasks"),
    ],
)
def test_where_there_is_no_meeting_it_is_said(text: str, found: str) -> None:
    meetings, problems = read(text)
    assert (meetings, [problem.found for problem in problems]) == ([], [found])


def test_an_event_cut_short_is_read_as_far_as_it_goes() -> None:
    (found,), problems = read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20261109T090000Z\nSUMMARY:Interv")
    assert found.summary == "Interv"
    assert [problem.found for problem in problems] == ["the file ends within this event"]


def test_an_event_outside_any_calendar_is_read() -> None:
    (found,), problems = read("BEGIN:VEVENT\nUID:1\nDTSTART:20261109T090000Z\nEND:VEVENT")
    assert (found.method, problems) == ("publish", [])


@pytest.mark.parametrize("raw", [b"x" * (LARGEST_FILE + 1), b"A:\n" * (MOST_LINES + 1)], ids=["bytes", "lines"])
def test_a_file_beyond_every_measure_is_not_read(raw: bytes) -> None:
    meetings, (problem,) = read_meetings(raw, reader=STOCKHOLM)
    assert meetings == []
    assert "export fewer events" in problem.expected


def test_of_too_many_meetings_the_first_are_read() -> None:
    one = "BEGIN:VEVENT\nUID:1\nDTSTART:20261109T090000Z\nEND:VEVENT\n"
    meetings, (problem,) = read("BEGIN:VCALENDAR\n" + one * (MOST_MEETINGS + 1))
    assert len(meetings) == MOST_MEETINGS
    assert problem.found == "2,001 events, of which the first 2,000 were read"


def test_problems_do_not_pile_up() -> None:
    many = "".join(f"BEGIN:VEVENT\nUID:1\nDTSTART:{number}\nEND:VEVENT\n" for number in range(500))
    _, problems = read("BEGIN:VCALENDAR\n" + many)
    assert len(problems) == MOST_PROBLEMS + 1
    assert problems[-1].found == "400 more problems"


def test_texts_are_cut_and_cannot_reach_a_terminal() -> None:
    (found,), _ = read(event("UID:1", "DTSTART:20261109T090000Z", "SUMMARY:\x1b[31mInterview" + "!" * 1_000))
    assert len(found.summary) == 300
    assert "\x1b" not in found.summary


ZONE = "BEGIN:VTIMEZONE\nTZID:A\n{}END:VTIMEZONE\n"
RULE = "BEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;BYDAY=-1SU\nEND:STANDARD\n"
DATES = (
    "BEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETTO:+0100\nRDATE:"
    + "20000101T000000," * 60_000
    + "\nEND:STANDARD\n"
)
HOURS = "BEGIN:VEVENT\nUID:1\nDTSTART;TZID=A:20261109T100000\nDTEND;TZID=A:20261109T110000\nEND:VEVENT\n" * 1_000


@pytest.mark.parametrize(
    "text",
    [
        ZONE.format(RULE * 1_000) + HOURS,
        ZONE.format(DATES) + HOURS,
        "BEGIN:VEVENT\n" * 50_000 + "END:VEVENT\n" * 50_000,
        "BEGIN:X\n" * 100_000,
        "BEGIN:VEVENT\nDTSTART:20261109\n" + "ATTENDEE:mailto:a@example.com\n" * 30_000,
        "BEGIN:VEVENT\nDTSTART:20261109\nATTENDEE" + ';X="' * 100_000 + ":mailto:a@example.com\n",
        "BEGIN:VEVENT\nDTSTART:20261109\nEXDATE:" + "20261109," * 100_000 + "\n",
        "BEGIN:VEVENT\nDTSTART:20261109\nDESCRIPTION:" + "https://a.a.a.a.a.a.a/ <b>" * 30_000 + "\n",
        "BEGIN:VEVENT\nDTSTART:20261109\nSUMMARY:" + "a\n " * 150_000 + "\n",
    ],
    ids=["rules", "dates", "nested", "opened", "people", "quotes", "exceptions", "links", "folds"],
)
def test_a_million_hostile_bytes_come_to_something(text: str) -> None:
    """Were it not for the measures, any of these would take minutes."""
    comes_to_something(f"BEGIN:VCALENDAR\n{text}".encode())
