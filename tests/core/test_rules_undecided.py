"""They are undecided: with a new day, without one, again and again."""

import pytest

from heardback.core.playbook import BUILT_IN
from tests.core.story import LARS, MIA, OLGA, Story, a, ask, ask_feedback, call, interviewed, let_go, mail

BEGIN = interviewed("2026-11-02").for_a_post(interest="high").promised("2026-11-10")
TO_A_DAY = BEGIN.heard("2026-11-11", "deferral", "2026-11-20", from_="lars")
"""On Wednesday 11 Lars says: by Friday 20. The working days after it are Monday 23, Tuesday 24 …"""
OPENLY = BEGIN.heard("2026-11-11", "deferral", from_="lars")
"""On Wednesday 11 Lars says: not yet. One working day later is Thursday 12, three are Monday 16, five Wednesday 18."""
reconsider = a("reconsider")


# --- To a day ---


@pytest.mark.parametrize("voice", ["etiquette", "patient", "four-step", "balanced"])
def test_a_new_day_is_a_new_promise(voice):
    day = TO_A_DAY.on("2026-11-12").under(voice)
    assert day.stance == "wait"
    assert day.asks(ask(to="lars", from_="2026-11-23", until="2026-11-24"))


def test_persistent_calls_back_on_the_day():
    assert (
        TO_A_DAY.on("2026-11-12")
        .under("persistent")
        .asks(call("lars", "2026-11-20", "2026-11-23", status="upcoming", rule="S0-D6"))
    )
    assert TO_A_DAY.on("2026-11-20").under("persistent").stance == "act"


def test_persistent_does_not_move_the_day_they_named():
    maria = BEGIN.heard("2026-11-11", "deferral", "2026-11-21", from_="olga")
    assert maria.on("2026-11-21").under("persistent").asks(call("olga", "2026-11-21", "2026-11-23", status="open"))
    assert maria.on("2026-11-21").under("persistent").stance == "wait"


def test_the_agreement_asks_for_feedback_a_week_later():
    """P + 5wd is Friday 27, P + 6wd Monday 30."""
    day = TO_A_DAY.on("2026-11-12").under("agreement")
    assert day.asks()
    assert day.has(ask_feedback(to="lars", channel="email", from_="2026-11-27", until="2026-11-30", rule="S2-6"))


# --- Without a day ---


def test_etiquette_asks_again_after_three_to_five_working_days():
    assert OPENLY.on("2026-11-12").under("etiquette").asks(call("lars", "2026-11-16", "2026-11-18", rule="S0-C15"))


def test_persistent_asks_again_after_one_or_two():
    assert OPENLY.on("2026-11-12").under("persistent").asks(call("lars", "2026-11-12", "2026-11-13", rule="S0-D8"))


@pytest.mark.parametrize(("voice", "way"), [("patient", call), ("four-step", mail), ("balanced", mail)])
def test_the_others_give_them_five_working_days_of_their_own(voice, way):
    day = OPENLY.on("2026-11-12").under(voice)
    assert day.asks(way("lars", "2026-11-19", "2026-11-20"))
    assert day.advice.promise
    assert str(day.advice.promise.promise.until) == "2026-11-18"
    assert day.advice.promise.promise.by == "candidate"


def test_the_agreement_asks_for_feedback_after_five_or_six():
    day = OPENLY.on("2026-11-12").under("agreement")
    assert day.asks()
    assert day.has(ask_feedback(to="lars", channel="email", from_="2026-11-18", until="2026-11-19", rule="S2-6"))


@pytest.mark.parametrize("voice", ["etiquette", "persistent", "agreement"])
def test_a_postponement_without_a_day_ends_the_earlier_promise(voice):
    maria = interviewed("2026-11-02").promised("2026-11-27").heard("2026-11-11", "deferral", from_="olga")
    day = maria.on("2026-11-12").under(voice)
    assert day.advice.promise is None


def test_having_reached_someone_with_no_answer_noted_is_a_postponement_without_a_day():
    reached = BEGIN.called("2026-11-11", "olga", "reached")
    assert reached.on("2026-11-12").under("etiquette").asks(call("olga", "2026-11-16", "2026-11-18"))
    assert reached.on("2026-11-12").under("persistent").asks(call("olga", "2026-11-12", "2026-11-13"))
    assert reached.on("2026-11-12").under("balanced").asks(mail("olga", "2026-11-19", "2026-11-20"))
    assert (
        reached.on("2026-11-12").under("agreement").has(ask_feedback(to="olga", from_="2026-11-18", until="2026-11-19"))
    )


def test_the_answer_is_noted_after_all():
    maria = BEGIN.called("2026-11-11", "olga", "reached").heard("2026-11-11", "deferral", "2026-11-20", from_="olga")
    assert maria.on("2026-11-12").under("balanced").asks(mail("olga", "2026-11-23", "2026-11-24"))


def test_four_step_writes_again_only_to_whoever_postponed():
    maria = interviewed("2026-11-02", "lars").knowing(OLGA, LARS, MIA)
    maria = maria.wrote("2026-11-09", "mia").wrote("2026-11-09", "olga").heard("2026-11-11", "deferral", from_="olga")
    assert maria.on("2026-11-12").under("four-step").asks(mail("olga", "2026-11-19", "2026-11-20"))


def test_a_new_interview_ends_a_postponement():
    maria = OPENLY.interviewed("2026-11-16", "lars")
    assert maria.on("2026-11-17").under("etiquette").asks(call("olga", "2026-11-19", "2026-11-23"))
    assert maria.on("2026-11-17").under("balanced").advice.promise is None


# --- Again and again ---


