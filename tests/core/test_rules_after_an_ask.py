"""The ask stayed without an answer: what each voice does next, and when it stops.

Most stories begin with an interview on Monday 2 November and an ask on Thursday 5: one working day later is Friday 6,
two are Monday 9, three Tuesday 10, four Wednesday 11, five Thursday 12 and six Friday 13.
"""

from dataclasses import replace

import pytest

from heardback.core.playbook import BUILT_IN
from tests.core.story import DESK, LARS, MIA, OLGA, ask, call, confirm_receipt, interviewed, let_go, mail

BEGIN = interviewed("2026-11-02").for_a_post(interest="high").knowing(OLGA)
CALLED = BEGIN.called("2026-11-05", "olga", "no-answer")
CALLED_TWICE = CALLED.called("2026-11-06", "olga", "no-answer")
WROTE = BEGIN.wrote("2026-11-05", "olga")
CALLERS = ("etiquette", "persistent", "patient", "agreement", "balanced")
CONFIRMING = ("etiquette", "persistent", "patient", "balanced")


# --- Nobody picks up ---


@pytest.mark.parametrize("voice", CALLERS)
def test_a_call_not_answered_is_made_again_on_the_next_working_day_or_the_one_after(voice):
    day = CALLED.on("2026-11-05").under(voice)
    assert day.asks(call("olga", "2026-11-06", "2026-11-09", status="upcoming"))


@pytest.mark.parametrize("voice", ["etiquette", "agreement", "balanced"])
def test_after_two_unanswered_calls_i_write(voice):
    assert CALLED_TWICE.on("2026-11-06").under(voice).asks(mail("olga", "2026-11-09", "2026-11-10"))


def test_after_two_unanswered_calls_persistent_calls_again_at_once():
    assert (
        CALLED_TWICE.on("2026-11-06").under("persistent").asks(call("olga", "2026-11-09", "2026-11-10", rule="S0-D8"))
    )


def test_after_two_unanswered_calls_patient_calls_again_later():
    """A + 3wd is Wednesday 11, A + 4wd Thursday 12."""
    assert CALLED_TWICE.on("2026-11-06").under("patient").asks(call("olga", "2026-11-11", "2026-11-12"))


def test_unanswered_means_in_a_row():
    """A voicemail in between begins the row anew: the next unanswered call is again a first one."""
    maria = CALLED_TWICE.called("2026-11-09", "olga", "voicemail").called("2026-11-10", "olga", "no-answer")
    assert maria.on("2026-11-10").under("persistent").asks(call("olga", "2026-11-11", "2026-11-12"))
    maria = CALLED.called("2026-11-06", "olga", "voicemail").called("2026-11-11", "olga", "no-answer")
    assert maria.on("2026-11-11").under("patient").asks(call("olga", "2026-11-12", "2026-11-13"))


@pytest.mark.parametrize("voice", ["persistent", "patient"])
def test_after_four_unanswered_calls_only_a_mail_is_left(voice):
    maria = CALLED_TWICE.called("2026-11-09", "olga", "no-answer")
    assert maria.on("2026-11-09").under(voice).has(ask(channel="phone"))
    maria = maria.called("2026-11-10", "olga", "no-answer")
    assert maria.on("2026-11-10").under(voice).has(ask(to="olga", channel="email"))
    maria = maria.wrote("2026-11-16", "olga")
    day = maria.on("2026-11-16").under(voice)
    assert day.asks()
    assert day.lists("let-go")


def test_confirming_calls_count_among_the_four():
    """Two asking calls and two confirming ones: nobody is called any more, and one mail was written already."""
    maria = CALLED_TWICE.wrote("2026-11-09", "olga")
    maria = maria.called("2026-11-11", "olga", "no-answer", purpose="confirm-receipt")
    maria = maria.called("2026-11-12", "olga", "no-answer", purpose="confirm-receipt")
    assert maria.on("2026-11-12").under("balanced").asks()


def test_four_step_calls_again_once_and_writes_no_more():
    """Whoever has only a telephone is called in place of the mail."""
    maria = interviewed("2026-11-02").knowing(replace(OLGA, email=None)).called("2026-11-09", "olga", "no-answer")
    assert maria.on("2026-11-09").under("four-step").asks(call("olga", "2026-11-10", "2026-11-11"))
    on_friday = interviewed("2026-11-02").called("2026-11-13", "olga", "no-answer")
    assert on_friday.on("2026-11-13").under("four-step").has(call("olga", "2026-11-16", "2026-11-17"))
    twice = maria.called("2026-11-10", "olga", "no-answer").on("2026-11-10").under("four-step")
    assert twice.asks()
    assert twice.lists("let-go")


