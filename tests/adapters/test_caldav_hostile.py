"""A calendar server may send anything: it is read in bounded time and space, and leads nowhere else."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.adapters.caldav import requests as http
from heardback.adapters.caldav.answers import multistatus, tree
from heardback.adapters.caldav.finding import calendars_at
from heardback.adapters.caldav.requests import may_follow, requests_of
from heardback.adapters.caldav.server import DavCalendar
from heardback.core.troubles import MailTrouble, NoCalendarThere, ServerSaysNo
from heardback.intake.calendar_text.busy import busy_in
from heardback.intake.calendar_text.lying import sight_in
from tests.services.serving import Quiet, at_a_port

STOCKHOLM = ZoneInfo("Europe/Stockholm")
A_BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><multistatus xmlns="DAV:">&b;</multistatus>'
PIECES = (
    "<response>",
    "</response>",
    "<href>/x</href>",
    "<propstat>",
    "<prop/>",
    "HTTP/1.1 200 OK",
    "<multistatus xmlns='DAV:'>",
)
LINES = (
    *("BEGIN:VCALENDAR", "BEGIN:VTODO", "BEGIN:VEVENT", "END:VTODO", "END:VEVENT", "END:VCALENDAR", "DUE:20261301"),
    *(
        "DTSTART;TZID=Nowhere:20261109T100000",
        "DTSTART;VALUE=DATE:20261109",
        "DUE;VALUE=DATE:99999999",
        "STATUS:COMPLETED",
    ),
    *(
        "FREEBUSY:20261109T100000Z/PT999999H",
        "FREEBUSY:20261109T100000Z/20261109T090000Z,x/y",
        "FREEBUSY;FBTYPE=BUSY:/",
    ),
)


@given(st.binary(max_size=300) | st.lists(st.sampled_from(PIECES)).map(lambda parts: "".join(parts).encode()))
def test_answers_of_any_kind_are_read(body: bytes):
    assert isinstance(multistatus(207, body), list)


@given(st.binary(max_size=300) | st.lists(st.sampled_from(LINES)).map(lambda lines: "\r\n".join(lines).encode()))
def test_items_of_any_kind_are_read(raw: bytes):
    sight_in(raw, STOCKHOLM)
    for one in busy_in(raw):
        assert timedelta() < one.ends - one.begins <= timedelta(days=31)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-8-sig", "utf-7"])
def test_xml_with_a_document_type_is_not_read(encoding: str):
    assert tree(A_BOMB.encode(encoding)) is None


@pytest.mark.parametrize(
    ("address", "led", "may"),
    [
        ("https://cal.example.com/a", "https://cal.example.com/b", True),
        ("https://caldav.icloud.com/", "https://p42-caldav.icloud.com:443/", True),
        ("https://cal.example.com/", "https://cal.example.org/", False),
        ("https://cal.example.com/", "http://cal.example.com/", False),
        ("https://anna.github.io/", "https://eve.github.io/", False),
        ("https://10.0.0.1/", "https://10.0.0.2/", False),
    ],
)
def test_a_password_follows_only_within_a_domain(address: str, led: str, *, may: bool):
    assert may_follow(address, led) is may


def test_a_server_that_leads_elsewhere_is_not_followed():
    with (
        serving(lambda one: redirect(one, "http://localhost:1/")) as url,
        asking(url) as ask,
        pytest.raises(ServerSaysNo),
    ):
        ask()


def test_nor_one_that_leads_round_and_round():
    with serving(lambda one: redirect(one, one.path)) as url, asking(url) as ask, pytest.raises(ServerSaysNo):
        ask()


def test_an_answer_without_end_is_cut_off(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(http, "LARGEST_ANSWER", 100_000)
    with serving(endless) as url, asking(url) as ask, pytest.raises(ServerSaysNo, match="too large"):
        ask()


@pytest.mark.parametrize("where", ["in the head", "in the body"])
def test_an_answer_that_trickles_is_cut_off(monkeypatch: pytest.MonkeyPatch, where: str):
    monkeypatch.setattr(http, "_SECONDS_FOR_ALL", 0.2)
    with (
        serving(trickling if where == "in the body" else trickling_head) as url,
        asking(url) as ask,
        pytest.raises(ServerSaysNo, match="too long"),
    ):
        ask()


@pytest.mark.parametrize("led", ["https://[x", "//[", "http://[::1", "https://h:x/"])
def test_what_is_no_address_is_not_followed(led: str):
    with serving(lambda one: redirect(one, led)) as url, asking(url) as ask, pytest.raises(MailTrouble):
        ask()


@pytest.mark.parametrize("name", ["C:calendar-home-set", "current-user-principal"])
def test_nor_where_a_server_says_calendars_are(name: str):
    said = f"""<multistatus xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><response><href>/</href><propstat>
        <prop><{name}><href>//[</href></{name}></prop>
        <status>HTTP/1.1 200 OK</status></propstat></response></multistatus>"""
    with (
        serving(lambda one: answer(one, 207, said.encode())) as url,
        requests_of("maria", "secret", allow_inside=True) as requests,
        pytest.raises(NoCalendarThere),
    ):
        calendars_at(requests, url)


@pytest.mark.parametrize("typed", ["https://[x", "//[", "http://[::1"])
def test_what_somebody_typed_may_be_no_address(typed: str):
    with requests_of("maria", "secret", allow_inside=True) as requests, pytest.raises(NoCalendarThere):
        calendars_at(requests, typed)


def test_an_item_under_no_address_is_passed_over():
    """A calendar that names one of its own next to one that is nowhere."""
    listed = "".join(
        f"""<response><href>{href}</href><propstat><prop><resourcetype><C:calendar/></resourcetype></prop>
        <status>HTTP/1.1 200 OK</status></propstat></response>"""
        for href in ("//[", "/mine/")
    )
    said = f'<multistatus xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">{listed}</multistatus>'
    with (
        serving(lambda one: answer(one, 207, said.encode())) as url,
        requests_of("maria", "secret", allow_inside=True) as requests,
    ):
        assert [one.name for one in calendars_at(requests, url)] == ["mine"]
        assert DavCalendar(requests, url).read([DavCalendar(requests, url).path_of("a")]) == {}


@pytest.mark.parametrize("etag", ['"a\nX-More: b"', '"ё"', "a\r\n\r\nDELETE /"])
def test_an_etag_that_no_header_can_hold_is_trouble(etag: str):
    with serving(lambda one: answer(one, 204, b"")) as url, requests_of("m", "s", allow_inside=True) as requests:
        calendar = DavCalendar(requests, url)
        with pytest.raises(ServerSaysNo):
            calendar.write(calendar.path_of("a"), "x", etag)


def test_a_home_elsewhere_is_not_asked():
    """The principal of a server that is not to be trusted names calendars of somebody else's server."""
    home = b"""<multistatus xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><response><href>/</href><propstat>
        <prop><C:calendar-home-set><href>http://localhost:1/theirs/</href></C:calendar-home-set></prop>
        <status>HTTP/1.1 200 OK</status></propstat></response></multistatus>"""
    with (
        serving(lambda one: answer(one, 207, home)) as url,
        requests_of("maria", "secret", allow_inside=True) as requests,
        pytest.raises(NoCalendarThere),
    ):
        calendars_at(requests, url)


