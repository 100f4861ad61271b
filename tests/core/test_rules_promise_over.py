"""They promised a day, and it has passed: the row "ask, promise over" and what else holds while a promise runs."""

import pytest

from heardback.core.playbook import BUILT_IN
from tests.core.story import DESK, LARS, MIA, OLGA, a, ask, ask_feedback, call, interviewed, let_go, mail

CALLERS = ("etiquette", "persistent", "patient", "agreement")
IN_SPITE_OF_IT = ("etiquette", "persistent", "patient", "four-step")

ON_A_FRIDAY = interviewed("2026-11-05").promised("2026-11-13")
"""Friday 13: the first working day after it is Monday 16, the second Tuesday 17."""


@pytest.mark.parametrize("voice", BUILT_IN)
def test_while_the_promise_runs_i_wait(voice):
    for today in ("2026-11-09", "2026-11-12", "2026-11-13"):
        day = ON_A_FRIDAY.on(today).under(voice)
        assert day.stance == "wait"
        assert day.has(ask(status="upcoming", from_="2026-11-16"))
        assert day.advice.promise
        assert day.advice.promise.state == "running"


@pytest.mark.parametrize("voice", CALLERS)
def test_i_call_on_the_first_or_second_working_day_after_it(voice):
    maria = ON_A_FRIDAY
    assert maria.on("2026-11-14").under(voice).asks(call("olga", "2026-11-16", "2026-11-17", status="upcoming"))
    assert maria.on("2026-11-16").under(voice).asks(call("olga", "2026-11-16", "2026-11-17", status="open"))
    assert maria.on("2026-11-18").under(voice).asks(call("olga", "2026-11-16", "2026-11-17", status="late"))


@pytest.mark.parametrize(
    ("voice", "rule"),
    [
        ("etiquette", "S0-A3"),
        ("persistent", "S0-D1"),
        ("patient", "S1-3"),
        ("agreement", "S2-2"),
        ("four-step", "S3-1"),
        ("balanced", "S0-A3"),
    ],
)
def test_each_voice_has_its_reason(voice, rule):
    assert ON_A_FRIDAY.on("2026-11-16").under(voice).has(ask(rule=rule))


def test_four_step_writes_to_the_manager_and_to_the_recruiter():
    maria = interviewed("2026-11-05", "lars").knowing(OLGA, LARS, MIA).promised("2026-11-13")
    assert (
        maria.on("2026-11-16")
        .under("four-step")
        .asks(mail("mia", "2026-11-16", "2026-11-17"), mail("olga", "2026-11-16", "2026-11-17"))
    )


def test_balanced_asks_by_mail():
    assert ON_A_FRIDAY.on("2026-11-16").under("balanced").asks(mail("olga", "2026-11-16", "2026-11-17"))


def test_balanced_calls_where_a_call_was_agreed():
    maria = interviewed("2026-11-05").promised("2026-11-13", channel="phone")
    assert maria.on("2026-11-16").under("balanced").asks(call("olga", "2026-11-16", "2026-11-17"))


def test_balanced_writes_where_a_mail_was_agreed_even_about_a_sales_post():
    maria = interviewed("2026-11-05").for_a_post(result_driven=True).promised("2026-11-13", channel="email")
    assert maria.on("2026-11-16").under("balanced").asks(mail("olga", "2026-11-16", "2026-11-17"))


def test_balanced_calls_about_a_result_driven_post():
    maria = ON_A_FRIDAY.for_a_post(result_driven=True)
    assert maria.on("2026-11-16").under("balanced").asks(call("olga", "2026-11-16", "2026-11-17"))


def test_balanced_calls_where_there_is_only_a_phone():
    maria = ON_A_FRIDAY.knowing(OLGA_WITHOUT_MAIL)
    assert maria.on("2026-11-16").under("balanced").asks(call("olga", "2026-11-16", "2026-11-17"))


OLGA_WITHOUT_MAIL = type(OLGA)(id=OLGA.id, name=OLGA.name, role=OLGA.role, phone=OLGA.phone)


def test_the_agreement_asks_whom_it_was_agreed_with():
    maria = interviewed("2026-11-05", "olga").promised("2026-11-13", contact="lars")
    assert maria.on("2026-11-16").under("agreement").asks(call("lars", "2026-11-16", "2026-11-17"))
    assert maria.on("2026-11-16").under("balanced").asks(mail("lars", "2026-11-16", "2026-11-17"))
    assert maria.on("2026-11-16").under("etiquette").asks(call("olga", "2026-11-16", "2026-11-17"))


# --- The promise is the current one ---


