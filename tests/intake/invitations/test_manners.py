"""Every program writes invitations in its own manner; they all say the same."""

from datetime import UTC, datetime

import pytest

from heardback.intake.invitations import people_at, read_meetings
from tests.intake.invitations.calendar_files import (
    APPLE,
    CALENDLY,
    EXCHANGE,
    GOOGLE,
    MARIA,
    STOCKHOLM,
    ZOOM,
    event,
    meeting,
    read,
)

PROGRAMS = {"Exchange": EXCHANGE, "Google": GOOGLE, "Apple": APPLE, "Calendly": CALENDLY, "Zoom": ZOOM}


@pytest.mark.parametrize("program", PROGRAMS)
def test_the_same_interview_in_the_manner_of(program: str) -> None:
    (found,), problems = read(PROGRAMS[program])
    assert problems == []
    assert found.summary.startswith("Interview")
    assert found.start == datetime(2026, 11, 9, 9, tzinfo=UTC)
    assert (found.minutes, found.zone, found.is_called_off) == (45, "named", False)
    assert [(one.name, one.email) for one in people_at(found, [MARIA])] == [
        ("Olga Petrova", "olga@nordkraft.example" if program != "Exchange" else "Olga@nordkraft.example"),
        ("Lars Holm", "lars@nordkraft.example"),
    ]
    assert len(found.links) == 1


@pytest.mark.parametrize("program", ["Exchange", "Google", "Apple", "Zoom"])
def test_an_invitation_wants_an_answer_and_a_published_event_does_not(program: str) -> None:
    assert read(PROGRAMS[program])[0][0].method == "request"
    assert read(CALENDLY)[0][0].method == "publish"


def test_a_description_is_text_even_where_html_was_written() -> None:
    (google,), _ = read(GOOGLE)
    assert google.description.startswith("Hi Maria,\nwe look forward to meeting you.")
    outlook = meeting(
        "DTSTART:20261109T090000Z", r"X-ALT-DESC;FMTTYPE=text/html:<html><body>Hi <b>Maria</b></body></html>"
    )
    assert outlook.description == "Hi Maria"


def test_what_an_alarm_says_is_not_said_by_the_event() -> None:
    (found,), _ = read(EXCHANGE)
    assert "REMINDER" not in found.description


def test_everybody_has_their_part() -> None:
    (found,), _ = read(EXCHANGE)
    assert found.organiser
    assert found.organiser.part == "organiser"
    assert [(one.part, one.kind) for one in found.attendees] == [
        ("required", "person"),
        ("optional", "person"),
        ("informed", "room"),
    ]
    (apple,), _ = read(APPLE)
    assert (apple.attendees[0].part, apple.attendees[0].answer) == ("chair", "accepted")


@pytest.mark.parametrize(
    ("written", "name", "email"),
    [
        ('ORGANIZER;CN="Petrova, Olga":mailto:o@example.com', "Olga Petrova", "o@example.com"),
        ("ORGANIZER;CN=\"'Olga Petrova'\":MAILTO:o@example.com", "Olga Petrova", "o@example.com"),
        ("ORGANIZER;CN=o@example.com:mailto:o@example.com", "", "o@example.com"),
        ('ORGANIZER;CN="Nordkraft, Inc.":mailto:o@example.com', "Nordkraft, Inc.", "o@example.com"),
        ("ORGANIZER;CN=Olga ^'Olly^' Petrova:mailto:o@example.com", 'Olga "Olly" Petrova', "o@example.com"),
        ("ORGANIZER;CN=Olga Petrova;EMAIL=o@example.com:invalid:nomail", "Olga Petrova", "o@example.com"),
        ("ORGANIZER;CN=Olga: HR:mailto:o@example.com", "Olga", "o@example.com"),
        ("ORGANIZER:mailto:o%40example.com", "", "o@example.com"),
        ("ORGANIZER;CN=Ольга Петрова:mailto:o@EXAMPLE.com", "Ольга Петрова", "o@example.com"),
    ],
)
def test_a_person_is_named_as_one_says_it(written: str, name: str, email: str) -> None:
    organiser = meeting("DTSTART:20261109T090000Z", written).organiser
    assert organiser
    assert (organiser.name, organiser.email) == (name, email)


