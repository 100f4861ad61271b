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


def noted_in_another_window(maria: Maria, key: Key) -> None:
    path = f"/candidacies/{key}/happened/note"
    maria.fill(maria.get(path), path, at="2026-11-17T09:00", text="Met a colleague of hers")


def test_what_was_typed_while_another_window_wrote_is_not_lost():
    maria, key = calling()
    path = f"/candidacies/{key}/happened/reply"
    page = maria.get(path)
    noted_in_another_window(maria, key)
    told = {"at": "2026-11-17T09:30", "means": "deferral", "says": "by Friday 27 November"}
    late = maria.fill(page, path, **told)
    assert late.status == 409
    assert "changed meanwhile" in late.text
    assert late.typed("says") == "by Friday 27 November"
    assert not any(isinstance(event, Reply) for event in maria.events(key))
    assert maria.fill(late, path, **told).status == 303
    assert sum(isinstance(event, Reply) for event in maria.events(key)) == 1


def test_a_correction_is_not_lost_either():
    maria, key = calling()
    number = next(one.number for one in maria.record(key).dossier.recorded if isinstance(one.event, Agreement))
    path = f"/candidacies/{key}/entries/{number}/correct"
    page = maria.get(path)
    noted_in_another_window(maria, key)
    told = {"at": "2026-11-09T11:00", "says": "by 20 November"}
    late = maria.fill(page, path, **told)
    assert (late.status, late.typed("says")) == (409, "by 20 November")
    assert maria.fill(late, path, **told).status == 303
    assert Words("by 20 November") in {getattr(event, "says", None) for event in maria.events(key)}


def test_a_button_pressed_too_late_leads_to_how_it_stands_now():
    maria, key = calling()
    page = maria.get("/")
    noted_in_another_window(maria, key)
    late = maria.fill(page, f"/candidacies/{key}/did", ending="no-answer")
    assert late.status == 409
    assert f'<a href="/candidacies/{key}/">Nordkraft</a>' in late.html


def test_the_day_of_an_invitation_is_ready_to_be_noted_as_an_interview():
    maria, key = calling()
    reply = f"/candidacies/{key}/happened/reply"
    said = "We would like to see you again on 26 November at 9.30"
    maria.fill(maria.get(reply), reply, at="2026-11-17T09:00", means="invitation", says=said)
    page = maria.get("/")
    assert "Confirm the invitation" in page.text
    interview = f"/candidacies/{key}/happened/interview"
    assert f'<a class="button" href="{interview}">Note when it is</a>' in page.html
    assert maria.get(interview).typed("at") == "2026-11-26T10:00"


def test_any_other_interview_is_noted_as_of_now():
    maria, key = calling()
    assert maria.get(f"/candidacies/{key}/happened/interview").typed("at") == "2026-11-17T10:00"