def postponed(times: int) -> Story:
    """Tell of so many postponements, on 9, 10, 11, 12 and 13 November, each to the 27th."""
    maria = interviewed("2026-11-02")
    for today in range(9, 9 + times):
        maria = maria.heard(f"2026-11-{today:02}", "deferral", "2026-11-27", from_="olga")
    return maria


@pytest.mark.parametrize(
    ("voice", "times"),
    [("patient", 3), ("balanced", 3), ("etiquette", 5), ("persistent", 5), ("agreement", 5), ("four-step", 5)],
)
def test_postponed_once_too_often_i_am_to_reconsider_and_nobody_is_asked(voice, times):
    assert postponed(times - 1).on("2026-11-14").under(voice).lists_no("reconsider")
    too_often = f"2026-11-{8 + times:02}"
    day = postponed(times).on(too_often).under(voice)
    assert day.has(reconsider(from_=too_often, until=None, status="open", rule="S1-4"))
    assert day.asks()
    assert day.stance == "act"
    late = postponed(times).on("2026-12-02").under(voice)
    assert late.asks()
    assert late.lists_no("ask-feedback", "tell-others")


@pytest.mark.parametrize("voice", BUILT_IN)
def test_i_go_on_and_the_count_begins_anew(voice):
    maria = postponed(5).decided("2026-11-14", "go-on")
    day = maria.on("2026-11-16").under(voice)
    assert day.lists_no("reconsider")
    assert day.has(ask(to="olga")) or day.lists("ask-feedback")
    again = maria.heard("2026-11-17", "deferral", "2026-11-27", from_="olga")
    assert again.on("2026-11-18").under(voice).lists_no("reconsider")


@pytest.mark.parametrize("voice", ["etiquette", "patient", "balanced", "four-step"])
def test_after_going_on_a_window_opens_no_earlier_than_that_day_and_ends_no_earlier_than_the_next(voice):
    """The promise ended on the 27th; on Thursday 3 December Maria decides to go on."""
    maria = postponed(5).decided("2026-12-03", "go-on")
    assert maria.on("2026-12-03").under(voice).asks(ask(to="olga", from_="2026-12-03", until="2026-12-04"))


@pytest.mark.parametrize(("voice", "times", "first"), [("balanced", 3, "2026-11-28"), ("patient", 3, "2026-11-28")])
def test_whoever_does_not_reconsider_lets_go_in_the_end(voice, times, first):
    """Ten working days after Wednesday 11 is the 25th, but never before the promise (the 27th) is over."""
    assert postponed(times).on("2026-11-12").under(voice).has(let_go(from_=first, status="upcoming"))


def test_ten_working_days_count_from_the_first_day_of_reconsidering():
    maria = interviewed("2026-11-02").with_years(1)
    for today in ("2026-11-09", "2026-11-10", "2026-11-11"):
        maria = maria.heard(today, "deferral", from_="olga")
    assert maria.on("2026-11-12").under("balanced").has(let_go(from_="2026-11-25"))


# --- Weighing (the agreement) ---


WEIGHING = interviewed("2026-11-02", "lars")


def test_going_on_i_may_ask():
    """Weighed on Tuesday 10: the window opened on Friday 6 and ended on Monday 9."""
    maria = WEIGHING.decided("2026-11-10", "go-on")
    day = maria.on("2026-11-10").under("agreement")
    assert day.lists_no("weigh")
    assert day.asks(call("lars", "2026-11-10", "2026-11-11"))


def test_going_on_early_moves_nothing():
    maria = WEIGHING.decided("2026-11-04", "go-on")
    assert maria.on("2026-11-04").under("agreement").asks(call("lars", "2026-11-06", "2026-11-09"))


def test_weighing_is_listed_until_i_ask():
    maria = WEIGHING.for_a_post(interest="high")
    assert maria.on("2026-11-20").under("agreement").has(a("weigh")(status="open"), ask(status="late"))
    asked = maria.called("2026-11-20", "lars", "no-answer")
    assert asked.on("2026-11-20").under("agreement").lists_no("weigh")


def test_whoever_never_weighs_lets_go_ten_working_days_after_its_first_day():
    """Friday 6 + 10wd is Friday 20; the experienced level's bound is Monday 16."""
    assert WEIGHING.on("2026-11-09").under("agreement").has(let_go(from_="2026-11-20"))


# --- Over a weekend ---

ON_FRIDAY = BEGIN.heard("2026-11-13", "deferral", from_="lars")


@pytest.mark.parametrize(
    ("voice", "first", "last"),
    [
        ("etiquette", "2026-11-18", "2026-11-20"),
        ("persistent", "2026-11-16", "2026-11-17"),
        ("patient", "2026-11-23", "2026-11-24"),
        ("four-step", "2026-11-23", "2026-11-24"),
        ("balanced", "2026-11-23", "2026-11-24"),
    ],
)
def test_undecided_on_a_friday(voice, first, last):
    """Three working days later is Wednesday 18, five Friday 20, and the first after that Monday 23."""
    assert ON_FRIDAY.on("2026-11-13").under(voice).asks(ask(to="lars", from_=first, until=last))


def test_undecided_on_a_friday_under_the_agreement():
    assert ON_FRIDAY.on("2026-11-13").under("agreement").has(ask_feedback(from_="2026-11-20", until="2026-11-23"))


def test_an_invitation_after_the_third_postponement_is_pursued():
    """Confirmed on Tuesday 10; its day is asked for on the third and fourth working day after."""
    maria = interviewed("2026-10-05")
    for day in ("2026-10-12", "2026-10-19", "2026-10-26"):
        maria = maria.heard(day, "deferral", from_="olga")
    maria = maria.heard("2026-11-09", "invitation", from_="olga").confirmed("2026-11-10")
    assert maria.on("2026-11-13").under("balanced").has(ask(to="olga", from_="2026-11-13", until="2026-11-16"))
