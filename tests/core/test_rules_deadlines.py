"""A true deadline, because of another offer or of one's own: who still decides is told, once, and in time."""

import pytest

from heardback.core.playbook import BUILT_IN
from tests.core.story import OLGA, a, ask, call, interviewed, let_go, mail

tell = a("tell-others")
every_voice = pytest.mark.parametrize("voice", BUILT_IN)
callers = pytest.mark.parametrize("voice", ["etiquette", "persistent", "patient", "agreement"])
BEGIN = interviewed("2026-11-02").for_a_post(interest="high").promised("2026-11-20")
"""Friday 20; the working days after it are Monday 23 and Tuesday 24."""
KNOWN = BEGIN.must_decide("2026-11-07", by="2026-11-17")
"""Known on Saturday 7, to be decided by Tuesday 17."""


@every_voice
def test_they_are_told_from_the_first_working_day_to_the_last_before_the_day(voice):
    day = KNOWN.on("2026-11-09").under(voice)
    assert day.has(tell(to="olga", from_="2026-11-09", until="2026-11-16", status="open", rule="S0-D7"))
    assert day.stance == "act"
    assert KNOWN.on("2026-11-17").under(voice).has(tell(status="late"))
    assert KNOWN.on("2026-11-18").under(voice).lists_no("tell-others")


@every_voice
def test_at_least_on_the_first_day(voice):
    maria = BEGIN.must_decide("2026-11-07", by="2026-11-09")
    assert maria.on("2026-11-09").under(voice).has(tell(from_="2026-11-09", until="2026-11-09", status="open"))


@every_voice
def test_no_ask_stands_beside_it(voice):
    maria = interviewed("2026-11-02").for_a_post(interest="high").must_decide("2026-11-04", by="2026-11-12")
    assert maria.on("2026-11-12").under(voice).asks()
    assert maria.on("2026-11-12").under(voice).lists("tell-others")
    assert maria.on("2026-11-13").under(voice).has(ask())


@callers
def test_an_unanswered_telling_call_is_followed_by_a_mail_on_the_next_working_day(voice):
    maria = KNOWN.called("2026-11-13", "olga", "no-answer", purpose="deadline")
    assert (
        maria.on("2026-11-13")
        .under(voice)
        .has(tell(to="olga", channel="email", from_="2026-11-16", until="2026-11-16"))
    )


@every_voice
def test_once_is_enough(voice):
    maria = KNOWN.wrote("2026-11-09", "olga", purpose="deadline")
    assert maria.on("2026-11-10").under(voice).lists_no("tell-others")


@pytest.mark.parametrize("voice", ["etiquette", "persistent", "patient", "agreement", "balanced"])
def test_told_during_a_promise_the_ask_comes_by_the_other_way_without_a_confirming_call(voice):
    maria = KNOWN.wrote("2026-11-09", "olga", purpose="deadline")
    for today in ("2026-11-12", "2026-11-23"):
        assert maria.on(today).under(voice).asks(call("olga", "2026-11-23", "2026-11-24"))
    called = KNOWN.called("2026-11-09", "olga", "voicemail", purpose="deadline")
    assert called.on("2026-11-12").under(voice).asks(mail("olga", "2026-11-23", "2026-11-24"))


@pytest.mark.parametrize("voice", ["etiquette", "persistent", "patient", "agreement", "balanced"])
def test_and_at_least_two_working_days_later(voice):
    """Told on Friday 20 itself: Tuesday 24, and it ends no earlier than the working day after."""
    maria = BEGIN.must_decide("2026-11-19", by="2026-11-30").wrote("2026-11-20", "olga", purpose="deadline")
    assert maria.on("2026-11-20").under(voice).asks(call("olga", "2026-11-24", "2026-11-25"))
    told_before = BEGIN.must_decide("2026-11-18", by="2026-11-30").wrote("2026-11-19", "olga", purpose="deadline")
    assert told_before.on("2026-11-20").under(voice).asks(call("olga", "2026-11-23", "2026-11-24"))


@pytest.mark.parametrize(("voice", "most"), [("etiquette", 4), ("patient", 3), ("balanced", 3), ("agreement", 2)])
def test_telling_counts_as_an_ask(voice, most):
    maria = interviewed("2026-11-02").must_decide("2026-11-04", by="2026-12-30")
    maria = maria.called("2026-11-05", "olga", "voicemail", purpose="deadline")
    more = [("2026-11-06", "olga"), ("2026-11-09", "lars"), ("2026-11-10", "lars")]
    for today, to in more[: most - 1]:
        assert maria.on(today).under(voice).lists("ask")
        maria = maria.called(today, to, "voicemail")
    assert maria.on("2026-11-11").under(voice).asks()
    assert maria.on("2026-11-11").under(voice).lists("let-go")


@every_voice
def test_at_the_maximum_nobody_is_told(voice):
    maria = interviewed("2026-11-02").knowing(OLGA)
    for today in ("2026-11-05", "2026-11-06", "2026-11-09", "2026-11-10", "2026-11-11"):
        maria = maria.called(today, "olga", "voicemail")
    assert maria.must_decide("2026-11-12", by="2026-11-20").on("2026-11-12").under(voice).lists_no("tell-others")


@every_voice
def test_while_an_interview_is_ahead_they_are_told_too(voice):
    maria = BEGIN.interviewed("2026-11-25").must_decide("2026-11-09", by="2026-11-17")
    assert maria.on("2026-11-10").under(voice).has(tell(to="olga", from_="2026-11-09", until="2026-11-16"))


@every_voice
def test_after_an_offer_or_a_no_of_theirs_there_is_nothing_to_tell(voice):
    for answer in ("offer", "rejection"):
        assert KNOWN.heard("2026-11-10", answer).on("2026-11-10").under(voice).lists_no("tell-others")


@every_voice
def test_without_a_deadline_on_record_nobody_is_told_one(voice):
    for today in ("2026-11-04", "2026-11-23", "2026-12-10"):
        assert BEGIN.on(today).under(voice).lists_no("tell-others")


def test_someone_who_does_not_tell_and_does_nothing_lets_go_all_the_same():
    assert KNOWN.on("2026-11-09").under("balanced").has(let_go(status="upcoming"))


def test_untold_the_day_of_letting_go_counts_from_the_ask_again():
    """Ten working days after Monday 16, the last day to tell; later after Tuesday 24, the last day of the ask."""
    assert KNOWN.on("2026-11-17").under("balanced").has(let_go(from_="2026-11-30", status="upcoming"))
    assert KNOWN.on("2026-11-18").under("balanced").has(let_go(from_="2026-12-08", status="upcoming"))
