"""Where the advice comes from: every rule, every voice, and how the odds are made."""

import re
from collections.abc import Callable
from html import unescape
from importlib import resources

import pytest

from heardback.core.events import Agreement
from heardback.core.playbook import BUILT_IN, built_in
from heardback.core.sources import CITATIONS, SOURCES
from tests.web.maria import Maria, Seen, at

pytestmark = pytest.mark.django_db

EVERY_RULE = tuple(CITATIONS)
FILES = resources.files("heardback.playbooks")
IN_PLAYBOOKS = {
    name: set(re.findall(r'"(S\d-[A-F]?\d+)"', FILES.joinpath(f"{name}.toml").read_text(encoding="utf-8")))
    for name in BUILT_IN
}
"""The rules that each playbook names in its file."""


@pytest.fixture(autouse=True)
def _today(on: Callable[[str], None]) -> None:
    on("2026-11-17")


@pytest.fixture
def maria() -> Maria:
    return Maria.signed_in()


def test_every_source_and_every_rule_is_there_in_words(maria: Maria):
    page = maria.get("/why/")
    assert [claim for _, claim, _ in CITATIONS.values() if claim not in page.text] == []
    assert [about for about in SOURCES.values() if about not in page.text] == []
    links = set(re.findall(r'href="/why/([SG]\d[\w-]*)"', page.html))
    assert links == set(CITATIONS)


def test_every_rule_has_a_page_with_its_claim_and_its_reason(maria: Maria):
    for rule in EVERY_RULE:
        page = maria.get(f"/why/{rule}")
        assert page.status == 200, rule
        assert CITATIONS[rule].claim in page.text
        assert CITATIONS[rule].reason in page.text


def test_a_rule_that_no_source_has_is_not_there(maria: Maria):
    assert [maria.get(f"/why/{rule}").status for rule in ("S0-Z1", "S9", "g1", "%00")] == [404] * 4


def test_the_voices_stand_side_by_side_in_every_step(maria: Maria):
    table = voices(maria.get("/why/"))
    assert table["Step"] == ["Balanced", "Etiquette", "Persistent", "Patient", "Agreement", "Four steps"]
    assert {len(cells) for cells in table.values()} == {6}
    assert [cell for cells in table.values() for cell in cells if not cell] == []


def test_the_table_says_what_the_playbooks_say(maria: Maria):
    table = voices(maria.get("/why/"))
    assert table["Nothing was promised"] == [
        "after 3–5 working days; if the thanks carried the question, after 5–6 working days",
        "after 3–5 working days; if the thanks carried the question, after 5–6 working days",
        "after 3–5 working days",
        "after 3–4 days",
        "after 4–5 days, if you want the post enough",
        "after 7–8 days",
    ]
    assert table["At most, without an answer"] == [
        *("3 asks", "4 asks", "5 asks, of them calls: 4", "3 asks", "2 asks", "one e-mail to each"),
    ]
    assert table["Undecided, and a new day"][2] == "calls back: on the day, or up to 1 working day later"
    assert table["Whom, in this order"][5] == "hiring manager and recruiter"


@pytest.mark.parametrize("name", BUILT_IN)
def test_a_rule_that_a_playbook_rests_on_names_that_playbook(maria: Maria, name: str):
    title = built_in(name).title
    silent = [rule for rule in sorted(IN_PLAYBOOKS[name]) if title not in followers(maria.get(f"/why/{rule}"))]
    assert silent == []


def test_a_rule_says_who_contradicts_it(maria: Maria):
    page = maria.get("/why/S0-D8")
    assert "They are still undecided. How often may I call?" in page.text
    assert CITATIONS["S1-4"].claim in page.text
    assert "Only the persistent playbook does this, with a limit" in page.text


def test_a_survey_is_told_as_what_a_source_claims(maria: Maria):
    for rule in ("S0-D3", "S0-D9", "S0-F1"):
        assert "The figure is the source's own." in maria.get(f"/why/{rule}").text
    assert "The figure is the source's own." not in maria.get("/why/S0-A3").text


def test_an_invented_offer_is_what_we_do_not_follow(maria: Maria):
    assert "Here we do not follow the source." in maria.get("/why/S0-D7").text


def test_a_rule_leads_to_the_step_of_hers_that_rests_on_it(maria: Maria):
    agreed = Agreement(at=at("2026-11-09", 11), until=at("2026-11-16").date())
    key = maria.interviewed_at("Nordkraft", "2026-11-09", agreed)
    page = maria.get("/why/S0-A3")
    assert "In your own plans now" in page.text
    assert f'href="/candidacies/{key}/"' in page.html
    assert "ask whether they have decided" in page.text
    assert "In your own plans now" not in maria.get("/why/S3-1").text
    other = Maria.signed_in("jonas@example.org").get("/why/S0-A3")
    assert "Nordkraft" not in other.text


@pytest.mark.parametrize("name", BUILT_IN)
def test_each_voice_is_explained_with_its_rules(maria: Maria, name: str):
    page = maria.get(f"/why/playbooks/{name}")
    assert built_in(name).about in page.text
    linked = set(re.findall(r'href="/why/([SG]\d[\w-]*)"', page.html))
    assert IN_PLAYBOOKS[name] <= linked
    assert linked <= set(CITATIONS)


def test_a_voice_is_explained_to_people_and_not_to_programs(maria: Maria):
    text = maria.get("/why/playbooks/balanced").text
    assert "They made an offer: answer it by their day" in text
    assert "answer-offer" not in text
    assert "thank-after-rejection" not in text


def test_a_voice_that_is_not_there_is_not_found(maria: Maria):
    assert maria.get("/why/playbooks/loud").status == 404


def test_the_odds_are_told_as_guesses_and_say_how_little_is_behind_them(maria: Maria):
    page = maria.get("/why/silence")
    assert "51 of 144 interviews" in page.text
    assert "35 %" in page.text
    cells = cells_of(re.findall(r"<tbody>.*?</tbody>", page.html, re.DOTALL)[-1])
    by_day = {row[0]: row[1:] for row in cells}
    assert by_day["10"] == ["less than 1 in 10", "about 1 in 4", "about 3 in 5"]
    assert by_day["30"] == ["less than 1 in 10", "less than 1 in 10", "about 1 in 10"]
    assert "Nothing here says that writing or calling makes an answer likelier." in page.text


def voices(page: Seen) -> dict[str, list[str]]:
    """The table of the voices: each row by its first cell."""
    found = re.search(r'<table class="table voices">.*?</table>', page.html, re.DOTALL)
    assert found
    return {row[0]: row[1:] for row in cells_of(found[0])}


def cells_of(html: str) -> list[list[str]]:
    return [
        [unescape(re.sub(r"<[^>]+>", "", cell)).strip() for cell in re.findall(r"<t[hd]\b[^>]*>(.*?)</t[hd]>", row)]
        for row in re.findall(r"<tr>(.*?)</tr>", html, re.DOTALL)
    ]


def followers(page: Seen) -> str:
    """Who follows a rule, by its page."""
    found = re.search(r'<ul class="uses">.*?</ul>', page.html, re.DOTALL)
    return found[0] if found else ""
