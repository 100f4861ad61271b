"""A calendar that is only looked at, by its address: only when she is taken is kept of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from http.server import BaseHTTPRequestHandler

import pytest

from heardback import bootstrap, jobs
from heardback.adapters.storage.calendar_tables import BusyFeedRow
from heardback.core.events import Interview
from tests.services.serving import Quiet, at_a_port
from tests.web.maria import OLGA, Maria, at

pytestmark = pytest.mark.django_db

DENTIST = """BEGIN:VCALENDAR\r
VERSION:2.0\r
BEGIN:VEVENT\r
UID:dentist\r
DTSTART;TZID=Europe/Stockholm:20261103T093000\r
DURATION:PT2H30M\r
RRULE:FREQ=WEEKLY\r
SUMMARY:Dentist\r
END:VEVENT\r
END:VCALENDAR\r
"""
SECRET = "private-8f3a"  # noqa: S105 - of a story


@dataclass
class Elsewhere:
    """Somebody else's server, with one calendar."""

    url: str
    text: str = DENTIST
    status: int = 200


@pytest.fixture
def elsewhere() -> Iterator[Elsewhere]:
    there = Elsewhere(url="")

    class Handler(Quiet, BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(there.status if SECRET in self.path else 404)
            self.end_headers()
            self.wfile.write(there.text.encode())

    with at_a_port(Handler) as port:
        there.url = f"http://127.0.0.1:{port}/{SECRET}/basic.ics"
        yield there


@pytest.fixture
def maria(on: Callable[[str], None]) -> Maria:
    on("2026-11-17")
    return Maria.signed_in()


def proposed(maria: Maria) -> str:
    """What is said beside the number of a call."""
    key = maria.began("Nordkraft", Interview(at=at("2026-11-13"), with_=(OLGA.id,)))
    text = maria.get(f"/candidacies/{key}/letters/status-call").text
    return text[text.index("+46 8 123 45 67") : text.index("How did it go?")]


def worker_looks(maria: Maria, days: int) -> None:
    job, now = jobs.busy_times(), bootstrap.now() + timedelta(days=days)
    for one in job.claim(now):
        if one.owner == maria.owner:
            job.act(one, now)


def test_a_call_is_proposed_after_what_is_on_and_nothing_of_that_is_kept(maria: Maria, elsewhere: Elsewhere):
    assert maria.post("/settings/calendar/taken", address=elsewhere.url).goes_to == "/settings/calendar/taken"
    assert "You are taken 3 times in the coming two weeks." in maria.get("/settings/calendar/taken").text
    assert "they are at work and you are free: Tue 17 Nov, 12:00 to 17:00 by your clock" in proposed(maria)
    row = str(BusyFeedRow.objects.values().get())
    assert "Dentist" not in row
    assert SECRET not in row


def test_where_there_is_no_calendar_that_is_said(maria: Maria, elsewhere: Elsewhere):
    elsewhere.text = "<html>Sign in</html>"
    page = maria.post("/settings/calendar/taken", address=elsewhere.url)
    assert page.status == 422
    assert "what is there is no calendar file" in page.text
    assert page.typed("address") == elsewhere.url


def test_the_worker_looks_again_and_tells_if_it_could_not(maria: Maria, elsewhere: Elsewhere):
    maria.post("/settings/calendar/taken", address=elsewhere.url)
    elsewhere.text = elsewhere.text.replace("T093000", "T140000")
    worker_looks(maria, days=1)
    feed = bootstrap.busy_feeds().of(maria.owner)
    assert feed
    assert {f"{one.begins:%H:%M}" for one in feed.busy} == {"13:00"}
    elsewhere.status = 500
    worker_looks(maria, days=2)
    assert "Your calendar could not be read the last time." in maria.get("/settings/calendar/taken").text


def test_looked_at_no_more_it_is_forgotten(maria: Maria, elsewhere: Elsewhere):
    maria.post("/settings/calendar/taken", address=elsewhere.url)
    maria.post("/settings/calendar/taken/forget")
    assert bootstrap.busy_feeds().of(maria.owner) is None
    assert "you are free" not in proposed(maria)
