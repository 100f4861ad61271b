"""They want something, invite, offer or say no: what Maria owes them then, and by when."""

import pytest

from heardback.core.playbook import BUILT_IN
from tests.core.story import LARS, OLGA, a, ask, ask_feedback, beginning, interviewed, let_go, someone

every_voice = pytest.mark.parametrize("voice", BUILT_IN)
meet_request, confirm_invitation = a("meet-request"), a("confirm-invitation")
answer_offer, thank_them, review = a("answer-offer"), a("thank-after-rejection"), a("review")
reasons, prepare, record = a("request-reasons"), a("prepare-questions"), a("record-agreement")
BEGIN = interviewed("2026-11-02").for_a_post(interest="high")


# --- Before the interview, and right after it ---


@every_voice
def test_the_closing_questions_are_at_hand_from_the_day_before_to_the_day(voice):
    maria = interviewed("2026-11-29 14:00")
    assert maria.on("2026-11-27").under(voice).has(prepare(status="upcoming"))
    day = maria.on("2026-11-28").under(voice)
    assert day.phase == "scheduled"
    assert day.stance == "act"
    assert day.has(prepare(from_="2026-11-28", until="2026-11-29", status="open", rule="S0-C1"))
    assert maria.on("2026-11-29 13:00").under(voice).has(prepare(status="open"))
    assert maria.on("2026-11-29 14:00").under(voice).lists_no("prepare-questions")


@every_voice
def test_right_after_it_i_note_what_was_agreed_and_the_day_after_at_the_latest(voice):
    day = BEGIN.on("2026-11-02 11:30").under(voice)
    assert day.has(record(from_="2026-11-02", until="2026-11-03", status="open", rule="S2-2"))
    assert day.stance == "act"
    assert BEGIN.on("2026-11-03").under(voice).lists("record-agreement")
    assert BEGIN.on("2026-11-04").under(voice).lists_no("record-agreement")
    assert BEGIN.agreed("2026-11-02").on("2026-11-02").under(voice).lists_no("record-agreement")
    assert BEGIN.heard("2026-11-02", "deferral").on("2026-11-02").under(voice).lists_no("record-agreement")


@every_voice
def test_after_an_application_there_is_nothing_to_do_but_to_check_the_mail(voice):
    day = beginning().applied("2026-11-02").on("2026-11-02").under(voice)
    assert day.phase == "applied"
    assert day.stance == "wait"
    assert day.lists("check-mail", "keep-looking")


# --- A request ---


@every_voice
def test_what_they_ask_for_they_get_within_a_working_day(voice):
    maria = BEGIN.heard("2026-11-06", "request", from_="lars")
    day = maria.on("2026-11-06").under(voice)
    assert day.phase == "requested"
    assert day.has(meet_request(to="lars", channel="email", from_="2026-11-06", until="2026-11-09", rule="S3-4"))
    assert day.asks()
    assert maria.on("2026-11-10").under(voice).has(meet_request(status="late"))


@every_voice
def test_or_by_the_day_they_named(voice):
    maria = BEGIN.heard("2026-11-06", "request", "2026-11-14", from_="olga")
    assert maria.on("2026-11-06").under(voice).has(meet_request(from_="2026-11-06", until="2026-11-14"))


@every_voice
def test_once_it_is_met_a_promise_still_ahead_runs_on(voice):
    maria = BEGIN.promised("2026-11-20").heard("2026-11-06", "request", from_="olga").delivered("2026-11-09")
    assert maria.on("2026-11-10").under(voice).has(ask(from_="2026-11-23", until="2026-11-24"))


@pytest.mark.parametrize(
    ("voice", "first", "last"),
    [
        ("etiquette", "2026-11-12", "2026-11-16"),
        ("persistent", "2026-11-12", "2026-11-16"),
        ("patient", "2026-11-12", "2026-11-13"),
        ("agreement", "2026-11-13", "2026-11-16"),
        ("four-step", "2026-11-16", "2026-11-17"),
        ("balanced", "2026-11-12", "2026-11-16"),
    ],
)
def test_else_the_days_count_from_then_as_if_nothing_was_promised(voice, first, last):
    """Handed in on Monday 9. That Maria had thanked them carries no question about this."""
    maria = BEGIN.thanked("2026-11-02", "olga").heard("2026-11-06", "request", from_="olga").delivered("2026-11-09")
    assert maria.on("2026-11-10").under(voice).has(ask(from_=first, until=last))


# --- An invitation ---


