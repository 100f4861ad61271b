"""Applications and interviews for something else than work use the same words, and are no candidacies."""

import pytest

from tests.intake.proposing.found import gathered
from tests.intake.proposing.posted import mail


@pytest.mark.parametrize(
    ("sender", "subject", "text"),
    [
        (
            "Consulate <visa@consulate-visas.org>",
            "Your interview",
            "Your interview at the consulate is on 3 November at 10:00. Bring your passport.",
        ),
        (
            "Школа №7 <school7@edu.kazan.ru>",
            "Собеседование с психологом",
            "Уважаемые родители! Приглашаем на собеседование с психологом 22 октября в 17:00.",
        ),
        (
            "JSConf <program@jsconf.org>",
            "Your talk",
            "Thank you for your application. Unfortunately the programme committee could not accept your talk.",
        ),
        (
            "Panel <hello@opinionpanel.com>",
            "Interview invitation",
            "You have been selected for a paid interview about tea on 20 October at 3pm. You get a gift card.",
        ),
        (
            "Girls Who Build <hello@girlswhobuild.org>",
            "Mentoring: your application",
            "Thank you for applying. We are pleased to offer you a place in the mentoring circle.",
        ),
        (
            "State Board <noreply@nursing.state.gov>",
            "License renewal",
            "We have received your application for renewal of your nursing license.",
        ),
        (
            "City <permits@city.gov>",
            "Your application",
            "Unfortunately we have to refuse your application for a parking space.",
        ),
        ("Профсоюз <prof@union.ru>", "Ответ", "К сожалению, по вашей заявке на путёвку принят отказ."),
        ("Eva <eva.k@gmail.com>", "Re: Sunday", "See you on Sunday at 2pm! And good luck for your interview."),
        ("Мама <mama@mail.ru>", "ну как?", "Как прошло собеседование? Позвони."),
        (
            "Prof. Ola Berg <ola.berg@lundtech.se>",
            "Re: Referee request",
            "Dear Maria, delighted to. Good luck with your applications.",
        ),
    ],
)
def test_it_is_neither_a_candidacy_nor_a_question(sender: str, subject: str, text: str) -> None:
    found = gathered([mail("one", "2026-10-05T10:00+02:00", sender, subject, text)])
    assert (found.candidacies, found.unclear) == ((), ())


def test_an_invitation_of_a_stranger_that_names_no_work_is_asked_about() -> None:
    words = "Hello Maria, we invite you to an interview on Friday 9 October at 10:00.\n\nTom Birk"
    found = gathered([mail("one", "2026-10-05T10:00+02:00", "Tom Birk <tom@birkwood.se>", "Interview", words)])
    assert found.candidacies == ()
    assert [one.source.subject for one in found.unclear] == ["Interview"]


def test_what_a_firm_writes_about_something_else_is_not_of_the_application_there() -> None:
    """The registrar of the university where she applies, and a job site's reviews of the firm."""
    applied = mail(
        "applied",
        "2026-10-01T10:00+02:00",
        "Ola Berg <ola.berg@larkham.edu>",
        "Lab Technician",
        "Dear Maria,\n\nthank you for your application for the position of Lab Technician.\n\nOla Berg",
    )
    registrar = mail(
        "registrar",
        "2026-10-02T10:00+02:00",
        "Larkham Registrar <registrar@larkham.edu>",
        "Graduation application approved",
        "Congratulations! Your application to graduate has been approved.",
    )
    reviews = mail(
        "reviews",
        "2026-10-03T10:00+02:00",
        "Glassdoor <noreply@glassdoor.com>",
        "What is it like to interview at Larkham?",
        "Read twelve reviews of interviews.",
    )
    (found,) = gathered([applied, registrar, reviews]).candidacies
    assert [source.message_id for source in found.sources] == ["<applied@mail.test>"]