# --- A message was left ---


@pytest.mark.parametrize("voice", ["etiquette", "agreement", "balanced"])
def test_after_a_voicemail_i_write_two_or_three_working_days_later(voice):
    maria = BEGIN.called("2026-11-05", "olga", "voicemail")
    assert maria.on("2026-11-05").under(voice).asks(mail("olga", "2026-11-09", "2026-11-10"))


def test_after_a_voicemail_persistent_calls_the_next_day():
    maria = BEGIN.called("2026-11-05", "olga", "voicemail")
    assert maria.on("2026-11-05").under("persistent").asks(call("olga", "2026-11-06", "2026-11-09"))


def test_after_a_voicemail_patient_calls_after_three_or_four_working_days():
    maria = BEGIN.called("2026-11-05", "olga", "voicemail")
    assert maria.on("2026-11-05").under("patient").asks(call("olga", "2026-11-10", "2026-11-11"))


# --- A mail was sent ---


@pytest.mark.parametrize("voice", CONFIRMING)
def test_two_or_three_working_days_after_the_first_mail_i_call_to_see_whether_it_arrived(voice):
    day = WROTE.on("2026-11-06").under(voice)
    assert day.asks(confirm_receipt(to="olga", channel="phone", from_="2026-11-09", until="2026-11-10", rule="S0-C12"))


@pytest.mark.parametrize("voice", CONFIRMING)
def test_nobody_answers_that_call_so_i_make_it_once_more(voice):
    maria = WROTE.called("2026-11-09", "olga", "no-answer", purpose="confirm-receipt")
    day = maria.on("2026-11-09").under(voice)
    assert day.asks(confirm_receipt(to="olga", channel="phone", from_="2026-11-10", until="2026-11-11"))


@pytest.mark.parametrize("voice", CONFIRMING)
def test_after_two_such_calls_i_ask_by_the_other_way_counted_from_the_mail(voice):
    maria = WROTE.called("2026-11-09", "olga", "no-answer", purpose="confirm-receipt")
    maria = maria.called("2026-11-10", "olga", "no-answer", purpose="confirm-receipt")
    assert maria.on("2026-11-10").under(voice).asks(call("olga", "2026-11-12", "2026-11-13"))


@pytest.mark.parametrize("voice", CONFIRMING)
@pytest.mark.parametrize("how", ["receipt", "acknowledgement", "reached", "voicemail"])
def test_it_arrived_so_i_ask_by_the_other_way_counted_from_the_mail(voice, how):
    arrived = {
        "receipt": WROTE.confirmed_receipt("2026-11-09"),
        "acknowledgement": WROTE.heard("2026-11-09", "acknowledgement"),
        "reached": WROTE.called("2026-11-09", "olga", "reached", purpose="confirm-receipt"),
        "voicemail": WROTE.called("2026-11-09", "olga", "voicemail", purpose="confirm-receipt"),
    }
    assert arrived[how].on("2026-11-09").under(voice).asks(call("olga", "2026-11-12", "2026-11-13"))


@pytest.mark.parametrize("voice", CONFIRMING)
def test_only_the_first_mail_is_confirmed(voice):
    maria = BEGIN.knowing(OLGA, LARS, MIA, DESK).wrote("2026-11-05", "olga").confirmed_receipt("2026-11-06")
    maria = maria.wrote("2026-11-12", "olga")
    assert maria.on("2026-11-13").under(voice).lists_no("confirm-receipt")


def test_the_agreement_calls_without_confirming():
    assert WROTE.on("2026-11-06").under("agreement").asks(call("olga", "2026-11-12", "2026-11-13"))


def test_four_step_neither_confirms_nor_asks_again():
    day = WROTE.on("2026-11-06").under("four-step")
    assert day.asks()
    assert day.lists("let-go")


@pytest.mark.parametrize("voice", CONFIRMING)
def test_whoever_has_no_phone_is_written_to_again(voice):
    maria = interviewed("2026-11-02").knowing(replace(OLGA, phone=None)).wrote("2026-11-05", "olga")
    assert maria.on("2026-11-06").under(voice).asks(mail("olga", "2026-11-12", "2026-11-13"))


