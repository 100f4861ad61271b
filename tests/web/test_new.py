"""I had an interview: the day is enough, and their words say the rest."""

import re
from collections.abc import Callable

import pytest

from heardback.core.events import Agreement, Interview
from heardback.ports import Key
from tests.web.maria import Maria

pytestmark = pytest.mark.django_db

FIRST = {"employer": "Hotel Mar", "title": "Receptionist", "country": "SE", "interest": "some"}


@pytest.fixture(autouse=True)
def _today(on: Callable[[str], None]) -> None:
    on("2026-11-17")


def told(maria: Maria, **more: str) -> Key:
    answer = maria.post("/new", **{**FIRST, "command": "one", **more})
    assert answer.status == 303
    return Key(answer.goes_to.split("/")[2])


def interview(maria: Maria, key: Key) -> Interview:
    return next(event for event in maria.record(key).candidacy.events if isinstance(event, Interview))


def test_an_interview_of_this_morning_is_over_though_nobody_says_when_it_was():
    maria = Maria.signed_in()
    key = told(maria, day="2026-11-17")
    assert f"{interview(maria, key).at:%H:%M}" == "10:00"
    assert "waiting for an answer" in maria.get(f"/candidacies/{key}/").text


def test_of_another_day_it_was_at_noon():
    maria = Maria.signed_in()
    assert f"{interview(maria, told(maria, day='2026-11-16')).at:%H:%M}" == "12:00"


def test_later_today_it_is_ahead_if_its_time_is_given():
    maria = Maria.signed_in()
    key = told(maria, day="2026-11-17", time="15:00")
    assert "interview ahead" in maria.get(f"/candidacies/{key}/").text


@pytest.mark.parametrize(
    ("says", "way"),
    [
        ("I said I would call on Thursday", "phone"),
        ("Call me on Thursday", "phone"),
        ("договорились, что я сама позвоню в четверг", "phone"),
        ("I will e-mail them on Thursday", "email"),
        ("I will call or e-mail them on Thursday", None),
        ("I will get in touch with them on Thursday", None),
        ("We will call you on Thursday", None),
        ("next week", None),
    ],
)
def test_who_said_they_would_call_calls(says: str, way: str | None):
    maria = Maria.signed_in()
    key = told(maria, day="2026-11-16", says=says, **{"person0-name": "Luis", "person0-email": "luis@mar.example"})
    agreed = next(event for event in maria.events(key) if isinstance(event, Agreement))
    assert agreed.channel == way


def test_on_the_day_itself_the_call_is_the_step(on: Callable[[str], None]):
    maria = Maria.signed_in()
    person = {"person0-name": "Luis Vega", "person0-email": "luis@mar.example", "person0-phone": "08 123 45 67"}
    told(maria, day="2026-11-16", says="I said I would call on Thursday", **person)
    on("2026-11-19")
    assert "Call Luis Vega and ask whether they have decided." in maria.get("/").text


def test_noted_later_it_is_the_same():
    maria = Maria.signed_in()
    key = told(maria, day="2026-11-16")
    path = f"/candidacies/{key}/happened/agreement"
    maria.fill(maria.get(path), path, at="2026-11-16T12:00", says="I said I would call on Thursday")
    agreed = next(event for event in maria.events(key) if isinstance(event, Agreement))
    assert agreed.channel == "phone"


def test_countries_stand_where_one_looks_for_them():
    page = Maria.signed_in().get("/new").html
    order = ["Afghanistan", "Åland Islands", "Albania", "Costa Rica", "Côte d’Ivoire", "Croatia", "Zimbabwe"]
    places = [page.index(f">{name}</option>") for name in order]
    assert places == sorted(places)


def test_the_help_tells_every_key():
    maria = Maria.signed_in()
    told = re.findall(r"<kbd>(\w|Ctrl K|[/?])</kbd>", maria.get("/help/").html.partition('id="shortcuts"')[0])
    assert "m" in told


@pytest.mark.parametrize(("typed", "kept"), [("BY", "BY"), ("by", "BY"), (" hh ", "HH"), ("", "")])
def test_a_part_of_the_country_is_taken_however_it_is_typed(typed: str, kept: str):
    maria = Maria.signed_in()
    key = told(maria, day="2026-11-16", country="DE", subdivision=typed, says="within a week")
    assert maria.record(key).dossier.employer.subdivision == kept


@pytest.mark.parametrize(
    ("country", "typed", "why"),
    [
        ("DE", "XX", "No such part of this country. Expected one of: BB, BE, BW, BY"),
        ("DE", "Bavaria", "No such part of this country."),
        ("SE", "AB", "No part of this country has holidays of its own here: leave this empty."),
    ],
)
def test_a_part_that_is_none_is_said_to_be_none_and_nothing_is_noted(country: str, typed: str, why: str):
    maria = Maria.signed_in()
    page = maria.get("/new")
    fields = {"employer": "Lumen", "title": "Analyst", "day": "2026-11-16", "country": country, "timezone": ""}
    answer = maria.fill(page, "/new", subdivision=typed, says="within a week", **fields)
    assert (answer.status, why in answer.text) == (422, True)
    assert "No application" not in answer.text
    assert maria.get("/").goes_to == "/welcome"
