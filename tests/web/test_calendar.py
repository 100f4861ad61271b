"""Subscribing to the calendar: a link shown once, what it says, what it tells of changes, and its end."""

import re
from base64 import b64encode
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.test import Client

from heardback.actions.record import Command, correct, record
from heardback.adapters.storage.calendar_tables import FeedRow
from heardback.adapters.storage.models import Account
from heardback.core.events import Agreement, Asked, Interview
from heardback.core.people import PHONE
from heardback.core.shapes import Words
from heardback.ports import Key
from heardback.web import failures
from tests.intake.calendar_text.reading import Read, by_ical, by_icalendar
from tests.web.maria import OLGA, Maria, Seen, at

pytestmark = pytest.mark.django_db

MET = Interview(at=at("2026-11-09"), with_=(OLGA.id,))
AHEAD = Interview(at=at("2026-11-24", 14), with_=(OLGA.id,), minutes=45)
PROMISED = Agreement(at=at("2026-11-09", 11), says=Words("by 20 November"))


@pytest.fixture
def maria(on: Callable[[str], None]) -> Maria:
    on("2026-11-16")
    return Maria.signed_in()


def subscribe(maria: Maria, detail: str = "full", steps_as: str = "events") -> str:
    """Make the link as she does, and return its path."""
    page = maria.post("/settings/calendar", detail=detail, steps_as=steps_as)
    found = re.search(r'id="link"[^>]*>http://testserver(/calendar/[\w-]+\.ics)<', page.html)
    assert found, page.text
    return found[1]


def fetched(path: str, **headers: str) -> Any:
    """What a calendar program gets, which is signed in nowhere."""
    return Client().get(path, headers=headers)


def read(path: str) -> dict[str, Read]:
    """What stands in it, by what it is called."""
    answer = fetched(path)
    assert answer.status_code == 200
    text = answer.content.decode()
    read_so = by_icalendar(text)
    assert by_ical(text) == read_so
    return {one.title: one for one in read_so.values()}


def seen(maria: Maria, key: Key, command: str) -> Command:
    version = maria.record(key).dossier.version
    return Command(owner=maria.owner, key=key, seen=version, command=command, now=at("2026-11-16"))


# --- What it says ---


def test_it_tells_of_interviews_steps_and_promised_answers(maria: Maria):
    maria.began("Nordkraft", MET, PROMISED, AHEAD)
    found = read(subscribe(maria))
    interview = [one for one in found.values() if one.title == "Interview at Nordkraft"]
    assert [(one.begins, one.ends) for one in interview] == [
        (datetime(2026, 11, 24, 13, tzinfo=UTC), datetime(2026, 11, 24, 13, 45, tzinfo=UTC))
    ]
    answer = found["Nordkraft: they promised an answer by today"]
    assert (answer.begins, answer.ends) == (date(2026, 11, 20), date(2026, 11, 21))
    questions = found["Nordkraft: have your closing questions ready"]
    assert (questions.begins, questions.ends) == (date(2026, 11, 23), date(2026, 11, 25))
    assert "http://testserver/candidacies/" in answer.about


def test_a_step_stands_from_its_first_to_its_last_day_with_who_and_how(maria: Maria):
    maria.began("Nordkraft", MET, PROMISED)
    ask = next(one for title, one in read(subscribe(maria)).items() if "whether they have decided" in title)
    assert ask.title == "Nordkraft: write to Olga Petrova and ask whether they have decided"
    assert (ask.begins, ask.ends) == (date(2026, 11, 23), date(2026, 11, 25))
    assert "Olga Petrova, +46 8 123 45 67, olga@nordkraft.example" in ask.about


def test_without_more_being_asked_for_it_names_nobody(maria: Maria):
    page = maria.get("/settings/calendar")
    assert re.search(r'name="detail" value="minimal"[^>]* checked', page.html)
    maria.began("Nordkraft", MET, PROMISED, AHEAD)
    text = fetched(subscribe(maria, "minimal")).content.decode()
    assert not [word for word in ("Nordkraft", "Olga", "olga", "Sales", "+46") if word in text]
    assert {"heardback: interview", "heardback: an answer is due"} <= {one.title for one in by_icalendar(text).values()}


def test_steps_may_be_to_dos(maria: Maria):
    maria.began("Nordkraft", MET, PROMISED)
    text = fetched(subscribe(maria, steps_as="to-dos")).content.decode()
    assert "BEGIN:VTODO" in text
    assert "DUE;VALUE=DATE:20261124" in text


def test_it_speaks_her_language(on: Callable[[str], None]):
    on("2026-11-16")
    maria = Maria.signed_in(language="ru")
    maria.began("Nordkraft", MET, PROMISED)
    assert "Nordkraft: обещали ответить не позже этого дня" in read(subscribe(maria))


