"""A call with the phone in one hand: what to say, the number, the hour there, and how it went."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from heardback.core.candidacy import Contact
from heardback.core.events import Agreement, Asked, ContactId, Decision, Note, Receipt, Reply
from heardback.core.people import EMAIL, PHONE
from heardback.core.shapes import Words
from heardback.ports import Key
from tests.web.maria import LARS, OLGA, Maria, at

pytestmark = pytest.mark.django_db

NOW = at("2026-11-17")
DESK = Contact(id=ContactId("desk"), name="Switchboard", role="front-desk", phone="+46 8 465 004 10")


@pytest.fixture(autouse=True)
def _today(on: Callable[[str], None]) -> None:
    on("2026-11-17")


def asking() -> tuple[Maria, Key]:
    maria = Maria.signed_in()
    agreed = Agreement(at=at("2026-11-09", 11), says=Words("by 16 November"))
    return maria, maria.interviewed_at("Nordkraft", "2026-11-09", agreed, people=(OLGA, LARS, DESK))


def test_everything_for_the_call_is_on_one_page():
    maria, key = asking()
    page = maria.get(f"/candidacies/{key}/letters/status-call")
    assert 'href="tel:+46-8-123-45-67"' in page.html
    assert "a good hour now: it is 10:00 in Stockholm" in page.text
    assert "Do you have two minutes?" in page.text
    assert "Has a decision been made?" in page.text
    assert "The voicemail answers" in page.text
    assert "Reached them Nobody answered Left a message" in page.text


def test_outside_their_hours_the_page_says_when_is_better(monkeypatch):
    maria, key = asking()
    monkeypatch.setattr("heardback.bootstrap.now", lambda: at("2026-11-17", 7))
    assert (
        "best between 10:00 and 17:00 there: it is 07:00" in maria.get(f"/candidacies/{key}/letters/status-call").text
    )


def test_nobody_answered_is_on_record_at_once():
    maria, key = asking()
    path = f"/candidacies/{key}/letters/status-call"
    answer = maria.fill(maria.get(path), path, ending="no-answer", note="")
    assert (answer.status, answer.goes_to) == (303, "/")
    assert maria.events(key)[-1] == Asked(at=NOW, to=OLGA.id, channel=PHONE, outcome="no-answer")


def test_what_they_said_is_noted_and_ready_to_be_understood():
    maria, key = asking()
    path = f"/candidacies/{key}/letters/status-call"
    answer = maria.fill(maria.get(path), path, ending="reached", note="They decide\r\nby Friday 27 November")
    assert answer.goes_to == f"/candidacies/{key}/answered"
    asked, note = maria.events(key)[-2:]
    assert isinstance(asked, Asked)
    assert note == Note(at=NOW, text=Words("They decide\nby Friday 27 November"))
    assert maria.get(answer.goes_to).typed("says") == "They decide by Friday 27 November"


def test_without_a_note_the_next_question_begins_empty():
    maria, key = asking()
    path = f"/candidacies/{key}/letters/status-call"
    answer = maria.fill(maria.get(path), path, ending="reached", note=" ")
    assert maria.get(answer.goes_to).typed("says") == ""


def test_somebody_else_can_be_called():
    maria, key = asking()
    page = maria.get(f"/candidacies/{key}/letters/status-call?to=desk")
    assert "Switchboard front desk" in page.text
    assert 'href="tel:+46-8-465-004-10"' in page.html
    maria.fill(page, f"/candidacies/{key}/letters/status-call", ending="voicemail", note="")
    asked = maria.events(key)[-1]
    assert isinstance(asked, Asked)
    assert (asked.to, asked.outcome) == ("desk", "voicemail")


def test_at_the_front_desk_one_begins_by_asking_who_decides():
    maria, key = asking()
    text = maria.get(f"/candidacies/{key}/letters/status-call?to=desk").text
    assert text.index("The front desk answers") < text.index("They have two minutes")


def test_that_the_mail_arrived_is_a_receipt():
    maria = Maria.signed_in()
    mailed = Asked(at=at("2026-11-13"), to=OLGA.id, channel=EMAIL, outcome="sent", receipt_requested=True)
    key = maria.interviewed_at("Nordkraft", "2026-11-02", mailed)
    path = f"/candidacies/{key}/letters/receipt-call"
    maria.fill(maria.get(path), path, ending="arrived", note="")
    assert maria.events(key)[-1] == Receipt(at=NOW, from_=OLGA.id)


def test_an_offer_may_be_accepted_by_phone_or_only_thanked_for():
    maria = Maria.signed_in()
    key = maria.interviewed_at("Nordkraft", "2026-11-09", Reply(at=at("2026-11-16"), means="offer", from_=OLGA.id))
    path = f"/candidacies/{key}/letters/offer-received-call"
    maria.fill(maria.get(path), path, ending="done", note="")
    assert maria.events(key)[-1] == Note(at=NOW, text=Words("Called: thanks for the offer, by phone"))
    maria.fill(maria.get(path), path, ending="accept", note="")
    assert maria.events(key)[-1] == Decision(at=NOW, means="accept")


def test_if_the_application_was_changed_meanwhile_the_note_is_still_there():
    maria, key = asking()
    path = f"/candidacies/{key}/letters/status-call"
    page = maria.get(path)
    note = maria.get(f"/candidacies/{key}/happened/note")
    maria.fill(note, f"/candidacies/{key}/happened/note", at="2026-11-17T09:00", text="Saw them at a fair")
    late = maria.fill(page, path, ending="voicemail", note="Call again on Friday")
    assert late.status == 409
    assert late.typed("note") == "Call again on Friday"
    assert maria.fill(late, path, ending="voicemail", note="Call again on Friday").status == 303


def test_pressed_twice_it_is_one_call():
    maria, key = asking()
    path = f"/candidacies/{key}/letters/status-call"
    page = maria.get(path)
    for _ in range(2):
        assert maria.fill(page, path, ending="voicemail", note="").status == 303
    assert sum(isinstance(one, Asked) for one in maria.events(key)) == 1


def test_an_ending_that_the_call_does_not_have_is_refused():
    maria, key = asking()
    path = f"/candidacies/{key}/letters/status-call"
    assert maria.fill(maria.get(path), path, ending="accept", note="").status == 404


def test_while_a_promise_runs_the_page_says_that_today_is_not_the_day(on):
    maria, key = asking()
    on("2026-11-12")
    assert "Today is not the day for it." in maria.get(f"/candidacies/{key}/letters/status-call").text


def test_without_anybody_known_there_is_a_way_to_add_somebody():
    maria = Maria.signed_in()
    key = maria.interviewed_at("Karo & Co", "2026-11-09", people=())
    page = maria.get(f"/candidacies/{key}/letters/status-call")
    assert "For the record it has to be known whom you called." in page.text
    assert f'href="/candidacies/{key}/people/new"' in page.html


def test_nobody_else_reads_it_or_calls_in_her_name():
    maria, key = asking()
    path = f"/candidacies/{key}/letters/status-call"
    page = maria.get(path)
    other = Maria.signed_in("ben@example.org")
    assert other.get(path).status == 404
    assert other.fill(page, path, ending="voicemail", note="").status == 404


def test_a_number_as_it_is_written_at_home_is_dialled_from_anywhere():
    """Such as one that came with a candidacy file."""
    maria, olga = Maria.signed_in(), replace(OLGA, phone="08-123 45 67")
    key = maria.interviewed_at("Nordkraft", "2026-11-09", people=(olga,))
    for path in (f"/candidacies/{key}/letters/status-call", f"/candidacies/{key}/"):
        page = maria.get(path)
        assert 'href="tel:+46-8-123-45-67"' in page.html
        assert "+46 8 123 45 67" in page.text
