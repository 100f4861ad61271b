"""Two interviews at once are noticed, on Today and where they stand."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from heardback.actions.record import begin
from heardback.core.candidacy import Employer, Position
from heardback.core.events import Interview
from tests.web.maria import OLGA, Maria, at

pytestmark = pytest.mark.django_db

AT_ONCE = "Two interviews at the same time."


@pytest.fixture
def maria(on: Callable[[str], None]) -> Maria:
    on("2026-11-20")
    return Maria.signed_in()


def interview(hour: int, minute: int = 0, minutes: int = 60) -> Interview:
    return Interview(at=at("2026-11-24", hour) + timedelta(minutes=minute), with_=(OLGA.id,), minutes=minutes)


def test_today_names_both_with_their_hours(maria: Maria):
    maria.began("Nordkraft", interview(10, minutes=90))
    maria.began("Lumen", interview(11))
    text = maria.get("/").text
    assert f"{AT_ONCE} Tuesday 24 November: Nordkraft 10:00, Lumen 11:00." in text


def test_one_after_the_other_is_no_trouble(maria: Maria):
    maria.began("Nordkraft", interview(10))
    maria.began("Lumen", interview(11))
    assert AT_ONCE not in maria.get("/").text


def test_a_candidacy_tells_of_its_own_alone(maria: Maria):
    nordkraft = maria.began("Nordkraft", interview(10))
    maria.began("Lumen", interview(10, 30))
    fjord = maria.began("Fjord", interview(15))
    assert AT_ONCE in maria.get(f"/candidacies/{nordkraft}/").text
    assert AT_ONCE not in maria.get(f"/candidacies/{fjord}/").text


def test_moving_one_of_them_settles_it(maria: Maria):
    maria.began("Nordkraft", interview(10))
    lumen = maria.began("Lumen", interview(10))
    form = maria.get(f"/candidacies/{lumen}/entries/4/correct")
    maria.fill(form, f"/candidacies/{lumen}/entries/4/correct", at="2026-11-24T14:00", minutes="60", with_="olga")
    assert AT_ONCE not in maria.get("/").text


def test_what_is_over_is_no_trouble_any_more(maria: Maria, on: Callable[[str], None]):
    maria.began("Nordkraft", interview(10))
    maria.began("Lumen", interview(10))
    on("2026-11-25")
    assert AT_ONCE not in maria.get("/").text


def test_hours_in_two_countries_are_compared_as_instants_and_told_by_her_own_clock(maria: Maria):
    """Ten in New York is four in the afternoon in Stockholm."""

    maria.began("Nordkraft", interview(16))
    begin(
        maria.log,
        maria.owner,
        employer=Employer(name="Hudson", country="US", timezone="America/New_York"),
        position=Position(title="Analyst"),
        events=[Interview(at=at("2026-11-24", 16) + timedelta(minutes=30), with_=())],
        command="hudson",
        now=at("2026-11-20"),
    )
    assert "Nordkraft 16:00, Hudson 16:30." in maria.get("/").text
