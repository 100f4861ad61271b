"""Calendars that people subscribe to, as both databases keep them."""

import pytest

from heardback.actions.feed import Setting, ready, text
from heardback.adapters.storage.calendar_tables import FeedRow, PublishedRow
from heardback.adapters.storage.feeds import DatabaseFeeds
from heardback.core.events import Interview
from heardback.ports.feeds import Feed
from tests.adapters.maria import NOW, Maria
from tests.adapters.stores import Store, at_once
from tests.intake.calendar_text.reading import by_icalendar

HERE = Setting(language="en", base="https://heardback.example")
AHEAD = Interview(at=NOW.replace(year=NOW.year + 1), with_=())


class Subscribing:
    """The stories; see the end of the file."""

    @pytest.fixture
    def maria(self, store: Store) -> Maria:
        return Maria(store)

    @pytest.fixture
    def feeds(self, store: Store) -> DatabaseFeeds:
        return DatabaseFeeds(store.using)

    def test_a_secret_opens_the_feed_of_its_owner_and_no_other(self, feeds, maria, store):
        ben = Maria(store)
        hers, his = (feeds.make(one.me, "full", "events", NOW) for one in (maria, ben))
        assert opened(feeds, hers).owner == maria.me
        assert opened(feeds, his).owner == ben.me
        assert feeds.opened_by(hers[:-1]) is None
        assert feeds.opened_by("x" * 100_000) is None
        assert feeds.opened_by("\udcff\0") is None

    def test_programs_that_come_at_once_count_each_version_once(self, feeds, maria):
        key = begun(maria)
        secret = feeds.make(maria.me, "full", "events", NOW)
        at_once(8, lambda _: fetched(feeds, maria, secret))
        assert {one.sequence for one in by_icalendar(fetched(feeds, maria, secret)).values()} == {0}
        feeds.choose(maria.me, "minimal", "events")
        texts = at_once(8, lambda _: fetched(feeds, maria, secret))
        assert len(set(texts)) == 1
        assert {one.sequence for one in by_icalendar(texts[0]).values()} == {1}
        assert PublishedRow.objects.using(feeds._using).filter(candidacy__key=key).count() == 1  # noqa: SLF001

    def test_revoked_while_it_is_written_it_stays_revoked(self, feeds, maria):
        begun(maria)
        feed = opened(feeds, feeds.make(maria.me, "full", "events", NOW))
        feeds.revoke(maria.me)
        ready(feeds, maria.log, feed, HERE, NOW)
        assert feeds.of(maria.me) is None
        assert feeds.texts(maria.me) == []

    def test_it_goes_with_the_person(self, feeds, maria, store):
        ben = Maria(store)
        for one in (maria, ben):
            begun(one)
            fetched(feeds, one, feeds.make(one.me, "full", "events", NOW))
        maria.log.erase_owner(maria.me)
        assert feeds.of(maria.me) is None
        left = FeedRow.objects.using(store.using).filter(owner__in=[maria.me, ben.me])
        assert list(left.values_list("owner", flat=True)) == [ben.me]
        assert not PublishedRow.objects.using(store.using).filter(feed=maria.me).exists()

    def test_what_it_was_told_goes_with_the_application(self, feeds, maria):
        key = begun(maria)
        secret = feeds.make(maria.me, "full", "events", NOW)
        assert "BEGIN:VEVENT" in fetched(feeds, maria, secret)
        maria.log.erase(maria.me, key)
        assert "BEGIN:VEVENT" not in fetched(feeds, maria, secret)


class TestInAFile(Subscribing):
    @pytest.fixture
    def store(self, sqlite: Store) -> Store:
        return sqlite


class TestOnAServer(Subscribing):
    @pytest.fixture
    def store(self, postgres: Store) -> Store:
        return postgres


def begun(maria: Maria):
    return maria.begins("Nordkraft", AHEAD).key


def opened(feeds: DatabaseFeeds, secret: str) -> Feed:
    found = feeds.opened_by(secret)
    assert found
    return found


def fetched(feeds: DatabaseFeeds, maria: Maria, secret: str) -> str:
    """What a calendar program gets."""
    return text(feeds, ready(feeds, maria.log, opened(feeds, secret), HERE, NOW))
