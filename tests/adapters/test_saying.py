"""Notices as they really leave: by mail and by a web service, at most once, and what was missed is known."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from threading import Event
from typing import Any, Final

import pytest
from django.test import override_settings

from heardback.actions.say import SayNotices
from heardback.adapters.notices.by_mail import ByMail
from heardback.adapters.notices.by_push import ByPush
from heardback.adapters.notices.by_service import ByService, service_name
from heardback.adapters.storage.digests import DatabaseDigests
from heardback.adapters.storage.notice_tables import NoticeChannelRow, NoticeRow
from heardback.adapters.storage.notices import DatabaseNoticeBook
from heardback.core.events import Interview
from heardback.core.notices import Wishes
from heardback.core.person import Person
from heardback.ports.notices import Channel, ChannelKind
from heardback.worker import once
from tests.adapters.maria import NOW, OLGA, Maria
from tests.adapters.stores import Store, at_once
from tests.services.endpoint import Endpoint, endpoint
from tests.services.mailbox import Mailbox, mailbox
from tests.services.push_service import a_browser

TODAY: Final = NOW.date()
WORKERS: Final = 4
SOON: Final = timedelta(minutes=5)
LEASE: Final = timedelta(minutes=16)


class Killed(BaseException):
    """What is left undone when a process is killed."""


@pytest.fixture
def service() -> Iterator[Endpoint]:
    with endpoint() as one:
        yield one


@pytest.fixture
def mail() -> Iterator[Mailbox]:
    with mailbox() as box, sent_through(box.url):
        yield box


class Saying:
    """The stories; see the end of the file."""

    @pytest.fixture(autouse=True)
    def nobody_elses_turn(self, store: Store) -> None:
        NoticeRow.objects.using(store.using).update(due=None)

    @pytest.fixture
    def maria(self, store: Store) -> Maria:
        maria = Maria(store)
        maria.log.keep_person(maria.me, Person(timezone="Europe/Stockholm"), NOW)
        return maria

    def test_nothing_is_sent_to_who_named_no_channel(self, store, maria):
        maria.begins()
        assert not works(store)

    def test_the_digest_comes_by_the_service_she_named_and_names_nobody(self, store, maria, service):
        hears(store, maria, service.address)
        maria.begins()
        run_dry(store)
        (got,) = service.all()
        assert (got["title"], got["message"]) == ("Today: one thing", "Ask what was decided (today is the last day)")
        run_dry(store, NOW + SOON)
        assert service.all() == []

    def test_it_names_them_if_she_wants(self, store, maria, service):
        hears(store, maria, service.address)
        book(store).keep_wishes(maria.me, Wishes(named=True))
        maria.begins()
        run_dry(store)
        (got,) = service.all()
        step = "Nordkraft: call Olga Petrova and ask whether they have decided (today is the last day)"
        assert got["message"] == f"{step}: +46 8 123 45 67"

    def test_by_mail(self, store, maria, mail):
        hears(store, maria, "maria@example.org", kind="mail")
        maria.begins()
        run_dry(store)
        letter = mail.next()
        assert (letter["To"], letter["Subject"]) == ("maria@example.org", "Today: one thing")
        assert letter["Auto-Submitted"] == "auto-generated"
        assert "Nordkraft" not in letter.as_string()
        assert mail.letters.empty()

    def test_in_her_language(self, store, maria, service):
        maria.log.keep_person(maria.me, Person(timezone="Europe/Stockholm", language="ru"), NOW)
        hears(store, maria, service.address)
        maria.begins()
        run_dry(store)
        assert [got["title"] for got in service.all()] == ["Сегодня: 1 дело"]

    def test_what_opens_later_in_the_day_is_said_when_it_is_recorded(self, store, maria, service):
        hears(store, maria, service.address)
        maria.begins()
        run_dry(store)
        maria.begins("Sunfleet")
        run_dry(store, NOW + SOON)
        first, second = service.all()
        assert (first["title"], second["title"]) == ("Today: one thing", "The last day for a step")

    def test_before_an_interview_the_closing_questions_come_along(self, store, maria, service):
        hears(store, maria, service.address)
        at = datetime(2026, 11, 26, 13, tzinfo=UTC)
        maria.begins("Nordkraft", Interview(at=at, with_=(OLGA.id,)))
        run_dry(store, NOW.replace(hour=18))
        told = service.all()[-1]
        assert told["title"] == "An interview ahead"
        assert told["message"].startswith("· Interview, tomorrow at 14:00\n· Prepare your closing questions\n\n")
        assert "By which day may I expect your answer?" in told["message"]
        assert "Analyst" not in told["message"]

    def test_at_night_it_waits_for_the_morning(self, store, maria, service):
        hears(store, maria, service.address)
        maria.begins()
        run_dry(store, NOW.replace(hour=22))
        assert service.all() == []
        (due,) = NoticeRow.objects.using(store.using).filter(pk=maria.me).values_list("due", flat=True)
        assert due == datetime(2026, 11, 26, 7, tzinfo=UTC)
        run_dry(store, due)
        assert len(service.all()) == 1

    def test_by_two_channels_once_each(self, store, maria, service, mail):
        hears(store, maria, service.address)
        hears(store, maria, "maria@example.org", kind="mail")
        maria.begins()
        run_dry(store)
        assert (len(service.all()), mail.letters.qsize()) == (1, 1)

    def test_many_workers_say_it_once(self, store, maria, service):
        hears(store, maria, service.address)
        maria.begins()
        at_once(WORKERS, lambda _: run_dry(store))
        assert len(service.all()) == 1

    def test_a_mail_server_that_is_away_gets_it_later(self, store, maria):
        """Nothing went out for certain, so it is tried again; and then only once."""
        hears(store, maria, "maria@example.org", kind="mail")
        maria.begins()
        with sent_through(NOBODY):
            run_dry(store)
        with mailbox() as box, sent_through(box.url):
            run_dry(store, NOW + timedelta(seconds=50))
            assert box.letters.empty()
            run_dry(store, NOW + SOON)
            run_dry(store, NOW + 2 * SOON)
            assert box.letters.qsize() == 1
        assert missed(store, maria) == []

    def test_a_mail_server_that_stays_away_is_told_on_today(self, store, maria):
        hears(store, maria, "maria@example.org", kind="mail")
        maria.begins()
        with sent_through(NOBODY):
            for minutes in range(0, 120, 5):
                run_dry(store, NOW + timedelta(minutes=minutes))
        assert missed(store, maria) == ["maria@example.org"]

    def test_a_service_that_fails_is_not_asked_again_and_told_on_today(self, store, maria, service):
        """It may have taken the notice all the same."""
        service.answer = 500
        hears(store, maria, service.address)
        maria.begins()
        for minutes in range(0, 120, 5):
            run_dry(store, NOW + timedelta(minutes=minutes))
        assert len(service.all()) == 1
        assert missed(store, maria) == ["JSON"]

    def test_one_channel_of_which_nobody_knows_keeps_the_others_waiting_for_nothing(self, store, maria, service, mail):
        service.answer = 500
        hears(store, maria, service.address)
        hears(store, maria, "maria@example.org", kind="mail")
        maria.begins()
        works(store)
        assert mail.next()["Subject"] == "Today: one thing"
        assert missed(store, maria) == ["JSON"]
        run_dry(store, NOW + SOON)
        assert mail.letters.empty()
        assert len(service.all()) == 1

    def test_killed_at_every_step_it_is_sent_at_most_once_and_a_missed_one_is_known(self, store, maria, service):
        hears(store, maria, service.address)
        maria.begins()
        outcomes = set()
        for step in range(2 * len(STEPS)):
            afresh(store, maria)
            dies_at(store, step)
            run_dry(store, NOW + LEASE)
            times, known = len(service.all()), missed(store, maria)
            assert times <= 1
            assert times == 1 or known
            outcomes.add((times, bool(known)))
        assert outcomes == {(1, False), (0, True), (1, True)}

    def test_a_browser_that_is_subscribed_no_more_ends_it_and_the_others_go_on(self, store, maria, service):
        with a_browser() as browser:
            browser.answer = 410
            book(store).add_channel(
                maria.me, Channel(number=0, kind="push", gets="all", label="Browser", address=browser.subscription())
            )
            hears(store, maria, service.address)
            maria.begins()
            run_dry(store)
            assert (browser.got.qsize(), len(service.all())) == (1, 1)
            assert [one.address for one in book(store).channels(maria.me)] == ["", service.address]
            maria.begins("Sunfleet")
            run_dry(store, NOW + SOON)
            assert (browser.got.qsize(), len(service.all())) == (1, 1)
        assert missed(store, maria) == ["Browser"]

    def test_a_browser_is_told_which_page_it_is_about_and_no_name(self, store, maria):
        with a_browser() as browser:
            hears(store, maria, browser.subscription(), kind="push")
            at = maria.begins()
            run_dry(store)
            told = browser.reads(browser.got.get_nowait()[1])
            assert told == {
                "title": "Today: one thing",
                "text": "Ask what was decided (today is the last day)",
                "page": f"/candidacies/{at.key}/",
            }
            maria.begins("Sunfleet")
            maria.begins("Nordlys")
            run_dry(store, NOW + timedelta(days=1))
            assert browser.reads(browser.got.get_nowait()[1])["page"] == "/"

    def test_a_channel_that_was_dropped_gets_nothing_more(self, store, maria, service):
        hears(store, maria, service.address)
        (channel,) = book(store).channels(maria.me)
        book(store).drop_channel(maria.me, channel.number)
        maria.begins()
        assert not works(store)

    def test_nobody_drops_or_reads_anothers_channel(self, store, maria, service):
        hears(store, maria, service.address)
        (channel,) = book(store).channels(maria.me)
        other = Maria(store)
        book(store).drop_channel(other.me, channel.number)
        assert book(store).channels(other.me) == []
        assert not book(store).mark(other.me, channel.number, [], NOW)
        assert book(store).channels(maria.me) == [channel]

    def test_the_address_of_a_service_is_kept_sealed(self, store, maria):
        hears(store, maria, "tgram://123456789:secret-token/42")
        (sealed,) = NoticeChannelRow.objects.using(store.using).filter(owner=maria.me).values_list("sealed", flat=True)
        assert "secret-token" not in sealed
        assert [one.label for one in book(store).channels(maria.me)] == ["Telegram"]

    def test_what_was_said_long_ago_is_forgotten(self, store, maria, service):
        hears(store, maria, service.address)
        maria.begins()
        run_dry(store)
        (channel,) = book(store).channels(maria.me)
        assert book(store).said(maria.me, channel.number, ["digest"])
        book(store).forget_before(TODAY)
        assert book(store).said(maria.me, channel.number, ["digest"])
        book(store).forget_before(TODAY + timedelta(days=1))
        assert not book(store).said(maria.me, channel.number, ["digest"])

    def test_an_erased_person_hears_nothing(self, store, maria, service):
        hears(store, maria, service.address)
        maria.begins()
        maria.log.erase_owner(maria.me)
        assert not works(store)


NOBODY: Final = "smtp://127.0.0.1:9"
"""Where nobody listens."""
STEPS: Final = ("wishes", "channels", "said", "mark", "send", "sent", "come_back")


class Dying:
    """Hands every call on; dies before or after one of them."""

    def __init__(self, to: Any, step: str, *, after: bool) -> None:
        self._to, self._step, self._after = to, step, after

    def __getattr__(self, name: str) -> Callable[..., Any]:
        def call(*args: Any, **more: Any) -> Any:
            if name == self._step and not self._after:
                raise Killed
            result = getattr(self._to, name)(*args, **more)
            if name == self._step:
                raise Killed
            return result

        return call


def dies_at(store: Store, number: int) -> None:
    step, after = STEPS[number // 2], bool(number % 2)
    with pytest.raises(Killed):
        run_dry(store, wrapped=lambda part: Dying(part, step, after=after))


def afresh(store: Store, maria: Maria) -> None:
    """Let it be as if nothing had been said yet."""
    kept = book(store)
    for channel in kept.channels(maria.me):
        kept.drop_channel(maria.me, channel.number)
        kept.add_channel(maria.me, channel)


def hears(store: Store, maria: Maria, address: str, kind: ChannelKind = "service") -> None:
    label = address if kind == "mail" else service_name(address, anywhere=True) or ""
    book(store).add_channel(maria.me, Channel(number=0, kind=kind, gets="all", label=label, address=address))


def book(store: Store) -> DatabaseNoticeBook:
    return DatabaseNoticeBook(store.using)


def job(store: Store, wrapped: Callable[[Any], Any] = lambda part: part) -> SayNotices:
    return SayNotices(
        book=wrapped(book(store)),
        log=store.log,
        inbox=None,
        digests=DatabaseDigests(store.using),
        by={
            "mail": wrapped(ByMail()),
            "service": wrapped(ByService(anywhere=True)),
            "push": wrapped(ByPush(anywhere=True)),
        },
    )


def works(store: Store, now: datetime = NOW) -> bool:
    return once(job(store), lambda: now, Event())


def run_dry(store: Store, now: datetime = NOW, wrapped: Callable[[Any], Any] = lambda part: part) -> None:
    while once(job(store, wrapped), lambda: now, Event()):
        pass


def missed(store: Store, maria: Maria, day: date = TODAY) -> list[str]:
    return book(store).missed(maria.me, day, NOW + timedelta(days=1))


def sent_through(url: str) -> override_settings:
    host, _, port = url.removeprefix("smtp://").partition(":")
    smtp = "django.core.mail.backends.smtp.EmailBackend"
    return override_settings(EMAIL_BACKEND=smtp, EMAIL_HOST=host, EMAIL_PORT=int(port), EMAIL_USE_TLS=False)


class TestFile(Saying):
    @pytest.fixture
    def store(self, sqlite: Store) -> Store:
        return sqlite


class TestServer(Saying):
    @pytest.fixture
    def store(self, postgres: Store) -> Store:
        return postgres


def test_on_a_server_no_address_leads_into_its_network() -> None:
    for address in (
        "json://127.0.0.1:8080/",
        "ntfy://intern.example/topic",
        "gotify://10.0.0.1/token",
        "mailto://maria:secret@mail.example",
    ):
        assert service_name(address, anywhere=False) is None
        assert service_name(address, anywhere=True)
    assert service_name("ntfys://a-topic-of-mine", anywhere=False) == "ntfy"
    assert service_name("tgram://123456789:abcdefg_hijklmnop/12315544/", anywhere=False) == "Telegram"
    assert service_name("nonsense", anywhere=True) is None


def test_on_a_server_no_address_has_its_files_or_its_network_read() -> None:
    """A template of Discord's is a file, or an address that is fetched, whose content goes to whoever named it."""
    hook = "discord://123456789012345678/abcdefghijklmnop"
    assert service_name(hook, anywhere=False) == "Discord"
    for words in ("template=http://10.0.0.1/", "template=/data/own.json", "silent=yes;template=/a", "&Template=/a"):
        assert service_name(f"{hook}?{words}", anywhere=False) is None
        assert service_name(f"{hook}?{words}", anywhere=True) == "Discord"
    for words in ("", "?silent=yes&topic=12", "?priority=high"):
        assert service_name(f"ntfys://a-topic-of-mine{words}", anywhere=False) == "ntfy"