def test_an_example_search_does_not_stand_in_it(maria: Maria):
    maria.post("/example")
    assert read(subscribe(maria)) == {}


# --- What changes ---


def test_an_interview_that_is_moved_is_the_same_in_its_next_version(maria: Maria):
    key = maria.began("Nordkraft", AHEAD)
    path = subscribe(maria)
    before = read(path)["Interview at Nordkraft"]
    correct(maria.log, seen(maria, key, "move"), 4, Interview(at=at("2026-11-26", 9), with_=(OLGA.id,)))
    after = read(path)["Interview at Nordkraft"]
    assert (after.uid, after.sequence) == (before.uid, before.sequence + 1)
    assert after.begins == datetime(2026, 11, 26, 8, tzinfo=UTC)


def test_what_fell_away_is_called_off(maria: Maria):
    key = maria.began("Nordkraft", MET, PROMISED)
    path = subscribe(maria)
    title = "Nordkraft: they promised an answer by today"
    assert not read(path)[title].called_off
    maria.fill(maria.get(f"/candidacies/{key}/"), f"/candidacies/{key}/entries/5/undo")
    gone = read(path)[title]
    assert (gone.called_off, gone.sequence) == (True, 1)


def test_time_passing_is_told_as_well(maria: Maria, on: Callable[[str], None]):
    """Nobody opened a page meanwhile."""
    on("2026-11-10")
    maria.began("Nordkraft", MET)
    path, thanks = subscribe(maria), "Nordkraft: thank Olga Petrova for the interview"
    assert not read(path)[thanks].called_off
    on("2026-11-16")
    assert read(path)[thanks].called_off


def test_an_erased_application_is_wholly_gone(maria: Maria):
    key = maria.began("Nordkraft", MET, PROMISED)
    path = subscribe(maria)
    assert b"Nordkraft" in fetched(path).content
    maria.log.erase(maria.owner, key)
    assert b"Nordkraft" not in fetched(path).content


def test_what_is_put_away_leaves_only_its_interviews(maria: Maria):
    key = maria.began("Nordkraft", MET, PROMISED)
    path = subscribe(maria)
    maria.fill(maria.get(f"/candidacies/{key}/"), f"/candidacies/{key}/archive", away="yes")
    assert [one.title for one in read(path).values() if not one.called_off] == ["Interview at Nordkraft"]


# --- How it is fetched ---


def test_whoever_has_seen_it_is_told_that_nothing_changed(maria: Maria):
    key = maria.began("Nordkraft", MET, PROMISED)
    path = subscribe(maria)
    first = fetched(path)
    again = fetched(path, if_none_match=first.headers["ETag"])
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    assert fetched(path, if_modified_since=first.headers["Last-Modified"]).status_code == 304
    asked = Asked(at=at("2026-11-16", 9), to=OLGA.id, channel=PHONE, outcome="no-answer")
    record(maria.log, seen(maria, key, "ask"), asked)
    assert fetched(path, if_none_match=first.headers["ETag"]).status_code == 200


def test_it_may_be_kept_by_the_program_that_asked_and_by_nobody_else(maria: Maria):
    maria.began("Nordkraft", MET)
    answer = fetched(subscribe(maria))
    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert "Set-Cookie" not in answer.headers


def test_its_head_alone_can_be_asked_for(maria: Maria):
    maria.began("Nordkraft", MET)
    path = subscribe(maria)
    answer = Client().head(path)
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["ETag"] == fetched(path).headers["ETag"]


def test_it_can_be_fetched_with_a_password_and_no_secret_in_its_address(maria: Maria):
    maria.began("Nordkraft", MET)
    secret = subscribe(maria).split("/")[-1].removesuffix(".ics")
    login = b64encode(f"anybody:{secret}".encode()).decode()
    answer = fetched("/calendar/feed.ics", authorization=f"Basic {login}")
    assert "Interview at Nordkraft" in answer.content.decode()
    assert "Authorization" in answer.headers["Vary"]


@pytest.mark.parametrize("said", [None, "Basic", "Basic !!!", "Basic bm9wZQ==", "Basic eDp5", "Bearer x", "Basic /w=="])
def test_without_the_right_password_it_is_asked_for(maria: Maria, said: str | None):
    subscribe(maria)
    answer = fetched("/calendar/feed.ics", **({"authorization": said} if said else {}))
    assert (answer.status_code, answer.content) == (401, b"")
    assert answer.headers["WWW-Authenticate"].startswith("Basic realm=")