@every_voice
def test_an_invitation_is_confirmed_within_a_working_day(voice):
    maria = BEGIN.heard("2026-11-06", "invitation", from_="olga")
    day = maria.on("2026-11-06").under(voice)
    assert day.phase == "invited"
    assert day.has(confirm_invitation(to="olga", from_="2026-11-06", until="2026-11-09", rule="S3-4"))
    assert day.asks()


@every_voice
def test_where_no_interview_is_recorded_its_day_is_asked_for_three_or_four_working_days_later(voice):
    maria = BEGIN.promised("2026-12-18").heard("2026-11-05", "invitation", from_="olga").confirmed("2026-11-06")
    day = maria.on("2026-11-06").under(voice)
    assert day.lists_no("confirm-invitation")
    assert day.asks(ask(to="olga", from_="2026-11-11", until="2026-11-12", status="upcoming"))


@every_voice
def test_once_it_is_recorded_i_wait_for_it(voice):
    maria = BEGIN.heard("2026-11-05", "invitation", from_="olga").confirmed("2026-11-06")
    day = maria.interviewed("2026-11-20").on("2026-11-12").under(voice)
    assert day.phase == "scheduled"
    assert day.asks()
    assert day.has(prepare(from_="2026-11-19", until="2026-11-20"))


@pytest.mark.parametrize(
    ("voice", "most"), [("four-step", 1), ("agreement", 2), ("balanced", 3), ("patient", 3), ("etiquette", 4)]
)
def test_nobody_names_the_day_so_i_let_go_at_the_maximum(voice, most):
    maria = BEGIN.knowing(OLGA, LARS).heard("2026-11-05", "invitation", from_="olga").confirmed("2026-11-06")
    calls = [("2026-11-11", "olga"), ("2026-11-12", "olga"), ("2026-11-13", "lars"), ("2026-11-16", "lars")]
    for today, to in calls[:most]:
        assert maria.on(today).under(voice).lists("ask")
        maria = maria.called(today, to, "voicemail")
    day = maria.on("2026-11-17").under(voice)
    assert day.asks()
    assert day.lists("let-go")


def test_four_step_asks_for_the_day_only_once():
    maria = BEGIN.heard("2026-11-05", "invitation", from_="olga").confirmed("2026-11-06")
    assert maria.called("2026-11-11", "olga", "reached").on("2026-11-12").under("four-step").asks()
    assert maria.called("2026-11-11", "olga", "reached").on("2026-11-12").under("balanced").asks(ask(to="olga"))


# --- An offer ---


@every_voice
def test_an_offer_is_answered_by_its_day(voice):
    maria = BEGIN.heard("2026-11-05", "offer", "2026-11-14", from_="olga")
    day = maria.on("2026-11-05").under(voice)
    assert day.phase == "offered"
    assert day.stance == "act"
    assert day.has(answer_offer(to="olga", from_="2026-11-05", until="2026-11-14", rule="S3-4"))
    assert day.lists_no("check-mail", "keep-looking", "ask")


@every_voice
def test_without_a_day_within_three_working_days(voice):
    maria = BEGIN.heard("2026-11-05", "offer", from_="olga")
    assert maria.on("2026-11-05").under(voice).has(answer_offer(from_="2026-11-05", until="2026-11-10"))


@every_voice
def test_it_is_late_for_five_working_days_then_let_go(voice):
    """Due on Tuesday 10; five working days later is Tuesday 17."""
    maria = BEGIN.heard("2026-11-05", "offer", "2026-11-10", from_="olga")
    assert maria.on("2026-11-11").under(voice).has(answer_offer(status="late"))
    assert maria.on("2026-11-17").under(voice).has(answer_offer(status="late"), let_go(status="upcoming"))
    day = maria.on("2026-11-18").under(voice)
    assert day.lists_no("answer-offer")
    assert day.has(let_go(from_="2026-11-18", status="open"))


@every_voice
@pytest.mark.parametrize("verdict", ["accept", "decline", "withdraw", "let-go"])
def test_with_my_decision_it_is_closed(voice, verdict):
    day = BEGIN.heard("2026-11-05", "offer").decided("2026-11-06", verdict).on("2026-11-06").under(voice)
    assert (day.phase, day.stance, day.actions) == ("closed", "closed", [])


# --- A no ---


REJECTED = BEGIN.heard("2026-11-05", "rejection", from_="lars")
"""On Thursday 5; two days later is Saturday 7, five working days after that Friday 13."""


@every_voice
def test_a_no_is_thanked_for_within_two_days_and_feedback_asked(voice):
    day = REJECTED.on("2026-11-05").under(voice)
    assert day.phase == "rejected"
    assert day.stance == "act"
    assert day.has(thank_them(to="lars", channel="email", from_="2026-11-05", until="2026-11-07", rule="S3-4"))
    assert day.has(ask_feedback(to="lars", channel="email", from_="2026-11-05", until="2026-11-09", rule="S0-D5"))
    assert day.has(ask_feedback(rule="S2-6"))
    assert day.lists_no("ask", "check-mail", "keep-looking", "let-go", "confirm-receipt")


