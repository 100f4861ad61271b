"""Something happened: what a form says by the minute, beside what a button recorded to the second."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from heardback import bootstrap
from heardback.core.events import Agreement, Asked, Reply
from heardback.core.shapes import Words
from heardback.ports import Key
from tests.web.maria import Maria, Seen, at

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _by_the_second(on: Callable[[str], None], monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a real clock: each time one looks, some seconds have passed."""
    on("2026-11-17")
    ticks = iter(range(1, 10_000))
    start = at("2026-11-17") + timedelta(seconds=17, microseconds=250)
    monkeypatch.setattr(bootstrap, "now", lambda: start + timedelta(milliseconds=300 * next(ticks)))


def calling() -> tuple[Maria, Key]:
    """A promise is over, and the voice she chose has her call."""
    maria = Maria.signed_in()
    agreed = Agreement(at=at("2026-11-09", 11), says=Words("by 16 November"))
    key = maria.interviewed_at("Nordkraft", "2026-11-09", agreed)
    maria.fill(maria.get(f"/candidacies/{key}/"), f"/candidacies/{key}/playbook", playbook="etiquette")
    return maria, key


def reached(maria: Maria, key: Key) -> Seen:
    """She called from her list, got through, and is asked what they said."""
    answer = maria.fill(maria.get("/"), f"/candidacies/{key}/did", ending="reached")
    return maria.get(answer.goes_to)


def test_the_day_they_named_on_the_phone_holds():
    maria, key = calling()
    page = reached(maria, key)
    maria.fill(
        page, f"/candidacies/{key}/answered", at=page.typed("at"), means="deferral", says="by Friday 27 November"
    )
    call, reply = maria.record(key).candidacy.events[-2:]
    assert (type(call), type(reply)) == (Asked, Reply)
    assert "until Fri 27 Nov" in maria.get("/").text


def test_what_they_said_is_never_ahead_of_the_clock():
    maria, key = calling()
    page = reached(maria, key)
    maria.fill(page, f"/candidacies/{key}/answered", at=page.typed("at"), means="deferral", says="")
    call, reply = maria.record(key).candidacy.events[-2:]
    assert isinstance(reply, Reply)
    assert call.at < reply.at < bootstrap.now()


def test_another_minute_is_taken_as_it_was_typed():
    maria, key = calling()
    page = reached(maria, key)
    maria.fill(page, f"/candidacies/{key}/answered", at="2026-11-17T09:40", means="deferral", says="")
    reply = next(event for event in maria.events(key) if isinstance(event, Reply))
    assert reply.at.replace(tzinfo=None) == datetime(2026, 11, 17, 9, 40)  # noqa: DTZ001 - the hour there
