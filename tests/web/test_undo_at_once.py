"""A slip of the finger: what a button recorded is taken back from the sentence that tells it."""

import re
from collections.abc import Callable

import pytest

from heardback.core.events import Agreement, Asked, Note
from heardback.core.people import EMAIL
from heardback.core.shapes import Words
from heardback.ports import Key
from tests.web.maria import OLGA, Maria, Seen, at

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(on: Callable[[str], None]) -> None:
    on("2026-11-17")


def asking() -> tuple[Maria, Key]:
    maria = Maria.signed_in()
    agreed = Agreement(at=at("2026-11-09", 11), says=Words("by 16 November"))
    return maria, maria.interviewed_at("Nordkraft", "2026-11-09", agreed)


def takes_it_back(maria: Maria, page: Seen) -> Seen:
    """Press the button beside the sentence."""
    form = re.search(r'class="said-line">.*?<form method="post" action="([^"]+)">(.*?)</form>', page.html, re.DOTALL)
    assert form
    fields: dict[str, list[str]] = {}
    for name, value in re.findall(r'name="(\w+)" value="([^"]*)"', form[2]):
        fields.setdefault(name, []).append(value)
    return maria.post(form[1], **fields)


def test_a_wrong_button_is_taken_back_from_the_next_page():
    maria, key = asking()
    before, list_before = maria.events(key), maria.get("/").text
    maria.fill(maria.get("/"), f"/candidacies/{key}/did", ending="sent")
    page = maria.get("/")
    assert "You wrote to Olga Petrova on Tuesday 17 November at 10:00." in page.text
    assert takes_it_back(maria, page).status == 303
    assert maria.events(key) == before
    maria.get(f"/candidacies/{key}/")  # says that it was taken back
    assert maria.get("/").text == list_before


def test_all_that_a_button_recorded_goes():
    maria, key = asking()
    before = maria.events(key)
    path = f"/candidacies/{key}/letters/status-call"
    maria.fill(maria.get(path), path, ending="no-answer", note="It rang for long")
    assert {type(event) for event in maria.events(key)[-2:]} == {Asked, Note}
    takes_it_back(maria, maria.get("/"))
    assert maria.events(key) == before


def test_an_arrival_is_a_call_and_a_receipt_and_both_go():
    maria = Maria.signed_in()
    mailed = Asked(at=at("2026-11-13"), to=OLGA.id, channel=EMAIL, outcome="sent", receipt_requested=True)
    key = maria.interviewed_at("Nordkraft", "2026-11-02", mailed)
    before = maria.events(key)
    step = {"action": "confirm-receipt", "to": OLGA.id, "ending": "arrived"}
    maria.fill(maria.get(f"/candidacies/{key}/"), f"/candidacies/{key}/did", **step)
    assert len(maria.events(key)) == len(before) + 2
    takes_it_back(maria, maria.get("/"))
    assert maria.events(key) == before


def test_not_today_is_taken_back_as_well():
    maria, key = asking()
    maria.fill(maria.get("/"), f"/candidacies/{key}/did", ending="not-today")
    page = maria.get("/")
    assert "Nothing to do today." in page.text
    takes_it_back(maria, page)
    maria.get(f"/candidacies/{key}/")
    assert "Write to Olga Petrova and ask whether they have decided." in maria.get("/").text


def test_pressed_twice_it_is_taken_back_once():
    maria, key = asking()
    maria.fill(maria.get("/"), f"/candidacies/{key}/did", ending="sent")
    page = maria.get("/")
    version = maria.record(key).dossier.version
    assert {takes_it_back(maria, page).status, takes_it_back(maria, page).status} == {303}
    assert maria.record(key).dossier.version == version + 1


def test_what_is_no_number_is_not_taken_back():
    maria, key = asking()
    version = maria.record(key).dossier.version
    fields = {"seen": str(version), "command": "one", "also": ["²", "x", "-1", "9" * 40]}
    assert maria.post(f"/candidacies/{key}/entries/{version}/undo", **fields).status == 303
    assert maria.record(key).dossier.version == version + 1
