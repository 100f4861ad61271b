"""Linking a calendar of her own in the browser, and being told what became of changes there."""

import re
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest

from heardback import bootstrap, jobs
from heardback.adapters.storage.calendar_tables import LinkedCalendarRow
from heardback.adapters.storage.models import SessionRow
from heardback.core.events import Interview
from tests.intake.calendar_text.reading import by_icalendar
from tests.services.radicale import PASSWORD, Owner, Radicale
from tests.web.maria import OLGA, Maria, Seen, at

pytestmark = pytest.mark.django_db

MET = Interview(at=at("2026-11-13"), with_=(OLGA.id,))
AHEAD = Interview(at=at("2026-11-24", 14), with_=(OLGA.id,), minutes=45)
ASK = "ask whether they have decided"


@pytest.fixture
def maria(on: Callable[[str], None]) -> Maria:
    on("2026-11-17")
    return Maria.signed_in()


@pytest.fixture
def hers(radicale: Radicale) -> Owner:
    return radicale.someone()


def looks_for(maria: Maria, hers: Owner, password: str = PASSWORD) -> Seen:
    return maria.post("/settings/calendar/own", address=hers.server.url, user=hers.name, password=password)


def link(maria: Maria, hers: Owner, steps_as: str = "events") -> Seen:
    assert looks_for(maria, hers).goes_to == "/settings/calendar/own/which"
    page = maria.get("/settings/calendar/own/which")
    assert "Search" in page.text
    return maria.post("/settings/calendar/own/which", calendar=hers.address(), steps_as=steps_as)


def worker_looks(maria: Maria) -> None:
    job = jobs.calendars()
    bootstrap.linked_calendars().make_due(maria.owner, bootstrap.now())
    for one in job.claim(bootstrap.now() + timedelta(seconds=1)):
        job.act(one, bootstrap.now())


def titles(hers: Owner) -> list[str]:
    return [one.title for text in hers.lists().values() for one in by_icalendar(text).values()]


def test_she_links_it_and_her_steps_are_there(maria: Maria, hers: Owner):
    maria.began("Nordkraft", MET, AHEAD)
    assert link(maria, hers).goes_to == "/settings/calendar/own"
    assert "Your steps are put into “Search” within some minutes." in maria.get("/settings/calendar/own").text
    worker_looks(maria)
    assert "Interview at Nordkraft" in titles(hers)
    assert "In step as of Tuesday 17 November 2026, 10:00." in maria.get("/settings/calendar/own").text


def test_the_day_of_a_look_is_that_of_her_own_clock(hers: Owner, on: Callable[[str], None]):
    on("2026-11-17")
    maria = Maria.signed_in("anna@example.org", timezone="Pacific/Honolulu")
    link(maria, hers)
    worker_looks(maria)
    assert "In step as of Monday 16 November 2026, 23:00." in maria.get("/settings/calendar/own").text


def test_the_wrong_password_is_told_and_what_was_typed_stays(maria: Maria, hers: Owner):
    page = looks_for(maria, hers, "wrong")
    assert page.status == 422
    assert "does not let" in page.text
    assert page.typed("address") == hers.server.url
    assert "wrong" not in page.html


def test_in_russian_the_reason_is_russian_too(hers: Owner, on: Callable[[str], None]):
    on("2026-11-17")
    page = looks_for(Maria.signed_in(language="ru"), hers, "wrong")
    assert "имя или пароль не подходят" in page.text
    assert "password" not in page.text


def test_where_no_calendar_answers_that_is_said(maria: Maria):
    page = maria.post("/settings/calendar/own", address="https://127.0.0.1:1/", user="maria", password=PASSWORD)
    assert page.status == 422
    assert "cannot be reached" in page.text


def test_her_password_is_nowhere_in_the_clear(maria: Maria, hers: Owner):
    looks_for(maria, hers)
    assert PASSWORD not in str(list(SessionRow.objects.values()))
    assert PASSWORD not in maria.get("/settings/calendar/own/which").html
    link(maria, hers)
    assert PASSWORD not in str(list(LinkedCalendarRow.objects.values()))
    assert "calendars-found" not in maria.client.session


