"""Today: the step with whom it takes, what can still be done, and when there is nothing, until when one only waits."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from heardback import bootstrap
from heardback.adapters.left_off import leave_off
from heardback.core.candidacy import Contact
from heardback.core.events import Agreement, Asked, ContactId, Meaning, Reply, Thanked
from heardback.core.people import EMAIL, PHONE
from heardback.core.shapes import Words
from heardback.settings import read_settings
from tests.web.maria import OLGA, Maria, at

pytestmark = pytest.mark.django_db

THANKED = Thanked(at=at("2026-11-09", 12), channel=EMAIL)
NOW = "2026-11-12T09:59"
PROMISED = Agreement(at=at("2026-11-09", 11), says=Words("by 20 November"))


def test_a_quiet_day_says_when_the_next_step_comes(on: Callable[[str], None]):
    on("2026-11-12")
    maria = Maria.signed_in()
    maria.interviewed_at("Nordkraft", "2026-11-09", THANKED, PROMISED)
    text = maria.get("/").text
    assert "Nothing to do today." in text
    assert "The next step is on Monday 23 November: write to Olga Petrova" in text
    assert "Nordkraft until Fri 20 Nov" in text


def test_of_several_the_next_step_is_the_first_to_come(on: Callable[[str], None]):
    on("2026-11-12")
    maria = Maria.signed_in()
    maria.interviewed_at("Nordkraft", "2026-11-09", THANKED, PROMISED)
    maria.interviewed_at("Lumen", "2026-11-10", THANKED, Agreement(at=at("2026-11-10"), says=Words("by Friday")))
    assert "The next step is on Monday: write to Olga Petrova" in maria.get("/").text


def test_on_a_day_off_there_the_next_working_day_is_named(on: Callable[[str], None]):
    on("2026-11-21")
    maria = Maria.signed_in()
    maria.interviewed_at("Nordkraft", "2026-11-09", THANKED, PROMISED)
    text = maria.get("/").text
    assert "The next step is on Monday: write to Olga Petrova" in text
    assert "Nordkraft next step Mon 23 Nov" in text


def test_once_a_promise_is_over_one_waits_for_the_next_step(on: Callable[[str], None]):
    on("2026-11-24")
    maria = Maria.signed_in()
    asked = Asked(at=at("2026-11-23"), to=OLGA.id, channel=PHONE, outcome="voicemail")
    maria.interviewed_at("Nordkraft", "2026-11-09", THANKED, PROMISED, asked)
    text = maria.get("/").text
    assert "Nordkraft next step Wed 25 Nov" in text
    assert "20 Nov" not in text


def test_what_was_put_off_today_is_not_announced(on: Callable[[str], None]):
    on("2026-11-23")
    maria = Maria.signed_in()
    key = maria.interviewed_at("Nordkraft", "2026-11-09", THANKED, PROMISED)
    maria.fill(maria.get("/"), f"/candidacies/{key}/did", ending="not-today")
    text = maria.get("/").text
    assert "Not today, then. It comes back tomorrow. undo Nothing to do today. Waiting" in text
    assert "until Mon 23 Nov" not in text


def test_with_an_offer_in_hand_nobody_is_told_to_look_on(on: Callable[[str], None]):
    on("2026-11-12")
    maria = Maria.signed_in()
    key = maria.interviewed_at("Nordkraft", "2026-11-09", THANKED, PROMISED)
    assert "Keep the rest of your search going until there is an offer." in maria.get("/").text
    maria.fill(
        maria.get(f"/candidacies/{key}/happened/reply"), f"/candidacies/{key}/happened/reply", means="offer", at=NOW
    )
    text = maria.get("/").text
    assert "Answer the offer from" in text
    assert "Keep the rest of your search going" not in text
    maria.fill(maria.get("/"), f"/candidacies/{key}/did", ending="not-today")
    assert "Keep the rest of your search going" not in maria.get("/").text


@pytest.mark.parametrize("means", ["offer", "rejection"])
def test_a_decision_is_offered_without_a_nudge(on: Callable[[str], None], means: Meaning):
    on("2026-11-12")
    maria = Maria.signed_in()
    maria.interviewed_at("Nordkraft", "2026-11-09", Reply(at=at("2026-11-12", 9), means=means, from_=OLGA.id))
    html = maria.get("/").html
    endings = html[html.index('class="endings"') :]
    assert ('class="primary"' in endings) == (means != "offer")


def test_what_is_put_off_on_a_friday_comes_back_on_monday_if_it_is_to_reach_somebody(on: Callable[[str], None]):
    on("2026-11-27")
    maria = Maria.signed_in()
    key = maria.interviewed_at("Nordkraft", "2026-11-09", THANKED, PROMISED)
    maria.fill(maria.get("/"), f"/candidacies/{key}/did", ending="not-today")
    assert "Not today, then. It comes back on Monday." in maria.get("/").text


def test_what_one_does_alone_comes_back_tomorrow_though_it_is_a_saturday(on: Callable[[str], None]):
    on("2026-11-27")
    maria = Maria.signed_in()
    key = maria.interviewed_at("Nordkraft", "2026-11-28")
    maria.fill(maria.get("/"), f"/candidacies/{key}/did", ending="not-today")
    assert "Not today, then. It comes back tomorrow." in maria.get("/").text


def test_whose_address_is_missing_is_said_with_where_to_find_it(on: Callable[[str], None]):
    on("2026-11-10")
    maria = Maria.signed_in()
    agreed = Agreement(at=at("2026-11-09", 11))
    maria.interviewed_at("Nordkraft", "2026-11-09", agreed, people=[Contact(id=ContactId("lars"), name="Lars Holm")])
    text = maria.get("/").text
    assert "Thank Lars Holm for the interview." in text
    assert "The address of Lars Holm is not known yet. It often stands in the invitation" in text


def test_after_letting_go_of_an_agreed_silence_what_was_missing_can_still_be_asked(on: Callable[[str], None]):
    on("2026-11-17")
    maria = Maria.signed_in()
    agreed = Agreement(at=at("2026-11-09", 11), until=date(2026, 11, 16), answers="only-if-yes")
    key = maria.interviewed_at("Nordkraft", "2026-11-09", agreed)
    maria.fill(maria.get("/"), f"/candidacies/{key}/did", ending="let-go")
    page = maria.get("/")
    assert "Ask Olga Petrova what was missing." in page.text
    maria.fill(page, f"/candidacies/{key}/did", ending="sent")
    assert "Nothing to do today." in maria.get("/").text


def test_an_ask_that_waits_for_monday_says_so_in_the_list(on: Callable[[str], None]):
    on("2026-11-14")
    maria = Maria.signed_in()
    maria.interviewed_at(
        "Nordkraft", "2026-11-09", THANKED, Agreement(at=at("2026-11-09", 11), until=date(2026, 11, 12))
    )
    text = maria.get("/").text
    assert "Nothing to do today." in text
    assert "Nordkraft next step Mon 16 Nov" in text


def test_under_a_step_one_says_that_they_have_answered_and_what_is_missing_in_the_words(on: Callable[[str], None]):
    on("2026-11-23")
    maria = Maria.signed_in(name=None)
    key = maria.interviewed_at("Nordkraft", "2026-11-09", THANKED, PROMISED)
    page = maria.get("/")
    assert f'href="/candidacies/{key}/happened/reply">They have answered</a>' in page.html
    assert "Your own name is missing. Note it in the settings" in page.text
    assert "Your own name is missing" not in Maria.signed_in("jonas@example.org").get("/").text


def test_with_nobody_on_record_one_is_told_whom_to_ask_for_and_can_note_them(on: Callable[[str], None]):
    on("2026-11-23")
    maria = Maria.signed_in()
    key = maria.interviewed_at("Nordkraft", "2026-11-09", THANKED, PROMISED, people=[])
    page = maria.get("/")
    assert "Nobody is known there yet. At the company's general number one can ask who decides" in page.text
    assert "How did it go?" not in page.text
    assert f'href="/candidacies/{key}/people/new">Note whom you reached</a>' in page.html


def test_an_offer_asks_what_was_answered(on: Callable[[str], None]):
    on("2026-11-12")
    maria = Maria.signed_in()
    maria.interviewed_at("Nordkraft", "2026-11-09", Reply(at=at("2026-11-12", 9), means="offer", from_=OLGA.id))
    assert "What did you answer? I accept" in maria.get("/").text


def test_that_nobody_works_while_she_does_not_look_is_said(
    on: Callable[[str], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    on("2026-11-12")
    monkeypatch.setattr(bootstrap, "settings", lambda: read_settings({"HEARDBACK_DATA": str(tmp_path)}))
    maria = Maria.signed_in()
    maria.interviewed_at("Nordkraft", "2026-11-09", THANKED, PROMISED)
    assert "Nothing is done while you do not look" not in maria.get("/").text
    leave_off(tmp_path)
    assert "Nothing is done while you do not look" in maria.get("/").text
    assert "Please stop heardback and start it again." in maria.get("/").text


def test_with_its_only_interview_taken_back_an_application_says_that_nothing_is_noted(on: Callable[[str], None]):
    on("2026-11-12")
    maria = Maria.signed_in()
    key = maria.interviewed_at("Nordkraft", "2026-11-09", people=())
    page = maria.get(f"/candidacies/{key}/")
    assert "waiting for an answer" in page.text
    maria.fill(page, f"/candidacies/{key}/entries/{maria.record(key).dossier.version}/undo")
    html = maria.get(f"/candidacies/{key}/").html
    assert "Nothing is noted here yet. Note when you applied or met them, and what to do next follows." in html
    assert "· applied ·" not in html
    assert html.index("/happened/applied") < html.index("/happened/reply")
    listed = maria.get("/candidacies/").text
    assert "No application or interview is noted yet" in listed
    assert "Applied No application" not in listed
    text = maria.get("/").text
    assert "Neither an application nor an interview is noted at Nordkraft yet." in text
    assert "Note it" in text