@pytest.mark.parametrize("status", [200, 204, 207, 400, 403, 404, 500, 599])
def test_any_status_is_an_answer_or_trouble(status: int):
    with serving(lambda one: answer(one, status, b"<x")) as url, requests_of("m", "s", allow_inside=True) as requests:
        calendar = DavCalendar(requests, url)
        for do in (
            lambda: calendar.read([calendar.path_of("a")]),
            lambda: calendar.write(calendar.path_of("a"), "x", None),
        ):
            quietly(do)
        quietly(lambda: calendar.remove(calendar.path_of("a")))
        assert calendar.busy(datetime(2026, 11, 1, tzinfo=UTC), datetime(2026, 11, 2, tzinfo=UTC)) == []


def quietly(do: Callable[[], object]) -> None:
    with suppress(MailTrouble):
        do()


# --- Servers that one would not want to meet ---


@contextmanager
def serving(reply: Callable[[BaseHTTPRequestHandler], None]) -> Iterator[str]:
    """A server on this computer that answers everything so."""

    class Handler(Quiet, BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_one_request(self) -> None:
            self.raw_requestline = self.rfile.readline(65_537)
            if not self.raw_requestline or not self.parse_request():
                self.close_connection = True
                return
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            self.close_connection = True
            with suppress(OSError):  # whoever asked has heard enough
                reply(self)

    with at_a_port(Handler) as port:
        yield f"http://127.0.0.1:{port}/"


@contextmanager
def asking(url: str) -> Iterator[Callable[[], object]]:
    with requests_of("maria", "secret", allow_inside=True) as requests:
        yield lambda: requests.ask("PROPFIND", url)


def answer(one: BaseHTTPRequestHandler, status: int, body: bytes) -> None:
    one.send_response(status)
    one.send_header("Content-Length", str(len(body) if status != 204 else 0))
    one.send_header("Connection", "close")
    one.end_headers()
    if status != 204:
        one.wfile.write(body)


def redirect(one: BaseHTTPRequestHandler, to: str) -> None:
    one.send_response(302)
    one.send_header("Location", to)
    one.send_header("Content-Length", "0")
    one.end_headers()


def endless(one: BaseHTTPRequestHandler) -> None:
    one.send_response(207)
    one.end_headers()
    while True:
        one.wfile.write(b"x" * 65_536)


def trickling(one: BaseHTTPRequestHandler) -> None:
    one.send_response(207)
    one.end_headers()
    for _ in range(100):
        one.wfile.write(b"x")
        one.wfile.flush()
        time.sleep(0.05)


def trickling_head(one: BaseHTTPRequestHandler) -> None:
    one.wfile.write(b"HTTP/1.1 207 Multi-Status\r\nX-Long: ")
    for _ in range(100):
        one.wfile.write(b"x")
        one.wfile.flush()
        time.sleep(0.05)