@every_voice
def test_the_interview_is_looked_back_on_within_a_week(voice):
    assert REJECTED.on("2026-11-05").under(voice).has(review(from_="2026-11-05", until="2026-11-12", rule="S0-B3"))
    assert REJECTED.reviewed("2026-11-06").on("2026-11-06").under(voice).lists_no("review")


@every_voice
def test_a_no_is_not_thanked_for_by_a_call_to_the_front_desk(voice):
    story = REJECTED.knowing(someone("lars", "interviewer", email=None, phone=None))
    assert story.on("2026-11-05").under(voice).has(a("thank-after-rejection")(to="lars", channel="email"))


@every_voice
def test_thanks_are_late_for_five_working_days(voice):
    """From Saturday 7 these are Monday 9 to Friday 13."""
    assert REJECTED.on("2026-11-08").under(voice).has(thank_them(status="late"))
    assert REJECTED.on("2026-11-13").under(voice).has(thank_them(status="late"))
    assert REJECTED.on("2026-11-14").under(voice).lists_no("thank-after-rejection")


@every_voice
def test_feedback_is_late_for_five_working_days(voice):
    """Its last day is moved off the weekend to Monday 9; five working days later is Monday 16."""
    assert REJECTED.on("2026-11-09").under(voice).has(ask_feedback(status="open"))
    assert REJECTED.on("2026-11-16").under(voice).has(ask_feedback(status="late"))
    assert REJECTED.on("2026-11-17").under(voice).lists_no("ask-feedback")


@every_voice
def test_the_review_is_late_for_a_week_then_nothing_is_listed_and_it_is_closed(voice):
    last = REJECTED.on("2026-11-19").under(voice)
    assert last.has(review(status="late"))
    assert last.phase == "rejected"
    day = REJECTED.on("2026-11-20").under(voice)
    assert (day.phase, day.stance, day.actions) == ("closed", "closed", [])


@every_voice
def test_done_at_once_it_is_closed_at_once(voice):
    maria = (
        REJECTED.thanked("2026-11-05", "lars").reviewed("2026-11-05").wrote("2026-11-06", "lars", purpose="feedback")
    )
    assert maria.on("2026-11-06").under(voice).phase == "closed"


@every_voice
def test_where_the_law_knows_it_reasons_may_be_requested_for_thirty_days(voice):
    """5 November + 30 days is Saturday 5 December, so until Monday 7."""
    moscow = interviewed("2026-11-02").at("RU", "Europe/Moscow").heard("2026-11-05", "rejection", from_="olga")
    day = moscow.on("2026-11-05").under(voice)
    assert day.has(reasons(to="olga", from_="2026-11-05", until="2026-12-07", rule="S0-C14"))
    assert "S0-C14" in day.advice.cautions
    assert moscow.on("2026-12-07").under(voice).lists("request-reasons")
    assert moscow.on("2026-12-07").under(voice).stance == "wait"
    assert moscow.on("2026-12-08").under(voice).phase == "closed"
    asked = moscow.wrote("2026-11-06", "olga", purpose="reasons")
    assert asked.on("2026-11-06").under(voice).lists_no("request-reasons")


@every_voice
def test_elsewhere_they_may_not(voice):
    assert REJECTED.on("2026-11-05").under(voice).lists_no("request-reasons")


@every_voice
def test_after_an_answer_to_an_ask_the_no_ends_the_asking(voice):
    maria = BEGIN.promised("2026-11-10").heard("2026-11-05", "rejection", from_="olga")
    assert maria.on("2026-11-11").under(voice).asks()
    assert maria.on("2026-11-06").under(voice).advice.promise is None


def test_an_invitation_reopens_it():
    maria = REJECTED.decided("2026-11-20", "let-go").heard("2026-12-01", "invitation", from_="lars")
    assert maria.on("2026-12-01").under("balanced").has(confirm_invitation(to="lars", until="2026-12-02"))


def test_what_i_declined_stays_closed():
    maria = BEGIN.heard("2026-11-05", "offer").decided("2026-11-06", "decline").heard("2026-11-09", "deferral")
    assert maria.on("2026-11-10").under("balanced").stance == "closed"


# --- Letting go ---

LIMITS = (("entry", "2026-11-24"), ("experienced", "2026-11-24"), ("senior", "2026-12-02"))


