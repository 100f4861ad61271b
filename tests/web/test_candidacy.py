"""The page of an application: where it stands, in a line."""

from collections.abc import Callable

import pytest

from heardback.core.events import Agreement
from heardback.core.shapes import Words
from tests.web.maria import Maria, at

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(on: Callable[[str], None]) -> None:
    on("2026-11-11")


def stands(says: str) -> str:
    maria = Maria.signed_in()
    key = maria.interviewed_at("Nordkraft", "2026-11-09", Agreement(at=at("2026-11-09", 11), says=Words(says)))
    return maria.get(f"/candidacies/{key}/").text.partition("Where it stands")[2].partition("People")[0].strip()


def test_a_promise_in_their_words_has_its_day_beside_it():
    assert stands("within a week") == "They said “within a week”. until Mon 16 Nov"


def test_one_that_has_passed_runs_no_more():
    assert stands("tomorrow") == "They said “tomorrow”, it has passed."


def test_where_silence_means_no_that_is_said():
    told = stands("We call you only if it is a yes, by Friday, as we have many people to see")
    assert told == "They said by Friday 13 November. No word by then means no."


def test_the_day_after_a_broken_promise_the_odds_are_a_wide_guess_and_no_verdict(on: Callable[[str], None]):
    on("2026-11-17")
    maria = Maria.signed_in()
    key = maria.interviewed_at("Nordkraft", "2026-11-09", Agreement(at=at("2026-11-09", 11), says=Words("in a week")))
    silence = maria.get(f"/candidacies/{key}/").text.partition("The silence")[2].partition("Where it stands")[0]
    assert silence.strip() == (
        "8 days so far. That an answer still comes: about 2 in 5 . Between 1 in 10 and 4 in 5; "
        "from one small survey and none of your own cases. What silence means"
    )
