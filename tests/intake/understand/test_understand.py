"""What replies mean: the stories, and how much of the corpus is understood."""

import json
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from heardback.core.workdays import working_days
from heardback.intake.understand import MEANINGS, Understanding, understand
from tests.intake.understand.corpus import Sample, mail_of, samples

MONDAY = date(2026, 11, 9)
DAYS = working_days("US")


def read(text: str, subject: str = "") -> Understanding:
    return understand(mail_of(subject, text), on=MONDAY, days=DAYS)


@cache
def understood(part: str) -> list[tuple[Sample, Understanding]]:
    return [(sample, understand(sample.message, on=MONDAY, days=DAYS)) for sample in samples(part)]


TOLD = {
    "a kind no": (
        "We loved meeting you. In the end we have decided to move forward with another candidate.",
        "rejection",
    ),
    "filled": ("Thank you for applying. The position has been filled internally.", "rejection"),
    "no room": ("At present there is no vacancy in our firm for someone with your qualifications.", "rejection"),
    "still deciding": ("Sorry, the team is still interviewing and has not made a decision yet.", "deferral"),
    "on hold": ("Hiring for this role is on hold until the new budget is approved. I'll be in touch.", "deferral"),
    "papers": ("Could you please send us two references and a copy of your diploma?", "request"),
    "a test": ("Please complete the online assessment for your application within five days.", "request"),
    "come and see us": ("We would like to invite you to an interview on Tuesday at 10:00.", "invitation"),
    "another day": (
        "Unfortunately we have to reschedule your interview. Would Thursday at 2 pm suit you?",
        "invitation",
    ),
    "yes": ("I am delighted to offer you the position of analyst, starting on 1 March.", "offer"),
    "arrived": (
        "We have received your application and will review it. If it fits, we will contact you.",
        "acknowledgement",
    ),
    "job alert": ("12 new jobs for you. Manage your alerts or unsubscribe.", "unrelated"),
    "their own application": ("I am writing to apply for the position of clerk. My résumé is attached.", "unrelated"),
    "in other words": (
        "It came down to you and one other, and the trustees' choice fell on the other. Don't lose heart.",
        "rejection",
    ),
    "on hold for good": (
        "We have put the role on hold because of the budget, so we will not be filling this position.",
        "rejection",
    ),
    "by an agency": (
        "I spoke to the firm this morning. They liked you, but they need until the end of the week to decide.",
        "deferral",
    ),
    "arrived, with a day": ("Hi Maria, thanks, got it! We'll let you know by the end of the week.", "acknowledgement"),
    "spaced signs": (
        "dear maria , i ' m afraid we won ' t be moving forward with your application .",
        "rejection",
    ),
    "Absage": (
        "Vielen Dank für Ihre Bewerbung. Leider können wir Ihre Bewerbung nicht weiter berücksichtigen.",
        "rejection",
    ),
    "refus": ("Malheureusement, nous ne pouvons donner une suite favorable à votre candidature.", "rejection"),
    "acuse de recibo": ("Hemos recibido tu candidatura para el puesto de analista.", "acknowledgement"),
    "zaproszenie": ("Zapraszamy na rozmowę kwalifikacyjną w piątek.", "invitation"),
    "отказ": ("К сожалению, мы приняли решение в пользу другого кандидата.", "rejection"),
    "приглашение": ("Приглашаем вас на собеседование в четверг в 15:00. Удобно ли вам?", "invitation"),
    "ждём": ("Решение пока не принято, ждём из отпуска директора.", "deferral"),
}


@pytest.mark.parametrize(("text", "means"), TOLD.values(), ids=TOLD)
def test_a_reply_is_told_for_what_it_is(text, means):
    found = read(text)
    assert found.means == means, found.probabilities
    assert found.decided_by
    assert all(decided.words in decided.sentence for decided in found.decided_by)


