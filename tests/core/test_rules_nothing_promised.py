"""Nothing was promised: each voice counts its own days from the interview, and thanks may carry the question."""

import pytest

from heardback.core.playbook import BUILT_IN
from tests.core.story import (
    LARS,
    MIA,
    OLGA,
    a,
    ask,
    beginning,
    call,
    confirm_receipt,
    interviewed,
    mail,
    someone,
    thank,
    weigh,
)

ON_A_WEDNESDAY = interviewed("2026-11-04", "olga lars")
"""The 4th; the weekend after it is 7 and 8 November."""


def test_etiquette_and_persistent_call_on_the_third_to_fifth_working_day():
    for voice in ("etiquette", "persistent"):
        day = ON_A_WEDNESDAY.on("2026-11-06").under(voice)
        assert day.asks(call("olga", "2026-11-09", "2026-11-11", status="upcoming", rule="S0-C7"))


def test_patient_calls_after_three_or_four_days_moved_off_the_weekend():
    assert ON_A_WEDNESDAY.on("2026-11-05").under("patient").asks(call("olga", "2026-11-09", "2026-11-09", rule="S1-5"))
    on_monday = interviewed("2026-11-02")
    assert on_monday.on("2026-11-03").under("patient").asks(call("olga", "2026-11-05", "2026-11-06"))


def test_the_agreement_weighs_on_the_fourth_day_and_calls_the_interviewer_if_the_interest_is_high():
    maria = interviewed("2026-11-02", "lars").for_a_post(interest="high")
    day = maria.on("2026-11-05").under("agreement")
    assert day.has(weigh(from_="2026-11-06", until=None, status="upcoming", rule="S2-3"))
    assert day.asks(call("lars", "2026-11-06", "2026-11-09"))
    early = interviewed("2026-11-01", "lars").for_a_post(interest="high").on("2026-11-02").under("agreement")
    assert early.asks(call("lars", "2026-11-05", "2026-11-06"))


@pytest.mark.parametrize("interest", ["some", "low"])
def test_with_less_interest_the_agreement_only_weighs(interest):
    maria = interviewed("2026-11-02", "lars").for_a_post(interest=interest)
    day = maria.on("2026-11-06").under("agreement")
    assert day.has(weigh(from_="2026-11-06", status="open"))
    assert day.asks()


def test_four_step_writes_to_manager_and_recruiter_after_a_week():
    maria = ON_A_WEDNESDAY.knowing(OLGA, LARS, MIA)
    assert (
        maria.on("2026-11-09")
        .under("four-step")
        .asks(
            mail("mia", "2026-11-11", "2026-11-12", rule="S3-1"), mail("olga", "2026-11-11", "2026-11-12", rule="S3-2")
        )
    )


def test_four_step_moves_a_weekend_to_monday():
    maria = interviewed("2026-11-07", "").knowing(OLGA)
    assert maria.on("2026-11-09").under("four-step").asks(mail("olga", "2026-11-16", "2026-11-16"))


def test_balanced_writes_on_the_third_to_fifth_working_day():
    day = ON_A_WEDNESDAY.on("2026-11-06").under("balanced")
    assert day.asks(mail("olga", "2026-11-09", "2026-11-11", rule="S0-C7"))


@pytest.mark.parametrize("voice", BUILT_IN)
def test_nobody_is_asked_on_the_day_or_the_next(voice):
    maria = ON_A_WEDNESDAY.for_a_post(interest="high")
    for today in ("2026-11-04", "2026-11-05"):
        day = maria.on(today).under(voice)
        assert not any(dated.step.action == "ask" and dated.status != "upcoming" for dated in day.advice.reading.steps)


# --- The thank-you carried the question ---


@pytest.mark.parametrize("voice", ["etiquette", "balanced"])
def test_after_a_thank_you_that_asked_about_timing_i_ask_later(voice):
    maria = ON_A_WEDNESDAY.thanked("2026-11-04", "olga")
    assert maria.on("2026-11-06").under(voice).asks(ask(to="olga", from_="2026-11-11", until="2026-11-12"))


@pytest.mark.parametrize(
    ("voice", "first", "last"), [("persistent", "2026-11-09", "2026-11-11"), ("patient", "2026-11-09", "2026-11-09")]
)
def test_with_the_other_voices_a_thank_you_changes_no_day(voice, first, last):
    maria = ON_A_WEDNESDAY.where_thanks_are_expected().thanked("2026-11-04", "olga")
    assert maria.on("2026-11-06").under(voice).asks(call("olga", first, last))


