"""The plan in a calendar of Maria's own, on a Radicale, kept in step both ways."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from heardback.actions.record import Command, record
from heardback.actions.sync_calendar import SyncCalendars
from heardback.adapters.caldav.finding import calendars_at
from heardback.adapters.caldav.requests import requests_of
from heardback.adapters.caldav.server import opened
from heardback.adapters.storage.linked_calendars import DatabaseLinks
from heardback.core.events import Agreement, Asked, Channel, Event, Interview, Reply
from heardback.core.shapes import Words
from heardback.core.troubles import LoginRefused, NoCalendarThere
from heardback.ports import Key, Search
from heardback.ports.calendars import Link, LinkedCalendar
from tests.adapters.maria import NOW, OLGA, Maria
from tests.adapters.stores import Store
from tests.intake.calendar_text.reading import Read, by_icalendar
from tests.services.authority import Authority
from tests.services.radicale import PASSWORD, Radicale
from tests.services.radicale import radicale as radicale_over

MET = Interview(at=datetime(2026, 11, 20, 10, tzinfo=UTC), with_=(OLGA.id,))
"""Last Friday; it is Wednesday, and time to ask from today to Friday."""
AHEAD = Interview(at=datetime(2026, 12, 1, 9, tzinfo=UTC), with_=(OLGA.id,), minutes=45)


class Calendars:
    """Maria's record, her calendar on the server, and the worker that looks at both."""

    def __init__(self, store: Store, radicale: Radicale) -> None:
        self.maria, self.her = Maria(store), radicale.someone()
        self.links = DatabaseLinks(store.using)
        self.now = NOW
        self.link()

    def link(self, **more: str) -> None:
        told = {"address": self.her.address(), "name": "Search", "user": self.her.name, **more}
        self.links.choose(self.maria.me, LinkedCalendar(**told), PASSWORD, self.now)  # type: ignore[arg-type]

    def looks(self, hours: int = 1) -> None:
        """Some time passes, and the worker looks."""
        self.now += timedelta(hours=hours)
        job = SyncCalendars(
            self.links,
            self.maria.log,
            lambda link, password: opened(link.calendar, password, allow_inside=True),
            language="en",
            url="https://heardback.example",
        )
        while claimed := job.claim(self.now):  # other people's may be due as well
            for one in claimed:
                if one.owner == self.maria.me:
                    job.act(one, self.now)
                    return
        raise AssertionError(self.maria.me)

    def linked(self) -> Link:
        link = self.links.of(self.maria.me)
        assert link
        return link

    def trouble(self) -> str:
        return self.linked().trouble

    def titles(self) -> list[str]:
        return sorted(one.title for one in self.shows().values())

    def shows(self) -> dict[str, Read]:
        return {name: one for text in self.her.lists().values() for name, one in by_icalendar(text).items()}

    def named(self, words: str) -> tuple[str, str]:
        """The file and the text of the one item with these words."""
        (found,) = [(name, text) for name, text in self.her.lists().items() if words in text.replace("\r\n ", "")]
        return found

    def moves(self, words: str, day: str) -> None:
        """She drags a whole-day item to another day."""
        name, text = self.named(words)
        after = datetime.strptime(day, "%Y%m%d").replace(tzinfo=UTC) + timedelta(days=1)
        text = re.sub(r"DTSTART;VALUE=DATE:\d+", f"DTSTART;VALUE=DATE:{day}", text)
        self.her.writes(name, re.sub(r"(DTEND|DUE);VALUE=DATE:\d+", rf"\1;VALUE=DATE:{after:%Y%m%d}", text))

    def words(self) -> list[tuple[str, str]]:
        return [(one.kind, f"{one.day}") for one in self.links.words(self.maria.me)]

    def seen(self, key: Key) -> Command:
        version = len(self.maria.log.journal(self.maria.me, key))
        return Command(owner=self.maria.me, key=key, seen=version, command=f"seen {version}", now=self.now)


@pytest.fixture
def calendars(sqlite: Store, radicale: Radicale) -> Calendars:
    return Calendars(sqlite, radicale)


ASK = "ask whether they have decided"


def test_the_plan_is_put_into_the_calendar(calendars: Calendars):
    calendars.maria.begins("Nordkraft", MET, AHEAD)
    calendars.looks()
    assert calendars.trouble() == ""
    assert "Interview at Nordkraft" in calendars.titles()
    interview = next(one for one in calendars.shows().values() if one.title.startswith("Interview"))
    assert interview.begins == datetime(2026, 12, 1, 9, tzinfo=UTC)
    before = calendars.her.lists()
    calendars.looks()
    assert calendars.her.lists() == before


