"""An interview that several mails tell of is one, and the surest telling counts."""

import pytest

from heardback.core.events import Decision, Interview, Reply
from tests.intake.proposing.found import gathered
from tests.intake.proposing.posted import invitation, mail, own

RUTH = "Ruth Adler <ruth.adler@wren-foods.com>"
INVITED = mail(
    "invited",
    "2026-10-05 10:00+02:00",
    RUTH,
    "Interview for Product Manager",
    "Dear Maria,\n\nwe would like to invite you to an interview on Thursday, 8 October at 15:00.\n\nRuth Adler",
)


def interviews(*mails) -> list[tuple[Interview, float]]:
    (one,) = gathered(mails).candidacies
    events = [(found.proposed.event, found.sureness) for found in one.events]
    return [(event, sure) for event, sure in events if isinstance(event, Interview)]


def test_a_calendar_file_makes_sure_what_words_had_said_and_brings_how_long_it_takes() -> None:
    calendar = invitation(
        "u1", "2026-10-08 15:00", "Interview Maria Lind", organiser=RUTH, zone="Europe/Stockholm", minutes=30
    )
    ((event, sure),) = interviews(
        INVITED, mail("file", "2026-10-06 10:00+02:00", RUTH, "Interview Maria Lind", "See you.", ics=calendar)
    )
    assert event.minutes == 30
    assert sure >= 0.9


def test_who_says_yes_makes_it_sure() -> None:
    ((_, before),) = interviews(INVITED)
    yes = own("yes", "2026-10-05 12:00+02:00", RUTH, "Re: Interview for Product Manager", "Thursday at 15:00 suits me.")
    ((_, after),) = interviews(INVITED, yes)
    assert before < 0.9 <= after


def test_a_new_proposal_in_words_moves_it_though_the_old_day_is_named_too() -> None:
    moved = mail(
        "moved",
        "2026-10-07 10:00+02:00",
        RUTH,
        "Re: Interview for Product Manager",
        "Dear Maria,\n\nI am sorry, we have to postpone tomorrow's interview. Could you do Tuesday 13 October at 11am"
        " instead?\n\nRuth",
        answers="invited",
    )
    ((event, _),) = interviews(INVITED, moved)
    assert f"{event.at:%Y-%m-%d %H:%M}" == "2026-10-13 09:00"


def test_a_withdrawal_to_the_address_that_a_program_wrote_from_belongs_to_its_application() -> None:
    jobs = "Müller Werke <jobs@mueller.jobs.personio.de>"
    asked = mail(
        "asked",
        "2026-10-05 10:00+02:00",
        jobs,
        "Your application as Product Manager",
        "Dear Maria,\n\nthank you for your application as Product Manager. Please send us your certificates.",
    )
    out = own(
        "out",
        "2026-10-07 10:00+02:00",
        jobs,
        "Your application",
        "Dear Sirs,\n\nI would like to withdraw my application.",
    )
    found = gathered([asked, out])
    (one,) = found.candidacies
    assert [event.proposed.event.means for event in one.events if isinstance(event.proposed.event, Decision)] == [
        "withdraw"
    ]
    assert not found.unclear


def test_a_flat_a_visa_and_a_question_how_it_was_are_no_applications() -> None:
    mails = [
        mail(
            "flat",
            "2026-10-06 10:00+02:00",
            "M. Grant <m.grant@lettings.com>",
            "Your application for the flat",
            "Dear Maria,\n\nthank you for your application for the flat. Unfortunately we have chosen somebody else.",
        ),
        mail(
            "visa",
            "2026-10-06 10:00+02:00",
            "Consulate <info@consulate.com>",
            "Interview appointment for your visa",
            "Your visa interview is confirmed for 30 October 2026 at 9:00.",
        ),
        mail(
            "how",
            "2026-10-06 10:00+02:00",
            "Glassdoor <noreply@glassdoor.com>",
            "Maria, how was your interview at Wren Foods?",
            "Rate your interview.",
        ),
    ]
    (one,) = gathered([INVITED, *mails]).candidacies
    assert len(one.sources) == 1


@pytest.mark.parametrize(
    "yes",
    [
        "Thank you, I am happy to confirm Thursday at 15:00.",
        "Of course, Thursday at 15:00 is fine.",
        "Dear Ruth, that would be perfect. Kind regards, Maria",
        "3pm is absolutely fine.",
        "Да, это время подойдёт.",
    ],
)
def test_there_are_many_ways_to_say_yes(yes: str) -> None:
    ((_, sure),) = interviews(INVITED, own("yes", "2026-10-05 12:00+02:00", RUTH, "Re: Interview", yes))
    assert sure >= 0.9


@pytest.mark.parametrize(
    "no", ["Could we find another time? Friday would be fine.", "Unfortunately 15:00 is not good."]
)
def test_another_wish_is_no_yes(no: str) -> None:
    ((_, sure),) = interviews(INVITED, own("no", "2026-10-05 12:00+02:00", RUTH, "Re: Interview", no))
    assert sure < 0.9


def test_a_no_to_an_application_is_found_though_it_names_neither_post_nor_interview() -> None:
    no = mail(
        "no",
        "2026-10-06 10:00+02:00",
        "Lumen <no-reply@lumen.com>",
        "Your application to Lumen",
        "Thank you for your interest in Lumen. After careful thought we will not be moving forward with your"
        " application.",
    )
    (one,) = gathered([no]).candidacies
    assert one.employer == "Lumen"
    assert [event.proposed.event.means for event in one.events if isinstance(event.proposed.event, Reply)] == [
        "rejection"
    ]
