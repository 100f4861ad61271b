"""Which words are offered: what the plan asks for first, and besides only what can be true now."""

from heardback.letters.facts import Occasion
from heardback.letters.fitting import fitting, planned
from tests.core.story import Story, beginning, interviewed


def offered(story: Story, on: str) -> tuple[list[str], list[str]]:
    """The words that the plan asks for on a day, and those that fit besides."""
    advice = story.on(on).under("balanced").advice
    case = advice.plan.case
    besides = fitting(case, advice.reading, Occasion(case=case, now=advice.at))
    return [one.kind.name for one in planned(advice.reading)], [one.kind.name for one in besides]


def names(story: Story, on: str) -> set[str]:
    """All of them."""
    asked_for, besides = offered(story, on)
    return {*asked_for, *besides}


def test_after_an_interview_thanks_come_first_and_nobody_is_thanked_for_a_no():
    asked_for, besides = offered(interviewed("2026-11-09"), "2026-11-09")
    assert "thanks-and-timing" in asked_for
    assert "thanks" in besides
    assert "closing-questions-mail" in besides
    assert not {"rejection-thanks", "offer-accepted", "early-mail", "invitation-confirmed"} & set(besides)


def test_a_second_question_needs_a_first():
    waiting = interviewed("2026-11-09").promised("2026-11-16")
    assert "status-again-mail" not in offered(waiting, "2026-11-17")[1]
    asked = waiting.wrote("2026-11-17", "olga")
    assert "status-again-mail" in names(asked, "2026-11-18")


def test_a_deadline_is_offered_only_if_there_is_one():
    waiting = interviewed("2026-11-09").promised("2026-11-16")
    assert "deadline-mail" not in names(waiting, "2026-11-17")
    hurried = waiting.must_decide("2026-11-17", "2026-11-27")
    assert {"deadline-mail", "deadline-call"} & names(hurried, "2026-11-17")


def test_after_a_no_one_thanks_and_asks_what_was_missing_and_nothing_else():
    asked_for, besides = offered(interviewed("2026-11-09").heard("2026-11-16", "rejection", from_="olga"), "2026-11-16")
    assert {"rejection-thanks", "feedback-request"} <= set(asked_for)
    assert besides == ["rejection-thanks-and-feedback"]


def test_an_offer_can_be_accepted_declined_or_thanked_for():
    asked_for, besides = offered(interviewed("2026-11-09").heard("2026-11-16", "offer", from_="olga"), "2026-11-16")
    assert "offer-received" in asked_for or "offer-received-call" in asked_for
    assert {"offer-accepted", "offer-declined", "withdrawal"} <= set(besides)


def test_before_any_interview_there_is_the_application_to_ask_about():
    _, besides = offered(beginning().applied("2026-11-02"), "2026-11-09")
    assert besides == ["early-mail", "withdrawal"]


def test_before_the_interview_there_are_its_closing_questions():
    planned_now, besides = offered(interviewed("2026-11-20"), "2026-11-19")
    assert "closing-questions" in [*planned_now, *besides]


def test_a_letter_and_the_call_that_says_the_same_are_offered_together():
    advice = interviewed("2026-11-09").promised("2026-11-16").on("2026-11-17").under("balanced").advice
    (asked,) = [one for one in planned(advice.reading) if one.dated.step.action == "ask"]
    assert asked.otherwise
    assert {asked.kind.name, asked.otherwise.name} == {"status-mail", "status-call"}
    besides = offered(interviewed("2026-11-09").promised("2026-11-16"), "2026-11-17")[1]
    assert not {"status-mail", "status-call"} & set(besides)


def test_each_call_is_offered_beside_its_own_letter_alone():
    advice = (
        interviewed("2026-11-09").heard("2026-11-16", "offer", from_="olga").on("2026-11-16").under("patient").advice
    )
    case = advice.plan.case
    besides = fitting(case, advice.reading, Occasion(case=case, now=advice.at))
    pairs = {one.kind.name: one.by_phone.name if one.by_phone else None for one in besides}
    assert pairs["thanks"] == "thanks-call"
    assert pairs["thanks-and-timing"] is None
    assert "thanks-call" not in pairs
