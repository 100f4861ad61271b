"""All applications: found, filtered, sorted; as a table and as a board."""

import re
from collections.abc import Callable

import pytest

from heardback.actions.record import Command, archive
from heardback.core.events import Agreement, Applied, Decision, Interview, Reply
from heardback.core.shapes import Words
from heardback.ports import Key
from tests.web.maria import LARS, OLGA, Maria, Seen, at

pytestmark = pytest.mark.django_db

LIST = "/candidacies/"


@pytest.fixture(autouse=True)
def _today(on: Callable[[str], None]) -> None:
    on("2026-11-17")


def searching() -> Maria:
    """Four live ones, one let go, one put away."""
    maria = Maria.signed_in()
    promised = Agreement(at=at("2026-11-09"), says=Words("within a week"))
    maria.interviewed_at("Nordkraft", "2026-11-09", promised)
    maria.interviewed_at("Lumen", "2026-11-16", people=[LARS])
    maria.began("Quillstone", Applied(at=at("2026-11-10")))
    maria.began("Fjordline", Interview(at=at("2026-11-24"), with_=(OLGA.id,)))
    maria.interviewed_at("Karo", "2026-10-01", Decision(at=at("2026-11-01"), means="let-go"))
    away = maria.interviewed_at("Belvedere", "2026-09-01")
    archive(maria.log, command(maria, away), away=True)
    return maria


def command(maria: Maria, key: Key, name: str = "once") -> Command:
    seen = maria.record(key).dossier.version
    return Command(owner=maria.owner, key=key, seen=seen, command=name, now=at("2026-11-17"))


def employers(page: Seen) -> list[str]:
    return re.findall(r'<a href="/candidacies/[\w-]+/">([^<]+)</a>', page.html)


def test_the_live_ones_stand_there_with_the_next_step_first():
    page = searching().get(LIST)
    assert employers(page) == ["Lumen", "Nordkraft", "Fjordline", "Quillstone"]
    assert "4 applications" in page.text


def test_each_says_where_it_stands_what_comes_next_and_until_when():
    text = searching().get(LIST).text
    assert "Nordkraft Sales manager Waiting for an answer they said “within a week”, it has passed" in text
    assert "Write to Olga Petrova and ask whether they have decided until Wed 18 Nov" in text
    assert "Fjordline Sales manager Interview ahead the interview is on Tuesday 24 November" in text


def test_what_is_late_says_so_in_words():
    maria = Maria.signed_in()
    maria.interviewed_at("Nordkraft", "2026-11-04")
    assert "late: it was until Wed 11 Nov" in maria.get(LIST).text


def test_a_no_with_thanks_still_to_be_given_is_listed_and_not_counted_as_live():
    maria = searching()
    maria.interviewed_at("Kvist", "2026-11-09", Reply(at=at("2026-11-16"), means="rejection", from_=OLGA.id))
    page = maria.get(LIST)
    assert "Kvist" in page.text
    assert "5 applications, 4 of them live" in page.text
    assert "4 live applications" in maria.get("/").text


def test_a_no_with_thanks_still_to_be_given_is_among_the_live_ones():
    maria = Maria.signed_in()
    maria.interviewed_at("Nordkraft", "2026-11-09", Reply(at=at("2026-11-16"), means="rejection"))
    page = maria.get(LIST)
    assert "A no" in page.text
    assert "Thank" in page.text


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("q=nord", {"Nordkraft"}),
        ("q=LARS+holm", {"Lumen", "Nordkraft", "Quillstone", "Fjordline"}),
        ("q=sales+quill", {"Quillstone"}),
        ("q=karo", set()),
        ("q=karo&show=all", {"Karo"}),
        ("show=all", {"Fjordline", "Karo", "Lumen", "Nordkraft", "Quillstone"}),
        ("show=archive", {"Belvedere"}),
        ("phase=scheduled", {"Fjordline"}),
        ("phase=closed&show=all", {"Karo"}),
        ("phase=nowhere&show=x&order=sideways&page=many", {"Fjordline", "Lumen", "Nordkraft", "Quillstone"}),
    ],
)
def test_words_and_filters(asked, found):
    assert set(employers(searching().get(f"{LIST}?{asked}"))) == found