@pytest.mark.parametrize("voice", ["etiquette", "persistent", "balanced"])
def test_nobody_gets_more_than_two_mails_without_an_answer(voice):
    maria = interviewed("2026-11-02").knowing(replace(OLGA, phone=None))
    maria = maria.wrote("2026-11-05", "olga").wrote("2026-11-12", "olga")
    day = maria.on("2026-11-13").under(voice)
    assert day.asks()
    assert day.lists("let-go")


@pytest.mark.parametrize("voice", ["etiquette", "persistent", "patient", "agreement", "balanced"])
def test_where_a_call_was_answered_by_a_message_the_row_of_the_mail_counts_from_the_mail(voice):
    """An acknowledgement before the mail confirms nothing."""
    maria = BEGIN.heard("2026-11-04", "acknowledgement").wrote("2026-11-05", "olga")
    confirms = voice != "agreement"
    assert maria.on("2026-11-06").under(voice).lists("confirm-receipt") == confirms


# --- How often at the most ---


def asked_so_often(*asks):
    """Tell of asks that were delivered, each to somebody else where one would be passed over."""
    maria = interviewed("2026-11-02").for_a_post(interest="high").knowing(OLGA, LARS, MIA, DESK)
    days = ("2026-11-05", "2026-11-06", "2026-11-09", "2026-11-10", "2026-11-11")
    for today, (to, way) in zip(days, asks, strict=False):
        maria = maria.wrote(today, to) if way == "mail" else maria.called(today, to, "voicemail")
    return maria


@pytest.mark.parametrize(
    ("voice", "most"), [("etiquette", 4), ("patient", 3), ("agreement", 2), ("balanced", 3), ("persistent", 5)]
)
def test_no_more_asks_than_the_voice_allows(voice, most):
    asks = [("olga", "call"), ("olga", "mail"), ("lars", "call"), ("lars", "mail"), ("desk", "mail")]
    before = asked_so_often(*asks[: most - 1]).on("2026-11-11").under(voice)
    assert before.has(ask()) or before.lists("confirm-receipt")
    after = asked_so_often(*asks[:most]).on("2026-11-11").under(voice)
    assert after.asks()
    assert after.lists("let-go")


def test_unanswered_calls_do_not_count():
    maria = (
        BEGIN.knowing(OLGA, LARS).called("2026-11-05", "olga", "no-answer").called("2026-11-06", "olga", "no-answer")
    )
    assert (
        maria.wrote("2026-11-09", "olga")
        .on("2026-11-10")
        .under("agreement")
        .asks(call("lars", "2026-11-16", "2026-11-17"))
    )


def test_of_the_five_asks_of_persistent_four_may_be_calls():
    asks = [("olga", "call"), ("olga", "call"), ("mia", "call")]
    assert asked_so_often(*asks).on("2026-11-10").under("persistent").has(ask(channel="phone"))
    four = asked_so_often(*asks, ("mia", "call"))
    assert four.on("2026-11-11").under("persistent").has(ask(channel="email"))


def test_an_answer_starts_the_count_anew():
    maria = BEGIN.wrote("2026-11-05", "olga").wrote("2026-11-12", "olga").heard("2026-11-13", "deferral", from_="olga")
    assert maria.on("2026-11-16").under("etiquette").asks(call("olga", "2026-11-18", "2026-11-20"))


def test_an_acknowledgement_does_not():
    maria = WROTE.wrote("2026-11-12", "olga").heard("2026-11-13", "acknowledgement", from_="olga")
    maria = maria.called("2026-11-16", "olga", "voicemail")
    assert maria.on("2026-11-17").under("balanced").asks()


# --- Whom ---


@pytest.mark.parametrize("voice", ["etiquette", "balanced"])
def test_a_repeated_ask_goes_to_the_same_person_until_they_left_two_without_an_answer(voice):
    maria = interviewed("2026-11-02", "lars").wrote("2026-11-05", "lars").confirmed_receipt("2026-11-06")
    assert maria.on("2026-11-06").under(voice).asks(ask(to="lars"))
    maria = maria.called("2026-11-12", "lars", "voicemail")
    assert maria.on("2026-11-12").under(voice).has(ask(to="olga"))


@pytest.mark.parametrize("voice", ["etiquette", "balanced"])
def test_two_calls_and_a_mail_are_enough_too(voice):
    maria = CALLED_TWICE.knowing(OLGA, LARS).wrote("2026-11-09", "olga").confirmed_receipt("2026-11-10")
    assert maria.on("2026-11-10").under(voice).asks(ask(to="lars"))