@pytest.mark.parametrize("voice", ["etiquette", "balanced"])
def test_a_thank_you_for_a_promise_does_not_move_it(voice):
    maria = interviewed("2026-11-04").promised("2026-11-13").thanked("2026-11-04", "olga")
    assert maria.on("2026-11-06").under(voice).has(ask(from_="2026-11-16", until="2026-11-17"))


# --- The thank-you itself ---


@pytest.mark.parametrize(
    ("voice", "until"), [("etiquette", "2026-11-06"), ("persistent", "2026-11-05"), ("balanced", "2026-11-05")]
)
def test_i_thank_each_interviewer_by_mail(voice, until):
    day = ON_A_WEDNESDAY.on("2026-11-04").under(voice)
    for one in ("olga", "lars"):
        assert day.has(thank(to=one, channel="email", from_="2026-11-04", until=until, status="open"))
    assert ON_A_WEDNESDAY.on(until).under(voice).lists("thank")
    assert day.stance == "act"


@pytest.mark.parametrize("voice", ["balanced", "etiquette", "persistent"])
def test_nobody_is_thanked_by_a_call_to_the_front_desk(voice):
    """With a number of his own Lars is called; with neither, his address is to be found out."""
    story = interviewed("2026-11-09", with_="lars")
    unknown = story.knowing(OLGA, someone("lars", "interviewer", email=None, phone=None)).on("2026-11-09")
    assert unknown.under(voice).has(thank(to="lars", channel="email"))
    called = story.knowing(OLGA, someone("lars", "interviewer", email=None)).on("2026-11-09")
    assert called.under(voice).has(thank(to="lars", channel="phone", letter="thanks-call"))


@pytest.mark.parametrize(
    ("voice", "gone"), [("etiquette", "2026-11-07"), ("persistent", "2026-11-06"), ("balanced", "2026-11-06")]
)
def test_a_thank_you_is_never_late(voice, gone):
    assert ON_A_WEDNESDAY.on(gone).under(voice).lists_no("thank")


def test_patient_thanks_only_where_it_is_expected():
    assert ON_A_WEDNESDAY.on("2026-11-04").under("patient").lists_no("thank")
    maria = interviewed("2026-11-03").where_thanks_are_expected()
    assert (
        maria.on("2026-11-05")
        .under("patient")
        .has(thank(to="olga", channel="email", from_="2026-11-03", until="2026-11-06", rule="S1-7"))
    )


def test_a_thank_you_is_not_listed_from_the_day_an_ask_to_the_same_person_opens():
    """Patient: the third day is Friday 6, and so is the last of the thanks."""
    maria = interviewed("2026-11-03").where_thanks_are_expected()
    assert maria.on("2026-11-05").under("patient").lists("thank")
    assert maria.on("2026-11-06").under("patient").lists_no("thank")
    assert maria.on("2026-11-06").under("patient").has(ask(to="olga", status="open"))


def test_lars_is_still_thanked_on_the_day_on_which_olga_is_asked():
    maria = interviewed("2026-11-03", "olga lars").where_thanks_are_expected()
    assert maria.on("2026-11-06").under("patient").has(thank(to="lars"))


@pytest.mark.parametrize("voice", ["agreement", "four-step"])
def test_these_voices_write_no_thank_you(voice):
    maria = ON_A_WEDNESDAY.where_thanks_are_expected()
    assert maria.on("2026-11-04").under(voice).lists_no("thank")


@pytest.mark.parametrize("voice", ["etiquette", "balanced"])
def test_the_thank_you_asks_about_timing_where_nothing_was_agreed(voice):
    assert ON_A_WEDNESDAY.on("2026-11-04").under(voice).has(thank(letter="thanks-and-timing", rule="S0-E9"))
    promised = ON_A_WEDNESDAY.promised("2026-11-13")
    assert promised.on("2026-11-04").under(voice).has(thank(letter="thanks", rule="S0-C8"))


def test_that_of_persistent_does_not():
    assert ON_A_WEDNESDAY.on("2026-11-04").under("persistent").has(thank(letter="thanks", rule="S0-D2"))


def test_whoever_was_thanked_is_not_thanked_again():
    day = ON_A_WEDNESDAY.thanked("2026-11-04", "olga").on("2026-11-04").under("balanced")
    assert not day.has(thank(to="olga"))
    assert day.has(thank(to="lars"))
    assert ON_A_WEDNESDAY.thanked("2026-11-04").on("2026-11-04").under("balanced").lists_no("thank")