@pytest.mark.parametrize(
    ("order", "found"),
    [
        ("next-step", ["Lumen", "Nordkraft", "Fjordline", "Quillstone"]),
        ("employer", ["Fjordline", "Lumen", "Nordkraft", "Quillstone"]),
        ("newest", ["Fjordline", "Quillstone", "Lumen", "Nordkraft"]),
    ],
)
def test_orders(order, found):
    assert employers(searching().get(f"{LIST}?order={order}")) == found


def test_what_was_asked_for_stays_in_the_form_and_in_the_links():
    page = searching().get(f"{LIST}?q=nord&show=all&order=newest")
    assert page.typed("q") == "nord"
    assert '<option value="newest" selected>' in page.html
    assert 'href="?q=nord&amp;show=all&amp;order=newest&amp;as=board"' in page.html


def test_slash_leads_here_with_the_cursor_in_the_search():
    maria = searching()
    assert " autofocus" in maria.get(f"{LIST}?find").html
    assert " autofocus" not in maria.get(LIST).html


def test_nothing_found_leads_on_to_where_it_may_be():
    maria = searching()
    page = maria.get(f"{LIST}?q=belvedere")
    assert "Nothing here goes by “belvedere”." in page.text
    assert 'href="?q=belvedere&amp;show=archive"' in page.html
    assert employers(maria.get(f"{LIST}?q=belvedere&show=archive")) == ["Belvedere"]


def test_who_has_none_yet_is_told_how_to_begin():
    page = Maria.signed_in().get(LIST)
    assert "Nothing is written down yet." in page.text
    assert 'href="/new"' in page.html


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("show=archive", "Nothing has been put away."),
        ("", "Nothing is in the air now."),
        ("phase=offered", "None stands there now."),
    ],
)
def test_an_empty_list_says_what_it_means(asked, words):
    maria = Maria.signed_in()
    maria.interviewed_at("Karo", "2026-10-01", Decision(at=at("2026-11-01"), means="let-go"))
    assert words in maria.get(f"{LIST}?{asked}").text


def test_the_board_has_a_column_for_every_phase():
    page = searching().get(f"{LIST}?as=board")
    columns = re.findall(r"<h2 [^>]+>([^<]+) <span[^>]*>(\d+)", page.html)
    assert columns == [
        ("Applied", "1"),
        ("Interview ahead", "1"),
        ("Waiting for an answer", "2"),
        ("They want something from you", "0"),
        ("An offer", "0"),
        ("Over", "1"),
    ]
    assert "Karo" in page.text


def test_the_board_keeps_to_what_is_asked_for():
    page = searching().get(f"{LIST}?as=board&show=live&q=lumen")
    assert employers(page) == ["Lumen"]
    assert "Over" not in page.text


def test_many_are_paged_and_every_one_is_on_some_page():
    maria = Maria.signed_in()
    for number in range(53):
        maria.interviewed_at(f"Firm {number}", "2026-11-09")
    pages = [maria.get(f"{LIST}?page={number}") for number in (1, 2)]
    assert [len(employers(page)) for page in pages] == [50, 3]
    assert len({one for page in pages for one in employers(page)}) == 53
    assert "51 to 53 of 53" in pages[1].text
    board = maria.get(f"{LIST}?as=board")
    assert len(employers(board)) == 25
    assert "and 28 more" in board.text


def test_the_list_is_of_today_even_if_nobody_looked_yesterday(on):
    maria = searching()
    on("2026-11-20")
    text = maria.get(LIST).text
    assert "Call" not in text
    assert "late: it was until Wed 18 Nov" in text


def test_somebody_elses_are_never_found():
    searching()
    ben = Maria.signed_in("ben@example.org")
    assert employers(ben.get(f"{LIST}?q=nordkraft&show=all")) == []