def test_two_calls_alone_are_not():
    assert CALLED_TWICE.knowing(OLGA, LARS).on("2026-11-06").under("balanced").asks(ask(to="olga"))


def test_nor_are_one_call_and_a_mail():
    maria = CALLED.knowing(OLGA, LARS).wrote("2026-11-09", "olga").confirmed_receipt("2026-11-10")
    assert maria.on("2026-11-10").under("balanced").asks(call("olga", "2026-11-16", "2026-11-17"))


# --- One contact a day and person ---


@pytest.mark.parametrize("voice", BUILT_IN)
def test_whoever_was_thanked_on_the_day_of_the_ask_is_asked_the_day_after(voice):
    maria = interviewed("2026-11-02").for_a_post(interest="high").promised("2026-11-04").thanked("2026-11-05", "olga")
    day = maria.on("2026-11-05").under(voice)
    assert day.has(ask(to="olga", from_="2026-11-06"))


def test_an_answer_that_comes_late_reopens_what_was_let_go():
    maria = WROTE.decided("2026-11-20", "let-go")
    assert maria.on("2026-11-21").under("balanced").stance == "closed"
    maria = maria.heard("2026-11-24", "deferral", "2026-11-27", from_="olga")
    assert maria.on("2026-11-25").under("balanced").has(ask(to="olga", from_="2026-11-30"))


def test_letting_go_comes_five_working_days_after_the_last_ask():
    """Entry level: the seventh day after the interview was long ago. Thursday 12 + 5wd is Thursday 19."""
    maria = WROTE.with_years(1).wrote("2026-11-10", "olga").called("2026-11-12", "olga", "voicemail")
    assert maria.on("2026-11-13").under("balanced").has(let_go(from_="2026-11-19", until=None, status="upcoming"))


# --- The same over a weekend: everything here is counted in working days ---

ON_FRIDAY = "2026-11-06"
"""Asked on Friday 6: one working day later is Monday 9, two Tuesday 10, three Wednesday 11, five Friday 13 …"""


@pytest.mark.parametrize("voice", CALLERS)
def test_a_call_on_a_friday_is_made_again_on_monday_or_tuesday(voice):
    maria = BEGIN.called(ON_FRIDAY, "olga", "no-answer")
    assert maria.on(ON_FRIDAY).under(voice).asks(call("olga", "2026-11-09", "2026-11-10"))


@pytest.mark.parametrize(
    ("voice", "next_one"),
    [
        ("etiquette", mail("olga", "2026-11-09", "2026-11-10")),
        ("persistent", call("olga", "2026-11-09", "2026-11-10")),
        ("patient", call("olga", "2026-11-11", "2026-11-12")),
        ("agreement", mail("olga", "2026-11-09", "2026-11-10")),
        ("balanced", mail("olga", "2026-11-09", "2026-11-10")),
    ],
)
def test_a_second_call_on_a_friday(voice, next_one):
    maria = BEGIN.called("2026-11-05", "olga", "no-answer").called(ON_FRIDAY, "olga", "no-answer")
    assert maria.on(ON_FRIDAY).under(voice).asks(next_one)


@pytest.mark.parametrize(
    ("voice", "next_one"),
    [
        ("etiquette", mail("olga", "2026-11-10", "2026-11-11")),
        ("persistent", call("olga", "2026-11-09", "2026-11-10")),
        ("patient", call("olga", "2026-11-11", "2026-11-12")),
        ("agreement", mail("olga", "2026-11-10", "2026-11-11")),
        ("balanced", mail("olga", "2026-11-10", "2026-11-11")),
    ],
)
def test_a_message_left_on_a_friday(voice, next_one):
    assert BEGIN.called(ON_FRIDAY, "olga", "voicemail").on(ON_FRIDAY).under(voice).asks(next_one)


@pytest.mark.parametrize("voice", CONFIRMING)
def test_a_mail_sent_on_a_friday(voice):
    maria = BEGIN.wrote(ON_FRIDAY, "olga")
    assert maria.on(ON_FRIDAY).under(voice).asks(confirm_receipt(from_="2026-11-10", until="2026-11-11"))
    arrived = maria.confirmed_receipt(ON_FRIDAY)
    assert arrived.on(ON_FRIDAY).under(voice).asks(call("olga", "2026-11-13", "2026-11-16"))


def test_a_mail_sent_on_a_friday_under_the_agreement():
    assert (
        BEGIN.wrote(ON_FRIDAY, "olga").on(ON_FRIDAY).under("agreement").asks(call("olga", "2026-11-13", "2026-11-16"))
    )