@pytest.mark.parametrize("voice", [one for one in BUILT_IN if one not in ("persistent", "agreement")])
def test_the_newest_word_is_the_promise(voice):
    maria = ON_A_FRIDAY.heard("2026-11-12", "deferral", "2026-11-20", from_="olga")
    day = maria.on("2026-11-16").under(voice)
    assert day.stance == "wait"
    assert day.has(ask(to="olga", from_="2026-11-23", until="2026-11-24"))


@pytest.mark.parametrize("voice", BUILT_IN)
def test_an_acknowledgement_that_names_a_day_is_a_promise(voice):
    maria = ON_A_FRIDAY.heard("2026-11-12", "acknowledgement", "2026-11-20")
    assert maria.on("2026-11-16").under(voice).has(ask(from_="2026-11-23", until="2026-11-24"))


@pytest.mark.parametrize("voice", BUILT_IN)
def test_a_new_interview_leaves_a_promise_running_whose_day_is_still_ahead(voice):
    maria = ON_A_FRIDAY.interviewed("2026-11-12")
    assert maria.on("2026-11-12").under(voice).has(ask(from_="2026-11-16", until="2026-11-17"))


@pytest.mark.parametrize("voice", BUILT_IN)
def test_a_new_agreement_replaces_the_promise(voice):
    maria = ON_A_FRIDAY.interviewed("2026-11-12").promised("2026-11-27")
    assert maria.on("2026-11-16").under(voice).has(ask(from_="2026-11-30", until="2026-12-01"))


def test_a_new_interview_after_the_promised_day_ends_the_promise():
    maria = ON_A_FRIDAY.interviewed("2026-11-16")
    day = maria.on("2026-11-17").under("etiquette")
    assert day.advice.promise is None
    assert day.asks(call("olga", "2026-11-19", "2026-11-23"))


# --- The candidate promised to get in touch ---


@pytest.mark.parametrize("voice", BUILT_IN)
def test_what_i_promised_i_do_on_that_day_or_the_next_working_day(voice):
    maria = interviewed("2026-11-05").promised("2026-11-13", who="candidate")
    assert maria.on("2026-11-12").under(voice).stance == "wait"
    day = maria.on("2026-11-13").under(voice)
    assert day.stance == "act"
    assert day.has(ask(to="olga", from_="2026-11-13", until="2026-11-16", status="open", rule="S0-D6"))


@pytest.mark.parametrize("voice", BUILT_IN)
def test_a_day_i_named_is_not_moved_but_nobody_is_called_on_it_if_it_is_a_sunday(voice):
    maria = interviewed("2026-11-05").promised("2026-11-15", who="candidate")
    assert maria.on("2026-11-15").under(voice).has(ask(from_="2026-11-15", until="2026-11-16", status="open"))
    assert maria.on("2026-11-15").under(voice).stance == "wait"
    assert maria.on("2026-11-16").under(voice).stance == "act"


# --- Silence was agreed to mean no ---

ONLY_IF_YES = interviewed("2026-11-05").promised("2026-11-13", answers="only-if-yes")


def test_the_agreement_lets_go_and_asks_for_feedback():
    maria = interviewed("2026-11-05").promised("2026-11-13", answers="only-if-yes", may_ask=True)
    day = maria.on("2026-11-16").under("agreement")
    assert day.asks()
    assert day.has(let_go(from_="2026-11-14", until=None, rule="S2-2"))
    assert day.has(ask_feedback(to="olga", channel="email", from_="2026-11-16", until="2026-11-17", rule="S2-6"))


def test_balanced_lets_go_too_unless_i_may_ask():
    day = ONLY_IF_YES.on("2026-11-16").under("balanced")
    assert day.asks()
    assert day.has(let_go(from_="2026-11-14"), ask_feedback(to="olga", from_="2026-11-16", until="2026-11-17"))
    may_ask = interviewed("2026-11-05").promised("2026-11-13", answers="only-if-yes", may_ask=True)
    assert may_ask.on("2026-11-16").under("balanced").asks(mail("olga", "2026-11-16", "2026-11-17"))
    assert may_ask.on("2026-11-16").under("balanced").lists_no("ask-feedback")


@pytest.mark.parametrize("voice", ["agreement", "balanced"])
def test_one_who_let_go_first_may_still_ask_what_was_missing(voice):
    maria = ONLY_IF_YES.decided("2026-11-16", "let-go")
    day = maria.on("2026-11-16").under(voice)
    assert (day.phase, day.stance) == ("closed", "act")
    assert day.has(ask_feedback(to="olga", from_="2026-11-16", until="2026-11-17"))
    assert maria.on("2026-11-24").under(voice).has(ask_feedback(status="late"))
    assert maria.on("2026-11-25").under(voice).stance == "closed"
    assert maria.wrote("2026-11-17", "olga", purpose="feedback").on("2026-11-17").under(voice).stance == "closed"