def test_nobody_is_named_twice() -> None:
    found = meeting(
        "DTSTART:20261109T090000Z",
        "ORGANIZER:mailto:olga@example.com",
        "ATTENDEE;CN=Olga Petrova:mailto:Olga@example.com",
        "ATTENDEE;CN=Olga:mailto:olga@example.com",
    )
    assert [one.name for one in people_at(found, [MARIA])] == ["Olga Petrova"]


@pytest.mark.parametrize(
    "attendee",
    [
        "mailto:MARIA+jobs@example.org",
        "mailto:no-reply@nordkraft.example",
        "mailto:scheduling@nordkraft.example",
        "mailto:jobs@nordkraft.example",
        "mailto:no-reply@us.greenhouse-mail.io",
        "mailto:c_18ab@group.calendar.google.com",
    ],
)
def test_oneself_machines_and_services_are_no_contacts(attendee: str) -> None:
    assert people_at(meeting("DTSTART:20261109T090000Z", f"ATTENDEE:{attendee}"), [MARIA]) == ()


@pytest.mark.parametrize(
    ("written", "link"),
    [
        ("LOCATION:https://zoom.us/j/1", "https://zoom.us/j/1"),
        (r"DESCRIPTION:Join (https://telemost.yandex.ru/j/1)\, please.", "https://telemost.yandex.ru/j/1"),
        (
            "CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://video.nordkraft.example/r/1",
            "https://video.nordkraft.example/r/1",
        ),
        ("DESCRIPTION:https://nordkraft.zoom.us./j/1", "https://nordkraft.zoom.us./j/1"),
    ],
)
def test_a_video_call_is_found_where_programs_put_it(written: str, link: str) -> None:
    assert meeting("DTSTART:20261109T090000Z", written).links == (link,)


@pytest.mark.parametrize(
    "written",
    [
        "LOCATION:https://notzoom.us/j/1",
        "LOCATION:https://zoom.us.evil.example/j/1",
        "LOCATION:https://zoom.us@evil.example/j/1",
        "CONFERENCE:javascript:alert(1)",
        "DESCRIPTION:https://calendly.com/cancellations/1",
    ],
)
def test_no_other_address_is_a_video_call(written: str) -> None:
    assert meeting("DTSTART:20261109T090000Z", written).links == ()


def test_an_old_calendar_in_quoted_printable_is_read() -> None:
    text = event(
        "UID:1",
        "DTSTART:20261109T090000Z",
        "SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=A1=D0=BE=D0=B1=D0=B5=D1=81=D0=B5=",
        "=D0=B4=D0=BE=D0=B2=D0=B0=D0=BD=D0=B8=D0=B5",
    )
    assert read(text)[0][0].summary == "Собеседование"


def test_a_line_folded_in_the_middle_of_a_letter_is_put_together() -> None:
    raw = event("UID:1", "DTSTART:20261109T090000Z", "SUMMARY:Собеседование").encode()
    middle = raw.index("седование".encode()) + 1
    (found,), problems = read_meetings(raw[:middle] + b"\n " + raw[middle:], reader=STOCKHOLM)
    assert (found.summary, problems) == ("Собеседование", [])


@pytest.mark.parametrize("charset", ["windows-1251", "koi8-r", "utf-16"])
def test_letters_of_another_charset_are_read_as_the_mail_claims(charset: str) -> None:
    raw = event("UID:1", "DTSTART:20261109T090000Z", "SUMMARY:Собеседование").encode(charset)
    assert read_meetings(raw, reader=STOCKHOLM, charset=charset)[0][0].summary == "Собеседование"