def test_no_thank_you_once_an_ask_was_delivered_or_an_answer_came():
    answered = ON_A_WEDNESDAY.heard("2026-11-04", "deferral")
    assert answered.on("2026-11-05").under("etiquette").lists_no("thank")
    asked = ON_A_WEDNESDAY.wrote("2026-11-05", "olga")
    assert asked.on("2026-11-05").under("etiquette").lists_no("thank")
    not_reached = ON_A_WEDNESDAY.called("2026-11-05", "olga", "no-answer")
    assert not_reached.on("2026-11-05").under("etiquette").has(thank(to="lars"))


def test_a_thank_you_may_be_written_on_a_sunday():
    maria = interviewed("2026-11-07")
    sunday = maria.on("2026-11-08").under("balanced")
    assert sunday.has(thank(from_="2026-11-07", until="2026-11-08", status="open"))
    assert sunday.stance == "act"


# --- Early calls ---


def test_persistent_alone_calls_after_an_application():
    """Applied on Wednesday 4; the third working day is Monday 9, the fifth Wednesday 11."""
    maria = beginning().applied("2026-11-04")
    early = a("early-call")
    assert (
        maria.on("2026-11-05")
        .under("persistent")
        .has(early(to="olga", channel="phone", from_="2026-11-09", until="2026-11-11", rule="S0-D10"))
    )
    assert maria.on("2026-11-11").under("persistent").has(early(status="open"))
    assert maria.on("2026-11-12").under("persistent").lists_no("early-call")
    for voice in set(BUILT_IN) - {"persistent"}:
        assert maria.on("2026-11-09").under(voice).lists_no("early-call")


def test_nobody_is_called_early_twice():
    maria = beginning().applied("2026-11-04").called("2026-11-09", "olga", "reached")
    assert maria.on("2026-11-10").under("persistent").lists_no("early-call")


def test_a_confirming_call_is_no_ask():
    maria = interviewed("2026-11-02").wrote("2026-11-05", "olga")
    assert maria.on("2026-11-09").under("balanced").asks(confirm_receipt(to="olga"))


# --- Over a weekend: what is counted in calendar days and what in working days ---


@pytest.mark.parametrize(
    ("voice", "first", "last"),
    [
        ("etiquette", "2026-11-10", "2026-11-12"),
        ("persistent", "2026-11-10", "2026-11-12"),
        ("patient", "2026-11-09", "2026-11-09"),
        ("agreement", "2026-11-09", "2026-11-10"),
        ("four-step", "2026-11-12", "2026-11-13"),
        ("balanced", "2026-11-10", "2026-11-12"),
    ],
)
def test_after_an_interview_on_a_thursday(voice, first, last):
    """The 5th: three working days later is Tuesday 10, three days later Sunday 8, so Monday 9."""
    maria = interviewed("2026-11-05").for_a_post(interest="high")
    assert maria.on("2026-11-07").under(voice).has(ask(to="olga", from_=first, until=last))


def test_weighing_is_no_contact_and_may_begin_on_a_sunday():
    assert ON_A_WEDNESDAY.on("2026-11-05").under("agreement").has(weigh(from_="2026-11-08"))
    high = ON_A_WEDNESDAY.for_a_post(interest="high").on("2026-11-05").under("agreement")
    assert high.asks(call("olga", "2026-11-09", "2026-11-09"))


@pytest.mark.parametrize("voice", ["etiquette", "balanced"])
def test_thanked_after_an_interview_on_a_thursday(voice):
    maria = interviewed("2026-11-05").thanked("2026-11-05", "olga")
    assert maria.on("2026-11-07").under(voice).has(ask(to="olga", from_="2026-11-12", until="2026-11-13"))


@pytest.mark.parametrize(
    ("voice", "until"),
    [
        ("etiquette", "2026-11-08"),
        ("persistent", "2026-11-07"),
        ("patient", "2026-11-09"),
        ("balanced", "2026-11-07"),
    ],
)
def test_thanks_for_an_interview_on_a_friday_are_due_on_the_weekend(voice, until):
    maria = interviewed("2026-11-06").where_thanks_are_expected()
    assert maria.on("2026-11-06").under(voice).has(thank(from_="2026-11-06", until=until))


def test_only_if_yes_without_a_day_ends_with_the_next_interview():
    """Asked by mail on Thursday 26, the third working day: its arrival may be confirmed, for it is not the only ask."""
    maria = interviewed("2026-11-02").agreed("2026-11-02", answers="only-if-yes").interviewed("2026-11-23")
    asked = maria.wrote("2026-11-26", "olga")
    assert asked.on("2026-11-26").under("balanced").lists("confirm-receipt")
