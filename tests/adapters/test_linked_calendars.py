"""Calendars of people's own, as both databases keep them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from heardback.adapters.storage.linked_calendars import DatabaseLinks
from heardback.core.busy import Busy
from heardback.core.syncing import Pushed
from heardback.ports.calendars import Link, LinkedCalendar
from tests.adapters.maria import NOW, Maria
from tests.adapters.stores import Store, at_once

HERS = LinkedCalendar(address="https://cal.example.org/maria/search/", name="Search", user="maria")
OTHER = replace(HERS, address="https://cal.example.org/maria/other/")
STEP = Pushed(item="abc-step-1", path="/maria/search/abc-step-1.ics", digest="d", sights=("s",))
SECRET = "her secret"  # noqa: S105 - of a story
LONG_AGO = NOW - timedelta(days=400)


class Linking:
    """The stories; see the end of the file."""

    @pytest.fixture
    def maria(self, store: Store) -> Maria:
        return Maria(store)

    @pytest.fixture
    def links(self, store: Store, maria: Maria) -> DatabaseLinks:
        links = DatabaseLinks(store.using)
        links.choose(maria.me, HERS, SECRET, LONG_AGO)
        return links

    def test_a_calendar_comes_back_as_it_was_chosen(self, links, maria):
        assert found(links, maria).calendar == HERS
        assert links.password_of(maria.me) == SECRET

    def test_of_many_who_claim_it_at_once_one_gets_it(self, links, maria):
        lease = NOW + timedelta(minutes=5)
        claimed = at_once(8, lambda _: [one for one in links.claim(NOW, lease, 1_000) if one.owner == maria.me])
        assert sum(map(len, claimed)) == 1
        assert [one for one in links.claim(NOW, lease, 1_000) if one.owner == maria.me] == []

    def test_who_lost_the_lease_writes_nothing(self, links, maria):
        first = claimed_by(links, maria, NOW)
        second = claimed_by(links, maria, NOW + timedelta(hours=1))
        links.failed(first, "refused", NOW)
        assert found(links, maria).trouble == ""
        links.done(second, [Busy(NOW, NOW + timedelta(hours=1))], NOW + timedelta(days=1), NOW)
        assert found(links, maria).busy == (Busy(NOW, NOW + timedelta(hours=1)),)
        links.failed(first, "refused", NOW)
        assert found(links, maria).trouble == ""

    def test_failures_are_counted_until_it_works_again(self, links, maria):
        for hour, failures in enumerate((0, 1, 2)):
            claimed = claimed_by(links, maria, NOW + timedelta(hours=hour))
            assert claimed.failures == failures
            links.failed(claimed, "unreachable", NOW)
        links.done(claimed_by(links, maria, NOW + timedelta(hours=9)), [], NOW, NOW)
        assert (found(links, maria).failures, found(links, maria).trouble) == (0, "")

    def test_a_word_is_said_until_it_was_heard_and_a_new_one_is_said_again(self, links, maria):
        links.note(found(links, maria), STEP)
        assert links.words(maria.me) == []
        done = replace(STEP, word="done", word_day=NOW.date())
        links.note(found(links, maria), done)
        assert [one.kind for one in links.words(maria.me)] == ["done"]
        links.heard(maria.me, STEP.item)
        links.note(found(links, maria), done)
        assert links.words(maria.me) == []
        links.note(found(links, maria), replace(done, word="outside"))
        assert [one.kind for one in links.words(maria.me)] == ["outside"]
        links.drop(found(links, maria), STEP.item)
        assert (links.pushed(maria.me), links.words(maria.me)) == ([], [])

    def test_with_another_calendar_what_was_put_into_the_first_is_forgotten(self, links, maria):
        links.note(found(links, maria), STEP)
        links.choose(maria.me, HERS, "a new password", NOW)
        assert links.pushed(maria.me) == [STEP]
        being_looked_at = found(links, maria)
        links.choose(maria.me, OTHER, SECRET, NOW)
        assert links.pushed(maria.me) == []
        links.note(being_looked_at, STEP)
        assert links.pushed(maria.me) == []
        links.note(found(links, maria), STEP)
        links.drop(being_looked_at, STEP.item)
        assert links.pushed(maria.me) == [STEP]

    def test_a_changed_token_never_takes_the_place_of_another_calendars_password(self, links, maria):
        links.keep_secret(maria.me, "a changed token", instead_of=SECRET)
        assert links.password_of(maria.me) == "a changed token"
        links.choose(maria.me, OTHER, "of the other", NOW)
        links.keep_secret(maria.me, "one more token", instead_of="a changed token")
        assert links.password_of(maria.me) == "of the other"

    def test_nobody_sees_or_hears_anothers(self, links, maria, store):
        ben = Maria(store)
        links.note(found(links, maria), replace(STEP, word="done", word_day=NOW.date()))
        as_if_hers = replace(found(links, maria), owner=ben.me)
        links.heard(ben.me, STEP.item)
        links.drop(as_if_hers, STEP.item)
        links.note(as_if_hers, STEP)
        assert (links.of(ben.me), links.password_of(ben.me), links.pushed(ben.me), links.words(ben.me)) == (
            None,
            None,
            [],
            [],
        )
        assert len(links.words(maria.me)) == 1

    def test_it_goes_with_the_person(self, links, maria):
        links.note(found(links, maria), STEP)
        maria.log.erase_owner(maria.me)
        assert (links.of(maria.me), links.password_of(maria.me), links.pushed(maria.me)) == (None, None, [])


class TestInAFile(Linking):
    @pytest.fixture
    def store(self, sqlite: Store) -> Store:
        return sqlite


class TestOnAServer(Linking):
    @pytest.fixture
    def store(self, postgres: Store) -> Store:
        return postgres


def found(links: DatabaseLinks, maria: Maria) -> Link:
    link = links.of(maria.me)
    assert link
    return link


def claimed_by(links: DatabaseLinks, maria: Maria, now) -> Link:
    """Claim it once its last lease is over, with whatever else is due."""
    (one,) = [one for one in links.claim(now, now + timedelta(minutes=5), 1_000) if one.owner == maria.me]
    return one