def test_of_what_is_over_only_late_steps_are_put_there(calendars: Calendars):
    long_ago = Interview(at=datetime(2026, 11, 9, 10, tzinfo=UTC), with_=(OLGA.id,))
    calendars.maria.begins("Nordkraft", long_ago)
    calendars.looks()
    assert "Nordkraft: call Olga Petrova and ask whether they have decided" in calendars.titles()
    assert "Interview at Nordkraft" not in calendars.titles()


def test_what_changes_is_changed_there_and_what_falls_away_is_taken_out(calendars: Calendars):
    key = calendars.maria.begins("Nordkraft", MET).key
    calendars.looks()
    assert any(ASK in title for title in calendars.titles())
    record(calendars.maria.log, calendars.seen(key), *called(calendars))
    calendars.looks()
    assert "Nordkraft: they promised an answer by today" in calendars.titles()
    asks = [one for one in calendars.shows().values() if ASK in one.title]
    assert all(str(one.begins) > "2026-12-04" for one in asks)


def test_an_erased_application_is_taken_out(calendars: Calendars):
    key = calendars.maria.begins("Nordkraft", MET).key
    calendars.looks()
    calendars.maria.log.erase(calendars.maria.me, key)
    calendars.looks()
    assert calendars.titles() == []


def test_a_step_moved_within_its_window_waits_until_then(calendars: Calendars):
    calendars.maria.begins("Nordkraft", MET)
    calendars.looks()
    calendars.moves(ASK, "20261127")
    calendars.looks()
    lies = calendars.named(ASK)[1]
    assert "DTSTART;VALUE=DATE:20261127" in lies
    (kept,) = calendars.maria.log.search(calendars.maria.me, Search())
    assert ("ask", "2026-11-27") in [(one.action, f"{one.put_off}") for one in kept.glance.steps]
    assert not any(one.action == "ask" for one in kept.glance.pressing())
    assert calendars.words() == []
    calendars.looks()
    assert calendars.named(ASK)[1] == lies


def test_a_step_moved_out_of_its_window_is_put_back_and_that_is_explained(calendars: Calendars):
    calendars.maria.begins("Nordkraft", MET)
    calendars.looks()
    before = next(one for one in calendars.shows().values() if ASK in one.title)
    calendars.moves(ASK, "20261224")
    calendars.looks()
    after = next(one for one in calendars.shows().values() if ASK in one.title)
    assert (after.begins, after.ends) == (before.begins, before.ends)
    assert after.about.startswith("You moved this to Thursday 24 December, which is outside of its window.")
    assert calendars.words() == [("outside", "2026-12-24")]
    calendars.links.heard(calendars.maria.me, calendars.links.words(calendars.maria.me)[0].item)
    calendars.looks()
    assert calendars.words() == []


def test_a_promised_day_is_not_ours_to_move(calendars: Calendars):
    calendars.maria.begins("Nordkraft", MET, Agreement(at=MET.at, says=Words("by 4 December")))
    calendars.looks()
    calendars.moves("they promised an answer", "20261210")
    calendars.looks()
    assert calendars.words() == [("not-ours", "2026-12-10")]
    assert "DTSTART;VALUE=DATE:20261204" in calendars.named("they promised an answer")[1]


def test_a_to_do_marked_as_done_is_asked_about_and_left_as_it_is(calendars: Calendars):
    calendars.link(steps_as="to-dos")
    key = calendars.maria.begins("Nordkraft", MET).key
    calendars.looks()
    name, text = calendars.named(ASK)
    done = text.replace("STATUS:NEEDS-ACTION", "STATUS:COMPLETED\r\nCOMPLETED:20261125T120000Z\r\nPERCENT-COMPLETE:100")
    calendars.her.writes(name, done)
    calendars.looks()
    assert [kind for kind, _ in calendars.words()] == ["done"]
    calendars.looks()
    assert "STATUS:COMPLETED" in calendars.named(ASK)[1]
    assert [kind for kind, _ in calendars.words()] == ["done"]
    record(calendars.maria.log, calendars.seen(key), *called(calendars))
    calendars.looks()
    assert calendars.words() == []


def test_an_interview_moved_there_is_asked_about(calendars: Calendars):
    calendars.maria.begins("Nordkraft", AHEAD)
    calendars.looks()
    name, text = calendars.named("Interview at")
    calendars.her.writes(
        name, text.replace("20261201T100000", "20261202T140000").replace("20261201T104500", "20261202T144500")
    )
    calendars.looks()
    assert calendars.words() == [("interview-moved", "2026-12-02")]
    assert "20261202T140000" in calendars.named("Interview at")[1]


