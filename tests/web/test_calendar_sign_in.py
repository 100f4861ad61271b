"""A calendar that takes no password, such as Google's: linked by a sign-in at the provider, with one's own client id.

Google itself cannot be asked by tests. Its place is taken by a token server and a calendar server of ours.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from heardback import bootstrap, jobs
from heardback.adapters import calendar_login
from heardback.adapters.oauth import TokenCache
from heardback.adapters.storage.calendar_tables import LinkedCalendarRow
from heardback.adapters.storage.models import SessionRow
from heardback.core.events import Interview
from heardback.intake.providers import PROVIDERS, CalendarsBySignIn, known
from tests.services.authority import Authority
from tests.services.by_token import ByToken, by_token
from tests.services.radicale import Owner, Radicale
from tests.services.token_server import TokenServer, token_server
from tests.web.maria import OLGA, Maria, Seen, at

pytestmark = pytest.mark.django_db

ADDRESS = "maria@example.org"
SECRET = "a-client-secret"  # noqa: S105 - of nobody
REFRESH = "a-token-that-lasts"
AHEAD = Interview(at=at("2026-11-24", 14), with_=(OLGA.id,), minutes=45)


@pytest.fixture
def maria(on: Callable[[str], None]) -> Maria:
    on("2026-11-17")
    return Maria.signed_in()


@pytest.fixture
def hers(radicale: Radicale) -> Owner:
    return radicale.someone()


@pytest.fixture
def tokens(authority: Authority) -> Iterator[TokenServer]:
    with token_server(authority) as server:
        yield server


@pytest.fixture
def google(hers: Owner, tokens: TokenServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[ByToken]:
    """It lets the token a1 in."""
    with by_token(hers, ADDRESS, "a1") as server:
        where = f"{server.url}/caldav/{{user}}/user"
        there = CalendarsBySignIn(name="Google", address=where, oauth=replace(tokens.oauth, scopes=("calendars",)))
        others = [one for one in PROVIDERS if one.id != "gmail"]
        gmail = next(replace(one, calendars=there) for one in PROVIDERS if one.id == "gmail")
        monkeypatch.setattr(known, "PROVIDERS", (gmail, *others))
        monkeypatch.setattr(calendar_login, "_TOKENS", TokenCache())
        yield server


def begins(maria: Maria) -> dict[str, list[str]]:
    """Name the client id; return what the link to the provider asks for."""
    page = maria.post("/settings/calendar/sign-in/gmail", address=ADDRESS, client="hers", client_secret=SECRET)
    link = re.search(r'href="(https://sign-in.example/[^"]+)"', page.html)
    assert link
    return parse_qs(urlsplit(unescape(link[1])).query)


def comes_back(maria: Maria) -> Seen:
    (state,) = begins(maria)["state"]
    return maria.get(f"/settings/calendar/signed-in?code=the-code&state={state}")


def links(maria: Maria, hers: Owner, google: ByToken) -> None:
    assert comes_back(maria).goes_to == "/settings/calendar/own/which"
    address = hers.address().replace(hers.server.url, google.url)
    chosen = maria.post("/settings/calendar/own/which", calendar=address, steps_as="events")
    assert chosen.goes_to == "/settings/calendar/own"


def worker_looks(maria: Maria) -> None:
    job = jobs.calendars()
    bootstrap.linked_calendars().make_due(maria.owner, bootstrap.now())
    for one in job.claim(bootstrap.now() + timedelta(seconds=1)):
        job.act(one, bootstrap.now())


@pytest.mark.usefixtures("google")
def test_the_provider_is_asked_for_calendars_and_for_nothing_else(maria: Maria):
    assert "Sign in at Google" in maria.get("/settings/calendar/own").text
    assert "/settings/calendar/signed-in" in maria.get("/settings/calendar/sign-in/gmail").text
    asked = begins(maria)
    assert (asked["scope"], asked["client_id"], asked["login_hint"]) == (["calendars"], ["hers"], [ADDRESS])
    assert known.provider_named("outlook")
    assert maria.get("/settings/calendar/sign-in/outlook").status == 404


def test_signed_in_she_chooses_a_calendar_and_her_steps_are_there(
    maria: Maria, hers: Owner, google: ByToken, tokens: TokenServer
):
    tokens.answer["refresh_token"] = REFRESH
    maria.began("Nordkraft", AHEAD)
    links(maria, hers, google)
    worker_looks(maria)
    assert any("Interview at Nordkraft" in text for text in hers.lists().values())
    assert "In step as of" in maria.get("/settings/calendar/own").text
    kept = f"{list(LinkedCalendarRow.objects.values())} {list(SessionRow.objects.values())}"
    assert SECRET not in kept
    assert REFRESH not in kept
    assert bootstrap.linked_calendars().password_of(maria.owner) is not None


def test_a_token_that_ends_is_renewed_and_a_changed_one_is_kept(
    maria: Maria, hers: Owner, google: ByToken, tokens: TokenServer
):
    tokens.answer = {"access_token": "a1", "refresh_token": "r1", "expires_in": 1}
    links(maria, hers, google)
    google.token, tokens.answer = "a2", {"access_token": "a2", "refresh_token": "r2", "expires_in": 1}
    worker_looks(maria)
    worker_looks(maria)
    assert [one["refresh_token"] for one in tokens.asked if one["grant_type"] == "refresh_token"] == ["r1", "r1", "r2"]
    assert google.refused == 0


def test_a_sign_in_that_was_taken_back_is_said_and_can_be_done_once_more(
    maria: Maria, hers: Owner, google: ByToken, tokens: TokenServer, monkeypatch: pytest.MonkeyPatch
):
    links(maria, hers, google)
    monkeypatch.setattr(calendar_login, "_TOKENS", TokenCache())
    tokens.status, tokens.answer = 400, {"error": "invalid_grant"}
    worker_looks(maria)
    page = maria.get("/settings/calendar/own")
    assert "The server does not let us in any more. Sign in at Google once more" in page.text
    tokens.begins_anew()
    links(maria, hers, google)
    worker_looks(maria)
    assert "In step as of" in maria.get("/settings/calendar/own").text


@pytest.mark.usefixtures("google")
def test_an_answer_that_nobody_asked_for_links_nothing(maria: Maria, tokens: TokenServer):
    begins(maria)
    for query in ("code=1&state=another", "error=access_denied", "code=1&state=%C3%A9"):
        answer = maria.get(f"/settings/calendar/signed-in?{query}")
        assert answer.goes_to == "/settings/calendar/own"
        assert "nothing was linked" in maria.get(answer.goes_to).text
    assert tokens.asked == []


def test_where_no_calendar_is_found_that_is_said(maria: Maria, google: ByToken):
    google.token = "another"  # noqa: S105 - of nobody
    page = comes_back(maria)
    assert page.status == 422
    assert "the sign-in has ended" in page.text
    assert "Nothing was kept." in page.text
