"""What Maria sets for everything."""

from collections.abc import Callable

import pytest

from heardback import bootstrap
from heardback.core.events import Interview
from heardback.core.person import Person
from tests.web.maria import OLGA, Maria, Seen, at

pytestmark = pytest.mark.django_db

FILLED = {
    "name": "Maria Lind",
    "email": "maria@example.org",
    "phone": "+46 8 123 45 67",
    "experience_years": "4.5",
    "letters": "en",
    "tone": "warm",
    "country": "SE",
    "timezone": "Europe/Stockholm",
    "playbook": "patient",
    "language": "auto",
    "look": "dark",
}


@pytest.fixture(autouse=True)
def _today(on: Callable[[str], None]) -> None:
    on("2026-11-17")


def keep(maria: Maria, **changed: str) -> Seen:
    return maria.post("/settings/", **{**FILLED, **changed})


def test_what_she_sets_is_kept_and_shown_again():
    maria = Maria.signed_in()
    answer = keep(maria)
    assert (answer.status, answer.goes_to) == (303, "/settings/")
    assert maria.log.person(maria.owner) == Person(
        name="Maria Lind",
        email="maria@example.org",
        phone="+46 8 123 45 67",
        experience_years=4.5,
        letters="en",
        tone="warm",
        country="SE",
        timezone="Europe/Stockholm",
        playbook="patient",
        language=None,
        look="dark",
    )
    page = maria.get("/settings/")
    assert "Kept." in page.text
    assert page.typed("phone") == "+46 8 123 45 67"
    assert checked(page) == {"en", "warm", "patient", "auto", "dark"}
    assert 'data-look="dark"' in page.html


def test_nothing_has_to_be_set():
    maria = Maria.signed_in()
    blank = {"name": "", "email": "", "phone": "", "experience_years": "", "country": "", "timezone": ""}
    keep(maria, **blank, letters="auto", tone="restrained", playbook="balanced", look="auto")
    assert maria.log.person(maria.owner) == Person()


def test_a_city_will_do_for_a_time_zone_and_so_will_a_country():
    maria = Maria.signed_in()
    for said, meant in (
        ("Stockholm", "Europe/Stockholm"),
        ("new york", "America/New_York"),
        ("Russia", "Europe/Moscow"),
    ):
        keep(maria, timezone=said)
        assert maria.log.person(maria.owner).timezone == meant


def test_what_cannot_be_is_shown_again_beside_its_field_and_nothing_is_kept():
    maria = Maria.signed_in()
    before = maria.log.person(maria.owner)
    page = keep(maria, name="Maria Maddalena", email="maria@", timezone="Atlantis", experience_years="200")
    assert page.status == 422
    assert page.typed("name") == "Maria Maddalena"
    assert page.typed("timezone") == "Atlantis"
    assert "No such time zone. Expected one such as Europe/Stockholm, or a city." in page.text
    assert [name for name in ("email", "timezone", "experience_years") if f'href="#id_{name}"' not in page.html] == []
    assert maria.log.person(maria.owner) == before


def test_her_letters_bear_her_new_name():
    maria = Maria.signed_in()
    key = maria.interviewed_at("Nordkraft", "2026-11-16")
    keep(maria, name="Maria Lind-Holm", playbook="balanced")
    assert "Maria Lind-Holm" in maria.get(f"/candidacies/{key}/").text


def test_the_usual_playbook_advises_from_then_on():
    maria = Maria.signed_in()
    key = maria.began("Nordkraft", Interview(at=at("2026-11-13"), with_=(OLGA.id,)))
    assert maria.record(key).playbook.name == "balanced"
    keep(maria, playbook="four-step")
    assert maria.record(key).playbook.name == "four-step"


def test_each_playbook_stands_there_with_a_sentence_about_it():
    page = Maria.signed_in().get("/settings/")
    assert "Give them time, then call." in page.text
    assert "Do what was agreed." in page.text


def test_letters_are_in_the_language_of_the_pages_until_she_says_otherwise():
    maria = Maria.signed_in(language="ru")
    assert "auto" in checked(maria.get("/settings/"))
    keep(maria, letters="auto", language="ru")
    assert maria.log.person(maria.owner).candidate().language == "ru"
    keep(maria, letters="en", language="ru")
    assert maria.log.person(maria.owner).candidate().language == "en"


def test_pages_speak_the_language_that_she_chose_at_once():
    maria = Maria.signed_in()
    keep(maria, language="ru")
    page = maria.get("/settings/")
    assert page.response.headers["Content-Language"] == "ru"
    assert '<html lang="ru"' in page.html
    keep(maria, language="en")
    assert "Kept." in maria.get("/settings/").text


def test_what_she_sets_is_hers_alone():
    maria, jonas = Maria.signed_in(), Maria.signed_in("jonas@example.org", name="Jonas Ek")
    before = jonas.log.person(jonas.owner)
    keep(maria)
    assert jonas.log.person(jonas.owner) == before


def test_help_says_where_everything_is_on_her_own_computer():
    page = Maria.signed_in().get("/help/")
    assert "Nothing by itself: there is no account and no cloud" in page.text
    assert str(bootstrap.settings().data) in page.text


def test_the_words_of_the_pages_are_explained():
    text = Maria.signed_in().get("/help/words").text
    assert [word for word in ("Promise", "Playbook", "Guard", "Own case", "Put away") if word not in text] == []


def checked(page: Seen) -> set[str]:
    """The values of the choices that are made."""
    parts = page.html.split("<input ")
    return {part.split('value="')[1].split('"')[0] for part in parts if "checked" in part.split(">")[0]}
