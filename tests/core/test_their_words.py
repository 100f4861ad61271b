"""What their words mean depends on what they are: a day in an offer or a request is the candidate's own."""

from datetime import date

import pytest

from heardback.core.events import Reply
from heardback.core.promises import days_named, understand_promise
from heardback.core.wording import headline
from heardback.core.workdays import working_days
from tests.core.story import a, ask, interviewed, morning

answer_offer, meet_request = a("answer-offer"), a("meet-request")
BEGIN = interviewed("2026-11-16")


def said(at: str, means, words: str):
    return BEGIN.then(Reply(at=morning(at), means=means, says=words, from_="olga"))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("You have until 11 January to accept", "2027-01-11"),
        ("Please answer by 18 December", "2026-12-18"),
        ("We need your answer by Friday 18 December", "2026-12-18"),
        ("The offer stands until 18 December", "2026-12-18"),
        ("Ждём Вашего ответа до 18 декабря", "2026-12-18"),
    ],
)
def test_an_offer_is_answered_by_the_day_they_name(words, until):
    maria = said("2026-12-14", "offer", words)
    assert maria.on("2026-12-15").under("balanced").has(answer_offer(until=until))


def test_an_offer_without_a_day_is_answered_within_three_working_days():
    maria = said("2026-12-14", "offer", "We are glad to offer you the post")
    assert maria.on("2026-12-15").under("balanced").has(answer_offer(until="2026-12-17"))


def test_a_request_by_friday_beside_a_promise_for_next_week():
    """Said on Thursday 3 December: the references by Friday 4, their decision by Friday 11, the ask on Monday 14."""
    maria = said("2026-12-03", "request", "Please send us two references by Friday. We will decide next week.")
    assert maria.on("2026-12-03").under("balanced").has(meet_request(until="2026-12-04"))
    sent = maria.delivered("2026-12-04")
    assert sent.on("2026-12-09").under("balanced").stance == "wait"
    assert sent.on("2026-12-09").under("balanced").has(ask(from_="2026-12-14", until="2026-12-15"))


def test_what_they_promise_for_after_a_request_is_not_the_candidates_day():
    maria = said("2026-12-03", "request", "Send us references; we will get back to you within two weeks")
    assert maria.on("2026-12-03").under("balanced").has(meet_request(until="2026-12-04"))


def test_time_they_give_for_a_task_is_theirs_to_take():
    maria = said("2026-12-03", "request", "Please complete the test within 10 days")
    assert maria.on("2026-12-08").under("balanced").has(meet_request(until="2026-12-13", status="open"))


def test_every_day_that_is_named_is_found_whatever_it_is_about():
    text = "Could you come on Tuesday 8 December? We keep your file for 12 months. Call by Friday."
    days = days_named(text, on=date(2026, 12, 3), days=working_days("SE"))
    assert days[:2] == [date(2026, 12, 4), date(2026, 12, 8)]


@pytest.mark.parametrize(
    ("country", "words", "on", "day"),
    [
        ("US", "by 12/01", date(2026, 11, 11), date(2026, 12, 1)),
        ("US", "by 12/4", date(2026, 11, 30), date(2026, 12, 4)),
        ("US", "by 20/11", date(2026, 11, 11), date(2026, 11, 20)),
        ("SE", "by 12/01", date(2026, 12, 28), date(2027, 1, 12)),
    ],
)
def test_figures_are_read_as_that_country_writes_them(country, words, on, day):
    assert understand_promise(words, on=on, days=working_days(country)).until == day


def test_on_friday_a_call_promised_for_saturday_is_announced_for_monday():
    maria = interviewed("2026-11-09").promised("2026-11-14", who="candidate")
    day = maria.on("2026-11-13").under("etiquette")
    assert "on Monday" in headline(day.advice)
    assert day.has(ask(from_="2026-11-14", until="2026-11-16"))
