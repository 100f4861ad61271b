"""Somebody in Chicago and an employer in Tokyo: whose day it is, and whose clock."""

from datetime import datetime
from typing import Any

import pytest
from django.test import override_settings

from heardback import bootstrap
from heardback.actions.record import begin
from heardback.core.candidacy import Employer, Position
from heardback.core.events import Agreement, Interview
from heardback.core.shapes import Words
from heardback.ports import Key
from tests.web.maria import OLGA, Maria

pytestmark = pytest.mark.django_db

NOW = datetime.fromisoformat("2026-11-23T15:10:00-06:00")
"""Monday afternoon in Chicago, Tuesday morning in Tokyo."""


@pytest.fixture(autouse=True)
def _now(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(bootstrap, "now", lambda: NOW)
    with override_settings(HEARDBACK_ACCOUNTS=False):
        yield


def waiting_for(zone: str, country: str, **settings: str | None) -> tuple[Maria, Key]:
    told: dict[str, Any] = {"timezone": "America/Chicago", **settings}
    maria = Maria.signed_in(**told)
    receipt = begin(
        maria.log,
        maria.owner,
        employer=Employer(name="Sakura", country=country, timezone=zone),
        position=Position(title="Engineer"),
        contacts=[OLGA],
        events=[
            Interview(at=datetime(2026, 11, 17, 10, 0), with_=(OLGA.id,)),  # noqa: DTZ001 - the hour there
            Agreement(at=datetime(2026, 11, 17, 11, 0), says=Words("by the end of the week")),  # noqa: DTZ001
        ],
        command="begin",
        now=NOW,
    )
    return maria, receipt.key


def test_where_it_is_another_day_already_their_clock_is_shown():
    maria, key = waiting_for("Asia/Tokyo", "JP")
    assert "until Wed 25 Nov" in maria.get("/").text
    assert "it is 06:10 in Tokyo" in maria.get("/").text
    assert "Tue 24 Nov Now it is 06:10 in Tokyo" in maria.get(f"/candidacies/{key}/").text


def test_where_the_clocks_agree_none_is_shown():
    maria, key = waiting_for("America/Chicago", "US")
    assert "it is" not in maria.get(f"/candidacies/{key}/").text.partition("The road")[2].partition("silence")[0]


def test_what_one_just_did_is_told_by_ones_own_clock():
    maria, key = waiting_for("Asia/Tokyo", "JP")
    maria.fill(maria.get("/"), f"/candidacies/{key}/did", ending="sent")
    assert "You wrote to Olga Petrova on Monday 23 November at 15:10." in maria.get("/").text


def test_without_a_place_of_ones_own_it_is_told_by_theirs():
    maria, key = waiting_for("Asia/Tokyo", "JP", timezone=None)
    maria.fill(maria.get("/"), f"/candidacies/{key}/did", ending="sent")
    assert "You wrote to Olga Petrova on Tuesday 24 November at 06:10." in maria.get("/").text


FIRST = {"employer": "Acme", "title": "Engineer", "day": "2026-11-19", "country": "US", "interest": "some"}


def test_the_browser_says_where_one_is_with_the_first_application():
    maria = Maria.signed_in(timezone=None)
    page = maria.get("/new")
    assert 'name="own_timezone"' in page.html
    assert maria.post("/new", **FIRST, own_timezone="America/Chicago", command="one").status == 303
    assert maria.log.person(maria.owner).timezone == "America/Chicago"
    assert 'name="own_timezone"' not in maria.get("/new").html


def test_what_one_has_set_stays():
    maria = Maria.signed_in(timezone="Europe/Paris")
    assert maria.post("/new", **FIRST, own_timezone="America/Chicago", command="one").status == 303
    assert maria.log.person(maria.owner).timezone == "Europe/Paris"
    assert "by Greenwich time" not in maria.get("/").text


@pytest.mark.parametrize("told", ["", "Nowhere/../At all"])
def test_where_the_browser_does_not_say_where_one_is_it_is_guessed_aloud_from_the_firm(told: str):
    maria = Maria.signed_in(timezone=None)
    assert "by Greenwich time" in maria.get("/new").text
    page = maria.get(maria.post("/new", **FIRST, own_timezone=told, command="one").goes_to)
    assert "Your days are counted by the clock of New York. If you live elsewhere, say so in the settings." in page.text
    assert maria.log.person(maria.owner).timezone == "America/New_York"
    assert "by Greenwich time" not in page.text
