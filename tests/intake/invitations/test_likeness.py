"""Which meetings look like an interview, and which do not."""

import pytest

from heardback.intake.invitations import Likeness, likeness
from tests.intake.invitations.calendar_files import meeting

OLGA = "ORGANIZER:mailto:olga@nordkraft.example"
MARIA = "ATTENDEE:mailto:maria@example.org"
AN_HOUR = ("DTSTART:20261109T090000Z", "DURATION:PT1H")


def likeness_of(*lines: str, own: tuple[str, ...] = ("maria@example.org",), is_of_candidacy: bool = False) -> Likeness:
    return likeness(meeting(*lines), own=own, is_of_candidacy=is_of_candidacy)


def verdict_of(title: str, *lines: str) -> str:
    return likeness_of(f"SUMMARY:{title}", *(lines or (*AN_HOUR, OLGA, MARIA))).verdict


@pytest.mark.parametrize(
    "title",
    [
        "Interview",
        "Job interview with Nordkraft",
        "Technical Interview (Maria Lind)",
        "Phone screen: Sales Manager",
        "Recruiter screen",
        "On-site at Nordkraft",
        "Final round",
        "Assessment centre",
        "Intro call: Sales manager role",
        "Interview at Deutsche Bank",
        "Interview: Training Manager",
        "Lunch interview with the team",
        "Собеседование",
        "Приглашение на собеседование в Нордкрафт",
        "Техническое интервью",
        "HR-скрининг",
        "Знакомство с командой (вакансия менеджера)",
        "Vorstellungsgespräch",
    ],
)
def test_an_interview(title: str) -> None:
    assert verdict_of(title) == "interview"


@pytest.mark.parametrize(
    "title",
    [
        "Dentist",
        "Dentist appointment: Dr. Holm",
        "Lars' birthday",
        "Team lunch",
        "Webinar: how to ace your interview",
        "Workshop: interview skills",
        "Podcast interview",
        "Customer interview: Globex",
        "Mock interview",
        "Exit interview",
        "Career fair",
        "Daily stand-up",
        "1:1 Olga / Maria",
        "Yoga",
        "Flight to Berlin",
        "Coffee",
        "Parents' evening at school",
        "Board meeting",
        "Стоматолог",
        "День рождения Ольги",
        "Обед с командой",
        "Вебинар «Как пройти собеседование»",
        "Подготовка к собеседованию",
        "Планёрка",
        "Стрижка",
        "Приём у врача",
    ],
)
def test_no_interview(title: str) -> None:
    assert verdict_of(title) == "other"


@pytest.mark.parametrize("title", ["Nordkraft <> Maria Lind", "Nordkraft x Maria", "Recruiting", "Звонок: вакансия"])
def test_what_may_be_one_is_asked_and_clear_where_the_mail_belongs_to_a_candidacy(title: str) -> None:
    assert verdict_of(title) in ("perhaps", "interview")
    assert likeness_of(f"SUMMARY:{title}", *AN_HOUR, OLGA, MARIA, is_of_candidacy=True).verdict == "interview"


def test_a_title_that_says_nothing_is_one_where_the_mail_belongs_to_a_candidacy() -> None:
    found = likeness_of("SUMMARY:Maria Lind", *AN_HOUR, OLGA, MARIA, is_of_candidacy=True)
    assert found.verdict == "interview"
    assert verdict_of("Maria Lind") == "other"


def test_lunch_with_those_people_is_still_lunch() -> None:
    found = likeness_of("SUMMARY:Lunch", *AN_HOUR, OLGA, MARIA, is_of_candidacy=True)
    assert found.verdict == "other"


def test_ones_own_note_of_an_interview_is_one() -> None:
    assert verdict_of("Interview at Nordkraft", *AN_HOUR) == "interview"
    assert verdict_of("Interview at Nordkraft", *AN_HOUR, "ORGANIZER:mailto:maria@example.org") != "other"


def test_an_interview_at_ones_own_firm_may_be_of_somebody_else() -> None:
    """Maria works at Globex, and is asked to interview others."""
    lines = ("SUMMARY:Interview: John Smith", *AN_HOUR, "ORGANIZER:mailto:hr@globex.example")
    assert likeness_of(*lines, own=("maria@globex.example",)).verdict == "perhaps"
    assert likeness_of(*lines).verdict == "interview"


def test_a_hiring_programs_meeting_is_nearly_one() -> None:
    lines = ("SUMMARY:Meeting", *AN_HOUR, "ORGANIZER:mailto:no-reply@greenhouse.io", MARIA)
    assert [sign.code for sign in likeness_of(*lines).signs] == ["by-hiring-program", "few", "usual-length"]


def test_a_crowd_a_series_and_a_long_day_speak_against_it() -> None:
    crowd = [f"ATTENDEE:mailto:somebody{number}@nordkraft.example" for number in range(30)]
    for lines in ((*AN_HOUR, OLGA, *crowd), (*AN_HOUR, OLGA, "RRULE:FREQ=WEEKLY"), ("DTSTART:20261109", OLGA)):
        assert verdict_of("Meeting about the position", *lines) == "other"


def test_the_reasons_add_up_to_the_points() -> None:
    found = likeness_of("SUMMARY:Interview", "DESCRIPTION:The role", *AN_HOUR, OLGA, MARIA)
    assert [(sign.code, sign.points, sign.words) for sign in found.signs] == [
        ("says-interview", 6, "Interview"),
        ("speaks-of-hiring", 2, "role"),
        ("by-others", 1, "olga@nordkraft.example"),
        ("few", 1, "1"),
        ("usual-length", 1, "60"),
    ]
    assert found.points == 11