def test_what_was_deleted_there_stays_away_until_the_plan_changes_it(calendars: Calendars):
    calendars.maria.begins("Nordkraft", MET, Agreement(at=MET.at, says=Words("by 4 December")))
    calendars.looks()
    calendars.her.deletes(calendars.named("they promised an answer")[0])
    for _ in range(2):
        calendars.looks()
        assert not any("they promised" in title for title in calendars.titles())


def test_what_else_lies_there_is_never_touched(calendars: Calendars):
    own = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:dentist\r\nDTSTAMP:20261101T000000Z\r\nDTSTART:20261126T130000Z\r\nDTEND:20261126T140000Z\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"  # noqa: E501
    calendars.her.writes("dentist.ics", own)
    lies = calendars.her.lists()["dentist.ics"]
    calendars.maria.begins("Nordkraft", MET)
    calendars.looks()
    assert calendars.her.lists()["dentist.ics"] == lies
    link = calendars.links.of(calendars.maria.me)
    assert link
    assert (datetime(2026, 11, 26, 13, tzinfo=UTC), datetime(2026, 11, 26, 14, tzinfo=UTC)) in link.busy


def test_a_password_that_does_not_hold_any_more_is_told(calendars: Calendars):
    calendars.links.choose(
        calendars.maria.me,
        LinkedCalendar(address=calendars.her.address(), name="Search", user=calendars.her.name),
        "another",
        calendars.now,
    )
    calendars.looks()
    assert calendars.trouble() == "refused"


def test_a_look_that_ended_half_way_is_taken_up_again(calendars: Calendars):
    """What was put and not noted lies there already."""
    calendars.maria.begins("Nordkraft", MET)
    calendars.looks()
    for pushed in calendars.links.pushed(calendars.maria.me):
        calendars.links.drop(calendars.linked(), pushed.item)
    before = calendars.titles()
    calendars.looks()
    assert calendars.titles() == before
    calendars.looks()
    assert calendars.trouble() == ""


def called(calendars: Calendars) -> list[Event]:
    """She got through, and they need until the fourth."""
    asked = Asked(at=calendars.now, to=OLGA.id, channel=Channel("phone"), outcome="reached")
    return [asked, Reply(at=calendars.now, means="deferral", from_=OLGA.id, says=Words("by 4 December"))]


# --- Finding it ---


def test_over_tls_with_a_certificate_that_holds(authority: Authority):
    with radicale_over(authority) as server:
        her = server.someone()
        with requests_of(her.name, PASSWORD, allow_inside=True) as requests:
            assert [one.name for one in calendars_at(requests, server.url)] == ["Search"]


@pytest.mark.parametrize("path", ["/", "/{user}/", "/{user}/search/", ""])
def test_calendars_are_found_from_any_address_of_the_server(radicale: Radicale, path: str):
    her = radicale.someone().with_calendar("private", "Private")
    with requests_of(her.name, PASSWORD, allow_inside=True) as requests:
        found = calendars_at(requests, radicale.url + path.format(user=her.name))
    assert ("Search", her.address()) in [(one.name, one.address) for one in found]


def test_who_has_the_wrong_password_finds_none(radicale: Radicale):
    with requests_of(radicale.someone().name, "wrong", allow_inside=True) as requests, pytest.raises(LoginRefused):
        calendars_at(requests, radicale.url)


@pytest.mark.parametrize(
    "address",
    ["http://10.0.0.1/", "https://127.0.0.1/", "ftp://x", "https://[::1]:5232/", "x y", "https://cal.example:22/"],
)
def test_from_a_server_nothing_inside_is_asked(address: str):
    with requests_of("maria", PASSWORD, allow_inside=False) as requests, pytest.raises(NoCalendarThere):
        calendars_at(requests, address)


def test_a_to_do_whose_beginning_a_program_leaves_out_was_not_moved(calendars: Calendars):
    """As Apple's Reminders do."""
    calendars.link(steps_as="to-dos")
    calendars.maria.begins("Nordkraft", MET)
    calendars.looks()
    name, text = calendars.named(ASK)
    assert "DUE;VALUE=DATE:20261127" in text
    calendars.her.writes(name, re.sub(r"DTSTART;VALUE=DATE:\d+\r?\n", "", text))
    version = len(calendars.maria.log.journal(calendars.maria.me, only_key(calendars)))
    calendars.looks()
    assert len(calendars.maria.log.journal(calendars.maria.me, only_key(calendars))) == version
    assert calendars.words() == []


def only_key(calendars: Calendars) -> Key:
    (kept,) = calendars.maria.log.search(calendars.maria.me, Search())
    return kept.key
