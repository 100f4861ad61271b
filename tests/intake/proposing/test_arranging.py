"""An interview is arranged in several mails: asked for, moved, put off, and agreed with a single word."""

import pytest

from heardback.core.events import Interview
from tests.intake.proposing.found import gathered, told
from tests.intake.proposing.posted import Posted, invitation, mail, own

NINA = "Nina Falk <nina.falk@birkwood.se>"
APPLIED = own("applied", "2026-09-01T10:00+02:00", NINA, "Application: Analyst", "I apply for the position of Analyst.")
INVITED = mail(
    "invited",
    "2026-09-03T10:00+02:00",
    NINA,
    "Re: Application: Analyst",
    "Hi Maria,\n\nwe would like to invite you to an interview on Friday 11 September at 11:00.\n\nNina",
    answers="applied",
)


def interviews(mails: list[Posted]) -> list[str]:
    return [event for events in told(gathered(mails)).values() for event in events if event.startswith("interview")]


def noted(mails: list[Posted]) -> list[str]:
    return [event for events in told(gathered(mails)).values() for event in events if event.startswith("note")]


def theirs(text: str) -> Posted:
    return mail("theirs", "2026-09-05T10:00+02:00", NINA, "Re: Application: Analyst", text, answers="invited")


def mine(text: str) -> Posted:
    return own("mine", "2026-09-04T10:00+02:00", NINA, "Re: Application: Analyst", text, answers="invited")


@pytest.mark.parametrize(
    "answer",
    [
        "Yes, perfect! Talk to you then.\n\nNina",
        "Absolutely. See you on Monday, 14 September at 15:00.\n\nNina",
        "Of course, that works.\n\nNina",
    ],
)
def test_a_yes_to_the_hour_that_one_asked_for_moves_the_interview(answer: str) -> None:
    asked = mine("Hi Nina,\n\nI am away on Friday. Would Monday, 14 September at 15:00 be possible instead?\n\nMaria")
    assert interviews([APPLIED, INVITED, asked, theirs(answer)]) == ["interview 2026-09-14T13:00:00Z theirs"]


def test_a_new_hour_after_one_said_no_takes_the_place_of_the_old_one() -> None:
    away = mine("Hi Nina,\n\nunfortunately I am travelling on that Friday.\n\nMaria")
    anew = theirs("No problem, then let us meet on Tuesday, 15 September at 14:00.\n\nNina")
    assert interviews([APPLIED, INVITED, away, anew]) == ["interview 2026-09-15T12:00:00Z theirs"]


def test_a_calendar_file_knows_better_than_the_words_above_it() -> None:
    """The words have an hour of a zone of many names; the file has the instant."""
    ics = invitation("u1", "2026-09-11 14:00", "Interview: Analyst", organiser=NINA, zone="Europe/Belgrade")
    words = "Interview: Analyst\nFriday Sep 11, 2026 2pm - 3pm Central European Time - Belgrade"
    first = mail("first", "2026-09-03T10:00+02:00", NINA, "Invitation: Interview: Analyst", words, ics=ics)
    again = mail("again", "2026-09-04T10:00+02:00", NINA, "Invitation: Interview: Analyst", words, ics=ics)
    assert interviews([APPLIED, first, again]) == ["interview 2026-09-11T12:00:00Z first"]


def test_talks_that_follow_each_other_are_one_interview() -> None:
    words = (
        "Hi Maria,\n\nyour interview for Analyst is confirmed.\n\nTuesday, September 15, 2026\n"
        "10:00 AM - 11:00 AM CEST Design\n11:00 AM - 11:45 AM CEST Code\n1:00 PM - 1:30 PM CEST Team"
    )
    (found,) = gathered([APPLIED, theirs(words)]).candidacies
    (interview,) = [one.proposed.event for one in found.events if isinstance(one.proposed.event, Interview)]
    assert (interview.at.isoformat(), interview.minutes) == ("2026-09-15T08:00:00+00:00", 210)


@pytest.mark.parametrize("answer", ["Unfortunately that is not possible. We keep Friday.\n\nNina", ""])
def test_without_a_yes_it_stays_as_it_was(answer: str) -> None:
    asked = mine("Hi Nina,\n\nwould Monday, 14 September at 15:00 be possible instead?\n\nMaria")
    mails = [APPLIED, INVITED, asked, *([theirs(answer)] if answer else [])]
    assert interviews(mails) == ["interview 2026-09-11T09:00:00Z invited"]