def test_a_wrong_secret_is_an_address_that_is_not_there(maria: Maria):
    subscribe(maria)
    wrong, nowhere = fetched("/calendar/wrong.ics"), fetched("/calendar/x/y")
    assert wrong.status_code == nowhere.status_code == 404
    assert Seen(wrong).text == Seen(nowhere).text
    assert wrong.headers["Cache-Control"] == "no-store"


def test_who_tries_secret_after_secret_is_told_to_wait_and_who_has_one_is_not(
    maria: Maria, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(failures, "MOST", 3)
    path = subscribe(maria)
    statuses = [fetched(f"/calendar/guess{number}.ics").status_code for number in range(5)]
    assert statuses == [404, 404, 404, 429, 429]
    assert fetched(path).status_code == 200


def test_it_tells_of_nobody_elses(maria: Maria):
    maria.began("Nordkraft", MET)
    bob = Maria.signed_in("bob@example.org")
    bob.began("Lumen", MET)
    assert "Nordkraft" not in fetched(subscribe(bob)).content.decode()


def test_somebody_whose_account_was_closed_has_no_calendar(maria: Maria):
    path = subscribe(maria)
    Account.objects.filter(pk=maria.owner).update(is_active=False)
    assert fetched(path).status_code == 404


# --- The link ---


def test_the_link_is_shown_once(maria: Maria):
    path = subscribe(maria)
    page = maria.get("/settings/calendar")
    assert path not in page.html
    assert "Your link is at work" in page.text
    assert "No calendar has looked at it yet." in page.text


def test_it_is_told_when_a_calendar_last_looked(maria: Maria):
    fetched(subscribe(maria))
    text = maria.get("/settings/calendar").text
    assert "A calendar last looked on Monday 16 November 2026, in the hour from 10:00." in text


def test_the_day_and_the_hour_are_those_of_her_own_clock(on: Callable[[str], None]):
    on("2026-11-17")
    maria = Maria.signed_in("anna@example.org", timezone="Pacific/Honolulu")
    fetched(subscribe(maria))
    text = maria.get("/settings/calendar").text
    assert "Made on Monday 16 November 2026." in text
    assert "A calendar last looked on Monday 16 November 2026, in the hour from 23:00." in text


def test_a_new_link_ends_the_old_one(maria: Maria):
    old = subscribe(maria)
    new = subscribe(maria)
    assert fetched(old).status_code == 404
    assert fetched(new).status_code == 200


def test_what_it_says_is_changed_without_a_new_link(maria: Maria):
    maria.began("Nordkraft", MET)
    path = subscribe(maria, "minimal")
    before = next(iter(read(path).values()))
    maria.post("/settings/calendar", detail="full", steps_as="events", keep="yes")
    after = read(path)["Interview at Nordkraft"]
    assert (after.uid, after.sequence) == (before.uid, before.sequence + 1)


def test_the_link_is_taken_back(maria: Maria):
    path = subscribe(maria)
    assert maria.post("/settings/calendar/revoke").goes_to == "/settings/calendar"
    assert fetched(path).status_code == 404
    assert "Your link is at work" not in maria.get("/settings/calendar").text


def test_only_a_hash_of_the_secret_is_kept(maria: Maria):
    secret = subscribe(maria).split("/")[-1].removesuffix(".ics")
    row = FeedRow.objects.values().get()
    assert secret not in str(row)


def test_a_form_that_does_not_fit_makes_no_link(maria: Maria):
    page = maria.post("/settings/calendar", detail="everything")
    assert page.status == 422
    assert 'id="link"' not in page.html


# --- One of them as a file ---


def test_an_interview_is_taken_into_a_calendar_as_a_file(maria: Maria):
    key = maria.began("Nordkraft", AHEAD)
    page = maria.get(f"/candidacies/{key}/")
    assert "For your calendar" in page.text
    link = re.search(r'href="([^"]+interview-4\.ics)"', page.html)
    assert link
    answer = maria.client.get(link[1])
    assert answer.headers["Content-Disposition"] == 'attachment; filename="interview-at-nordkraft.ics"'
    found = by_icalendar(answer.content.decode())
    assert [one.title for one in found.values()] == ["Interview at Nordkraft"]


def test_a_file_has_the_same_name_for_programs_as_the_calendar(maria: Maria):
    key = maria.began("Nordkraft", AHEAD)
    file = by_icalendar(maria.client.get(f"/candidacies/{key}/calendar/interview-4.ics").content.decode())
    assert set(file) <= {one.uid for one in read(subscribe(maria)).values()}


def test_a_file_of_what_is_not_there_is_not_there(maria: Maria):
    key = maria.began("Nordkraft", AHEAD)
    assert maria.get(f"/candidacies/{key}/calendar/interview-9.ics").status == 404
