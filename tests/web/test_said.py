"""What is said on the next page: once, to whoever it was said to, and for nobody else to read or to make up."""

from collections.abc import Callable

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.web.maria import Maria

pytestmark = pytest.mark.django_db

NOTE = {"at": "2026-11-20T10:00", "text": "They are moving to a new office"}


@pytest.fixture
def maria(on: Callable[[str], None]) -> Maria:
    on("2026-11-20")
    return Maria.signed_in()


def _notes(maria: Maria) -> str:
    """She writes a note down, and is sent on to a page; where."""
    key = maria.interviewed_at("Nordkraft", "2026-11-09")
    page = maria.get(f"/candidacies/{key}/happened/note")
    return maria.fill(page, f"/candidacies/{key}/happened/note", **NOTE).goes_to


def test_it_is_said_once(maria: Maria) -> None:
    page = _notes(maria)

    assert "Recorded." in maria.get(page).text
    assert "Recorded." not in maria.get(page).text


def test_the_cookie_tells_nobody_what_was_said(maria: Maria) -> None:
    _notes(maria)

    cookie = maria.client.cookies[settings.HEARDBACK_SAID_COOKIE]
    assert "Recorded" not in cookie.value
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_who_signs_in_next_at_this_browser_does_not_hear_it(maria: Maria) -> None:
    _notes(maria)
    olga = Maria.signed_in("olga@example.org")
    kept = maria.client.cookies[settings.HEARDBACK_SAID_COOKIE].value
    olga.client.cookies[settings.HEARDBACK_SAID_COOKIE] = kept

    assert "Recorded." not in olga.get("/welcome").text


@pytest.mark.parametrize("made_up", ["", "x", "gAAAAABmade-up", '[null,[[20,"Your account is locked","" ]]]', "Ð"])
def test_a_cookie_that_somebody_made_up_says_nothing(maria: Maria, made_up: str) -> None:
    page = _notes(maria)
    maria.client.cookies[settings.HEARDBACK_SAID_COOKIE] = made_up

    seen = maria.get(page)
    assert seen.status == 200
    assert 'class="said"' not in seen.html


def test_recording_waits_for_the_disk_once(maria: Maria) -> None:
    key = maria.interviewed_at("Nordkraft", "2026-11-09")
    page = maria.get(f"/candidacies/{key}/happened/note")
    with CaptureQueriesContext(connection) as asked:
        maria.fill(page, f"/candidacies/{key}/happened/note", **NOTE)

    changed = {one["sql"].split('"')[1] for one in asked if one["sql"].startswith(("INSERT", "UPDATE", "DELETE"))}
    assert changed == {"candidacy", "entry", "command"}