def test_letting_go_of_what_was_never_agreed_leaves_nothing_to_do():
    maria = interviewed("2026-11-05").promised("2026-11-13").decided("2026-11-16", "let-go")
    assert maria.on("2026-11-16").under("balanced").stance == "closed"


@pytest.mark.parametrize("voice", ["agreement", "balanced"])
def test_nothing_is_let_go_while_that_promise_runs(voice):
    day = ONLY_IF_YES.on("2026-11-13").under(voice)
    assert day.stance == "wait"
    assert day.has(let_go(status="upcoming"), ask_feedback(status="upcoming"))


@pytest.mark.parametrize("voice", IN_SPITE_OF_IT)
def test_the_others_ask_as_after_any_promise(voice):
    assert ONLY_IF_YES.on("2026-11-16").under(voice).has(ask(to="olga", from_="2026-11-16", until="2026-11-17"))


@pytest.mark.parametrize("voice", ["etiquette", "persistent", "patient"])
def test_they_ask_once(voice):
    maria = ONLY_IF_YES.called("2026-11-16", "olga", "voicemail")
    day = maria.on("2026-11-17").under(voice)
    assert day.asks()
    assert day.lists("let-go")


@pytest.mark.parametrize("voice", ["etiquette", "persistent", "patient", "balanced"])
def test_only_if_yes_without_a_day_counts_as_nothing_promised_and_is_asked_about_once(voice):
    maria = interviewed("2026-11-02").agreed("2026-11-02", answers="only-if-yes")
    assert maria.on("2026-11-04").under(voice).has(ask(from_="2026-11-05"))
    asked = maria.called("2026-11-05", "olga", "voicemail")
    assert asked.on("2026-11-06").under(voice).asks()


def test_only_if_yes_without_a_day_is_weighed_by_the_agreement():
    maria = interviewed("2026-11-02").agreed("2026-11-02", answers="only-if-yes")
    assert maria.on("2026-11-04").under("agreement").lists("weigh")


def test_a_promise_of_mine_is_kept_even_if_silence_means_no():
    maria = interviewed("2026-11-05").promised("2026-11-13", answers="only-if-yes", who="candidate")
    for voice in BUILT_IN:
        assert maria.on("2026-11-13").under(voice).has(ask(from_="2026-11-13"))


# --- Days off ---


def test_the_long_holidays_in_moscow_are_waited_out():
    """The promise ends on 31 December, and nobody is at work before Monday 11 January."""
    maria = interviewed("2026-12-17").at("RU", "Europe/Moscow").promised("2026-12-31")
    assert maria.on("2027-01-04").under("etiquette").asks(call("olga", "2027-01-11", "2027-01-12", status="upcoming"))


def test_in_israel_a_promise_until_thursday_is_asked_about_on_sunday():
    maria = interviewed("2026-11-05").at("IL", "Asia/Jerusalem").promised("2026-11-12")
    assert maria.on("2026-11-13").under("patient").asks(call("olga", "2026-11-15", "2026-11-16"))


def test_in_new_york_thanksgiving_is_no_working_day():
    maria = interviewed("2026-11-05").at("US", "America/New_York").promised("2026-11-25")
    assert maria.on("2026-11-26").under("persistent").asks(call("olga", "2026-11-27", "2026-11-30"))


@pytest.mark.parametrize("voice", BUILT_IN)
def test_on_a_saturday_an_open_window_stays_open_but_i_need_not_act(voice):
    maria = interviewed("2026-11-02").promised("2026-11-12")
    saturday = maria.on("2026-11-14").under(voice)
    assert saturday.has(ask(from_="2026-11-13", until="2026-11-16", status="open"))
    assert saturday.stance == "wait"
    assert maria.on("2026-11-16").under(voice).stance == "act"


def test_the_front_desk_is_asked_where_nobody_else_is_known():
    maria = interviewed("2026-11-05", "").knowing(DESK).promised("2026-11-13")
    for voice in BUILT_IN:
        assert maria.on("2026-11-16").under(voice).has(ask(to="desk", from_="2026-11-16"))


def test_my_mail_is_checked_and_the_search_goes_on_meanwhile():
    day = ON_A_FRIDAY.on("2026-11-09").under("balanced")
    assert day.has(a("check-mail")(from_="2026-11-05", until=None, rule="S1-6"))
    assert day.has(a("keep-looking")(from_="2026-11-05", until=None, rule="S0-F5"))
    assert ON_A_FRIDAY.on("2026-11-09").under("balanced", live=2).lists("keep-looking")
    assert ON_A_FRIDAY.on("2026-11-09").under("balanced", live=3).lists_no("keep-looking")