@pytest.mark.parametrize(
    "text",
    [
        "If you do not hear from us within four weeks, your application has not been successful.",
        "Should you not be selected for this role, we will keep your résumé on file.",
        "Unfortunately, we have to move your interview to Friday at 10:00.",
        "Unfortunately we have not reached a decision about your application yet.",
        "We regret that your application for a loan has been declined.",
        "We have decided to go with another supplier. Thank you for your proposal.",
        "You were chosen over many other candidates, and we are delighted to offer you the position.",
        "We did not think that he was the right candidate, so we will not make him an offer.",
    ],
)
def test_what_only_sounds_like_a_no_is_none(text):
    assert read(text).means != "rejection"


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("I have a client in Bristol after an analyst, 32-36k. Would you like me to put you forward?", "offer"),
        ("Congratulations, you have been selected to move forward to the panel interview for Nurse II.", "offer"),
        ("Due to exams the interview on the 22nd stands postponed. A new date will be announced.", "invitation"),
        ("How was your interview with that German company? Tell me everything on Sunday!", "invitation"),
        ("See you on Saturday, and good luck for your interview. Love, Dad", "invitation"),
        ("Ну как прошло собеседование? Звони вечером!", "invitation"),
        ("Liebe Kunden, leider müssen wir den Termin absagen, der Laden bleibt zu.", "rejection"),
    ],
)
def test_what_only_sounds_like_it_is_not_taken_for_it(text, never):
    assert read(text).means != never


def test_who_is_not_sure_of_a_no_does_not_call_it_one():
    for part in ("tuned", "held-out"):
        for _, found in understood(part):
            assert found.means != "rejection" or found.probabilities["rejection"] >= 0.55


def test_the_day_that_is_promised_is_named():
    found = read("We have not made a decision yet, but you will hear from us by Friday.")
    assert found.means == "deferral"
    assert found.promise is not None
    assert (found.promise.until, found.promise.who) == (date(2026, 11, 13), "employer")


def test_the_day_by_which_the_candidate_is_to_act_is_theirs():
    found = read("Please send us your references and a copy of your diploma by 20 November.")
    assert found.means == "request"
    assert found.promise is not None
    assert (found.promise.until, found.promise.who) == (date(2026, 11, 20), "candidate")


def test_a_no_promises_nothing_any_more():
    found = read("You have not been selected. You may apply again in six months.")
    assert (found.means, found.promise) == ("rejection", None)


def test_what_was_quoted_does_not_count():
    found = read("Thank you, we have received your documents.\n\n> We regret that we cannot offer you the position.")
    assert found.means == "acknowledgement"


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "?",
        "\x00\x00",
        "😀" * 50,
        "a" * 100_000,
        "если " * 20_000,
        "not " * 20_000,
        "a@" * 50_000,
        "i ' m " * 20_000,
    ],
)
def test_every_text_means_something(text):
    found = read(text)
    assert set(found.probabilities) == set(MEANINGS)
    assert sum(found.probabilities.values()) == pytest.approx(1)


@pytest.mark.parametrize(("part", "least"), [("tuned", 0.95), ("held-out", 0.70), ("strangers", 0.70)])
def test_most_of_the_corpus_is_understood_and_no_offer_or_invitation_is_called_a_no(part, least):
    found = understood(part)
    right = [sample for sample, one in found if one.means == sample.means]
    assert len(right) >= least * len(found), _wrong(found)
    assert not [s.name for s, one in found if one.means == "rejection" and s.means in ("offer", "invitation")]


def _wrong(found: list[tuple[Sample, Understanding]]) -> list[str]:
    return [f"{sample.name}: {one.means}" for sample, one in found if one.means != sample.means]


def test_what_is_learnt_from_comes_from_nowhere_but_the_project():
    weights = Path(understand.__code__.co_filename).with_name("weights.json")
    assert set(json.loads(weights.read_text(encoding="utf-8"))) == {"bias", "temperature", "weights"}