def test_of_several_hours_it_is_the_one_that_one_says_yes_to() -> None:
    several = mail(
        "several",
        "2026-09-03T10:00+02:00",
        NINA,
        "Re: Application: Analyst",
        "Hi Maria,\n\nwe invite you to an interview: on Thursday 10 September at 9:00, or Friday at 14:00?\n\nNina",
        answers="applied",
    )
    yes = own(
        "yes", "2026-09-04T10:00+02:00", NINA, "Re: Analyst", "Friday 11 September at 14:00 works.", answers="several"
    )
    assert interviews([APPLIED, several, yes]) == ["interview 2026-09-11T12:00:00Z yes"]


@pytest.mark.parametrize(
    "words",
    [
        "I am sorry, but the interview on Friday has to be postponed. I will come back to you with a new date.",
        "We need to reschedule the interview, Tom is ill. I will write to you on Monday.",
        "К сожалению, собеседование переносится, о новом времени сообщим позже.",
    ],
)
def test_put_off_without_a_new_hour_it_is_not_at_the_old_one(words: str) -> None:
    mails = [APPLIED, INVITED, theirs(words)]
    assert interviews(mails) == []
    assert noted(mails) == ["note theirs called-off 2026-09-11T09:00:00Z"]


@pytest.mark.parametrize(
    "words",
    [
        "The auditors come on Thursday and Friday! We have moved it to Monday 14 September, same time. Is that fine?",
        "Перенесём собеседование на понедельник, 14 сентября, время то же.",
    ],
)
def test_the_same_time_on_another_day_is_the_hour_of_before(words: str) -> None:
    assert interviews([APPLIED, INVITED, theirs(words)]) == ["interview 2026-09-14T09:00:00Z theirs"]


def test_the_same_time_is_the_same_on_the_wall_though_clocks_change_meanwhile() -> None:
    words = "Hi Maria,\n\nwe would like to invite you to an interview on Thursday 22 October at 11:00.\n\nNina"
    invited = mail("invited", "2026-10-15T10:00+02:00", NINA, "Re: Application: Analyst", words, answers="applied")
    later = "We have to move it to Tuesday 27 October, same time. Is that fine?"
    moved = mail("moved", "2026-10-16T10:00+02:00", NINA, "Re: Application: Analyst", later, answers="invited")
    assert interviews([APPLIED, invited, moved]) == ["interview 2026-10-27T10:00:00Z moved"]


def test_who_withdraws_will_not_be_at_the_interview() -> None:
    words = "Hi Nina,\n\nI have accepted another job and would like to withdraw my application.\n\nMaria"
    mails = [APPLIED, INVITED, mine(words)]
    assert interviews(mails) == []
    assert noted(mails) == ["note mine called-off 2026-09-11T09:00:00Z"]


@pytest.mark.parametrize(
    "words",
    [
        "See you on Friday. If you need to reschedule or cancel the interview, please let me know.",
        "Please tell us in case the interview cannot take place for you.",
    ],
)
def test_what_to_do_if_one_cannot_come_puts_nothing_off(words: str) -> None:
    assert interviews([APPLIED, INVITED, theirs(words)]) == ["interview 2026-09-11T09:00:00Z invited"]


@pytest.mark.parametrize(
    ("sender", "subject", "text"),
    [
        (
            "LinkedIn <jobs-noreply@linkedin.com>",
            "Maria, your application was sent to Birkwood",
            "Your application was sent to Birkwood\n\nAnalyst\nBirkwood · Sweden\nApplied on September 1, 2026",
        ),
        (
            "Хабр Карьера <info@career.habr.com>",
            "Вы откликнулись на вакансию Analyst",
            "Ваш отклик на вакансию «Analyst» в компанию «Birkwood» отправлен.",
        ),
        (
            "SuperJob <no-reply@superjob.ru>",
            "Ваше резюме отправлено",
            "Вы откликнулись на вакансию «Analyst» компании «Birkwood». Работодатель получит ваше резюме.",
        ),
    ],
)
def test_a_job_board_passed_the_application_on(sender: str, subject: str, text: str) -> None:
    found = told(gathered([mail("sent", "2026-09-01T10:00+02:00", sender, subject, text)]))
    assert found == {("Birkwood", "Analyst"): ["applied sent"]}