def test_what_she_marked_as_done_is_asked_about_on_today(maria: Maria, hers: Owner):
    maria.began("Nordkraft", MET)
    link(maria, hers, "to-dos")
    worker_looks(maria)
    name, text = next((name, text) for name, text in hers.lists().items() if ASK in text.replace("\r\n ", ""))
    hers.writes(name, text.replace("STATUS:NEEDS-ACTION", "STATUS:COMPLETED"))
    worker_looks(maria)
    text = maria.get("/").text
    assert "You marked it as done in your calendar. How did it end?" in text
    assert ASK in text
    heard(maria)
    assert "You marked it as done" not in maria.get("/").text


def test_an_interview_she_moved_there_leads_to_correcting_it(maria: Maria, hers: Owner):
    key = maria.began("Nordkraft", AHEAD)
    link(maria, hers)
    worker_looks(maria)
    name, text = next((name, text) for name, text in hers.lists().items() if "Interview at" in text)
    hers.writes(name, text.replace("20261124T14", "20261126T14"))
    worker_looks(maria)
    page = maria.get("/")
    assert "In your calendar it now lies on Thursday 26 November. Was it moved?" in page.text
    assert f"/candidacies/{key}/entries/4/correct" in page.html


def heard(maria: Maria) -> None:
    item = re.search(r'name="item" value="([^"]+)"', maria.get("/").html)
    assert item
    maria.post("/settings/calendar/own/heard", item=item[1])


def test_let_go_it_is_known_no_more_and_what_was_put_there_stays(maria: Maria, hers: Owner):
    maria.began("Nordkraft", AHEAD)
    link(maria, hers)
    worker_looks(maria)
    maria.post("/settings/calendar/own/forget")
    assert bootstrap.linked_calendars().of(maria.owner) is None
    assert "Interview at Nordkraft" in titles(hers)


def test_who_has_not_looked_yet_cannot_choose(maria: Maria):
    assert maria.get("/settings/calendar/own/which").goes_to == "/settings/calendar/own"
    assert maria.post("/settings/calendar/own/which", calendar="https://x/").goes_to == "/settings/calendar/own"


def test_a_call_is_proposed_when_she_is_free_and_they_are_at_work(maria: Maria, hers: Owner):
    """It is ten in the morning, and she is at the dentist's until noon."""
    own = (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:dentist\r\nDTSTAMP:20261101T000000Z\r\n"
        "DTSTART:20261117T083000Z\r\nDTEND:20261117T110000Z\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    hers.writes("dentist.ics", own)
    key = maria.began("Nordkraft", MET)
    assert "you are free" not in maria.get(f"/candidacies/{key}/letters/status-call").text
    link(maria, hers)
    worker_looks(maria)
    page = maria.get(f"/candidacies/{key}/letters/status-call")
    assert "they are at work and you are free: Tue 17 Nov, 12:00 to 17:00 by your clock" in page.text
    assert "Dentist" not in page.html


def test_her_own_interviews_count_too(maria: Maria):
    maria.began("Lumen", Interview(at=at("2026-11-17"), with_=(), minutes=90))
    key = maria.began("Nordkraft", MET)
    text = maria.get(f"/candidacies/{key}/letters/status-call").text
    assert "they are at work and you are free: Tue 17 Nov, 11:30 to 17:00 by your clock" in text


def test_where_nothing_is_on_contact_hours_say_enough(maria: Maria, on: Callable[[str], None]):
    key = maria.began("Nordkraft", MET)
    on("2026-11-21")
    text = maria.get(f"/candidacies/{key}/letters/status-call").text
    assert "best between 10:00 and 17:00 there" in text
    assert "you are free" not in text


def test_what_she_takes_with_her_names_her_calendars_and_no_secret(maria: Maria, hers: Owner):
    maria.post("/settings/calendar", detail="full", steps_as="events")
    link(maria, hers)
    with ZipFile(BytesIO(maria.client.get("/settings/export").getvalue())) as zipped:
        whole = "".join(zipped.read(name).decode() for name in zipped.namelist() if not name.endswith(".zip"))
    assert hers.address() in whole
    assert '"detail": "full"' in whole
    assert PASSWORD not in whole