@pytest.mark.parametrize(("level", "first"), LIMITS)
def test_the_user_does_nothing_so_it_is_let_go_ten_working_days_after_the_window(level, first):
    """Four-step's window ends on Tuesday 10; ten working days later is Tuesday 24. The senior bound: 2 December."""
    maria = BEGIN.for_a_post(level=level)
    assert (
        maria.on("2026-11-09").under("four-step").has(let_go(from_=first, until=None, status="upcoming", rule="S0-B5"))
    )


@pytest.mark.parametrize(
    ("voice", "first"),
    [
        ("etiquette", "2026-11-23"),
        ("persistent", "2026-11-23"),
        ("patient", "2026-11-20"),
        ("agreement", "2026-11-23"),
        ("balanced", "2026-11-23"),
    ],
)
def test_each_voice_counts_from_the_end_of_its_own_window(voice, first):
    assert BEGIN.on("2026-11-09").under(voice).has(let_go(from_=first))


@pytest.mark.parametrize(
    ("level", "first"), [("entry", "2026-11-11"), ("experienced", "2026-11-16"), ("senior", "2026-12-02")]
)
def test_used_up_it_is_let_go_after_the_levels_bound_and_five_working_days_after_the_last_ask(level, first):
    """Asked on Wednesday 4: five working days later is Wednesday 11. The bounds: 9 and 16 November, 2 December."""
    maria = interviewed("2026-11-02").knowing(OLGA).for_a_post(level=level).promised("2026-11-03")
    maria = maria.wrote("2026-11-04", "olga")
    assert maria.on("2026-11-05").under("four-step").has(let_go(from_=first))


@pytest.mark.parametrize(
    ("years", "first"), [(2, "2026-11-11"), (3, "2026-11-16"), (6, "2026-11-16"), (7, "2026-12-02")]
)
def test_the_years_stand_in_for_the_level(years, first):
    maria = interviewed("2026-11-02").knowing(OLGA).with_years(years).promised("2026-11-03").wrote("2026-11-04", "olga")
    assert maria.on("2026-11-05").under("four-step").has(let_go(from_=first))


def test_the_bound_of_the_entry_level_is_seven_days():
    """Interviewed and written to on Saturday 7: five working days later is Friday 13, seven days later Saturday 14."""
    maria = interviewed("2026-11-07").knowing(OLGA).with_years(1).wrote("2026-11-07", "olga")
    assert maria.on("2026-11-08").under("four-step").has(let_go(from_="2026-11-14"))


@every_voice
def test_never_before_their_promise_is_over(voice):
    maria = interviewed("2026-11-02").for_a_post(level="entry", interest="high").promised("2027-02-26")
    for today in ("2026-12-01", "2027-02-26"):
        assert not maria.on(today).under(voice).has(let_go(status="open"))


@every_voice
def test_from_its_day_it_comes_first_and_a_late_ask_is_the_alternative(voice):
    maria = BEGIN.promised("2026-11-10")
    before = maria.on("2026-11-25").under(voice)
    assert before.actions[0] == "ask"
    assert before.has(let_go(from_="2026-11-26", status="upcoming"), ask(status="late"))
    day = maria.on("2026-11-26").under(voice)
    assert day.actions[0] == "let-go"
    assert day.has(ask(status="late"))
    assert maria.on("2026-11-28").under(voice).stance == "act"


@every_voice
def test_nothing_is_let_go_before_ten_working_days_have_passed_after_a_request(voice):
    """Wanted by Monday 9: ten working days later is Monday 23."""
    maria = BEGIN.heard("2026-11-06", "request", from_="olga")
    assert maria.on("2026-11-06").under(voice).has(let_go(from_="2026-11-23"))


@every_voice
def test_nor_after_an_invitation_that_was_never_confirmed(voice):
    maria = BEGIN.heard("2026-11-06", "invitation", from_="olga")
    assert maria.on("2026-11-06").under(voice).has(let_go(from_="2026-11-23"))


def test_a_feedback_letter_ends_the_asks_of_the_agreement():
    """Written on Wednesday 18; five working days later is Wednesday 25."""
    maria = BEGIN.heard("2026-11-11", "deferral", from_="lars").wrote("2026-11-18", "lars", purpose="feedback")
    day = maria.on("2026-11-19").under("agreement")
    assert day.asks()
    assert day.lists_no("ask-feedback")
    assert day.has(let_go(from_="2026-11-25"))


@every_voice
def test_going_on_after_it_was_proposed_lets_me_ask_again(voice):
    maria = BEGIN.promised("2026-11-10").decided("2026-11-30", "go-on")
    assert maria.on("2026-11-30").under(voice).has(ask(from_="2026-11-30", until="2026-12-01", status="open"))
